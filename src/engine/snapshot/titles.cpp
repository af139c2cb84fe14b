// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "snapshot/titles.h"

#include "core/words.h"

namespace plumbline {

std::string titleOf(const GoalTable& table, GoalIndex g) {
    const std::string_view group = table.text(table.shortName, g), owner = table.text(table.owner, g),
                           goal = table.text(table.goal, g);
    if (!group.empty()) return std::string(group);
    if (!goal.empty() && !owner.empty() && !sameName(goal, owner))
        return std::string(goal) + " · " + std::string(owner);
    return table.labelOf(g);
}

std::string statusWord(const Words& words, const std::string& status) {
    const std::string key = "status." + foldWord(status);
    return words.knows(key) ? words(key) : status;
}

}  // namespace plumbline
