// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The goals as an outline: parents before children, each goal once, below its main parent.
//
//     for (const TreeRow& row : treeOrder(*model)) indent(row.depth) << name(row.goal);
//     tree(*model);                     // level | id | goal | owner, indented, for a cell range
//
// Goals in a circle have no place in the outline; they follow at the end with level 0.

#include <vector>

#include "core/matrix.h"
#include "goals/model.h"
#include "wording/words.h"

namespace plumbline {

struct TreeRow {
    GoalIndex goal = noGoal;
    std::uint32_t depth = 0;  // 1 at the top; 0: not reached from the top
};

std::vector<TreeRow> treeOrder(const Model& model);

// At most 10,000 rows; the last then counts the rest.
Matrix tree(const Model& model, const Words& words = english());

}  // namespace plumbline
