// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The steps by which the rollup came to a number: the terms, each with what it weighs, and the rule that combines them.
//
//     const Steps steps = stepsOf(*model, columns, goal, Measure::Attainment);
//     steps.rule;                       // StepRule::Quotient: the first term divided by the second
//     steps.list[0].value;              // combined by that rule they give columns.at(…), to the last bit
//
// Whoever shows them words them (explain.h). The rule Given combines nothing: its terms are what the number was computed from.

#include <string>
#include <string_view>
#include <vector>

#include "goals/rollup.h"
#include "goals/rules.h"

namespace plumbline {

struct Step {
    std::string_view key;            // "term.actual"; empty where the term is a goal below or a period
    GoalIndex goal = noGoal;         // a goal below
    const Period* period = nullptr;  // a column of the goal's plan; it lives as long as the model
    Role role = Role::Actual;        // whose cell it is
    bool booking = false;            // a single booking, or the rest of them
    std::string name, place;         // of a booking: its own; else whoever words it finds them
    double weight = 1;
    bool weighted = false;  // whether the weight means something here
    Cell value;
};

struct Steps {
    StepRule rule = StepRule::Own;
    Kind kind = Kind::Reach;
    std::vector<Step> list;
};

Steps stepsOf(const Model& model, const RollupColumns& columns, GoalIndex goal, Measure measure);

}  // namespace plumbline
