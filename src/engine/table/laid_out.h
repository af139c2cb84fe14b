// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A block that is put together from the cells of another one, each of which keeps its place in the sheet.
//
//     LaidOut rows(block);
//     rows.put({4, 2}, 1, 0);           // the cell C5 of the sheet begins the second row
//     rows.repeat({4, 2}, 2, 0);        // and its value once more: no cell of the sheet
//     rows.done()->places->at(1, 0);    // row 4, column 2
//
// Formats go along; formulas do not, since they name the sheet's cells.

#include <string_view>
#include <vector>

#include "table/sheet_view.h"

namespace plumbline {

class LaidOut {
  public:
    explicit LaidOut(const SheetView& from);

    void put(CellPlace from, std::uint32_t row, std::uint32_t column);
    void repeat(CellPlace from, std::uint32_t row, std::uint32_t column);
    void write(std::string_view text, std::uint32_t row, std::uint32_t column);
    // A further cell of the sheet that says what a cell of the column says: its place is kept behind those of the rows.
    void also(CellPlace from, std::uint32_t column);
    CellBlock done() &&;

  private:
    void reach(std::uint32_t row, std::uint32_t column);
    CellPlace inSheet(CellPlace from) const;

    const SheetView& from_;
    CellBlock block_;
    CellPlaces places_, further_;
};

}  // namespace plumbline
