// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Writes a table that was not there: into a sheet of its own, or where nothing stands.
//
//     NewTable table{"Quotas 2027", true, {0, 0}, 12, 30, 2};
//     table.cells.push_back({2, 0, TableCell::Kind::Text, "Name"});
//     const std::string problem = writeTable(document, table, words, "New team's plan");   // empty where it is done
//
// Every guard first (sheet_guard.h), then all of it in one undo step that is taken back should the office refuse half way. Nothing
// that stands in the sheet is overwritten, and columns become wider, never narrower.

#include <string>
#include <vector>

#include "document/document.h"
#include "wording/words.h"

namespace plumbline::document {

// By its place within the table. Text is never read as a formula.
struct TableCell {
    std::uint32_t row = 0, column = 0;
    enum class Kind : std::uint8_t { Text, Number, Formula } kind = Kind::Text;
    std::string text;  // Formula, too
    double number = 0;
};

// How a part of the table looks; the later goes over the earlier.
struct TableLook {
    std::uint32_t firstRow = 0, firstColumn = 0, lastRow = 0, lastColumn = 0;
    bool bold = false, shade = false;
    bool large = false;                   // a title
    bool heading = false, right = false;  // wrapped, above a rule; at the right
    const char* format = nullptr;         // of numbers, in English: "#,##0"
};

struct NewTable {
    std::string sheet;  // that is made, or that is there
    bool fresh = true;
    SheetCell origin;
    std::uint32_t rows = 0, columns = 0, headingRow = 0;
    std::vector<TableCell> cells = {};
    std::vector<TableLook> looks = {};
    std::vector<std::uint32_t> widths = {};  // of its columns, in tenths of a millimetre
};

std::string writeTable(const Book& document, const NewTable& table, const Words& words,
                       std::string_view title);

}  // namespace plumbline::document
