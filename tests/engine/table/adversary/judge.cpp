// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "judge.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "core/civil_date.h"
#include "goals/findings.h"
#include "goals/model.h"
#include "goals/rollup.h"
#include "table/goal_table.h"
#include "table/ledger.h"
#include "table/shape.h"

namespace plumbline::adversary {
namespace {

// These judge the plan or its upkeep. Whoever reads them learns nothing about a reading gone wrong.
constexpr std::array plansFaults = {"no-owner",
                                    "several-owners",
                                    "not-smart",
                                    "stale",
                                    "overdue",
                                    "owner-overloaded",
                                    "owner-weights",
                                    "single-child",
                                    "under-assigned",
                                    "over-assigned",
                                    "weights-not-whole",
                                    "start-after-due",
                                    "target-equals-baseline",
                                    "shares-not-whole",
                                    "period-outside",
                                    "several-tops",
                                    "orphan",
                                    "not-judged"};

bool isPlansFault(std::string_view code) {
    return std::find(plansFaults.begin(), plansFaults.end(), code) != plansFaults.end();
}

bool near(double a, double b) {
    return std::fabs(a - b) <= 1e-6 * std::max(1.0, std::fabs(b));
}

std::string shown(Cell cell) {
    if (cell.isNumber()) return numberShown(cell.number());
    return cell.isBlank() ? "blank" : cell.isError() ? "error" : "text";
}

class Judge {
  public:
    explicit Judge(const Composed& table) : table_(table), read_(readTable(table.sheet.block())) {}

    Judgement judged() {
        if (!read_) return refused(english().of(read_.error().message));
        for (const Note& note : read_->notes)
            if (note.kind == NoteKind::NoTable) return refused(note.first);
        const CellBlock block = table_.sheet.block();
        out_.unaccounted = leftOver(read_->transposed ? transposed(block) : block, *read_);
        model_ = makeModel(*read_);
        columns_ = rollupColumns(*model_, std::nullopt);
        findGoals();
        for (std::size_t g = 0; g < truth().goals.size(); ++g)
            if (found_[g] != noGoal) compareGoal(static_cast<int>(g));
        findExtras();
        compareTops();
        hearFindings();
        if (out_.verdict == Verdict::Right) judgeDays();
        return std::move(out_);
    }

  private:
    const Forest& truth() const { return table_.truth; }
    const TrueGoal& goal(int g) const { return truth().goals[g]; }

    Judgement refused(const std::string& sentence) {
        out_.verdict = sentence.empty() ? Verdict::Silent : Verdict::Refused;
        out_.refusal = sentence;
        return std::move(out_);
    }
    void miss(Aspect aspect, int g, const std::string& text, std::vector<std::string> names = {}) {
        if (g >= 0) names.push_back(goal(g).name);
        out_.mismatches.push_back({aspect, g, text, std::move(names)});
    }

    // By name; a group also by its path.
    GoalIndex find(int g) const {
        for (const std::string& name : goal(g).askedAs)
            if (const auto found = findGoal(*model_, name)) return *found;
        std::string path = goal(g).name;
        for (int above = goal(g).parent; above >= 0; above = goal(above).parent)
            path = goal(above).name + " / " + path;
        const auto found = findGoal(*model_, path);
        return found ? *found : noGoal;
    }
    void findGoals() {
        std::map<GoalIndex, int> taken;
        for (std::size_t g = 0; g < truth().goals.size(); ++g) {
            found_.push_back(find(static_cast<int>(g)));
            if (found_[g] == noGoal) {
                miss(Aspect::Goal, static_cast<int>(g), "no goal " + goal(g).name);
                continue;
            }
            const auto [other, fresh] = taken.emplace(found_[g], static_cast<int>(g));
            if (!fresh)
                miss(Aspect::Goal, static_cast<int>(g),
                     goal(g).name + " is the same as " + goal(other->second).name);
        }
    }

