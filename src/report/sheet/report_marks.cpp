// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "report/sheet/report_marks.h"

#include <algorithm>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/table/CellAddress.hpp>

#include "calc/convert.h"
#include "table/formula_parts.h"

namespace plumbline::report {
namespace {

using calc::toOffice;
using css::uno::Any;

constexpr std::uint32_t wordsBelow = 4;  // the first word of a convention

struct Rows {
    std::uint32_t first = 0, last = 0;
};

// Those that hold a status.
std::optional<Rows> statusRows(const ReportSheet& report) {
    std::optional<Rows> rows;
    for (const ReportCell& cell : report.cells) {
        if (cell.look != Look::Status || cell.column < report.statusFirst || cell.column > report.statusLast)
            continue;
        if (!rows) rows = Rows{cell.row, cell.row};
        rows->first = std::min(rows->first, cell.row);
        rows->last = std::max(rows->last, cell.row);
    }
    return rows;
}

class StatusMarks {
  public:
    explicit StatusMarks(const calc::Range& range)
        : properties_(range, UNO_QUERY_THROW),
          entries_(properties_->getPropertyValue("ConditionalFormat"), UNO_QUERY_THROW) {
        const Address area = calc::addressOf(range);
        corner_ = {area.Sheet, area.StartColumn, area.StartRow};
    }

    SheetCell corner() const {
        return {static_cast<std::uint32_t>(corner_.Row), static_cast<std::uint32_t>(corner_.Column)};
    }

    // The formula is written as for the corner.
    void add(const std::string& formula, const char* style) {
        css::uno::Sequence<css::beans::PropertyValue> entry(4);
        entry.getArray()[0].Name = "Operator";
        entry.getArray()[0].Value <<= css::sheet::ConditionOperator_FORMULA;
        entry.getArray()[1].Name = "Formula1";
        entry.getArray()[1].Value <<= toOffice(formula);
        entry.getArray()[2].Name = "StyleName";
        entry.getArray()[2].Value <<= rtl::OUString::createFromAscii(style);
        entry.getArray()[3].Name = "SourcePosition";
        entry.getArray()[3].Value <<= corner_;
        entries_->addNew(entry);
    }

    void apply() { properties_->setPropertyValue("ConditionalFormat", Any(entries_)); }

  private:
    Reference<css::beans::XPropertySet> properties_;
    Reference<css::sheet::XSheetConditionalEntries> entries_;
    css::table::CellAddress corner_;
};

// Whether the cell stands in another band of its convention than the first column of its own.
std::string differsFormula(SheetCell cell, std::uint32_t wordsRow) {
    const std::string letters = columnLetters(cell), name = cellName(cell.row, cell.column);
    const auto band = [&](const std::string& fix) {
        const std::string column = fix + letters;
        return "MAX(2;MATCH(" + fix + name + ";" + column + "$" + std::to_string(wordsRow) + ":" + column +
               "$" + std::to_string(wordsRow + wordsBelow) + ";0))";
    };
    return "IFERROR(" + band("") + "<>" + band("$") + ";1=0)";
}

}  // namespace

void markStatuses(const Sheet& sheet, const ReportSheet& report, SheetCell origin) {
    const std::optional<Rows> rows = statusRows(report);
    if (!rows) return;
    StatusMarks marks(
        sheet->getCellRangeByPosition(static_cast<sal_Int32>(origin.column + report.statusFirst),
                                      static_cast<sal_Int32>(origin.row + rows->first),
                                      static_cast<sal_Int32>(origin.column + report.statusLast),
                                      static_cast<sal_Int32>(origin.row + rows->last)));
    const SheetCell corner = marks.corner();
    if (report.differences) {
        marks.add(differsFormula(corner, origin.row + report.bands + 1), differsStyle);
    } else {
        const std::string sign = "LEFT(" + cellName(corner.row, corner.column) + ";1)=";
        marks.add(sign + "\"■\"", offTrackStyle);
        marks.add(sign + "\"▲\"", atRiskStyle);
    }
    marks.apply();
}

}  // namespace plumbline::report
