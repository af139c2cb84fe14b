// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Dates and periods in a statement: where one begins, and how far it goes.
//
//     // "by end of Q3 FY26"
//     dateAt(text, 3);                  // 4: "Q3 FY26"
//     isMonth(text, 3);                 // false
//
// A date is one only in its place: a number of a day needs its month, a word such as "quarter" a word of time
// before it. Whether the date is a deadline is not decided here.

#include <optional>

#include "smart/statement_text.h"

namespace plumbline {

bool isYear(const StatementText& text, std::size_t i);      // 1990 … 2099
bool isPastYear(const StatementText& text, std::size_t i);  // an earlier one, by the words around: "in 1988"
bool isMonth(const StatementText& text, std::size_t i);
bool isPeriodCode(const StatementText& text, std::size_t i);   // "Q3", "FY26", "H1", "GJ25", "EOQ"
bool isCountedCode(const StatementText& text, std::size_t i);  // "M3", "W12"
std::optional<std::size_t> weekAt(const StatementText& text, std::size_t i);  // "CW 32": the last token
bool isMonthOrSeason(const StatementText& text, std::size_t i);               // "May", "spring", "Monday"
std::size_t withFurtherMonths(const StatementText& text,
                              std::size_t i);  // "May" of "May and October": the last
bool isDateDigits(std::string_view digits);    // "30.6.2024", "30.06.24"

// The last token of the date or period that begins at i.
std::optional<std::size_t> dateAt(const StatementText& text, std::size_t i);

// Behind "1." or "2nd" at i, or i where no such number is: "1. Quartal", "2nd half", "1er trimestre".
std::size_t afterOrdinal(const StatementText& text, std::size_t i);

bool endsPeriod(const StatementText& text, std::size_t i);  // "Quartalsende", "year end", "fin d'année"
// "First 90 days", "90 premiers jours", "0-6 months", from i on: the last token.
std::optional<std::size_t> countedTimeAt(const StatementText& text, std::size_t i);
// "month 3", "Woche 1-2", "year one": the last token.
std::optional<std::size_t> countedPeriodAt(const StatementText& text, std::size_t i);

// The last of the further parts of the date that ends at i: day, year, "24/25", "-Q1", "of the quarter".
std::size_t dateTail(const StatementText& text, std::size_t i);

// A date that something is compared with, before or behind it: "compared to Q3".
bool isComparedBefore(const StatementText& text, std::size_t i);
bool isComparedBehind(const StatementText& text, std::size_t i);

}  // namespace plumbline
