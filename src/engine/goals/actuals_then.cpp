// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/actuals_then.h"

#include <unordered_map>

#include "bookings/credits.h"
#include "goals/plan.h"
#include "table/period_values.h"

namespace plumbline {
namespace {

void cutPlan(const GoalTable& table, Day date, std::vector<Cell>& actuals) {
    const std::vector<Period>& periods = table.actualPlan.periods;
    const auto days = daysOfPeriods(periods, date);
    if (!days) return;
    std::vector<Cell> begun;
    for (GoalIndex g = 0; g < table.count; ++g) {
        begun.clear();
        for (std::size_t p = 0; p < periods.size(); ++p)
            if ((*days)[p].first <= date) begun.push_back(table.actualPlan.values[g * periods.size() + p]);
        actuals[g] = valueOfSeries(begun, table.seriesOf(g));
    }
}

// The rows of each goal, by parent; rows of periods stand beside their siblings, but need not.
std::unordered_map<GoalIndex, std::vector<GoalIndex>> rowsOfGoals(const GoalTable& table) {
    std::unordered_map<GoalIndex, std::vector<GoalIndex>> rows;
    for (GoalIndex g = 0; g < table.count; ++g)
        if (table.isPeriodGoal(g)) rows[table.parentOf(g)].push_back(g);
    return rows;
}

void cutRows(const GoalTable& table, Day date, std::vector<Cell>& actuals) {
    for (const auto& [goal, rows] : rowsOfGoals(table)) {
        const auto days = daysOfRows(table, rows, date);
        for (std::size_t i = 0; days && i < rows.size(); ++i)
            if ((*days)[i].first > date) actuals[rows[i]] = Cell();
    }
}

}  // namespace

bool actualsDependOnDay(const GoalTable& table) {
    return (table.credits && table.credits->isDated()) || !table.actualPlan.empty() || !table.isPeriod.empty();
}

std::vector<Cell> actualsThen(const GoalTable& table, Day date) {
    if (table.actual.empty() || !actualsDependOnDay(table)) return {};
    std::vector<Cell> actuals = table.actual;
    if (!table.actualPlan.empty()) cutPlan(table, date, actuals);
    if (!table.isPeriod.empty()) cutRows(table, date, actuals);
    if (table.credits && table.credits->isDated()) table.credits->fill(actuals, {date, table.creditedWithin});
    return actuals;
}

}  // namespace plumbline
