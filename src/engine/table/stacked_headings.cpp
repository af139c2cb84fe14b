// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/stacked_headings.h"

#include <algorithm>

#include "core/words.h"

namespace plumbline {

void partStacked(CellBlock& block, const SheetView& sheet, Headings& headings) {
    constexpr std::uint32_t fewest = 2;
    std::uint32_t corner = 0;
    while (corner < headings.columnEnd && sheet.isBlank(headings.lastRow, corner)) ++corner;
    std::vector<std::uint32_t> columns;
    for (std::uint32_t column = corner + 1; column < headings.columnEnd; ++column)
        if (!sheet.text(headings.lastRow, column).empty()) columns.push_back(column);
    if (columns.size() < fewest) return;
    const std::string own = foldWord(sheet.text(headings.lastRow, corner));
    for (std::uint32_t row = headings.lastRow + 1; row < block.rows; ++row) {
        const std::string_view name = sheet.text(row, corner);
        const bool same = !name.empty() && std::all_of(columns.begin(), columns.end(), [&](std::uint32_t column) {
            const std::string_view text = sheet.text(row, column);
            return !text.empty() && (text == sheet.text(headings.lastRow, column) || foldWord(text) == foldWord(sheet.text(headings.lastRow, column)));
        });
        if (!same || foldWord(name) == own) continue;
        headings.stackedNames.push_back(row);
        for (const std::uint32_t column : columns) block.columns[column][row] = Cell();
    }
}

}  // namespace plumbline
