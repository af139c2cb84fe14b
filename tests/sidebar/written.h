#pragma once

// What a plan for a row writes into the cell of one role.

#include "sidebar/model/row_plan.h"

namespace plumbline::sidebar::testing {

inline const CellWrite* writtenTo(const RowPlan& plan, Role role) {
    for (const CellWrite& cell : plan.cells)
        if (cell.role == role) return &cell;
    return nullptr;
}

}  // namespace plumbline::sidebar::testing
