// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A date that a cell shows as text. Only what can be read in one way is read.
//
//     readDateText("2025-04-03").day;           // 45750
//     readDateText("3. April 2025").day;        // the same, in any of the languages
//     readDateText("03/04/2025").kind;          // Ambiguous: 3 April or 4 March; other cells may decide
//     readDateText("31/12/25", DateOrder::Unknown).day;   // only one reading: 31 December 2025
//     readDateText("Q1 2025").last;             // 2025-03-31: a period has a first and a last day
//
// Dots put the day first. Two-digit years are 20xx.

#include <string_view>

#include "core/civil_date.h"

namespace plumbline {

enum class DateOrder : std::uint8_t { Unknown, DayFirst, MonthFirst };
enum class DateTextKind : std::uint8_t { Date, NoData, Ambiguous, NotADate };

struct DateText {
    DateTextKind kind = DateTextKind::NotADate;
    Day day = 0;   // the first day; day before month where it is ambiguous
    Day last = 0;  // the last day of a period, else the same day; month before day where it is ambiguous
    DateOrder order = DateOrder::Unknown;  // what this text decides about its column
};

DateText readDateText(std::string_view text, DateOrder order = DateOrder::Unknown);

}  // namespace plumbline
