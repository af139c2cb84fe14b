// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/period_children.h"

#include <algorithm>

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

std::vector<GoalIndex> periodsThatCount(const Model& model, GoalIndex parent, Measure measure) {
    std::vector<GoalIndex> periods = periodsInOrder(model, parent);
    if (measure != Measure::Baseline) return periods;
    const GoalTable& table = model.table();
    const auto first = std::find_if(periods.begin(), periods.end(), [&](GoalIndex g) { return !table.number(table.baseline, g).isBlank(); });
    return first == periods.end() ? std::vector<GoalIndex>() : std::vector<GoalIndex>{*first};
}

PeriodSlices slicesOfPeriods(const Model& model, GoalIndex parent, Day date) {
    const GoalTable& table = model.table();
    PeriodSlices found;
    for (const GoalIndex period : periodsInOrder(model, parent))
        if (!table.number(table.target, period).isBlank()) found.rows.push_back(period);
    const auto days = daysOfRows(table, found.rows, date);
    if (!days) return {};
    for (std::size_t i = 0; i < found.rows.size(); ++i)
        found.slices.push_back({(*days)[i], table.number(table.target, found.rows[i]), partDue((*days)[i], date)});
    return found;
}

Cell periodsExpected(const Model& model, GoalIndex parent, Day date) {
    return slicesExpected(slicesOfPeriods(model, parent, date).slices, model.table().seriesOf(parent), Cell());
}

}  // namespace plumbline
