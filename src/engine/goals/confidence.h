// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Stated confidence up the tree: beside progress, never mixed with it.
//
//     // key results at 80 % and 40 %
//     const Confidence below = confidenceOf(*model, objective);
//     below.lowest, below.mean;         // 0.4, 0.6
//
// Of a goal with children all goals below that state one, each once, however many ways lead to it; where none of them does, and
// of a goal without children, its own. Cancelled goals count here as little as elsewhere.

#include <span>

#include "goals/model.h"

namespace plumbline {

struct Confidence {
    std::size_t goals = 0;  // that state one; 0: nothing is known
    double lowest = 0, mean = 0;
    GoalIndex least = noGoal;  // who states the lowest
};
Confidence confidenceOf(const Model& model, GoalIndex goal);
// Of several goals and all below them, each once.
Confidence confidenceOf(const Model& model, std::span<const GoalIndex> goals);

}  // namespace plumbline
