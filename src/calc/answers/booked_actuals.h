// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The bookings that GOAL.MODEL is given: their cells, one cell with GOAL.ACTUALS, or a range of such cells.
//
//     ModelActuals actuals = bookedActuals(call, 2, 3);
//     actuals.bookings.size();          // sheets; none where the argument was left out

#include <vector>

#include "calc/answers/call.h"

namespace plumbline::calc {

ModelActuals bookedActuals(const Call& call, std::size_t bookings, std::size_t aliases);

// A range's cells, as values alone: a formula in an optional argument gets no more.
CellBlock blockOf(const Grid& grid, const TextPool& texts, Day epochShift);

// At most so many rows: unmatched keys beyond them, the smallest, are one row for each currency.
std::vector<ReconciledRow> shortened(const std::vector<ReconciledRow>& rows, std::size_t most,
                                     const Words& words);

}  // namespace plumbline::calc
