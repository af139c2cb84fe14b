// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Parts of a goal in columns of their own: each becomes a row below its goal.
//
//     // Objective  | Owner | Key result 1 | Target 1 | Key result 2 | Target 2
//     // Grow       | Ann   | Win members  |       50 | Open days    |        4
//     partsBelowGoals(block)->block;
//     // Objective  | Key result   | Target | Owner
//     // Grow       |              |        | Ann
//     // Grow       | Win members  |     50 | Ann
//     // Grow       | Open days    |      4 | Ann
//
// Where the goals stand beside one another and their parts below ("KEY RESULT 1", "KEY RESULT 2" down the first column), the table
// is turned first. The columns are alike but for a number, or repeat one heading, which is a word for goals or their parts, and hold
// statements; what stands left of them names the goals. Nothing else is laid out anew.

#include <optional>
#include <string>

#include "table/sheet_view.h"

namespace plumbline {

struct PartsBelow {
    CellBlock block;
    std::string rules;  // which columns name the goals and their parts: "level=Objective; goal=Key result"
};
std::optional<PartsBelow> partsBelowGoals(const CellBlock& block);

}  // namespace plumbline
