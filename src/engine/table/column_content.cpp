// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/column_content.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/shown.h"
#include "core/words.h"
#include "typed/date_text.h"
#include "typed/number_text.h"
#include "typed/periods.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr std::uint32_t sampleSize = 120;

template <class Look>
void sample(const SheetView& sheet, std::uint32_t firstRow, std::uint32_t endRow, Look look) {
    endRow = std::min(endRow, sheet.rows());
    const std::uint32_t rows = endRow > firstRow ? endRow - firstRow : 0;
    const std::uint32_t head = std::min(rows, sampleSize / 2);
    for (std::uint32_t row = 0; row < head; ++row) look(firstRow + row);
    const std::uint32_t rest = rows - head, count = std::min(rest, sampleSize / 2);
    for (std::uint32_t i = 0; i < count; ++i)
        look(firstRow + head + static_cast<std::uint32_t>(std::uint64_t(rest) * i / count));
}

bool isLongWord(std::string_view text) {  // longer than "n/a" and "tbd"
    constexpr std::size_t shortest = 4;
    const std::string folded = foldWord(text);
    return folded.size() >= shortest && folded.find_first_not_of("0123456789") != std::string::npos;
}

// "m2", "M3", "A4": a unit or a code, and no two millions.
bool isLetterWithDigit(std::string_view text) {
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return text.size() == 2 && isLetter(text[0]) && text[1] >= '0' && text[1] <= '9';
}

// Where a text counts.
std::uint32_t ColumnContent::*countOf(std::string_view text) {
    if (!mayBeNumberOrDate(text)) return &ColumnContent::texts;
    const DateText date = readDateText(text);
    if (date.isDate() || date.kind == DateTextKind::Ambiguous) return &ColumnContent::dateTexts;
    if (isLetterWithDigit(text)) return &ColumnContent::texts;
    const NumberText number = readNumberText(text);
    if (number.isNumber() || number.kind == NumberTextKind::Ambiguous) return &ColumnContent::numberTexts;
    const bool part = number.is == TextIs::Range || number.is == TextIs::Sum || number.is == TextIs::Fraction;
    if (part) return &ColumnContent::numberTexts;
    const bool dated = date.doubt == DateDoubt::Yearless || date.doubt == DateDoubt::Fiscal;
    if (dated) return &ColumnContent::dateTexts;
    const bool none = number.kind == NumberTextKind::NoData && !isLongWord(text);
    return none ? &ColumnContent::blanks : &ColumnContent::texts;
}

constexpr std::size_t longestName = 48, longestCode = 14, mostNameWords = 6, longestAnswer = 24;

bool isCode(std::string_view text) {
    return text.size() <= longestCode && text.find(' ') == std::string_view::npos;
}

// Small words inside names: "de", "van", "y".
bool isParticle(std::string_view word) {
    return word.size() <= 4;
}

// "+49 30 100000", "(030) 12 34 56".
bool isPhone(std::string_view text) {
    constexpr std::size_t fewestDigits = 6;
    if (text.find_first_not_of("0123456789 +()/-.") != std::string_view::npos) return false;
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool sign = text.starts_with('+') || text.starts_with('(') || text.starts_with("0");
    return sign && static_cast<std::size_t>(digits) >= fewestDigits &&
           text.find_first_of(" /-") != std::string_view::npos;
}

bool isMail(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
           text.find(' ') == std::string_view::npos;
}

bool isAnswer(std::string_view text) {
    return text.size() > 1 && text.size() <= longestAnswer &&
           (isWord(WordClass::Yes, text) || isWord(WordClass::No, text));
}

}  // namespace

namespace {

// Code points, whatever their bytes.
std::size_t lettersIn(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

}  // namespace

bool looksLikeName(std::string_view text) {
    if (text.empty() || lettersIn(text) > longestName) return false;
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
        if (hasNoCase(first) || first != lowerCase(first)) {
            ++capitals;
        } else {
            small = small || !isParticle(word) || words == 0;
        }
        ++words;
    }
    return !small && capitals > 0 && words <= mostNameWords && capitals * 2 >= words;
}

