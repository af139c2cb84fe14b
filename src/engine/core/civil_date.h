// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Dates as Calc counts them: a Day is the number of days since 1899-12-30, the office's null date.
//
//     dayOf({2025, 3, 1});              // 45717
//     civilOf(45717).month;             // 3
//     addMonths(dayOf({2025, 1, 31}), 1)   // 2025-02-28: the last day where the month is shorter
//
// Proleptic Gregorian, years 1 … 9999. Days-from-civil arithmetic after Howard Hinnant, "chrono-compatible
// low-level date algorithms" (public domain).

#include <cstdint>

namespace plumbline {

using Day = std::int32_t;

struct CivilDate {
    int year = 1899, month = 12, day = 30;
    friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

Day dayOf(
    CivilDate date);  // month 1 … 12, day 1 … 31; a day past the month's end runs on into the next month
CivilDate civilOf(Day day);
bool isLeapYear(int year);
int daysInMonth(int year, int month);
bool isValid(CivilDate date);
Day addMonths(Day day, int months);

}  // namespace plumbline
