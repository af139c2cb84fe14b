// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a single leaf would have to reach so that a goal above it arrives.
//
//     // a sum of 15 of 30 and 10 of 10, 25 of 40 in all: the first alone would have to reach 30 for 100 %
//     needed(*model, columns, goal, 1.0)[0].actual;     // 30
//
// Sums and weighted means are solved directly; where the way upwards has a minimum, maximum, milestones, or a
// leaf without data in a mean, the goal is recomputed with trial values. What no value of that leaf can do is
// unreachable: a weight of 0, or a minimum that another child holds down.

#include <optional>
#include <vector>

#include "goals/rollup.h"
#include "wording/words.h"

namespace plumbline {

enum class NeededKind : std::uint8_t { Reachable, AlreadyThere, Unreachable, NotComputed };

struct Needed {
    GoalIndex leaf = noGoal;
    NeededKind kind = NeededKind::Unreachable;
    Cell now;           // the leaf's actual
    double actual = 0;  // Reachable: what would do
};

std::vector<Needed> needed(const Model& model, const RollupColumns& columns, GoalIndex goal, double progress);

// id | actual now | actual that alone would do | change; at most 10,000 rows.
Matrix neededRows(const Model& model, const std::vector<Needed>& needed, const Words& words = english());

}  // namespace plumbline
