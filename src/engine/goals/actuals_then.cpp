// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/actuals_then.h"

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

}  // namespace

std::vector<Cell> actualsThen(const GoalTable& table, Day date) {
    const bool rows = !table.isPeriod.empty() && !table.start.empty();
    if (table.actual.empty() || (!rows && table.actualPlan.empty())) return {};
    std::vector<Cell> actuals = table.actual;
    if (!table.actualPlan.empty()) cutPlan(table, date, actuals);
    for (GoalIndex g = 0; rows && g < table.count; ++g)
        if (table.isPeriodGoal(g) && table.start[g].isNumber() && table.start[g].number() > static_cast<double>(date))
            actuals[g] = Cell();
    return actuals;
}

}  // namespace plumbline
