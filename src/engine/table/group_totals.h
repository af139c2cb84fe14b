// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A column that shows in each row of a group, or in its first one only, what the rows of that group add up to in another
// column: nobody's own figure, whatever its heading says.
//
//     // Zone  | Seller   | Target | Zone's target
//     // North | Ann Lee  |    100 |           300
//     // North | Bob Ray  |    200 |           300
//     // South | Cy Fox   |    150 |           400
//     // South | Di Orr   |    250 |           400
//     setGroupTotalsApart(sheet, headings, taken);   // heads[3].meaning: computed from others

#include <vector>

#include "table/heading_row.h"

namespace plumbline {

void setGroupTotalsApart(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken);

}  // namespace plumbline
