// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/dates.h"

#include <algorithm>

#include "core/words.h"
#include "smart/days.h"
#include "smart/quantity.h"
#include "typed/periods.h"

namespace plumbline {
namespace {

using Kind = WordKind;

// "1990" … "2099": the years that typed/periods.h knows.
bool isYearNumber(std::string_view digits) {
    const bool century = digits.starts_with("199") || digits.starts_with("20");
    return century && digits.find_first_not_of("0123456789") == std::string_view::npos;
}

bool isFiscalWord(const StatementText& text, std::size_t i) {
    return text.in(i, Mark::FiscalCode);
}

// "3Q26", "1H27", "2Q"; "2h" is two hours.
bool isNumberedCode(const StatementText& text, std::size_t i) {
    const StatementToken& number = text.token(i);
    if (number.digits.size() == 4 && number.letters == 2 && isYearNumber(number.digits)) {  // "2026Q4"
        const std::string_view part = text.suffix(i);
        return (part[0] == 'Q' || part[0] == 'H') && part[1] >= '1' && part[1] <= '4';
    }
    if (number.letters == 0 || number.digits.size() != 1 || number.digits[0] < '1' || number.digits[0] > '4')
        return false;
    const std::string_view suffix = text.suffix(i);
    const bool quarter = suffix[0] == 'Q' || suffix[0] == 'q';
    if (quarter && suffix.size() == 1) return true;
    const bool romanceCode =
        isNounFirst(text) && suffix.size() == 1 && (suffix[0] == 'T' || suffix[0] == 'S');
    if (romanceCode && (isYear(text, i + 1) || (i > 0 && text.isAny(i - 1, {Kind::By, Kind::In}))))
        return true;
    if (!quarter && suffix[0] != 'H' && suffix[0] != 'T' && suffix[0] != 'S') return false;
    return suffix.size() >= 3 && suffix.size() <= 5 &&
           std::all_of(suffix.begin() + 1, suffix.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The next part's last token of a date that goes to i, or i where it ends there.
std::size_t nextPart(const StatementText& text, std::size_t i) {
    std::size_t next = i + 1;
    if (text.is(i, Kind::Weekday) && isNounFirst(text) && text.is(next, Kind::This))
        return next;  // "mardi prochain"
    const bool year = isYear(text, i) || (i >= 2 && text.isNumber(i) && isYear(text, i - 2));  // "2026-27"
    const bool season = year && isNounLast(text) && text.is(next, Kind::Period);
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
    if (isMonth(text, i) && text.isSign(next, '.') && isNounLast(text) && isDayNumber(text, next + 1))
        return next + 1;                                            // "Dec. 31"
    const bool point = text.isSign(next, '.') && !isYear(text, i);  // behind a year it ends the sentence
    if (text.isSign(next, ',') || isDash(text, next) || text.isSign(next, '/') || point) ++next;
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
        const bool dayOfMonth = directly && isNounLast(text) && isMonth(text, i) && isDayNumber(text, next);
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
    if (!text.isNumber(i) || text.token(i).letters != 0 || text.token(i).negative) return false;
    const std::string_view digits = text.token(i).digits;
    return digits.size() == 4 && isYearNumber(digits) && numberAt(text, i) >= 1990;
}

namespace {

// A figure that no year is: with a currency, a per cent or a scale.
bool hasAmount(const StatementText& text) {
    for (std::size_t i = 0; i < text.count(); ++i)
        if (text.isNumber(i) && (isUnitBehind(text, i) || text.is(i + 1, Kind::Scale))) return true;
    return false;
}

}  // namespace

namespace {

// "double the 1985 output to 3000 boats"
bool hasOtherFigure(const StatementText& text, std::size_t i) {
    for (std::size_t at = i + 1; at < text.count(); ++at)
        if (text.isNumber(at)) return true;
    return false;
}

}  // namespace

bool isPastYear(const StatementText& text, std::size_t i) {
    const bool bare = text.isNumber(i) && text.token(i).letters == 0 && !text.token(i).negative;
    if (!bare || text.token(i).digits.size() != 4 || !text.token(i).digits.starts_with("19") ||
        text.token(i).digits.find_first_not_of("0123456789") != std::string_view::npos || isYear(text, i))
        return false;
    constexpr std::size_t reach = 4;
    for (std::size_t next = i + 1; next <= i + reach && text.isWord(next); ++next)
        if (text.is(next, Kind::Was)) return true;  // "in 1988 sales were …"
    const bool placed = i > 0 && text.isAny(i - 1, {Kind::In, Kind::By, Kind::After, Kind::Compare,
                                                    Kind::From, Kind::LongUnit, Kind::Function});
    const bool aside = i > 0 && text.isSign(i + 1, ',') && text.isWord(i - 1) &&  // "founded in 1923, …"
                       !text.isAny(i - 1, {Kind::To, Kind::Change, Kind::Achieve});
    const bool joined =
        i > 1 && text.isSign(i - 1, '-') && text.isAny(i - 2, {Kind::By, Kind::In});  // "mid - 1972"
    const bool named =
        i > 0 && text.is(i - 1, Kind::Determiner) && text.isWord(i + 1) && hasOtherFigure(text, i);
    if (joined || named) return true;
    const bool ofPeriod = i > 1 && text.isAny(i - 1, {Kind::From, Kind::Function}) &&
                          text.isAny(i - 2, {Kind::Period, Kind::LongUnit});  // "el trimestre de 1988"
    if (aside || ofPeriod) return true;
    if (text.isAny(i + 1, {Kind::Generic, Kind::Metric}) && hasAmount(text))
        return true;                             // "1988 sales of $14 million"
    if (placed && hasAmount(text)) return true;  // "para 1989 … 20.000 millones"
    return placed && !(text.isPlain(i + 1) || text.isAny(i + 1, {Kind::Generic, Kind::Metric}));
}

bool isMonth(const StatementText& text, std::size_t i) {
    return i < text.count() && text.token(i).month;
}

bool isPeriodCode(const StatementText& text, std::size_t i) {
    if (text.isNumber(i)) return isNumberedCode(text, i);
    if (!text.isWord(i)) return false;
    const std::string_view word = text.word(i);
    if (word.size() < 2 || word.size() > 6) return false;
    if (text.in(i, Mark::PeriodEndCode)) return true;
    if (!text.token(i).capital) return false;
    constexpr std::string_view letters = "qhts";
    if (word.size() == 2 && letters.find(word[0]) != std::string_view::npos && word[1] >= '1' &&
        word[1] <= '4')
        return true;
    if (word.size() == 6 && word[0] == 'q' && word.substr(2, 2) == "fy") return true;  // "Q3FY26"
    const bool year = text.starts(word, Part::YearCodeStart);
    const bool week = text.starts(word, Part::WeekCodeStart);  // "KW32"
    return (year || week || text.starts(word, Part::HalfCodeStart)) && word.size() >= 3 &&
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
    if (i >= text.count() || text.isSign(i)) return std::nullopt;
    const StatementToken& token = text.token(i);
    if (text.isWord(i) && token.kinds == 0 && !token.capital &&
        !token.month)  // nothing that a date begins with
        return text.in(i, Mark::FiscalYear) && isYear(text, i + 1) ? std::optional(dateTail(text, i + 1))
                                                                   : std::nullopt;
    if (isMonth(text, i) || isPeriodCode(text, i)) return dateTail(text, i);
    if (text.is(i, Kind::Weekday)) {  // "summer 2026", "le lundi 3 mars"
        const std::size_t last = text.lastOf(i);
        const std::size_t number = text.isSign(last + 1, ',') ? last + 2 : last + 1;
        const auto day = text.isNumber(number) ? dayAt(text, number) : std::nullopt;
        return day ? *day : dateTail(text, last);
    }
    const bool joined = text.isSign(i + 1, '-') || text.isSign(i + 1, '/');  // "2026-06-30" is a day
    if (isYear(text, i) &&
        !(joined && text.isSign(i + 3) && text.token(i + 1).sign == text.token(i + 3).sign))
        return dateTail(text, i);
    if (text.in(i, Mark::FiscalYear) && isYear(text, i + 1)) return dateTail(text, i + 1);
    if (const auto last = dayAt(text, i)) return last;
    if (text.is(i, Kind::Period) && i > 0 && text.isAny(i - 1, {Kind::By, Kind::This, Kind::Function}))
        return dateTail(text, text.after(i) - 1);
    return std::nullopt;
}

std::optional<std::size_t> weekAt(const StatementText& text, std::size_t i) {
    if (!text.is(i, Kind::Week)) return std::nullopt;
    const std::size_t at = text.after(i);
    if (!text.isNumber(at) || text.token(at).letters > 0 || text.token(at).digits.size() > 2)
        return std::nullopt;
    const int week = numberAt(text, at);
    return week >= 1 && week <= 53 ? std::optional(dateTail(text, at)) : std::nullopt;
}

bool isMonthOrSeason(const StatementText& text, std::size_t i) {
    return isMonth(text, i) || text.is(i, Kind::Weekday);
}

std::size_t withFurtherMonths(const StatementText& text, std::size_t i) {
    while (isMonthOrSeason(text, i) && text.is(i + 1, Kind::Joint) && isMonthOrSeason(text, i + 2))
        i = dateTail(text, text.lastOf(i + 2));
    return i;
}

// No number belongs to an end: "Quartalsende 15 …".
bool endsPeriod(const StatementText& text, std::size_t i) {
    const std::string_view word = text.word(text.lastOf(i));
    const bool end = text.ends(word, Part::PeriodEnd);
    return end || (text.token(i).words > 1 && text.in(i, Mark::EndOf));
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
    const bool range =
        (isDash(text, at + 1) || text.is(at + 1, Kind::To) || text.in(at + 1, Mark::TimeJoint)) &&
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
        if (isApostrophe(text, at)) continue;
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
