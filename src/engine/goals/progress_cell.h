// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Progress on cells, inline because a rollup calls it for each of a million goals. See progress.h for the
// concept.

#include "core/cell.h"
#include "table/goal_table.h"

namespace plumbline {

inline Cell progressCell(Cell actual, Cell target, Cell baseline, Kind kind) {
    constexpr int wrongType = 519, divisionByZero = 532;
    for (const Cell& cell : {actual, target, baseline})
        if (cell.isError()) return cell;
    for (const Cell& cell : {actual, target, baseline})
        if (cell.isText()) return Cell::error(wrongType);
    if (actual.isBlank() || target.isBlank()) return Cell();
    const double from = baseline.isBlank() ? 0 : baseline.number(), to = target.number(),
                 now = actual.number();
    switch (kind) {
        case Kind::AtLeast:
            return Cell(now >= to ? 1.0 : 0.0);
        case Kind::AtMost:
            return Cell(now <= to ? 1.0 : 0.0);
        case Kind::Between:
            return Cell(now >= from && now <= to ? 1.0 : 0.0);
        case Kind::Reach:
            break;
    }
    return to == from ? Cell::error(divisionByZero) : Cell((now - from) / (to - from));
}

}  // namespace plumbline
