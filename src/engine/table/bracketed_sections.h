// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Texts alone in their rows that name the rows below them, as a total behind these proves.
//
//     // TRAVEL | · , Flights | 40, Hotels | 60, Subtotal | 100
//     settleBracketed(sheet, headings, counts, columns, looks);     // the row of TRAVEL is a section
//
// Whatever their look: no colon, no bold, no word is needed where the sheet's own sum says it.

#include "table/row_totals.h"

namespace plumbline {

void settleBracketed(const SheetView& sheet, const Headings& headings, const RowCounts& counts,
                     const RowColumns& columns, RowLooks& looks);

}  // namespace plumbline
