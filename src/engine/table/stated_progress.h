// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// How far a goal is as somebody wrote it down: a percentage, "2 of 3", a bar, a word of a status.
//
//     readShare("2 of 3");              // 0.667
//     readShare("●●●○○");               // 0.6
//     readStatusWord("In Arbeit – wartet auf IT");   // StatusWord::Started: the first words decide
//
// Words: vocabulary/stated_*.txt, signs and all.

#include <optional>
#include <string_view>
#include <vector>

#include "table/heading_row.h"

namespace plumbline {

StatusWord readStatusWord(std::string_view text);
std::optional<double> readShare(std::string_view text);

// A column of texts that say how far: bars, ticks, words; a text that says nothing stays, with a note.
void readShares(const SheetView& sheet, std::uint32_t column, GoalTable& table, std::vector<Cell>& cells);

// The columns of stated progress, status and confidence. Where the table has neither targets nor actuals, a status that
// says what is done becomes both: 1 of 1, 0 of 1.
void readStated(const SheetView& sheet, const Headings& headings, const TextPool& texts, GoalTable& table);

}  // namespace plumbline
