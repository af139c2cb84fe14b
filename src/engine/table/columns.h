// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What was recognised in a table, for people: role | heading | column | remark, one row per column; then the
// hierarchy, the rows left out, and the headings without a role.

#include "core/matrix.h"
#include "table/goal_table.h"

namespace plumbline {

Matrix columns(const GoalTable& table);

}  // namespace plumbline
