// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the numbers of a goal's periods say about whether they add up.
//
//     SeriesValues values;                  // headcount: target 50; 40, 42, 45
//     guessOf(values);                      // Level: added up they would be 2.5 times the target

#include <optional>
#include <vector>

#include "table/goal_table.h"

namespace plumbline {

struct SeriesValues {
    std::vector<double> targets, actuals;  // of the periods that have one, in their order
    std::optional<double> whole;           // one target for all periods, or the one that each of them repeats
    bool repeated = false;                 // it stands beside each period
};

enum class SeriesGuess : std::uint8_t {
    Open,     // nothing speaks against a flow
    Flow,     // the sum is near the target
    Level,    // each value is near the target, their sum is not
    Running,  // the values rise to the target
};
SeriesGuess guessOf(const SeriesValues& values);

// Whether the values would be far beyond the target if they were added up.
bool farBeyond(const SeriesValues& values);
// How surprising it is, in bits, that the actuals never fall: 0 where they do.
double risingBits(const SeriesValues& values);
bool everFalls(const SeriesValues& values);

}  // namespace plumbline
