// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/findings.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "core/exact_sum.h"
#include "core/words.h"
#include "goals/alignment.h"
#include "goals/circles.h"
#include "goals/measure_findings.h"
#include "goals/thresholds.h"
#include "goals/line_of_sight.h"

namespace plumbline {
namespace {

constexpr std::size_t mostRows = 5000, longestCircle = 12;
constexpr double statedTolerance = 0.015, overAssigned = thresholds::bestCoverage, tolerance = thresholds::share;
using thresholds::implausible, thresholds::mostGoalsPerOwner;

class Finder {
  public:
    Finder(const Model& model, const RollupColumns& columns, const FindingOptions& options)
        : model_(model), table_(model.table()), columns_(columns), options_(options) {
        list_.model = &model;
        list_.columns = &columns;
        list_.options = options;
    }

    FindingList find() {
        findCircles();
        for (const MissingParent& parent : table_.missingParents)
            add(parent.ambiguous ? Rule::AmbiguousParent : Rule::MissingParent, parent.goal, Role::Parent)
                .other = parent.name;
        takeNotes();
        findTops();
        for (GoalIndex g = 0; g < table_.count; ++g) judge(g);
        findOwners();
        findMetrics();
        findMeasureFaults(model_, columns_, list_);
        tellWhatIsNotJudged();
        std::stable_sort(list_.all.begin(), list_.all.end(), [](const Finding& a, const Finding& b) {
            if (severityOf(a.rule) != severityOf(b.rule)) return severityOf(a.rule) < severityOf(b.rule);
            if (a.rule != b.rule) return a.rule < b.rule;
            return a.row < b.row;
        });
        return std::move(list_);
    }

  private:
    Finding& add(Rule rule, GoalIndex goal, Role role) { return list_.add(rule, goal, role); }

    void findCircles() {
        for (const std::vector<GoalIndex>& circle : circlesOf(model_)) {
            std::string path;
            for (std::size_t i = 0; i < std::min(circle.size(), longestCircle); ++i)
                path.append(table_.labelOf(circle[i])).append(" → ");
            if (circle.size() > longestCircle) path += "… → ";
            path.append(table_.labelOf(circle.front()));
            add(Rule::Circle, circle.front(), Role::Parent).other =
                static_cast<std::uint32_t>(list_.circles.size());
            list_.circles.push_back(std::move(path));
        }
    }

    void takeNotes() {
        for (std::size_t i = 0; i < table_.notes.size(); ++i) {
            const Note& note = table_.notes[i];
            const std::optional<Rule> rule = ruleOf(note.kind);
            if (!rule) continue;
            Finding finding;
            finding.rule = *rule;
            finding.goal = note.goal;
            finding.row = note.row;
            finding.column = note.column;
            finding.other = static_cast<std::uint32_t>(i);
            list_.all.push_back(finding);
        }
    }

