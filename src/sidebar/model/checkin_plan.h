// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a check-in or an answer writes: numbers that are certain, or a sentence that says why not.
//
//     CheckInPlan plan = planCheckIn(snapshot, {goal, "1,2", "80 %", true}, words);
//     plan.problem;                    // empty
//     *plan.actual; *plan.confidence;  // 1.2, 0.8
//     plan.row; plan.column;           // of the table's actual, where it may be written there, too

#include <optional>
#include <string>

#include "snapshot/snapshot.h"
#include "wording/words.h"

namespace plumbline::sidebar {

struct CheckInTyped {
    GoalIndex goal = noGoal;
    std::string actual, confidence;
    bool intoTable = false;
};

struct CheckInPlan {
    std::string problem;
    std::optional<double> actual, confidence;
    bool inTable = false;  // the actual goes into the table's cell, too
    std::uint32_t row = 0, column = 0;
};
CheckInPlan planCheckIn(const Snapshot& now, const CheckInTyped& typed, const Words& words);

// What is read of the fields while they are typed: the values, and what is doubtful about them.
std::string echoOf(const Snapshot& now, const CheckInTyped& typed, const Words& words);

// The amount of a counter-proposal.
struct CounterPlan {
    std::string problem;
    double amount = 0;
};
CounterPlan planCounter(const Snapshot& now, const std::string& amount, const Words& words);

}  // namespace plumbline::sidebar
