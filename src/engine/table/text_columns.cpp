// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/text_columns.h"

#include "table/column_content.h"

namespace plumbline {

std::vector<TextId> readTexts(const SheetView& sheet, std::uint32_t column, const GoalTable& table,
                              TextPool& texts) {
    std::vector<TextId> ids(table.count, noText);
    const std::vector<Cell>& cells = sheet.block().columns[column];
    const bool merges = !sheet.block().merges.empty(), isTrimmed = sheet.isTrimmed(column);
    for (GoalIndex g = 0; g < table.count; ++g) {
        std::uint32_t row = table.rowOfGoal[g];
        if (row == noRow) continue;
        if (merges && cells[row].isBlank())
            if (const MergedArea* area = sheet.mergeAt(row, column)) row = area->firstRow;
        const Cell cell = cells[row];
        if (cell.isNumber()) {
            ids[g] = texts.add(shownNumber(sheet, row, column));
        } else if (cell.isText() && isTrimmed) {
            ids[g] = cell.textId();
        } else if (cell.isText()) {
            const std::string_view whole = texts.view(cell.textId()), text = sheet.textOf(cell);
            ids[g] = text.size() == whole.size() ? cell.textId() : texts.add(text);
        }
    }
    return ids;
}

}  // namespace plumbline