    static std::optional<Rule> ruleOf(NoteKind kind) {
        switch (kind) {
            case NoteKind::DuplicateId:
                return Rule::DuplicateId;
            case NoteKind::TextInNumber:
                return Rule::TextInNumber;
            case NoteKind::AmbiguousNumber:
                return Rule::AmbiguousNumber;
            case NoteKind::Approximate:
                return Rule::Approximate;
            case NoteKind::AmbiguousDate:
                return Rule::AmbiguousDate;
            case NoteKind::TotalDiffers:
                return Rule::TotalDiffers;
            case NoteKind::ErrorCell:
                return Rule::ErrorCell;
            case NoteKind::UnknownWord:
                return Rule::UnknownWord;
            case NoteKind::ShareNotWhole:
                return Rule::SharesNotWhole;
            case NoteKind::PeriodText:
                return Rule::PeriodText;
            case NoteKind::AssumedMeasure:
                return Rule::AssumedMeasure;
            case NoteKind::SecondTable:
                return Rule::SecondTable;
            case NoteKind::NoFigures:
                return Rule::NoFigures;
            case NoteKind::UnusedColumn:
                return Rule::UnusedColumn;
            case NoteKind::OtherMeasure:
                return Rule::OtherMeasure;
            case NoteKind::RowsLeftOut:
                return Rule::RowsLeftOut;
            case NoteKind::DoubtfulReading:
                return Rule::DoubtfulReading;
            case NoteKind::SameName:
                return Rule::SameName;
            case NoteKind::DoubtfulSeries:
                return Rule::DoubtfulSeries;
            case NoteKind::DoubtfulSum:
                return Rule::DoubtfulSum;
            case NoteKind::PeriodByPlace:
                return Rule::PeriodByPlace;
            case NoteKind::OldRevisions:
                return Rule::OldRevisions;
            case NoteKind::BaselineFromStatement:
                return Rule::BaselineFromStatement;
            case NoteKind::DirectionDoubt:
                return Rule::DirectionDoubt;
            case NoteKind::NegativeTarget:
                return Rule::NegativeTarget;
            case NoteKind::CurrencyDiffers:
                return Rule::CurrencyDiffers;
            case NoteKind::UnitConverted:
                return Rule::UnitConverted;
            case NoteKind::PercentConverted:
                return Rule::PercentConverted;
            default:
                return std::nullopt;
        }
    }

    // Links alone make no score.
    void tellWhatIsNotJudged() {
        AlignmentOptions options;
        options.date = options_.date;
        if (table_.count == 0 || Alignment(model_, columns_, options).judgesAny()) return;
        Finding finding;
        finding.rule = Rule::NotJudged;
        list_.all.push_back(finding);
    }

    bool isTop(GoalIndex g) const { return model_.parents(g).empty(); }

    void findTops() {
        std::vector<bool> missing(table_.count, false);
        for (const MissingParent& parent : table_.missingParents) missing[parent.goal] = true;
        std::vector<GoalIndex> tops, alone;
        bool levels = false;
        for (GoalIndex g = 0; g < table_.count; ++g) {
            levels = levels || model_.hasChildren(g);
            if (isTop(g) && !missing[g]) (model_.hasChildren(g) ? tops : alone).push_back(g);
        }
        if (!levels) return;  // a flat list has nothing to be an orphan from
        if (table_.form != HierarchyForm::LevelColumns && table_.form != HierarchyForm::Sections &&
            tops.size() > 1) {
            Finding& finding = add(Rule::SeveralTops, tops[0], Role::Parent);
            finding.other = tops[1];
            finding.first = static_cast<double>(tops.size());
        }
        for (GoalIndex g : alone) add(Rule::Orphan, g, Role::Parent);
    }

    void judge(GoalIndex g) {
        if (table_.isCancelled(g)) return static_cast<void>(add(Rule::Cancelled, g, Role::Status));
        const bool parent = model_.hasChildren(g), row = table_.rowOfGoal[g] != noRow;
        const Cell target = table_.number(table_.target, g), actual = table_.number(table_.actual, g),
                   baseline = table_.number(table_.baseline, g);
        if (row && !table_.owner.empty()) {
            const std::string_view owner = table_.text(table_.owner, g);
            const bool label = parent && table_.form == HierarchyForm::Sections && target.isBlank();
            if (owner.empty() && label) {
                // a section's label names its goals and has no owner of its own
            } else if (owner.empty())
                add(Rule::NoOwner, g, Role::Owner);
            else if (const std::size_t owners = ownersIn(owner); owners > 1)
                add(Rule::SeveralOwners, g, Role::Owner).other = static_cast<std::uint32_t>(owners);
        }
        if (!parent && table_.hasRole(Role::Target) && target.isBlank()) add(Rule::NoTarget, g, Role::Target);
        if (target.isNumber() && baseline.isNumber() && target.number() == baseline.number() &&
            table_.kindOf(g) == Kind::Reach)
            add(Rule::TargetEqualsBaseline, g, Role::Target);
        judgeDates(g);
        judgeStated(g);
        if (parent && !model_.dependsOnCircle(g)) judgeParent(g, target, actual);
        const Cell attainment = columns_.at(Measure::Attainment, g);
        if (!parent && attainment.isNumber() && attainment.number() > implausible &&
            table_.kindOf(g) == Kind::Reach && wayOf(table_, g) == Way::Up)
            add(Rule::Implausible, g, Role::Actual).first = attainment.number();
        const std::string_view says = table_.text(table_.goal, g);
        if (options_.judge && row && !table_.goalIsName && says.find(' ') != std::string_view::npos &&
            judgedStatements_.insert(nameHash(says)).second &&
            !options_.judge(model_, columns_, g, english()).empty())
            add(Rule::NotSmart, g, Role::Goal);
    }

