// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "formulas.h"

#include <algorithm>

namespace plumbline::adversary {
namespace {

std::string sumOf(const std::vector<std::string>& cells, bool oneRange) {
    if (cells.empty()) return {};
    if (oneRange) return "=SUM(" + cells.front() + ":" + cells.back() + ")";
    std::string sum;
    for (const std::string& cell : cells) sum.append(sum.empty() ? "=" : "+").append(cell);
    return sum;
}

}  // namespace

std::string FormulaWriter::of(std::size_t planned, std::size_t f, std::uint32_t row) const {
    const FigureRole role = figures[f].role;
    if (role == FigureRole::Difference || role == FigureRole::Attainment) {
        const std::string target = table.sheet.nameOf(row, columnOf(FigureRole::Target));
        const std::string actual = table.sheet.nameOf(row, columnOf(FigureRole::Actual));
        return "=" + actual + (role == FigureRole::Difference ? "-" : "/") + target;
    }
    if (figures[f].spans == Spans::Sum) return overPeriods(f, row);
    if (rows[planned].kind == RowKind::Goal && !rows[planned].sums) return {};
    return overRows(rows[planned], firstFigure + static_cast<std::uint32_t>(f));
}

std::uint32_t FormulaWriter::columnOf(FigureRole role) const {
    for (std::size_t f = 0; f < figures.size(); ++f)
        if (figures[f].role == role) return firstFigure + static_cast<std::uint32_t>(f);
    return firstFigure;
}

std::string FormulaWriter::overPeriods(std::size_t f, std::uint32_t row) const {
    std::vector<std::string> cells;
    std::size_t first = figures.size(), last = 0;
    for (std::size_t k = 0; k < figures.size(); ++k) {
        const Figure& part = figures[k];
        const bool inside = part.first >= figures[f].first && part.last <= figures[f].last;
        if (part.role != figures[f].role || part.spans == Spans::Sum || !inside) continue;
        first = std::min(first, k), last = std::max(last, k);
        cells.push_back(table.sheet.nameOf(row, firstFigure + static_cast<std::uint32_t>(k)));
    }
    return sumOf(cells, last - first + 1 == cells.size());
}

std::string FormulaWriter::overRows(const PlannedRow& row, std::uint32_t column) const {
    const Recipe& recipe = table.recipe;
    const bool groupsShown = recipe.is(GroupFigures::Sums) && !recipe.is(Hierarchy::Flat);
    const bool leavesOnly = row.kind == RowKind::Subtotal || !groupsShown;
    const std::vector<int> terms =
        leavesOnly ? leavesBelow(table.truth, row.goal) : childrenOf(table.truth, row.goal);
    std::vector<std::string> cells;
    std::size_t first = rows.size(), last = 0;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const bool term = std::find(terms.begin(), terms.end(), rows[r].goal) != terms.end();
        if (rows[r].kind != RowKind::Goal || !term) continue;
        first = std::min(first, r), last = std::max(last, r);
        cells.push_back(table.sheet.nameOf(firstRow + static_cast<std::uint32_t>(r), column));
    }
    // Blank rows and rows of groups without figures may lie between; other sums may not.
    const bool blanksBetween = leavesOnly && !recipe.is(Totals::Subtotals);
    return sumOf(cells, blanksBetween || last - first + 1 == cells.size());
}

}  // namespace plumbline::adversary
