// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The links upwards, from the parent column: "G", "G1;G2", "G1:60%;G2:40%", an id as a number, or a person's
// name.
//
// A parent is sought by id, else by goal statement or owner where that name is unique; names are compared
// without stray blanks, case and accents. What is not found is a MissingParent, and the goal stays at the
// top.

#include <string>
#include <vector>

#include "table/goal_table.h"

namespace plumbline {

// parentText[g] is the cell's text of goal g, empty where it has none. Needs table.names; fills firstParent,
// parents, missingParents, and notes of shares that do not add up to 100 %.
void linkParents(GoalTable& table, const TextPool& texts, const std::vector<TextId>& parentText);

// For each goal, whether it is the parent of another.
std::vector<bool> goalsWithChildren(const GoalTable& table);

}  // namespace plumbline
