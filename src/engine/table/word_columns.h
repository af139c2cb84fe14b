// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The columns that hold one of a few words: how a goal takes its children's numbers, and what it aims at.
//
//     *readMethod("Durchschnitt");        // Method::Average
//     *readKind("at most");             // Kind::AtMost
//
// Words are compared without case, accents, blanks and hyphens. A blank is the default, and so is a word that
// is none of them, with a note.

#include <optional>

#include "table/goal_table.h"
#include "table/sheet_view.h"

namespace plumbline {

std::optional<Method> readMethod(std::string_view word);
std::optional<Kind> readKind(std::string_view word);

// A word that its column does not know.
void noteUnknownWord(GoalTable& table, GoalIndex goal, std::uint32_t column, std::string_view word);

void readMethodColumn(const SheetView& sheet, std::uint32_t column, GoalTable& table);
void readKindColumn(const SheetView& sheet, std::uint32_t column, GoalTable& table);

}  // namespace plumbline
