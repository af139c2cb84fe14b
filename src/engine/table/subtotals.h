// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// How many of a column's numbers add up those above them: what tells a statement from a list.
//
//     // Desk 90, Chair 375, Sum 465, Licences 300, Work 1300, Sum 1600, All 2065
//     subtotalsIn(sheet, headings, 1);  // 3
//
// A subtotal is a sum of its own column by formula, or adds up two numbers at least: all since the last one, or all
// subtotals so far.

#include "table/heading_row.h"

namespace plumbline {

std::uint32_t subtotalsIn(const SheetView& sheet, const Headings& headings, std::uint32_t column);

}  // namespace plumbline
