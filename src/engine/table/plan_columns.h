// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// One measure over time: which columns are its periods, and which column is their sum.
//
// Columns belong together when their headings name periods of one kind (months, quarters, years, dates at one
// distance) and one measure ("Q1 Quota", or Quota over Q1 … Q4). Where no heading names the measure, a rule
// does ("actual=Jan"), then a column that holds the sums, then the other columns (a target column leaves the
// periods to the actuals), then a title line, the sheet's name or the total row's label; at last they are
// targets, and that is told.

#include <map>

#include "table/heading_row.h"

namespace plumbline {

// Fills headings.targetPlan and actualPlan and their recognised columns; marks the columns in `taken`.
void choosePlans(const SheetView& sheet, Headings& headings, const std::map<Role, std::uint32_t>& ruled,
                 std::vector<bool>& taken);

}  // namespace plumbline
