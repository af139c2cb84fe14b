// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Goals that go by one id or one name: asked for by it, only the first answers. Needs table.parents and texts.
//
//     // Rep | Target: Ann 100, Bob 200, Ann 50
//     noteSameNames(sheet, headings, table);   // a note for the second Ann

#include "table/heading_row.h"

namespace plumbline {

void noteSameIds(const Headings& headings, GoalTable& table);

// Of tables without ids; the same name below two parents is told apart by its path. Where ids number the rows, of a person
// twice below one goal, in rows that agree in every text and date besides: nothing else says what the second is for.
void noteSameNames(const SheetView& sheet, const Headings& headings, GoalTable& table);

}  // namespace plumbline
