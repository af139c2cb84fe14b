// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "report/sheet/report_writer.h"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <cppuhelper/weakref.hxx>

#include "calc/convert.h"
#include "document/area_writer.h"
#include "document/sheet_guard.h"
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

class ReportWriter {
  public:
    ReportWriter(const ReportTarget& target, const ReportSheet& report)
        : target_(target),
          document_(target.into),
          report_(report),
          table_(document::sheetNamed(target.source, sheetOfPlace(report.source))),
          formats_(target.source, target.into) {}

    std::string write() {
        dress();
        sheet_ = sheetOfReport(document_, report_.code);
        const bool fresh = !sheet_.is();
        if (fresh)
            sheet_ = document::addSheet(document_, freeSheetName(document_, report_.name));
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
        return document::sheetName(sheet_);
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

    // First, so that it is undone last, when nothing uses the styles any more.
    void dress() {
        const PageLook page{report_.paper, report_.source, report_.date, target_.words("report.page")};
        const StyleChanges changes = makeStyles(document_, page);
        if (!target_.step || !changes.any()) return;
        record([=](const Book& document) { undoStyles(document, page, changes); },
               [=](const Book& document) { makeStyles(document, page); });
    }

    using OnDocument = std::function<void(const Book&)>;

    // The document's own undo list must not keep it alive.
    void record(const OnDocument& undo, const OnDocument& redo) {
        const css::uno::WeakReference<css::frame::XModel> weak(document_);
        const auto on = [weak](const OnDocument& work) {
            return [weak, work] {
                if (const Book document(weak.get(), UNO_QUERY); document.is()) work(document);
            };
        };
        target_.step->record(on(undo), on(redo));
    }

    document::AreaWriter cells() const { return {sheet_, origin_}; }

    // Where it shrinks, the rows stay its own and blank: the office does not undo the removal of cells well.
    void clearOld() {
        const Address old = *reportArea(sheet_);
        origin_ = {static_cast<std::uint32_t>(old.StartRow), static_cast<std::uint32_t>(old.StartColumn)};
        kept_ = std::max(report_.rows, static_cast<std::uint32_t>(old.EndRow - old.StartRow + 1));
        cells().clear(old, report_.rows);
    }

    void writeCells(bool fresh) {
        // Styles first: the office finds the height of a row anew whenever a filled cell changes its style.
        for (const ReportCell& cell : report_.cells) style(cell);
        std::vector<document::AreaCell> contents;
        contents.reserve(report_.cells.size());
        for (const ReportCell& cell : report_.cells)
            contents.push_back({cell.row, cell.column, cell.number, cell.text});
        if (fresh)
            cells().fill(contents, report_.rows, report_.columns);
        else
            cells().put(contents);
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
                cells().putFormula(cell.row, cell.column, placedFormula(cell.formula, report_, origin_));
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
        const Properties properties(sheet_, UNO_QUERY_THROW);
        const Any before = properties->getPropertyValue("PageStyle"), style(pageStyleName(report_.paper));
        properties->setPropertyValue("PageStyle", style);
        if (!target_.step || before == style) return;
        const std::string name = document::sheetName(sheet_);
        const auto set = [name](const Any& style) {
            return [name, style](const Book& document) {
                const Properties sheet(document::sheetNamed(document, name), UNO_QUERY);
                if (sheet.is()) sheet->setPropertyValue("PageStyle", style);
            };
        };
        record(set(before), set(style));
    }

    static constexpr std::size_t letterWidth = 19;  // tenths of a millimetre, at 10 points
    static constexpr sal_Int32 lineHeight = 440;    // hundredths

    const ReportTarget& target_;
    const Book& document_;
    const ReportSheet& report_;
    Sheet table_;  // whose number formats the amounts have; none: it was renamed or deleted
    FormatCopier formats_;
    Sheet sheet_;
    SheetCell origin_;
    std::uint32_t kept_ = 0;  // rows that were the report's before
};

document::AreaNeeded areaNeeded(const Sheet& sheet, const ReportSheet& report) {
    const Address old = *reportArea(sheet);
    document::AreaNeeded area;
    area.sheet = document::sheetName(sheet);
    area.origin = {static_cast<std::uint32_t>(old.StartRow), static_cast<std::uint32_t>(old.StartColumn)};
    area.had = static_cast<std::uint32_t>(old.EndRow - old.StartRow + 1);
    area.rows = report.rows;
    area.columns = report.columns;
    return area;
}

}  // namespace

std::string problemOf(const ReportTarget& target, const std::vector<ReportSheet>& reports) {
    const document::SheetGuard guard(target.into, target.words);
    if (std::string problem = guard.checkDocument(); !problem.empty()) return problem;
    document::SheetsNeeded fresh;
    for (const ReportSheet& report : reports) {
        if (const Sheet sheet = sheetOfReport(target.into, report.code); sheet.is()) {
            if (std::string problem = guard.check(areaNeeded(sheet, report)); !problem.empty())
                return problem;
            continue;
        }
        ++fresh.count;
        fresh.rows = std::max(fresh.rows, report.rows);
        fresh.columns = std::max(fresh.columns, report.columns);
    }
    return guard.check(fresh);
}

std::string writeReport(const ReportTarget& target, const ReportSheet& report) {
    return ReportWriter(target, report).write();
}

}  // namespace plumbline::report
