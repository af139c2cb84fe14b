// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/people_below.h"

#include <algorithm>
#include <utility>

#include "core/words.h"
#include "goals/period_children.h"
#include "table/period_values.h"

namespace plumbline::sidebar {
namespace {

// The name by which a goal below another is known: whose it is, else what it is called.
std::string nameBelow(const GoalTable& table, GoalIndex goal) {
    const std::string_view owner = table.text(table.owner, goal);
    return owner.empty() ? table.labelOf(goal) : std::string(owner);
}

int yearOf(Day day) {
    return day == 0 ? 0 : civilOf(day).year;
}

// In which the goal's target is due; 0 where nothing tells.
int yearOfTarget(const GoalTable& table, GoalIndex goal) {
    const auto& plan = table.targetPlan.periods;
    if (!plan.empty()) return plan.back().known ? yearOf(plan.back().last) : 0;
    const Cell due = table.number(table.due, goal);
    return due.isNumber() ? yearOf(static_cast<Day>(due.number())) : 0;
}

// The year before the target's; where no year is known the last column.
std::vector<Cell> historyBefore(const GoalTable& table, GoalIndex goal) {
    std::vector<Cell> figures;
    const int year = yearOf(table.historyEnds.back()), target = yearOfTarget(table, goal);
    if (year != 0 && target != 0 && year + 1 != target) return figures;
    for (std::size_t i = 0; i < table.history.size(); ++i)
        if (i + 1 == table.history.size() || (year != 0 && yearOf(table.historyEnds[i]) == year))
            figures.push_back(table.history[i][goal]);
    return figures;
}

std::vector<Cell> actualsBeforePlan(const GoalTable& table, GoalIndex goal) {
    const auto& plan = table.targetPlan.periods;
    const auto& actuals = table.actualPlan.periods;
    std::vector<Cell> figures;
    if (plan.empty() || !plan.back().known) return figures;
    const int year = yearOf(plan.back().last) - 1;
    for (std::size_t i = 0; i < actuals.size(); ++i)
        if (actuals[i].known && yearOf(actuals[i].last) == year)
            figures.push_back(table.actualPlan.values[goal * actuals.size() + i]);
    return figures;
}

}  // namespace

PeopleBelow::PeopleBelow(const Snapshot& now, GoalIndex goal) {
    if (hasPeriodChildren(*now.model, goal)) return;
    for (const GoalIndex child : now.childrenOf(goal)) {
        std::string name = nameBelow(now.model->table(), child);
        std::vector<GoalIndex>& own = goals_[nameHash(name)];
        if (own.empty() && names_.size() < mostParts) names_.push_back(std::move(name));
        own.push_back(child);
    }
}

std::span<const GoalIndex> PeopleBelow::of(std::string_view name) const {
    const auto at = goals_.find(nameHash(name));
    return at == goals_.end() ? std::span<const GoalIndex>() : std::span<const GoalIndex>(at->second);
}

Cell lastYearOf(const Snapshot& now, GoalIndex goal) {
    const GoalTable& table = now.model->table();
    const std::vector<Cell> figures =
        table.history.empty() ? actualsBeforePlan(table, goal) : historyBefore(table, goal);
    return valueOfSeries(figures, table.seriesOf(goal));
}

}  // namespace plumbline::sidebar
