// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// When a goal with children begins and ends, and what is due of it by the date of the rollup.
//
//     // children from 1 January to 30 June and from 1 March to 31 August; the parent names no dates
//     const ParentDates dates = datesOf(model, columns, parent, Method::Sum);
//     dates.start, dates.due;           // 1 January, 31 August
//     dates.expected;                   // 0 … 1, by the days that are over
//
// A plan over time goes before the dates: the parent's own, else, where it adds up its children, what is due
// of theirs.

#include "goals/rollup.h"

namespace plumbline {

// The children's dates and measures must be there, and the rollup have a date.
ParentDates datesOf(const Model& model, const RollupColumns& columns, GoalIndex parent, Method method);

}  // namespace plumbline
