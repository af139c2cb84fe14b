// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/sheet_range.h"

#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/GeneralFunction.hpp>
#include <com/sun/star/sheet/XCellFormatRangesSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <limits>
#include <map>

#include "calc/convert.h"

namespace plumbline::calc {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Address = css::table::CellRangeAddress;

constexpr sal_Int32 mostFormatAreas = 20000;  // a sheet coloured cell by cell must not take for ever
constexpr std::size_t mostMerges = 20000, mostFormulas = 5000;
constexpr std::int64_t smallRange = 20000;  // cells
constexpr sal_Int32 tallestSum = 3;  // taller runs of formulas are computed columns: their ends tell enough

// Cells with content in a part of the sheet; the area is given by rows and columns of the sheet.
bool holdsContent(const Reference<css::sheet::XSpreadsheet>& sheet, const Address& area) {
    if (area.StartRow > area.EndRow || area.StartColumn > area.EndColumn) return false;
    const Reference<css::sheet::XSheetOperation> part(
        sheet->getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow),
        UNO_QUERY_THROW);
    return part->computeFunction(css::sheet::GeneralFunction_COUNT) > 0;
}

// The last row or column with content behind `last`, where the used area that the office remembers is out of
// date, as it can be while rows are being undone.
template <class Member>
void followContent(const Reference<css::sheet::XSpreadsheet>& sheet, const Address& whole, Address& used,
                   Member start, Member end) {
    Address rest = whole;
    rest.*start = std::max(whole.*start, used.*end + 1);
    if (!holdsContent(sheet, rest)) return;
    sal_Int32 low = rest.*start, high = rest.*end;  // content at or behind low, none behind high
    while (low < high) {
        Address upper = rest;
        upper.*start = low + (high - low) / 2 + 1;
        upper.*end = high;
        if (holdsContent(sheet, upper))
            low = upper.*start;
        else
            high = upper.*start - 1;
    }
    used.*end = low;
}

// Small ranges are read as they are; of large ones, such as whole columns, what lies in the used area.
Address clippedToUsedArea(const Range& range) {
    Address area = addressOf(range);
    const auto cells = (std::int64_t(area.EndRow) - area.StartRow + 1) *
                       (std::int64_t(area.EndColumn) - area.StartColumn + 1);
    if (cells <= smallRange) return area;
    const Reference<css::sheet::XSpreadsheet> sheet = sheetOf(range);
    const Reference<css::sheet::XUsedAreaCursor> cursor(sheet->createCursor(), UNO_QUERY_THROW);
    cursor->gotoEndOfUsedArea(false);
    Address used = addressOf(cursor);
    followContent(sheet, area, used, &Address::StartRow, &Address::EndRow);
    followContent(sheet, area, used, &Address::StartColumn, &Address::EndColumn);
    area.EndRow = std::max(area.StartRow, std::min(area.EndRow, used.EndRow));
    area.EndColumn = std::max(area.StartColumn, std::min(area.EndColumn, used.EndColumn));
    return area;
}

// Blank rows and columns at the end say nothing; without them equal tables are equal whatever stands around
// them.
void trimBlankEnd(CellBlock& block) {
    std::uint32_t rows = 0;
    std::size_t columns = 0;
    for (std::size_t c = 0; c < block.columns.size(); ++c) {
        const std::vector<Cell>& cells = block.columns[c];
        auto last = static_cast<std::uint32_t>(cells.size());
        while (last > 0 && cells[last - 1].isBlank()) --last;
        rows = std::max(rows, last);
        if (last > 0) columns = c + 1;
    }
    block.rows = rows;
    block.columns.resize(columns);
    for (std::vector<Cell>& cells : block.columns) cells.resize(rows);
}