    // What is written beside what can be computed. A sheet's own ratio of actual and target is no other opinion, nor is
    // one that stops at nothing and at all.
    void judgeStated(GoalIndex g) {
        const Cell progress = columns_.at(Measure::Progress, g);
        if (!progress.isNumber() || columns_.isStated(g) || table_.figuresFromStatus) return;
        const bool parent = model_.hasChildren(g);
        if (!parent && (!table_.number(table_.actual, g).isNumber() || !table_.number(table_.target, g).isNumber()))
            return;
        const Cell stated = table_.number(table_.stated, g), attainment = columns_.at(Measure::Attainment, g);
        const double done = progress.number();
        const bool word = table_.statusWordOf(g) == StatusWord::Done && table_.columnOf(Role::Progress) == nullptr;
        const auto near = [&](double value) { return std::fabs(value - stated.number()) <= statedTolerance; };
        if (!word && stated.isNumber() && !near(done) && !near(std::clamp(done, 0.0, 1.0)) &&
            !(attainment.isNumber() && near(attainment.number()))) {
            Finding& finding = add(Rule::StatedDiffers, g, Role::Progress);
            finding.first = done;
            finding.second = stated.number();
        } else if (table_.statusWordOf(g) == StatusWord::Done ? done < 1 - statedTolerance : contradicts(g, done)) {
            Finding& finding = add(Rule::StatedDiffers, g, Role::Status);
            finding.first = done;
            finding.other = 1;
        }
    }
    bool contradicts(GoalIndex g, double done) const {
        const StatusWord word = table_.statusWordOf(g);
        if (word == StatusWord::NotStarted) return done > statedTolerance && !table_.isLimit(g);
        return word == StatusWord::OffTrack && done >= 1 && !table_.isLimit(g);
    }

    void judgeDates(GoalIndex g) {
        const Cell start = table_.number(table_.start, g), due = table_.number(table_.due, g);
        if (start.isNumber() && due.isNumber() && std::floor(start.number()) > std::floor(due.number()))
            add(Rule::StartAfterDue, g, Role::Start);
        else if (const GoalIndex parent = model_.mainParent(g);
                 parent != noGoal && start.isNumber() && due.isNumber()) {
            const Cell from = table_.number(table_.start, parent), to = table_.number(table_.due, parent);
            const double before =
                from.isNumber() ? std::floor(from.number()) - std::floor(start.number()) : 0;
            const double after = to.isNumber() ? std::floor(due.number()) - std::floor(to.number()) : 0;
            if (before > 0 || after > 0) {
                Finding& finding = add(Rule::PeriodOutside, g, after > 0 ? Role::Due : Role::Start);
                finding.first = std::max(0.0, before);
                finding.second = std::max(0.0, after);
                finding.other = parent;
            }
        }
        if (table_.isPeriodGoal(g)) return;  // what is late, or old, is the goal over time
        const bool row = table_.rowOfGoal[g] != noRow;
        if (row && !table_.due.empty() && !table_.target.empty() && due.isBlank() && !model_.hasChildren(g) &&
            !table_.number(table_.target, g).isBlank())
            add(Rule::NoPeriod, g, Role::Due);
        if (!options_.date) return;
        const Cell progress = columns_.at(Measure::Progress, g);
        if (due.isNumber() && std::floor(due.number()) < *options_.date &&
            !(progress.isNumber() && progress.number() >= 1) && !progress.isError() && canBeLate(g)) {
            Finding& finding = add(Rule::Overdue, g, Role::Due);
            finding.first = *options_.date - std::floor(due.number());
            finding.second = progress.isNumber() ? progress.number() : 0;
            const bool byStatus = table_.figuresFromStatus || progress.isBlank();
            finding.other = byStatus && table_.statusWordOf(g) != StatusWord::None ? 1 : 0;
        }
        if (table_.updated.empty() || model_.hasChildren(g) || !row) return;
        const Cell updated = table_.updated[g];
        const double age = updated.isNumber() ? *options_.date - std::floor(updated.number()) : -1;
        if (updated.isBlank() || age > thresholds::freshDays) add(Rule::Stale, g, Role::Updated).first = age;
    }

