// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The line of sight from a goal to the top, what the goal moves there, and whether a goal is covered from
// below.
//
//     path(*model, rep, " › ");          // "Raise market share › North › Hamburg": names, top first
//     contribution(*model, columns, rep, top);    // 0.25: a quarter of the top goal
//     targetShare(*model, columns, rep, top);  // 0.068: the part of its target that the rep carries
//     coverage(*model, columns, top);    // 1.12: the children's targets are 12 % over the goal's own
//
// path follows the main parent (the largest share). contribution adds up, over every way to the ancestor, the
// product of weights within the parents and shares; 1 for the goal itself, 0 where there is no way. Circle
// where a circle is on the way. coverage needs children and a target of the goal's own, else it shows
// nothing; a target of 0 is DivisionByZero.

#include <string_view>

#include "core/matrix.h"
#include "goals/model.h"
#include "goals/rollup.h"

namespace plumbline {

Value path(const Model& model, GoalIndex goal, std::string_view separator);
Value contribution(const Model& model, const RollupColumns& columns, GoalIndex goal, GoalIndex ancestor);
Value coverage(const Model& model, const RollupColumns& columns, GoalIndex goal);

// What part of the ancestor's target the goal carries, where targets add up on every way to it: 0.068 of a
// company's quota is one rep's. Nothing where they do not add up, or where one of the two has no target.
Value targetShare(const Model& model, const RollupColumns& columns, GoalIndex goal, GoalIndex ancestor);

// A person's goals and what they move: goal | line of sight | top goal | share of it | target | actual |
// attainment | part of its target, one row for each goal and each top goal above it. NotFound where nobody of
// that name owns one.
Result<Matrix> ownersGoals(const Model& model, const RollupColumns& columns, std::string_view owner);

}  // namespace plumbline