Cell cellOf(const Any& value, const Range& range, sal_Int32 column, sal_Int32 row, TextPool& texts) {
    double number = 0;
    if (value >>= number) return Cell(number);
    rtl::OUString text;
    if (value >>= text) return text.isEmpty() ? Cell() : Cell::text(texts.add(toUtf8(text)));
    return Cell::error(range->getCellByPosition(column, row)->getError());
}

class Formats {
  public:
    explicit Formats(const Document& document) {
        const Reference<css::util::XNumberFormatsSupplier> supplier(document, UNO_QUERY);
        if (supplier.is()) formats_ = supplier->getNumberFormats();
    }

    const FormatArea& of(sal_Int32 key) {
        const auto [at, fresh] = known_.try_emplace(key);
        if (fresh && formats_.is()) read(formats_->getByKey(key), at->second);
        return at->second;
    }

  private:
    // A format's code is written in the format's own language: "0,0" in German.
    char markOf(const Reference<css::beans::XPropertySet>& format) const {
        css::lang::Locale locale;
        if (!(format->getPropertyValue("Locale") >>= locale)) return 0;
        const rtl::OUString code = formats_->generateFormat(0, locale, false, false, 1, 1);
        return code.indexOf(',') >= 0 ? ',' : code.indexOf('.') >= 0 ? '.' : '\0';
    }

    void read(const Reference<css::beans::XPropertySet>& format, FormatArea& area) const {
        sal_Int16 type = 0;
        format->getPropertyValue("Type") >>= type;
        namespace kinds = css::util::NumberFormat;
        constexpr struct {
            sal_Int16 type;
            FormatKind kind;
        } table[] = {{kinds::PERCENT, FormatKind::Percent}, {kinds::CURRENCY, FormatKind::Currency},
                     {kinds::DATE, FormatKind::Date},       {kinds::TIME, FormatKind::Time},
                     {kinds::TEXT, FormatKind::Text},       {kinds::NUMBER, FormatKind::Number}};
        for (const auto& entry : table)
            if (type & entry.type) {
                area.kind = entry.kind;
                break;
            }
        const bool number = area.kind == FormatKind::Number || area.kind == FormatKind::Percent ||
                            area.kind == FormatKind::Currency;
        if (number) area.decimalMark = markOf(format);
        rtl::OUString symbol;
        if (area.kind == FormatKind::Currency && (format->getPropertyValue("CurrencySymbol") >>= symbol))
            area.currency = toUtf8(symbol);
    }

    Reference<css::util::XNumberFormats> formats_;
    std::map<sal_Int32, FormatArea> known_;
};

bool isMerged(const Reference<css::uno::XInterface>& range) {
    const Reference<css::util::XMergeable> mergeable(range, UNO_QUERY);
    return mergeable.is() && mergeable->getIsMerged();
}

// The merged cells of one area; only a merge's first cell carries it.
void copyMerges(const Range& range, const Address& area, CellBlock& block) {
    const Reference<css::sheet::XSpreadsheet> sheet = sheetOf(range);
    for (sal_Int32 row = area.StartRow; row <= area.EndRow; ++row)
        for (sal_Int32 column = area.StartColumn;
             column <= area.EndColumn && block.merges.size() < mostMerges; ++column) {
            const Range cell = sheet->getCellRangeByPosition(column, row, column, row);
            if (!isMerged(cell)) continue;
            const Reference<css::sheet::XSheetCellCursor> cursor =
                sheet->createCursorByRange(Reference<css::sheet::XSheetCellRange>(cell, UNO_QUERY_THROW));
            cursor->collapseToMergedArea();
            const Address merged = addressOf(cursor);
            block.merges.push_back({static_cast<std::uint32_t>(merged.StartRow) - block.firstRow,
                                    static_cast<std::uint32_t>(merged.StartColumn) - block.firstColumn,
                                    static_cast<std::uint32_t>(merged.EndRow) - block.firstRow,
                                    static_cast<std::uint32_t>(merged.EndColumn) - block.firstColumn});
        }
}

