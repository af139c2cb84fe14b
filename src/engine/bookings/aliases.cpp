// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "bookings/aliases.h"

#include "core/words.h"
#include "table/column_content.h"

namespace plumbline {

Aliases::Aliases(const CellBlock& block) {
    if (block.columnCount() < 2) return;
    const SheetView sheet(block);
    const auto text = [&](std::uint32_t row, std::uint32_t column) {
        return block.at(row, column).isNumber() ? shownNumber(sheet, row, column)
                                                : std::string(sheet.text(row, column));
    };
    for (std::uint32_t row = 0; row < block.rows; ++row) {
        std::string booked = text(row, 0), goal = text(row, 1);
        if (booked.empty() || goal.empty()) continue;
        const std::uint64_t hash = nameHash(booked);
        names_.emplace(hash, Pair{std::move(booked), std::move(goal)});
    }
}

std::string_view Aliases::of(std::string_view name) const {
    if (names_.empty()) return name;
    const auto [first, last] = names_.equal_range(nameHash(name));
    for (auto at = first; at != last; ++at)
        if (sameName(at->second.booked, name)) return at->second.goal;
    return name;
}

}  // namespace plumbline
