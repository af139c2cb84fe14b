// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/table_choice.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/cut.h"
#include "core/words.h"
#include "table/goal_table.h"

namespace plumbline {
namespace {

constexpr std::size_t mostTables = 16;
constexpr std::string_view tableRule = "table";

// Rows and columns within the block, the last ones among them.
struct Area {
    std::uint32_t firstRow = 0, firstColumn = 0, lastRow = 0, lastColumn = 0;
    bool holds(std::uint32_t row, std::uint32_t column) const {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
    bool empty() const { return firstRow > lastRow || firstColumn > lastColumn; }
};

CellBlock onlyIn(CellBlock block, const Area& area) {
    for (std::uint32_t column = 0; column < block.columnCount(); ++column)
        for (std::uint32_t row = 0; row < block.rows; ++row)
            if (!area.holds(row, column)) block.columns[column][row] = Cell();
    std::erase_if(block.formulas,
                  [&](const FormulaCell& cell) { return !area.holds(cell.row, cell.column); });
    return block;
}

// Each table tells where the next ones begin: beside it, and below.
class Tables {
  public:
    explicit Tables(const CellBlock& block) : block_(block) {}

    std::vector<Area> find() {
        std::vector<Area> open = {{0, 0, block_.rows - 1, block_.columnCount() - 1}};
        while (!open.empty() && tables_.size() < mostTables) {
            const Area area = open.back();
            open.pop_back();
            if (area.empty()) continue;
            const Result<GoalTable> table = readTable(onlyIn(block_, area));
            if (!table || table->isRearranged()) continue;
            const Area own = split(*table, area, open);
            tables_.push_back(own);
        }
        std::stable_sort(tables_.begin(), tables_.end(), [](const Area& a, const Area& b) {
            return std::pair(a.firstRow, a.firstColumn) < std::pair(b.firstRow, b.firstColumn);
        });
        return tables_;
    }

  private:
    static Area split(const GoalTable& table, const Area& area, std::vector<Area>& open) {
        Area own = area;
        std::optional<std::uint32_t> below, beside;
        for (const Note& note : table.notes) {
            if ((note.kind != NoteKind::SecondTable && note.kind != NoteKind::TablesAlike) ||
                note.row == noRow)
                continue;
            if (!table.isBody(note.row) && note.column != noRow)
                beside = std::min(beside.value_or(note.column), note.column);
            else
                below = std::min(below.value_or(note.row), note.row);
        }
        if (beside) {
            own.lastColumn = *beside - 1;
            open.push_back({area.firstRow, *beside, area.lastRow, area.lastColumn});
        }
        if (below) {
            own.lastRow = *below - 1;
            open.push_back({*below, area.firstColumn, area.lastRow, own.lastColumn});
        }
        return own;
    }

    const CellBlock& block_;
    std::vector<Area> tables_;
};

}  // namespace

Result<TableChoice> tableChoiceOf(std::string_view rules) {
    TableChoice choice;
    while (!trimmed(rules).empty()) {
        const std::string_view part = trimmed(cutAt(rules, ';'));
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos || foldWord(part.substr(0, equals)) != tableRule) {
            if (!part.empty()) choice.rules += (choice.rules.empty() ? "" : "; ") + std::string(part);
            continue;
        }
        const std::string_view number = trimmed(part.substr(equals + 1));
        const auto [end, problem] =
            std::from_chars(number.data(), number.data() + number.size(), choice.number);
        if (problem != std::errc() || end != number.data() + number.size() || choice.number == 0)
            return Error{ErrorKind::InvalidArgument, {"error.rule", {std::string(part)}}};
    }
    return choice;
}

std::vector<TablePart> tablesIn(const CellBlock& block) {
    std::vector<TablePart> parts;
    if (block.rows == 0 || block.columns.empty()) return parts;
    for (const Area& area : Tables(block).find())
        parts.push_back({area.firstRow, area.firstColumn, area.lastRow, area.lastColumn});
    return parts;
}

Result<CellBlock> onlyTable(CellBlock block, std::size_t number) {
    if (block.rows == 0 || block.columns.empty()) return block;
    const std::vector<Area> tables = Tables(block).find();
    if (number > tables.size())
        return Error{ErrorKind::InvalidArgument,
                     {"error.notable", {std::to_string(number), std::to_string(tables.size())}}};
    return onlyIn(std::move(block), tables[number - 1]);
}

}  // namespace plumbline
