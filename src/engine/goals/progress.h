// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Progress: how much of the way from the baseline to the target is done, as a fraction.
//
//     progress(Cell(420), Cell(400), Cell(500), Kind::Reach);   // 0.8: from 500 down to 400, 420 is 80 % of
//     the way progress(Cell(), Cell(100), Cell(), Kind::Reach);         // empty text: no data yet, which is
//     not zero
//
// Reach is (actual − baseline) / (target − baseline), neither floored nor capped. AtLeast and AtMost are 1 or
// 0; Between is 1 if actual lies in [baseline, target]. A blank baseline is 0. Errors: DivisionByZero where
// target equals baseline, WrongType for text, CellError for an error cell.

#include <string_view>

#include "core/cell.h"
#include "core/matrix.h"
#include "table/goal_table.h"

namespace plumbline {

Value progress(Cell actual, Cell target, Cell baseline, Kind kind);
Result<Kind> kindNamed(std::string_view word);

// The cell as a value: error cells and texts become errors of their kind, a blank the empty text.
Value valueOf(Cell cell);
Cell errorCell(ErrorKind kind);

}  // namespace plumbline
