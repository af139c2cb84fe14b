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
#include "quota/allocate.h"
#include "sidebar/model/goal_outline.h"
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

// One number per name; blank where none is given. What is no certain number is the problem, and parts of
// which only some are per cent.
class SplitFields {
  public:
    SplitFields(const Snapshot& now, const Words& words) : words_(words), marks_(marksOf(now, words)) {}

    std::string list(TypedField field, std::string_view key, const std::string& text,
                     std::vector<Cell>& numbers) const {
        const std::vector<std::string> parts = listed(text, numbers.size());
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

    std::string one(TypedField field, std::string_view key, const std::string& text, double& number) const {
        const TypedValue typed = readField(field, text, marks_);
        if (typed.isValue()) number = typed.value;
        return numberProblem(words_(key), text, typed, words_);
    }

  private:
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

std::vector<std::string> teamOf(const Snapshot& now, GoalIndex goal) {
    const GoalTable& table = now.model->table();
    const std::string_view owner = table.text(table.owner, goal);
    if (owner.empty() || now.model->hasChildren(goal)) return {};
    for (Team& team : teamsOf(now))
        if (sameName(team.lead, owner)) return std::move(team.people);
    return {};
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

std::string previewOf(const Snapshot& now, const SplitDraft& draft, const SplitPlan& plan, double target,
                      const Words& words) {
    std::string preview = words("split.total", {words.amount(plan.total), words.amount(target),
                                                words.percent(target == 0 ? 1 : plan.total / target)});
    ExactSum below;
    for (const GoalIndex child : now.childrenOf(draft.goal))
        if (const Cell cell = now.columns.at(Measure::Target, child); cell.isNumber())
            below.add(cell.number());
    const auto amount = [&](double value) { return goalAmount(now.model->table(), draft.goal, Cell(value), words); };
    if (const std::size_t count = now.childrenOf(draft.goal).size(); count > 0)
        preview += "\n" + words("split.below", {words.count(count), amount(below.value())});
    for (const SplitPart& part : plan.parts)
        preview += "\n• " + words("labelled", {part.name, amount(part.amount)});
    return preview;
}

// The goal that a part becomes, without its amount.
GoalDraft childOf(const Snapshot& now, const SplitDraft& draft, const std::string& name, const Words& words) {
    const GoalTable& table = now.model->table();
    GoalDraft child = newDraft(now, draft.goal);
    child.owner = name;
    if (!table.goal.empty()) child.statement = words("split.statement", {titleOf(table, draft.goal), name});
    const Cell start = table.number(table.start, draft.goal), due = table.number(table.due, draft.goal);
    if (start.isNumber()) child.start = shownDate(static_cast<Day>(start.number()));
    if (due.isNumber()) child.due = shownDate(static_cast<Day>(due.number()));
    return child;
}

}  // namespace

SplitPlan planSplit(const Snapshot& now, const SplitDraft& draft, const Words& words) {
    SplitPlan plan;
    const auto refused = [&](std::string sentence) {
        plan.problem = plan.preview = std::move(sentence);
        plan.parts.clear();
        return plan;
    };
    const Cell target = now.columns.at(Measure::Target, draft.goal);
    if (!target.isNumber()) return refused(words("split.notarget"));
    std::vector<std::string> names = listed(draft.names, mostParts);
    std::erase_if(names, [](const std::string& name) { return name.empty(); });
    if (names.empty()) return refused(words("split.nonames"));
    AllocateInput input;
    input.total = target.number();
    if (std::string problem = readInput(now, draft, names.size(), words, input); !problem.empty())
        return refused(problem);
    const Result<std::vector<double>> amounts = allocate(input);
    if (!amounts) return refused(words.of(amounts.error().message));

    ExactSum sum;
    std::string id = freshId(now, draft.goal);
    for (std::size_t i = 0; i < names.size(); ++i) {
        GoalDraft child = childOf(now, draft, names[i], words);
        child.id = std::exchange(id, nextId(now, id));
        child.target = numberToType((*amounts)[i], false, marksOf(now, words));
        RowPlan row = planRow(now, child, words);
        if (!row.problem.empty()) return refused(row.problem);
        sum.add((*amounts)[i]);
        plan.parts.push_back({names[i], (*amounts)[i], std::move(row)});
    }
    plan.total = sum.value();
    plan.preview = previewOf(now, draft, plan, target.number(), words);
    return plan;
}

}  // namespace plumbline::sidebar
