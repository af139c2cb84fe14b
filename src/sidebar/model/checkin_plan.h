// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a check-in or an answer writes: numbers that are certain, or a sentence that says why not.
//
//     CheckInPlan plan = planCheckIn(snapshot, {goal, "1,2", "80 %", true}, words);
//     plan.problem;                    // empty
//     *plan.actual; *plan.confidence;  // 1.2, 0.8
//     plan.cells;                      // of the table's actual, where it goes there, too
//
// Where the actual stands in periods, what is typed is either all that was reached so far, of which today's period
// gets what the others do not hold, or one period's own. If the table cannot take it, nothing is written
// at all, and the sentence says why.

#include <optional>
#include <string>

#include "sidebar/model/row_plan.h"
#include "snapshot/snapshot.h"
#include "wording/words.h"

namespace plumbline::sidebar {

struct CheckInTyped {
    GoalIndex goal = noGoal;
    std::string actual, confidence;
    bool intoTable = false;
    std::optional<std::size_t> period = {};  // of the actual's periods; none: so far, all together
    std::optional<Day> day = {};             // by which it was reached; none: today
};

struct CheckInPlan {
    std::string problem;
    std::optional<double> actual, confidence;
    std::optional<double> before;  // the table's, of all periods together
    std::vector<CellWrite> cells;  // of the table, each with its row
};
// The labels of the actual's periods; none where it has a cell of its own.
std::vector<std::string> checkInPeriods(const Snapshot& now, GoalIndex goal);
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
