// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "document/table_writer.h"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/table/BorderLine.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include "calc/convert.h"
#include "document/area_writer.h"
#include "document/look_writer.h"
#include "document/sheet_guard.h"
#include "document/undo_step.h"

namespace plumbline::document {
namespace {

using css::uno::Any;
using Properties = Reference<css::beans::XPropertySet>;
namespace flags = css::sheet::CellFlags;

constexpr sal_Int32 paleBlue = 0xE8EEF2, grey = 0x7F7F7F;
constexpr sal_Int16 ruleWidth = 18;  // hundredths of a millimetre
constexpr float titleHeight = 14;    // points

calc::Range rangeIn(const Sheet& sheet, const NewTable& table, std::uint32_t firstRow,
                    std::uint32_t firstColumn, std::uint32_t lastRow, std::uint32_t lastColumn) {
    const auto row = [&](std::uint32_t at) { return static_cast<sal_Int32>(table.origin.row + at); };
    const auto column = [&](std::uint32_t at) { return static_cast<sal_Int32>(table.origin.column + at); };
    return sheet->getCellRangeByPosition(column(firstColumn), row(firstRow), column(lastColumn),
                                         row(lastRow));
}

// Also one that begins outside.
bool touchesMerge(const Sheet& sheet, const calc::Range& place) {
    if (Reference<css::util::XMergeable>(place, UNO_QUERY_THROW)->getIsMerged()) return true;
    const Reference<css::sheet::XSheetCellCursor> cursor =
        sheet->createCursorByRange(Reference<css::sheet::XSheetCellRange>(place, UNO_QUERY_THROW));
    cursor->collapseToMergedArea();
    const Address with = calc::addressOf(cursor), without = calc::addressOf(place);
    return with.StartRow != without.StartRow || with.StartColumn != without.StartColumn ||
           with.EndRow != without.EndRow || with.EndColumn != without.EndColumn;
}

std::string placeProblem(const Book& document, const NewTable& table, const SheetGuard& guard,
                         const Words& words) {
    if (std::string problem = guard.checkDocument(); !problem.empty()) return problem;
    if (table.fresh) return guard.check(SheetsNeeded{1, table.rows, table.columns});
    if (std::string problem =
            guard.check(AreaNeeded{table.sheet, table.origin, 0, table.rows, table.columns});
        !problem.empty())
        return problem;
    const Sheet sheet = sheetNamed(document, table.sheet);
    const calc::Range place = rangeIn(sheet, table, 0, 0, table.rows - 1, table.columns - 1);
    const std::string shown = placeOf(place, false);
    const auto filled =
        Reference<css::sheet::XCellRangesQuery>(place, UNO_QUERY_THROW)
            ->queryContentCells(flags::VALUE | flags::DATETIME | flags::STRING | flags::FORMULA);
    if (filled->getRangeAddresses().getLength() > 0) return words("newteam.notempty", {shown});
    return touchesMerge(sheet, place) ? words("write.merged", {shown}) : std::string();
}

class TableWriter {
  public:
    TableWriter(const Book& document, const NewTable& table)
        : document_(document),
          table_(table),
          sheet_(table.fresh ? addSheet(document, table.sheet) : sheetNamed(document, table.sheet)) {}

    void write() const {
        for (const TableLook& look : table_.looks) dress(look);
        const AreaWriter area(sheet_, table_.origin);
        if (table_.fresh)
            area.fill(contents(), table_.rows, table_.columns);
        else
            area.put(contents());
        for (const TableCell& cell : table_.cells)
            if (cell.kind == TableCell::Kind::Formula) area.putFormula(cell.row, cell.column, cell.text);
        widen();
        const Reference<css::table::XColumnRowRange> headings(
            rangeIn(sheet_, table_, table_.headingRow, 0, table_.headingRow, table_.columns - 1),
            UNO_QUERY_THROW);
        Properties(headings->getRows(), UNO_QUERY_THROW)->setPropertyValue("OptimalHeight", Any(true));
    }

  private:
    std::vector<AreaCell> contents() const {
        std::vector<AreaCell> contents;
        for (const TableCell& cell : table_.cells) {
            if (cell.kind == TableCell::Kind::Formula) continue;
            contents.push_back({cell.row, cell.column, std::nullopt, cell.text});
            if (cell.kind == TableCell::Kind::Number) contents.back().number = cell.number;
        }
        return contents;
    }

    void dress(const TableLook& look) const {
        const Properties range(
            rangeIn(sheet_, table_, look.firstRow, look.firstColumn, look.lastRow, look.lastColumn),
            UNO_QUERY_THROW);
        if (look.bold) range->setPropertyValue("CharWeight", Any(css::awt::FontWeight::BOLD));
        if (look.large) range->setPropertyValue("CharHeight", Any(titleHeight));
        if (look.shade) range->setPropertyValue("CellBackColor", Any(paleBlue));
        if (look.format) range->setPropertyValue("NumberFormat", Any(formatKey(document_, look.format)));
        if (look.right) range->setPropertyValue("HoriJustify", Any(css::table::CellHoriJustify_RIGHT));
        if (!look.heading) return;
        range->setPropertyValue("IsTextWrapped", Any(true));
        range->setPropertyValue("VertJustify", Any(sal_Int32(css::table::CellVertJustify2::BOTTOM)));
        css::table::BorderLine rule;
        rule.Color = grey;
        rule.OuterLineWidth = ruleWidth;
        range->setPropertyValue("BottomBorder", Any(rule));
    }

    void widen() const {
        const Reference<css::container::XIndexAccess> columns(
            Reference<css::table::XColumnRowRange>(sheet_, UNO_QUERY_THROW)->getColumns(), UNO_QUERY_THROW);
        for (std::size_t i = 0; i < table_.widths.size(); ++i) {
            const Properties column(columns->getByIndex(static_cast<sal_Int32>(table_.origin.column + i)),
                                    UNO_QUERY_THROW);
            const auto wanted = static_cast<sal_Int32>(table_.widths[i] * 10);
            if (table_.fresh || column->getPropertyValue("Width").get<sal_Int32>() < wanted)
                column->setPropertyValue("Width", Any(wanted));
        }
    }

    const Book& document_;
    const NewTable& table_;
    Sheet sheet_;
};

}  // namespace

std::string writeTable(const Book& document, const NewTable& table, const Words& words,
                       std::string_view title) {
    try {
        const SheetGuard guard(document, words);
        if (std::string problem = placeProblem(document, table, guard, words); !problem.empty())
            return problem;
        return writeAsOneStep(document, title, words, [&](UndoStep&) {
            TableWriter(document, table).write();
            return std::string();
        });
    } catch (const css::lang::DisposedException&) {
        return words("write.gone");
    } catch (const css::uno::Exception&) {
        return words("write.failed");
    }
}

}  // namespace plumbline::document
