// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Columns of numbers that nobody reads, and that need no telling: what they hold says what they are.
//
//     // "Platz": 5, 4, 2, 1            numbersRows(sheet, headings, 2)
//     // "GJ": 2025, 2025, 2025         numbersYears(sheet, headings, 1)
//     // "Cumul": what "Réalisé" shows  repeatsReadColumn(sheet, headings, 4)
//
// Only columns whose heading names no figure are asked for ranks and years.

#include "table/heading_row.h"

namespace plumbline {

// Whole numbers that count the rows, or say how they stand to one another: a running number or a rank. Each stands as
// often as every other: a goal's rows repeat its rank.
bool numbersRows(const SheetView& sheet, const Headings& headings, std::uint32_t column);

// Years, the same ones again and again.
bool numbersYears(const SheetView& sheet, const Headings& headings, std::uint32_t column);

// Codes that begin with a letter and could be read as amounts: "K101", "R12".
bool holdsCodes(const SheetView& sheet, const Headings& headings, std::uint32_t column);

// The numbers of a target, an actual or an earlier result once more.
bool repeatsReadColumn(const SheetView& sheet, const Headings& headings, std::uint32_t column);

}  // namespace plumbline
