// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// An amount of a goal as panels, reports and findings show it: in its unit, and in per cent as the sheet counts them.
//
//     goalAmount(table, g, Cell(2.0), words);   // "2 %" where 2 stands beside "%"; of .02 in a percent format "2 %", too
//     goalAmount(table, g, Cell(), words);      // "–"
//
// What the whole is decides the reading of the table (table/percent_scale.h).

#include <string>

#include "table/goal_table.h"
#include "wording/words.h"

namespace plumbline {

std::string goalAmount(const GoalTable& table, GoalIndex goal, Cell amount, const Words& words);

}  // namespace plumbline
