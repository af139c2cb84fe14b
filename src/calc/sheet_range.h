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

// The same in slices, so that whoever copies a large range can do something else between them. Should a cell change meanwhile
// the copy is of no moment: begin another.
//
//     RangeCopy copy(document, range);
//     while (!copy.next(20000)) letOthersWork();      // cells
//     CellBlock block = copy.take();
class RangeCopy {
  public:
    RangeCopy(const Document& document, const Range& range);
    // Copies the rows of about so many cells; whether all is copied.
    bool next(std::size_t cells);
    CellBlock take() { return std::move(block_); }

  private:
    void copyRows(sal_Int32 first, sal_Int32 count);

    Document document_;
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet_;
    com::sun::star::table::CellRangeAddress area_;
    CellBlock block_;
    enum class Part { Values, Formats, Formulas, Done } part_ = Part::Values;
    sal_Int32 row_ = 0;  // of the area, the next to be copied
};
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
