// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What people read of a goal wherever it is named: in the panels and in the reports alike.
//
//     titleOf(table, goal);             // "Win 40 dealers · Ann", or its id where it has no statement
//     statusWord(words, "At risk");     // "Gefährdet" in a German office; a vendor's own word as it is

#include "table/goal_table.h"
#include "wording/words.h"

namespace plumbline {

// What a goal is called in a tree: its owner and its statement or id.
std::string titleOf(const GoalTable& table, GoalIndex g);
// The words of a status: the default convention's in the office's language, a vendor's own as they are.
std::string statusWord(const Words& words, const std::string& status);

}  // namespace plumbline