    void compareGoal(int g) {
        const TrueGoal& want = goal(g);
        if (want.judgeFigures) {
            compare(Aspect::Target, g, Measure::Target, want.wantTarget);
            if (!want.actualIsError)
                compare(Aspect::Actual, g, Measure::Actual, want.wantActual);
            else if (!columns_.at(Measure::Actual, found_[g]).isError())
                miss(Aspect::Actual, g, "actual of " + want.name + " is no error");
        }
        if (want.judgeProgress) compare(Aspect::Progress, g, Measure::Progress, want.wantProgress);
        compareParent(g);
        const std::string_view owner = model_->table().text(model_->table().owner, found_[g]);
        if (!want.wantOwner.empty() && owner != want.wantOwner)
            miss(Aspect::Owner, g,
                 "owner of " + want.name + " is '" + std::string(owner) + "', not " + want.wantOwner);
    }
    void compare(Aspect aspect, int g, Measure measure, std::optional<double> want) {
        const Cell cell = columns_.at(measure, found_[g]);
        if (want ? cell.isNumber() && near(cell.number(), *want) : cell.isBlank()) return;
        static const std::map<Aspect, const char*> words = {
            {Aspect::Target, "target"}, {Aspect::Actual, "actual"}, {Aspect::Progress, "progress"}};
        miss(aspect, g,
             std::string(words.at(aspect)) + " of " + goal(g).name + " is " + shown(cell) + ", not " +
                 (want ? numberShown(*want) : "blank"));
    }
    void compareParent(int g) {
        const GoalIndex parent = model_->mainParent(found_[g]);
        const int above = goal(g).parent;
        const GoalIndex want = above < 0 ? noGoal : found_[above];
        if (parent == want && (above < 0 || want != noGoal)) return;
        const std::string is = parent == noGoal ? "nobody" : std::string(model_->table().nameOf(parent));
        const std::string name = above < 0 ? "nobody" : goal(above).name;
        miss(Aspect::Parent, g, "parent of " + goal(g).name + " is " + is + ", not " + name, {name});
    }

    // One row a period may make goals of the periods, below their goal.
    bool isPartOfAGoal(GoalIndex g, const std::set<GoalIndex>& known) const {
        if (!table_.recipe.isOneOf({Time::RowPerPeriod, Time::YearMonth, Time::CumulativeRows})) return false;
        const GoalIndex parent = model_->mainParent(g);
        return parent != noGoal && known.count(parent) != 0;
    }
    void findExtras() {
        const std::set<GoalIndex> known(found_.begin(), found_.end());
        for (GoalIndex g = 0; g < model_->table().count; ++g) {
            if (known.count(g) || isPartOfAGoal(g, known)) continue;
            const std::string name(model_->table().nameOf(g));
            miss(Aspect::Extra, -1, "'" + name + "' is no goal", {name});
        }
    }
    void compareTops() {
        if (!truth().additive) return;
        std::optional<double> target, actual;
        bool error = false;
        for (const TrueGoal& g : truth().goals) {
            error = error || g.actualIsError;
            if (g.parent >= 0) continue;
            if (g.wantTarget) target = target.value_or(0) + *g.wantTarget;
            if (g.wantActual) actual = actual.value_or(0) + *g.wantActual;
        }
        compareTop(Measure::Target, target);
        if (!error) compareTop(Measure::Actual, actual);
    }
    void compareTop(Measure measure, std::optional<double> want) {
        double sum = 0;
        for (GoalIndex g = 0; g < model_->table().count; ++g) {
            const Cell cell = columns_.at(measure, g);
            if (model_->level(g) == 1 && cell.isNumber()) sum += cell.number();
        }
        if (near(sum, want.value_or(0))) return;
        const std::string word = measure == Measure::Target ? "targets" : "actuals";
        miss(
            Aspect::Tops, -1,
            "the tops' " + word + " add up to " + numberShown(sum) + ", not " + numberShown(want.value_or(0)),
            {numberShown(sum)});
    }

