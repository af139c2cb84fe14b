// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "typed/date_tokens.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "core/words.h"
#include "typed/word_match.h"

namespace plumbline {

int smallNumber(std::string_view digits) {
    constexpr std::size_t mostDigits = 6;
    if (digits.empty() || digits.size() > mostDigits) return -1;
    int number = 0;
    for (char c : digits) number = number * 10 + (c - '0');
    return number;
}

bool isDayNumber(const TextTokens& tokens, std::size_t i) {
    if (!tokens.isDigits(i) || tokens[i].text.size() > 2) return false;
    const int day = smallNumber(tokens[i].text);
    return day >= 1 && day <= 31;
}

bool isFullYear(const TextTokens& tokens, std::size_t i) {
    if (!tokens.isDigits(i) || tokens[i].text.size() != 4) return false;
    const int year = smallNumber(tokens[i].text);
    return year >= 1971 && year <= 2199;  // 1900 and 1970 are the zeros of computers
}

int monthAt(const TextTokens& tokens, std::size_t i) {
    return tokens.isWord(i) ? monthNamed(std::string(tokens[i].text)) : 0;
}

bool isNear(int year, int knownYear) {
    constexpr int firstYear = 2020, lastYear = 2040, mostYearsAway = 3;
    if (knownYear == 0) return year >= firstYear && year <= lastYear;
    return std::abs(year - knownYear) <= mostYearsAway;
}

PeriodWordKind periodKindAt(const TextTokens& tokens, std::size_t i) {
    return tokens.isWord(i) ? periodWord(std::string(tokens[i].text)).kind : PeriodWordKind::None;
}

std::size_t behindJoiners(const TextTokens& tokens, std::size_t i) {
    for (;;) {
        const bool joiner = periodKindAt(tokens, i) == PeriodWordKind::Joiner || tokens.isSign(i, '\'') ||
                            (tokens.isWord(i) && (tokens[i].text == "the" || tokens[i].text == "d" ||
                                                  tokens[i].text == "l" || tokens[i].text == "van"));
        if (!joiner) return i;
        ++i;
    }
}

std::size_t behindOrdinal(const TextTokens& tokens, std::size_t i) {
    constexpr std::string_view endings[] = {"st",  "nd", "rd", "th", "er", "e",
                                            "eme", "o",  "a",  "º",  "ª",  "re"};
    if (tokens.isSign(i, '.') && tokens.isJoined(i)) return i + 1;
    if (tokens.isSign(i, 0xb0) && tokens.isJoined(i)) return i + 1;  // "1°"
    if (!tokens.isWord(i) || !tokens.isJoined(i)) return i;
    return std::find(std::begin(endings), std::end(endings), tokens[i].text) != std::end(endings) ? i + 1 : i;
}

namespace {

bool hasThai(const TextTokens& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        std::size_t position = 0;
        if (tokens.isWord(i) && isThai(nextCodePoint(tokens[i].text, position))) return true;
    }
    return false;
}

// "31 ธ.ค. 2568", "31 ธ.ค. 68": the year of the Buddhist era as ours; 0: it is none.
int buddhistYear(const TextTokens& tokens, std::size_t i, bool shortToo) {
    constexpr int era = 543, century = 2500;
    if (!tokens.isDigits(i) || !hasThai(tokens)) return 0;
    const std::size_t digits = tokens[i].text.size();
    const int number = smallNumber(tokens[i].text);
    if (digits == 4 && number >= 1990 + era && number <= 2099 + era) return number - era;
    return shortToo && digits == 2 && number >= 57 ? century + number - era : 0;
}

}  // namespace

std::optional<ReadYear> yearAt(const TextTokens& tokens, std::size_t i, bool shortToo) {
    std::size_t at = i;
    const bool mark = tokens.isSign(at, ',') || tokens.isSign(at, '/') || tokens.isSign(at, '-') ||
                      tokens.isSign(at, '.') || tokens.isSign(at, '(');
    if (mark) ++at;
    at = behindJoiners(tokens, at);
    const bool called =
        periodKindAt(tokens, at) == PeriodWordKind::Fiscal &&
        wordsOfKind(tokens, at, TypedKind::Calendar).tokens == 1;  // "du année 2026", "year 2026"
    if (called) ++at;
    const auto closed = [&](std::size_t end) { return tokens.isSign(end, ')') ? end + 1 : end; };
    if (const int buddhist = buddhistYear(tokens, at, shortToo)) return ReadYear{buddhist, closed(at + 1)};
    if (isFullYear(tokens, at)) return ReadYear{smallNumber(tokens[at].text), closed(at + 1)};
    if (!shortToo || !tokens.isDigits(at) || tokens[at].text.size() != 2) return std::nullopt;
    return ReadYear{2000 + smallNumber(tokens[at].text), closed(at + 1)};
}

std::optional<Day> dayFrom(int year, int month, int day) {
    const CivilDate date{year, month, day};
    if (!isValid(date)) return std::nullopt;
    return dayOf(date);
}

DateText dateOf(Day first, Day last, DateOrder order) {
    return {DateTextKind::Date, first, last, order, DateDoubt::None};
}

DateText doubtful(DateDoubt doubt) {
    DateText date;
    date.doubt = doubt;
    return date;
}

DateText dayOfYear(int year, int month, int day) {
    constexpr int leapYear = 2024;
    if (year == 0) return dayFrom(leapYear, month, day) ? doubtful(DateDoubt::Yearless) : DateText();
    const auto found = dayFrom(year, month, day);
    return found ? dateOf(*found, *found) : DateText();
}

}  // namespace plumbline
