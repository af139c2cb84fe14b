// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "document/other_tables.h"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "document/sheet_guard.h"

namespace plumbline::document {
namespace {

constexpr sal_Int32 mostSheets = 200, rowsLookedAt = 200, columnsAside = 60;

bool isReport(const Sheet& sheet) {
    const Reference<css::beans::XPropertySet> properties(sheet, UNO_QUERY_THROW);
    const Reference<css::container::XNameAccess> names(properties->getPropertyValue("NamedRanges"),
                                                       UNO_QUERY);
    return names.is() && names->hasByName(rtl::OUString::createFromAscii(sourceName));
}

bool isOfOurs(const Sheet& sheet) {
    return sheetName(sheet) == logSheetName || isReport(sheet);
}

Address filledArea(const Sheet& sheet) {
    const Reference<css::sheet::XUsedAreaCursor> cursor(sheet->createCursor(), UNO_QUERY_THROW);
    cursor->gotoStartOfUsedArea(false);
    Address area = calc::addressOf(cursor);
    const Address end = usedAreaOf(sheet);
    area.EndRow = end.EndRow;
    area.EndColumn = end.EndColumn;
    return area;
}

calc::Range rangeAt(const Sheet& sheet, const Address& area) {
    return sheet->getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow);
}

// What lies beside the goals, and below them.
std::vector<Address> partsBeside(const Address& used, const Address& goals) {
    std::vector<Address> parts;
    const auto add = [&](Address part) {
        if (part.StartRow <= part.EndRow && part.StartColumn <= part.EndColumn) parts.push_back(part);
    };
    Address right = used, left = used, below = used;
    right.StartColumn = std::max(used.StartColumn, goals.EndColumn + 1);
    left.EndColumn = std::min(used.EndColumn, goals.StartColumn - 1);
    below.StartRow = std::max(used.StartRow, goals.EndRow + 1);
    below.StartColumn = std::max(used.StartColumn, goals.StartColumn);
    below.EndColumn = std::min(used.EndColumn, goals.EndColumn);
    for (const Address& part : {right, left, below}) add(part);
    return parts;
}

std::string reference(const Sheet& sheet, Address area) {
    area.EndRow = Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows()->getCount() - 1;
    return placeOf(rangeAt(sheet, area), true);
}

class Collector {
  public:
    void add(const Sheet& sheet, const Address& area) {
        Address first = area;
        first.EndRow = std::min(area.EndRow, area.StartRow + rowsLookedAt - 1);
        const CellBlock block = calc::readRange(
            Reference<css::beans::XPropertySet>(document_, UNO_QUERY_THROW), rangeAt(sheet, first));
        const auto width = static_cast<std::uint32_t>(area.EndColumn - area.StartColumn + 1);
        for (std::uint32_t from = 0; from < width;) {
            while (from < width && !filledFrom(block, from)) ++from;
            std::uint32_t to = from, row = block.rows;
            for (; to < width && filledFrom(block, to); ++to) row = std::min(row, *filledFrom(block, to));
            if (to > from + 1) take(sheet, area, {row, from}, to - from);
            from = to;
        }
    }
    explicit Collector(const Book& document) : document_(document) {}
    std::vector<OtherTable> take() { return std::move(tables_); }

  private:
    // The first row of a column in which something stands.
    static std::optional<std::uint32_t> filledFrom(const CellBlock& block, std::uint32_t column) {
        if (column >= block.columnCount()) return std::nullopt;
        for (std::uint32_t row = 0; row < block.rows; ++row)
            if (!block.at(row, column).isBlank()) return row;
        return std::nullopt;
    }
    void take(const Sheet& sheet, Address area, SheetCell start, std::uint32_t width) {
        area.StartRow += static_cast<sal_Int32>(start.row);
        area.StartColumn += static_cast<sal_Int32>(start.column);
        area.EndColumn = area.StartColumn + static_cast<sal_Int32>(width) - 1;
        const calc::Range range = rangeAt(sheet, area);
        tables_.push_back({range, placeOf(range, false), reference(sheet, area)});
    }

