// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/split.h"

#include <algorithm>

#include "core/exact_sum.h"
#include "core/words.h"
#include "quota/allocate.h"
#include "sidebar/model/goal_outline.h"

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

// One number per name; blank where none is given. A word among them is the problem.
std::string numbersIn(const std::string& text, std::size_t count, const Words& words,
                      std::vector<Cell>& numbers) {
    const std::vector<std::string> parts = listed(text, count);
    numbers.assign(count, Cell());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].empty()) continue;
        const std::optional<double> number = typedNumber(parts[i], words);
        if (!number) return words("split.nonumber", {parts[i]});
        numbers[i] = Cell(*number);
    }
    return {};
}

}  // namespace

std::vector<std::string> teamOf(const Snapshot& now, GoalIndex goal) {
    const GoalTable& table = now.model->table();
    std::vector<std::string> team;
    const std::string_view owner = table.text(table.owner, goal);
    if (owner.empty() || now.model->hasChildren(goal)) return team;
    for (GoalIndex g = 0; g < table.count && team.size() < mostParts; ++g) {
        const GoalIndex above = now.model->mainParent(g);
        const std::string_view name = table.text(table.owner, g);
        if (above == noGoal || name.empty() || !sameName(table.text(table.owner, above), owner) ||
            sameName(name, owner))
            continue;
        const bool known = std::any_of(team.begin(), team.end(),
                                       [&](const std::string& other) { return sameName(other, name); });
        if (!known) team.emplace_back(name);
    }
    return team;
}

SplitPlan planSplit(const Snapshot& now, const SplitDraft& draft, const Words& words) {
    SplitPlan plan;
    const auto refused = [&](std::string sentence) {
        plan.problem = plan.preview = std::move(sentence);
        plan.parts.clear();
        return plan;
    };
    const GoalTable& table = now.model->table();
    const Cell target = now.columns.at(Measure::Target, draft.goal);
    if (!target.isNumber()) return refused(words("split.notarget"));
    std::vector<std::string> names = listed(draft.names, mostParts);
    std::erase_if(names, [](const std::string& name) { return name.empty(); });
    if (names.empty()) return refused(words("split.nonames"));

    AllocateInput input;
    input.total = target.number();
    if (std::string problem = numbersIn(draft.weights, names.size(), words, input.basis); !problem.empty())
        return refused(problem);
    const bool equal = std::none_of(input.basis.begin(), input.basis.end(),
                                    [](const Cell& cell) { return cell.isNumber(); });
    if (equal) input.basis.assign(names.size(), Cell(1.0));
    if (std::string problem = numbersIn(draft.held, names.size(), words, input.held); !problem.empty())
        return refused(problem);
    const std::optional<double> step = typedNumber(draft.step, words),
                                over = typedNumber(draft.overAssignment, words);
    input.step = step.value_or(1);
    // "10" and "10 %" are both ten per cent here.
    input.overAssignment = !over ? 0 : *over > 1 ? *over / 100 : *over;
    const Result<std::vector<double>> amounts = allocate(input);
    if (!amounts) return refused(amounts.error().message);

    GoalDraft child = newDraft(now, draft.goal);
    ExactSum sum;
    std::string id = child.id;
    for (std::size_t i = 0; i < names.size(); ++i) {
        GoalDraft part = child;
        part.id = id;
        part.owner = names[i];
        if (!table.goal.empty())
            part.statement = words("split.statement", {titleOf(table, draft.goal), names[i]});
        part.target = words.amount((*amounts)[i]);
        const Cell start = table.number(table.start, draft.goal), due = table.number(table.due, draft.goal);
        if (start.isNumber()) part.start = words.date(static_cast<Day>(start.number()));
        if (due.isNumber()) part.due = words.date(static_cast<Day>(due.number()));
        RowPlan row = planRow(now, part, words);
        if (!row.problem.empty()) return refused(row.problem);
        for (CellWrite& cell : row.cells)
            if (cell.role == Role::Target) cell.number = (*amounts)[i];
        sum.add((*amounts)[i]);
        plan.parts.push_back({names[i], (*amounts)[i], std::move(row)});
        id = nextId(now, id);
    }
    plan.total = sum.value();
    plan.preview =
        words("split.total", {words.amount(plan.total), words.amount(target.number()),
                              words.percent(target.number() == 0 ? 1 : plan.total / target.number())});
    for (const SplitPart& part : plan.parts)
        plan.preview += "\n• " + part.name + ": " + words.amount(part.amount, table.unitOf(draft.goal).name);
    return plan;
}

}  // namespace plumbline::sidebar
