// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/row_look.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "table/sheet_name.h"
#include "table/stated_progress.h"
#include "typed/date_text.h"
#include "typed/number_text.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr std::size_t longestFigure = 30;  // beside a period: a longer text is a statement with a date in it

PeriodName dayName(Day day) {
    PeriodName name;
    name.kind = PeriodKind::Day;
    name.number = day;
    name.year = civilOf(day).year;
    return name;
}

PeriodName yearName(Cell cell) {
    PeriodName name;
    name.kind = PeriodKind::Year;
    name.year = static_cast<int>(cell.number());
    return name;
}

// 202503 beside 202504, as databases write months.
std::optional<PeriodName> monthBeside(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    const auto monthAt = [&](std::uint32_t at) -> std::optional<PeriodName> {
        const Cell cell = at < sheet.columns() ? sheet.block().at(row, at) : Cell();
        return cell.isNumber() && !sheet.isDate(row, at) ? monthOfNumber(cell.number()) : std::nullopt;
    };
    auto own = monthAt(column);
    if (!own) return std::nullopt;
    const auto count = [](const PeriodName& name) { return name.year * 12 + name.number; };
    const auto before = column > 0 ? monthAt(column - 1) : std::nullopt, after = monthAt(column + 1);
    const bool follows = (before && count(*before) + 1 == count(*own)) || (after && count(*own) + 1 == count(*after));
    return follows ? own : std::nullopt;
}

// "Aug-21 | Sep-21 … Dec-21 | Jan-22", which the office took for days of one year when they were typed or imported: month by month
// they follow one another, and as days they fall back.
std::optional<PeriodName> monthTypedAsDay(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    constexpr std::uint32_t fewest = 3;
    const auto months = [&](std::uint32_t at) -> std::optional<int> {
        const auto day = at < sheet.columns() ? sheet.dayAt(row, at) : std::nullopt;
        return day ? std::optional(civilOf(*day).day * 12 + civilOf(*day).month) : std::nullopt;
    };
    const auto follows = [&](std::uint32_t at) {  // the one to its left
        const auto own = months(at), before = months(at - 1);
        return own && before && *own == *before + 1;
    };
    std::uint32_t first = column, last = column;
    while (first > 0 && follows(first)) --first;
    while (follows(last + 1)) ++last;
    if (last - first + 1 < fewest) return std::nullopt;
    bool fallsBack = false;
    for (std::uint32_t at = first + 1; at <= last; ++at)
        fallsBack = fallsBack || *sheet.dayAt(row, at) < *sheet.dayAt(row, at - 1);
    if (!fallsBack) return std::nullopt;
    const CivilDate shown = civilOf(*sheet.dayAt(row, column));
    PeriodName name;
    name.kind = PeriodKind::Month;
    name.number = static_cast<int>(shown.month);
    name.year = 2000 + static_cast<int>(shown.day);
    return name;
}

// "jan/17 | fev/17": the first was taken for a day by an office of another language; the month beside it, as text, says what it is.
std::optional<PeriodName> monthBesideText(const SheetView& sheet, std::uint32_t row, std::uint32_t column,
                                          Day day) {
    const CivilDate shown = civilOf(day);
    const int own = (2000 + static_cast<int>(shown.day)) * 12 + static_cast<int>(shown.month);
    const auto follows = [&](std::uint32_t at, int step) {
        if (at >= sheet.columns() || !sheet.block().at(row, at).isText()) return false;
        const auto name = readPeriod(sheet.text(row, at));
        return name && name->kind == PeriodKind::Month && name->rest.empty() &&
               name->year * 12 + name->number == own + step;
    };
    if (!follows(column + 1, 1) && (column == 0 || !follows(column - 1, -1))) return std::nullopt;
    PeriodName name;
    name.kind = PeriodKind::Month;
    name.number = static_cast<int>(shown.month);
    name.year = 2000 + static_cast<int>(shown.day);
    return name;
}

// 2000 below 3000: one of a column's amounts, and no year that heads it.
bool isBelowAmount(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    const Cell above = row == 0 ? Cell() : sheet.block().at(row - 1, column);
    return above.isNumber() && !isYearNumber(above) && !sheet.isDate(row - 1, column);
}

// "Q1", "Q1 Quota", but not "Q1" before a word that says nothing.
bool isPeriodHeading(const std::optional<PeriodName>& period) {
    return period && (period->rest.empty() || !meaningOf(period->rest, Closeness::Part).roles.empty());
}

// The surest role that no column has yet: "Ziel" beside "Ziel" are a statement and its amount.
void addNew(std::set<Role>& roles, const HeadingMeaning& meaning) {
    for (const HeadingMatch& match : meaning.roles)
        if (roles.insert(match.role).second) return;
}

}  // namespace

bool isYearNumber(Cell cell) {
    return cell.isNumber() && cell.number() >= 1990 && cell.number() <= 2099 &&
           cell.number() == std::floor(cell.number());
}