    const Book& document_;
    std::vector<OtherTable> tables_;
};

bool isBlank(const Sheet& sheet, sal_Int32 column, sal_Int32 row) {
    return sheet->getCellByPosition(column, row)->getType() == css::table::CellContentType_EMPTY;
}

}  // namespace

std::vector<OtherTable> otherTables(const Book& document, const Address& goals) {
    Collector collector(document);
    const Reference<css::container::XIndexAccess> sheets(
        Reference<css::sheet::XSpreadsheetDocument>(document, UNO_QUERY_THROW)->getSheets(), UNO_QUERY_THROW);
    for (sal_Int32 i = 0; i < std::min(sheets->getCount(), mostSheets); ++i) {
        const Sheet sheet(sheets->getByIndex(i), UNO_QUERY_THROW);
        if (isOfOurs(sheet)) continue;
        const Address used = filledArea(sheet);
        if (used.Sheet != goals.Sheet)
            collector.add(sheet, used);
        else
            for (const Address& part : partsBeside(used, goals)) collector.add(sheet, part);
    }
    return collector.take();
}

OtherTable tableWritten(const calc::Range& range) {
    return {range, placeOf(range, false), placeOf(range, true)};
}

calc::Range firstRowsOf(const calc::Range& range, sal_Int32 rows) {
    const Address area = calc::addressOf(range);
    return range->getCellRangeByPosition(0, 0, area.EndColumn - area.StartColumn,
                                         std::min(area.EndRow - area.StartRow, rows - 1));
}

std::optional<SheetCell> blankRun(const Sheet& sheet, SheetCell from, std::uint32_t count,
                                  const std::vector<Address>& avoid) {
    const auto row = static_cast<sal_Int32>(from.row), first = static_cast<sal_Int32>(from.column);
    const Reference<css::table::XColumnRowRange> size(sheet, UNO_QUERY_THROW);
    const sal_Int32 columns = std::min(size->getColumns()->getCount(), first + columnsAside);
    const auto rows = static_cast<sal_Int32>(count);
    if (row + rows > size->getRows()->getCount()) return std::nullopt;
    for (sal_Int32 column = first; column < columns; ++column) {
        bool free = std::none_of(avoid.begin(), avoid.end(), [&](const Address& area) {
            return column >= area.StartColumn && column <= area.EndColumn;
        });
        for (sal_Int32 i = 0; free && i < rows; ++i) free = isBlank(sheet, column, row + i);
        if (free) return SheetCell{from.row, static_cast<std::uint32_t>(column)};
    }
    return std::nullopt;
}

bool isLog(const Sheet& sheet) {
    return sheet.is() && sheetName(sheet) == logSheetName;
}

std::vector<calc::Range> sheetStarts(const Book& document, const std::string& except) {
    constexpr sal_Int32 most = 40, rows = 80, columns = 60;
    const Reference<css::container::XIndexAccess> sheets(
        Reference<css::sheet::XSpreadsheetDocument>(document, UNO_QUERY_THROW)->getSheets(), UNO_QUERY_THROW);
    std::vector<calc::Range> starts;
    for (sal_Int32 i = 0; i < std::min(sheets->getCount(), most); ++i) {
        const Sheet sheet(sheets->getByIndex(i), UNO_QUERY);
        if (!sheet.is() || sheetName(sheet) == except || isOfOurs(sheet)) continue;
        Address area = filledArea(sheet);
        area.EndRow = std::min(area.EndRow, area.StartRow + rows - 1);
        area.EndColumn = std::min(area.EndColumn, area.StartColumn + columns - 1);
        if (area.EndRow > area.StartRow || area.EndColumn > area.StartColumn)
            starts.push_back(rangeAt(sheet, area));
    }
    return starts;
}

}  // namespace plumbline::document
