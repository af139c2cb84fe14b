// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// "Task | Ann Lee | Bob Ray" above "x" and "✓": a column a person, marked in the rows that this person answers for.
//
//     if (const auto people = markedPeople(sheet, headings)) nameMarked(block, headings, *people);
//     // the first of the columns holds "Ann Lee, Bob Ray" where both are marked; the others are blank
//
// Nothing but marks and blanks stands there, in two columns at least that lie side by side, and no rule reads one of them.

#include <optional>

#include "table/exclusive_columns.h"

namespace plumbline {

std::optional<ExclusiveColumns> markedPeople(const SheetView& sheet, const Headings& headings);
// In the reader's own block; the sheet is not changed.
void nameMarked(CellBlock& block, const Headings& headings, const ExclusiveColumns& people);

}  // namespace plumbline
