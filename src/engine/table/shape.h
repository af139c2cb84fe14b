// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Tables that do not stand as a table should: goals in columns, or a whole record in one cell.

#include <optional>
#include <string>

#include "table/cell_block.h"

namespace plumbline {

// Rows become columns; formats, merges and formulas with them.
CellBlock transposed(CellBlock block);

// A sentence where each record stands in one cell (a csv that was not split), else nothing.
std::optional<std::string> singleColumnProblem(const CellBlock& block);

}  // namespace plumbline
