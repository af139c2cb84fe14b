// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/split.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/exact_sum.h"
#include "core/shown.h"
#include "core/words.h"
#include "goals/goal_amount.h"
#include "goals/period_children.h"
#include "quota/allocate.h"
#include "sidebar/model/goal_outline.h"
#include "sidebar/model/part_statement.h"
#include "sidebar/model/typed_entry.h"
#include "sidebar/model/typed_fields.h"
#include "table/period_values.h"

namespace plumbline::sidebar {
namespace {

using NamedRows = std::vector<const SplitRow*>;

std::string column(const TypedFields& fields, TypedField field, std::string_view key, const NamedRows& rows,
                   std::string SplitRow::*member, std::vector<Cell>& numbers) {
    std::vector<NamedText> texts;
    for (const SplitRow* row : rows) texts.push_back({row->name, row->*member});
    return fields.column(field, key, texts, numbers);
}

// What nobody can get is told by name, and not only that there is no way.
std::string bounds(const NamedRows& rows, const AllocateInput& input, const Words& words) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Cell least = input.minimum[i], most = input.maximum[i], held = input.held[i];
        const auto above = [](const Cell& a, const Cell& b) {
            return a.isNumber() && b.isNumber() && a.number() > b.number();
        };
        if (above(least, most))
            return words("split.bounds",
                         {rows[i]->name, words.amount(least.number()), words.amount(most.number())});
        if (above(least, held) || above(held, most))
            return words("split.heldbounds", {rows[i]->name, words.amount(held.number())});
    }
    return {};
}

}  // namespace

std::vector<std::string> peopleOf(const Snapshot& now) {
    const GoalTable& table = now.model->table();
    std::vector<std::string> people;
    std::unordered_set<std::uint64_t> known;
    for (GoalIndex g = 0; g < table.count && people.size() < mostParts; ++g)
        if (const std::string_view name = table.text(table.owner, g);
            !name.empty() && known.insert(nameHash(name)).second)
            people.emplace_back(name);
    return people;
}

std::vector<Team> teamsOf(const Snapshot& now) {
    const GoalTable& table = now.model->table();
    std::vector<Team> teams;
    std::unordered_map<std::uint64_t, std::size_t> teamOfLead;
    std::unordered_map<std::uint64_t, std::unordered_set<std::uint64_t>> known;
    for (GoalIndex g = 0; g < table.count; ++g) {
        const GoalIndex above = now.model->mainParent(g);
        if (above == noGoal) continue;
        const std::string_view lead = table.text(table.owner, above), name = table.text(table.owner, g);
        if (lead.empty() || name.empty() || sameName(lead, name)) continue;
        const std::uint64_t key = nameHash(lead);
        const auto [at, fresh] = teamOfLead.try_emplace(key, teams.size());
        if (fresh && teams.size() == mostParts) {
            teamOfLead.erase(at);
            continue;
        }
        if (fresh) teams.push_back({std::string(lead), {}});
        std::vector<std::string>& people = teams[at->second].people;
        if (people.size() < mostParts && known[key].insert(nameHash(name)).second) people.emplace_back(name);
    }
    return teams;
}

std::vector<std::string> teamOf(const Snapshot& now, GoalIndex goal) {
    if (PeopleBelow below(now, goal); !below.names().empty()) return below.names();
    const std::string_view owner = now.model->table().text(now.model->table().owner, goal);
    if (owner.empty()) return {};
    for (Team& team : teamsOf(now))
        if (sameName(team.lead, owner)) return std::move(team.people);
    return {};
}

namespace {

// What is divided, by what, as the grid's texts say it.
std::string readInput(const Snapshot& now, const SplitDraft& draft, const NamedRows& rows, const Words& words,
                      AllocateInput& input) {
    const TypedFields fields(words, marksOf(now, words));
    input.step = 1;
    std::string problem =
        column(fields, TypedField::Weight, "grid.weight", rows, &SplitRow::weight, input.basis);
    if (problem.empty() && isPartlyGiven(input.basis))
        problem = words("split.count",
                        {words("grid.weight"), words.count(givenIn(input.basis)), words.count(rows.size())});
    if (problem.empty())
        problem = column(fields, TypedField::Amount, "grid.held", rows, &SplitRow::held, input.held);
    if (problem.empty())
        problem = column(fields, TypedField::Amount, "grid.minimum", rows, &SplitRow::minimum, input.minimum);
    if (problem.empty())
        problem = column(fields, TypedField::Amount, "grid.maximum", rows, &SplitRow::maximum, input.maximum);
    if (problem.empty()) problem = bounds(rows, input, words);
    if (problem.empty()) problem = fields.one(TypedField::Step, "split.step", draft.step, input.step);
    if (problem.empty())
        problem =
            fields.one(TypedField::OverAssignment, "split.over", draft.overAssignment, input.overAssignment);
    return problem;
}

class SplitPlanner {
  public:
    SplitPlanner(const Snapshot& now, const SplitDraft& draft, const Words& words)
        : now_(now), draft_(draft), words_(words), marks_(marksOf(now, words)), people_(now, draft.goal) {}

