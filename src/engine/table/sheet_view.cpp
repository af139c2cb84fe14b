// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/sheet_view.h"

#include <algorithm>
#include <cmath>

#include "core/words.h"
#include "table/formula_parts.h"

namespace plumbline {

SheetView::SheetView(const CellBlock& block)
    : block_(block), texts_(&block.texts), formats_(block.columnCount()), merges_(block.merges) {
    for (const FormatArea& area : block.formats)
        for (std::uint32_t c = area.firstColumn; c <= area.lastColumn && c < block.columnCount(); ++c)
            formats_[c].push_back(&area);
    for (auto& areas : formats_)
        std::sort(areas.begin(), areas.end(),
                  [](const FormatArea* a, const FormatArea* b) { return a->firstRow < b->firstRow; });
    std::sort(merges_.begin(), merges_.end(),
              [](const MergedArea& a, const MergedArea& b) { return a.firstRow < b.firstRow; });
    for (const MergedArea& area : merges_)
        tallestMerge_ = std::max(tallestMerge_, area.lastRow - area.firstRow);
}

const FormatArea* SheetView::format(std::uint32_t row, std::uint32_t column) const {
    const auto& areas = formats_[column];
    const auto after =
        std::upper_bound(areas.begin(), areas.end(), row,
                         [](std::uint32_t r, const FormatArea* area) { return r < area->firstRow; });
    return after != areas.begin() && row <= after[-1]->lastRow ? after[-1] : nullptr;
}

bool SheetView::isDate(std::uint32_t row, std::uint32_t column) const {
    if (!block_.at(row, column).isNumber()) return false;
    const FormatArea* area = format(row, column);
    return area && area->kind == FormatKind::Date;
}

const MergedArea* SheetView::mergeAt(std::uint32_t row, std::uint32_t column) const {
    auto at = std::upper_bound(merges_.begin(), merges_.end(), row,
                               [](std::uint32_t r, const MergedArea& area) { return r < area.firstRow; });
    while (at != merges_.begin()) {
        --at;
        if (at->firstRow + tallestMerge_ < row) return nullptr;
        if (row <= at->lastRow && column >= at->firstColumn && column <= at->lastColumn) return &*at;
    }
    return nullptr;
}

std::string SheetView::letters(std::uint32_t column) const {
    if (block_.places) {
        const auto place = block_.places->firstOf(column);
        return place ? columnLetters({0, block_.firstColumn + place->column}) : std::string();
    }
    return columnLetters({0, block_.firstColumn + column});
}

std::optional<Day> SheetView::dayAt(std::uint32_t row, std::uint32_t column) const {
    if (!isDate(row, column)) return std::nullopt;
    const double number = block_.at(row, column).number();
    if (!(number > -600000 && number < 2900000)) return std::nullopt;
    return static_cast<Day>(std::floor(number)) + block_.epochShift;
}

}  // namespace plumbline