namespace {

struct TextLook {
    std::uint32_t ColumnContent::*counts;
    bool person, code, answer, phone, mail, period;
};

TextLook textLook(std::string_view text) {
    const auto counts = countOf(text);
    const auto period = readPeriod(text);
    return {counts,
            looksLikeName(text),
            isCode(text),
            isAnswer(text),
            counts != &ColumnContent::dateTexts && isPhone(text),
            isMail(text),
            period && period->rest.empty()};
}

}  // namespace

ColumnContent contentOf(const SheetView& sheet, std::uint32_t firstRow, std::uint32_t column,
                        std::uint32_t endRow) {
    ColumnContent content;
    std::map<std::string_view, TextLook> looks;  // most columns repeat few texts
    std::set<double> numbers;
    sample(sheet, firstRow, endRow, [&](std::uint32_t row) {
        ++content.sampled;
        const Cell cell = sheet.block().at(row, column);
        if (cell.isNumber()) ++(sheet.isDate(row, column) ? content.dates : content.numbers);
        if (cell.isNumber()) {
            numbers.insert(cell.number());
            content.zeros += cell.number() == 0 ? 1 : 0;
            content.ids += cell.number() == std::floor(cell.number()) && cell.number() >= 0 ? 1 : 0;
            const FormatArea* look = sheet.format(row, column);
            content.percents += look && look->kind == FormatKind::Percent ? 1 : 0;
        }
        if (cell.isNumber() && cell.number() >= 18264 && cell.number() < 73415) ++content.dayNumbers;
        content.errors += cell.isError() ? 1 : 0;
        if (!cell.isText()) return;
        const std::string_view text = sheet.textOf(cell);
        if (text.empty()) return;
        auto known = looks.find(text);
        if (known == looks.end()) known = looks.emplace(text, textLook(text)).first;
        const TextLook& look = known->second;
        ++(content.*look.counts);
        content.people += look.person ? 1 : 0;
        content.ids += look.code ? 1 : 0;
        content.yesNo += look.answer ? 1 : 0;
        content.phones += look.phone ? 1 : 0;
        content.mails += look.mail ? 1 : 0;
        content.periodTexts += look.period ? 1 : 0;
    });
    content.distinct = static_cast<std::uint32_t>(looks.size());
    content.distinctNumbers = static_cast<std::uint32_t>(numbers.size());
    return content;
}

bool holdsYears(const SheetView& sheet, std::uint32_t headingRow, std::uint32_t column) {
    bool years = true;
    sample(sheet, headingRow + 1, sheet.rows(), [&](std::uint32_t row) {
        const Cell cell = sheet.block().at(row, column);
        if (cell.isNumber()) years = years && cell.number() >= 1990 && cell.number() <= 2099;
    });
    return years;
}

std::string shownNumber(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    if (const auto day = sheet.dayAt(row, column)) return shownDate(*day);
    return shownExact(sheet.block().at(row, column).number());
}

bool holdsFullNames(const SheetView& sheet, std::uint32_t firstRow, std::uint32_t column,
                    std::uint32_t endRow) {
    constexpr std::uint32_t looked = 60;
    std::uint32_t texts = 0, names = 0;
    const std::uint32_t rows = std::min(looked, endRow - std::min(endRow, firstRow));
    std::uint32_t alike = 0;  // "Equipo Alfa", "Equipo Beta": no first names
    std::string_view before, last;
    bool different = false;
    sheet.eachText(column, firstRow, rows, [&](std::string_view text) {
        ++texts;
        const std::size_t end = text.find(' ');
        names += end != std::string_view::npos && looksLikeName(text) ? 1 : 0;
        const std::string_view word = text.substr(0, end);
        alike += word == before ? 1 : 0;
        different = different || (texts > 1 && text != last);
        before = word;
        last = text;
    });
    return texts >= 2 && names * 10 >= texts * 8 && !(different && alike + 1 == texts);
}

}  // namespace plumbline
