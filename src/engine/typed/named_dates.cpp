// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Dates with a month's name.
#include "typed/named_dates.h"

#include "typed/word_match.h"

namespace plumbline {
namespace {

constexpr int leapYear = 2024;

ReadDate single(DateText date, std::size_t end) {
    return {date, end, true};
}

bool isDash(const TextTokens& tokens, std::size_t i) {
    return tokens.isSign(i, '-') || wordsOfKind(tokens, i, TypedKind::To).tokens == 1;
}

// The end of a month's name with its dot: "Dez."
std::size_t behindMonth(const TextTokens& tokens, std::size_t i) {
    return tokens.isSign(i + 1, '.') && tokens.isJoined(i + 1) ? i + 2 : i + 1;
}

// Two digits apart from the rest are a year only near the known one.
ReadYear yearOr(const TextTokens& tokens, std::size_t i, int habitYear) {
    const auto year = yearAt(tokens, i, true);
    const bool plain = year && tokens.isDigits(i) && tokens.isApart(i) && tokens[i].text.size() == 2;
    return year && (!plain || isNear(year->year, habitYear)) ? *year : ReadYear{habitYear, i};
}

// "1-15", "1.–15.", "1er au 15": the days of one month.
struct DayNumbers {
    int first = 0, last = 0;
    std::size_t end = 0;
};
std::optional<DayNumbers> dayNumbersAt(const TextTokens& tokens, std::size_t i) {
    if (!isDayNumber(tokens, i)) return std::nullopt;
    const std::size_t dash = behindOrdinal(tokens, i + 1);
    if (!isDash(tokens, dash) || !isDayNumber(tokens, dash + 1)) return std::nullopt;
    const DayNumbers days{smallNumber(tokens[i].text), smallNumber(tokens[dash + 1].text),
                          behindOrdinal(tokens, dash + 2)};
    return days.first < days.last ? std::optional(days) : std::nullopt;
}

ReadDate daysFrom(const DayNumbers& days, int month, ReadYear year) {
    const DateText first = dayOfYear(year.year, month, days.first),
                   last = dayOfYear(year.year, month, days.last);
    return {first.isDate() && last.isDate() ? dateOf(first.day, last.day) : last, year.end, false};
}

// "30 June 2026", "30. Juni", "le 1er mars", "30 de junio de 2026", "5-May-26".
std::optional<ReadDate> dayThenMonth(const TextTokens& tokens, std::size_t i, const DateHabit& habit) {
    if (!isDayNumber(tokens, i)) return std::nullopt;
    const int day = smallNumber(tokens[i].text);
    std::size_t at = behindJoiners(tokens, behindOrdinal(tokens, i + 1));
    if (tokens.isSign(at, '-') || tokens.isSign(at, '/')) ++at;
    const int month = monthAt(tokens, at);
    if (month == 0) return std::nullopt;
    const ReadYear year = yearOr(tokens, behindMonth(tokens, at), habit.year);
    return single(dayOfYear(year.year, month, day), year.end);
}

// "1-15 June 2026", "1.–15. Juni".
std::optional<ReadDate> daysOfMonth(const TextTokens& tokens, std::size_t i, const DateHabit& habit) {
    const auto days = dayNumbersAt(tokens, i);
    if (!days) return std::nullopt;
    const std::size_t at = behindJoiners(tokens, days->end);
    const int month = monthAt(tokens, at);
    if (month == 0) return std::nullopt;
    return daysFrom(*days, month, yearOr(tokens, behindMonth(tokens, at), habit.year));
}

// "June 30th, 2026", "June 30": two digits without an ending may be a year as well ("Dec 26").
std::optional<ReadDate> monthThenDay(const TextTokens& tokens, std::size_t i, const DateHabit& habit) {
    const int month = monthAt(tokens, i);
    const std::size_t at = behindMonth(tokens, i);
    if (month == 0 || !isDayNumber(tokens, at) || !tokens.isApart(at)) return std::nullopt;
    if (!periodWord(std::string(tokens[i].text)).dayBehind) return std::nullopt;
    if (const auto days = dayNumbersAt(tokens, at))
        return daysFrom(*days, month, yearOr(tokens, days->end, habit.year));
    const int day = smallNumber(tokens[at].text);
    const std::size_t end = behindOrdinal(tokens, at + 1);
    const bool mark = tokens.isSign(end) || end == at + 1;
    if (const auto year = yearAt(tokens, end, tokens.isSign(end, ',')); year && mark)
        return single(dayOfYear(year->year, month, day), year->end);
    const bool mayBeYear = end == at + 1 && isNear(2000 + day, habit.year);
    const DateText asDay = dayOfYear(habit.year ? habit.year : leapYear, month, day);
    if (!mayBeYear) return single(dayOfYear(habit.year, month, day), end);
    if (!asDay.isDate()) return std::nullopt;
    if (habit.year == 0) return single(doubtful(DateDoubt::Yearless), end);
    const Day last = daysOf(PeriodKind::Month, month, 2000 + day).last;
    return single({DateTextKind::Ambiguous, asDay.day, last, DateOrder::Unknown, DateDoubt::None}, end);
}

// "March 2026", "Dez. 26", "Dec-26", "März"; "Jan – Mar 2026".
std::optional<ReadDate> monthAlone(const TextTokens& tokens, std::size_t i, const DateHabit& habit) {
    const int month = monthAt(tokens, i);
    if (month == 0) return std::nullopt;
    std::size_t at = behindMonth(tokens, i);
    int lastMonth = month;
    const bool range = (isDash(tokens, at) || tokens.isSign(at, '/')) && monthAt(tokens, at + 1) != 0;
    if (range) {
        lastMonth = monthAt(tokens, at + 1);
        at = behindMonth(tokens, at + 1);
    }
    const ReadYear year = yearOr(tokens, at, habit.year);
    if (year.year == 0) return ReadDate{doubtful(DateDoubt::Yearless), year.end, false};
    if (lastMonth < month) return std::nullopt;  // "Nov – Jan 2026": whose year is it?
    return ReadDate{dateOf(daysOf(PeriodKind::Month, month, year.year).first,
                           daysOf(PeriodKind::Month, lastMonth, year.year).last),
                    year.end, false};
}

// "2026 March 30", "2026 March".
std::optional<ReadDate> yearThenMonth(const TextTokens& tokens, std::size_t i) {
    if (!isFullYear(tokens, i)) return std::nullopt;
    const std::size_t at = tokens.isSign(i + 1, '-') || tokens.isSign(i + 1, ',') ? i + 2 : i + 1;
    const int year = smallNumber(tokens[i].text), month = monthAt(tokens, at);
    if (month == 0) return std::nullopt;
    const std::size_t end = behindMonth(tokens, at);
    const std::size_t day = tokens.isSign(end, '-') ? end + 1 : end;
    if (isDayNumber(tokens, day))
        return single(dayOfYear(year, month, smallNumber(tokens[day].text)), day + 1);
    const DaySpan days = daysOf(PeriodKind::Month, month, year);
    return ReadDate{dateOf(days.first, days.last), end, false};
}

}  // namespace

std::optional<ReadDate> namedDate(const TextTokens& tokens, std::size_t i, const DateHabit& habit) {
    for (const auto read : {daysOfMonth, dayThenMonth, monthThenDay, monthAlone})
        if (const auto date = read(tokens, i, habit)) return date;
    return yearThenMonth(tokens, i);
}

}  // namespace plumbline
