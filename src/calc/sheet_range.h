// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Copies a range of a sheet into a CellBlock: values, errors, number formats, merges; clipped to the used
// area, so that whole columns cost no more than what they hold.

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include "core/civil_date.h"
#include "table/cell_block.h"

namespace plumbline::calc {

using Document = com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>;
using Range = com::sun::star::uno::Reference<com::sun::star::table::XCellRange>;

CellBlock readRange(const Document& document, const Range& range);
// Where it would lie, without its cells.
CellBlock placeOf(const Range& range);
// Days to add to a date of the document to get the engine's Day: 1462 where it counts from 1904.
Day epochShift(const Document& document);

// Where a range, a cursor or a sheet is; throws where its document was closed.
com::sun::star::table::CellRangeAddress addressOf(
    const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& range);
bool isSingleCell(const Range& range);
// The sheet of a range; throws where its document was closed.
com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> sheetOf(const Range& range);

// The cell's error code where `range` is one cell in error, else 0.
int errorOfSingleCell(const Range& range);

}  // namespace plumbline::calc
