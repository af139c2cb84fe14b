// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/totals.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/words.h"

namespace plumbline {
namespace {

constexpr std::size_t longestFormula = 1000;

// "$G$5" → column 6, row 4; moves behind it.
bool readCell(std::string_view& text, std::uint32_t& row, std::uint32_t& column) {
    std::size_t at = 0;
    const auto skip = [&] { at += at < text.size() && text[at] == '$' ? 1 : 0; };
    std::uint32_t letters = 0, digits = 0;
    column = row = 0;
    skip();
    for (; at < text.size() && letters < 4; ++at, ++letters) {
        const char c = text[at] >= 'a' ? static_cast<char>(text[at] - 32) : text[at];
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::uint32_t>(c - 'A' + 1);
    }
    skip();
    for (; at < text.size() && digits < 8; ++at, ++digits) {
        if (text[at] < '0' || text[at] > '9') break;
        row = row * 10 + static_cast<std::uint32_t>(text[at] - '0');
    }
    if (letters == 0 || digits == 0 || row == 0) return false;
    --row;
    --column;
    text.remove_prefix(at);
    return true;
}

bool readArea(std::string_view& text, SumFormula& sum) {
    SumFormula::Area area;
    if (!readCell(text, area.firstRow, area.firstColumn)) return false;
    area.lastRow = area.firstRow;
    area.lastColumn = area.firstColumn;
    if (text.starts_with(':')) {
        text.remove_prefix(1);
        if (!readCell(text, area.lastRow, area.lastColumn)) return false;
    }
    sum.areas.push_back(area);
    return true;
}

bool readList(std::string_view text, char separator, char end, SumFormula& sum) {
    for (;;) {
        if (!readArea(text, sum)) return false;
        if (end != 0 && text.size() == 1 && text[0] == end) return true;
        if (text.empty()) return end == 0;
        if (text[0] != separator) return false;
        text.remove_prefix(1);
    }
}

struct Bounds {
    const SheetView& sheet;
    std::uint32_t row(std::uint32_t r) const {
        return r + (sheet.block().transposed ? sheet.block().firstColumn : sheet.block().firstRow);
    }
    std::uint32_t column(std::uint32_t c) const {
        return c + (sheet.block().transposed ? sheet.block().firstRow : sheet.block().firstColumn);
    }
};

template <class Fits>
bool sums(const SheetView& sheet, std::uint32_t row, std::uint32_t column, Fits fits) {
    const FormulaCell* cell = formulaAt(sheet, row, column);
    if (!cell) return false;
    auto sum = sumOf(cell->formula);
    if (!sum) return false;
    if (sheet.block().transposed)
        for (auto& area : sum->areas) {
            std::swap(area.firstRow, area.firstColumn);
            std::swap(area.lastRow, area.lastColumn);
        }
    return std::all_of(sum->areas.begin(), sum->areas.end(), fits);
}

}  // namespace

std::optional<SumFormula> sumOf(std::string_view formula) {
    if (!formula.starts_with('=') || formula.size() > longestFormula) return std::nullopt;
    std::string text;
    for (char c : formula.substr(1))
        if (c != ' ') text += c;
    SumFormula sum;
    const std::string folded = foldAccents(text);
    for (std::string_view start :
         {"sum(", "subtotal(9;", "subtotal(109;", "subtotal(9,", "subtotal(109,", "aggregate(9;"})
        if (folded.starts_with(start)) {
            const bool done = readList(std::string_view(text).substr(start.size()), ';', ')', sum);
            return done ? std::optional(sum) : std::nullopt;
        }
    const std::string_view added =
        std::string_view(text).substr(text.starts_with('+') ? 1 : 0);  // "=+B8+B10"
    if (readList(added, '+', 0, sum) && sum.areas.size() > 1) return sum;
    return std::nullopt;
}

const FormulaCell* formulaAt(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    const auto& formulas = sheet.block().formulas;
    const auto at =
        std::lower_bound(formulas.begin(), formulas.end(), std::pair(row, column),
                         [](const FormulaCell& cell, const std::pair<std::uint32_t, std::uint32_t>& place) {
                             return std::pair(cell.row, cell.column) < place;
                         });
    return at != formulas.end() && at->row == row && at->column == column ? &*at : nullptr;
}

bool sumsAbove(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    const Bounds at{sheet};
    return sums(sheet, row, column, [&](const SumFormula::Area& area) {
        return area.lastRow < at.row(row) && area.firstColumn == at.column(column) &&
               area.lastColumn == area.firstColumn;
    });
}

bool sumsBelow(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    const Bounds at{sheet};
    return sums(sheet, row, column, [&](const SumFormula::Area& area) {
        return area.firstRow > at.row(row) && area.firstColumn == at.column(column) &&
               area.lastColumn == area.firstColumn;
    });
}

bool isRowSum(const SheetView& sheet, std::uint32_t firstRow, std::uint32_t column) {
    const Bounds at{sheet};
    std::uint32_t found = 0;
    for (const FormulaCell& cell : sheet.block().formulas) {
        if (cell.column != column || cell.row < firstRow) continue;
        const bool own = sums(sheet, cell.row, column, [&](const SumFormula::Area& area) {
            return area.firstRow == at.row(cell.row) && area.lastRow == area.firstRow &&
                   (area.lastColumn < at.column(column) || area.firstColumn > at.column(column));
        });
        if (own) ++found;
    }
    return found > 0;
}

bool sameAmount(double a, double b) {
    return std::fabs(a - b) <= 0.005 + 1e-9 * std::max(std::fabs(a), std::fabs(b));
}

}  // namespace plumbline
