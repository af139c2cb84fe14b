// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/laid_out.h"

#include <algorithm>
#include <utility>

namespace plumbline {

LaidOut::LaidOut(const SheetView& from) : from_(from) {
    const CellBlock& block = from.block();
    block_.texts = block.texts;
    block_.sheetName = block.sheetName;
    block_.firstRow = block.firstRow;
    block_.firstColumn = block.firstColumn;
    block_.epochShift = block.epochShift;
}

void LaidOut::reach(std::uint32_t row, std::uint32_t column) {
    if (column >= block_.columns.size()) {
        block_.columns.resize(column + 1);
        places_.columns.resize(column + 1);
    }
    block_.rows = std::max(block_.rows, row + 1);
    auto& cells = block_.columns[column];
    auto& places = places_.columns[column];
    if (row >= cells.size()) {
        cells.resize(row + 1);
        places.resize(row + 1);
    }
}

void LaidOut::put(CellPlace from, std::uint32_t row, std::uint32_t column) {
    repeat(from, row, column);
    places_.columns[column][row] = inSheet(from);
}

CellPlace LaidOut::inSheet(CellPlace from) const {
    return from_.block().transposed ? CellPlace{from.column, from.row} : from;
}

void LaidOut::also(CellPlace from, std::uint32_t column) {
    if (column >= further_.columns.size()) further_.columns.resize(column + 1);
    further_.columns[column].push_back(inSheet(from));
}

void LaidOut::repeat(CellPlace from, std::uint32_t row, std::uint32_t column) {
    reach(row, column);
    block_.columns[column][row] = from_.block().at(from.row, from.column);
    const FormatArea* look = from_.format(from.row, from.column);
    if (!look) return;
    FormatArea area = *look;
    area.firstRow = area.lastRow = row;
    area.firstColumn = area.lastColumn = column;
    block_.formats.push_back(std::move(area));
}

void LaidOut::write(std::string_view text, std::uint32_t row, std::uint32_t column) {
    reach(row, column);
    block_.columns[column][row] = Cell::text(block_.texts.add(text));
}

CellBlock LaidOut::done() && {
    for (std::size_t column = 0; column < block_.columns.size(); ++column) {
        block_.columns[column].resize(block_.rows);
        places_.columns[column].resize(block_.rows);
        if (column >= further_.columns.size()) continue;
        const auto& further = further_.columns[column];
        places_.columns[column].insert(places_.columns[column].end(), further.begin(), further.end());
    }
    block_.places = std::make_shared<const CellPlaces>(std::move(places_));
    return std::move(block_);
}

}  // namespace plumbline
