// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Goals whose children are their periods: one row a period is the same plan as one column a period.
//
//     hasPeriodChildren(model, store);     // true: its rows are January, February, …
//     periodsInOrder(model, store);        // the rows, by the day on which they begin
//     periodsExpected(columns, model, store, dayOf({2025, 3, 31}));  // 15 of 100 planned: 0.15

#include <vector>

#include "goals/plan.h"
#include "goals/rollup.h"

namespace plumbline {

inline bool hasPeriodChildren(const Model& model, GoalIndex goal) {
    return !model.table().isPeriod.empty() && model.hasChildren(goal) &&
           model.table().isPeriodGoal(model.children(goal).front().child);
}
// Those without a day stay where they stand.
std::vector<GoalIndex> periodsInOrder(const Model& model, GoalIndex parent);
// Those of which the last that has one gives a level's figure: all of them; of the baseline, where it began, the first.
std::vector<GoalIndex> periodsThatCount(const Model& model, GoalIndex parent, Measure measure);

// The rows that have a target, as slices of a plan; none where they have no days.
struct PeriodSlices {
    std::vector<GoalIndex> rows;
    std::vector<PlanSlice> slices;
};
PeriodSlices slicesOfPeriods(const Model& model, GoalIndex parent, Day date);
// Blank where there are none.
Cell periodsExpected(const Model& model, GoalIndex parent, Day date);

}  // namespace plumbline
