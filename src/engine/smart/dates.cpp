// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/dates.h"

#include <algorithm>

#include "core/words.h"
#include "typed/periods.h"

namespace plumbline {
namespace {

using Kind = WordKind;

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

// "30/06/2026", "12/31/26", "30/6" behind a word of time: the last token, or i.
std::size_t slashedDate(const StatementText& text, std::size_t i) {
    const auto small = [&](std::size_t at) {
        return text.isNumber(at) && text.token(at).digits.size() <= 2 && numberAt(text, at) >= 1 &&
               numberAt(text, at) <= 31;
    };
    const bool hyphens =
        text.isSign(i + 1, '-') && small(i + 2) && text.isSign(i + 3, '-') && isYear(text, i + 4);
    if (small(i) && hyphens) return i + 4;  // "30-06-2026"
    if (!small(i) || !text.isSign(i + 1, '/')) return i;
    if (numberAt(text, i) <= 12 && isYear(text, i + 2)) return i + 2;  // "06/2026"
    if (!small(i + 2)) return i;
    const bool year = isYear(text, i + 4) || (text.isNumber(i + 4) && text.token(i + 4).digits.size() == 2);
    if (text.isSign(i + 3, '/') && year) return i + 4;
    const bool month = numberAt(text, i) <= 12 || numberAt(text, i + 2) <= 12;
    const bool placed =
        i > 0 && (text.is(i - 1, Kind::By) ||
                  (text.wordIs(i - 1, {"au", "le", "el", "al", "on", "am"}) && !text.isWord(i + 3)));
    const bool alone = i > 0 && text.isSign(i - 1, '(') && text.isSign(i + 3, ')');  // "(31/12)", not "(4/5)"
    const bool dayFirst = numberAt(text, i) > 12 && numberAt(text, i + 2) <= 12;
    return (placed && month) || (alone && dayFirst) ? i + 2 : i;
}

// "2026-06-30", "2026/06/30": the last token, or i.
std::size_t yearFirstDate(const StatementText& text, std::size_t i) {
    if (!isYear(text, i)) return i;
    const bool joined = (text.isSign(i + 1, '-') && text.isSign(i + 3, '-')) ||
                        (text.isSign(i + 1, '/') && text.isSign(i + 3, '/'));
    return joined && isDayNumber(text, i + 2) && isDayNumber(text, i + 4) ? i + 4 : i;
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

// "15 March", "31. Dezember", "30 de junio", "1er mars"
std::optional<std::size_t> dayThenMonth(const StatementText& text, std::size_t i) {
    if (!isDayNumber(text, i)) return std::nullopt;
    std::size_t next = i + 1;
    if (text.isSign(next, '-') && isDayNumber(text, next + 1)) next += 2;  // "1-30 June"
    if (text.isSign(next, '.') || (text.isSign(next, '-') && !text.token(next).spaceBefore))
        ++next;  // "15-ago-2026"
    if (text.is(next, Kind::From) || text.wordIs(next, {"of"})) ++next;
    if (!isMonth(text, next)) return std::nullopt;
    return dateTail(text, next);
}

bool isFiscalWord(const StatementText& text, std::size_t i) {
    return text.wordIs(i, {"gj", "fy", "year"});
}

// "3Q26", "1H27", "2Q"; "2h" is two hours.
bool isNumberedCode(const StatementText& text, std::size_t i) {
    const StatementToken& number = text.token(i);
    if (number.digits.size() == 4 && number.letters == 2 && yearIn(number.digits) != 0) {  // "2026Q4"
        const std::string_view part = text.suffix(i);
        return (part[0] == 'Q' || part[0] == 'H') && part[1] >= '1' && part[1] <= '4';
    }
    if (number.letters == 0 || number.digits.size() != 1 || number.digits[0] < '1' || number.digits[0] > '4')
        return false;
    const std::string_view suffix = text.suffix(i);
    const bool quarter = suffix[0] == 'Q' || suffix[0] == 'q';
    if (quarter && suffix.size() == 1) return true;
    const bool romanceCode = isRomance(text) && suffix.size() == 1 && (suffix[0] == 'T' || suffix[0] == 'S');
    if (romanceCode && (isYear(text, i + 1) || (i > 0 && text.isAny(i - 1, {Kind::By, Kind::In}))))
        return true;
    if (!quarter && suffix[0] != 'H' && suffix[0] != 'T' && suffix[0] != 'S') return false;
    return suffix.size() >= 3 && suffix.size() <= 5 &&
           std::all_of(suffix.begin() + 1, suffix.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The next part's last token of a date that goes to i, or i where it ends there.
std::size_t nextPart(const StatementText& text, std::size_t i) {
    std::size_t next = i + 1;
    if (text.is(i, Kind::Weekday) && isRomance(text) && text.is(next, Kind::This))
        return next;  // "mardi prochain"
    const bool year = isYear(text, i) || (i >= 2 && text.isNumber(i) && isYear(text, i - 2));  // "2026-27"
    const bool season = year && isEnglish(text) && text.is(next, Kind::Period);
    if (season) return text.lastOf(next);              // "the 2026 season"
    const bool apostrophe = isApostrophe(text, next);  // "Q4 '26"
    const bool joined = text.isSign(next, '-') && isMonth(text, i) && text.isNumber(next + 1) &&
                        numberAt(text, next + 1) >= 20;  // "Jul-26"
    if ((joined || (apostrophe && (isMonth(text, i) || isPeriodCode(text, i)))) && text.isNumber(next + 1) &&
        text.token(next + 1).digits.size() == 2)
        return next + 1;
    const bool range = isDash(text, next) && isDayNumber(text, next + 1);
    const bool months = isDash(text, next) || text.isSign(next, '/');
    if (months && isMonth(text, i) && isMonth(text, next + 1)) return next + 1;           // "mai-juin"
    if (range && i > 0 && isMonth(text, i - 1) && isDayNumber(text, i)) return next + 1;  // "June 1-30"
    if (isMonth(text, i) && text.isSign(next, '.') && isEnglish(text) && isDayNumber(text, next + 1))
        return next + 1;  // "Dec. 31"
    if (text.isSign(next, ',') || isDash(text, next) || text.isSign(next, '/') || text.isSign(next, '.'))
        ++next;
    if (text.is(next, Kind::Function) && (isYear(text, next + 1) || isPeriodCode(text, next + 1))) ++next;
    if (isYear(text, next) || isPeriodCode(text, next)) return next;
    // "EOY 21-22", "season 26/27"
    const bool yearPair = (isDash(text, i + 1) || text.isSign(i + 1, '/')) && text.isNumber(i) &&
                          text.isNumber(i + 2) && text.token(i).digits.size() == 2 &&
                          text.token(i + 2).digits.size() == 2 &&
                          numberAt(text, i + 2) == numberAt(text, i) + 1;
    if (yearPair && i > 0 && text.isWord(i - 1)) return i + 2;
    if (text.isNumber(next)) {
        const StatementToken& number = text.token(next);
        const bool directly = next == i + 1;
        const bool dayOfMonth = directly && isEnglish(text) && isMonth(text, i) && isDayNumber(text, next);
        const bool years = isYear(text, i) && isDash(text, i + 1);
        const bool pair =
            !directly && text.isNumber(i) && (text.isSign(i + 1, '/') || years) && number.digits.size() <= 4;
        const bool codePair = directly && isPeriodCode(text, i) && number.digits.size() <= 4 &&
                              number.letters == 0 && numberAt(text, next) >= 20 &&
                              numberAt(text, next) <= 2100;
        const bool ordinal = i > 0 && text.is(i - 1, Kind::This);  // "im zweiten Quartal 3 Messen"
        const bool numbered = directly && !ordinal && text.is(i, Kind::Period) && !endsPeriod(text, i) &&
                              number.digits.size() <= 2 && number.letters == 0;
        if (dayOfMonth || pair || codePair || numbered) return next;
    }
    const bool fiscal =
        next == i + 1 && text.isWord(i) && isFiscalWord(text, next) && text.isNumber(next + 1);
    return fiscal ? next + 1 : i;
}

}  // namespace

bool isYear(const StatementText& text, std::size_t i) {
    if (!text.isNumber(i) || text.token(i).letters != 0 || text.token(i).digits.size() != 4) return false;
    return yearIn(text.token(i).digits) != 0;
}

bool isMonth(const StatementText& text, std::size_t i) {
    return i < text.count() && text.token(i).month;
}

bool isPeriodCode(const StatementText& text, std::size_t i) {
    if (text.isNumber(i)) return isNumberedCode(text, i);
    if (!text.isWord(i)) return false;
    const std::string_view word = text.word(i);
    if (word.size() < 2 || word.size() > 6) return false;
    if (text.wordIs(i, {"eoq", "eoy", "eom", "eofy"})) return true;
    if (!text.token(i).capital) return false;
    constexpr std::string_view letters = "qhts";
    if (word.size() == 2 && letters.find(word[0]) != std::string_view::npos && word[1] >= '1' &&
        word[1] <= '4')
        return true;
    if (word.size() == 6 && word[0] == 'q' && word.substr(2, 2) == "fy") return true;  // "Q3FY26"
    const bool year = word.starts_with("fy") || word.starts_with("cy") || word.starts_with("gj");
    return (year || word.starts_with("hj")) && word.size() >= 3 &&
           std::all_of(word.begin() + 2, word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isCountedCode(const StatementText& text, std::size_t i) {
    const std::string_view word = text.word(i);
    if (word.size() < 2 || word.size() > 3 || !text.isCapital(i)) return false;
    constexpr std::string_view letters = "mwdjsy";
    return letters.find(word[0]) != std::string_view::npos &&
           word.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

std::size_t afterOrdinal(const StatementText& text, std::size_t i) {
    if (!text.isNumber(i) || text.token(i).digits.size() != 1) return i;
    if (text.token(i).letters > 0) return i + 1;
    return text.isSign(i + 1, '.') ? i + 2 : i;
}

bool isDateDigits(std::string_view digits) {
    if (digits.size() == 7 && digits[2] == '.' && (digits[0] == '0' || digits.substr(0, 2) <= "12"))
        return digits.substr(3, 2) == "20";  // "06.2026"
    const auto dots = std::count(digits.begin(), digits.end(), '.');
    const std::size_t last = digits.rfind('.');
    return dots == 2 && (digits.size() - last == 5 || digits.size() - last == 3) && digits.find('.') <= 2;
}

std::optional<std::size_t> dateAt(const StatementText& text, std::size_t i) {
    if (i >= text.count()) return std::nullopt;
    if (isMonth(text, i) || isPeriodCode(text, i)) return dateTail(text, i);
    if (text.is(i, Kind::Weekday)) {  // "summer 2026", "le lundi 3 mars"
        const std::size_t last = text.lastOf(i);
        const auto day = dayThenMonth(text, text.isSign(last + 1, ',') ? last + 2 : last + 1);
        return day ? *day : dateTail(text, last);
    }
    if (const std::size_t last = yearFirstDate(text, i); last != i) return last;
    if (isYear(text, i)) return dateTail(text, i);
    if (text.wordIs(i, {"fiscal", "calendar"}) && isYear(text, i + 1)) return dateTail(text, i + 1);
    if (text.isNumber(i) && isDateDigits(text.token(i).digits)) return i;
    if (const std::size_t last = slashedDate(text, i); last != i) return last;
    const bool due = i > 0 && (text.is(i - 1, Kind::By) ||
                               (i > 1 && text.isSign(i - 1, ':') && text.is(i - 2, Kind::DeadlineLabel)));
    if (due && isGerman(text) && isDayAndMonth(text, i)) return text.isSign(i + 1, '.') ? i + 1 : i;
    if (const auto last = dayThenMonth(text, i)) return last;
    if (text.is(i, Kind::Period) && i > 0 && text.isAny(i - 1, {Kind::By, Kind::This, Kind::Function}))
        return dateTail(text, text.after(i) - 1);
    return std::nullopt;
}

// No number belongs to an end: "Quartalsende 15 …".
bool endsPeriod(const StatementText& text, std::size_t i) {
    const std::string_view word = text.word(text.lastOf(i));
    const bool end = word.ends_with("ende") || word.ends_with("end");
    return end || (text.token(i).words > 1 && text.wordIs(i, {"fin", "end", "cierre"}));
}

std::optional<std::size_t> countedTimeAt(const StatementText& text, std::size_t i) {
    std::size_t at = i;
    const auto ordinal = [&](std::size_t place) { return text.isAny(place, {Kind::This, Kind::Adjective}); };
    if (ordinal(at)) at = text.after(at);
    if (!text.isNumber(at)) return std::nullopt;
    const bool range = isDash(text, at + 1) || text.is(at + 1, Kind::To);
    if (range && text.isNumber(at + 2))
        at += 2;
    else if (at == i && !ordinal(at + 1))
        return std::nullopt;
    ++at;
    while (ordinal(at)) ++at;
    return text.is(at, Kind::LongUnit) ? std::optional(at) : std::nullopt;
}

std::optional<std::size_t> countedPeriodAt(const StatementText& text, std::size_t i) {
    if (!text.isAny(i, {Kind::LongUnit, Kind::Period})) return std::nullopt;
    if ((i > 0 && text.is(i - 1, Kind::This)) || endsPeriod(text, i)) return std::nullopt;
    const std::size_t at = text.after(i);
    const auto small = [&](std::size_t number) {
        return text.isNumber(number) && text.token(number).digits.size() <= 2 &&
               text.token(number).letters == 0 && !text.isSign(number + 1, '%');
    };
    if (text.is(at, Kind::Number) && !text.is(at, Kind::Function)) return at;  // "year one"
    if (!small(at)) return std::nullopt;
    const bool range = (isDash(text, at + 1) || text.is(at + 1, Kind::To) || text.wordIs(at + 1, {"bis"})) &&
                       small(at + 2) && numberAt(text, at) < numberAt(text, at + 2);
    return range ? at + 2 : at;
}

std::size_t dateTail(const StatementText& text, std::size_t i) {
    for (;;) {
        const std::size_t next = nextPart(text, i);
        if (next == i) return i;
        i = next;
    }
}

bool isComparedBefore(const StatementText& text, std::size_t i) {
    for (std::size_t back = 1; back <= 4 && back <= i; ++back) {
        const std::size_t at = i - back;
        if (text.is(at, Kind::Compare) && text.after(at) + 2 >= i) return true;
        const char32_t sign = text.token(at).sign;
        if (text.isSign(at) && sign != '.' && sign != ':' && sign != '-') return false;
    }
    return false;
}

bool isComparedBehind(const StatementText& text, std::size_t i) {
    const std::size_t compare = text.is(i + 1, Kind::Compare) ? i + 1 : i + 2;
    if (!text.is(compare, Kind::Compare) || (compare == i + 2 && !text.isWord(i + 1))) return false;
    // "by 2030 compared to 2010", "this year than last year": the comparison has a time of its own.
    if (text.token(compare).words > 1 && text.isAny(text.lastOf(compare), {Kind::Period, Kind::LongUnit}))
        return false;
    std::size_t at = text.after(compare);
    while (text.is(at, Kind::Function)) at = text.after(at);
    return !dateAt(text, at) && !text.isAny(at, {Kind::Last, Kind::Period});
}

}  // namespace plumbline
