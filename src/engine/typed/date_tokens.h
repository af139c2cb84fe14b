// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The smallest parts of a typed date.

#include <optional>

#include "core/civil_date.h"
#include "typed/date_text.h"
#include "typed/periods.h"
#include "typed/text_tokens.h"

namespace plumbline {

// What was read of a date, and the first token behind it.
struct ReadDate {
    DateText date;
    std::size_t end = 0;
    bool single = false;  // one day, behind which a time of day may stand
};

int smallNumber(std::string_view digits);                   // 0 … 999,999; −1 for more digits
bool isDayNumber(const TextTokens& tokens, std::size_t i);  // 1 … 31 in one or two digits
bool isFullYear(const TextTokens& tokens, std::size_t i);   // 1900 … 2199
int monthAt(const TextTokens& tokens, std::size_t i);       // 0: no month's name
bool isNear(int year, int knownYear);  // may be meant where `knownYear` is the neighbours' (0: not known)
PeriodWordKind periodKindAt(const TextTokens& tokens, std::size_t i);
std::size_t behindJoiners(const TextTokens& tokens, std::size_t i);  // "de", "of", "the"
// Behind what makes a number an ordinal: "30th", "1er", "15."; `i` where nothing does.
std::size_t behindOrdinal(const TextTokens& tokens, std::size_t i);

// A year that ends a date: ", 2026", "/26", "'26", " de 2026". Two digits only where `shortToo`.
struct ReadYear {
    int year = 0;
    std::size_t end = 0;
};
std::optional<ReadYear> yearAt(const TextTokens& tokens, std::size_t i, bool shortToo);

std::optional<Day> dayFrom(int year, int month, int day);
DateText dateOf(Day first, Day last, DateOrder order = DateOrder::Unknown);
DateText doubtful(DateDoubt doubt);
// A day of the year: yearless where the year is 0; no date where the calendar has no such day.
DateText dayOfYear(int year, int month, int day);

}  // namespace plumbline
