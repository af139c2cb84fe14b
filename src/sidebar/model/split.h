// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A goal divided among the people below it: the amounts, which add up exactly, and the cells that they become.
//
//     SplitDraft draft{.goal = north, .rows = {{"Ann", "2"}, {"Bob", "1", "50"}, {"Cy", "1", "", "", "40"}}};
//     SplitPlan plan = planSplit(snapshot, draft, words);
//     plan.parts[0].amount;             // of the target, by weight, less what is held, at least and at most so much
//     plan.parts[0].goal;               // Ann's goal, which gets the amount where it stands; noGoal: a new row
//
// Who stands below the goal already keeps the row; only new names get new ones. Nobody is given two.

#include <string>
#include <vector>

#include "sidebar/model/people_below.h"
#include "sidebar/model/row_plan.h"

namespace plumbline::sidebar {

struct SplitRow {
    std::string name, weight, held, minimum, maximum;  // as typed; a row without a name is none
};
struct SplitDraft {
    GoalIndex goal = noGoal;
    std::vector<SplitRow> rows;
    std::string overAssignment, step = "1";
};

struct SplitPart {
    std::string name;
    double amount = 0;
    GoalIndex goal = noGoal;  // that stands in the table; none: a new one
    Cell before;              // its target till now
    RowPlan row;
    std::size_t at = 0;  // the draft's row
};

// A goal above: what those at the bottom below it hold together, now and then.
struct LevelAbove {
    GoalIndex goal = noGoal;
    double target = 0, before = 0, then = 0;
};

struct SplitPlan {
    std::string problem;
    double total = 0;                     // what is assigned
    Cell target;                          // what is divided
    Cell weight, held, minimum, maximum;  // together, where any is given and all can be read
    std::vector<SplitPart> parts;
    std::vector<LevelAbove> above;  // upwards
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
SplitPlan planSplit(const Snapshot& now, const SplitDraft& draft, const Words& words);

}  // namespace plumbline::sidebar
