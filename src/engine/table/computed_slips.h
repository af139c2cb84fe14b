// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Rows in which a column shows something else than what it is computed from in all the other rows.
//
//     // Target 100, Actual 90, Difference -10 … in nine rows; 140, 120 and 25 in the tenth
//     tellComputedSlips(sheet, headings, table);
//     table.notes.back();               // ComputedDiffers: shown 25, expected -20
//
// A column is computed where it is the difference, the ratio or the sum of its neighbours in five rows of different numbers, and in
// four rows of five. What rounding explains is no slip, and neither is what such columns show on purpose: nothing left where it is
// less than nothing, a share that ends at 100 %, a difference with its other sign, a share turned over where less is better.

#include "table/heading_row.h"

namespace plumbline {

void tellComputedSlips(const SheetView& sheet, const Headings& headings, GoalTable& table);

}  // namespace plumbline
