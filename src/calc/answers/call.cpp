// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/answers/call.h"

namespace plumbline::calc {

Grid Call::option(std::size_t argument) const {
    Grid grid = cells(argument);
    const bool single = grid.cells.size() == 1;
    if (single && (grid.cells.front().isBlank() || grid.cells.front() == Cell(0.0))) return {};
    return grid;
}

std::string Call::word(std::size_t argument) const {
    const Grid grid = cells(argument);
    if (grid.cells.empty() || !grid.cells.front().isText()) return {};
    return std::string(texts_.view(grid.cells.front().textId()));
}

std::optional<Day> Call::day(std::size_t argument) const {
    const std::optional<Day> day = orRefuse(dateOf(option(argument)));
    return day ? std::optional<Day>(*day + epochShift()) : std::nullopt;
}

Grid Call::shifted(Grid grid) const {
    const Day shift = grid.cells.empty() ? 0 : epochShift();
    if (shift != 0)
        for (Cell& cell : grid.cells)
            if (cell.isNumber()) cell = Cell(cell.number() + shift);
    return grid;
}

Matrix answer(Body body, const Call& call) {
    try {
        return body(call);
    } catch (const Refused& refused) {
        return Matrix::of(Value(refused.error));
    }
}

}  // namespace plumbline::calc
