#include "duckdb_peer.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>

namespace plumbline::bench {
namespace {

namespace fs = std::filesystem;
const fs::path folder = PLUMBLINE_DUCKDB_FOLDER;

bool does(const std::string& command) {
    return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

std::string problem() {
    if (fs::exists(folder / "node_modules/@duckdb/node-api")) return {};
    if (!does("npm --version") || !does("node --version")) return "npm is not installed";
    fs::create_directories(folder);
    const std::string install = "cd '" + folder.string() + "' && npm install --no-audit --no-fund @duckdb/node-api";
    return does(install) ? std::string() : "npm could not install @duckdb/node-api";
}

bool write(const GoalTable& table, const fs::path& file) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(std::fopen(file.c_str(), "w"), &std::fclose);
    if (!out) return false;
    std::fputs("id,parent,target,actual\n", out.get());
    for (GoalIndex g = 0; g < table.count; ++g) {
        const GoalIndex parent = table.parentOf(g);
        std::fprintf(out.get(), "%u,%lld,%.17g,%.17g\n", g, parent == noGoal ? -1LL : static_cast<long long>(parent),
                     table.target[g].number(), table.actual[g].number());
    }
    return true;
}

}  // namespace

DuckdbRuns duckdbPeer(const GoalTable& table, int runs) {
    DuckdbRuns result;
    result.reason = problem();
    if (!result.reason.empty()) return result;
    const fs::path file = folder / ("goals-" + std::to_string(table.count) + ".csv");
    if (!write(table, file)) return {{}, "the goals could not be written"};
    const std::string command = "node '" PLUMBLINE_SOURCE_DIR "/bench/duckdb_peer.mjs' '" + folder.string() + "' '" + file.string() +
                                "' " + std::to_string(runs);
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(popen(command.c_str(), "r"), &pclose);
    PeerRun run;
    while (out && std::fscanf(out.get(), "%lf %lf", &run.seconds, &run.top) == 2) result.runs.push_back(run);
    fs::remove(file);
    if (result.runs.empty()) result.reason = "DuckDB did not run";
    return result;
}

}  // namespace plumbline::bench
