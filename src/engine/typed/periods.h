// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Periods as headings and cells name them.
//
//     readPeriod("Aug-21")->month;               // kind Month, number 8, year 2021
//     readPeriod("Q1 Quota")->rest;              // "Quota": what is left is the measure
//     readPeriod("2024 Q1")->number;             // kind Quarter, number 1, year 2024
//     readPeriod("mrz")->number;                 // 3: German
//     readPeriod("ม.ค. 68")->year;               // 2025: beside Thai words years are those of the Buddhist era
//
// Years are 1990 … 2099; two digits after a month, quarter or "FY" are 20xx. The words stand in periods.txt.

#include <optional>
#include <string>
#include <string_view>

#include "core/civil_date.h"

namespace plumbline {

enum class PeriodKind : std::uint8_t { Day, Week, Month, Quarter, Half, Year };

struct PeriodName {
    PeriodKind kind = PeriodKind::Month;
    int number = 0;  // month 1 … 12, quarter 1 … 4, half 1 … 2, week 1 … 53; 0 for years
    int year = 0;    // 0: not named
    bool fiscal = false;
    std::string rest;  // the words that are no period
};

std::optional<PeriodName> readPeriod(std::string_view text);

// "Month" and 3 → March; "Quarter" and 2 → the second quarter; nothing where there is no such period.
std::optional<PeriodName> periodNumbered(std::string_view heading, double number);

// 202503 is March 2025; nothing for numbers that are no such month of 1990 … 2099.
std::optional<PeriodName> monthOfNumber(double number);

// A year that stands somewhere in a text: "Sales quota 2026" → 2026; 0 where there is none or several.
int yearIn(std::string_view text);

// What one word says about a period, folded: "marz" is month 3, "kw" a week's; Joiner: "de", "th".
enum class PeriodWordKind : std::uint8_t { None, Month, Quarter, Half, MonthNumber, Week, Fiscal, Joiner, Numeral };
struct PeriodWord {
    PeriodWordKind kind = PeriodWordKind::None;
    int month = 0;           // of a month; of a quarter or half that is named without a number; a numeral's number
    bool dayBehind = false;  // of a month: "June 30"
};
PeriodWord periodWord(const std::string& folded);

// 1 … 12 for a month's name in one of the languages, folded; 0 otherwise.
int monthNamed(const std::string& folded);

struct DaySpan {
    Day first = 0, last = 0;
};
// The calendar days of a period with a year; fiscal and unnamed years have none.
std::optional<DaySpan> daysOf(const PeriodName& period);
DaySpan daysOf(PeriodKind kind, int number, int year);
int monthsIn(PeriodKind kind);  // 0: a day or a week
// Whether a period lies in a coarser one: May in Q2; of days and weeks only the year is known.
bool liesIn(const PeriodName& part, const PeriodName& whole);

}  // namespace plumbline
