// All measures of all goals, the hierarchy ready; and the same sums by SQLite's and by DuckDB's recursive query. `everyCell`
// also asks for every measure of every goal.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>

#include "duckdb_peer.h"
#include "goals/rollup.h"
#include "sqlite_peer.h"
#include "tables.h"

namespace {

using namespace plumbline;

// In the peer's table every goal above has its own target, so only actuals are compared.
std::shared_ptr<const Model> modelOf(std::uint32_t goals, bench::Shape shape) {
    CellBlock block = bench::table(goals, shape);
    for (std::uint32_t g = 0; g < goals; ++g)
        if (shape == bench::Shape::Forest && std::uint64_t(g) * 10 + 1 < goals)
            block.columns[5][g + 1] = Cell();
    return makeModel(*readTable(std::move(block)));
}

void rollupOf(benchmark::State& state, bench::Shape shape, std::optional<Day> date) {
    const auto model = modelOf(static_cast<std::uint32_t>(state.range(0)), shape);
    for (auto _ : state) benchmark::DoNotOptimize(rollupColumns(*model, date));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void everyCell(benchmark::State& state) {
    const auto model = modelOf(static_cast<std::uint32_t>(state.range(0)), bench::Shape::Forest);
    for (auto _ : state) {
        const RollupColumns columns = rollupColumns(*model, std::nullopt);
        std::uint64_t bits = 0;
        using enum Measure;
        for (Measure measure :
             {Target, Actual, Baseline, Progress, Attainment, Gap, Weight, Children, Leaves, Level})
            for (GoalIndex g = 0; g < model->table().count; ++g) bits ^= columns.at(measure, g).bits();
        benchmark::DoNotOptimize(bits);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

GoalTable withoutBlanks(const Model& model) {
    GoalTable table = model.table();
    for (Cell& cell : table.target)
        if (cell.isBlank()) cell = Cell(0.0);
    return table;
}

void duckdbOf(benchmark::State& state) {
    const auto model = modelOf(static_cast<std::uint32_t>(state.range(0)), bench::Shape::Forest);
    const bench::DuckdbRuns peer = bench::duckdbPeer(withoutBlanks(*model), static_cast<int>(state.max_iterations));
    if (!peer.reason.empty()) return state.SkipWithError(peer.reason.c_str());
    const double wanted = rollupColumns(*model, std::nullopt).at(Measure::Actual, 0).number();
    std::size_t run = 0;
    for (auto _ : state) {
        const bench::PeerRun& done = peer.runs[std::min(run++, peer.runs.size() - 1)];
        state.SetIterationTime(done.seconds);
        if (std::fabs(done.top - wanted) > 0.01) state.SkipWithError("DuckDB and the rollup differ");
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void sqliteOf(benchmark::State& state) {
    const auto model = modelOf(static_cast<std::uint32_t>(state.range(0)), bench::Shape::Forest);
    const GoalTable table = withoutBlanks(*model);
    const auto peer = bench::sqlitePeer(table);
    if (!peer) {
        state.SkipWithError("SQLite is not installed");
        return;
    }
    const double wanted = rollupColumns(*model, std::nullopt).at(Measure::Actual, 0).number();
    for (auto _ : state) {
        const double top = peer();
        if (std::fabs(top - wanted) > 0.01) state.SkipWithError("SQLite and the rollup differ");
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

}  // namespace

BENCHMARK_CAPTURE(rollupOf, forest, bench::Shape::Forest, std::nullopt)
    ->RangeMultiplier(10)
    ->Range(1000, 1000000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(rollupOf, chain, bench::Shape::Chain, std::nullopt)
    ->Arg(1000000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(rollupOf, star, bench::Shape::Star, std::nullopt)
    ->Arg(1000000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(everyCell)->RangeMultiplier(10)->Range(1000, 1000000)->Unit(benchmark::kMillisecond);
BENCHMARK(duckdbOf)->RangeMultiplier(10)->Range(1000, 1000000)->Iterations(3)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(sqliteOf)->RangeMultiplier(10)->Range(1000, 1000000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
