// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the children's progress or attainment make together, by the parent's method.
//
//     // children at 0.5 and 1.0 with weights 3 and 1
//     combinedChildren(model, columns, parent, Measure::Progress, Method::Weighted);     // 0.625
//     combinedChildren(model, columns, parent, Measure::Progress, Method::Milestones);   // 0.5: one of two
//
// Children without data are left out of means; for milestones they are not done. An error of a child that
// counts is the parent's.

#include "goals/rollup.h"

namespace plumbline {

// A child's measure as it counts in the parent: blank where its target leaves nothing to measure (0, or its baseline), so that
// one such child does not take the parent's progress.
Cell countedCell(const RollupColumns& columns, Measure measure, GoalIndex child);

// By Average, Weighted, Target, Min, Max or Milestones. The children's measures must be there.
Cell combinedChildren(const Model& model, const RollupColumns& columns, GoalIndex parent, Measure measure,
                      Method method);

}  // namespace plumbline
