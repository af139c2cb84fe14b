// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/period_children.h"

#include <algorithm>

#include "goals/plan.h"

namespace plumbline {

std::vector<GoalIndex> periodsInOrder(const Model& model, GoalIndex parent) {
    std::vector<GoalIndex> periods;
    for (const ChildLink& link : model.children(parent)) periods.push_back(link.child);
    const GoalTable& table = model.table();
    const auto first = [&](GoalIndex g) {
        const Cell start = table.number(table.start, g);
        return start.isNumber() ? start.number() : 0;
    };
    const bool dated = std::all_of(periods.begin(), periods.end(), [&](GoalIndex g) { return first(g) != 0; });
    if (dated)
        std::stable_sort(periods.begin(), periods.end(),
                         [&](GoalIndex a, GoalIndex b) { return first(a) < first(b); });
    return periods;
}

Cell periodsExpected(const Model& model, GoalIndex parent, Day date) {
    const GoalTable& table = model.table();
    std::vector<GoalIndex> planned;
    for (const GoalIndex period : periodsInOrder(model, parent))
        if (!table.number(table.target, period).isBlank()) planned.push_back(period);
    const auto days = daysOfRows(table, planned, date);
    if (!days) return Cell();
    std::vector<PlanSlice> slices;
    for (std::size_t i = 0; i < planned.size(); ++i)
        slices.push_back({(*days)[i], table.number(table.target, planned[i])});
    return slicesExpected(slices, table.seriesOf(parent), Cell(), date);
}

}  // namespace plumbline