void copyFormula(const Range& range, sal_Int32 column, sal_Int32 row, CellBlock& block) {
    if (block.formulas.size() == mostFormulas) return;
    const sal_Int32 c = column - static_cast<sal_Int32>(block.firstColumn),
                    r = row - static_cast<sal_Int32>(block.firstRow);
    block.formulas.push_back({static_cast<std::uint32_t>(r), static_cast<std::uint32_t>(c),
                              toUtf8(range->getCellByPosition(c, r)->getFormula())});
}

// Formulas that may be sums of rows or columns; in long computed columns the first and the last rows.
void copyFormulas(const Range& range, CellBlock& block) {
    const Reference<css::sheet::XCellRangesQuery> query(range, UNO_QUERY);
    if (!query.is()) return;
    namespace results = css::sheet::FormulaResult;
    const Reference<css::sheet::XSheetCellRanges> found =
        query->queryFormulaCells(results::VALUE | results::STRING | results::ERROR);
    if (!found.is()) return;
    for (const Address& area : found->getRangeAddresses())
        for (sal_Int32 row = area.StartRow; row <= area.EndRow; ++row) {
            const bool inside = row - area.StartRow >= tallestSum && area.EndRow - row >= tallestSum;
            if (inside) row = area.EndRow - tallestSum + 1;
            for (sal_Int32 column = area.StartColumn; column <= area.EndColumn; ++column)
                copyFormula(range, column, row, block);
        }
}

void copyFormats(const Document& document, const Range& range, CellBlock& block) {
    const Reference<css::sheet::XCellFormatRangesSupplier> supplier(range, UNO_QUERY);
    if (!supplier.is()) return;
    const Reference<css::container::XIndexAccess> areas = supplier->getCellFormatRanges();
    Formats formats(document);
    for (sal_Int32 i = 0; i < std::min(areas->getCount(), mostFormatAreas); ++i) {
        const Reference<css::beans::XPropertySet> look(areas->getByIndex(i), UNO_QUERY_THROW);
        sal_Int32 key = 0;
        float weight = 100;
        sal_Int16 indent = 0;
        look->getPropertyValue("NumberFormat") >>= key;
        look->getPropertyValue("CharWeight") >>= weight;
        look->getPropertyValue("ParaIndent") >>= indent;
        FormatArea area = formats.of(key);
        area.bold = weight > 100;
        area.indent = static_cast<std::uint16_t>(indent / 353);  // 10 pt in 1/100 mm
        const Address place = addressOf(look);
        if (isMerged(look)) copyMerges(range, place, block);
        if (area.kind == FormatKind::General && !area.bold && area.indent == 0) continue;
        area.firstRow = static_cast<std::uint32_t>(place.StartRow) - block.firstRow;
        area.lastRow = static_cast<std::uint32_t>(place.EndRow) - block.firstRow;
        area.firstColumn = static_cast<std::uint32_t>(place.StartColumn) - block.firstColumn;
        area.lastColumn = static_cast<std::uint32_t>(place.EndColumn) - block.firstColumn;
        block.formats.push_back(area);
    }
}

}  // namespace

Address addressOf(const Reference<css::uno::XInterface>& range) {
    return Reference<css::sheet::XCellRangeAddressable>(range, UNO_QUERY_THROW)->getRangeAddress();
}

bool isSingleCell(const Range& range) {
    const Address area = addressOf(range);
    return area.StartRow == area.EndRow && area.StartColumn == area.EndColumn;
}

Reference<css::sheet::XSpreadsheet> sheetOf(const Range& range) {
    return {Reference<css::sheet::XSheetCellRange>(range, UNO_QUERY_THROW)->getSpreadsheet(),
            css::uno::UNO_SET_THROW};  // none where its document was closed
}

Day epochShift(const Document& document) {
    css::util::Date first;
    if (!document.is() || !(document->getPropertyValue("NullDate") >>= first)) return 0;
    return plumbline::dayOf({first.Year, first.Month, first.Day});
}

