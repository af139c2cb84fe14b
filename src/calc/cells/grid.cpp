// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "calc/cells/grid.h"

#include <charconv>
#include <cmath>

#include "goals/progress.h"

namespace plumbline::calc {

Cell Grid::at(std::size_t row, std::size_t column) const {
    const std::size_t r = rows == 1 ? 0 : row, c = columns == 1 ? 0 : column;
    return r < rows && c < columns ? cells[r * columns + c] : Cell::error(32767);
}

int errorCodeOf(const Error& error) {
    switch (error.kind) {
        case ErrorKind::NotFound:
            return 32767;
        case ErrorKind::Circle:
            return 522;
        case ErrorKind::DivisionByZero:
            return 532;
        case ErrorKind::WrongType:
            return 519;
        case ErrorKind::InvalidArgument:
            return 502;
        case ErrorKind::NoSolution:
            return 503;
        case ErrorKind::CellError:
            return error.code;
    }
    return 502;
}

Cell optionAt(const Grid& grid, std::size_t row, std::size_t column) {
    return grid.cells.empty() ? Cell() : grid.at(row, column);
}

std::vector<double> numbersOf(const Grid& grid) {
    std::vector<double> numbers;
    for (const Cell& cell : grid.cells)
        numbers.push_back(cell.isBlank() ? 0 : cell.isNumber() ? cell.number() : -1);  // a text is no weight
    return numbers;
}

Result<std::optional<Day>> dateOf(const Grid& grid) {
    if (grid.cells.empty() || grid.cells.front().isBlank()) return std::optional<Day>();
    const Cell cell = grid.cells.front();
    if (!cell.isNumber()) return Error{ErrorKind::WrongType, "error.datetext"};
    if (!(std::fabs(cell.number()) < 4e6)) return Error{ErrorKind::InvalidArgument, "error.daterange"};
    return std::optional<Day>(static_cast<Day>(std::floor(cell.number())));
}

std::string nameOf(Cell cell, const TextPool& texts) {
    if (cell.isText()) return std::string(texts.view(cell.textId()));
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, cell.number()).ptr;
    return {buffer, end};
}

std::optional<Value> notNumbers(std::initializer_list<Cell> cells) {
    for (const Cell& cell : cells)
        if (cell.isError() || cell.isText()) return plumbline::valueOf(cell);
    for (const Cell& cell : cells)
        if (cell.isBlank()) return Value();
    return std::nullopt;
}

Day dayOf(Cell cell) {
    return static_cast<Day>(std::clamp(std::floor(cell.number()), -4e6, 4e6));
}

Value valueOf(const Result<double>& result) {
    return result ? Value(*result) : Value(result.error());
}

}  // namespace plumbline::calc