std::optional<PeriodName> periodAt(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    const Cell cell = sheet.block().at(row, column);
    const bool year = isYearNumber(cell) && !sheet.isDate(row, column);
    if (year && isBelowAmount(sheet, row, column)) return std::nullopt;
    if (year) return yearName(cell);
    if (auto month = monthBeside(sheet, row, column)) return month;
    if (const auto date = sheet.dayAt(row, column)) {
        auto month = monthTypedAsDay(sheet, row, column);
        if (!month) month = monthBesideText(sheet, row, column, *date);
        return month ? *month : dayName(*date);
    }
    if (!cell.isText()) return std::nullopt;
    const std::string_view text = sheet.textOf(cell);
    if (isWord(WordClass::Cumulative, text)) return std::nullopt;  // "since January" is no January
    const DateText date = readDateText(text, DateOrder::DayFirst);
    if (date.kind == DateTextKind::Date && date.day == date.last) return dayName(date.day);
    return readPeriod(text);
}

namespace {

// "40 | 41 | 42" beside the headings and above no number: the scale of a chart.
class Scale {
  public:
    Scale(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd)
        : sheet_(sheet), row_(row), columnEnd_(columnEnd) {}

    bool holds(std::uint32_t column) {
        if (column >= next_) seek(column);
        return column >= first_ && column < next_ && next_ - first_ >= fewest;
    }

  private:
    static constexpr std::uint32_t fewest = 3, looked = 12;
    bool isMark(std::uint32_t column) const {
        if (!sheet_.block().at(row_, column).isNumber()) return false;
        for (std::uint32_t below = row_ + 1; below < std::min(sheet_.rows(), row_ + looked); ++below)
            if (sheet_.block().at(below, column).isNumber()) return false;
        return true;
    }
    void seek(std::uint32_t column) {
        first_ = next_ = column;
        while (next_ < columnEnd_ && isMark(next_)) ++next_;
        if (next_ == column) ++next_, first_ = next_;
    }

    const SheetView& sheet_;
    std::uint32_t row_, columnEnd_, first_ = 0, next_ = 0;
};

bool isValue(std::string_view text) {
    const NumberText number = readNumberText(text);
    return (number.isNumber() || number.is == TextIs::Fraction) && yearIn(text) == 0 && !readPeriod(text);
}

// "Item | 0 | Planned | Spent" above names, nothing and amounts: the only number among labels, of which some stand above numbers, and it
// does not; a reference to a blank shows 0 anywhere.
std::optional<std::uint32_t> strayNumber(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    constexpr std::uint32_t looked = 6, fewestLabels = 2;
    std::optional<std::uint32_t> stray;
    std::uint32_t labels = 0, numbered = 0;
    const auto numbersBelow = [&](std::uint32_t column) {
        std::uint32_t numbers = 0, texts = 0;
        for (std::uint32_t below = row + 1; below < std::min(sheet.rows(), row + 1 + looked); ++below) {
            numbers += sheet.block().at(below, column).isNumber() ? 1 : 0;
            texts += sheet.text(below, column).empty() ? 0 : 1;
        }
        return texts == 0 ? numbers : 0;
    };
    for (std::uint32_t column = 0; column < columnEnd; ++column) {
        const Cell cell = sheet.block().at(row, column);
        if (cell.isText() && !sheet.textOf(cell).empty()) {
            if (isValue(sheet.textOf(cell))) return std::nullopt;
            ++labels;
            numbered += numbersBelow(column) > 1 ? 1 : 0;
        }
        if (!cell.isNumber() || isYearNumber(cell) || sheet.isDate(row, column)) continue;
        if (stray) return std::nullopt;
        stray = column;
    }
    if (!stray || labels < fewestLabels || numbered == 0) return std::nullopt;
    return sheet.block().at(row, *stray).number() == 0 || numbersBelow(*stray) == 0 ? stray : std::nullopt;
}

// Rows that are the same all along are headings once more.
bool standsBelow(const SheetView& sheet, std::uint32_t row, std::uint32_t column, std::uint32_t columnEnd) {
    constexpr std::uint32_t looked = 12;
    const std::string_view text = sheet.text(row, column);
    for (std::uint32_t below = row + 1; below < std::min(sheet.rows(), row + looked); ++below) {
        if (sheet.text(below, column) != text) continue;
        for (std::uint32_t other = 0; other < columnEnd; ++other)
            if (sheet.text(below, other) != sheet.text(row, other)) return true;
    }
    return false;
}

// "Erledigt" above "Offen", "Erledigt": one of a column's words.
bool isStatusAmongOthers(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    constexpr std::uint32_t looked = 7, fewest = 2;
    constexpr std::size_t longestWord = 30;
    const std::string_view text = sheet.text(row, column);
    if (text.size() > longestWord || readStatusWord(text) == StatusWord::None) return false;
    return statusWordsBelow(sheet, row, column, looked, longestWord).value_or(0) >= fewest;
}

}  // namespace

