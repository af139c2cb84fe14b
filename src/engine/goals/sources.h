// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// From which numbers a goal with children takes its own, by its method: asked by the rollup and by who lists its steps.
//
//     amountsOf(Method::Sum, Measure::Actual, true);    // Children: its own actual does not count
//     amountsOf(Method::Sum, Measure::Target, true);    // Own: it has a target of its own
//     combinesAmounts(Method::Weighted);                // false: its progress is its children's

#include "goals/measure.h"
#include "table/goal_table.h"

namespace plumbline {

enum class Amounts : std::uint8_t {
    Own,
    Children,
    OwnAndChildren,
    Latest  // of its periods
};

inline Amounts amountsOf(Method method, Measure measure, bool ownTarget) {
    if (method == Method::Last) return Amounts::Latest;
    if (method == Method::Total) return Amounts::OwnAndChildren;
    if (method != Method::Sum) return Amounts::Own;
    return measure != Measure::Actual && ownTarget ? Amounts::Own : Amounts::Children;
}

// Whether progress and attainment follow from the goal's own amounts.
inline bool combinesAmounts(Method method) {
    return method == Method::Sum || method == Method::Total || method == Method::Own || method == Method::Last;
}

}  // namespace plumbline
