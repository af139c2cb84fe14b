// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Sums that the sheet computes itself: formulas such as SUM(G5:G22), SUBTOTAL(9;G5:G22), G5+G6.
//
//     sumOf("=SUM(G5:G22)")->areas[0].firstRow;  // 4: rows and columns of the sheet, from 0
//     sumOf("=G5*2");                            // nothing: no plain sum

#include <optional>
#include <string_view>
#include <vector>

#include "table/sheet_view.h"

namespace plumbline {

struct SumFormula {
    struct Area {
        std::uint32_t firstRow = 0, firstColumn = 0, lastRow = 0, lastColumn = 0;
    };
    std::vector<Area> areas;
};

std::optional<SumFormula> sumOf(std::string_view formula);

// The formula of a cell of the block, where it is known.
const FormulaCell* formulaAt(const SheetView& sheet, std::uint32_t row, std::uint32_t column);

// Whether a cell sums cells above it in its own column, or below it.
bool sumsAbove(const SheetView& sheet, std::uint32_t row, std::uint32_t column);
bool sumsBelow(const SheetView& sheet, std::uint32_t row, std::uint32_t column);
// Whether a column's formulas sum cells of their own row.
bool isRowSum(const SheetView& sheet, std::uint32_t firstRow, std::uint32_t column);

// Equal amounts of money: half a cent, or a rounding of the last digits.
bool sameAmount(double a, double b);

}  // namespace plumbline
