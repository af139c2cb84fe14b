// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/stacked_tables.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "core/words.h"
#include "table/heading_row.h"
#include "table/labels.h"

namespace plumbline {
namespace {

// A role that one column has, and that is the same in every table.
bool tellsColumn(Role role) {
    return role != Role::Level && role != Role::History && role != Role::Metric;
}

class Stack {
  public:
    explicit Stack(const std::vector<TablePart>& parts) : parts_(parts) {}

    Result<CellBlock> make() {
        periods_ = std::all_of(parts_.begin(), parts_.end(), [](const TablePart& part) {
            const auto period = readPeriod(part.block.sheetName);
            return period && period->rest.empty();
        });
        for (part_ = 0; part_ < parts_.size(); ++part_)
            if (const auto problem = add(parts_[part_])) return *problem;
        return finished();
    }

  private:
    struct Column {
        std::string heading;
        std::vector<Cell> cells;
        std::vector<FormatArea> formats;
    };
    // Where a table's column goes.
    struct Destination {
        std::size_t column = 0;
        bool figures = false;
    };
    struct Place {
        std::size_t row = 0;
        bool fresh = false;
    };

    std::optional<Error> add(const TablePart& part) {
        const SheetView sheet(part.block);
        Result<Headings> headings = findHeadings(sheet, part.columnRules);
        if (!headings) return headings.error();
        std::vector<Destination> columns;
        for (std::uint32_t column = 0; column < headings->columnEnd; ++column)
            columns.push_back(
                {columnOf(*headings, column, !part.columnRules.empty()), holdsFigures(*headings, column)});
        const std::size_t last = named(periods_ ? "Period" : "Sheet");
        const std::string name = nameOf(part, sheet, *headings);
        for (std::uint32_t row = headings->lastRow + 1; row < headings->contentEnd; ++row) {
            if (isBlank(sheet, row, headings->columnEnd) || isTotal(sheet, row, headings->columnEnd))
                continue;
            const Place at = placeOf(sheet, *headings, row, columns);
            for (std::uint32_t column = 0; column < headings->columnEnd; ++column)
                put(sheet, row, column, columns[column].column, at.row);
            if (at.fresh) columns_[last].cells[at.row] = text(name);
        }
        return std::nullopt;
    }

    // ---- columns
    std::size_t named(const std::string& heading) {
        const std::string folded = foldWord(heading);
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (foldWord(columns_[i].heading) == folded) return i;
        columns_.push_back({heading, std::vector<Cell>(rows_), {}});
        return columns_.size() - 1;
    }
    std::size_t columnOf(const Headings& headings, std::uint32_t column, bool ruled) {
        const std::string& heading = headings.heads[column].heading;
        for (const RecognisedColumn& known : headings.columns) {
            if (known.column != column || known.fromPeriods || known.ofGroups || !tellsColumn(known.role))
                continue;
            const auto [role, fresh] = ofRole_.try_emplace(known.role, 0);
            if (fresh) role->second = named(ruled ? std::string(roleName(known.role)) : heading);
            return role->second;
        }
        return named(heading.empty() ? "Column " + std::to_string(column + 1) : heading);
    }

    // What is added up: two rows that both have it are two goals, however alike.
    static bool holdsFigures(const Headings& headings, std::uint32_t column) {
        return std::any_of(
            headings.columns.begin(), headings.columns.end(), [=](const RecognisedColumn& one) {
                return one.column == column && (one.role == Role::Target || one.role == Role::Actual ||
                                                one.role == Role::Baseline || one.role == Role::History);
            });
    }

