// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/arguments.h"

namespace plumbline::calc {
namespace {

Grid shifted(Grid grid, Day shift) {
    if (shift != 0)
        for (Cell& cell : grid.cells)
            if (cell.isNumber()) cell = Cell(cell.number() + shift);
    return grid;
}

}  // namespace

Result<std::optional<Day>> dateOf(const Document& document, const Any& value) {
    TextPool texts;
    const Result<std::optional<Day>> day = dateOf(gridOf(value, texts));
    if (day && *day) return std::optional<Day>(**day + epochShift(document));
    return day;
}

Grid daysOf(const Document& document, const Rows& rows, TextPool& texts) {
    return shifted(gridOf(rows, texts), epochShift(document));
}

Grid daysOf(const Document& document, const Any& value, TextPool& texts) {
    return shifted(gridOf(value, texts), epochShift(document));
}

}  // namespace plumbline::calc
