// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What stands in the column of goals: statements, which say that something is to be done, or names of products, indicators
// or people, which nobody may judge as statements.
//
//     table.goalTexts = goalTextsOf(table);    // GoalTexts::Names: "Net revenue", "Lead time", "Cut flowers", "Churn rate"
//
// Judged by a sample of the different texts of several words; what is too rare to tell is mixed.

#include "table/goal_table.h"

namespace plumbline {

GoalTexts goalTextsOf(const GoalTable& table);

}  // namespace plumbline
