// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A date as a person types it: a day, a period, or words for one. The whole text must be understood; a year
// that is not there is asked for, never guessed. One reader for due dates in columns, dialogs, the goal log,
// and the times that statements name.
//
//     readDateText("2025-04-03").day;                   // 45750
//     readDateText("3. April 2025").day;                // the same, in any of the languages
//     readDateText("03/04/2025").kind;                  // Ambiguous: 3 April or 4 March
//     readDateText("31/12/25").day;                     // only one reading: 31 December 2025
//     readDateText("Q1 2025").last;                     // 2025-03-31: a period has two ends
//     readDateText("end of March 2026").last;           // 2026-03-31
//     readDateText("31 March").doubt;                   // Yearless
//     readDateText("31 March", {.year = 2026}).day;     // 2026-03-31: its neighbours know the year
//     readDateText("FY26").doubt;                       // Fiscal: its days are the company's own
//     readDateText("ongoing").doubt;                    // Open; "asap" is Vague
//
// Dots put the day first. Two-digit years are 20xx. Weeks are those of ISO 8601.

#include <string_view>

#include "core/civil_date.h"

namespace plumbline {

enum class DateOrder : std::uint8_t { Unknown, DayFirst, MonthFirst };
enum class DateTextKind : std::uint8_t { Date, NoData, Ambiguous, NotADate };
// Why a text that is about time is no date.
enum class DateDoubt : std::uint8_t { None, Yearless, Fiscal, Open, Vague };

struct DateText {
    DateTextKind kind = DateTextKind::NotADate;
    Day day = 0;   // the first day; day before month where it is ambiguous
    Day last = 0;  // the last day of a period, else the same day; month before day where it is ambiguous
    DateOrder order = DateOrder::Unknown;  // what this text decides about its column
    DateDoubt doubt = DateDoubt::None;     // NotADate: what is missing
    bool isDate() const { return kind == DateTextKind::Date; }
};

struct DateHabit {
    DateOrder order = DateOrder::Unknown;  // of its column
    int year = 0;                          // of texts without one; 0: not known
};

// False where a text begins with a word that no typed number or date begins with: most names and statements are
// told by it.
bool mayBeNumberOrDate(std::string_view text);

DateText readDateText(std::string_view text, DateHabit habit = {});
// The same where only the order is known.
inline DateText readDateText(std::string_view text, DateOrder order) {
    return readDateText(text, DateHabit{order, 0});
}

// A due date after a start: a text without a year lies in the start's year, or in the next where it would be
// over before the start.
DateText readDateAfter(std::string_view text, Day start, DateOrder order);

}  // namespace plumbline
