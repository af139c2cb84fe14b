// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The circles among goals that are their own ancestors, each once, however they hang together.
//
//     circlesOf(model);                 // {{A, B}, {C, D}}: A serves B, which serves A
//
// Of goals that all reach one another one circle is shown, the shortest through the first of them.

#include <vector>

#include "goals/model.h"

namespace plumbline {

// Along the parents: each goal names the next as its parent, the last the first. The first is the first in the table.
std::vector<std::vector<GoalIndex>> circlesOf(const Model& model);

}  // namespace plumbline
