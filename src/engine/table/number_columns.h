// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A column's cells as numbers or dates: texts that show one are read; what the cells of the column together
// decide (a decimal comma, day before month) settles the doubtful ones; the rest becomes notes.

#include <span>

#include "table/goal_table.h"
#include "table/sheet_view.h"

namespace plumbline {

struct NumberHabit {
    NoteKind textNote = NoteKind::TextInNumber;  // what a text is that is no number
    char decimal = 0;                            // the mark that other columns prove
    bool fractions = false;                      // progress: "2 of 3" counts
    bool limits = false;  // targets: "<= 5" is a limit; elsewhere it is no exact figure
};

// One cell per goal that has a row; a text that is no number stays a text.
void readNumbers(const SheetView& sheet, std::uint32_t column, GoalTable& table, std::vector<Cell>& cells,
                 NumberHabit habit = {});

// The decimal separator that the columns' texts prove together; 0 where they prove none, or both.
char provenDecimal(const SheetView& sheet, std::span<const Period> columns, const GoalTable& table);

enum class PeriodEnd : std::uint8_t { First, Last };

// What is known beside a column of dates.
struct DateNeighbours {
    PeriodEnd end = PeriodEnd::Last;           // the day for which a period ("Q1 2025") stands
    int year = 0;                              // of the title, band or sheet; 0: not known
    const std::vector<Cell>* start = nullptr;  // the goals' first days: what is due lies behind them
};

// The same for dates. A year that a text lacks comes from the goal's start, from the other dates of its
// column where they agree, or from `year`; else the text stays, with a note. A number that is a year is one.
void readDates(const SheetView& sheet, std::uint32_t column, const DateNeighbours& beside, GoalTable& table,
               std::vector<Cell>& cells);

// For each goal, whether its cell shows a percentage.
std::vector<std::uint8_t> shownAsPercent(const SheetView& sheet, std::uint32_t column,
                                         const GoalTable& table);

}  // namespace plumbline
