// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The ledger: every filled cell below the headings ends in one place, and what nobody reads is told.
//
//     tellUnread(sheet, headings, table);
//     table.unused[0].heading;          // "Bonus (F)", with numbers: a finding
//     leftOver(block, table);           // 0 in every table that is read, whatever it holds
//
// A column is read, holds the sum of others, is computed from them, or is listed as not used. A row is a
// goal, or is listed as left out.

#include "table/heading_row.h"

namespace plumbline {

// Lists the columns and rows that are not read, with findings for those that hold numbers, people or dates.
void tellUnread(const SheetView& sheet, const Headings& headings, GoalTable& table);

// Filled cells below the headings that stand neither in a column nor in a row of the ledger.
std::size_t leftOver(const CellBlock& block, const GoalTable& table);

}  // namespace plumbline
