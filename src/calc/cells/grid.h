// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The arguments of a function as cells, and how they spread over its result; free of UNO.
//
//     const Grid actuals{3, 1, {Cell(50), Cell(), Cell(150)}}, target{1, 1, {Cell(100)}};
//     eachCell({&actuals, &target}, [&](std::size_t r, std::size_t c) {
//         return progress(actuals.at(r, c), target.at(r, c));      // three rows: one target for all
//     });

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "core/cell.h"
#include "core/civil_date.h"
#include "core/matrix.h"

namespace plumbline::calc {

// A value argument: one cell or a range of cells; texts are in a pool beside it.
struct Grid {
    std::size_t rows = 0, columns = 0;
    std::vector<Cell> cells;

    // The cell at a place of the result; a single value stands for every place, a missing one is #N/A.
    Cell at(std::size_t row, std::size_t column) const;
};

// The number by which Calc knows an error.
int errorCodeOf(const Error& error);

// One result per cell of the largest argument.
template <class Work>
Matrix eachCell(std::initializer_list<const Grid*> grids, Work work) {
    std::size_t rows = 1, columns = 1;
    for (const Grid* grid : grids) {
        rows = std::max(rows, grid->rows);
        columns = std::max(columns, grid->columns);
    }
    Matrix results(rows, columns);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c) results.at(r, c) = work(r, c);
    return results;
}

// An option that is not there at all stands for "blank" at every place.
Cell optionAt(const Grid& grid, std::size_t row, std::size_t column);
std::vector<double> numbersOf(const Grid& grid);
// The first cell as a date; nothing where there is none.
Result<std::optional<Day>> dateOf(const Grid& grid);
std::string nameOf(Cell cell, const TextPool& texts);
// The first problem among the cells as a value; empty text where one of them is blank; nothing where all are
// numbers.
std::optional<Value> notNumbers(std::initializer_list<Cell> cells);
// A date far outside the calendar stays outside any period instead of overflowing.
Day dayOf(Cell cell);
Value valueOf(const Result<double>& result);

}  // namespace plumbline::calc
