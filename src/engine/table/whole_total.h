// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The row that shows the table's total, whatever its label says.
//
//     // Ann 320 | 210, Bob 180 | 190, Cy 410 | 333, "Zorp" 910 | 733
//     wholeTotal(sheet, headings, looks, sums);        // 3: the sum of all others in both measures
//
// The first or the last row with figures, named as a parent by nobody, that in every measure equals the sum of all other
// goals, of those at the top or of those below which there are none. Two
// measures have to agree, or one whose amounts are too exact for chance, or one and the row's look.

#include <optional>

#include "table/row_sums.h"
#include "table/rows.h"

namespace plumbline {

// Within `looks`; nothing where no row is the total.
std::optional<std::uint32_t> wholeTotal(const SheetView& sheet, const Headings& headings,
                                        const RowLooks& looks, const RowSums& sums);

}  // namespace plumbline
