// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A goal's value over its periods, in proportion to a shape: how the plan has been spread so far, last year's
// results, or nothing for equal parts.
//
//     spread({.total = 500, .shape = {Cell(100.0), Cell(300.0)}, .step = 1});   // 125, 375
//     spread({.total = 100, .shape = {Cell(), Cell(), Cell()}, .step = 1});     // 34, 33, 33
//     spread({.total = 60, .shape = {Cell(10.0), Cell(30.0)}, .series = Series::Running, .step = 1});   // 20, 60
//
// Amounts that add up are divided by allocate (allocate.h): whole steps, the sum exactly the total. Of running sums
// the increments are divided, and the last one is the total; of levels each keeps its proportion to the last,
// which is the total. A period whose shape is blank stays blank, unless all are, which says "equal parts"; so does a
// shape that is all zero. Errors: those of allocate; InvalidArgument where a shape has nothing to divide by.

#include <span>
#include <vector>

#include "core/cell.h"
#include "core/result.h"
#include "table/goal_table.h"

namespace plumbline {

struct SpreadInput {
    double total = 0;
    std::vector<Cell> shape;  // one per period
    Series series = Series::Flow;
    double step = 0;  // 0: no rounding
};
Result<std::vector<Cell>> spread(const SpreadInput& input);

// The step to which people would round: the largest power of ten that the total and all figures are multiples of,
// but no more than a hundredth of a period's mean, nor less than 1 for it. 0 where nothing down to a millionth fits.
//
//     stepFor(500000, figures of whole ten thousands);   // 100: 41,667 a month is rounded to 41,700 or 41,600
//     stepFor(7, {blank × 12});                          // 1
double stepFor(double total, std::span<const Cell> figures);

}  // namespace plumbline