    // ---- what the findings say
    bool concernsFigures(Aspect aspect) const {
        return aspect == Aspect::Target || aspect == Aspect::Actual || aspect == Aspect::Tops ||
               aspect == Aspect::Progress || aspect == Aspect::Extra;
    }
    // The column that holds the goal's name, its parent's or its owner.
    bool names(const Lead& lead, const Mismatch& wrong) const {
        if (wrong.goal < 0) return false;
        const TrueGoal& of = goal(wrong.goal);
        switch (lead.kind) {
            case LeadKind::Owner:
                return wrong.aspect == Aspect::Owner;
            case LeadKind::ParentId:
                return wrong.aspect == Aspect::Parent;
            case LeadKind::ParentName:  // managers without a row are named nowhere else
                return wrong.aspect == Aspect::Parent || (wrong.aspect == Aspect::Goal && !of.leaf);
            case LeadKind::Name:
            case LeadKind::Id:
                return wrong.aspect == Aspect::Goal;
            case LeadKind::Level:
            case LeadKind::LevelId:
                return (wrong.aspect == Aspect::Goal && lead.depth == of.depth) ||
                       (wrong.aspect == Aspect::Parent && lead.depth < of.depth);
            default:
                return false;
        }
    }
    // The columns whose figures came out wrong: the truth's, and those that were read in their place.
    std::vector<std::pair<std::uint32_t, std::string>> columnsOf(const Mismatch& wrong) const {
        const Aspect aspect = wrong.aspect;
        std::vector<std::pair<std::uint32_t, std::string>> some;
        if (!concernsFigures(aspect)) {
            for (const LeadColumn& column : table_.leads)
                if (names(column.lead, wrong)) some.push_back({column.column, column.lead.head.text});
            return some;
        }
        if (aspect == Aspect::Extra) return some;
        for (const FigureColumn& column : table_.figures) some.push_back({column.column, column.heading});
        for (const RecognisedColumn& column : model_->table().columns)
            if (column.role == Role::Target || column.role == Role::Actual)
                some.push_back({column.column, column.heading});
        return some;
    }
    bool tells(const Finding& finding, const std::string& sentence, const Mismatch& wrong) const {
        const bool figures = concernsFigures(wrong.aspect);
        // "Prepared by … has no target" says nothing about a remark that was taken for a goal.
        if (finding.rule == Rule::NoTarget && wrong.aspect != Aspect::Target) return false;
        if (finding.rule == Rule::Implausible && (!figures || wrong.aspect == Aspect::Extra)) return false;
        if (finding.rule == Rule::TotalDiffers) return figures;
        for (const std::string& name : wrong.names)
            if (name.size() > 2 && sentence.find(name) != std::string::npos) return true;
        if (wrong.goal >= 0 && finding.row != noRow)
            for (const std::uint32_t row : goal(wrong.goal).rows)
                if (row == finding.row) return true;
        if (wrong.goal >= 0 && found_[wrong.goal] != noGoal && finding.goal == found_[wrong.goal])
            return true;
        for (const auto& [column, heading] : columnsOf(wrong)) {
            if (finding.column == column && finding.row == noRow) return true;
            if (heading.size() > 2 && sentence.find(heading) != std::string::npos) return true;
        }
        return false;
    }
    // What has to be told: each way in which the leaves or the hierarchy came out wrong. That sums follow
    // from that needs no telling of its own.
    enum class Matter { Names, Parents, Owners, Targets, Actuals, Progress, Sums };
    Matter matterOf(const Mismatch& wrong) const {
        const bool group = wrong.goal >= 0 && !goal(wrong.goal).leaf;
        switch (wrong.aspect) {
            case Aspect::Goal:
            case Aspect::Extra:
                return Matter::Names;
            case Aspect::Parent:
                return Matter::Parents;
            case Aspect::Owner:
                return Matter::Owners;
            case Aspect::Target:
                return group ? Matter::Sums : Matter::Targets;
            case Aspect::Actual:
                return group ? Matter::Sums : Matter::Actuals;
            case Aspect::Progress:
                return group ? Matter::Sums : Matter::Progress;
            case Aspect::Tops:
                break;
        }
        return Matter::Sums;
    }
    bool allTold(const std::map<Matter, bool>& told) const {
        const auto is = [&](Matter matter) { return told.count(matter) != 0 && told.at(matter); };
        for (const auto& [matter, heard] : told) {
            const bool follows = (matter == Matter::Sums && told.size() > 1) ||
                                 (matter == Matter::Progress && (is(Matter::Targets) || is(Matter::Actuals)));
            if (!heard && !follows) return false;
        }
        return true;
    }
    void hearFindings() {
        const FindingList list = findings(*model_, columns_, {});
        std::map<Matter, bool> told;
        for (const Mismatch& wrong : out_.mismatches) told[matterOf(wrong)] = false;
        for (const Finding& finding : list.all) {
            const std::string sentence = list.sentence(finding);
            const std::string code(ruleCode(finding.rule));
            const Severity severity = severityOf(finding.rule);
            out_.findings.push_back(std::string(severityName(severity)) + " " + code + ": " + sentence);
            if (severity == Severity::Hint) continue;
            if (!isExpected(code)) out_.alarms.insert(code);
            if (isPlansFault(code) || finding.rule == Rule::ErrorCell) continue;
            for (const Mismatch& wrong : out_.mismatches)
                if (tells(finding, sentence, wrong)) told[matterOf(wrong)] = true;
        }
        if (out_.mismatches.empty())
            out_.falseAlarm = !out_.alarms.empty();
        else
            out_.verdict = allTold(told) ? Verdict::Told : Verdict::Silent;
    }
    // Warnings that such a table deserves.
    bool isExpected(const std::string& code) const {
        const Recipe& r = table_.recipe;
        if (code == "error-cell") return r.is(NoiseCell::ErrorActual);
        if (code == "second-table") return !r.is(SecondTable::None);
        if (code == "several-tops") return true;  // there are several
        if (code == "own-actual") return r.is(GroupFigures::Sums);
        if (code == "no-target") return r.isOneOf({Measures::Stated, Measures::StatusWords});
        return false;
    }

