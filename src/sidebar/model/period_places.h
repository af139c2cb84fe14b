// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A figure that stands in period columns, or in one row a period: where each period's value stands, and what a new
// value makes of them.
//
//     PeriodChange change = changeOf(now, {.goal = ann, .role = Role::Target, .value = 500000}, words);
//     change.places[2].label, change.after[2];   // "Mar", 41,700: of the whole, in the present plan's proportions
//     changeOf(now, {.goal = ann, .role = Role::Target, .value = 60000, .period = 2}, words);   // March alone
//
// A new goal (no goal, but the one above it) takes the proportions of those beside it, and in a table of one row a period
// the periods of one of them.

#include <optional>
#include <string>
#include <vector>

#include "snapshot/snapshot.h"
#include "wording/words.h"

namespace plumbline::sidebar {

struct PeriodPlace {
    std::string label;                          // "Mar"; no two of a goal have the same
    std::uint32_t row = noRow, column = noRow;  // within the block; no row: that of the new goal
    Cell now;
    DaySpan days;  // 0 where no year places it
};
// The goals below the same goal that have figures of their own; all such goals where there is none.
std::vector<GoalIndex> goalsBeside(const Snapshot& now, GoalIndex goal, GoalIndex parent);

// None where the goal's figure has a cell of its own.
std::vector<PeriodPlace> periodPlaces(const Snapshot& now, GoalIndex goal, Role role);
// "Jan 10 · Feb 20": those that hold a number.
std::string periodsShown(const std::vector<PeriodPlace>& places, const std::vector<Cell>& values,
                         const Words& words);
// The one in which a day lies; nothing where none is known to.
std::optional<std::size_t> periodAt(const std::vector<PeriodPlace>& places, Day day);

enum class SpreadBy : std::uint8_t { Plan, LastYear, Even };

struct PeriodQuestion {
    GoalIndex goal = noGoal, parent = noGoal;
    Role role = Role::Target;
    double value = 0;
    std::optional<std::size_t> period = {};  // the value is this one's; none: it is the whole, and spread
    SpreadBy by = SpreadBy::Plan;
    GoalIndex like = noGoal;  // of a new goal with one row a period: whose periods it takes
};
struct PeriodChange {
    std::string problem;  // why it cannot be
    std::vector<PeriodPlace> places;
    std::vector<Cell> after;
    Cell before, whole;  // of all periods together
};
PeriodChange changeOf(const Snapshot& now, const PeriodQuestion& question, const Words& words);

// Cells that hold the sum of some of these periods, with what they must hold then. They stay as they are where they are
// formulas. `likeRow`: the row that tells what they add up.
struct PeriodSum {
    std::uint32_t column = 0;
    double value = 0, before = 0;  // what it will be, what `likeRow` holds
};
std::vector<PeriodSum> sumsOf(const Snapshot& now, const PeriodChange& change, Role role,
                              std::uint32_t likeRow);

}  // namespace plumbline::sidebar
