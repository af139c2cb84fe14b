// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What each child weighs within its parent.
//
//     // children with weights 2 and 3: 0.4 and 0.6; with 40 % and two blanks: 0.4, 0.3, 0.3; none given:
//     equal parts
//
// None given: equal. Some given, the sum at most 1 (100 %): the others share the rest. Otherwise a blank
// weighs 1. Shares of children with several parents multiply. An error or a text in a weight, or a negative
// one, is that child's error.

#include <vector>

#include "goals/model.h"

namespace plumbline {

struct ChildWeight {
    double weight = 0;
    Cell problem;  // blank: none
};

// Not normalised: divide by the sum over the children that count. `weights` is cleared and filled, one per
// child.
void childWeights(const Model& model, GoalIndex parent, std::vector<ChildWeight>& weights);

}  // namespace plumbline
