// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Tables that do not stand as a table should: goals in columns, or a whole record in one cell.

#include <optional>

#include "core/message.h"
#include "table/cell_block.h"

namespace plumbline {

// Rows become columns; formats, merges and formulas with them.
CellBlock transposed(CellBlock block);

// What to tell where each record stands in one cell (a csv that was not split), else nothing.
std::optional<Message> singleColumnProblem(const CellBlock& block);

}  // namespace plumbline
