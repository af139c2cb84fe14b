// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Expected progress: how much of the way is due by a date, 0 … 1.
//
//     // 15 of April's 30 days are over by the evening of the 15th
//     expected(Cell(dayOf({2025, 4, 1})), Cell(dayOf({2025, 4, 30})), Cell(dayOf({2025, 4, 15})), {});   //
//     0.5
//
// Inclusive: (date − start + 1) / (due − start + 1); Exclusive: (date − start) / (due − start). A curve gives
// weights ≥ 0 of equal slices of the period, straight within a slice; it is normalised. Inclusive, 4 or 12
// weights over whole calendar quarters or months are these. Times of day are
// dropped. Blank dates: empty text. Errors: InvalidArgument for start after due or a bad curve,
// DivisionByZero for due = start under Exclusive.

#include <span>
#include <string_view>

#include "core/cell.h"
#include "core/civil_date.h"
#include "core/matrix.h"

namespace plumbline {

enum class DayCount { Inclusive, Exclusive };

struct ExpectedOptions {
    std::span<const double> curve = {};
    DayCount dayCount = DayCount::Inclusive;
};

Value expected(Cell start, Cell due, Cell date, const ExpectedOptions& options);
Cell expectedCell(Cell start, Cell due, Cell date, const ExpectedOptions& options);
// The part of start … due that is over, 0 … 1, for a curve of so many slices; blank or an error where the cells give none.
Cell timeCell(Cell start, Cell due, Cell date, std::size_t slices, DayCount dayCount = DayCount::Inclusive);
// The part of start … due that is over in the evening of `day`, 0 … 1: by days; where a curve has 4 or 12
// slices and start … due are that many whole quarters or months, by these, so that each slice has its own days.
double timeOver(Day start, Day due, Day day, std::size_t slices);
// Where a curve stands after `time` (0 … 1) of the period, 0 … 1; without a curve, a straight line.
Result<double> curveAt(std::span<const double> curve, double time);

Result<DayCount> dayCountNamed(std::string_view word);

}  // namespace plumbline
