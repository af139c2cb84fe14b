// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "document/cell_writer.h"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include "calc/convert.h"
#include "calc/sheet_range.h"
#include "document/sheet_guard.h"

namespace plumbline::document {

void CellWriter::write(const Edit& edit) const {
    const Reference<css::table::XCell> cell = cellOf(document_, edit);
    if (edit.keepFormula && cell->getType() == css::table::CellContentType_FORMULA) return;
    switch (edit.kind) {
        case Edit::Kind::Text:
            Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(calc::toOffice(edit.text));
            break;
        case Edit::Kind::Number:
            clearTextFormat(cell);
            cell->setValue(edit.date
                               ? edit.number - calc::epochShift(calc::Document(document_, UNO_QUERY_THROW))
                               : edit.number);
            break;
        case Edit::Kind::Formula:
            cell->setFormula(calc::toOffice(edit.text));
            break;
    }
    if (edit.percent) setFormat(cell, css::util::NumberFormat::PERCENT);
    if (edit.date) showAsDate(cell);
}

void CellWriter::insert(const RowInsert& insert) const {
    const Sheet sheet = sheetNamed(document_, insert.sheet);
    const auto row = static_cast<sal_Int32>(insert.row), count = static_cast<sal_Int32>(insert.count);
    Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows()->insertByIndex(row, count);
    const Address used = usedAreaOf(sheet);
    Address source;
    source.Sheet = used.Sheet;
    source.StartRow = source.EndRow =
        static_cast<sal_Int32>(insert.templateRow) + (insert.templateRow >= insert.row ? count : 0);
    source.StartColumn = static_cast<sal_Int32>(insert.firstColumn);
    source.EndColumn =
        std::max(std::min(used.EndColumn, static_cast<sal_Int32>(insert.lastColumn)), source.StartColumn);
    for (sal_Int32 i = 0; i < count; ++i) {
        const css::table::CellAddress target(used.Sheet, source.StartColumn, row + i);
        Reference<css::sheet::XCellRangeMovement>(sheet, UNO_QUERY_THROW)->copyRange(target, source);
    }
    namespace flags = css::sheet::CellFlags;
    const calc::Range fresh =
        sheet->getCellRangeByPosition(source.StartColumn, row, source.EndColumn, row + count - 1);
    Reference<css::sheet::XSheetOperation>(fresh, UNO_QUERY_THROW)
        ->clearContents(flags::VALUE | flags::DATETIME | flags::STRING | flags::ANNOTATION);
}

void CellWriter::remove(const RowRemoved& removed) const {
    const Reference<css::table::XColumnRowRange> sheet(sheetNamed(document_, removed.sheet), UNO_QUERY_THROW);
    sheet->getRows()->removeByIndex(static_cast<sal_Int32>(removed.row), 1);
}

// Formulas of the document whose reference is gone. Their error is another one where the rest of the formula has one, so the text tells.
std::size_t CellWriter::lostReferences() const {
    const Reference<css::sheet::XSpreadsheetDocument> book(document_, UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> sheets(book->getSheets(), UNO_QUERY_THROW);
    std::size_t lost = 0;
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i) {
        const Sheet sheet(sheets->getByIndex(i), UNO_QUERY_THROW);
        const auto wrong = Reference<css::sheet::XCellRangesQuery>(sheet, UNO_QUERY_THROW)
                               ->queryFormulaCells(css::sheet::FormulaResult::ERROR)
                               ->getRangeAddresses();
        for (const Address& area : wrong)
            for (sal_Int32 row = area.StartRow; row <= area.EndRow; ++row)
                for (sal_Int32 column = area.StartColumn; column <= area.EndColumn; ++column)
                    lost += sheet->getCellByPosition(column, row)->getFormula().indexOf("#REF!") >= 0 ? 1 : 0;
    }
    return lost;
}

// The number format's type of a cell: flags of NumberFormat.
sal_Int16 CellWriter::formatOf(const Reference<css::table::XCell>& cell) const {
    const Reference<css::util::XNumberFormatsSupplier> supplier(document_, UNO_QUERY_THROW);
    sal_Int32 key = 0;
    sal_Int16 type = 0;
    Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)->getPropertyValue("NumberFormat") >>= key;
    supplier->getNumberFormats()->getByKey(key)->getPropertyValue("Type") >>= type;
    return type;
}

// A date in a cell that shows numbers would be a number to its reader.
void CellWriter::showAsDate(const Reference<css::table::XCell>& cell) const {
    if (!(formatOf(cell) & css::util::NumberFormat::DATE)) setFormat(cell, css::util::NumberFormat::DATE);
}

// A number written into a cell of the format "text" would be shown, and read back, as text.
void CellWriter::clearTextFormat(const Reference<css::table::XCell>& cell) const {
    if (formatOf(cell) & css::util::NumberFormat::TEXT) setFormat(cell, css::util::NumberFormat::NUMBER);
}

void CellWriter::setFormat(const Reference<css::table::XCell>& cell, sal_Int16 type) const {
    const Reference<css::util::XNumberFormatsSupplier> supplier(document_, UNO_QUERY_THROW);
    const Reference<css::util::XNumberFormatTypes> types(supplier->getNumberFormats(), UNO_QUERY_THROW);
    const sal_Int32 key = types->getStandardFormat(type, css::lang::Locale());
    Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)
        ->setPropertyValue("NumberFormat", css::uno::Any(key));
}

}  // namespace plumbline::document
