// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What each child weighs within its parent.
//
//     // children with weights 2 and 3: 0.4 and 0.6; with 40 % and two blanks: 0.4, 0.3, 0.3; none given:
//     // equal parts
//     WeightScale scale = weightScale(table, children);
//     childWeight(table, scale, children[0]).weight / scale.sum;
//
// None given: equal. Some given, the sum at most 1 (100 %): the others share the rest. Otherwise a blank
// weighs 1. Shares of children with several parents multiply. An error or a text in a weight, or a negative
// one, is that child's error.

#include <span>

#include "table/goal_table.h"

namespace plumbline {

struct ChildLink {
    GoalIndex child = noGoal;
    double share = 1;  // of the child that goes to this parent
};

struct WeightScale {
    double blank = 1;  // what a child without a weight weighs
    double sum = 0;    // of all children's weights, each by its share
    double plain = 0;  // the same without the shares
    double given = 0;  // of the weights that are given
    bool anyGiven = false, anyBlank = false;
};

struct ChildWeight {
    double weight = 0;  // not normalised, by share
    Cell problem;       // blank: none
};

WeightScale weightScale(const GoalTable& table, std::span<const ChildLink> children);
ChildWeight childWeight(const GoalTable& table, const WeightScale& scale, const ChildLink& link);

}  // namespace plumbline
