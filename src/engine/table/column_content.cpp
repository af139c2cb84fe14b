// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/column_content.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include "core/shown.h"
#include "core/words.h"
#include "table/date_text.h"
#include "table/number_text.h"
#include "table/periods.h"
#include "vocabulary/vocabulary.h"

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

constexpr std::size_t longestName = 48, longestCode = 14, mostNameWords = 6, longestAnswer = 24;

bool isCode(std::string_view text) {
    return text.size() <= longestCode && text.find(' ') == std::string_view::npos;
}

// Small words inside names: "de", "van", "y".
bool isParticle(std::string_view word) {
    return word.size() <= 4;
}

bool isAnswer(std::string_view text) {
    return text.size() > 1 && text.size() <= longestAnswer &&
           (isWord(WordClass::Yes, text) || isWord(WordClass::No, text) || text == "✓" || text == "✔" ||
            text == "✗");
}

}  // namespace

bool looksLikeName(std::string_view text) {
    if (text.empty() || text.size() > longestName) return false;
    std::size_t words = 0, capitals = 0;
    bool small = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" ,;/&\n", at), text.size());
        const std::string_view word = text.substr(at, end - at);
        at = end + 1;
        if (word.empty()) continue;
        if (word.find_first_of("0123456789%:?!") != std::string_view::npos) return false;
        std::size_t position = 0;
        const char32_t first = nextCodePoint(word, position);
        const bool caseless = first >= 0x2e80;  // scripts without capitals
        if (caseless || first != lowerCase(first)) {
            ++capitals;
        } else {
            small = small || !isParticle(word) || words == 0;
        }
        ++words;
    }
    return !small && capitals > 0 && words <= mostNameWords && capitals * 2 >= words;
}

ColumnContent contentOf(const SheetView& sheet, std::uint32_t firstRow, std::uint32_t column) {
    ColumnContent content;
    std::set<std::string_view> distinct;
    std::set<double> numbers;
    sample(sheet, firstRow, [&](std::uint32_t row) {
        ++content.sampled;
        const Cell cell = sheet.block().at(row, column);
        if (cell.isNumber()) ++(sheet.isDate(row, column) ? content.dates : content.numbers);
        if (cell.isNumber()) {
            numbers.insert(cell.number());
            content.ids += cell.number() == std::floor(cell.number()) && cell.number() >= 0 ? 1 : 0;
            const FormatArea* look = sheet.format(row, column);
            content.percents += look && look->kind == FormatKind::Percent ? 1 : 0;
        }
        if (cell.isNumber() && cell.number() >= 18264 && cell.number() < 73415) ++content.dayNumbers;
        content.errors += cell.isError() ? 1 : 0;
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
        content.people += looksLikeName(text) ? 1 : 0;
        content.ids += isCode(text) ? 1 : 0;
        content.yesNo += isAnswer(text) ? 1 : 0;
        const auto period = readPeriod(text);
        content.periodTexts += period && period->rest.empty() ? 1 : 0;
        distinct.insert(text);
    });
    content.distinct = static_cast<std::uint32_t>(distinct.size());
    content.distinctNumbers = static_cast<std::uint32_t>(numbers.size());
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
