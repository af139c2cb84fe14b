// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The status of a goal in its table.
//
//     goalStatus(*model, columns, goal, Convention());   // "On track": a limit that holds, before its period is over
//
// A goal on its way is judged by its progress against what is due. A limit is on track while it holds and off track
// otherwise; it is achieved when its period is over, or at once where it has none. "At least" of what grows with the
// time goes by its plan. What is cancelled has no status. Where nothing can be computed, what the table's status says counts.

#include "goals/rollup.h"
#include "goals/status.h"

namespace plumbline {

Value goalStatus(const Model& model, const RollupColumns& columns, GoalIndex goal, const Convention& convention);

}  // namespace plumbline
