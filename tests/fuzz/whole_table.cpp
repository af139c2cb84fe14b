// A whole sheet made from bytes: reading, linking and adding it up must come back, whatever stands where.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "goals/rollup.h"
#include "table/columns.h"
#include "table/goal_table.h"

namespace {

using namespace plumbline;

// Words that tables are made of, so that random bytes reach the deeper rooms.
constexpr std::string_view words[] = {
    "ID",      "Parent",   "Goal",       "Owner",      "Target",    "Actual",     "Weight",     "Jan",
    "Feb",     "Mar",      "Q1",         "Q2",         "2024 Q1",   "Total",      "Summe Nord", "Region",
    "Manager", "Rep",      "Start",      "Due",        "Quota",     "Month",      "Nord",       "A",
    "B",       "A:60%;B",  "A;B",        "1.1",        "1.2",       "1",          "12,5 %",     "1.234",
    "(1,200)", "FÉRIAS",   "03/04/2025", "31.12.2025", "  x",       "    y",      "Source: z",  "Section:",
    "sum",     "weighted", "at most",    "Score",      "Objective", "Key Result", "Unit",       "Method",
    "Kind",    "Status",   "2025",       "n/a"};

class Bytes {
  public:
    Bytes(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
    std::uint32_t next(std::uint32_t below) { return at_ < size_ ? data_[at_++] % below : 0; }
    bool done() const { return at_ >= size_; }

  private:
    const std::uint8_t* data_;
    std::size_t size_, at_ = 0;
};

CellBlock blockFrom(Bytes& bytes) {
    CellBlock block;
    const std::uint32_t columns = 1 + bytes.next(8);
    block.rows = 1 + bytes.next(24);
    block.columns.assign(columns, std::vector<Cell>(block.rows));
    for (std::uint32_t r = 0; r < block.rows; ++r)
        for (std::uint32_t c = 0; c < columns && !bytes.done(); ++c) switch (bytes.next(5)) {
                case 0:
                    break;
                case 1:
                    block.columns[c][r] =
                        Cell(static_cast<double>(bytes.next(256)) * (bytes.next(2) ? 177.0 : 0.25));
                    break;
                case 2:
                    block.columns[c][r] =
                        bytes.next(16) == 0 ? Cell::error(532) : Cell(1e300 * (bytes.next(3) - 1.0));
                    break;
                default:
                    block.columns[c][r] = Cell::text(block.texts.add(words[bytes.next(std::size(words))]));
            }
    for (std::uint32_t i = bytes.next(4); i > 0; --i) {
        const std::uint32_t row = bytes.next(block.rows), column = bytes.next(columns);
        block.merges.push_back({row, column, std::min(block.rows - 1, row + bytes.next(4)),
                                std::min(columns - 1, column + bytes.next(3))});
    }
    for (std::uint32_t i = bytes.next(3); i > 0; --i) {
        FormatArea area;
        area.firstColumn = area.lastColumn = bytes.next(columns);
        area.lastRow = block.rows - 1;
        area.kind = static_cast<FormatKind>(bytes.next(8));
        area.bold = bytes.next(2) == 1;
        area.indent = static_cast<std::uint16_t>(bytes.next(3));
        bool free = true;
        for (const FormatArea& other : block.formats) free = free && other.firstColumn != area.firstColumn;
        if (free) block.formats.push_back(area);
    }
    for (std::uint32_t i = bytes.next(4); i > 0; --i)
        block.formulas.push_back({bytes.next(block.rows), bytes.next(columns), "=SUM(B2:B4)"});
    return block;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Bytes bytes(data, size);
    const Result<GoalTable> table = readTable(blockFrom(bytes));
    if (!table) return 0;
    for (const ParentLink& link : table->parents)
        if (link.parent != noGoal && link.parent >= table->count) std::abort();
    for (std::size_t i = 0; i < table->goalOfRow.size(); ++i)
        if (const GoalIndex g = table->goalOfRow[i];
            g != noGoal && table->rowOfGoal[g] != table->headingRow + 1 + i)
            std::abort();
    static_cast<void>(columns(*table));
    const auto model = makeModel(*table);
    static_cast<void>(rollupColumns(*model, 45000));
    return 0;
}
