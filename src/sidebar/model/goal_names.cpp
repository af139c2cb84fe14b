// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/goal_names.h"

#include <algorithm>

#include "core/words.h"
#include "snapshot/titles.h"

namespace plumbline::sidebar {
namespace {

// "N-17", "EMEA", "289": nobody says it. Digits, or a few letters none of which is small.
bool isCode(std::string_view id) {
    constexpr std::size_t longest = 4;
    if (id.find_first_of("0123456789") != std::string_view::npos) return true;
    return id.size() <= longest &&
           std::none_of(id.begin(), id.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool isAlone(const std::vector<TextId>& column, GoalIndex g) {
    return std::count(column.begin(), column.end(), column[g]) == 1;
}

}  // namespace

std::string deckName(const GoalTable& table, GoalIndex g) {
    const std::string_view id = table.text(table.id, g), owner = table.text(table.owner, g),
                           goal = table.text(table.goal, g);
    if (!table.text(table.shortName, g).empty() || id.empty()) return titleOf(table, g);
    const auto apart = [&](std::string name, const std::vector<TextId>& column) {
        return isAlone(column, g) ? name : name + " (" + std::string(id) + ")";
    };
    if (!goal.empty())
        return owner.empty() || sameName(goal, owner) ? apart(std::string(goal), table.goal)
                                                      : titleOf(table, g);
    if (owner.empty() || sameName(id, owner)) return titleOf(table, g);
    return isCode(id) ? apart(std::string(owner), table.owner) : std::string(id) + " · " + std::string(owner);
}

}  // namespace plumbline::sidebar
