// SQLite's recursive query over the same goals, for comparison; loaded at run time where it is installed.
#pragma once

#include <functional>
#include <memory>

#include "table/goal_table.h"

namespace plumbline::bench {

// Null where no SQLite is installed. Each call adds up target and actual of the leaves below every goal and
// returns the top goal's actual.
std::function<double()> sqlitePeer(const GoalTable& table);

}  // namespace plumbline::bench
