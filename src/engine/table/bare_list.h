// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Names and amounts without headings, without a title and without a sum: a csv of nothing but rows.
//
//     // 2026-01 | Rent  | 900
//     // 2026-01 | Food  | 400
//     // 2026-01 | Power |  90
//     bareListAmounts(sheet, 3);        // 2: the column of amounts
//
// Every row from the first on holds a text or a number in the same columns, one column of texts names the rows, each once, and one
// column of numbers differs among them; what stands beside is the same in all rows, or counts them.

#include <optional>

#include "table/sheet_view.h"

namespace plumbline {

std::optional<std::uint32_t> bareListAmounts(const SheetView& sheet, std::uint32_t columnEnd);

}  // namespace plumbline
