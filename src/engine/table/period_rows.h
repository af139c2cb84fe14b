// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Rows that sum up the periods of a goal: "Ann | Total" or "Ann | Q1 2025" among Ann's months.
//
//     setPeriodTotalsApart(sheet, headings, rows);
//     rows.kind[3];                         // RowKind::Note, and told as a total
//
// They must share all names with the rows of finer periods. One that shows neither their sum, their mean nor their
// last is told.

#include "table/heading_row.h"
#include "table/rows.h"

namespace plumbline {

void setPeriodTotalsApart(const SheetView& sheet, const Headings& headings, RowLooks& rows);

// The columns that name a row, without its period.
std::vector<std::uint32_t> nameColumns(const Headings& headings);
// Equal for rows that agree in these columns.
std::uint64_t rowKey(const SheetView& sheet, std::uint32_t row, const std::vector<std::uint32_t>& columns);

}  // namespace plumbline
