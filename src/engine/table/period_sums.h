// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Whether a column holds what the periods beside it come to, by their numbers in some rows.
//
//     addUpTo(sheet, 1, {2, 3, 4}, 5);      // F = C + D + E
//     endAt(sheet, 1, {2, 3, 4}, 5);        // F shows the last of C, D, E that is there

#include <vector>

#include "table/sheet_view.h"

namespace plumbline {

// What the columns hold in one row.
struct RowValues {
    double sum = 0, last = 0;
    std::size_t count = 0, notZero = 0;
};
RowValues rowValues(const SheetView& sheet, std::uint32_t row, const std::vector<std::uint32_t>& columns);

// In how many rows the columns' sum is what `total` shows, of those that can be compared.
struct SumAgreement {
    std::uint32_t compared = 0, equal = 0;
    bool holds() const { return compared > 0 && equal * 10 >= compared * 8; }
};
SumAgreement sumAgreement(const SheetView& sheet, std::uint32_t firstRow, const std::vector<std::uint32_t>& columns,
                          std::uint32_t total);
bool addUpTo(const SheetView& sheet, std::uint32_t firstRow, const std::vector<std::uint32_t>& columns,
             std::uint32_t total);
// Of two values or more: what people write behind levels.
bool endAt(const SheetView& sheet, std::uint32_t firstRow, const std::vector<std::uint32_t>& columns,
           std::uint32_t total);
bool meanOf(const SheetView& sheet, std::uint32_t firstRow, const std::vector<std::uint32_t>& columns,
            std::uint32_t total);

}  // namespace plumbline
