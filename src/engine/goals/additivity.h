// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Whether the goals below a parent add up: only what is shown to be one measure.
//
//     // customers 50, NPS 60, revenue 1,000,000: three measures, the parent is the mean of their progress
//     sumBasis(model, g, bases).adds;      // false
//     // "TEUR" and "€" below one parent are one unit: the parent counts in euros
//     sumBasis(model, g, bases).factor;    // 1, and 1000 for the child in TEUR
//
// One measure is shown by table.measured (the reader's words for it). Without any, the rows are carriers of the one that the
// headings name. Key results of their own measures add up only where the parent's own target ties out with theirs.
// Which ways they go is another question: direction.h.

#include <vector>

#include "goals/model.h"

namespace plumbline {

struct SumBasis {
    std::uint16_t measure = unknownMeasure;  // of the goal, as its children show it
    bool adds = true;                        // its children's amounts may be added
    bool scaled = false;                     // some child counts in another multiple of its unit
    double factor = 1;                       // of its unit: 1000 for TEUR
};
inline constexpr std::uint16_t severalMeasures = 0xffff;

// `bases` hold those of the parents before it, by Model::placeOf.
SumBasis sumBasis(const Model& model, GoalIndex parent, const std::vector<SumBasis>& bases);

// The same of any goal, once the parents are known; of a leaf what the table says.
SumBasis basisOf(const Model& model, GoalIndex goal, const std::vector<SumBasis>& bases);

}  // namespace plumbline
