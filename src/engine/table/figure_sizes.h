// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Whether two columns hold figures of one kind: the rows' numbers are of one size, go together, or are too large for
// percentages.
//
//     Sizes sizes;
//     compare(sheet, headings, actual, target, sizes);
//     sizes.areAlike();                 // 310 of 470, 230 of 290: true

#include <algorithm>
#include <cmath>
#include <vector>

#include "table/heading_row.h"

namespace plumbline {

inline constexpr std::uint32_t rowsCompared = 60;  // rows

// How the numbers of two columns compare, row by row.
struct Sizes {
    std::uint32_t rows = 0, alike = 0, near = 0, large = 0;
    double least = 0, most = 0;  // of the second column's

    void add(Cell amount, Cell of) {
        constexpr double smallest = 0.05, largest = 5, nearest = 0.3, farthest = 1.7, highestPercent = 500;
        if (!amount.isNumber() || !of.isNumber() || amount.number() == 0 || of.number() == 0) return;
        const double ratio = amount.number() / of.number(), size = std::fabs(of.number());
        least = rows == 0 ? size : std::min(least, size);
        most = std::max(most, size);
        ++rows;
        alike += ratio >= smallest && ratio <= largest ? 1 : 0;
        near += ratio >= nearest && ratio <= farthest ? 1 : 0;
        large += amount.number() > highestPercent ? 1 : 0;
    }
    bool areAlike() const { return rows >= 2 && alike * 10 >= rows * 9; }
    // The one goes with the other, though the others differ much among themselves.
    bool goTogether() const { return rows >= 3 && near * 10 >= rows * 9 && most >= 2 * least; }
    bool areAmounts() const { return areAlike() && large * 2 > rows; }
};

Cell amountAt(const SheetView& sheet, std::uint32_t row, std::uint32_t column);
void compare(const SheetView& sheet, const Headings& headings, std::uint32_t column, std::uint32_t other,
             Sizes& sizes);
// The same of what several columns add up to.
void compareSum(const SheetView& sheet, const Headings& headings, const std::vector<std::uint32_t>& addends,
                std::uint32_t other, Sizes& sizes);

// Years of results beside one column of the newest year: its target.
void settleYearFigures(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken);

}  // namespace plumbline
