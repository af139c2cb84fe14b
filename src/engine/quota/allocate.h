// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Top-down allocation: a total over cells in proportion to a basis, each a multiple of a step, adding up
// exactly.
//
//     allocate({.total = 100, .basis = {Cell(1.0), Cell(1.0), Cell(1.0)}, .step = 1})     // 34, 33, 33
//
// Largest remainder: each cell gets the whole steps of its proportional part; the steps left go to the
// largest fractions, first come, first served among equals. A held amount stays. Minimum and maximum (none,
// one for all, or one per cell) are kept in whole steps. A zero or blank basis gets zero; all zero: equal
// parts. A negative total is a cut. Step 0: no rounding. Errors: InvalidArgument for a negative basis or a
// total (less what is held) that is no multiple of the step, NoSolution where the bounds leave no way,
// WrongType for text, CellError for an error cell.

#include <vector>

#include "core/cell.h"
#include "core/result.h"

namespace plumbline {

struct AllocateInput {
    double total = 0;
    std::vector<Cell> basis;
    double step = 0.01;
    std::vector<Cell> held = {};                   // empty, or per cell; blank: free
    std::vector<Cell> minimum = {}, maximum = {};  // empty, one, or per cell; blank: none
    double overAssignment = 0;                     // 0.1: 10 % on top of the total, to the nearest step
};

Result<std::vector<double>> allocate(const AllocateInput& input);

}  // namespace plumbline
