// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/subtotals.h"

#include <algorithm>
#include <cmath>

namespace plumbline {
namespace {

constexpr std::uint32_t mostRows = 5000;

bool isSame(double stored, double computed) {
    return std::fabs(stored - computed) <= 0.005 + 1e-9 * std::fabs(computed);
}

// "=SUM(G13:G17)" in G18.
bool addsOwnColumn(const FormulaCell& formula, const std::string& letters) {
    const std::string start = "SUM(" + letters;
    const std::size_t at = formula.formula.find(start);
    if (at == std::string::npos) return false;
    const std::size_t colon = formula.formula.find(':', at);
    return colon != std::string::npos && formula.formula.compare(colon + 1, letters.size(), letters) == 0;
}

std::uint32_t formulasIn(const SheetView& sheet, const Headings& headings, std::uint32_t column) {
    const std::string letters = sheet.letters(column);
    std::uint32_t found = 0;
    for (const FormulaCell& formula : sheet.block().formulas)
        found +=
            formula.column == column && formula.row >= headings.lastRow + 1 && addsOwnColumn(formula, letters)
                ? 1
                : 0;
    return found;
}

std::uint32_t sumsIn(const SheetView& sheet, const Headings& headings, std::uint32_t column) {
    double open = 0, sums = 0;
    std::uint32_t addends = 0, parts = 0, found = 0;
    const std::uint32_t first = headings.lastRow + 1, end = std::min(headings.contentEnd, first + mostRows);
    for (std::uint32_t row = first; row < end; ++row) {
        const Cell cell = sheet.block().at(row, column);
        if (!cell.isNumber()) continue;
        const bool ofNumbers = addends > 1 && open != 0 && isSame(cell.number(), open);
        const bool ofSums = addends == 0 && parts > 1 && sums != 0 && isSame(cell.number(), sums);
        found += ofNumbers || ofSums ? 1 : 0;
        if (ofNumbers) {
            sums += open;
            ++parts;
        }
        if (ofNumbers || ofSums) {
            open = 0;
            addends = 0;
        } else {
            open += cell.number();
            ++addends;
        }
    }
    return found;
}

}  // namespace

std::uint32_t subtotalsIn(const SheetView& sheet, const Headings& headings, std::uint32_t column) {
    return std::max(formulasIn(sheet, headings, column), sumsIn(sheet, headings, column));
}

}  // namespace plumbline
