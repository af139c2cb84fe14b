// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A column's cells as texts: ids, statements and people. A number is the text that it shows.
//
//     // "S-1", 17, " Ann "
//     readTexts(sheet, 0, table, texts);   // handles of "S-1", "17", "Ann"
//
// A cell of a merged area reads as the area; errors and blanks are no text.

#include "table/goal_table.h"
#include "table/sheet_view.h"

namespace plumbline {

// One handle per goal; each must have a row. What is not in `texts` as it reads is added.
std::vector<TextId> readTexts(const SheetView& sheet, std::uint32_t column, const GoalTable& table,
                              TextPool& texts);

}  // namespace plumbline