    // There is something to be late with: figures, or a status that does not say that it is done.
    bool canBeLate(GoalIndex g) const {
        const StatusWord word = table_.statusWordOf(g);
        if (word == StatusWord::Done && !columns_.at(Measure::Progress, g).isNumber()) return false;
        return (!table_.target.empty() && !table_.actual.empty()) || word != StatusWord::None ||
               !table_.number(table_.stated, g).isBlank();
    }

    void judgeParent(GoalIndex g, Cell target, Cell actual) {
        if (columns_.mixesWays(g)) add(Rule::MixedWays, g, Role::Goal);
        const auto children = model_.children(g);
        const Method method = columns_.method(g);
        const bool adds = method == Method::Sum || method == Method::Total;
        if (adds && target.isNumber()) {
            const Value covered = coverage(model_, columns_, g);
            if (covered.isNumber() && covered.number() < 1 - tolerance && target.number() > 0) {
                add(Rule::UnderAssigned, g, Role::Target).first = covered.number();
            } else if (covered.isNumber() && covered.number() > overAssigned && target.number() > 0) {
                add(Rule::OverAssigned, g, Role::Target).first = covered.number();
            }
        }
        const Cell rolled = columns_.at(Measure::Actual, g);
        if (method == Method::Sum && actual.isNumber() && rolled.isNumber() && actual.number() != 0 &&
            std::fabs(actual.number() - rolled.number()) > 0.005) {
            Finding& finding = add(Rule::OwnActual, g, Role::Actual);
            finding.first = actual.number();
            finding.second = rolled.number();
        }
        judgeUnits(g, method);
        const WeightScale& scale = model_.weights(g);
        if (!table_.weightIsPercent.empty() && scale.anyGiven) {
            const bool percent = std::any_of(children.begin(), children.end(), [&](const ChildLink& link) {
                return table_.weightIsPercent[link.child] && table_.weight[link.child].isNumber();
            });
            const bool shared = scale.anyBlank && scale.given <= 1 + tolerance;
            if (percent && !shared && std::fabs(scale.given - 1) > tolerance)
                add(Rule::WeightsNotWhole, g, Role::Weight).first = scale.given;
        }
        if (children.size() != 1 || table_.rowOfGoal[g] == noRow) return;
        const GoalIndex child = children[0].child;
        const Cell below = table_.number(table_.target, child);
        if (target.isNumber() && below.isNumber() && below.number() == target.number() &&
            table_.rowOfGoal[child] != noRow)
            add(Rule::SingleChild, g, Role::Goal).other = child;
    }

    void judgeUnits(GoalIndex g, Method method) {
        if (table_.unit.empty()) return;
        for (const ChildLink& link : model_.children(g)) {
            if (!table_.unitsDiffer(link.child, g)) continue;
            Finding& finding = add(Rule::UnitDiffers, link.child, Role::Unit);
            finding.other = g;
            finding.first = method == Method::Sum || method == Method::Total ? 1 : 0;
        }
    }

