// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Several targets of one figure whose headings differ in words that nobody knows: versions of it.
//
//     // "Meta Zorp" 100, 200, 300 | "Meta Plom" 110, 190, 320 | "Real": the target is "Meta Plom"
//     settleLikeTargets(sheet, headings, taken);
//
// They share their known words, their numbers are of one size, and there is one column of results at most. A column
// computed from the results and one of them proves that one; else the right-most holds, and the other reading is told.

#include <vector>

#include "table/heading_row.h"

namespace plumbline {

void settleLikeTargets(const SheetView& sheet, Headings& headings, std::vector<bool>& taken);

}  // namespace plumbline
