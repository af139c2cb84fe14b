// All findings and all alignment scores of a table.
#include <benchmark/benchmark.h>

#include "goals/alignment.h"
#include "goals/findings.h"
#include "tables.h"

namespace {

using namespace plumbline;

void findingsOf(benchmark::State& state) {
    const auto model =
        makeModel(*readTable(bench::table(static_cast<std::uint32_t>(state.range(0)), bench::Shape::Forest)));
    const RollupColumns columns = rollupColumns(*model, 46000);
    FindingOptions options;
    options.date = 46000;
    std::size_t found = 0;
    for (auto _ : state) found = findingRows(findings(*model, columns, options)).rows();
    state.counters["rows"] = static_cast<double>(found);
}

void alignmentOf(benchmark::State& state) {
    const auto model =
        makeModel(*readTable(bench::table(static_cast<std::uint32_t>(state.range(0)), bench::Shape::Forest)));
    const RollupColumns columns = rollupColumns(*model, 46000);
    for (auto _ : state) benchmark::DoNotOptimize(Alignment(*model, columns, {}).table().score);
}

}  // namespace

BENCHMARK(findingsOf)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(alignmentOf)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
