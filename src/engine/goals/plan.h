// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What is due of a plan over time, whether its periods stand in columns or in rows.
//
//     // 10 in January, 30 in February: by 14 February 2026 (10 + 30 · 14/28) / 40 = 0.625 are due
//     const PlanDue plan = planDue(table, goal, Cell(), Cell(), dayOf({2026, 2, 14}));
//     plan.expected, plan.by;           // 0.625, PlanBy::Slices
//
// Within a period the plan is straight, its first day counted. Of a level (headcount 40, 42, 45) what is due is
// the way from the level before; of running sums the same, from nothing. Periods without a year take their
// place in the goal's own start and due, as equal slices; without these, months and quarters are those of the
// year (the fiscal year, where they begin elsewhere) in which the date lies. A goal without a plan of its own
// falls back to its start and due; what is due and over is wholly due, also without a start.

#include <optional>
#include <span>
#include <vector>

#include "core/cell.h"
#include "core/civil_date.h"
#include "table/goal_table.h"
#include "table/period_days.h"
#include "typed/periods.h"

namespace plumbline {

struct PlanSlice {
    DaySpan days;  // of a curve: none
    Cell amount;
    double over = 0;  // what of it is over in the evening of the date, 0 … 1
};
enum class PlanBy : std::uint8_t {
    Slices,  // periods with days of their own
    Curve,   // equal slices of start … due, since no year places them
    Year,    // one target for all periods of the actuals: straight over their year
    Days     // start … due
};
// What is due, and what it was computed from: the slices, or the days from start to due.
struct PlanDue {
    PlanBy by = PlanBy::Days;
    Cell expected, start, due;
    std::vector<PlanSlice> slices;
    bool weighs = false;  // expected is the mean of what is over, each slice by its amount
};
PlanDue planDue(const GoalTable& table, GoalIndex goal, Cell start, Cell due, Day date);
Cell planExpected(const GoalTable& table, GoalIndex goal, Cell start, Cell due,
                  Day date);  // .expected of that
// What of these days is over in the evening of the date, 0 … 1.
double partDue(const DaySpan& days, Day date);
// Of slices in their order; blank where none has an amount.
Cell slicesExpected(std::span<const PlanSlice> slices, Series series, Cell baseline);
// A straight line from start to due.
Cell straightExpected(Cell start, Cell due, Day date);

}  // namespace plumbline
