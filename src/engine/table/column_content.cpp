// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/column_content.h"

#include <algorithm>
#include <set>

#include "core/shown.h"
#include "core/words.h"
#include "typed/date_text.h"
#include "typed/number_text.h"
#include "typed/periods.h"

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

bool isWord(std::string_view text) {  // longer than "n/a" and "tbd"
    constexpr std::size_t shortest = 4;
    const std::string folded = foldWord(text);
    return folded.size() >= shortest && folded.find_first_not_of("0123456789") != std::string::npos;
}

// Where a text counts.
std::uint32_t ColumnContent::*countOf(std::string_view text) {
    const DateText date = readDateText(text);
    if (date.isDate() || date.kind == DateTextKind::Ambiguous) return &ColumnContent::dateTexts;
    const NumberText number = readNumberText(text);
    if (number.isNumber() || number.kind == NumberTextKind::Ambiguous) return &ColumnContent::numberTexts;
    const bool part = number.is == TextIs::Range || number.is == TextIs::Sum || number.is == TextIs::Fraction;
    if (part) return &ColumnContent::numberTexts;
    const bool dated = date.doubt == DateDoubt::Yearless || date.doubt == DateDoubt::Fiscal;
    if (dated) return &ColumnContent::dateTexts;
    const bool none = number.kind == NumberTextKind::NoData && !isWord(text);
    return none ? &ColumnContent::blanks : &ColumnContent::texts;
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
        ++(content.*countOf(text));
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
    return shownExact(sheet.block().at(row, column).number());
}

}  // namespace plumbline
