// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "document/area_writer.h"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "calc/convert.h"

namespace plumbline::document {
namespace {

using calc::toOffice;
using css::uno::Any;
namespace flags = css::sheet::CellFlags;

bool isBlank(const calc::Range& range) {
    const auto filled =
        Reference<css::sheet::XCellRangesQuery>(range, UNO_QUERY_THROW)
            ->queryContentCells(flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA);
    return filled->getRangeAddresses().getLength() == 0;
}

}  // namespace

Sheet addSheet(const Book& document, const std::string& name) {
    const Reference<css::sheet::XSpreadsheets> sheets =
        Reference<css::sheet::XSpreadsheetDocument>(document, UNO_QUERY_THROW)->getSheets();
    const auto count = Reference<css::container::XIndexAccess>(sheets, UNO_QUERY_THROW)->getCount();
    sheets->insertNewByName(toOffice(name), static_cast<sal_Int16>(count));
    return {sheets->getByName(toOffice(name)), UNO_QUERY_THROW};
}

void AreaWriter::clear(const Address& old, std::uint32_t rows) const {
    const calc::Range range =
        sheet_->getCellRangeByPosition(old.StartColumn, old.StartRow, old.EndColumn, old.EndRow);
    Reference<css::util::XMergeable>(range, UNO_QUERY_THROW)->merge(false);
    Reference<css::sheet::XSheetOperation>(range, UNO_QUERY_THROW)
        ->clearContents(flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA | flags::HARDATTR |
                        flags::STYLES);
    if (!isBlank(range)) throw css::uno::RuntimeException("the cells of the report cannot be cleared", {});
    const auto wanted = static_cast<sal_Int32>(rows), had = old.EndRow - old.StartRow + 1;
    if (wanted > had) growDown(old, wanted - had);
}

void AreaWriter::growDown(const Address& old, sal_Int32 rows) const {
    Address more = old;
    more.StartRow = old.EndRow + 1;
    more.EndRow = old.EndRow + rows;
    Reference<css::sheet::XCellRangeMovement>(sheet_, UNO_QUERY_THROW)
        ->insertCells(more, css::sheet::CellInsertMode_DOWN);
    if (!isBlank(
            sheet_->getCellRangeByPosition(more.StartColumn, more.StartRow, more.EndColumn, more.EndRow)))
        throw css::uno::RuntimeException("what stands below the report cannot be moved", {});
}

void AreaWriter::fill(const std::vector<AreaCell>& cells, std::uint32_t rows, std::uint32_t columns) const {
    css::uno::Sequence<css::uno::Sequence<Any>> table(static_cast<sal_Int32>(rows));
    css::uno::Sequence<Any> blanks(static_cast<sal_Int32>(columns));
    for (Any& blank : blanks) blank <<= rtl::OUString();  // nothing at all would be #N/A
    for (css::uno::Sequence<Any>& line : table) line = blanks;
    for (const AreaCell& cell : cells) {
        Any& value = table.getArray()[cell.row].getArray()[cell.column];
        if (cell.number)
            value <<= *cell.number;
        else
            value <<= toOffice(cell.text);  // as text: it is not parsed
    }
    const calc::Range whole =
        sheet_->getCellRangeByPosition(column(0), row(0), column(columns - 1), row(rows - 1));
    Reference<css::sheet::XCellRangeData>(whole, UNO_QUERY_THROW)->setDataArray(table);
}

void AreaWriter::put(const std::vector<AreaCell>& cells) const {
    for (const AreaCell& cell : cells) {
        const Reference<css::table::XCell> place =
            sheet_->getCellByPosition(column(cell.column), row(cell.row));
        if (cell.number)
            place->setValue(*cell.number);
        else if (!cell.text.empty())
            Reference<css::text::XTextRange>(place, UNO_QUERY_THROW)->setString(toOffice(cell.text));
    }
}

void AreaWriter::putFormula(std::uint32_t atRow, std::uint32_t atColumn, const std::string& formula) const {
    sheet_->getCellByPosition(column(atColumn), row(atRow))->setFormula(toOffice(formula));
}

}  // namespace plumbline::document
