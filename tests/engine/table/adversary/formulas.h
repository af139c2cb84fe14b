// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The formulas that the sheet's author would have written.
//
//     FormulaWriter{table, figures, rows, firstRow, firstFigure}.of(3, 1, 7);   // "=SUM(C5:C7)"

#include "composer.h"
#include "rows.h"

namespace plumbline::adversary {

struct FormulaWriter {
    const Composed& table;
    const std::vector<Figure>& figures;
    const std::vector<PlannedRow>& rows;
    std::uint32_t firstRow = 0, firstFigure = 0;  // where the rows and the figures begin in the block

    // Of a planned row and a figure; `row` is the block's. Empty: the author typed a number.
    std::string of(std::size_t planned, std::size_t figure, std::uint32_t row) const;

  private:
    std::uint32_t columnOf(FigureRole role) const;
    std::string overPeriods(std::size_t figure, std::uint32_t row) const;
    std::string overRows(const PlannedRow& row, std::uint32_t column) const;
};

}  // namespace plumbline::adversary
