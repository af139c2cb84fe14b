// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/stacked_headings.h"

#include <algorithm>

#include "core/words.h"

namespace plumbline {
namespace {

// But for small and capital letters of English; words of another length are told apart at once, in every row of a long table.
bool same(std::string_view a, std::string_view b) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [&](char x, char y) { return small(x) == small(y); });
}

// "Visits | Hours | Fee | Costs" below "Goods | Pieces | Price | Costs": texts above all columns of numbers, and the same above those
// of targets and actuals.
bool headsSameFigures(const SheetView& sheet, const Headings& headings, std::uint32_t corner,
                      std::uint32_t row) {
    bool read = false;
    for (std::uint32_t column = corner + 1; column < headings.columnEnd; ++column) {
        const ColumnHead& head = headings.heads[column];
        if (!head.content.mostlyNumbers() || head.heading.empty()) continue;
        const std::string_view text = sheet.text(row, column);
        const bool figure =
            headings.columnOf(Role::Target) == column || headings.columnOf(Role::Actual) == column;
        if (text.empty() || (figure && !same(text, sheet.text(headings.lastRow, column)))) return false;
        read = read || figure;
    }
    return read;
}

}  // namespace

void partStacked(CellBlock& block, const SheetView& sheet, Headings& headings) {
    constexpr std::uint32_t fewest = 2;
    if (!headings.haveRow()) return;
    std::uint32_t corner = 0;
    while (corner < headings.columnEnd && sheet.isBlank(headings.lastRow, corner)) ++corner;
    std::vector<std::uint32_t> columns;
    for (std::uint32_t column = corner + 1; column < headings.columnEnd; ++column)
        if (!sheet.text(headings.lastRow, column).empty()) columns.push_back(column);
    if (columns.size() < fewest) return;
    const std::string own = foldWord(sheet.text(headings.lastRow, corner));
    // A text among numbers is seldom, and seen at once.
    const auto numbers = std::find_if(columns.begin(), columns.end(), [&](std::uint32_t column) { return headings.heads[column].content.mostlyNumbers(); });
    const std::vector<Cell>& probe = block.columns[numbers == columns.end() ? columns.front() : *numbers];
    for (std::uint32_t row = headings.lastRow + 1; row < block.rows; ++row) {
        if (!probe[row].isText()) continue;
        const std::string_view name = sheet.text(row, corner);
        const bool again =
            !name.empty() &&
            (std::all_of(columns.begin(), columns.end(),
                         [&](std::uint32_t column) {
                             return same(sheet.text(row, column), sheet.text(headings.lastRow, column));
                         }) ||
             headsSameFigures(sheet, headings, corner, row));
        if (!again || foldWord(name) == own) continue;
        headings.stackedNames.push_back(row);
        for (const std::uint32_t column : columns)
            if (block.columns[column][row].isText()) block.columns[column][row] = Cell();
    }
}

}  // namespace plumbline
