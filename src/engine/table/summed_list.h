// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Amounts that the sheet itself adds up: names beside them and their sum make a list, whatever its words and its headings.
//
//     // Trains 40 | Hotels 50 | Meals 30 | In all =SUM(B1:B3)
//     const auto sums = shownSums(sheet);   // one: column B, rows 0 to 2, shown in row 3
//     headingsOfList(sheet, 2, sums);       // noRow: no row of headings stands above its first amount
//
// By formula (SUM, SUBTOTAL, A + B + …), or by value where three parts at least and a word or the place say so, too.

#include <optional>
#include <vector>

#include "table/heading_row.h"

namespace plumbline {

// Numbers of one column that a cell of another row adds up.
struct ShownSum {
    std::uint32_t column = 0;           // whose numbers are added up
    std::uint32_t first = 0, last = 0;  // rows of the first and the last of them
    std::uint32_t total = 0;            // the row that shows the sum
};
enum class SumProof : std::uint8_t { Formula, Value, Any };  // Any: by value where no formula adds up
std::vector<ShownSum> shownSums(const SheetView& sheet, SumProof proof = SumProof::Any);

// The row that heads the first list of names and amounts with its sum; `noRow` where it begins with its first amount, and nothing
// where there is no such list.
std::optional<std::uint32_t> headingsOfList(const SheetView& sheet, std::uint32_t columnEnd,
                                            const std::vector<ShownSum>& sums);

// Of several columns of numbers the one that is added up; of several of these the one that is computed from the others.
std::optional<std::uint32_t> summedAmount(const SheetView& sheet, const Headings& headings);

// Whether some row's number in `column` is computed from the one that stands beside it in `other`.
bool isComputedFrom(const SheetView& sheet, const Headings& headings, std::uint32_t column,
                    std::uint32_t other);

}  // namespace plumbline
