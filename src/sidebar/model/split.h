// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A goal divided among the people below it: the amounts, which add up exactly, and the rows that they become.
//
//     SplitDraft draft{.goal = north, .names = "Ann; Bob; Cy", .weights = "2; 1; 1", .held = ";50;"};
//     SplitPlan plan = planSplit(snapshot, draft, words);
//     plan.parts[0].amount;             // of the target, by weight, less what is held

#include <string>
#include <vector>

#include "sidebar/model/row_plan.h"

namespace plumbline::sidebar {

struct SplitDraft {
    GoalIndex goal = noGoal;
    std::string names, weights, held, overAssignment, step = "1";  // lists are separated by semicolons
};

struct SplitPart {
    std::string name;
    double amount = 0;
    RowPlan row;
};

struct SplitPlan {
    std::string problem;
    double total = 0;
    std::vector<SplitPart> parts;
    std::string preview;
};

// People by whom the table's goals are owned, in its order, each once; at most 500.
std::vector<std::string> peopleOf(const Snapshot& now);
struct Team {
    std::string lead;
    std::vector<std::string> people;  // the owners of the goals below the lead's goals, others than the lead
};
std::vector<Team> teamsOf(const Snapshot& now);
// The team of the goal's owner: those to whom a new goal of theirs cascades. Empty where the goal has goals
// below it already.
std::vector<std::string> teamOf(const Snapshot& now, GoalIndex goal);

SplitPlan planSplit(const Snapshot& now, const SplitDraft& draft, const Words& words);

}  // namespace plumbline::sidebar
