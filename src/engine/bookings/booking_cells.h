// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Columns of bookings as numbers, days and texts; a text that is read once is not read again.
//
//     numberCells(sheet, 4, rows);      // "$40,350" is 40350, "n/a" blank, "about ten" an error
//     dayCells(sheet, 0, rows).first;   // "2025-03" is the first of March, its last day beside it

#include <optional>
#include <string>
#include <vector>

#include "bookings/booking_table.h"
#include "table/sheet_view.h"

namespace plumbline {

inline constexpr int unreadableCode = 519;  // #VALUE!

// One cell per row: a number, blank, or an error.
std::vector<Cell> numberCells(const SheetView& sheet, std::uint32_t column,
                              const std::vector<std::uint32_t>& rows);

struct DayCells {
    std::vector<Day> first, last;  // noDay where there is none; `last` is empty where all are single days
};
// `year`: the column that says the year of texts without one.
DayCells dayCells(const SheetView& sheet, std::uint32_t column, const std::vector<std::uint32_t>& rows,
                  std::optional<std::uint32_t> year = std::nullopt);

// The different texts of a column and which row has which; a number is the text that it shows.
BookingColumn textCells(const SheetView& sheet, std::uint32_t column, const std::vector<std::uint32_t>& rows,
                        TextPool& texts);

}  // namespace plumbline