    SplitPlan plan() {
        plan_.target = now_.columns.at(Measure::Target, draft_.goal);
        const bool any = plan_.target.isNumber();
        std::string problem = any ? divide(plan_.target.number()) : words_("split.notarget");
        if (problem.empty()) {
            plan_.preview = preview(plan_.target.number());
            return std::move(plan_);
        }
        plan_.parts.clear();
        plan_.above.clear();
        plan_.problem = plan_.preview = std::move(problem);
        return std::move(plan_);
    }

  private:
    std::string divide(double target) {
        NamedRows rows;
        std::vector<std::size_t> places;
        if (std::string problem = named(rows, places); !problem.empty()) return problem;
        AllocateInput input;
        input.total = target;
        if (std::string problem = readInput(now_, draft_, rows, words_, input); !problem.empty())
            return problem;
        plan_.weight = valueOfSeries(input.basis, Series::Flow);
        plan_.held = valueOfSeries(input.held, Series::Flow);
        plan_.minimum = valueOfSeries(input.minimum, Series::Flow);
        plan_.maximum = valueOfSeries(input.maximum, Series::Flow);
        if (!plan_.weight.isNumber()) input.basis.assign(rows.size(), Cell(1.0));
        noneAgainst(input);
        const Result<std::vector<double>> amounts = allocate(input);
        if (!amounts) return words_.of(amounts.error().message);
        nextId_ = freshId(now_, draft_.goal);
        ExactSum sum;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (std::string problem = addPart(rows[i]->name, (*amounts)[i]); !problem.empty()) return problem;
            plan_.parts.back().at = places[i];
            sum.add((*amounts)[i]);
        }
        plan_.total = sum.value();
        return {};
    }

    // A minimum beyond the whole would be paid for by the others: nobody gets less than nothing of a raise, nor more of a cut.
    static void noneAgainst(AllocateInput& input) {
        for (Cell& bound : input.total < 0 ? input.maximum : input.minimum)
            if (!bound.isNumber()) bound = Cell(0.0);
    }

    // The rows that name somebody; figures in another one would go nowhere.
    std::string named(NamedRows& rows, std::vector<std::size_t>& places) const {
        for (std::size_t i = 0; i < draft_.rows.size(); ++i) {
            const SplitRow& row = draft_.rows[i];
            if (!row.name.empty()) {
                rows.push_back(&row);
                places.push_back(i);
            } else if (!(row.weight + row.held + row.minimum + row.maximum).empty()) {
                return words_("split.nameless", {words_.count(i + 1)});
            }
        }
        return rows.empty() ? words_("split.nonames") : twice(rows);
    }

    // Nobody has two goals of one kind below the same goal: their targets would count twice.
    std::string twice(const NamedRows& rows) const {
        std::unordered_set<std::uint64_t> known;
        for (const SplitRow* row : rows) {
            const std::string& name = row->name;
            if (!known.insert(nameHash(name)).second) return words_("split.twice", {name});
            if (people_.of(name).size() > 1)
                return words_("split.several", {name, titleOf(now_.model->table(), draft_.goal)});
        }
        return {};
    }

    std::string addPart(const std::string& name, double amount) {
        const std::span<const GoalIndex> own = people_.of(name);
        SplitPart part{name, amount, own.empty() ? noGoal : own.front(), {}, {}};
        if (part.goal != noGoal) part.before = now_.columns.at(Measure::Target, part.goal);
        GoalDraft child = part.goal == noGoal ? childOf(name, amount) : draftOf(now_, part.goal, words_);
        child.target = numberToType(amount, false, marks_);
        part.row = planRow(now_, child, words_);
        if (!part.row.problem.empty()) return part.row.problem;
        const std::vector<Role>& missing = part.row.missing;
        if (std::find(missing.begin(), missing.end(), Role::Target) != missing.end())
            return words_("wizard.missing", {words_.role(Role::Target)});
        plan_.parts.push_back(std::move(part));
        return {};
    }

    // The goal that a new name gets, without its amount.
    GoalDraft childOf(const std::string& name, double amount) {
        const GoalTable& table = now_.model->table();
        GoalDraft child = newDraft(now_, draft_.goal);
        child.id = std::exchange(nextId_, nextId(now_, nextId_));
        child.owner = name;
        child.statement = statementOfPart(now_, draft_.goal, name, amount, words_);
        const Cell start = table.number(table.start, draft_.goal), due = table.number(table.due, draft_.goal);
        if (start.isNumber()) child.start = words_.date(static_cast<Day>(start.number()));
        if (due.isNumber()) child.due = words_.date(static_cast<Day>(due.number()));
        return child;
    }

