// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What stands in steps: names one column further to the right for each level, sums one column further to the
// right of what they add up, as accountants write them.
//
//     // Costs |          | Amount | Total
//     // Rent  |          |        |
//     //       | Office   |     90 |
//     //       | Store    |    375 |
//     // Sum   |          |        |   465
//     Staircase steps = stepsOf(sheet, headings);   // names: 1 is read with 0; sums: 3 with 2
//     straighten(block, steps);                 // "Office" now stands below Costs, 465 below Amount
//
// Sums may stand one column to the left of what they add up, too, before it ("Planning | 4 |   ", "Analysis |   | 2").
//
// Only where no row fills both columns, the column of names has no heading of its own or stands beside outline numbers, and every sum is right to the cent.

#include <vector>

#include "table/heading_row.h"

namespace plumbline {

struct Staircase {
    // A sum that stands before its parts, which are known to be these rows of the block.
    struct Ahead {
        std::uint32_t row = 0, first = 0, last = 0;
    };
    struct Pair {
        std::uint32_t column = 0, further = 0;
        bool level = false;  // of names: what is a step further is below what is not
        std::vector<Ahead> ahead = {};
        bool headed = false;  // of names: both columns have a heading of their own
    };
    std::vector<Pair> names, sums;  // from the right
    std::uint32_t firstRow = 0;     // below the headings
    bool any() const { return !names.empty() || !sums.empty(); }
};

Staircase stepsOf(const SheetView& sheet, const Headings& headings);
void straighten(CellBlock& block, const Staircase& steps);

}  // namespace plumbline
