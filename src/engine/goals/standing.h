// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// How a goal, or several goals that count one thing, stand on the day of the rollup: in amounts, and what is left to do.
//
//     // 600 of 1,000, 500 due by 30 June; half the year is left
//     const Standing now = standingOf(*model, columns, tops);
//     now.lead;                         // 100: ahead of what is due
//     now.forecast;                     // 1200
//     now.left, now.perLeft;            // 6 months, 66.67 in each
//     now.course[6].forecast;           // July, still open: its plan at the pace so far
//
// Goals are added up only where they are shown to measure one thing in one unit that grows; then the amounts are sums, and
// what is due is the sum of what is due of each. What is due, pace and forecast of several are known only where they are
// known of each that has a target. Otherwise amounts are blank. A lead is positive where a goal is better than what is due, whichever way is up: below a limit, too.

#include <span>
#include <vector>

#include "goals/course.h"
#include "goals/rollup.h"

namespace plumbline {

// What the time that is left is counted in.
enum class PeriodUnit : std::uint8_t { Day, Week, Month, Quarter, Half, Year, Other };

struct Standing {
    bool adds = false;          // one goal, or goals that add up
    GoalIndex like = noGoal;    // a goal in whose unit the amounts are
    Cell target, actual, due;   // due: what should be reached by the day
    Cell attainment, expected;  // shares of the target
    Cell gap, lead;             // target − actual; how far beyond what is due
    Cell pace, forecast;        // progress / expected; where it will stand at the end
    Cell forecastShare;         // of the target, where something grows and time is left
    std::size_t left = 0;       // periods that are not over; 0: none, or nobody knows
    PeriodUnit leftIn = PeriodUnit::Other;
    Cell perLeft;  // what is needed in each of them
    std::vector<CoursePeriod>
        course;  // of everything below, with forecasts; empty where that does not add up
};
Standing standingOf(const Model& model, const RollupColumns& columns, std::span<const GoalIndex> goals);

// How far a goal is beyond what is due, in its own amount; blank where nothing is due or nothing is known.
Cell leadOf(const Model& model, const RollupColumns& columns, GoalIndex goal);
// What should be reached by the day of the rollup.
Cell dueOf(const RollupColumns& columns, GoalIndex goal);
// Whether more of it is better and no limit is kept: of a goal with goals below it, of all of those.
bool growsOnly(const Model& model, GoalIndex goal);
// Whether amounts of these goals may be added.
bool addUp(const Model& model, const RollupColumns& columns, std::span<const GoalIndex> goals);

}  // namespace plumbline
