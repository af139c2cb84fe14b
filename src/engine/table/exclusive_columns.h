// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Columns of which each row fills one: "Item | Income | Expense", "Item | Single | Fixed | Variable", "Item | Quoted | Estimated".
// A row's amount is whichever is filled; a nought beside an amount fills nothing.
//
//     // Salary |  3000 |
//     // Rent   |       | 1200
//     // Bonus  |   500 |
//     // Total  |  3500 | 1200
//     const auto groups = exclusiveColumns(sheet, headings, "");   // into: 1, others: 2
//     joinAmounts(block, groups, headings.lastRow + 1);        // 1200 now stands below 3000, and 4700 beside Total
//
// A row may fill several only where it adds up each of them. What is planned and what came of it are two figures, whichever rows fill
// them; so are periods, parts and their sums, and what is booked by day. A rule that names one of the columns means that one alone.

#include <string_view>
#include <vector>

#include "table/heading_row.h"

namespace plumbline {

struct ExclusiveColumns {
    std::uint32_t into = 0;             // whose heading says most
    std::vector<std::uint32_t> others;  // their numbers are read with it
    bool oneMeasure = true;             // no two headings name what is measured without a word in common
};

std::vector<ExclusiveColumns> exclusiveColumns(const SheetView& sheet, const Headings& headings,
                                               std::string_view columnRules);
void joinAmounts(CellBlock& block, const std::vector<ExclusiveColumns>& groups, std::uint32_t firstRow);

}  // namespace plumbline
