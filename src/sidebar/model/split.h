// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A goal divided among the people below it: the amounts, which add up exactly, and the cells that they become.
//
//     SplitDraft draft{.goal = north, .names = "Ann; Bob; Cy", .weights = "2; 1; 1", .held = ";50;"};
//     SplitPlan plan = planSplit(snapshot, draft, words);
//     plan.parts[0].amount;             // of the target, by weight, less what is held
//     plan.parts[0].goal;               // Ann's goal, which gets the amount where it stands; noGoal: a new row
//
// Who stands below the goal already keeps the row; only new names get new ones. Nobody is given two.

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
    GoalIndex goal = noGoal;  // that stands in the table; none: a new one
    Cell before;              // its target till now
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
// Those below the goal; where nobody is, the team of its owner, to whom a new goal of theirs cascades.
std::vector<std::string> teamOf(const Snapshot& now, GoalIndex goal);
// As the dialog opens: the goal's team, in proportion to the targets that they have.
SplitDraft splitOf(const Snapshot& now, GoalIndex goal, const Words& words);

SplitPlan planSplit(const Snapshot& now, const SplitDraft& draft, const Words& words);

}  // namespace plumbline::sidebar
