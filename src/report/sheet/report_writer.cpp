// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "report/sheet/report_writer.h"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include "calc/convert.h"
#include "report/model/placed_formula.h"
#include "report/model/report.h"
#include "report/sheet/format_copier.h"
#include "report/sheet/report_charts.h"
#include "report/sheet/report_marks.h"
#include "report/sheet/report_place.h"

namespace plumbline::report {
namespace {

using calc::toOffice;
using css::uno::Any;
using Properties = Reference<css::beans::XPropertySet>;
using Range = Reference<css::table::XCellRange>;
using Book_ = Reference<css::sheet::XSpreadsheetDocument>;

bool isProtected(const Reference<css::uno::XInterface>& what) {
    const Reference<css::util::XProtectable> protectable(what, UNO_QUERY);
    return protectable.is() && protectable->isProtected();
}

class ReportWriter {
  public:
    ReportWriter(const Book& source, const Book& into, const ReportSheet& report, const Words& words)
        : document_(into),
          report_(report),
          words_(words),
          table_(document::sheetNamed(source, sheetOfPlace(report.source))),
          formats_(source, into) {}

    Written write() {
        const Reference<css::frame::XStorable> storable(document_, UNO_QUERY);
        if (storable.is() && storable->isReadonly() && storable->hasLocation())
            return {words_("write.readonly"), {}};
        sheet_ = sheetOfReport(document_, report_.code);
        if (!sheet_.is() && isProtected(document_)) return {words_("write.protected"), {}};
        if (sheet_.is() && isProtected(sheet_)) return {words_("write.protected"), {}};
        makeStyles(document_);
        const bool fresh = !sheet_.is();
        if (fresh)
            addSheet();
        else
            clearOld();
        writeCells(fresh);
        if (fresh) setWidths();
        writeFormulas();
        markStatuses(sheet_, report_, origin_);
        setHeights();
        addCharts(document_, sheet_, report_, origin_);
        setPage();
        rememberReport(sheet_, area(0, 0, tall() - 1, report_.columns - 1), report_);
        return {{}, document::sheetName(sheet_)};
    }

  private:
    sal_Int32 row(std::uint32_t row) const { return static_cast<sal_Int32>(origin_.row + row); }
    sal_Int32 column(std::uint32_t column) const { return static_cast<sal_Int32>(origin_.column + column); }
    Range area(std::uint32_t firstRow, std::uint32_t firstColumn, std::uint32_t lastRow,
               std::uint32_t lastColumn) const {
        return sheet_->getCellRangeByPosition(column(firstColumn), row(firstRow), column(lastColumn),
                                              row(lastRow));
    }
    Range whole() const { return area(0, 0, report_.rows - 1, report_.columns - 1); }

    std::uint32_t tall() const { return std::max(report_.rows, kept_); }

    void addSheet() {
        const Reference<css::sheet::XSpreadsheets> sheets = Book_(document_, UNO_QUERY_THROW)->getSheets();
        const rtl::OUString name = toOffice(freeSheetName(document_, report_.name));
        const auto count = Reference<css::container::XIndexAccess>(sheets, UNO_QUERY_THROW)->getCount();
        sheets->insertNewByName(name, static_cast<sal_Int16>(count));
        sheet_.set(sheets->getByName(name), UNO_QUERY_THROW);
    }

    // What stands below moves down where the report grows. Where it shrinks, the rows stay its own and blank:
    // the office does not undo the removal of cells well.
    void clearOld() {
        const Address old = *reportArea(sheet_);
        origin_ = {static_cast<std::uint32_t>(old.StartRow), static_cast<std::uint32_t>(old.StartColumn)};
        const Range range =
            sheet_->getCellRangeByPosition(old.StartColumn, old.StartRow, old.EndColumn, old.EndRow);
        Reference<css::util::XMergeable>(range, UNO_QUERY_THROW)->merge(false);
        using namespace css::sheet::CellFlags;
        Reference<css::sheet::XSheetOperation>(range, UNO_QUERY_THROW)
            ->clearContents(VALUE | DATETIME | STRING | FORMULA | HARDATTR | STYLES);
        const sal_Int32 rows = static_cast<sal_Int32>(report_.rows), had = old.EndRow - old.StartRow + 1;
        kept_ = static_cast<std::uint32_t>(std::max(rows, had));
        if (rows <= had) return;
        Address more = old;
        more.StartRow = old.EndRow + 1;
        more.EndRow = old.StartRow + rows - 1;
        Reference<css::sheet::XCellRangeMovement>(sheet_, UNO_QUERY_THROW)
            ->insertCells(more, css::sheet::CellInsertMode_DOWN);
    }

    // All at once is faster, but undoing it leaves behind what stands where nothing was.
    void writeCells(bool fresh) {
        // Styles first: the office finds the height of a row anew whenever a filled cell changes its style.
        for (const ReportCell& cell : report_.cells) style(cell);
        if (fresh)
            writeAtOnce();
        else
            for (const ReportCell& cell : report_.cells) writeCell(cell);
    }

    void writeCell(const ReportCell& cell) {
        const Reference<css::table::XCell> place =
            sheet_->getCellByPosition(column(cell.column), row(cell.row));
        if (cell.number)
            place->setValue(*cell.number);
        else if (!cell.text.empty())
            Reference<css::text::XTextRange>(place, UNO_QUERY_THROW)->setString(toOffice(cell.text));
    }

