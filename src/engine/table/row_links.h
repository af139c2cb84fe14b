// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Links upwards that the rows show by themselves: outline numbers, indentation, sections.
//
//     isOutlineNumber("1.2.1");         // true; it stands below 1.2, or below 1 where there is no 1.2
//     linkOutline(table, texts);        // table.parents, from the numbers in table.id
//
// Everything here looks at one row after the other, from the top.

#include <string_view>
#include <vector>

#include "table/goal_table.h"
#include "table/sheet_view.h"

namespace plumbline {

bool isOutlineNumber(std::string_view text);
void linkOutline(GoalTable& table, const TextPool& texts);

// How far a cell stands from the left, by its format and the blanks before its text.
std::uint32_t indentOf(const SheetView& sheet, std::uint32_t row, std::uint32_t column);
// Whether some rows of a column stand further in than others.
bool isIndented(const SheetView& sheet, std::uint32_t firstRow, std::uint32_t endRow, std::uint32_t column);
// A goal stands below the last one above that is indented less.
void linkIndentation(const SheetView& sheet, std::uint32_t column, GoalTable& table);

// "KR1: NPS of 45" → "kr"; empty for a text without such a label.
std::string labelPrefix(std::string_view text);
// How deep each label stands: by the order in which the prefixes first come. Nothing where the texts are no
// labels of two kinds, or of one kind above texts without.
std::vector<std::uint32_t> labelDepths(const std::vector<std::string_view>& texts);
// A goal stands below the last one above that is less deep.
void linkDepths(const std::vector<std::uint32_t>& depths, GoalTable& table);

// A goal stands below the section row above it; behind a row of `ends`, the section's own total, below what holds the section.
void linkSections(const std::vector<bool>& isSection, const std::vector<std::uint32_t>& ends, GoalTable& table);

// One parent a goal, or noGoal.
void setParents(GoalTable& table, const std::vector<GoalIndex>& parentOf);

}  // namespace plumbline
