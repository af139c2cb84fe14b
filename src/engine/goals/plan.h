// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What is due of a plan over time: a goal whose target stands in period columns.
//
//     // 10 in January, 30 in February: by 14 February 2026 (10 + 30 · 14/28) / 40 = 0.625 are due
//     planExpected(table, goal, Cell(), Cell(), dayOf({2026, 2, 14}));
//
// Within a period the plan is straight, its first day counted. Periods without a year take their place in the
// goal's own start and due, as equal slices; without these, months and quarters are those of the year (the
// fiscal year, where they begin elsewhere) in which the date lies. A goal without a plan of its own falls
// back to its start and due.

#include "core/cell.h"
#include "core/civil_date.h"
#include "table/goal_table.h"

namespace plumbline {

Cell planExpected(const GoalTable& table, GoalIndex goal, Cell start, Cell due, Day date);

}  // namespace plumbline
