// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/goal_table.h"

#include <algorithm>

namespace plumbline {

std::string cellName(std::uint32_t sheetRow, std::uint32_t sheetColumn) {
    std::string letters;
    for (std::uint32_t rest = sheetColumn + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(sheetRow + 1);
}

bool GoalTable::hasRole(Role role) const {
    return std::any_of(columns.begin(), columns.end(),
                       [=](const RecognisedColumn& column) { return column.role == role; });
}

std::string_view GoalTable::nameOf(GoalIndex g) const {
    for (const auto* column : {&id, &goal, &owner})
        if (const std::string_view name = text(*column, g); !name.empty()) return name;
    return {};
}

std::string GoalTable::placeOf(GoalIndex g, Role role) const {
    if (rowOfGoal[g] == noRow) return std::string(nameOf(g));
    std::uint32_t column = 0;
    for (const RecognisedColumn& recognised : columns)
        if (recognised.role == role) column = recognised.column;
    return sheetName + "." + cellName(firstRow + rowOfGoal[g], firstColumn + column);
}

}  // namespace plumbline
