// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A cell by its row and column in the sheet, from 0; and where a cell of a table's block lies.

#include "table/goal_table.h"

namespace plumbline {

struct SheetCell {
    std::uint32_t row = 0, column = 0;
};

inline SheetCell cellOfBlock(const GoalTable& table, std::uint32_t row, std::uint32_t column) {
    if (table.transposed) return {table.firstRow + column, table.firstColumn + row};
    return {table.firstRow + row, table.firstColumn + column};
}

}  // namespace plumbline
