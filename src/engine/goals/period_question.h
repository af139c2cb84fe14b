// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A goal, or one period of it: "Ann", "Ann / 2025-03", "Ann / Q1 2025", "2025 / Ann".
//
//     GoalQuestion asked = *questionOf(model, "S1 / 2025-02");
//     asked.goal;                           // S1
//     model = modelWithin(model, *asked.period);
//     // S1's target there is February's, whether it stands in a row or in a column
//
// A name that a goal bears is that goal. A period without a year takes that of the table's periods, where they
// have one. NotFound where no period of the table lies in the one that is asked for.

#include <memory>
#include <optional>
#include <string_view>

#include "goals/model.h"
#include "typed/periods.h"

namespace plumbline {

struct GoalQuestion {
    GoalIndex goal = noGoal;
    std::optional<DaySpan> period;
};
Result<GoalQuestion> questionOf(const Model& model, std::string_view name);

// The same goals with what lies in the period alone; their numbers are those of `model`.
std::shared_ptr<const Model> modelWithin(const Model& model, DaySpan period);

}  // namespace plumbline
