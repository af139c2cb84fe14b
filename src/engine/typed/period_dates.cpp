// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Quarters, halves, weeks and years.
#include "typed/named_dates.h"
#include "typed/word_match.h"

namespace plumbline {
namespace {

using Word = PeriodWordKind;

struct Counted {
    PeriodKind kind = PeriodKind::Quarter;
    int number = 0, upper = 0;
    std::size_t end = 0;
    bool label = false;  // "T3", "S1": a period only beside its year
};

// "III" of "III. Quartal".
int romanNumber(std::string_view word) {
    constexpr std::string_view numbers[] = {"i", "ii", "iii", "iv"};
    for (std::size_t n = 0; n < std::size(numbers); ++n)
        if (word == numbers[n]) return static_cast<int>(n) + 1;
    return 0;
}

std::optional<PeriodKind> periodOf(Word word) {
    switch (word) {
        case Word::Quarter:
            return PeriodKind::Quarter;
        case Word::Half:
            return PeriodKind::Half;
        case Word::Week:
            return PeriodKind::Week;
        case Word::MonthNumber:
            return PeriodKind::Month;
        default:
            return std::nullopt;
    }
}

int mostOf(PeriodKind kind) {
    switch (kind) {
        case PeriodKind::Quarter:
            return 4;
        case PeriodKind::Half:
            return 2;
        case PeriodKind::Month:
            return 12;
        default:
            return 53;
    }
}

bool isNumbered(const TextTokens& tokens, std::size_t i, PeriodKind kind) {
    if (!tokens.isDigits(i) || tokens[i].text.size() > 2) return false;
    const int number = smallNumber(tokens[i].text);
    return number >= 1 && number <= mostOf(kind);
}

// "Q3", "KW 12"; a letter alone needs its digit at its side.
std::optional<Counted> wordThenNumber(const TextTokens& tokens, std::size_t i) {
    const auto kind = periodOf(periodKindAt(tokens, i));
    if (!kind) return std::nullopt;
    std::size_t at = i + 1;
    if (tokens.isSign(at, '.') && tokens.isJoined(at) && tokens[i].text.size() > 1) ++at;  // "Trim. 3"
    const bool letter = tokens[i].text.size() == 1;
    if (letter && !tokens.isJoined(at)) return std::nullopt;
    Counted counted{*kind, 0, 0, at + 1};
    counted.label = letter && tokens[i].text != "q" && tokens[i].text != "h";
    const bool week = letter && tokens[i].text == "s" && isNumbered(tokens, at, PeriodKind::Week) &&
                      smallNumber(tokens[at].text) > mostOf(PeriodKind::Half);
    if (week) counted.kind = PeriodKind::Week;  // "S12": semaine
    if (!isNumbered(tokens, at, counted.kind)) return std::nullopt;
    counted.number = counted.upper = smallNumber(tokens[at].text);
    const bool range = tokens.isSign(at + 1, '-') && isNumbered(tokens, at + 2, counted.kind) && !letter;
    if (range) {  // "KW 12-14"
        counted.upper = smallNumber(tokens[at + 2].text);
        counted.end = at + 3;
    }
    return counted.upper < counted.number ? std::nullopt : std::optional(counted);
}

// "3. Quartal", "3Q", "2nd half", "1er semestre"; "third quarter".
std::optional<Counted> numberThenWord(const TextTokens& tokens, std::size_t i) {
    int number = 0;
    std::size_t at = i;
    if (const WordMatch ordinal = wordsOfKind(tokens, i, TypedKind::Ordinal)) {
        number = ordinal.word->number;
        at = i + ordinal.tokens;
    } else if (tokens.isDigits(i) && tokens[i].text.size() <= 2) {
        number = smallNumber(tokens[i].text);
        at = behindOrdinal(tokens, i + 1);
    } else if (tokens.isWord(i) && romanNumber(tokens[i].text) > 0) {
        number = romanNumber(tokens[i].text);
        at = behindOrdinal(tokens, i + 1);
    } else {
        return std::nullopt;
    }
    const auto kind = periodOf(periodKindAt(tokens, at));
    if (!kind || number < 1 || number > mostOf(*kind) || *kind == PeriodKind::Month) return std::nullopt;
    if (tokens[at].text.size() == 1 && !tokens.isJoined(at)) return std::nullopt;
    return Counted{*kind, number, number, at + 1, false};
}

std::optional<Counted> countedAt(const TextTokens& tokens, std::size_t i) {
    const auto counted = wordThenNumber(tokens, i);
    return counted ? counted : numberThenWord(tokens, i);
}

std::optional<ReadDate> spanOf(const Counted& counted, int year, std::size_t end) {
    const Day first = daysOf(counted.kind, counted.number, year).first;
    const Day last = daysOf(counted.kind, counted.upper, year).last;
    constexpr Day half = 3;  // a week is its Thursday's year's
    const bool there = counted.kind != PeriodKind::Week || civilOf(last - half).year == year;
    if (!there) return std::nullopt;
    return ReadDate{dateOf(first, last), end, false};
}

bool isFiscal(const TextTokens& tokens, std::size_t i) {
    return wordsOfKind(tokens, i, TypedKind::Fiscal).tokens > 0;
}

// Behind a fiscal word: "FY26", "FY 2025/26", "GJ 25/26".
std::size_t behindFiscalYear(const TextTokens& tokens, std::size_t i) {
    std::size_t at = i + wordsOfKind(tokens, i, TypedKind::Fiscal).tokens;
    if (tokens.isSign(at, '\'')) ++at;
    if (!tokens.isDigits(at)) return at;
    const bool pair = (tokens.isSign(at + 1, '/') || tokens.isSign(at + 1, '-')) && tokens.isDigits(at + 2);
    return pair ? at + 3 : at + 1;
}

// "Q3", "Q3 2026", "Q3/26", "Q3 FY26".
std::optional<ReadDate> countedDate(const TextTokens& tokens, std::size_t i, const DateHabit& habit) {
    const auto counted = countedAt(tokens, i);
    if (!counted) return std::nullopt;
    const std::size_t at = counted->end;
    if (isFiscal(tokens, at))
        return ReadDate{doubtful(DateDoubt::Fiscal), behindFiscalYear(tokens, at), false};
    if (const auto year = yearAt(tokens, at, true)) return spanOf(*counted, year->year, year->end);
    if (counted->label) return std::nullopt;
    if (habit.year == 0) return ReadDate{doubtful(DateDoubt::Yearless), at, false};
    return spanOf(*counted, habit.year, at);
}

// "2026 Q3", "2026-W12".
std::optional<ReadDate> yearThenPeriod(const TextTokens& tokens, std::size_t i) {
    if (!isFullYear(tokens, i)) return std::nullopt;
    const std::size_t at = tokens.isSign(i + 1, '-') || tokens.isSign(i + 1, '/') ? i + 2 : i + 1;
    const auto counted = countedAt(tokens, at);
    if (!counted) return std::nullopt;
    const auto span = spanOf(*counted, smallNumber(tokens[i].text), counted->end);
    const std::size_t day = counted->end + 1;  // "2026-W12-5"
    const bool weekday = span && counted->kind == PeriodKind::Week && tokens.isSign(counted->end, '-') &&
                         tokens.isDigits(day) && tokens[day].text.size() == 1 && tokens[day].text >= "1" &&
                         tokens[day].text <= "7";
    if (!weekday) return span;
    const Day date = span->date.day + smallNumber(tokens[day].text) - 1;
    return ReadDate{dateOf(date, date), day + 1, true};
}

// "2026", "CY26", "Jahr 2026"; "FY26" and "2025/26" are the company's own.
std::optional<ReadDate> yearAlone(const TextTokens& tokens, std::size_t i) {
    if (isFiscal(tokens, i)) {
        const std::size_t end = behindFiscalYear(tokens, i);
        const bool named = tokens.isDigits(end - 1);
        return named ? std::optional(ReadDate{doubtful(DateDoubt::Fiscal), end, false}) : std::nullopt;
    }
    const WordMatch calendar = wordsOfKind(tokens, i, TypedKind::Calendar);
    const std::size_t at = i + calendar.tokens;
    const bool pair = isFullYear(tokens, at) && (tokens.isSign(at + 1, '/') || tokens.isSign(at + 1, '-')) &&
                      tokens.isDigits(at + 2) &&
                      smallNumber(tokens[at + 2].text) % 100 == (smallNumber(tokens[at].text) + 1) % 100;
    if (pair) return ReadDate{doubtful(DateDoubt::Fiscal), at + 3, false};
    const auto year = yearAt(tokens, at, calendar.tokens > 0);
    if (!year || (calendar.tokens == 0 && !isFullYear(tokens, at))) return std::nullopt;
    const DaySpan days = daysOf(PeriodKind::Year, 0, year->year);
    return ReadDate{dateOf(days.first, days.last), year->end, false};
}

}  // namespace

std::optional<ReadDate> periodDate(const TextTokens& tokens, std::size_t i, const DateHabit& habit) {
    if (const auto read = countedDate(tokens, i, habit)) return read;
    if (const auto read = yearThenPeriod(tokens, i)) return read;
    return yearAlone(tokens, i);
}

}  // namespace plumbline
