// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A column's cells as numbers or dates: texts that show one are read; what the cells of the column together
// decide (a decimal comma, day before month) settles the doubtful ones; the rest becomes notes.

#include <span>

#include "table/goal_table.h"
#include "table/sheet_view.h"

namespace plumbline {

// One cell per goal that has a row; a text that is no number stays a text.
void readNumbers(const SheetView& sheet, std::uint32_t column, GoalTable& table, std::vector<Cell>& cells,
                 NoteKind textNote = NoteKind::TextInNumber, char decimal = 0);

// The decimal separator that the columns' texts prove together; 0 where they prove none, or both.
char provenDecimal(const SheetView& sheet, std::span<const Period> columns, const GoalTable& table);

// The same for dates; a period ("Q1 2025") stands for its first day, or its last where `lastDay`.
void readDates(const SheetView& sheet, std::uint32_t column, bool lastDay, GoalTable& table,
               std::vector<Cell>& cells);

// For each goal, whether its cell shows a percentage.
std::vector<std::uint8_t> shownAsPercent(const SheetView& sheet, std::uint32_t column,
                                         const GoalTable& table);

}  // namespace plumbline
