// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A rectangle of a sheet as plain columns: everything that the table reader may look at, and nothing of the
// office.
//
//     CellBlock block = blockOf({{"ID", "Parent", "Target"}, {"G", nullptr, 300000.0}});   // tests/support
//     block.at(1, 2).number();          // 300000
//
// Rows and columns count from 0 within the block; `firstRow` and `firstColumn` say where it lies in its
// sheet, so that findings can name cells. Text is UTF-8. A formula's empty text is handed over as blank.
// Formats, merges and formulas are sparse: only what differs from a plain cell is listed.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/cell.h"

namespace plumbline {

enum class FormatKind : std::uint8_t { General, Number, Percent, Currency, Date, Time, Text, Other };

// Cells that share a look. Areas do not overlap; a cell in none of them is General, not bold, without indent.
struct FormatArea {
    std::uint32_t firstRow = 0, firstColumn = 0, lastRow = 0, lastColumn = 0;
    FormatKind kind = FormatKind::General;
    bool monthFirst = false;  // Date: the format shows the month before the day
    bool bold = false;
    std::uint16_t indent = 0;  // in steps of the office's "increase indent" (10 pt)
    std::string currency;      // Currency: the symbol as shown, "€", "$", "CHF"
    char decimalMark = 0;  // of numbers in a format with a language of its own: '.' or ','; 0: the office's
};

struct MergedArea {
    std::uint32_t firstRow = 0, firstColumn = 0, lastRow = 0, lastColumn = 0;
};

struct FormulaCell {
    std::uint32_t row = 0, column = 0;
    std::string formula;  // English function names, A1 references of the sheet: "=SUM(G5:G22)"
};

// Where the cells of a block that was laid out anew lie in the sheet, from the block's first row and column on.
struct CellPlace {
    std::uint32_t row = 0, column = 0;
};
struct CellPlaces {
    std::vector<std::vector<std::optional<CellPlace>>> columns;

    std::optional<CellPlace> at(std::uint32_t row, std::uint32_t column) const;
    // The first cell of a column or a row that lies somewhere.
    std::optional<CellPlace> firstOf(std::uint32_t column) const;
    std::optional<CellPlace> firstIn(std::uint32_t row) const;
};

// Copied, moved and destroyed in cell_block.cpp alone: what that takes is compiled once and not in each source that reads a table.
struct CellBlock {
    CellBlock();
    CellBlock(const CellBlock&);
    CellBlock(CellBlock&&) noexcept;
    CellBlock& operator=(const CellBlock&);
    CellBlock& operator=(CellBlock&&) noexcept;
    ~CellBlock();

    std::uint32_t rows = 0;
    std::vector<std::vector<Cell>> columns;  // each of `rows` cells
    TextPool texts;

    std::string sheetName;
    std::uint32_t firstRow = 0, firstColumn = 0;
    bool transposed = false;  // rows here are the sheet's columns
    std::shared_ptr<const CellPlaces> places;  // of a block that was laid out anew; else null
    // Days to add to a date of this document to get the engine's Day: 1462 where 1904-01-01 counts as 0.
    std::int32_t epochShift = 0;

    std::vector<FormatArea> formats;
    std::vector<MergedArea> merges;
    std::vector<FormulaCell> formulas;  // at least those of the last rows and of rows that may be totals

    Cell at(std::uint32_t row, std::uint32_t column) const { return columns[column][row]; }
    std::uint32_t columnCount() const { return static_cast<std::uint32_t>(columns.size()); }
};

// By row and column, as they are sought.
void sortFormulas(CellBlock& block);

// "B7" for row 6, column 1 (both from 0, in the sheet).
std::string cellName(std::uint32_t sheetRow, std::uint32_t sheetColumn);

}  // namespace plumbline