    void writeAtOnce() {
        css::uno::Sequence<css::uno::Sequence<Any>> rows(static_cast<sal_Int32>(report_.rows));
        css::uno::Sequence<Any> blanks(static_cast<sal_Int32>(report_.columns));
        for (Any& blank : blanks) blank <<= rtl::OUString();  // nothing at all would be #N/A
        for (css::uno::Sequence<Any>& row : rows) row = blanks;
        for (const ReportCell& cell : report_.cells) {
            Any& value = rows.getArray()[cell.row].getArray()[cell.column];
            if (cell.number)
                value <<= *cell.number;
            else
                value <<= toOffice(cell.text);  // as text: it is not parsed
        }
        Reference<css::sheet::XCellRangeData>(whole(), UNO_QUERY_THROW)->setDataArray(rows);
    }

    void style(const ReportCell& cell) {
        const Range range = area(cell.row, cell.column, cell.row, cell.column + cell.span - 1);
        const Properties properties(range, UNO_QUERY_THROW);
        properties->setPropertyValue("CellStyle", Any(styleName(cell.look)));
        if (cell.like && table_.is())
            formats_.copy(Properties(table_->getCellByPosition(static_cast<sal_Int32>(cell.like->column),
                                                               static_cast<sal_Int32>(cell.like->row)),
                                     UNO_QUERY_THROW),
                          properties);
        if (cell.span > 1) Reference<css::util::XMergeable>(range, UNO_QUERY_THROW)->merge(true);
    }

    void setWidths() {
        const Reference<css::container::XIndexAccess> columns(
            Reference<css::table::XColumnRowRange>(sheet_, UNO_QUERY_THROW)->getColumns(), UNO_QUERY_THROW);
        for (std::size_t i = 0; i < report_.widths.size(); ++i) {
            const Properties column(columns->getByIndex(static_cast<sal_Int32>(origin_.column + i)),
                                    UNO_QUERY_THROW);
            column->setPropertyValue("Width", Any(static_cast<sal_Int32>(report_.widths[i] * 10)));
        }
    }

    void writeFormulas() {
        for (const ReportCell& cell : report_.cells)
            if (!cell.formula.empty())
                sheet_->getCellByPosition(column(cell.column), row(cell.row))
                    ->setFormula(toOffice(placedFormula(cell.formula, report_, origin_)));
    }

    // The office finds the height of wrapped cells by itself, but not of joined ones.
    void setHeights() {
        const Reference<css::container::XIndexAccess> rows(
            Reference<css::table::XColumnRowRange>(whole(), UNO_QUERY_THROW)->getRows(), UNO_QUERY_THROW);
        Properties(rows, UNO_QUERY_THROW)->setPropertyValue("OptimalHeight", Any(true));
        std::vector<sal_Int32> needed(report_.rows, 0);
        for (const ReportCell& cell : report_.cells) {
            if (cell.look == Look::Title || cell.span == 1) continue;
            std::uint32_t width = 0;
            for (std::uint32_t i = 0; i < cell.span; ++i) width += report_.widths[cell.column + i];
            const auto lines =
                static_cast<sal_Int32>(lettersIn(cell.text) * letterWidth / std::max(width, 1u)) + 1;
            needed[cell.row] = std::max(needed[cell.row], lines * lineHeight + 60);
        }
        for (std::uint32_t i = 0; i < report_.rows; ++i) {
            if (needed[i] <= lineHeight + 60) continue;
            const Properties row(rows->getByIndex(static_cast<sal_Int32>(i)), UNO_QUERY_THROW);
            if (row->getPropertyValue("Height").get<sal_Int32>() < needed[i])
                row->setPropertyValue("Height", Any(needed[i]));
        }
    }

    static std::size_t lettersIn(std::string_view text) {
        return static_cast<std::size_t>(std::count_if(
            text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    }

    void setPage() {
        css::uno::Sequence<Address> areas(1);
        areas.getArray()[0] = calc::addressOf(whole());
        Reference<css::sheet::XPrintAreas>(sheet_, UNO_QUERY_THROW)->setPrintAreas(areas);
        Properties(sheet_, UNO_QUERY_THROW)
            ->setPropertyValue("PageStyle", Any(makePageStyle(document_, report_, words_("report.page"))));
    }

    static constexpr std::size_t letterWidth = 19;  // tenths of a millimetre, at 10 points
    static constexpr sal_Int32 lineHeight = 440;    // hundredths

    Book document_;
    const ReportSheet& report_;
    const Words& words_;
    Sheet table_;  // whose number formats the amounts have; none: it was renamed or deleted
    FormatCopier formats_;
    Sheet sheet_;
    SheetCell origin_;
    std::uint32_t kept_ = 0;  // rows that were the report's before
};

}  // namespace

Written writeReport(const Book& source, const Book& into, const ReportSheet& report, const Words& words) {
    try {
        return ReportWriter(source, into, report, words).write();
    } catch (const css::lang::DisposedException&) {
        return {words("write.gone"), {}};
    } catch (const css::uno::Exception&) {
        return {words("write.failed"), {}};
    }
}

}  // namespace plumbline::report