    // ---- rows
    static bool isBlank(const SheetView& sheet, std::uint32_t row, std::uint32_t end) {
        for (std::uint32_t column = 0; column < end; ++column)
            if (!sheet.isBlank(row, column)) return false;
        return true;
    }
    // Each table's own total would be one more goal among the rows of the others.
    static bool isTotal(const SheetView& sheet, std::uint32_t row, std::uint32_t end) {
        for (std::uint32_t column = 0; column < end; ++column)
            if (const std::string_view label = sheet.text(row, column); !label.empty())
                return isTotalLabel(label);
        return false;
    }
    // A new row, or another table's one of the same name that says nothing else.
    Place placeOf(const SheetView& sheet, const Headings& headings, std::uint32_t row,
                  const std::vector<Destination>& columns) {
        if (const std::string key = periods_ ? std::string() : keyOf(sheet, headings, row); !key.empty()) {
            const auto [first, last] = byKey_.equal_range(key);
            for (auto at = first; at != last; ++at)
                if (partOf_[at->second] != part_ && agrees(sheet, row, columns, at->second)) {
                    partOf_[at->second] = part_;
                    return {at->second, false};
                }
            byKey_.emplace(key, rows_);
        }
        for (Column& column : columns_) column.cells.emplace_back();
        partOf_.push_back(part_);
        return {rows_++, true};
    }
    static std::string keyOf(const SheetView& sheet, const Headings& headings, std::uint32_t row) {
        for (const Role role : {Role::Id, Role::Goal, Role::Owner})
            if (const auto column = headings.columnOf(role))
                if (const std::string_view name = sheet.text(row, *column); !name.empty())
                    return foldAccents(name);
        return {};
    }
    bool agrees(const SheetView& sheet, std::uint32_t row, const std::vector<Destination>& columns,
                std::size_t at) const {
        for (std::uint32_t column = 0; column < columns.size(); ++column) {
            const Cell cell = sheet.block().at(row, column),
                       known = columns_[columns[column].column].cells[at];
            if (sheet.isBlank(row, column) || known.isBlank()) continue;
            if (columns[column].figures) return false;
            const bool same = cell.isText() && known.isText()
                                  ? sameName(sheet.textOf(cell), texts_.view(known.textId()))
                                  : !cell.isText() && cell == known;
            if (!same) return false;
        }
        return true;
    }

    void put(const SheetView& sheet, std::uint32_t row, std::uint32_t column, std::size_t to,
             std::size_t at) {
        if (sheet.isBlank(row, column) || !columns_[to].cells[at].isBlank()) return;
        const Cell cell = sheet.block().at(row, column);
        columns_[to].cells[at] = cell.isText() ? text(sheet.textOf(cell)) : cell;
        const FormatArea* look = sheet.format(row, column);
        if (!look) return;
        FormatArea area = *look;
        area.firstRow = area.lastRow = static_cast<std::uint32_t>(at) + 1;
        area.firstColumn = area.lastColumn = static_cast<std::uint32_t>(to);
        columns_[to].formats.push_back(area);
    }
    Cell text(std::string_view view) { return Cell::text(texts_.add(view)); }

    // The sheet's name; of a period the year, too, where the table's title says it.
    std::string nameOf(const TablePart& part, const SheetView& sheet, const Headings& headings) const {
        if (!periods_) return part.block.sheetName;
        const auto period = readPeriod(part.block.sheetName);
        const int year = period->year == 0 ? yearOf(sheet, headings) : 0;
        return year == 0 ? part.block.sheetName : part.block.sheetName + " " + std::to_string(year);
    }

    CellBlock finished() {
        CellBlock block;
        block.epochShift = parts_.empty() ? 0 : parts_.front().block.epochShift;
        block.firstRow = nowhere;
        block.rows = static_cast<std::uint32_t>(rows_) + 1;
        for (Column& column : columns_) {
            std::vector<Cell> cells = {text(column.heading)};
            cells.insert(cells.end(), column.cells.begin(), column.cells.end());
            block.columns.push_back(std::move(cells));
            std::sort(column.formats.begin(), column.formats.end(),
                      [](const FormatArea& a, const FormatArea& b) { return a.firstRow < b.firstRow; });
            block.formats.insert(block.formats.end(), column.formats.begin(), column.formats.end());
        }
        block.texts = std::move(texts_);
        return block;
    }

    const std::vector<TablePart>& parts_;
    bool periods_ = false;
    std::size_t part_ = 0, rows_ = 0;
    std::vector<std::size_t> partOf_;  // by row: the last table that said something there
    std::vector<Column> columns_;
    std::unordered_map<Role, std::size_t> ofRole_;
    std::unordered_multimap<std::string, std::size_t> byKey_;
    TextPool texts_;
};

}  // namespace

Result<CellBlock> stackedTables(const std::vector<TablePart>& parts) {
    return Stack(parts).make();
}

}  // namespace plumbline
