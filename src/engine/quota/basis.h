// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a quota is divided by, as planners mix it: last year's sales, the pipeline, an even part.
//
//     // 60 % by history (300, 100), 40 % by pipeline (1, 1): 0.6·0.75 + 0.4·0.5 = 0.65 and 0.35
//     basis({rows = 2, columns = 2, cells = {300, 1, 100, 1}, weights = {0.6, 0.4}});
//     // growth on last year: 300 · (1 + 5 % − 2 %) = 309
//     basis({rows = 1, columns = 1, cells = {300}, growth = {0.05}, relief = {0.02}});
//
// One column keeps its amounts; several become shares of their own sums, so that euros and deals can be
// mixed, and add up to 1 before growth. A column that is all zero says "even". Weights need not sum to 1;
// none: equal.

#include <vector>

#include "core/cell.h"
#include "core/result.h"

namespace plumbline {

struct BasisInput {
    std::size_t rows = 0, columns = 0;
    std::vector<Cell> cells;                     // row by row; blank: 0
    std::vector<Cell> weights = {};              // one per column, or empty
    std::vector<Cell> growth = {}, relief = {};  // one, or one per row; blank: 0
};

Result<std::vector<double>> basis(const BasisInput& input);

}  // namespace plumbline
