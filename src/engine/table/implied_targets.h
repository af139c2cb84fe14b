// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Scores without a target column are the progress itself.
//
//     // "Key result | Score": 0.7, 1.0
//     implyTargets(headings, units, table);
//     table.target[0];                  // 1; it would be 100 for scores of 70 and 100

#include "table/units.h"

namespace plumbline {

// Whether the actuals are progress as stated: there is no target, and their heading says so.
bool holdScores(const Headings& headings);

// Gives every goal without children the target, and a note that tells. Needs table.parents.
void implyTargets(const Headings& headings, Units& units, GoalTable& table);

}  // namespace plumbline
