// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/column_content.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "core/shown.h"
#include "core/words.h"
#include "table/date_text.h"
#include "table/number_text.h"
#include "table/periods.h"

namespace plumbline {
namespace {

constexpr std::uint32_t sampleSize = 120;

template <class Look>
void sample(const SheetView& sheet, std::uint32_t firstRow, Look look) {
    const std::uint32_t rows = sheet.rows() > firstRow ? sheet.rows() - firstRow : 0;
    const std::uint32_t head = std::min(rows, sampleSize / 2);
    for (std::uint32_t row = 0; row < head; ++row) look(firstRow + row);
    const std::uint32_t rest = rows - head, count = std::min(rest, sampleSize / 2);
    for (std::uint32_t i = 0; i < count; ++i)
        look(firstRow + head + static_cast<std::uint32_t>(std::uint64_t(rest) * i / count));
}

}  // namespace

ColumnContent contentOf(const SheetView& sheet, std::uint32_t firstRow, std::uint32_t column) {
    ColumnContent content;
    std::set<std::string_view> distinct;
    sample(sheet, firstRow, [&](std::uint32_t row) {
        ++content.sampled;
        const Cell cell = sheet.block().at(row, column);
        if (cell.isNumber()) ++(sheet.isDate(row, column) ? content.dates : content.numbers);
        if (cell.isNumber() && cell.number() >= 18264 && cell.number() < 73415) ++content.dayNumbers;
        if (!cell.isText()) return;
        const std::string_view text = sheet.textOf(cell);
        if (text.empty()) return;
        const NumberTextKind number = readNumberText(text).kind;
        const DateTextKind date = readDateText(text).kind;
        if (date == DateTextKind::Date || date == DateTextKind::Ambiguous)
            ++content.dateTexts;
        else if (number == NumberTextKind::Number || number == NumberTextKind::Ambiguous)
            ++content.numberTexts;
        else if (number != NumberTextKind::NoData)
            ++content.texts;
        const auto period = readPeriod(text);
        content.periodTexts += period && period->rest.empty() ? 1 : 0;
        distinct.insert(text);
    });
    content.distinct = static_cast<std::uint32_t>(distinct.size());
    return content;
}

bool holdsYears(const SheetView& sheet, std::uint32_t headingRow, std::uint32_t column) {
    bool years = true;
    sample(sheet, headingRow + 1, [&](std::uint32_t row) {
        const Cell cell = sheet.block().at(row, column);
        if (cell.isNumber()) years = years && cell.number() >= 1990 && cell.number() <= 2099;
    });
    return years;
}

std::string shownNumber(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    if (const auto day = sheet.dayAt(row, column)) return shownDate(*day);
    const double number = sheet.block().at(row, column).number();
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    return {buffer, end};
}

}  // namespace plumbline
