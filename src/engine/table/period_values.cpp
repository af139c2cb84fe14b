// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/period_values.h"

#include "core/exact_sum.h"

namespace plumbline {

Cell valueOfSeries(std::span<const Cell> values, Series series) {
    if (series != Series::Flow) {
        Cell last;
        for (const Cell& cell : values)
            if (!cell.isBlank() && !cell.isText()) last = cell;
        return last;
    }
    ExactSum sum;
    bool any = false;
    for (const Cell& cell : values) {
        if (cell.isError()) return cell;
        if (!cell.isNumber()) continue;
        sum.add(cell.number());
        any = true;
    }
    return any ? Cell(sum.value()) : Cell();
}

}  // namespace plumbline
