// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A word for progress against what is due, by a convention of one's own or of a vendor.
//
//     status(Cell(.46), Cell(.50), *conventionNamed("ratio:0.9;0.7"));   // "On track": .46 / .50 is at least
//     0.9 status(Cell(.30), Cell(.53), *conventionNamed("workfront"));       // "In trouble" status(Cell(),
//     Cell(.5), {});                                      // "Not started"
//
// Ratio compares progress / expected, Gap expected − progress, Score progress alone. A blank expected is 1.
// When nothing is due (expected 0) the goal is on track unless its progress is negative. Bounds hold within
// 1e-12, so that 0.60 − 0.40 meets a bound of 0.2. Sources of the vendors' bounds: docs/conventions.md.

#include <string_view>

#include "core/cell.h"
#include "core/matrix.h"

namespace plumbline {

enum class StatusMeasure { Ratio, Gap, Score };
enum class Bound { Inclusive, Exclusive };

struct Convention {
    StatusMeasure measure = StatusMeasure::Ratio;
    double good = 0.9, fair = 0.7;
    std::string_view goodWord = "On track", fairWord = "At risk", poorWord = "Off track";
    std::string_view achievedWord = "Achieved";  // empty: the convention has none
    Bound goodBound = Bound::Inclusive;
};

Value status(Cell progress, Cell expected, const Convention& convention);
Result<Convention> conventionNamed(std::string_view name);

}  // namespace plumbline
