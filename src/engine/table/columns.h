// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What was recognised in a table, for people: role | heading | column | remark, one row per column; then the
// hierarchy, the rows left out, the headings without a role, and what is doubtful. The first two columns are
// the same in every language, so that formulas can look them up; the last is for reading.

#include "core/matrix.h"
#include "table/goal_table.h"
#include "wording/words.h"

namespace plumbline {

Matrix columns(const GoalTable& table, const Words& words = english());
// The heading of a column of the block, else its letters.
std::string headingOf(const GoalTable& table, std::uint32_t column);

}  // namespace plumbline
