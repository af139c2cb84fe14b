// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/goal_texts.h"

#include <algorithm>
#include <unordered_set>

#include "core/words.h"
#include "smart/statement.h"

namespace plumbline {
namespace {

constexpr std::size_t most = 60, least = 4;

// Evenly from the whole column, each text once.
std::vector<std::string_view> sampleOf(const GoalTable& table) {
    std::vector<std::string_view> sample;
    std::unordered_set<std::uint64_t> seen;
    const GoalIndex step = std::max<GoalIndex>(1, table.count / (2 * most));
    for (GoalIndex g = 0; g < table.count && sample.size() < most; g += step) {
        const std::string_view says =
            table.rowOfGoal[g] == noRow ? std::string_view() : table.text(table.goal, g);
        if (says.find(' ') != std::string_view::npos && seen.insert(nameHash(says)).second)
            sample.push_back(says);
    }
    return sample;
}

}  // namespace

GoalTexts goalTextsOf(const GoalTable& table) {
    if (table.goal.empty() || table.goalIsName) return GoalTexts::Names;
    const std::vector<std::string_view> sample = sampleOf(table);
    const auto acts = static_cast<std::size_t>(
        std::count_if(sample.begin(), sample.end(), [](std::string_view says) { return gistOf(says).act; }));
    if (acts > 0 && acts * 2 >= sample.size()) return GoalTexts::Statements;
    return sample.size() >= least && acts * 4 < sample.size() ? GoalTexts::Names : GoalTexts::Mixed;
}

}  // namespace plumbline
