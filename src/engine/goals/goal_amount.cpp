// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/goal_amount.h"

namespace plumbline {

std::string goalAmount(const GoalTable& table, GoalIndex goal, Cell amount, const Words& words) {
    const double whole = table.wholeOf(goal);
    if (whole == 0 || !amount.isNumber()) return words.amount(amount, table.unitOf(goal).name);
    return words.percent(amount.number() / whole);
}

}  // namespace plumbline
