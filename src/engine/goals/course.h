// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The course of goals over their periods: what was planned and what was reached in each, and the last period that has actuals.
//
//     // January 8 of 10, February 8 of 10, March still without actuals; seen on 20 March 2026
//     courseOf(table, leaves, today)[1].actual;     // 8
//     lastWithActuals(courseOf(table, leaves, today), today)->day;     // 28 February 2026
//
// Periods stand in columns, or in rows of their own, or are those of a plan whose actuals come from bookings. Amounts are
// added exactly; a level, whose last value counts, and running sums have no course. Blank is not zero: a period without any
// number has no actual. A period counts as one with actuals where at least half as many goals have one as in the fullest
// period, zeros aside: what two of twelve people have filled in is still open.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "goals/model.h"
#include "table/goal_table.h"

namespace plumbline {

struct CoursePeriod {
    std::string heading;
    DaySpan days;
    Cell plan, actual;        // blank: no number
    Cell forecast;            // of an open period without an actual, at the pace so far: see Standing
    std::size_t entered = 0;  // goals that have an actual other than zero
    std::size_t numbers = 0;  // and of any number
    bool begun = false;       // on the day of the question
};
// In the order of their days; none where the periods have no days. `leaves` are goals without children.
std::vector<CoursePeriod> courseOf(const GoalTable& table, std::span<const GoalIndex> leaves, Day date);

// Every goal without children below these, once.
std::vector<GoalIndex> leavesBelow(const Model& model, std::span<const GoalIndex> goals);

struct LastActuals {
    std::string heading;
    Day day = 0;  // its last day, or the day of the question where that lies within
};
std::optional<LastActuals> lastWithActuals(std::span<const CoursePeriod> course, Day date);

}  // namespace plumbline
