// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/summed_list.h"

#include <algorithm>
#include <cmath>

#include "table/formula_parts.h"
#include "table/labels.h"
#include "table/totals.h"

namespace plumbline {
namespace {

constexpr std::uint32_t fewestParts = 3, mostRows = 2000, mostColumns = 40, mostSums = 2000;

// ---- by formula

class FormulaSums {
  public:
    explicit FormulaSums(const SheetView& sheet) : block_(sheet.block()) {}

    void addTo(std::vector<ShownSum>& sums) const {
        if (block_.transposed) return;  // formulas name the sheet's cells
        std::uint32_t looked = 0;  // a column of running sums would be read again for each of them
        for (const FormulaCell& cell : block_.formulas)
            if (const auto sum = sumOf(cell.formula)) {
                if (const auto shown = shownBy(cell, *sum)) sums.push_back(*shown);
                if (++looked == mostSums) return;
            }
    }

  private:
    std::optional<ShownSum> shownBy(const FormulaCell& cell, const SumFormula& sum) const {
        ShownSum shown{columnOf(sum.areas.front()), noRow, 0, cell.row};
        if (shown.column == noRow) return std::nullopt;
        std::uint32_t parts = 0;
        for (const SumFormula::Area& area : sum.areas) {
            if (columnOf(area) == noRow) continue;  // of a cell beside the table
            if (area.firstColumn != area.lastColumn || columnOf(area) != shown.column ||
                area.firstRow < block_.firstRow || area.lastRow - area.firstRow > mostRows)
                return std::nullopt;
            const std::uint32_t first = area.firstRow - block_.firstRow,
                                last = area.lastRow - block_.firstRow;
            if (last >= block_.rows || (first <= cell.row && cell.row <= last)) return std::nullopt;
            parts += add(shown, first, last);
        }
        const bool apart = shown.last < cell.row || cell.row < shown.first;
        return parts >= fewestParts && apart ? std::optional(shown) : std::nullopt;
    }
    // How many rows hold an amount, or are to hold one: in a range with one amount at least, blank rows too.
    std::uint32_t add(ShownSum& shown, std::uint32_t first, std::uint32_t last) const {
        std::uint32_t numbers = 0, rows = 0;
        for (std::uint32_t row = first; row <= last; ++row) {
            const Cell cell = block_.at(row, shown.column);
            if (!cell.isNumber() && !cell.isBlank()) continue;
            numbers += cell.isNumber() ? 1 : 0;
            ++rows;
            shown.first = std::min(shown.first, row);
            shown.last = std::max(shown.last, row);
        }
        return numbers > 0 ? rows : 0;
    }
    std::uint32_t columnOf(const SumFormula::Area& area) const {
        const bool inside = area.firstColumn >= block_.firstColumn &&
                            area.firstColumn - block_.firstColumn < block_.columnCount();
        return inside ? area.firstColumn - block_.firstColumn : noRow;
    }

    const CellBlock& block_;
};

// ---- by value

class ValueSums {
  public:
    explicit ValueSums(const SheetView& sheet)
        : sheet_(sheet),
          rows_(std::min(sheet.rows(), mostRows)),
          columns_(std::min(sheet.columns(), mostColumns)) {}

    void addTo(std::vector<ShownSum>& sums) const {
        for (std::uint32_t column = 0; column < columns_; ++column) addTo(sums, column);
    }

  private:
    void addTo(std::vector<ShownSum>& sums, std::uint32_t column) const {
        ShownSum open{column, noRow, 0, 0};
        double added = 0;
        std::uint32_t parts = 0;
        for (std::uint32_t row = 0; row < rows_; ++row) {
            const Cell cell = sheet_.block().at(row, column);
            if (!cell.isNumber() || sheet_.isDate(row, column)) continue;
            if (parts >= fewestParts && sameAmount(cell.number(), added) && isTotal(row, added)) {
                open.total = row;
                sums.push_back(open);
                open.first = noRow;
                added = parts = 0;
                continue;
            }
            open.first = std::min(open.first, row);
            open.last = row;
            added += cell.number();
            parts += cell.number() != 0 ? 1 : 0;
        }
    }

    // A word says so, or nothing follows; small numbers add up by chance.
    bool isTotal(std::uint32_t row, double sum) const {
        constexpr double least = 100;
        for (std::uint32_t column = 0; column < columns_; ++column)
            if (const std::string_view text = sheet_.text(row, column); !text.empty()) {
                if (isTotalLabel(text) || totalOf(text)) return true;
                break;
            }
        return std::fabs(sum) >= least && (row + 1 == sheet_.rows() || isBlankRow(row + 1));
    }
    bool isBlankRow(std::uint32_t row) const {
        for (std::uint32_t column = 0; column < columns_; ++column)
            if (!sheet_.isBlank(row, column)) return false;
        return true;
    }

    const SheetView& sheet_;
    std::uint32_t rows_, columns_;
};

// ---- where the list begins

class ListHeadings {
  public:
    ListHeadings(const SheetView& sheet, std::uint32_t columnEnd) : sheet_(sheet), columnEnd_(columnEnd) {}

