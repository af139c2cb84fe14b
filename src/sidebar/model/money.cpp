// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/money.h"

#include <algorithm>
#include <cmath>

#include "core/words.h"
#include "goals/goal_amount.h"
#include "snapshot/titles.h"

namespace plumbline::sidebar {
namespace {

constexpr std::string_view minus = "−", digitBlank = "\u2007", pointBlank = "\u2008";

// "$" and "£" stand before the number in English; codes and words behind it everywhere.
bool standsBefore(const UnitInfo& unit, const Words& words) {
    const bool letters = std::any_of(unit.name.begin(), unit.name.end(),
                                     [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
    return unit.currency && !unit.name.empty() && !letters && words.language() == "en";
}

std::vector<std::string> letters(std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        nextCodePoint(text, at);
        found.emplace_back(text.substr(start, at - start));
    }
    return found;
}

struct Letters {
    std::size_t wide = 0, narrow = 0;  // digits and signs; points
};
Letters lettersOf(std::string_view text) {
    Letters found;
    for (const std::string& letter : letters(text))
        ++(letter == "." || letter == "," || letter == "’" || letter == "\u202f" || letter == "\u00a0"
               ? found.narrow
               : found.wide);
    return found;
}

}  // namespace

std::string money(const Snapshot& now, GoalIndex like, Cell amount, const Words& words) {
    const GoalTable& table = now.model->table();
    const UnitInfo& unit = table.unitOf(like);
    if (!amount.isNumber() || !standsBefore(unit, words)) return goalAmount(table, like, amount, words);
    const std::string digits = words.amount(std::fabs(amount.number()));
    return (amount.number() < 0 ? std::string(minus) : std::string()) + unit.name + digits;
}

std::string signedMoney(const Snapshot& now, GoalIndex like, double amount, const Words& words) {
    const std::string text = money(now, like, rounded(Cell(amount)), words);
    return amount > 0 ? "+" + text : text;
}

Cell rounded(Cell amount) {
    constexpr double exactBelow = 1000;
    if (!amount.isNumber() || std::fabs(amount.number()) < exactBelow) return amount;
    return Cell(std::nearbyint(amount.number()));
}

std::vector<std::string> alignedRight(const std::vector<std::string>& figures) {
    Letters most;
    for (const std::string& figure : figures) {
        const Letters own = lettersOf(figure);
        most = {std::max(most.wide, own.wide), std::max(most.narrow, own.narrow)};
    }
    std::vector<std::string> aligned;
    for (const std::string& figure : figures) {
        std::string text;
        const Letters own = lettersOf(figure);
        for (std::size_t i = own.wide; i < most.wide; ++i) text += digitBlank;
        for (std::size_t i = own.narrow; i < most.narrow; ++i) text += pointBlank;
        aligned.push_back(text + figure);
    }
    return aligned;
}

std::string statusText(Light light, const std::string& status, const Words& words) {
    if (light == Light::Doubt) return words("status.doubt");
    if (light == Light::NotStarted) return words("status.noactual");
    return statusWord(words, status);
}

std::string statusText(const Snapshot& now, GoalIndex goal, const Words& words) {
    const bool stated = now.columns.at(Measure::Actual, goal).isNumber() ||
                        now.model->table().statusWordOf(goal) != StatusWord::None;
    const Light light = now.lightOf(goal);
    return light == Light::NotStarted && stated ? statusWord(words, now.statusOf(goal))
                                                : statusText(light, now.statusOf(goal), words);
}

}  // namespace plumbline::sidebar
