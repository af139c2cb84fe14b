// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "document/sheet_guard.h"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "calc/convert.h"

namespace plumbline::document {
namespace {

using calc::toUtf8;
using css::table::CellContentType_EMPTY;
using css::table::CellContentType_FORMULA;
using css::table::CellContentType_VALUE;

Address areaAt(const Sheet& sheet, sal_Int32 column, std::uint32_t row,
               void (css::sheet::XSheetCellCursor::*collapse)()) {
    const auto at = static_cast<sal_Int32>(row);
    const calc::Range cell = sheet->getCellRangeByPosition(column, at, column, at);
    const Reference<css::sheet::XSheetCellCursor> cursor =
        sheet->createCursorByRange(Reference<css::sheet::XSheetCellRange>(cell, UNO_QUERY_THROW));
    (cursor.get()->*collapse)();
    return calc::addressOf(cursor);
}

bool isLocked(const Reference<css::uno::XInterface>& part) {
    const Reference<css::util::XProtectable> lock(part, UNO_QUERY);
    return lock.is() && lock->isProtected();
}

std::pair<std::size_t, std::size_t> sizeOf(const Sheet& sheet) {
    const Reference<css::table::XColumnRowRange> whole(sheet, UNO_QUERY_THROW);
    return {static_cast<std::size_t>(whole->getRows()->getCount()),
            static_cast<std::size_t>(whole->getColumns()->getCount())};
}

bool isArrayAt(const Sheet& sheet, sal_Int32 column, std::uint32_t row) {
    const auto at = static_cast<sal_Int32>(row);
    const Reference<css::sheet::XArrayFormulaRange> array(
        sheet->getCellRangeByPosition(column, at, column, at), UNO_QUERY);
    return array.is() && !array->getArrayFormula().isEmpty();
}

bool isArray(const Book& document, const Edit& edit) {
    return isArrayAt(sheetNamed(document, edit.sheet), static_cast<sal_Int32>(edit.cell.column),
                     edit.cell.row);
}

// Merged, or covered by a merge that begins elsewhere.
bool isMerged(const Book& document, const Edit& edit) {
    const Address area = areaAt(sheetNamed(document, edit.sheet), static_cast<sal_Int32>(edit.cell.column),
                                edit.cell.row, &css::sheet::XSheetCellCursor::collapseToMergedArea);
    return area.StartRow != area.EndRow || area.StartColumn != area.EndColumn;
}

}  // namespace

Reference<css::table::XCell> cellOf(const Book& document, const Edit& edit) {
    const Sheet sheet = sheetNamed(document, edit.sheet);
    if (!sheet.is()) return {};
    try {
        return sheet->getCellByPosition(static_cast<sal_Int32>(edit.cell.column),
                                        static_cast<sal_Int32>(edit.cell.row));
    } catch (const css::lang::IndexOutOfBoundsException&) {
        return {};
    }
}

Address usedAreaOf(const Sheet& sheet) {
    const Reference<css::sheet::XUsedAreaCursor> cursor(sheet->createCursor(), UNO_QUERY_THROW);
    cursor->gotoEndOfUsedArea(false);
    return calc::addressOf(cursor);
}

std::string SheetGuard::checkDocument() const {
    if (!document_.is()) return words_("write.gone");
    const Reference<css::frame::XStorable> storable(document_, UNO_QUERY);
    return storable.is() && storable->isReadonly() ? words_("write.readonly") : std::string();
}

std::string SheetGuard::check(const std::vector<Edit>& edits) const {
    for (const Edit& edit : edits) {
        if (edit.inNewRow) continue;
        if (std::string problem = checkCell(edit); !problem.empty()) return problem;
    }
    return {};
}

std::string SheetGuard::checkCell(const Edit& edit) const {
    const std::string name = cellName(edit.cell.row, edit.cell.column);
    const auto told = [&](std::string_view key) { return words_(key, {name}); };
    const Reference<css::table::XCell> cell = cellOf(document_, edit);
    if (!cell.is()) return told("write.outside");
    if (edit.keepFormula && cell->getType() == CellContentType_FORMULA) return {};
    if (isProtected(edit, cell)) return words_("write.protected");
    if (isMerged(document_, edit)) return told("write.merged");
    if (isArray(document_, edit)) return told("write.array");
    if (edit.formulaBefore)
        return toUtf8(cell->getFormula()) == *edit.formulaBefore ? std::string() : told("write.changed");
    const bool formula = cell->getType() == CellContentType_FORMULA;
    if (formula && !(edit.before && edit.before->empty())) return told("write.formula");
    if (edit.before && edit.before->empty() && cell->getType() != CellContentType_EMPTY)
        return told("write.full");
    if (edit.numberBefore &&
        (cell->getType() != CellContentType_VALUE || cell->getValue() != *edit.numberBefore))
        return told("write.changed");
    if (edit.before && !edit.before->empty()) {
        const std::string now = toUtf8(Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->getString());
        if (now != *edit.before) return told("write.changed");
    }
    return {};
}

bool SheetGuard::isProtected(const Edit& edit, const Reference<css::table::XCell>& cell) const {
    if (!isLocked(sheetNamed(document_, edit.sheet))) return false;
    css::util::CellProtection lock;
    const Reference<css::beans::XPropertySet> properties(cell, UNO_QUERY_THROW);
    return !(properties->getPropertyValue("CellProtection") >>= lock) || lock.IsLocked;
}

std::string SheetGuard::check(const RowInsert& insert) const {
    const Sheet sheet = sheetNamed(document_, insert.sheet);
    if (!sheet.is()) return words_("write.failed");
    if (isLocked(sheet)) return words_("write.protected");
    const Reference<css::table::XTableRows> rows =
        Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows();
    const Address used = usedAreaOf(sheet);
    if (used.EndRow + static_cast<sal_Int32>(insert.count) >= rows->getCount())
        return words_("write.sheetfull");
    if (isFiltered(sheet, insert)) return words_("write.filtered");
    return insert.row == 0 ? std::string() : checkAcross(sheet, insert, used);
}

std::string SheetGuard::check(const RowRemoved& removed) const {
    const Sheet sheet = sheetNamed(document_, removed.sheet);
    if (!sheet.is()) return words_("write.failed");
    if (isLocked(sheet)) return words_("write.protected");
    RowInsert around;
    around.firstRow = removed.firstRow;
    around.lastRow = removed.lastRow;
    around.firstColumn = removed.firstColumn;
    if (isFiltered(sheet, around)) return words_("write.filtered");
    if (std::string problem = checkHeld(sheet, removed); !problem.empty()) return problem;
    const Address used = usedAreaOf(sheet);
    const auto row = static_cast<sal_Int32>(removed.row);
    for (sal_Int32 column = used.StartColumn; column <= used.EndColumn; ++column) {
        const std::string name = cellName(removed.row, static_cast<std::uint32_t>(column));
        const Address merged =
            areaAt(sheet, column, removed.row, &css::sheet::XSheetCellCursor::collapseToMergedArea);
        if (merged.StartRow != row || merged.EndRow != row) return words_("write.merged", {name});
        if (isArrayAt(sheet, column, removed.row)) return words_("write.array", {name});
        const bool within = column >= static_cast<sal_Int32>(removed.firstColumn) &&
                            column <= static_cast<sal_Int32>(removed.lastColumn);
        const Reference<css::table::XCell> cell = sheet->getCellByPosition(column, row);
        if (!within && cell->getType() != CellContentType_EMPTY)
            return words_("write.beside", {std::to_string(removed.row + 1)});
    }
    return {};
}

// Formulas may give another number by now; they go with the row.
std::string SheetGuard::checkHeld(const Sheet& sheet, const RowRemoved& removed) const {
    for (const Edit& held : removed.holds) {
        const Reference<css::table::XCell> cell = sheet->getCellByPosition(
            static_cast<sal_Int32>(held.cell.column), static_cast<sal_Int32>(held.cell.row));
        if (cell->getType() == CellContentType_FORMULA) continue;
        const bool same =
            held.numberBefore
                ? cell->getType() == CellContentType_VALUE && cell->getValue() == *held.numberBefore
                : toUtf8(Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->getString()) ==
                      held.before.value_or(std::string());
        if (!same) return words_("write.changed", {cellName(held.cell.row, held.cell.column)});
    }
    return {};
}

std::string SheetGuard::check(const SheetsNeeded& needed) const {
    const Reference<css::sheet::XSpreadsheetDocument> book(document_, UNO_QUERY);
    if (!book.is()) return words_("write.failed");
    const Reference<css::container::XIndexAccess> sheets(book->getSheets(), UNO_QUERY_THROW);
    const auto there = static_cast<std::size_t>(sheets->getCount());
    if (needed.count == 0) return {};
    if (isLocked(document_)) return words_("write.structure");
    if (there + needed.count > mostSheets)
        return words_("write.manysheets",
                      {words_.count(needed.count), words_.count(there), words_.count(mostSheets)});
    return checkSize(Sheet(sheets->getByIndex(0), UNO_QUERY_THROW), needed.rows, needed.columns);
}

std::string SheetGuard::check(const AreaNeeded& area) const {
    const Sheet sheet = sheetNamed(document_, area.sheet);
    if (!sheet.is()) return words_("write.failed");
    if (isLocked(sheet)) return words_("write.protected");
    const std::uint32_t more = area.rows > area.had ? area.rows - area.had : 0;
    const auto used = static_cast<std::size_t>(more > 0 ? usedAreaOf(sheet).EndRow + 1 : 0);
    return checkSize(sheet, std::max<std::size_t>(area.origin.row + area.rows, used + more),
                     std::size_t{area.origin.column} + area.columns);
}

std::string SheetGuard::checkSize(const Sheet& sheet, std::size_t rows, std::size_t columns) const {
    const auto [mostRows, mostColumns] = sizeOf(sheet);
    if (rows <= mostRows && columns <= mostColumns) return {};
    return words_("write.toolarge", {words_.count(rows), words_.count(columns), words_.count(mostRows),
                                     words_.count(mostColumns)});
}

// Rows that are hidden lie between the visible ranges; one of each gap tells whether it was a filter.
bool SheetGuard::isFiltered(const Sheet& sheet, const RowInsert& insert) const {
    const auto column = static_cast<sal_Int32>(insert.firstColumn),
               first = static_cast<sal_Int32>(insert.firstRow), last = static_cast<sal_Int32>(insert.lastRow);
    const calc::Range part = sheet->getCellRangeByPosition(column, first, column, last);
    const auto visible = Reference<css::sheet::XCellRangesQuery>(part, UNO_QUERY_THROW)
                             ->queryVisibleCells()
                             ->getRangeAddresses();
    const Reference<css::table::XTableRows> rows =
        Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows();
    const auto filtered = [&](sal_Int32 row) {
        bool hidden = false;
        Reference<css::beans::XPropertySet>(rows->getByIndex(row), UNO_QUERY_THROW)
            ->getPropertyValue("IsFiltered") >>= hidden;
        return hidden;
    };
    sal_Int32 next = first;
    for (const Address& area : visible) {
        if (area.StartRow > next && filtered(next)) return true;
        next = area.EndRow + 1;
    }
    return next <= last && filtered(next);
}

std::string SheetGuard::checkAcross(const Sheet& sheet, const RowInsert& insert, const Address& used) const {
    const auto row = static_cast<sal_Int32>(insert.row);
    for (sal_Int32 column = used.StartColumn; column <= used.EndColumn; ++column) {
        const Address merged =
            areaAt(sheet, column, insert.row, &css::sheet::XSheetCellCursor::collapseToMergedArea);
        if (merged.StartRow < row) return words_("write.mergedrow");
        const Address array =
            areaAt(sheet, column, insert.row, &css::sheet::XSheetCellCursor::collapseToCurrentArray);
        if (array.StartRow < row && isArrayAt(sheet, column, insert.row)) return words_("write.arrayrow");
    }
    return {};
}

}  // namespace plumbline::document
