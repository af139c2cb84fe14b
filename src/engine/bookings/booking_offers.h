// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What can be offered to somebody who has not named the bookings yet: whether a table plainly holds some, and by which of
// its columns some may be left out.
//
//     holdsBookings(block);                           // each row has a day and an amount, and no column is a target
//     agreeing(*credited.credits);                    // 3,731 bookings agree with a goal
//     filterColumns(bookings)[0].heading;             // "Stage": Won 3,752, Lost 797, Open 451; Won is proposed
//     filterRule("Stage", {"Won", "Closed; won"});    // "Stage=Won|'Closed; won'"

#include <cstddef>
#include <string>
#include <vector>

#include "bookings/credits.h"

namespace plumbline {

bool holdsBookings(const CellBlock& block);

// Bookings that agree with a goal, credited or not; and those that could: all that can be read.
struct Agreeing {
    std::size_t bookings = 0, of = 0;
    bool mostly() const { return bookings * 2 >= of && bookings > 0; }
};
Agreeing agreeing(const Credits& credits);

struct FilterValue {
    std::string text;
    std::size_t bookings = 0;
    bool proposed = false;  // a word for what was reached: "won", "facturé"
};
struct FilterColumn {
    std::string heading;
    std::vector<FilterValue> values;  // the most frequent first
    bool status = false;
};
// Columns of few values that come again and again; one that tells a status stands first.
std::vector<FilterColumn> filterColumns(const Bookings& bookings);

// As GOAL.ACTUALS takes it.
std::string filterRule(std::string_view heading, const std::vector<std::string>& values);

}  // namespace plumbline
