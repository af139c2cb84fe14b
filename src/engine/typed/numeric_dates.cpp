// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Dates in digits alone.
#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "typed/named_dates.h"

namespace plumbline {
namespace {

bool isDateMark(const TextTokens& tokens, std::size_t i) {
    return tokens.isSign(i, '.') || tokens.isSign(i, '/') || tokens.isSign(i, '-');
}

bool isShort(const TextTokens& tokens, std::size_t i) {
    return tokens.isDigits(i) && tokens[i].text.size() <= 2;
}

int numberAt(const TextTokens& tokens, std::size_t i) {
    return smallNumber(tokens[i].text);
}

// Day and month in either order, with a year.
DateText eitherOrder(int first, int second, int year, char32_t mark, DateOrder order) {
    const auto dayFirst = dayFrom(year, second, first), monthFirst = dayFrom(year, first, second);
    const auto two = [](Day day, Day other) {
        return DateText{DateTextKind::Ambiguous, day, other, DateOrder::Unknown, DateDoubt::None};
    };
    if (mark == '.' && dayFirst && monthFirst && order == DateOrder::MonthFirst && *dayFirst != *monthFirst)
        return two(*dayFirst, *monthFirst);  // the column's habit speaks against the dots
    if (mark == '.') return dayFirst ? dateOf(*dayFirst, *dayFirst, DateOrder::DayFirst) : DateText();
    if (!dayFirst && !monthFirst) return {};
    if (!monthFirst) return dateOf(*dayFirst, *dayFirst, DateOrder::DayFirst);
    if (!dayFirst) return dateOf(*monthFirst, *monthFirst, DateOrder::MonthFirst);
    if (*dayFirst == *monthFirst || order == DateOrder::DayFirst) return dateOf(*dayFirst, *dayFirst);
    if (order == DateOrder::MonthFirst) return dateOf(*monthFirst, *monthFirst);
    return two(*dayFirst, *monthFirst);
}

// "25/12/10", "26-06-30": the year may stand first as well.
std::optional<Day> shortYearFirst(int first, int second, int third, char32_t mark) {
    const bool plausible = first >= 20 && first <= 30 && (third < 20 || third >= 30);
    return mark != '.' && plausible ? dayFrom(2000 + first, second, third) : std::nullopt;
}

ReadDate whole(DateText date, std::size_t end, bool single) {
    return {date, end, single && date.kind != DateTextKind::NotADate};
}

// "2026-06-30", "2026/06/30", "2026.06.30"; "2026-06".
std::optional<ReadDate> yearFirst(const TextTokens& tokens, std::size_t i) {
    if (!isFullYear(tokens, i) || !isDateMark(tokens, i + 1) || !isShort(tokens, i + 2)) return std::nullopt;
    const int year = numberAt(tokens, i), month = numberAt(tokens, i + 2);
    const bool day = tokens.isSign(i + 3, tokens[i + 1].sign) && isShort(tokens, i + 4);
    if (day) return whole(dayOfYear(year, month, numberAt(tokens, i + 4)), i + 5, true);
    // "2025-26" names two years, "2026/1" is no month that anybody writes.
    if (month < 1 || month > 12 || tokens[i + 2].text.size() != 2 || month == year % 100 + 1)
        return std::nullopt;
    const DaySpan days = daysOf(PeriodKind::Month, month, year);
    return whole(dateOf(days.first, days.last), i + 3, false);
}

// "20260630".
std::optional<ReadDate> compact(const TextTokens& tokens, std::size_t i) {
    if (!tokens.isDigits(i) || tokens[i].text.size() != 8) return std::nullopt;
    const std::string_view digits = tokens[i].text;
    const int year = smallNumber(digits.substr(0, 4));
    if (year < 1990 || year > 2099) return std::nullopt;
    const auto day = dayFrom(year, smallNumber(digits.substr(4, 2)), smallNumber(digits.substr(6)));
    if (!day) return std::nullopt;
    return whole(dateOf(*day, *day), i + 1, true);
}

// "30.06.2026", "06/30/26", "30.6.", "30/6".
std::optional<ReadDate> dayOrMonthFirst(const TextTokens& tokens, std::size_t i, const DateHabit& habit) {
    if (!isShort(tokens, i) || !isDateMark(tokens, i + 1) || !isShort(tokens, i + 2)) return std::nullopt;
    const int first = numberAt(tokens, i), second = numberAt(tokens, i + 2);
    const char32_t mark = tokens[i + 1].sign;
    const bool year =
        tokens.isSign(i + 3, mark) &&
        (isFullYear(tokens, i + 4) || (tokens.isDigits(i + 4) && tokens[i + 4].text.size() == 2));
    if (year) {
        const int number = numberAt(tokens, i + 4), full = number < 100 ? 2000 + number : number;
        const auto other = number < 100 ? shortYearFirst(first, second, number, mark) : std::nullopt;
        const auto day = dayFrom(full, second, first);
        if (other && day)
            return whole({DateTextKind::Ambiguous, *day, *other, DateOrder::Unknown, DateDoubt::None}, i + 5,
                         true);
        return whole(eitherOrder(first, second, full, mark, habit.order), i + 5, true);
    }
    if (mark == '.' && tokens.isSign(i + 3, '.'))
        return whole(dayOfYear(habit.year, second, first), i + 4, true);
    if (mark != '/') return std::nullopt;
    constexpr int leapYear = 2024;
    DateText date = eitherOrder(first, second, habit.year ? habit.year : leapYear, mark, habit.order);
    if (date.kind == DateTextKind::NotADate) return std::nullopt;
    const bool month = first >= 1 && first <= 12 && second > 12 && isNear(2000 + second, habit.year);
    if (month && date.isDate()) {  // "05/26": 26 May, or May 2026
        date.kind = DateTextKind::Ambiguous;
        date.last = daysOf(PeriodKind::Month, first, 2000 + second).last;
    }
    if (habit.year == 0) date = doubtful(DateDoubt::Yearless);
    return whole(date, i + 3, true);
}

bool isAnyOf(const TextTokens& tokens, std::size_t i, std::initializer_list<std::string_view> words) {
    return tokens.isWord(i) && std::find(words.begin(), words.end(), tokens[i].text) != words.end();
}

// "2025年12月31日", "2025년 12월", "12月31日": the marks are words.
std::optional<ReadDate> markedByWords(const TextTokens& tokens, std::size_t i, const DateHabit& habit) {
    const bool year = isFullYear(tokens, i) && isAnyOf(tokens, i + 1, {"年", "년"});
    const std::size_t at = year ? i + 2 : i;
    if (!isShort(tokens, at) || !isAnyOf(tokens, at + 1, {"月", "월"})) return std::nullopt;
    const int month = numberAt(tokens, at), named = year ? numberAt(tokens, i) : habit.year;
    if (month < 1 || month > 12) return std::nullopt;
    if (isShort(tokens, at + 2) && isAnyOf(tokens, at + 3, {"日", "号", "號", "일"}))
        return whole(dayOfYear(named, month, numberAt(tokens, at + 2)), at + 4, true);
    if (named == 0) return whole(doubtful(DateDoubt::Yearless), at + 2, false);
    const DaySpan days = daysOf(PeriodKind::Month, month, named);
    return whole(dateOf(days.first, days.last), at + 2, false);
}

// "06/2026", "6.2026", "06-2026".
std::optional<ReadDate> monthAndYear(const TextTokens& tokens, std::size_t i) {
    if (!isShort(tokens, i) || !isDateMark(tokens, i + 1) || !isFullYear(tokens, i + 2)) return std::nullopt;
    const int month = numberAt(tokens, i);
    if (month < 1 || month > 12) return std::nullopt;
    const DaySpan days = daysOf(PeriodKind::Month, month, numberAt(tokens, i + 2));
    return whole(dateOf(days.first, days.last), i + 3, false);
}

}  // namespace

std::optional<ReadDate> numericDate(const TextTokens& tokens, std::size_t i, const DateHabit& habit) {
    if (const auto read = yearFirst(tokens, i)) return read;
    if (const auto read = compact(tokens, i)) return read;
    if (const auto read = monthAndYear(tokens, i)) return read;
    if (const auto read = markedByWords(tokens, i, habit)) return read;
    return dayOrMonthFirst(tokens, i, habit);
}

}  // namespace plumbline
