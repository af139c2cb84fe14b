// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/figure_sizes.h"

#include "typed/number_text.h"

namespace plumbline {

// "<= 85" is 85.
Cell amountAt(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    const Cell cell = sheet.block().at(row, column);
    if (!cell.isText()) return cell;
    const NumberText number = readNumberText(sheet.textOf(cell));
    return number.isNumber() ? Cell(number.value) : Cell();
}

void compare(const SheetView& sheet, const Headings& headings, std::uint32_t column, std::uint32_t other,
             Sizes& sizes) {
    const std::uint32_t first = headings.lastRow + 1, end = std::min(headings.bodyEnd, first + rowsCompared);
    for (std::uint32_t row = first; row < end; ++row)
        sizes.add(amountAt(sheet, row, column), amountAt(sheet, row, other));
}

void compareSum(const SheetView& sheet, const Headings& headings, const std::vector<std::uint32_t>& addends,
                std::uint32_t other, Sizes& sizes) {
    const std::uint32_t first = headings.lastRow + 1, end = std::min(headings.bodyEnd, first + rowsCompared);
    for (std::uint32_t row = first; row < end; ++row) {
        double sum = 0;
        for (const std::uint32_t column : addends)
            if (const Cell cell = amountAt(sheet, row, column); cell.isNumber()) sum += cell.number();
        sizes.add(Cell(sum), amountAt(sheet, row, other));
    }
}

}  // namespace plumbline
