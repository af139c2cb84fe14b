// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Whether a reading is one to stay with. Above a table often stands something that looks like one: a form ("Project | Alpha"),
// prices, the scale of a chart.
//
//     isWeak(table);      // refused, or without figures, or with texts where it needs numbers
//     isStrong(other);    // words name its target, numbers stand there, and nothing is in their way

#include "core/result.h"
#include "table/goal_table.h"

namespace plumbline {

bool isWeak(const Result<GoalTable>& table);
bool isStrong(const GoalTable& table);

}  // namespace plumbline
