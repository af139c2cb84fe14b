// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/cell_block.h"

#include <algorithm>

namespace plumbline {

CellBlock::CellBlock() = default;
CellBlock::CellBlock(const CellBlock&) = default;
CellBlock::CellBlock(CellBlock&&) noexcept = default;
CellBlock& CellBlock::operator=(const CellBlock&) = default;
CellBlock& CellBlock::operator=(CellBlock&&) noexcept = default;
CellBlock::~CellBlock() = default;

void sortFormulas(CellBlock& block) {
    std::sort(block.formulas.begin(), block.formulas.end(), [](const FormulaCell& a, const FormulaCell& b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
}

std::optional<CellPlace> CellPlaces::at(std::uint32_t row, std::uint32_t column) const {
    return column < columns.size() && row < columns[column].size() ? columns[column][row] : std::nullopt;
}
std::optional<CellPlace> CellPlaces::firstOf(std::uint32_t column) const {
    if (column >= columns.size()) return std::nullopt;
    for (const auto& place : columns[column])
        if (place) return place;
    return std::nullopt;
}
std::optional<CellPlace> CellPlaces::firstIn(std::uint32_t row) const {
    for (std::uint32_t column = 0; column < columns.size(); ++column)
        if (const auto place = at(row, column)) return place;
    return std::nullopt;
}

std::string cellName(std::uint32_t sheetRow, std::uint32_t sheetColumn) {
    std::string letters;
    for (std::uint32_t rest = sheetColumn + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(sheetRow + 1);
}

}  // namespace plumbline
