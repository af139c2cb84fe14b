// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Of columns of which each row fills one ("Income | Expense"), the one that a row fills; else the role's own column.
//
//     filledColumn(table, cells, row, Role::Actual);    // that of "Expense" in the row of the rent

#include <algorithm>
#include <optional>

#include "table/cell_block.h"
#include "table/goal_table.h"

namespace plumbline::sidebar {

inline std::optional<std::uint32_t> filledColumn(const GoalTable& table, const CellBlock& cells,
                                                 std::uint32_t row, Role role) {
    const std::vector<std::uint32_t>& joined = table.columnsReadWith;
    for (const RecognisedColumn& column : table.columns) {
        const bool alternative = std::find(joined.begin(), joined.end(), column.column) != joined.end();
        if (column.role != role || !alternative || row >= cells.rows) continue;
        const Cell cell = cells.at(row, column.column);
        if (!cell.isBlank() && !(cell.isNumber() && cell.number() == 0)) return column.column;
    }
    return table.ownColumnOf(role);
}

}  // namespace plumbline::sidebar
