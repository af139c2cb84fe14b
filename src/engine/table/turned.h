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
// "Week | Calls goal | Calls actual | Demos goal | Demos actual": how many measures have a target and an actual, where each row is a
// period and nothing else; 0 for one, or for any other table. On its side each is a goal over time.
std::size_t measuresOverTime(const Headings& headings);
bool showsMeasures(const GoalTable& turned, std::size_t measures);

bool isTurnable(const CellBlock& block);
bool isPlan(const GoalTable& table);
bool isPlanOverTime(const GoalTable& table);

}  // namespace plumbline
