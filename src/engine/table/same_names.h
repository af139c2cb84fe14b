// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Goals that go by one id or one name: asked for by it, only the first answers. Needs table.parents and texts.
//
//     // Rep | Target: Ann 100, Bob 200, Ann 50
//     noteSameNames(headings, table);   // a note for the second Ann

#include "table/heading_row.h"

namespace plumbline {

void noteSameIds(const Headings& headings, GoalTable& table);

// Of tables without ids; the same name below two parents is told apart by its path.
void noteSameNames(const Headings& headings, GoalTable& table);

}  // namespace plumbline