std::optional<std::uint32_t> statusWordsBelow(const SheetView& sheet, std::uint32_t row, std::uint32_t column,
                                              std::uint32_t looked, std::size_t longestWord) {
    std::uint32_t words = 0;
    for (std::uint32_t below = row + 1; below < std::min(sheet.rows(), row + 1 + looked); ++below) {
        if (sheet.isBlank(below, column)) continue;
        const std::string_view text = sheet.text(below, column);
        if (text.size() > longestWord || readStatusWord(text) == StatusWord::None) return std::nullopt;
        ++words;
    }
    return words;
}

bool holdsValues(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    Scale scale(sheet, row, columnEnd);
    for (std::uint32_t column = 0; column < columnEnd; ++column) {
        const Cell cell = sheet.block().at(row, column);
        if (scale.holds(column)) continue;
        if (cell.isNumber() && !isYearNumber(cell) && !sheet.isDate(row, column) &&
            strayNumber(sheet, row, columnEnd) != column)
            return true;
        if (!cell.isText() || sheet.textOf(cell).empty()) continue;
        if (isValue(sheet.textOf(cell)) || standsBelow(sheet, row, column, columnEnd) ||
            isStatusAmongOthers(sheet, row, column))
            return true;
    }
    return false;
}

bool holdsLabels(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    std::uint32_t texts = 0;
    for (std::uint32_t column = 0; column < columnEnd; ++column) {
        const Cell cell = sheet.block().at(row, column);
        if (cell.isBlank() || (cell.isNumber() && strayNumber(sheet, row, columnEnd) == column)) continue;
        if (!cell.isText() || sheet.textOf(cell).ends_with(':')) return false;
        ++texts;
    }
    return texts >= 2 && !holdsValues(sheet, row, columnEnd);
}

int yearAround(const SheetView& sheet, std::uint32_t firstRow, std::uint32_t columnEnd) {
    for (std::uint32_t row = firstRow; row-- > 0;)
        for (std::uint32_t column = 0; column < columnEnd; ++column)
            if (const int year = yearIn(sheet.text(row, column))) return year;
    // The corner of headings that are periods: "Plan 2026 | Jan | Feb".
    if (const int year = firstRow < sheet.rows() && columnEnd > 0 ? yearIn(sheet.text(firstRow, 0)) : 0)
        return year;
    return readSheetName(sheet.block().sheetName).year;
}

RowLook lookOf(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd, Closeness farthest) {
    RowLook look;
    std::set<Role> roles;
    std::map<PeriodKind, int> periods;
    std::map<std::string, std::pair<PeriodKind, int>> unknown;  // "Zorp Jan", "Zorp Feb"
    int dimensions = 0;
    Scale scale(sheet, row, columnEnd);
    for (std::uint32_t column = 0; column < columnEnd; ++column) {
        const Cell cell = sheet.block().at(row, column);
        if (cell.isBlank()) continue;
        if (!sheet.isDate(row, column) && !isYearNumber(cell) && scale.holds(column)) continue;
        ++look.filled;
        const auto period = periodAt(sheet, row, column);
        if (period && !isPeriodHeading(period) && period->kind != PeriodKind::Year &&
            period->rest.size() <= longestFigure)
            ++unknown.try_emplace(period->rest, period->kind, 0).first->second.second;
        if (isPeriodHeading(period)) {
            ++periods[period->kind];
            ++look.headingLike;
            if (period->rest.size() <= longestFigure) addNew(roles, meaningOf(period->rest, farthest));
            continue;
        }
        if (!cell.isText()) {
            ++look.numbers;
            continue;
        }
        if (sheet.textOf(cell).ends_with(':')) continue;  // "Project lead:" is said of what stands beside it
        const HeadingMeaning meaning = meaningOf(sheet.textOf(cell), farthest);
        if (!meaning.known()) continue;
        ++look.headingLike;
        addNew(roles, meaning);
        if (meaning.roles.empty() && (meaning.dimension || meaning.period)) ++dimensions;
    }
    if (look.numbers == 1 && strayNumber(sheet, row, columnEnd)) {
        look.numbers = 0;
        --look.filled;
    }
    look.score = 2 * static_cast<int>(roles.size()) + 2 * std::min(dimensions, 2);
    for (const auto& [words, found] : unknown) {
        if (found.second < 2) continue;
        periods[found.first] += found.second;
        look.headingLike += static_cast<std::uint32_t>(found.second);
    }
    for (const auto& [kind, count] : periods)
        if (count >= 2) look.score += RowLook::enough;
    look.onlyPeriods = look.score == RowLook::enough && roles.empty() && dimensions == 0;
    return look;
}

}  // namespace plumbline