    std::optional<std::uint32_t> above(const ShownSum& sum) const {
        if (!areNamed(sum) || hasDays(sum)) return std::nullopt;
        std::uint32_t first = sum.first;
        while (first > 0 && sheet_.block().at(first - 1, sum.column).isNumber()) --first;
        return headings(first, sum.column);
    }

  private:
    // Texts of one column to the left stand beside nearly all of the amounts.
    bool areNamed(const ShownSum& sum) const {
        for (std::uint32_t column = 0; column < sum.column; ++column) {
            std::uint32_t amounts = 0, named = 0;
            for (std::uint32_t row = sum.first; row <= sum.last; ++row) {
                const Cell amount = sheet_.block().at(row, sum.column);
                if (!amount.isNumber() || amount.number() == 0) continue;
                ++amounts;
                named += sheet_.text(row, column).empty() ? 0 : 1;
            }
            if (amounts > 0 && named * 10 >= amounts * 8) return true;
        }
        return false;
    }
    // What happened day by day is no plan.
    bool hasDays(const ShownSum& sum) const {
        for (std::uint32_t column = 0; column < columnEnd_; ++column)
            for (std::uint32_t row = sum.first; row <= sum.last; ++row)
                if (sheet_.block().at(row, column).isNumber() && sheet_.isDate(row, column)) return true;
        return false;
    }

    // Labels above the amounts, else the nearest labels, else the blank row between a title and the list.
    std::uint32_t headings(std::uint32_t first, std::uint32_t amounts) const {
        constexpr std::uint32_t mostAbove = 6;
        std::optional<std::uint32_t> labels, blank;
        for (std::uint32_t row = first; row > 0 && first - row < mostAbove; --row) {
            const std::uint32_t above = row - 1;
            std::uint32_t texts = 0, numbers = 0;
            for (std::uint32_t column = 0; column < columnEnd_; ++column) {
                if (sheet_.isBlank(above, column)) continue;
                ++(sheet_.block().at(above, column).isText() ? texts : numbers);
            }
            if (numbers > 0) break;
            if (texts == 0 && !blank) blank = above;
            if (texts < 2) continue;
            if (!sheet_.text(above, amounts).empty()) return above;
            if (!labels) labels = above;
        }
        return labels ? *labels : blank.value_or(noRow);
    }

    const SheetView& sheet_;
    std::uint32_t columnEnd_;
};

}  // namespace

std::vector<ShownSum> shownSums(const SheetView& sheet, SumProof proof) {
    std::vector<ShownSum> sums;
    if (proof != SumProof::Value) FormulaSums(sheet).addTo(sums);
    if (sums.empty() && proof != SumProof::Formula) ValueSums(sheet).addTo(sums);
    return sums;
}

std::optional<std::uint32_t> headingsOfList(const SheetView& sheet, std::uint32_t columnEnd,
                                            const std::vector<ShownSum>& sums) {
    const auto first = std::min_element(sums.begin(), sums.end(), [](const ShownSum& a, const ShownSum& b) {
        return std::pair(a.first, b.column) <
               std::pair(b.first, a.column);  // of one row the last column: prices come before
    });
    return first == sums.end() ? std::nullopt : ListHeadings(sheet, columnEnd).above(*first);
}

bool isComputedFrom(const SheetView& sheet, const Headings& headings, std::uint32_t column,
                    std::uint32_t other) {
    if (sheet.block().transposed) return false;
    const std::string letters = sheet.letters(other);
    return std::any_of(
        sheet.block().formulas.begin(), sheet.block().formulas.end(), [&](const FormulaCell& cell) {
            if (cell.column != column || cell.row < headings.lastRow + 1 || sumOf(cell.formula)) return false;
            const std::string own =
                cellName(sheet.block().firstRow + cell.row, sheet.block().firstColumn + other);
            return refersToColumn(cell.formula, letters) && cell.formula.find(own) != std::string::npos;
        });
}

std::optional<std::uint32_t> summedAmount(const SheetView& sheet, const Headings& headings) {
    std::vector<std::uint32_t> summed;
    for (const ShownSum& sum : shownSums(sheet)) {
        if (sum.first < headings.lastRow + 1 || sum.column >= headings.columnEnd) continue;
        if (std::find(summed.begin(), summed.end(), sum.column) == summed.end()) summed.push_back(sum.column);
    }
    if (summed.size() < 2) return summed.empty() ? std::nullopt : std::optional(summed.front());
    const auto fromAll = [&](std::uint32_t column) {
        return std::all_of(summed.begin(), summed.end(), [&](std::uint32_t other) {
            return other == column || isComputedFrom(sheet, headings, column, other);
        });
    };
    const auto found = std::find_if(summed.begin(), summed.end(), fromAll);
    return found == summed.end() ? std::nullopt : std::optional(*found);
}

}  // namespace plumbline
