// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/marked_people.h"

#include <algorithm>

#include "core/words.h"

namespace plumbline {
namespace {

// A cross says that it is somebody else, or that it is not done, and a hollow circle may.
bool isMark(std::string_view text) {
    for (const std::string_view mark : {"x", "X", "✓", "✔", "•", "●", "*", "v", "V"})
        if (text == mark) return true;
    return false;
}

// First and last name, and no word that a table's headings are made of.
bool isPerson(const ColumnHead& head) {
    return head.heading.find(' ') != std::string::npos && !head.period && !head.meaning.known() &&
           looksLikeName(head.heading);
}

bool holdsMarks(const SheetView& sheet, const Headings& headings, std::uint32_t column) {
    bool any = false;
    for (std::uint32_t row = headings.lastRow + 1; row < headings.contentEnd; ++row) {
        if (sheet.isBlank(row, column)) continue;
        if (!isMark(sheet.text(row, column))) return false;
        any = true;
    }
    return any;
}

}  // namespace

std::optional<ExclusiveColumns> markedPeople(const SheetView& sheet, const Headings& headings) {
    if (headings.columnOf(Role::Owner)) return std::nullopt;
    std::vector<std::uint32_t> people;
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column) {
        if (!isPerson(headings.heads[column]) || headings.isRead(column) ||
            !holdsMarks(sheet, headings, column))
            continue;
        if (!people.empty() && people.back() + 1 != column) return std::nullopt;
        people.push_back(column);
    }
    if (people.size() < 2) return std::nullopt;
    ExclusiveColumns group;
    group.into = people.front();
    group.others.assign(people.begin() + 1, people.end());
    return group;
}

void nameMarked(CellBlock& block, const Headings& headings, const ExclusiveColumns& people) {
    std::vector<std::uint32_t> columns = {people.into};
    columns.insert(columns.end(), people.others.begin(), people.others.end());
    for (std::uint32_t row = headings.lastRow + 1; row < headings.contentEnd; ++row) {
        std::string names;
        for (const std::uint32_t column : columns) {
            Cell& cell = block.columns[column][row];
            const bool marked = cell.isText() && isMark(trimmed(block.texts.view(cell.textId())));
            if (marked) names += (names.empty() ? "" : ", ") + headings.heads[column].heading;
            cell = Cell();
        }
        if (!names.empty()) block.columns[people.into][row] = Cell::text(block.texts.add(names));
    }
}

}  // namespace plumbline
