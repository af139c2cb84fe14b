// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Rows that are the sums of others, whatever their label and language: by the sheet's formulas, else by
// value.
//
//     // Ann 100, Bob 200, East 300, Cy 50, West 50 (a formula), Company 350
//     RowSums sums = rowSums(sheet, {1, 2}, rows);
//     sums.parentOf[0];                 // 2: Ann is added up in East
//     sums.isSum(5);                    // true: East and West
//
// Sums nest: a total over subtotals adds up these. A block of rows is summed above or below itself. By value,
// two addends at least, and a second column, a format or a word must agree: one equal number is chance.

#include <vector>

#include "table/sheet_view.h"

namespace plumbline {

struct RowSums {
    std::vector<std::uint32_t> parentOf;  // for each row given, the row that adds it up; noSum for none
    std::vector<std::uint8_t> sum;        // for each row given, whether it adds up others
    bool any = false;

    static constexpr std::uint32_t noSum = 0xffffffffu;
    bool isSum(std::uint32_t row) const { return any && sum[row] != 0; }
};

struct SummedRows {
    std::uint32_t first = 0;           // row of the sheet that `open` begins with
    std::vector<std::uint8_t> open;    // for each row, whether it may add up or be added up
    std::vector<std::uint8_t> marked;  // for each row, whether a word or a format says total
};

RowSums rowSums(const SheetView& sheet, const std::vector<std::uint32_t>& measures, const SummedRows& rows);

}  // namespace plumbline
