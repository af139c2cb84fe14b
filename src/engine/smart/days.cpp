// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/days.h"

#include "smart/dates.h"
#include "smart/number_words.h"

namespace plumbline {
namespace {

using Kind = WordKind;

// "30/06/2026", "12/31/26", "30/6" behind a word of time: the last token, or i.
std::size_t slashedDate(const StatementText& text, std::size_t i) {
    const auto small = [&](std::size_t at) {
        return text.isNumber(at) && text.token(at).digits.size() <= 2 && numberAt(text, at) >= 1 &&
               numberAt(text, at) <= 31;
    };
    const bool hyphens =
        text.isSign(i + 1, '-') && small(i + 2) && text.isSign(i + 3, '-') && isYear(text, i + 4);
    if (small(i) && hyphens && !(i > 0 && text.isSign(i - 1, '-'))) return i + 4;  // "30-06-2026"
    if (!small(i) || !text.isSign(i + 1, '/')) return i;
    if (numberAt(text, i) <= 12 && isYear(text, i + 2)) return i + 2;  // "06/2026"
    if (!small(i + 2)) return i;
    const bool year = isYear(text, i + 4) || (text.isNumber(i + 4) && text.token(i + 4).digits.size() == 2);
    if (text.isSign(i + 3, '/') && year) return i + 4;
    const bool month = numberAt(text, i) <= 12 || numberAt(text, i + 2) <= 12;
    const bool placed =
        i > 0 && (isLedBy(text, i, Kind::By) || (text.in(i - 1, Mark::DayLead) && !text.isWord(i + 3)));
    const bool each = i > 0 && text.is(i - 1, Kind::Universal) && text.is(i - 1, Kind::Per) &&
                      !text.isWord(i + 3);  // "chaque 15/4"
    if (each && month) return i + 2;
    const bool alone = i > 0 && text.isSign(i - 1, '(') && text.isSign(i + 3, ')');  // "(31/12)", not "(4/5)"
    const bool dayFirst = numberAt(text, i) > 12 && numberAt(text, i + 2) <= 12;
    return (placed && month) || (alone && dayFirst) ? i + 2 : i;
}

// "2026-06", "2026/06/30": a year that is joined to what stands behind it.
bool isJoinedYear(const StatementText& text, std::size_t i) {
    return isYear(text, i) && ((text.isSign(i + 1, '-') && text.isSign(i + 3, '-')) ||
                               (text.isSign(i + 1, '/') && text.isSign(i + 3, '/')));
}

// "31.12" of "bis 31.12."
bool isDayAndMonth(const StatementText& text, std::size_t i) {
    if (!text.isNumber(i)) return false;
    const std::string_view digits = text.token(i).digits;
    const std::size_t dot = digits.find('.');
    if (dot == 0 || dot == std::string_view::npos || dot > 2 || digits.size() - dot > 3 ||
        digits.rfind('.') != dot || digits.size() == dot + 1)
        return false;
    int day = 0, month = 0;
    for (char c : digits.substr(0, dot)) day = day * 10 + (c - '0');
    for (char c : digits.substr(dot + 1)) month = month * 10 + (c - '0');
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

// Behind a word of time, or behind "deadline:".
bool isDue(const StatementText& text, std::size_t i) {
    return isLedBy(text, i, Kind::By) ||
           (i > 1 && text.isSign(i - 1, ':') && text.is(i - 2, Kind::DeadlineLabel));
}

// "15.09." where "3.5" could be so much: the month has two digits and a point or zero says that it is one.
bool isPlainlyADay(const StatementText& text, std::size_t i) {
    const std::string_view digits = text.token(i).digits;
    const bool twoDigits = digits.size() >= 4 && digits[digits.size() - 3] == '.';
    const bool point = text.isSign(i + 1, '.') && !text.token(i + 1).spaceBefore;
    return twoDigits && point && !text.is(i + 2, Kind::Scale) && !text.isSign(i + 2, '%');
}

bool isDayValue(const StatementText& text, std::size_t i) {
    const WordEntry* entry = text.token(i).entry;
    if (!text.is(i, Kind::Number) || !entry) return false;
    const double value = entry->value(text.language());
    return value >= 1 && value <= 31;
}

// "third of May", "trois mai", "zwanzigsten Mai", "twenty-sixth day", "día veintiséis": a day whose number is a
// word.
std::optional<std::size_t> dayInWords(const StatementText& text, std::size_t i) {
    if (!text.isAny(i, {Kind::Ordinal, Kind::Number, Kind::LongUnit})) return std::nullopt;
    if (text.in(i, Mark::DayBefore) && (isDayValue(text, i + 1) || isDayNumber(text, i + 1)))
        return text.isNumber(i + 1) ? i + 1 : lastOfNumberWords(text, i + 1);
    const bool ordinal = text.is(i, Kind::Ordinal), day = isNounFirst(text) && isDayValue(text, i);
    if (!ordinal && !day) return std::nullopt;
    std::size_t next = ordinal ? text.after(i) : lastOfNumberWords(text, i) + 1;
    if (ordinal && text.is(next, Kind::LongUnit) && text.token(next).words == 1 &&
        text.in(next, Mark::DayWord))
        return next;
    if (text.is(next, Kind::From) || text.in(next, Mark::OfDate)) ++next;
    return isMonth(text, next) ? std::optional(dateTail(text, next)) : std::nullopt;
}

// "15 March", "31. Dezember", "30 de junio", "1er mars"
std::optional<std::size_t> dayThenMonth(const StatementText& text, std::size_t i) {
    if (!isDayNumber(text, i)) return std::nullopt;
    std::size_t next = i + 1;
    if (text.isSign(next, '-') && isDayNumber(text, next + 1)) next += 2;  // "1-30 June"
    if (text.isSign(next, '.') || (text.isSign(next, '-') && !text.token(next).spaceBefore))
        ++next;  // "15-ago-2026"
    if (text.is(next, Kind::From) || text.in(next, Mark::OfDate)) ++next;
    if (!isMonth(text, next)) return std::nullopt;
    return dateTail(text, next);
}

bool isDayAlone(const StatementText& text, std::size_t i) {
    return text.isNumber(i) && text.token(i).digits.size() <= 2 && text.token(i).letters == 0 &&
           !text.isWord(i + 1) && !text.isNumber(i + 1) &&
           (!text.isSign(i + 1) || text.isSign(i + 1, '.') || text.isSign(i + 1, ','));
}

// "am 15. versenden": no noun behind it.
bool isGermanDay(const StatementText& text, std::size_t i) {
    return isVerbLast(text) && text.in(i - 1, Mark::DayArticle) && text.isNumber(i) &&
           text.token(i).digits.size() <= 2 && text.isSign(i + 1, '.') && !text.isCapital(i + 2) &&
           !text.isNumber(i + 2);
}

// "by the twentieth", "hasta el veinte"
std::optional<std::size_t> wordOfDay(const StatementText& text, std::size_t i) {
    const bool ordinal = text.is(i, Kind::Ordinal);
    const bool number = isNounFirst(text) && text.is(i, Kind::Number) && text.in(i - 1, Mark::DayArticle);
    if (!ordinal && !number) return std::nullopt;
    const std::size_t last = ordinal ? text.lastOf(i) : lastOfNumberWords(text, i);
    const bool thing = text.isWord(last + 1) && (!isVerbLast(text) || text.isCapital(last + 1)) &&
                       !text.isAny(last + 1, {Kind::Function, Kind::By, Kind::In});
    return thing ? std::nullopt : std::optional(last);
}

}  // namespace

int numberAt(const StatementText& text, std::size_t i) {
    int number = 0;
    for (char c : text.token(i).digits.substr(0, 6))
        if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
    return number;
}

bool isDayNumber(const StatementText& text, std::size_t i) {
    if (!text.isNumber(i) || text.token(i).digits.size() > 2) return false;
    const int day = numberAt(text, i);
    return day >= 1 && day <= 31 && text.token(i).letters <= 2;
}

std::optional<std::size_t> dayAt(const StatementText& text, std::size_t i) {
    if (isJoinedYear(text, i))
        return isDayNumber(text, i + 2) && isDayNumber(text, i + 4) ? std::optional(i + 4) : std::nullopt;
    if (text.isNumber(i) && isDateDigits(text.token(i).digits)) return i;
    if (const std::size_t last = slashedDate(text, i); last != i) return last;
    if (isDayAndMonth(text, i) && isDue(text, i) && (isVerbLast(text) || isPlainlyADay(text, i)))
        return text.isSign(i + 1, '.') ? i + 1 : i;
    if (const auto last = dayInWords(text, i)) return last;
    return dayThenMonth(text, i);
}

std::optional<std::size_t> dayAloneAt(const StatementText& text, std::size_t i) {
    if (i == 0) return std::nullopt;
    const bool theDay =
        text.in(i - 1, Mark::OrdinalArticle) && text.isNumber(i) && text.token(i).letters == 2;
    const bool romanceDay = isNounFirst(text) && text.in(i - 1, Mark::DayArticle) && isDayAlone(text, i);
    if (theDay || romanceDay) return i;  // "by the 15th", "avant le 15"
    if (isGermanDay(text, i)) return i + 1;
    return wordOfDay(text, i);
}

}  // namespace plumbline
