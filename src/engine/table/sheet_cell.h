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
    if (table.places) {
        const auto own = table.places->at(row, column), place = own ? own : table.places->firstIn(row);
        return place ? SheetCell{table.firstRow + place->row, table.firstColumn + place->column} : SheetCell();
    }
    return {table.firstRow + row, table.firstColumn + column};
}

// The goal whose row holds a cell of the sheet, of a table that was laid out anew.
inline GoalIndex goalAt(const GoalTable& table, SheetCell cell) {
    for (GoalIndex g = 0; table.places && g < table.count; ++g)
        for (std::uint32_t column = 0; column < table.places->columns.size(); ++column) {
            const auto place = table.places->at(table.rowOfGoal[g], column);
            if (place && table.firstRow + place->row == cell.row && table.firstColumn + place->column == cell.column)
                return g;
        }
    return noGoal;
}

}  // namespace plumbline
