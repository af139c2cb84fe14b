// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Findings about what is measured: goals that do not add up, weights, targets of nothing, rows that stand twice.
//
//     findMeasureFaults(model, columns, list);   // appends to list.all

#include "goals/findings.h"

namespace plumbline {

void findMeasureFaults(const Model& model, const RollupColumns& columns, FindingList& list);

// Two known units, one after the other: which they are, of a parent whose children have several.
struct TwoUnits {
    GoalIndex first = noGoal, second = noGoal;
    bool currencies = false;  // all that differ
};
TwoUnits unitsBelow(const Model& model, GoalIndex parent);

}  // namespace plumbline
