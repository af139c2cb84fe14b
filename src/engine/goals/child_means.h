// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the children's progress or attainment make together, by the parent's method.
//
//     // children at 0.5 and 1.0 with weights 3 and 1
//     combinedChildren(model, columns, parent, Measure::Progress, Method::Weighted);     // 0.625
//     combinedChildren(model, columns, parent, Measure::Progress, Method::Milestones);   // 0.5: one of two
//     eachCountedChild(model, columns, parent, Measure::Progress, Method::Weighted, take);  // 0.5 by 3, 1.0 by 1
//
// Children without data are left out of means; for milestones they are not done. An error of a child that
// counts is the parent's.

#include "goals/rollup.h"
#include "goals/rules.h"

namespace plumbline {

// Average, Weighted and Target make a mean.
StepRule ruleOf(Method method);

// A child's measure as it counts in the parent: blank where its target leaves nothing to measure (0, or its baseline; of an attainment also where none is left of what less is better of), so that
// one such child does not take the parent's progress. An error where its weight is none.
Cell countedCell(const RollupColumns& columns, Measure measure, GoalIndex child);
struct CountedChild {
    Cell value;
    double weight = 1;  // not normalised; 1 where the rule knows no weights
};
CountedChild countedChild(const Model& model, const RollupColumns& columns, GoalIndex parent, const ChildLink& link,
                          Measure measure, Method method);

template <class Take>
void eachCountedChild(const Model& model, const RollupColumns& columns, GoalIndex parent, Measure measure, Method method,
                      Take take) {
    const bool mean = ruleOf(method) == StepRule::Mean;
    for (const ChildLink& link : model.children(parent))
        if (mean || link.share != 0) take(link, countedChild(model, columns, parent, link, measure, method));
}

// By Average, Weighted, Target, Min, Max or Milestones. The children's measures must be there.
Cell combinedChildren(const Model& model, const RollupColumns& columns, GoalIndex parent, Measure measure,
                      Method method);

}  // namespace plumbline
