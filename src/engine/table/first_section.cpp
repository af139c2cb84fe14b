// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/first_section.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/words.h"
#include "table/level_groups.h"
#include "table/row_links.h"
#include "table/totals.h"

namespace plumbline {
namespace {

std::string_view labelIn(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    for (std::uint32_t column = 0; column < columnEnd; ++column)
        if (const std::string_view text = sheet.text(row, column); !text.empty()) return text;
    return {};
}

std::string firstWord(std::string_view text) {
    return foldWord(text.substr(0, std::min(text.find_first_of(" :"), text.size())));
}

// "1. Travel | Pieces | Price" above "2. Equipment | Pieces | Price".
std::string_view cornerTitle(const SheetView& sheet, const Headings& headings) {
    if (headings.stackedNames.empty() || !headings.haveRow()) return {};
    const std::string_view corner = labelIn(sheet, headings.lastRow, headings.columnEnd);
    const HeadingMeaning meaning = meaningOf(corner, Closeness::Exact);
    const bool heads =
        meaning.could(Role::Goal) || meaning.could(Role::Id) || meaning.dimension || meaning.ignored;
    return heads ? std::string_view() : corner;
}

// All of them begin with the word.
bool beginSections(const std::string& word, const SheetView& sheet, const Headings& headings,
                   const std::vector<bool>& isSection, const GoalTable& table) {
    for (GoalIndex g = 0; g < isSection.size(); ++g)
        if (isSection[g] && firstWord(labelIn(sheet, table.rowOfGoal[g], headings.columnEnd)) != word)
            return false;
    return !word.empty();
}

// "Budget: rooms" right above the headings, where sections are called "Budget: journeys", "Budget: staff".
std::string_view titleAbove(const SheetView& sheet, const Headings& headings,
                            const std::vector<bool>& isSection, const GoalTable& table) {
    if (!headings.haveRow()) return {};
    const std::uint32_t top = headings.firstRow == 0 ? 0 : headings.firstRow - 1;
    for (std::uint32_t row = headings.lastRow; row-- > top;)
        if (const std::string_view title = labelIn(sheet, row, headings.columnEnd);
            beginSections(firstWord(title), sheet, headings, isSection, table))
            return title;
    return {};
}

}  // namespace

void linkFirstSection(const SheetView& sheet, const Headings& headings, const std::vector<bool>& isSection,
                      GoalTable& table, TextPool& texts) {
    const auto first =
        static_cast<GoalIndex>(std::find(isSection.begin(), isSection.end(), true) - isSection.begin());
    if (first == 0 || first >= isSection.size() || table.goal.size() != table.count ||
        !table.targetRow.empty())
        return;
    for (GoalIndex g = 0; g < first; ++g)
        if (table.parentOf(g) != noGoal) return;
    std::string_view title = cornerTitle(sheet, headings);
    if (title.empty()) title = titleAbove(sheet, headings, isSection, table);
    if (title.empty() || isTotalLabel(title)) return;
    std::vector<GoalIndex> parentOf;
    const GoalIndex group = table.count++;
    for (GoalIndex g = 0; g < group; ++g) parentOf.push_back(g < first ? group : table.parentOf(g));
    parentOf.push_back(noGoal);
    table.rowOfGoal.push_back(noRow);
    table.goal.push_back(texts.add(std::string(title)));
    if (!table.shortName.empty()) table.shortName.resize(table.count, noText);
    extendColumns(table);
    setParents(table, parentOf);
}

}  // namespace plumbline