    std::string amountOf(Cell value) const {
        return goalAmount(now_.model->table(), draft_.goal, value, words_);
    }

    // What is assigned, to whom, and what then stands below the goal and those above it.
    std::string preview(double target) {
        const auto share = [&](double value) { return words_.percent(target == 0 ? 1 : value / target); };
        std::string text =
            words_("split.total", {words_.amount(plan_.total), words_.amount(target), share(plan_.total)});
        const auto [before, kept, others] = below();
        ExactSum then;
        then.add(kept);
        then.add(plan_.total);
        if (others > 0) text += "\n" + words_("split.kept", {words_.count(others), amountOf(Cell(kept))});
        if (before != 0 || others > 0)
            text += "\n" + words_("split.below", {amountOf(Cell(before)), amountOf(Cell(then.value())),
                                                  share(then.value())});
        // Where nobody stood below the goal, it was at the bottom itself.
        const double gone = now_.childrenOf(draft_.goal).empty() ? target : before;
        addAbove(then.value() - gone);
        for (const LevelAbove& level : plan_.above) text += "\n" + aboveOf(level);
        for (const SplitPart& part : plan_.parts) text += "\n• " + lineOf(part);
        return text;
    }

    struct Below {
        double before = 0, kept = 0;  // of all, and of those that are not named
        std::size_t others = 0;
    };
    Below below() const {
        std::unordered_set<GoalIndex> named;
        for (const SplitPart& part : plan_.parts) named.insert(part.goal);
        ExactSum before, kept;
        Below found;
        for (const GoalIndex child : now_.childrenOf(draft_.goal)) {
            const Cell cell = now_.columns.at(Measure::Target, child);
            if (!named.contains(child)) ++found.others;
            if (!cell.isNumber()) continue;
            before.add(cell.number());
            if (!named.contains(child)) kept.add(cell.number());
        }
        found.before = before.value();
        found.kept = kept.value();
        return found;
    }

    void addAbove(double more) {
        const plumbline::Model& model = *now_.model;
        const GoalTable& table = model.table();
        std::size_t steps = 0;
        for (GoalIndex g = model.mainParent(draft_.goal); g != noGoal && steps < table.count; ++steps) {
            const Cell target = now_.columns.at(Measure::Target, g);
            if (target.isNumber() && table.unitOf(g).additive && !table.unitsDiffer(draft_.goal, g)) {
                const double before = atTheBottom(g);
                plan_.above.push_back({g, target.number(), before, before + more});
            }
            g = model.mainParent(g);
        }
    }

    // Of all goals below one that have none below them, and of those below the goal that is divided.
    double atTheBottom(GoalIndex top) const {
        const GoalTable& table = now_.model->table();
        ExactSum sum;
        std::vector<GoalIndex> open{top};
        std::vector<bool> seen(table.count);
        while (!open.empty()) {
            const GoalIndex g = open.back();
            open.pop_back();
            if (seen[g]) continue;
            seen[g] = true;
            const auto below = now_.childrenOf(g);
            const bool leaf = below.empty() || hasPeriodChildren(*now_.model, g) ||
                              now_.model->mainParent(g) == draft_.goal;
            if (!leaf) open.insert(open.end(), below.begin(), below.end());
            const Cell target = leaf ? now_.columns.at(Measure::Target, g) : Cell();
            if (target.isNumber() && !table.unitsDiffer(g, top)) sum.add(target.number());
        }
        return sum.value();
    }

    std::string aboveOf(const LevelAbove& level) const {
        const GoalTable& table = now_.model->table();
        const auto shown = [&](double value) { return goalAmount(table, level.goal, Cell(value), words_); };
        const double share = level.target == 0 ? 1 : level.then / level.target;
        return words_("split.above", {titleOf(table, level.goal), shown(level.before), shown(level.then),
                                      words_.percent(share)});
    }

    std::string lineOf(const SplitPart& part) const {
        std::string line =
            part.goal == noGoal
                ? words_("split.new", {part.name, amountOf(Cell(part.amount))})
                : words_("split.present", {part.name, amountOf(Cell(part.amount)), amountOf(part.before)});
        const std::string periods = periodsShown(part.row.periods, part.row.perPeriod, words_);
        return periods.empty() ? line : line + "\n    " + periods;
    }

    const Snapshot& now_;
    const SplitDraft& draft_;
    const Words& words_;
    const TypedMarks marks_;
    const PeopleBelow people_;
    std::string nextId_;
    SplitPlan plan_;
};

}  // namespace

SplitPlan planSplit(const Snapshot& now, const SplitDraft& draft, const Words& words) {
    return SplitPlanner(now, draft, words).plan();
}

}  // namespace plumbline::sidebar
