// Allocation of one total over many cells, free and within bounds.
#include <benchmark/benchmark.h>

#include <random>

#include "quota/allocate.h"

namespace {

using namespace plumbline;

void allocateOver(benchmark::State& state, bool bounded) {
    std::mt19937_64 random(3);
    AllocateInput input;
    input.total = 1e9;
    for (int i = 0; i < state.range(0); ++i)
        input.basis.emplace_back(static_cast<double>(random() % 1000000) / 100);
    if (bounded) {
        input.minimum = {Cell(1000.0)};
        input.maximum = {Cell(20000.0)};
    }
    for (auto _ : state) benchmark::DoNotOptimize(allocate(input)->front());
}

}  // namespace

BENCHMARK_CAPTURE(allocateOver, free, false)
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(allocateOver, bounded, true)->Arg(100000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
