// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/quantity.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/fractions.h"
#include "core/words.h"
#include "smart/dates.h"

namespace plumbline {
namespace {

using Kind = WordKind;

// "24/7", "Service 010": a number that is a name.
bool isCode(const StatementText& text, std::size_t i) {
    const std::string_view digits = text.token(i).digits;
    if (isUnitBehind(text, i)) return false;
    if (digits.size() > 1 && digits.front() == '0' &&
        digits.find_first_not_of("0123456789") == std::string_view::npos)
        return true;
    const auto is247 = [&](std::size_t at) {
        return text.isNumber(at) && text.isSign(at + 1, '/') && text.isNumber(at + 2) &&
               text.token(at).digits == "24" && text.token(at + 2).digits == "7";
    };
    return is247(i) || (i >= 2 && is247(i - 2));
}

// Of what is written to a number: "k", "M", in the statement's language or in English; 0: it is no scale.
double suffixScale(const StatementText& text, std::string_view suffix) {
    if (suffix.empty()) return 0;
    const WordEntry* entry = lexicon().find(nameHash(foldWord(suffix)));
    if (!entry) return 0;
    for (Language language : {text.language(), Language::English})
        if (entry->has(language, Kind::Scale)) return entry->value(language);
    return 0;
}

// "k" of "20k", "ml" of "75ml": a scale, a measure, a currency or a time; "G" of "5G" is a name's letter.
bool suffixFits(const StatementText& text, std::size_t i) {
    const std::string_view written = text.suffix(i);
    const std::string suffix = foldWord(written);
    for (std::string_view known :
         {"x", "ms", "s", "h", "d", "kg", "km", "gb", "mb", "tb", "kwh", "t"})  // symbols
        if (suffix == known) return true;
    if (suffixScale(text, written) > 0) return true;
    if (written.size() <= 2 && written.front() >= 'A' && written.front() <= 'Z') return false;
    const WordEntry* entry = lexicon().find(nameHash(suffix));
    if (!entry) return false;
    for (Language language : {text.language(), Language::English})
        for (Kind kind : {Kind::Measure, Kind::Currency, Kind::Scale, Kind::ShortUnit, Kind::LongUnit})
            if (entry->has(language, kind)) return true;
    return false;
}

// "9 am", "9 o'clock", "um 9 Uhr"; German "30 am Stand" is so many at a place.
bool isClockWord(const StatementText& text, std::size_t i) {
    if (text.in(i, Mark::Hour)) return true;
    const bool oClock = text.in(i, Mark::ClockO) && isApostrophe(text, i + 1) && text.in(i + 2, Mark::Clock);
    return !isVerbLast(text) && (oClock || text.in(i, Mark::ClockWord));
}

// "every night at 9", "um 9 Uhr", "a las 17:30": the time of a day.
bool isClock(const StatementText& text, std::size_t i) {
    constexpr double hours = 24;
    const bool minutes = i > 1 && text.isSign(i - 1, ':') && text.isNumber(i - 2);
    const std::size_t last = text.isSign(i + 1, ':') && text.isNumber(i + 2) ? i + 2 : i;  // "9:30 am"
    if (isClockWord(text, last + 1) && !text.token(i).letters && !isUnitBehind(text, i) &&
        (minutes || figureAt(text, i) <= hours))
        return true;
    const bool behindTime = i > 1 && text.isClaimed(i - 2) && text.in(i - 1, Mark::ClockLead);
    const bool alone = !text.isWord(i + 1) || text.isAny(i + 1, {Kind::Function, Kind::By, Kind::In});
    return behindTime && alone && !isUnitBehind(text, i) && figureAt(text, i) <= hours;
}

bool isSingleDigit(const StatementText& text, std::size_t i) {
    return text.isNumber(i) && text.token(i).digits.size() == 1;
}

// "1) open a shop, 2) …", "1. Open a shop": which one of a list.
bool countsItem(const StatementText& text, std::size_t i) {
    const bool small = text.token(i).digits.size() <= 2 && text.token(i).letters == 0;
    if (!small || text.token(i).parenthesis) return false;
    if (text.isSign(i + 1, ')') && (i == 0 || !text.isSign(i - 1, '-'))) return true;
    return i == 0 && text.isSign(1, '.') && !text.token(1).spaceBefore && text.isCapital(2) &&
           !isVerbLast(text);
}

// "4-6 vendeurs", "2-4/mois": from less to more, of something; "1-1" and "4-4-2" are names.
bool isSmallRange(const StatementText& text, std::size_t first) {
    const std::size_t last = first + 2, behind = first + 3;
    if (!text.isSign(first + 1, '-') || !isSingleDigit(text, first) || !isSingleDigit(text, last))
        return false;
    if (text.token(first).digits >= text.token(last).digits) return false;
    if (first >= 1 && (text.isSign(first - 1, '-') || text.is(first - 1, Kind::Label))) return false;
    return text.isWord(behind) ? text.token(behind).spaceBefore && !text.is(behind, Kind::Function)
                               : text.isSign(behind, '/') && text.isWord(behind + 1);
}

// "visit the top-20 dealers", "reach a top-3 place": so many, or so high.
bool isRank(const StatementText& text, std::size_t i) {
    return i >= 3 && text.isSign(i - 1, '-') && text.in(i - 2, Mark::Top) && text.isWord(i + 1) &&
           (text.isAny(i - 3, {Kind::Function, Kind::Determiner, Kind::Achieve}) || text.isNumber(i - 3));
}

// "6-month", "Day-7", "1-1", "4.Lj", "v2.0": a part of a compound word.
bool isPartOfName(const StatementText& text, std::size_t i) {
    const StatementToken& number = text.token(i);
    if (isSmallRange(text, i) || (i >= 2 && isSmallRange(text, i - 2))) return false;
    if (number.hyphenAfter && text.isWord(i + 2) && !text.token(i + 2).spaceBefore)
        return !isSizeOfThing(text, i);
    if (isRank(text, i)) return false;
    if (number.hyphenBefore && i >= 2 && text.isWord(i - 2) && !text.token(i - 1).spaceBefore &&
        !number.spaceBefore)
        return true;
    if (text.isSign(i + 1, '-') && isSingleDigit(text, i) && isSingleDigit(text, i + 2) &&
        !isUnitBehind(text, i + 2))
        return true;
    if (i >= 2 && text.isSign(i - 1, '-') && isSingleDigit(text, i - 2) && isSingleDigit(text, i) &&
        !isUnitBehind(text, i))
        return true;
    if (text.isSign(i + 1, '.') && text.isWord(i + 2) && !text.token(i + 2).spaceBefore) return true;
    return i >= 2 && text.isSign(i - 1, '.') && !number.spaceBefore && text.isWord(i - 2) &&
           !text.token(i - 1).spaceBefore;
}

// "identify the top 10 accounts": so many of them; "top 10 list" is a name.
bool isTopThings(const StatementText& text, std::size_t i) {
    if (!isNounLast(text) || !text.in(i - 1, Mark::Top) || i < 2) return false;
    const bool placed = text.is(i - 2, Kind::Function) && !text.in(i - 2, Mark::Out);  // "map out top 25 …"
    if (placed || text.is(i - 2, Kind::Determiner) || text.isSign(i - 2)) return false;
    std::size_t head = i;
    while (text.isWord(head + 1) && !text.isClaimed(head + 1) &&
           !text.isAny(head + 1, {Kind::Function, Kind::By, Kind::In}))
        ++head;
    const std::string_view word = text.word(head);
    return head > i && text.ends(word, Part::Many) && word[word.size() - 2] != 's' &&
           !text.isSign(head + 1, '\'');
}

// Of a word behind a number: "million".
double scaleWord(const StatementText& text, std::size_t i) {
    const WordEntry* entry = text.token(i).entry;
    const double value = entry ? entry->value(text.language()) : 0;
    return value > 0 ? value : std::max(1.0, suffixScale(text, text.shown(i)));
}

}  // namespace

bool isSizeOfThing(const StatementText& text, std::size_t i) {
    const std::size_t unit = i + 2;
    return text.isSign(i + 1, '-') && !text.token(i + 1).spaceBefore && text.isWord(unit) &&
           !text.token(unit).spaceBefore && text.isAny(unit, {Kind::Measure, Kind::Currency}) &&
           !text.isAny(unit, {Kind::LongUnit, Kind::ShortUnit});
}

bool isCurrency(char32_t c) {
    return c == '$' || c == 0xa3 || c == 0xa5 || (c >= 0x20a0 && c <= 0x20bf);
}

bool isCurrencyCode(const StatementText& text, std::size_t i) {
    return text.is(i, Kind::Currency) && isAbbreviation(text.shown(i));
}

bool isCurrencyBefore(const StatementText& text, std::size_t i) {
    return i > 0 && text.isSign(i - 1) && isCurrency(text.token(i - 1).sign);
}

bool isUnitBehind(const StatementText& text, std::size_t i) {
    return text.isSign(i + 1, '%') || text.is(i + 1, Kind::Percent) ||
           (text.isSign(i + 1) && isCurrency(text.token(i + 1).sign)) || isCurrencyBefore(text, i);
}

bool isScale(const StatementText& text, std::size_t i) {
    if (text.is(i, Kind::Scale)) return true;
    const bool letter =
        text.isWord(i) && (text.shown(i) == "M" || text.shown(i) == "K" || text.shown(i) == "k");
    return letter && text.isSign(i + 1) && isCurrency(text.token(i + 1).sign);
}

namespace {

int numberIn(std::string_view digits) {
    int number = 0;
    for (char c : digits.substr(0, 6))
        if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
    return number;
}

}  // namespace

// Groups have three digits, so a last part of three is one of them.
double figureAt(const StatementText& text, std::size_t i) {
    double figure = 0, scale = 1;
    const std::string_view digits = text.token(i).digits;
    const std::size_t separator = digits.find_last_of(".,");
    const std::size_t end = std::min(digits.find_first_of("eE"), digits.size());
    const auto behindIt = std::count_if(digits.begin() + std::min(separator, end), digits.begin() + end,
                                        [](char c) { return c >= '0' && c <= '9'; });
    const bool fraction = separator != std::string_view::npos && behindIt != 3;
    for (std::size_t at = 0; at < end; ++at) {
        if (digits[at] < '0' || digits[at] > '9') continue;
        const bool behind = fraction && at > separator;
        if (behind) scale /= 10;
        figure = behind ? figure + scale * (digits[at] - '0') : 10 * figure + (digits[at] - '0');
    }
    for (std::size_t at = 0; at < digits.size();)
        if (const SignFraction* sign = fractionOf(nextCodePoint(digits, at))) figure += sign->value;  // "1½"
    if (end < digits.size()) figure *= std::pow(10, std::min(numberIn(digits.substr(end)), 300));  // "1e10"
    return text.token(i).negative ? -figure : figure;
}

std::string_view scaleOf(const StatementText& text, std::size_t i) {
    const std::string_view suffix = text.suffix(i);
    return suffixScale(text, suffix) > 0 ? suffix : std::string_view();
}

double amountAt(const StatementText& text, std::size_t i) {
    const double suffix = suffixScale(text, text.suffix(i));
    double amount = figureAt(text, i) * (suffix > 0 ? suffix : 1);
    for (std::size_t at = i + 1; isScale(text, at); ++at) amount *= scaleWord(text, at);  // "2 mil millones"
    return amount;
}

std::size_t behindAmount(const StatementText& text, std::size_t i) {
    std::size_t at = i + 1;
    while (isScale(text, at)) ++at;
    const bool shortened = at > i + 1 && text.isSign(at, '.') && !text.token(at).spaceBefore;
    if (shortened && !text.isCapital(at + 1)) ++at;  // "2 Mio. auf …"
    const bool currency = (text.isSign(at) && isCurrency(text.token(at).sign)) || text.is(at, Kind::Currency);
    return currency ? text.after(at) : at;
}

bool isMeasureNumber(const StatementText& text, std::size_t i) {
    if (!text.isNumber(i) || text.isClaimed(i) || isPartOfName(text, i)) return false;
    const bool unit = isUnitBehind(text, i);
    if ((isYear(text, i) || isPastYear(text, i)) && !unit) return false;
    if (isDateDigits(text.token(i).digits) || isCode(text, i) || isClock(text, i) || countsItem(text, i))
        return false;
    if (text.token(i).letters > 0 && !suffixFits(text, i)) return false;
    if (i == 0) return true;
    if (text.isSign(i - 1, '#') || text.isSign(i - 1, 0xb0)) return false;
    const bool numbered = i > 1 && text.isSign(i - 1, '.') && text.is(i - 2, Kind::Label) &&
                          text.token(i - 2).folded.size() <= 3;  // "no. 1"
    if (numbered && !unit) return false;
    if (text.is(i - 1, Kind::Label) && !unit && !text.is(i - 1, Kind::Number) && !isTopThings(text, i))
        return false;
    return unit || !isComparedBefore(text, i);
}

bool describesThing(const StatementText& text, std::size_t i) {
    const std::size_t before = i - (isCurrencyBefore(text, i) ? 1 : 0);
    if (before == 0 || !text.is(before - 1, Kind::Determiner) || text.isSign(i + 1, '%')) return false;
    const bool reached = before > 2 && text.is(before - 2, Kind::To) &&
                         text.isAny(before - 3, {Kind::Change, Kind::Achieve});  // "llegar a los 200 puntos"
    if (reached) return false;
    const bool article = text.in(before - 1, Mark::DefiniteMany);
    if (article && text.isAny(i + 1, {Kind::Scale, Kind::Measure, Kind::Currency}))
        return false;  // "los 20.000 millones", "les 16 000 tonnes": so much, not which
    const bool placed = before > 1 && text.isAny(before - 2, {Kind::Function, Kind::To, Kind::From});
    const bool english = isNounLast(text);
    const bool possessive = (!article || (placed && !english)) && !text.is(before - 1, Kind::Number);
    const bool firstOnes = isNounFirst(text) && text.in(i + 1, Mark::FirstOne);  // "les 50 premiers clients"
    return possessive && text.isWord(i + 1) && !firstOnes;
}

}  // namespace plumbline
