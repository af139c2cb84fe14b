// Reading a table: roles, text ids, hierarchy. The block is handed over (moved) as the add-in does; making it
// is not timed.
#include <benchmark/benchmark.h>

#include "goals/model.h"
#include "tables.h"

namespace {

using namespace plumbline;

void readBlock(benchmark::State& state, const CellBlock& block) {
    std::size_t bytes = 0;
    for (auto _ : state) {
        state.PauseTiming();
        CellBlock copy = block;
        state.ResumeTiming();
        const Result<GoalTable> table = readTable(std::move(copy));
        benchmark::DoNotOptimize(table->count);
        state.PauseTiming();
        bytes = table->byteSize();
        state.ResumeTiming();
    }
    state.counters["bytes/goal"] = static_cast<double>(bytes) / static_cast<double>(state.range(0));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void readTableOf(benchmark::State& state, bench::Shape shape) {
    readBlock(state, bench::table(static_cast<std::uint32_t>(state.range(0)), shape));
}

// Content must say what the columns are.
void readUnknownWords(benchmark::State& state) {
    readBlock(state, bench::tableInUnknownWords(static_cast<std::uint32_t>(state.range(0))));
}

void makeModelOf(benchmark::State& state) {
    const auto table =
        readTable(bench::table(static_cast<std::uint32_t>(state.range(0)), bench::Shape::Forest));
    for (auto _ : state) {
        state.PauseTiming();
        GoalTable copy = *table;
        state.ResumeTiming();
        benchmark::DoNotOptimize(makeModel(std::move(copy)));
    }
}

}  // namespace

BENCHMARK_CAPTURE(readTableOf, forest, bench::Shape::Forest)
    ->RangeMultiplier(10)
    ->Range(1000, 1000000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(readTableOf, chain, bench::Shape::Chain)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(readTableOf, star, bench::Shape::Star)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK(readUnknownWords)->RangeMultiplier(10)->Range(10000, 1000000)->Unit(benchmark::kMillisecond);
BENCHMARK(makeModelOf)->Arg(1000000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
