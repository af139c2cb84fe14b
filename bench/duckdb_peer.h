// DuckDB's recursive query over the same goals, for comparison; by Node, where npm is there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "table/goal_table.h"

namespace plumbline::bench {

struct PeerRun {
    double seconds = 0, top = 0;  // the top goal's actual
};
// Installs @duckdb/node-api into the build folder where it is missing. Empty, with a reason, where that cannot be.
struct DuckdbRuns {
    std::vector<PeerRun> runs;
    std::string reason;
};
DuckdbRuns duckdbPeer(const GoalTable& table, int runs);

}  // namespace plumbline::bench
