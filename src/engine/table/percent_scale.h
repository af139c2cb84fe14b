// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the whole is for goals that count in per cent: 1 where the cells are shown as percentages (0.02 is 2 %), 100 where
// bare numbers stand beside the unit (2 is 2 %).
//
//     readPercentScale(sheet, headings, table);
//     table.percentOf[g];               // 100: a target of 2 beside "%" in a column of units; 0: not in per cent
//
// Bare numbers are shares only where none of the table's is beyond a whole: 0.9 and 0.6 beside "%" are 90 % and 60 %.

#include "table/goal_table.h"
#include "table/heading_row.h"

namespace plumbline {

void readPercentScale(const SheetView& sheet, const Headings& headings, GoalTable& table);

}  // namespace plumbline
