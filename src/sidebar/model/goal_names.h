// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the deck calls a goal: what a person would say, with the owner beside; an id only where it tells two alike apart.
//
//     deckName(table, g);               // "Win 40 dealers · Ann"; "Jonas" where the table has ids and owners only
//     deckName(table, other);           // "Jonas (N-7)" where he carries two goals

#include <string>

#include "table/goal_table.h"

namespace plumbline::sidebar {

std::string deckName(const GoalTable& table, GoalIndex goal);

}  // namespace plumbline::sidebar
