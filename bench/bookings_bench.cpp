// Bookings read, and credited to goals of twelve months. The block is read as the add-in hands it over; making it is
// the peer: what it costs to take as many cells and texts at all.
#include <benchmark/benchmark.h>

#include <random>
#include <string>

#include "bookings/credits.h"
#include "goals/model.h"
#include "goals/rollup.h"
#include "store/content.h"

namespace {

using namespace plumbline;

constexpr Day firstDay = 45658;  // 2025-01-01

// Deal | Date | Rep | Product | Amount | Currency
CellBlock bookings(std::uint32_t count, std::uint32_t reps) {
    CellBlock block;
    block.sheetName = "Deals";
    block.rows = count + 1;
    block.columns.assign(6, std::vector<Cell>(block.rows));
    const char* const headings[] = {"Deal", "Close date", "Rep", "Product", "Amount", "Currency"};
    for (std::size_t c = 0; c < 6; ++c) block.columns[c][0] = Cell::text(block.texts.add(headings[c]));
    FormatArea dates;
    dates.firstRow = 1;
    dates.lastRow = count;
    dates.firstColumn = dates.lastColumn = 1;
    dates.kind = FormatKind::Date;
    block.formats.push_back(dates);
    std::mt19937_64 random(7);
    const auto text = [&](const std::string& value) { return Cell::text(block.texts.add(value)); };
    for (std::uint32_t i = 1; i <= count; ++i) {
        block.columns[0][i] = text("D-" + std::to_string(i));
        block.columns[1][i] = Cell(static_cast<double>(firstDay + random() % 365));
        block.columns[2][i] = text("Seller " + std::to_string(random() % reps));
        block.columns[3][i] = text(random() % 2 ? "Services" : "Licences");
        block.columns[4][i] = Cell(static_cast<double>(random() % 10000000) / 100);
        block.columns[5][i] = text("EUR");
    }
    return block;
}

// Rep | Manager | Jan 2025 … Dec 2025
GoalTable goals(std::uint32_t reps) {
    CellBlock block;
    block.sheetName = "Quota";
    block.rows = reps + 2;
    block.columns.assign(14, std::vector<Cell>(block.rows));
    const char* const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    block.columns[0][0] = Cell::text(block.texts.add("Quota 2025"));
    block.columns[0][1] = Cell::text(block.texts.add("Rep"));
    block.columns[1][1] = Cell::text(block.texts.add("Manager"));
    for (std::size_t m = 0; m < 12; ++m)
        block.columns[m + 2][1] = Cell::text(block.texts.add(std::string(months[m]) + " 2025"));
    for (std::uint32_t r = 0; r < reps; ++r) {
        block.columns[0][r + 2] = Cell::text(block.texts.add("Seller " + std::to_string(r)));
        block.columns[1][r + 2] = Cell::text(block.texts.add("Manager " + std::to_string(r / 10)));
        for (std::size_t m = 0; m < 12; ++m) block.columns[m + 2][r + 2] = Cell(double(1000 + r % 7 * 100));
    }
    return *readTable(std::move(block), {}, Keys::Read);
}

constexpr std::uint32_t reps = 10000;

// As the add-in copies what the office hands over.
void handOver(benchmark::State& state) {
    const CellBlock block = bookings(static_cast<std::uint32_t>(state.range(0)), reps);
    for (auto _ : state) {
        CellBlock copy;
        copy.columns.assign(6, std::vector<Cell>(block.rows));
        for (std::uint32_t row = 0; row < block.rows; ++row)
            for (std::uint32_t c = 0; c < 6; ++c) {
                const Cell cell = block.at(row, c);
                copy.columns[c][row] =
                    cell.isText() ? Cell::text(copy.texts.add(block.texts.view(cell.textId()))) : cell;
            }
        benchmark::DoNotOptimize(copy.columns[4][1]);
    }
}

void nameContent(benchmark::State& state) {
    const CellBlock block = bookings(static_cast<std::uint32_t>(state.range(0)), reps);
    for (auto _ : state) benchmark::DoNotOptimize(contentOf(block, {}).first);
}

void readThem(benchmark::State& state) {
    const CellBlock block = bookings(static_cast<std::uint32_t>(state.range(0)), reps);
    std::size_t bytes = 0;
    for (auto _ : state) {
        const Result<Bookings> read = readBookings(block);
        bytes = read->byteSize();
        benchmark::DoNotOptimize(read->count);
    }
    state.counters["bytes/booking"] = static_cast<double>(bytes) / static_cast<double>(state.range(0));
}

void creditThem(benchmark::State& state) {
    const auto read = std::make_shared<const Bookings>(
        *readBookings(bookings(static_cast<std::uint32_t>(state.range(0)), reps)));
    const GoalTable table = goals(reps);
    std::size_t bytes = 0;
    for (auto _ : state) {
        const GoalTable credited = creditedTable(table, {read}, {}, {});
        bytes = credited.credits->byteSize();
        benchmark::DoNotOptimize(credited.actual[0]);
    }
    state.counters["bytes/booking"] = static_cast<double>(bytes) / static_cast<double>(state.range(0));
}

// Every booking names somebody else, and nearly nobody.
void differentKeys(benchmark::State& state) {
    const auto count = static_cast<std::uint32_t>(state.range(0));
    const auto read = std::make_shared<const Bookings>(*readBookings(bookings(count, count), "match=Rep"));
    const GoalTable table = goals(reps);
    for (auto _ : state) benchmark::DoNotOptimize(creditedTable(table, {read}, {}, {}).actual[0]);
}

void asOfADay(benchmark::State& state) {
    const auto read = std::make_shared<const Bookings>(
        *readBookings(bookings(static_cast<std::uint32_t>(state.range(0)), reps)));
    const auto model = makeModel(creditedTable(goals(reps), {read}, {}, {}));
    for (auto _ : state) benchmark::DoNotOptimize(rollupColumns(*model, firstDay + 180));
}

}  // namespace

BENCHMARK(handOver)->Arg(100000)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK(nameContent)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK(readThem)->Arg(100000)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK(creditThem)->Arg(100000)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK(differentKeys)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);
BENCHMARK(asOfADay)->Arg(1000000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
