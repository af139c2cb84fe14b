// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Two goals in one statement: two acts, each with an object of its own.
//
//     // "Win 50 customers and open 2 branches"
//     secondGoal(text);                 // 4: "open 2 branches"
//     // "Attract and retain customers", "Hire 3 people to call dealers and book visits"
//     secondGoal(text);                 // none: one object, one purpose

#include <optional>

#include "smart/statement_text.h"

namespace plumbline {

std::optional<std::size_t> secondGoal(const StatementText& text);

}  // namespace plumbline
