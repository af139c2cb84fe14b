// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// "Costs | Plan | Actual" below "Income | Plan | Actual": the corner names the rows below it, the rest is said already.
//
//     partStacked(block, sheet, headings);   // headings.stackedNames: the rows; of their cells only the corners stay
//
// The block is the reader's own; the sheet is not changed.

#include "table/cell_block.h"
#include "table/heading_row.h"
#include "table/sheet_view.h"

namespace plumbline {

void partStacked(CellBlock& block, const SheetView& sheet, Headings& headings);

}  // namespace plumbline