    void findOwners() {
        if (table_.owner.empty()) return;
        struct Load {
            GoalIndex first = noGoal;
            std::size_t goals = 0, weighted = 0;
            double weight = 0;
            bool percent = false;
        };
        std::unordered_map<std::uint64_t, Load> loads;
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const std::string_view owner = table_.text(table_.owner, g);
            if (owner.empty() || table_.rowOfGoal[g] == noRow) continue;
            Load& load = loads[nameHash(owner)];
            if (load.first == noGoal) load.first = g;
            ++load.goals;
            if (table_.weight.empty() || !table_.weight[g].isNumber()) continue;
            ++load.weighted;
            load.weight += table_.weight[g].number();
            load.percent = load.percent || table_.weightIsPercent[g];
        }
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const std::string_view owner = table_.text(table_.owner, g);
            if (owner.empty()) continue;
            const auto found = loads.find(nameHash(owner));
            if (found == loads.end() || found->second.first != g) continue;
            const Load& load = found->second;
            if (load.goals > mostGoalsPerOwner)
                add(Rule::OwnerOverloaded, g, Role::Owner).other = static_cast<std::uint32_t>(load.goals);
            if (load.percent && load.weighted > 1 && load.weighted == load.goals &&
                std::fabs(load.weight - 1) > tolerance)
                add(Rule::OwnerWeights, g, Role::Weight).first = load.weight;
        }
    }

    void findMetrics() {
        if (table_.metric.empty() || table_.unit.empty()) return;
        std::unordered_map<std::uint64_t, GoalIndex> seen;
        for (GoalIndex g = 0; g < table_.count; ++g) {
            const std::string_view metric = table_.text(table_.metric, g);
            if (metric.empty() || table_.unit[g] == 0) continue;
            const auto [at, fresh] = seen.try_emplace(nameHash(metric), g);
            if (!fresh && table_.unitsDiffer(at->second, g))
                add(Rule::MetricTwoUnits, g, Role::Unit).other = at->second;
        }
    }

    const Model& model_;
    const GoalTable& table_;
    const RollupColumns& columns_;
    const FindingOptions& options_;
    std::unordered_set<std::uint64_t> judgedStatements_;  // one statement in several rows is judged once
    FindingList list_;
};

}  // namespace

FindingList findings(const Model& model, const RollupColumns& columns, const FindingOptions& options) {
    return Finder(model, columns, options).find();
}

Finding FindingList::about(Rule rule, GoalIndex goal, Role role) const {
    const GoalTable& table = model->table();
    Finding finding;
    finding.rule = rule;
    finding.goal = goal;
    if (goal == noGoal || table.rowOfGoal[goal] == noRow) return finding;
    const RecognisedColumn* column = table.columnOf(role);
    if (!column && !table.columns.empty()) column = &table.columns.front();
    finding.row = table.rowOfGoal[goal];
    finding.column = column ? column->column : 0;
    return finding;
}

std::string FindingList::goalName(const Finding& finding) const {
    return finding.goal == noGoal ? std::string() : std::string(model->table().nameOf(finding.goal));
}

std::uint32_t FindingList::sheetRow(const Finding& finding) const {
    const GoalTable& table = model->table();
    if (table.transposed) return finding.column == noRow ? 0 : table.firstRow + finding.column + 1;
    return finding.row == noRow ? 0 : table.firstRow + finding.row + 1;
}

Matrix findingRows(const FindingList& list, const Words& words) {
    Matrix rows;
    for (std::size_t i = 0; i < list.all.size(); ++i) {
        if (i + 1 == mostRows && list.all.size() > mostRows) {
            rows.addRow({"", "", "", "", words("finding.rest", {words.count(list.all.size() - i)})});
            break;
        }
        const Finding& finding = list.all[i];
        const std::uint32_t row = list.sheetRow(finding);
        rows.addRow({std::string(severityName(severityOf(finding.rule))), std::string(ruleCode(finding.rule)),
                     list.goalName(finding), row > 0 ? Value(static_cast<double>(row)) : Value(),
                     list.sentence(finding, words)});
    }
    while (rows.rows() < 2)
        rows.addRow(
            {"", "", "", "", rows.rows() == 0 ? words("finding.none") : ""});  // Calc repeats a single row
    return rows;
}

}  // namespace plumbline
