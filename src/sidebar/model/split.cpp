// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/split.h"

#include <algorithm>
#include <span>
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

namespace plumbline::sidebar {
namespace {

constexpr std::size_t mostParts = 500;

std::vector<std::string> listed(std::string_view text, std::size_t most) {
    std::vector<std::string> parts;
    while (!text.empty() && parts.size() < most) {
        const std::size_t end = std::min(text.find(';'), text.size());
        parts.emplace_back(trimmed(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

// The name by which a goal below another is known: whose it is, else what it is called.
std::string nameBelow(const GoalTable& table, GoalIndex goal) {
    const std::string_view owner = table.text(table.owner, goal);
    return owner.empty() ? table.labelOf(goal) : std::string(owner);
}

// Who stands below a goal, by name, in the table's order.
class PeopleBelow {
  public:
    PeopleBelow(const Snapshot& now, GoalIndex goal) {
        if (hasPeriodChildren(*now.model, goal)) return;
        for (const GoalIndex child : now.childrenOf(goal)) {
            std::string name = nameBelow(now.model->table(), child);
            std::vector<GoalIndex>& own = goals_[nameHash(name)];
            if (own.empty() && names_.size() < mostParts) names_.push_back(std::move(name));
            own.push_back(child);
        }
    }
    const std::vector<std::string>& names() const { return names_; }
    std::span<const GoalIndex> of(std::string_view name) const {
        const auto at = goals_.find(nameHash(name));
        return at == goals_.end() ? std::span<const GoalIndex>() : std::span<const GoalIndex>(at->second);
    }

  private:
    std::vector<std::string> names_;
    std::unordered_map<std::uint64_t, std::vector<GoalIndex>> goals_;
};

// One number per name; blank where none is given. What is no certain number is the problem, parts of which only some
// are per cent, and more of them than there are names.
class SplitFields {
  public:
    SplitFields(const Snapshot& now, const Words& words) : words_(words), marks_(marksOf(now, words)) {}

    std::string list(TypedField field, std::string_view key, const std::string& text,
                     std::vector<Cell>& numbers) const {
        std::vector<std::string> parts = listed(text, mostParts + 1);
        while (!parts.empty() && parts.size() > numbers.size() && parts.back().empty()) parts.pop_back();
        if (parts.size() > numbers.size()) return miscounted(key, parts.size(), numbers.size());
        std::size_t percent = 0, plain = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const TypedValue typed = readField(field, parts[i], marks_);
            if (std::string problem = numberProblem(words_(key), parts[i], typed, words_); !problem.empty())
                return problem;
            if (!typed.isValue()) continue;
            numbers[i] = Cell(typed.value);
            ++(typed.text.unit == "%" ? percent : plain);
        }
        return percent > 0 && plain > 0 ? words_("split.mixed", {words_(key)}) : std::string();
    }

    // Who has no weight would get nothing, without a word.
    std::string complete(std::string_view key, const std::vector<Cell>& numbers) const {
        const auto given = static_cast<std::size_t>(
            std::count_if(numbers.begin(), numbers.end(), [](const Cell& cell) { return cell.isNumber(); }));
        return given == 0 || given == numbers.size() ? std::string() : miscounted(key, given, numbers.size());
    }

    std::string one(TypedField field, std::string_view key, const std::string& text, double& number) const {
        const TypedValue typed = readField(field, text, marks_);
        if (typed.isValue()) number = typed.value;
        return numberProblem(words_(key), text, typed, words_);
    }

  private:
    std::string miscounted(std::string_view key, std::size_t given, std::size_t names) const {
        return words_("split.count", {words_(key), words_.count(given), words_.count(names)});
    }

    const Words& words_;
    const TypedMarks marks_;
};

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

namespace {

std::vector<std::string> teamOf(const Snapshot& now, GoalIndex goal, const PeopleBelow& below) {
    const GoalTable& table = now.model->table();
    if (!below.names().empty()) return below.names();
    const std::string_view owner = table.text(table.owner, goal);
    if (owner.empty()) return {};
    for (Team& team : teamsOf(now))
        if (sameName(team.lead, owner)) return std::move(team.people);
    return {};
}

}  // namespace

std::vector<std::string> teamOf(const Snapshot& now, GoalIndex goal) {
    return teamOf(now, goal, PeopleBelow(now, goal));
}

SplitDraft splitOf(const Snapshot& now, GoalIndex goal, const Words& words) {
    const TypedMarks marks = marksOf(now, words);
    SplitDraft draft;
    draft.goal = goal;
    const PeopleBelow below(now, goal);
    std::string weights;
    bool all = true;
    for (const std::string& name : teamOf(now, goal, below)) {
        draft.names += (draft.names.empty() ? "" : "; ") + name;
        const std::span<const GoalIndex> own = below.of(name);
        const Cell target = own.empty() ? Cell() : now.columns.at(Measure::Target, own.front());
        all = all && target.isNumber() && target.number() >= 0;
        if (all) weights += (weights.empty() ? "" : "; ") + numberToType(target.number(), false, marks);
    }
    if (all) draft.weights = weights;
    return draft;
}

namespace {

// What is divided, by what, as the dialog's texts say it.
std::string readInput(const Snapshot& now, const SplitDraft& draft, std::size_t count, const Words& words,
                      AllocateInput& input) {
    const SplitFields fields(now, words);
    input.basis.assign(count, Cell());
    input.held.assign(count, Cell());
    input.step = 1;
    std::string problem = fields.list(TypedField::Weight, "split.weights", draft.weights, input.basis);
    if (problem.empty()) problem = fields.complete("split.weights", input.basis);
    if (problem.empty()) problem = fields.list(TypedField::Amount, "split.held", draft.held, input.held);
    if (problem.empty()) problem = fields.one(TypedField::Step, "split.step", draft.step, input.step);
    if (problem.empty())
        problem =
            fields.one(TypedField::OverAssignment, "split.over", draft.overAssignment, input.overAssignment);
    const bool equal = std::none_of(input.basis.begin(), input.basis.end(),
                                    [](const Cell& cell) { return cell.isNumber(); });
    if (equal) input.basis.assign(count, Cell(1.0));
    return problem;
}

class SplitPlanner {
  public:
    SplitPlanner(const Snapshot& now, const SplitDraft& draft, const Words& words)
        : now_(now), draft_(draft), words_(words), marks_(marksOf(now, words)), people_(now, draft.goal) {}

    SplitPlan plan() {
        const Cell target = now_.columns.at(Measure::Target, draft_.goal);
        std::string problem = target.isNumber() ? divide(target.number()) : words_("split.notarget");
        if (problem.empty()) {
            plan_.preview = preview(target.number());
            return std::move(plan_);
        }
        plan_.parts.clear();
        plan_.problem = plan_.preview = std::move(problem);
        return std::move(plan_);
    }

  private:
    std::string divide(double target) {
        std::vector<std::string> names = listed(draft_.names, mostParts);
        std::erase_if(names, [](const std::string& name) { return name.empty(); });
        if (names.empty()) return words_("split.nonames");
        if (std::string problem = twice(names); !problem.empty()) return problem;
        AllocateInput input;
        input.total = target;
        if (std::string problem = readInput(now_, draft_, names.size(), words_, input); !problem.empty())
            return problem;
        const Result<std::vector<double>> amounts = allocate(input);
        if (!amounts) return words_.of(amounts.error().message);
        nextId_ = freshId(now_, draft_.goal);
        ExactSum sum;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (std::string problem = addPart(names[i], (*amounts)[i]); !problem.empty()) return problem;
            sum.add((*amounts)[i]);
        }
        plan_.total = sum.value();
        return {};
    }

    // Nobody has two goals of one kind below the same goal: their targets would count twice.
    std::string twice(const std::vector<std::string>& names) const {
        std::unordered_set<std::uint64_t> known;
        for (const std::string& name : names) {
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
        if (start.isNumber()) child.start = shownDate(static_cast<Day>(start.number()));
        if (due.isNumber()) child.due = shownDate(static_cast<Day>(due.number()));
        return child;
    }

    std::string amountOf(Cell value) const {
        return goalAmount(now_.model->table(), draft_.goal, value, words_);
    }

    // What is assigned, to whom, and what then stands below the goal.
    std::string preview(double target) const {
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
