// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/part_columns.h"

#include <algorithm>

#include "table/period_sums.h"
#include "table/row_look.h"
#include "table/sheet_name.h"
#include "table/titles.h"
#include "table/totals.h"
#include "typed/number_text.h"

namespace plumbline {
namespace {

constexpr std::uint32_t fewestRows = 2, fewestParts = 2;

class Matrix {
  public:
    Matrix(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd)
        : sheet_(sheet), row_(row), columnEnd_(columnEnd) {}

    std::optional<Parts> find() {
        if (!findColumns() || !findRows()) return std::nullopt;
        Parts found;
        found.names = names_;
        found.parts = columns_;
        if (columns_.size() > fewestParts && addsUpRows()) {
            found.total = columns_.back();
            found.parts.pop_back();
        }
        found.summed = end_ - row_ > fewestRows + 1 && addsUpColumns();
        found.titled = isTitled();
        return found;
    }

  private:
    double at(std::uint32_t row, std::uint32_t column) const {
        const Cell cell = sheet_.block().at(row, column);
        return cell.isNumber() ? cell.number() : 0;
    }
    // Behind the names nothing but texts that say no figure and no period, side by side.
    bool findColumns() {
        if (row_ + fewestRows >= sheet_.rows()) return false;
        while (names_ < columnEnd_ && sheet_.text(row_ + 1, names_).empty()) ++names_;
        for (std::uint32_t column = 0; column < columnEnd_; ++column) {
            if (column == names_ || sheet_.isBlank(row_, column)) continue;
            if (column < names_ || !sheet_.block().at(row_, column).isText() || saysMore(column))
                return false;
            columns_.push_back(column);
        }
        return columns_.size() >= fewestParts && columns_.back() - names_ == columns_.size();
    }
    bool saysMore(std::uint32_t column) const {
        const std::string_view text = sheet_.text(row_, column);
        const Figure figure = meaningOf(text, Closeness::Part).figure;
        const bool open = figure == Figure::None || figure == Figure::Quantity || figure == Figure::Neutral;
        return !open || periodAt(sheet_, row_, column) || readNumberText(text).isNumber();
    }

    // Down to the first blank row: a name and numbers in each.
    bool findRows() {
        std::size_t filled = 0, cells = 0;
        for (end_ = row_ + 1; end_ < sheet_.rows() && !isBlank(end_); ++end_) {
            if (sheet_.text(end_, names_).empty()) return false;
            for (const std::uint32_t column : columns_) {
                const Cell cell = sheet_.block().at(end_, column);
                if (!cell.isNumber() && !sheet_.isBlank(end_, column)) return false;
                if (sheet_.isDate(end_, column)) return false;
                filled += cell.isNumber() ? 1 : 0;
                ++cells;
            }
        }
        return end_ - row_ > fewestRows && filled * 10 >= cells * 6;
    }
    bool isBlank(std::uint32_t row) const {
        if (!sheet_.isBlank(row, names_)) return false;
        return std::all_of(columns_.begin(), columns_.end(),
                           [&](std::uint32_t column) { return sheet_.isBlank(row, column); });
    }

    bool addsUpRows() const {
        std::uint32_t proven = 0;
        for (std::uint32_t row = row_ + 1; row < end_; ++row) {
            double sum = 0;
            std::uint32_t addends = 0;
            for (const std::uint32_t column : columns_) {
                if (column == columns_.back()) continue;
                sum += at(row, column);
                addends += at(row, column) != 0 ? 1 : 0;
            }
            if (!sameAmount(sum, at(row, columns_.back()))) return false;
            proven += addends > 1 ? 1 : 0;
        }
        return proven >= fewestRows;
    }
    bool addsUpColumns() const {
        bool any = false;
        for (const std::uint32_t column : columns_) {
            double sum = 0;
            for (std::uint32_t row = row_ + 1; row + 1 < end_; ++row) sum += at(row, column);
            if (!sameAmount(sum, at(end_ - 1, column))) return false;
            any = any || sum != 0;
        }
        return any;
    }

    bool isTitled() const {
        return measureIn(sheet_.text(row_, names_)) == Role::Target ||
               titledMeasure(sheet_, row_, columnEnd_) == Role::Target;
    }

