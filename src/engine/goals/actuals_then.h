// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What each goal had reached by a day: actuals of periods that begin later do not count.
//
//     // 8 in January, 8 in February, 12 in March
//     actualsThen(table, dayOf({2025, 2, 28}))[ann];   // 16
//
// A period that has begun counts with what it shows. Goals that are one period of their parent are blank
// before it begins. Bookings count up to the day, and where they were posted by then. Empty where nothing in the table lies after any day: then table.actual holds.

#include <vector>

#include "core/civil_date.h"
#include "table/goal_table.h"

namespace plumbline {

// Whether anything does.
bool actualsDependOnDay(const GoalTable& table);
std::vector<Cell> actualsThen(const GoalTable& table, Day date);

}  // namespace plumbline
