// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The table of goals that the reports share, a row each, and the picture of it.
//
//     addGoalTable(page, {top, north, south}, 14);

#include "report/model/page.h"

namespace plumbline::report {

// What is due, the pace and the forecast only where the table has dates.
void addGoalTable(Page& page, const std::vector<GoalIndex>& goals, std::uint32_t chartRows);

// The confidence that is stated for them and for the goals below: the lowest and the mean; nothing where nobody states any.
void addConfidence(Page& page, const std::vector<GoalIndex>& goals);

}  // namespace plumbline::report
