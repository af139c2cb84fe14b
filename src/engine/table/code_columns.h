// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Numbers that say whose the amounts are: "Cost center | Account | Month | OPEX" over 1000, 6100, January and 250.40.
//
//     setCodesApart(sheet, headings, taken);
//     headings.heads[0].meaning.dimension;             // true: a group, whatever a part of its heading counts
//
// Whole numbers of as many digits that come again and again and lead the rows: texts or the periods stand to their right, and then amounts.

#include <vector>

#include "table/heading_row.h"

namespace plumbline {

void setCodesApart(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken);

}  // namespace plumbline