    const SheetView& sheet_;
    std::uint32_t row_, columnEnd_, names_ = 0, end_ = 0;
    std::vector<std::uint32_t> columns_;
};

// "Region | Retail | Online": a word that is known may mean something else than a part.
bool knowsNone(const Headings& headings, const Parts& parts) {
    return std::none_of(parts.parts.begin(), parts.parts.end(),
                        [&](std::uint32_t column) { return headings.heads[column].meaning.known(); });
}

// Columns of which one explains others may be a plan, what came of it and what is left.
bool mayBeFigures(const Headings& headings, const Parts& parts) {
    const auto isPart = [&](std::uint32_t column) {
        return std::find(parts.parts.begin(), parts.parts.end(), column) != parts.parts.end();
    };
    return !parts.total &&
           std::any_of(headings.relations.begin(), headings.relations.end(),
                       [&](const ColumnRelation& relation) { return isPart(relation.result); });
}

Period partNamed(const Headings& headings, std::uint32_t column) {
    Period part;
    part.heading = headings.heads[column].heading;
    part.column = column;
    return part;
}

}  // namespace

std::optional<Parts> partsBelow(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd) {
    return Matrix(sheet, row, columnEnd).find();
}

void takePartColumns(const SheetView& sheet, Headings& headings, std::vector<bool>& taken) {
    PlanColumns& plan = headings.targetPlan;
    if (!headings.haveRow() || headings.figureColumn || headings.period || !plan.columns.empty() ||
        !headings.actualPlan.columns.empty())
        return;
    const std::optional<Parts> found = partsBelow(sheet, headings.lastRow, headings.columnEnd);
    if (!found || !found->isPlan() || !(knowsNone(headings, *found) || (found->titled && found->total)))
        return;
    if (mayBeFigures(headings, *found)) return;
    const auto isTaken = [&](std::uint32_t column) { return taken[column]; };
    if (isTaken(found->names) || std::any_of(found->parts.begin(), found->parts.end(), isTaken)) return;
    plan.columns = found->parts;
    plan.proven = Series::Flow;
    for (const std::uint32_t column : plan.columns) {
        taken[column] = true;
        plan.periods.push_back(partNamed(headings, column));
        headings.columns.push_back({Role::Target, headings.heads[column].heading, column, true, {}});
    }
    if (found->total) {
        taken[*found->total] = true;
        plan.totals.push_back(*found->total);
    }
    taken[found->names] = true;
    headings.columns.push_back({Role::Goal, headings.heads[found->names].heading, found->names, false, {}});
    const std::uint32_t first = plan.columns.front();
    noteDoubt(headings, first, Role::Target, Role::Actual, found->total.value_or(first));
}

std::optional<TotalOfParts> totalOfParts(const SheetView& sheet, const Headings& headings, const std::vector<bool>& taken) {
    constexpr std::uint32_t looked = 500, fewest = 3;
    std::optional<std::uint32_t> total;
    TotalOfParts found;
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column) {
        const ColumnHead& head = headings.heads[column];
        if (taken[column] || !head.content.mostlyNumbers()) continue;
        if (head.period || head.meaning.id || head.content.mostlyDates() || (head.meaning.total && total)) return std::nullopt;
        if (head.meaning.total)
            total = column;
        else if (head.meaning.known() || head.heading.empty())
            return std::nullopt;
        else
            found.parts.push_back(column);
    }
    if (!total || found.parts.size() < fewestParts) return std::nullopt;
    found.total = *total;
    std::uint32_t rows = 0, proven = 0;
    const std::uint32_t first = headings.lastRow + 1;
    for (std::uint32_t row = first; row < std::min(headings.contentEnd, first + looked); ++row) {
        const Cell shown = sheet.block().at(row, *total);
        if (!shown.isNumber() || shown.number() == 0) continue;
        ++rows;
        proven += sameAmount(rowValues(sheet, row, found.parts).sum, shown.number()) ? 1 : 0;
    }
    return rows >= fewest && proven * 10 >= rows * 9 ? std::optional(std::move(found)) : std::nullopt;
}

}  // namespace plumbline
