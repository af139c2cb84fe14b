// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A column that says whether a goal is done: "yes", "no", "✓".
//
//     // "Done?" over "yes", "no"
//     readAnswers(sheet, 3, table, table.actual);   // 1, 0
//
// A blank is no answer; a word that is neither is a note, and no data.

#include "table/goal_table.h"
#include "table/sheet_view.h"

namespace plumbline {

void readAnswers(const SheetView& sheet, std::uint32_t column, GoalTable& table, std::vector<Cell>& cells);

}  // namespace plumbline
