// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Columns of earlier results, oldest first: "2022", "Actual 2023", "Last year".
//
//     readHistory(sheet, headings, table);
//     table.history[0];                 // of 2022, also where the sheet has the latest first
//     table.historyEnds[0];             // 31 December 2022; 0 where a heading tells no year
//
// They are put in order where the headings of all tell their years; else they stay as they stand.

#include "table/heading_row.h"

namespace plumbline {

void readHistory(const SheetView& sheet, const Headings& headings, GoalTable& table);

}  // namespace plumbline