namespace {

CellBlock placeOf(const Reference<css::sheet::XSpreadsheet>& sheet, const Address& area) {
    CellBlock block;
    block.sheetName = toUtf8(Reference<css::container::XNamed>(sheet, UNO_QUERY_THROW)->getName());
    block.firstRow = static_cast<std::uint32_t>(area.StartRow);
    block.firstColumn = static_cast<std::uint32_t>(area.StartColumn);
    return block;
}

}  // namespace

// Only the end is clipped to what is used.
CellBlock placeOf(const Range& range) {
    return placeOf(sheetOf(range), addressOf(range));
}

RangeCopy::RangeCopy(const Document& document, const Range& range)
    : document_(document),
      sheet_(sheetOf(range)),
      area_(clippedToUsedArea(range)),
      block_(placeOf(sheet_, area_)) {
    block_.epochShift = epochShift(document);
    block_.rows = static_cast<std::uint32_t>(area_.EndRow - area_.StartRow + 1);
    block_.columns.assign(static_cast<std::size_t>(area_.EndColumn - area_.StartColumn + 1),
                          std::vector<Cell>(block_.rows));
}

void RangeCopy::copyRows(sal_Int32 first, sal_Int32 count) {
    const Range part = sheet_->getCellRangeByPosition(area_.StartColumn, area_.StartRow + first,
                                                      area_.EndColumn, area_.StartRow + first + count - 1);
    const Rows rows = Reference<css::sheet::XCellRangeData>(part, UNO_QUERY_THROW)->getDataArray();
    for (sal_Int32 r = 0; r < rows.getLength(); ++r)
        for (sal_Int32 c = 0; c < rows[r].getLength(); ++c)
            block_.columns[static_cast<std::size_t>(c)][static_cast<std::size_t>(first + r)] =
                cellOf(rows[r][c], part, c, r, block_.texts);
}

bool RangeCopy::next(std::size_t cells) {
    if (part_ == Part::Values) {
        const auto wide = std::max<std::size_t>(1, block_.columnCount());
        const auto rows = static_cast<sal_Int32>(
            std::clamp<std::size_t>(cells / wide, 1, std::max<std::uint32_t>(1, block_.rows)));
        const sal_Int32 count = std::min(rows, static_cast<sal_Int32>(block_.rows) - row_);
        if (count > 0) copyRows(row_, count);
        row_ += count;
        if (row_ < static_cast<sal_Int32>(block_.rows)) return false;
        trimBlankEnd(block_);
        part_ = block_.rows == 0 ? Part::Done : Part::Formats;
        const bool small = static_cast<std::size_t>(row_) * wide <= cells;
        if (!small) return part_ == Part::Done;
    }
    if (part_ == Part::Done) return true;
    const Range filled =
        sheet_->getCellRangeByPosition(area_.StartColumn, area_.StartRow,
                                       area_.StartColumn + static_cast<sal_Int32>(block_.columnCount()) - 1,
                                       area_.StartRow + static_cast<sal_Int32>(block_.rows) - 1);
    if (part_ == Part::Formats) {
        copyFormats(document_, filled, block_);
        part_ = Part::Formulas;
        if (static_cast<std::size_t>(block_.rows) * block_.columnCount() > cells) return false;
    }
    copyFormulas(filled, block_);
    part_ = Part::Done;
    return true;
}

CellBlock readRange(const Document& document, const Range& range) {
    RangeCopy copy(document, range);
    while (!copy.next(std::numeric_limits<std::size_t>::max())) continue;
    return copy.take();
}

int errorOfSingleCell(const Range& range) {
    const Address area = addressOf(range);
    const bool single = area.StartRow == area.EndRow && area.StartColumn == area.EndColumn;
    return single ? range->getCellByPosition(0, 0)->getError() : 0;
}

}  // namespace plumbline::calc
