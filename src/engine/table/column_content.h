// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a column holds, judged from a sample of its rows.

#include <string>

#include "core/shown.h"
#include "table/heading_row.h"
#include "table/sheet_view.h"

namespace plumbline {

ColumnContent contentOf(const SheetView& sheet, std::uint32_t firstRow, std::uint32_t column);

// Whether its numbers are years.
bool holdsYears(const SheetView& sheet, std::uint32_t headingRow, std::uint32_t column);

// A number as a heading shows it: a year, a date as 2025-01-31.
std::string shownNumber(const SheetView& sheet, std::uint32_t row, std::uint32_t column);

}  // namespace plumbline
