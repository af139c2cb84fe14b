// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Tables that stand on their side: months down, and what they are planned for across.
//
//     standsOnItsSide(sheet, headings);    // "Month | North | South", "Date | Target | North | South"
//     isTurnable(block);                   // small enough to be read a second time, turned
//     isPlan(table);                       // what was read from a turned block says that it is one

#include "table/goal_table.h"
#include "table/heading_row.h"

namespace plumbline {

bool standsOnItsSide(const SheetView& sheet, const Headings& headings);
bool isTurnable(const CellBlock& block);
bool isPlan(const GoalTable& table);
bool isPlanOverTime(const GoalTable& table);

}  // namespace plumbline
