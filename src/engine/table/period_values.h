// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the values of some periods come to.
//
//     valueOfSeries({Cell(40), Cell(42), Cell()}, Series::Flow);    // 82
//     valueOfSeries({Cell(40), Cell(42), Cell()}, Series::Level);   // 42
//
// Blanks are no data; an error stays one.

#include <span>

#include "table/goal_table.h"

namespace plumbline {

Cell valueOfSeries(std::span<const Cell> values, Series series);

}  // namespace plumbline
