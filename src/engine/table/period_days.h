// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// On which days the periods of a table lie. Headings without a year take the one in which a day lies.
//
//     // "Q1" … "Q4"
//     daysOfPeriods(periods, dayOf({2026, 2, 14}))->front().first;   // 2026-01-01

#include <optional>
#include <span>
#include <vector>

#include "table/goal_table.h"
#include "typed/periods.h"

namespace plumbline {

// The days of each period as they are seen on `date`; nothing where the headings leave them open.
std::optional<std::vector<DaySpan>> daysOfPeriods(std::span<const Period> periods, Day date);
// The same for goals that are periods: their own days, else those of the periods that they are named by.
std::optional<std::vector<DaySpan>> daysOfRows(const GoalTable& table, std::span<const GoalIndex> rows,
                                               Day date);
// Whether the periods make whole years, so that a figure for all of them is due at their end.
bool coversYear(std::span<const Period> periods);

}  // namespace plumbline
