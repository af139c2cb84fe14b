// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The column that says which period a row is about, and the one beside it that says the year.
//
//     findPeriodColumn(sheet, headings, taken);   // "Month" over January, February; "Zorp" over 202501, 202502
//     headings.period;                            // its column
//
// By its word or by what it holds: names of months that come again and again, first days of months, months as numbers.
// Days on which rows with ids were written down, starts and due dates are no periods.

#include <vector>

#include "table/heading_row.h"
#include "table/sheet_view.h"

namespace plumbline {

void findPeriodColumn(const SheetView& sheet, Headings& headings, std::vector<bool>& taken);

// Whether the dates of a column, as far as they are looked at, are all first days of months: a row a month.
bool beginsMonths(const SheetView& sheet, const Headings& headings, std::uint32_t column);

}  // namespace plumbline
