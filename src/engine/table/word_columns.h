// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The columns that hold one of a few words: how a goal takes its children's numbers, and what it aims at.
//
//     *readMethod("Durchschnitt");               // Method::Average
//     *readKind("no more than");                 // Kind::AtMost
//     readAim("je niedriger, desto besser")->direction;   // Direction::Lower
//
// The words are data: vocabulary/stated_*.txt. A blank is the default, and so is a word that is none of them,
// with a note.

#include <optional>

#include "table/goal_table.h"
#include "table/sheet_view.h"

namespace plumbline {

enum class Direction : std::uint8_t { None, Higher, Lower, Keep };

// What a kind or a direction column says. A direction becomes a kind once the baseline is known.
struct Aim {
    std::optional<Kind> kind;
    Direction direction = Direction::None;
    bool any() const { return kind || direction != Direction::None; }
};

std::optional<Method> readMethod(std::string_view word);
std::optional<Kind> readKind(std::string_view word);
std::optional<Aim> readAim(std::string_view words);
// "<=", "≥": a sign that nothing but an aim is written with.
bool isLimitSign(std::string_view word);

// A word that its column does not know.
void noteUnknownWord(GoalTable& table, GoalIndex goal, std::uint32_t column, std::string_view word);

void readMethodColumn(const SheetView& sheet, std::uint32_t column, GoalTable& table);
std::vector<Aim> readAimColumn(const SheetView& sheet, std::uint32_t column, GoalTable& table);

}  // namespace plumbline
