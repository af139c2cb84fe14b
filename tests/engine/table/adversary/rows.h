// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The rows of a composed table below its headings, in order.
//
//     for (const PlannedRow& row : rowsOf(recipe, forest)) …

#include <vector>

#include "columns.h"
#include "forest.h"
#include "recipe.h"

namespace plumbline::adversary {

enum class RowKind { Goal, Section, Subtotal, Total, Blank, StackHead };
struct PlannedRow {
    RowKind kind = RowKind::Goal;
    int goal = -1;
    int period = -1;                         // one row a period
    FigureRole role = FigureRole::OfTheRow;  // Target or Actual where the row says so
    bool sums = false;                       // shows the sums of its goal's children
};
std::vector<PlannedRow> rowsOf(const Recipe& recipe, const Forest& forest);
bool sumsStandFirst(const Recipe& recipe);
bool sumsHaveTotalWord(const Recipe& recipe);

}  // namespace plumbline::adversary
