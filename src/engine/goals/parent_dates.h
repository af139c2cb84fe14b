// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// When a goal with children begins and ends, and what is due of it by the date of the rollup.
//
//     // children from 1 January to 30 June and from 1 March to 31 August; the parent names no dates
//     const ParentDates dates = datesOf(model, columns, parent, Method::Sum);
//     dates.start, dates.due;           // 1 January, 31 August
//     dates.expected;                   // 0 … 1, by the days that are over
//     dueOf(model, columns, parent, Method::Sum, dates).by;   // DueBy::Days: what `expected` was computed from
//
// A plan over time goes before the dates: the parent's own, else, where it adds up its children, what is due
// of theirs.

#include "goals/rollup.h"

namespace plumbline {

enum class DueBy : std::uint8_t {
    Periods,    // its children, which are its periods
    Plan,       // its own period columns
    Targets,    // what is due of its children, by their targets
    Means,      // what is due of its children, by its method
    Days        // start and due date
};
struct Due {
    DueBy by = DueBy::Days;
    Cell expected;
};
Due dueOf(const Model& model, const RollupColumns& columns, GoalIndex parent, Method method, const ParentDates& dates);

// What each child's expected progress counts in its parent's, by target; 0 where one of the two is blank.
struct ExpectedChild {
    Cell expected;
    double target = 0;
};
ExpectedChild expectedOf(const RollupColumns& columns, GoalIndex parent, const ChildLink& link);

// The children's dates and measures must be there, and the rollup have a date.
ParentDates datesOf(const Model& model, const RollupColumns& columns, GoalIndex parent, Method method);

}  // namespace plumbline
