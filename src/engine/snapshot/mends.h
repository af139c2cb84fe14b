// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Cells that can be put right: without asking anybody where the content stays what the reader already
// understood, and else with the choices that a person has.
//
//     mendsFor(cells, table)[0];        // row 5, column 1: " G-1 " → "G-1"
//     mend.choices;                     // of "10-20": {"mend.lower", 10}, {"mend.upper", 20}; empty where it
//                                       // is certain
//
// Certain are stray blanks around an id or a parent, which formulas such as VLOOKUP do not forgive, and a
// number written as text whose value is beyond doubt. Nothing is certain that a person would have to decide:
// an owner who is missing, a parent that does not exist, a date with two readings. Formula cells are never
// touched.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "table/goal_table.h"

namespace plumbline {

enum class MendKind : std::uint8_t { StrayBlanks, NumberAsText };

// One of the readings of a doubtful text. `meaning` is the key of its words: "mend.lower", "mend.upper",
// "mend.one", "mend.other", "mend.exact".
struct MendChoice {
    std::string_view meaning;
    double number = 0;
};

struct Mend {
    MendKind kind = MendKind::StrayBlanks;
    GoalIndex goal = noGoal;
    std::uint32_t row = 0, column = 0;     // within the block
    std::string before;                    // what the cell must still hold when it is mended
    std::string text;                      // StrayBlanks: the new text
    double number = 0;                     // NumberAsText: the new number, of one that is certain
    std::vector<MendChoice> choices = {};  // of a doubtful one: nothing chooses among them but a person
    bool isCertain() const { return choices.empty(); }
};

std::vector<Mend> mendsFor(const CellBlock& cells, const GoalTable& table);

}  // namespace plumbline
