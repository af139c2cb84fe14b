// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Columns of numbers that others explain: arithmetic needs no language.
//
//     // Quota 100, Sold 80, "Wykonanie" 0.8
//     const auto relations = relationsBetween(sheet, headings);
//     relations[0].kind;                // RelationKind::Ratio: column 2 is column 1 by column 0
//
// A relation holds in every row that can be compared, and in rows enough of different values that it is no
// chance. Zeros and blanks agree with everything: they are no evidence.

#include <vector>

#include "table/heading_row.h"

namespace plumbline {

// Ratios are those whose result looks like one; differences and sums those whose result no word calls a
// target or an actual.
std::vector<ColumnRelation> relationsBetween(const SheetView& sheet, const Headings& headings);

}  // namespace plumbline
