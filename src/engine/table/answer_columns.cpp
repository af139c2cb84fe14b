// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/answer_columns.h"

#include "table/stated_progress.h"
#include "table/word_columns.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {

void readAnswers(const SheetView& sheet, std::uint32_t column, GoalTable& table, std::vector<Cell>& cells) {
    cells.assign(table.rowOfGoal.size(), Cell());
    for (GoalIndex g = 0; g < cells.size(); ++g) {
        const std::uint32_t row = table.rowOfGoal[g];
        if (row == noRow) continue;
        const Cell cell = sheet.block().at(row, column);
        if (!cell.isText()) {
            cells[g] = cell;
            continue;
        }
        const std::string_view text = sheet.textOf(cell);
        if (text.empty()) continue;
        if (isWord(WordClass::Yes, text)) {
            cells[g] = Cell(1.0);
        } else if (isWord(WordClass::No, text)) {
            cells[g] = Cell(0.0);
        } else if (readStatusWord(text) == StatusWord::None) {  // "in process" is neither
            noteUnknownWord(table, g, column, text);
        }
    }
}

}  // namespace plumbline