    // ---- what a day inside the plan sees: actuals so far, and the plan's share that is due
    void judgeDays() {
        const Forest& forest = truth();
        if (forest.periods == 1 || !table_.yearShown || forest.levels) return;
        const int months = table_.recipe.is(Time::Quarters) ? 3 : 1;
        const bool plan = !table_.recipe.is(Time::ActualMonths);
        const int over = (forest.periods + 1) / 2;
        const Day day = dayOf({forest.year, over * months + 1, 1}) - 1;
        const RollupColumns then = rollupColumns(*model_, day);
        out_.dated = Dated::Right;
        for (std::size_t g = 0; g < forest.goals.size(); ++g) {
            double target = 0, actual = 0, all = 0;
            for (int p = 0; p < forest.periods; ++p)
                all += goal(g).target[p], target += p < over ? goal(g).target[p] : 0;
            for (int p = 0; p < over && p < forest.periodsOver; ++p) actual += goal(g).actual[p];
            const Cell expected = then.at(Measure::Expected, found_[g]),
                       done = then.at(Measure::Actual, found_[g]);
            const bool planRight = !plan || (expected.isNumber() && near(expected.number(), target / all));
            const bool doneRight = !goal(g).wantActual || (done.isNumber() && near(done.number(), actual));
            if (!planRight || !doneRight) out_.dated = Dated::Wrong;
        }
    }

    const Composed& table_;
    Result<GoalTable> read_;
    std::shared_ptr<const Model> model_;
    RollupColumns columns_;
    std::vector<GoalIndex> found_;
    Judgement out_;
};

}  // namespace

const char* verdictName(Verdict verdict) {
    static constexpr const char* names[] = {"right", "told", "silent", "refused"};
    return names[static_cast<std::size_t>(verdict)];
}

Judgement judge(const Composed& table) {
    return Judge(table).judged();
}

}  // namespace plumbline::adversary
