// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Check-ins and changes of goals over time: an ordinary sheet with one entry a row, and what can be asked of
// it.
//
//     Result<GoalLog> log = readLog(block);      // headings: Date | Goal | Field | Value | Before |
//     Confidence | Note | By asOf(*log, "North", day, "actual");        // the last value on or before that
//     day; of equal days the lower row overdueReviews(*model, *log, today);       // goals whose rhythm has
//     run out, the latest first
//
// Fields are "actual" (a check-in), "target" (a change of it, with the reason as note), "review" (the rhythm:
// weekly, fortnightly, monthly, quarterly), "agreement" (proposed, countered, agreed), "counter" (the
// amount offered instead) and "question" (to the owner who stands as value; open until another entry of the goal). Goals are named by id, else by statement or owner, compared as names are. The
// log's headings are known in English, German, French and Spanish. Rows without a date or a goal are passed
// over.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/matrix.h"
#include "goals/model.h"

namespace plumbline {

struct LogEntry {
    Day date = 0;
    std::string goal, field, text, note, by;  // text: the value where it is no number
    Cell value, before, confidence;           // numbers, or blank
};

struct GoalLog {
    std::vector<LogEntry> entries;  // in the order of the sheet
    std::uint32_t columns = 0;
};

inline constexpr std::string_view logHeadings[] = {"Date",   "Goal",       "Field", "Value",
                                                   "Before", "Confidence", "Note",  "By"};

enum class LogField : std::uint8_t { Date, Goal, Field, Value, Before, Confidence, Note, By };

// Where the fields stand: in the order of LogField; nothing where a field has no column.
struct LogColumns {
    std::uint32_t heading = 0;
    std::optional<std::uint32_t> of[std::size(logHeadings)];
};
// Nothing where Date, Goal and Value do not stand in one of the first 20 rows.
std::optional<LogColumns> logColumnsIn(const CellBlock& block);

Result<GoalLog> readLog(const CellBlock& block);

// The entry that holds on a day; null where there is none yet.
const LogEntry* entryAsOf(const GoalLog& log, std::string_view goal, Day date, std::string_view field);
Value asOf(const GoalLog& log, std::string_view goal, Day date, std::string_view field);
// The goal's entries of a field, by date, equal dates in the order of the sheet.
std::vector<const LogEntry*> entriesOf(const GoalLog& log, std::string_view goal, std::string_view field);

enum class Rhythm : std::uint8_t { None, Weekly, Fortnightly, Monthly, Quarterly };
Rhythm rhythmNamed(std::string_view word);
std::string_view rhythmName(Rhythm rhythm);
Day nextReview(Day last, Rhythm rhythm);

struct OverdueReview {
    GoalIndex goal = noGoal;
    Rhythm rhythm = Rhythm::None;
    std::optional<Day> last;  // the last check-in
    Day due = 0;
};
std::vector<OverdueReview> overdueReviews(const Model& model, const GoalLog& log, Day today);

}  // namespace plumbline
