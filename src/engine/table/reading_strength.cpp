// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/reading_strength.h"

#include <algorithm>

#include "table/headings.h"

namespace plumbline {
namespace {

std::ptrdiff_t numbersIn(const std::vector<Cell>& cells) {
    return std::count_if(cells.begin(), cells.end(), [](const Cell& cell) { return cell.isNumber(); });
}

std::ptrdiff_t notesOf(const GoalTable& table, NoteKind kind) {
    return std::count_if(table.notes.begin(), table.notes.end(),
                         [=](const Note& note) { return note.kind == kind; });
}

}  // namespace

bool isWeak(const Result<GoalTable>& table) {
    if (!table) return table.error().kind == ErrorKind::InvalidArgument;
    if (table->count == 0) return true;
    const std::ptrdiff_t numbers = numbersIn(table->target) + numbersIn(table->actual);
    const bool dated = !table->due.empty() || !table->statusWord.empty();
    const std::ptrdiff_t texts = notesOf(*table, NoteKind::TextInNumber);
    const bool open = notesOf(*table, NoteKind::DoubtfulReading) > 0 && texts > 1;
    return (numbers == 0 && !dated) || open || texts * 2 > numbers;
}

bool isStrong(const GoalTable& table) {
    constexpr std::ptrdiff_t fewest = 2;
    const bool said =
        std::any_of(table.columns.begin(), table.columns.end(), [](const RecognisedColumn& column) {
            return column.role == Role::Target &&
                   meaningOf(column.heading, Closeness::Part).figure == Figure::Target;
        });
    return said && !table.transposed && numbersIn(table.target) >= fewest &&
           notesOf(table, NoteKind::TextInNumber) == 0;
}

}  // namespace plumbline
