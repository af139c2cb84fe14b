// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Headings down the first column: a table on its side, with one goal a column.
//
//     // Goal   | Grow the club | Keep the hall | Play better
//     // Owner  | Ann Lee       | Bob Ray       | Cy Dow
//     // Due    | 30 June       | 31 August     | 1 May
//     headingsStandBeside(SheetView(block));   // true
//
// Three labels at least, each once, nearly all of them words for what goals have, and far fewer such words in any row across. What
// is measured ("Revenue", "Costs") heads nothing here: such rows may be goals themselves.

#include "table/goal_table.h"
#include "table/sheet_view.h"

namespace plumbline {

bool headingsStandBeside(const SheetView& sheet);
// What was read of the turned block has goals, each with a name, and something said of them.
bool holdsGoalsAcross(const GoalTable& turned);

}  // namespace plumbline
