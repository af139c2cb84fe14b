// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "document/log_writer.h"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>

#include "calc/convert.h"
#include "document/area_writer.h"
#include "document/cell_writer.h"
#include "document/sheet_guard.h"

namespace plumbline::document {
namespace {

constexpr std::uint32_t headingRows = 20;  // among which the headings are looked for

// The cells of one entry, each in its column; a column that the sheet does not have is passed over.
std::vector<Edit> cellsOf(const LogRow& entry, const LogColumns& columns, std::uint32_t row) {
    std::vector<Edit> cells;
    const auto at = [&](LogField field) -> Edit* {
        const auto& column = columns.of[static_cast<std::size_t>(field)];
        if (!column) return nullptr;
        Edit edit;
        edit.sheet = logSheetName;
        edit.cell = {row, *column};
        cells.push_back(edit);
        return &cells.back();
    };
    const auto text = [&](LogField field, const std::string& text) {
        if (Edit* edit = text.empty() ? nullptr : at(field)) edit->text = text;
    };
    const auto number = [&](LogField field, std::optional<double> value) {
        Edit* edit = value ? at(field) : nullptr;
        if (!edit) return;
        edit->kind = Edit::Kind::Number;
        edit->number = *value;
        edit->date = field == LogField::Date;
        edit->percent = field == LogField::Confidence;
    };
    number(LogField::Date, static_cast<double>(entry.date));
    text(LogField::Goal, entry.goal);
    text(LogField::Field, entry.field);
    number(LogField::Value, entry.value);
    if (!entry.value) text(LogField::Value, entry.text);
    number(LogField::Before, entry.before);
    number(LogField::Confidence, entry.confidence);
    text(LogField::Note, entry.note);
    text(LogField::By, entry.by);
    return cells;
}

}  // namespace

std::string LogWriter::check(const std::vector<LogRow>& entries, const Words& words) {
    const Sheet sheet = sheetNamed(document_, logSheetName);
    const SheetGuard guard(document_, words);
    const auto columns = static_cast<std::uint32_t>(std::size(logHeadings));
    if (!sheet.is())
        return guard.check(SheetsNeeded{1, static_cast<std::uint32_t>(entries.size()) + 1, columns});
    if (std::string problem = guard.check(AreaNeeded{logSheetName, {}, 0, 0, columns}); !problem.empty())
        return problem;
    const Address used = usedAreaOf(sheet);
    const auto rows = Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows()->getCount();
    if (used.EndRow + static_cast<sal_Int32>(entries.size()) >= rows) return words("write.sheetfull");
    const calc::Range top = sheet->getCellRangeByPosition(0, 0, used.EndColumn,
                                                          std::min<sal_Int32>(used.EndRow, headingRows - 1));
    columns_ = logColumnsIn(calc::readRange(calc::Document(document_, UNO_QUERY_THROW), top));
    if (!columns_) return words("write.logheadings");
    std::vector<Edit> cells;
    for (std::size_t i = 0; i < entries.size(); ++i)
        for (Edit& cell : cellsOf(entries[i], *columns_, static_cast<std::uint32_t>(used.EndRow + 1) + i)) {
            cell.before = std::string();
            cells.push_back(std::move(cell));
        }
    return guard.check(cells);
}

void LogWriter::write(const std::vector<LogRow>& entries) const {
    Sheet sheet = sheetNamed(document_, logSheetName);
    LogColumns columns;
    if (sheet.is()) {
        columns = *columns_;
    } else {
        sheet = makeSheet();
        for (std::uint32_t i = 0; i < std::size(logHeadings); ++i) columns.of[i] = i;
    }
    const CellWriter writer(document_);
    auto row = static_cast<std::uint32_t>(usedAreaOf(sheet).EndRow) + 1;
    for (const LogRow& entry : entries) {
        for (const Edit& cell : cellsOf(entry, columns, row)) writer.write(cell);
        ++row;
    }
}

Sheet LogWriter::makeSheet() const {
    const Sheet sheet = addSheet(document_, logSheetName);
    sal_Int32 column = 0;
    for (const std::string_view heading : logHeadings) {
        const Reference<css::table::XCell> cell = sheet->getCellByPosition(column++, 0);
        Reference<css::text::XTextRange>(cell, UNO_QUERY_THROW)->setString(calc::toOffice(heading));
        Reference<css::beans::XPropertySet>(cell, UNO_QUERY_THROW)
            ->setPropertyValue("CharWeight", css::uno::Any(150.0f));
    }
    return sheet;
}

}  // namespace plumbline::document
