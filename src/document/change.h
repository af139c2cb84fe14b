// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What shall change in a document, as plain values without an office: the door (writer.h) makes it so.
//
//     Edit edit{"Quota", {4, 2}, "12 %"};   // C5, which must still show "12 %"
//     edit.kind = Edit::Kind::Number;
//     edit.number = .12;

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/civil_date.h"
#include "table/sheet_cell.h"

namespace plumbline::document {

struct Edit {
    std::string sheet;
    SheetCell cell;
    std::optional<std::string> before;  // what the cell must show now; empty text: it must be blank
    std::optional<double> numberBefore;        // the number that it must be now
    std::optional<std::string> formulaBefore;  // the formula that stands there and is replaced, as the office gives it
    enum class Kind { Text, Number, Formula } kind = Kind::Text;
    std::string text;  // Text: never read as a formula; Formula
    double number = 0;
    std::optional<SheetCell> formatOf = {},
                             dressOf = {};  // cells of the sheet whose number format, whose look it takes
    bool hidden = false;                    // its text is not shown
    bool percent = false, date = false, inNewRow = false;  // a cell of a row that is inserted is not checked
    bool keepFormula = false;                              // a sum: where a formula stands, that stays
};

// A row of a table: a new one, with the formats and formulas of another row of the sheet, or none.
struct RowInsert {
    std::string sheet;
    std::uint32_t row = 0, templateRow = 0;   // in the sheet, before anything is inserted
    std::uint32_t firstRow = 0, lastRow = 0;  // of the table, for rows hidden by a filter
    std::uint32_t firstColumn = 0, lastColumn = 0;
    std::uint32_t count = 1;  // as many rows
};

// A row that is taken away, with its formats and formulas. `holds` are cells of it and what they must still be.
struct RowRemoved {
    std::string sheet;
    std::uint32_t row = 0;                    // in the sheet
    std::uint32_t firstRow = 0, lastRow = 0;  // of the table, for rows hidden by a filter
    std::uint32_t firstColumn = 0, lastColumn = 0;
    std::vector<Edit> holds;
};

// An entry of the goal log, an ordinary sheet that is made when it is first needed.
struct LogRow {
    Day date = 0;
    std::string goal, field;
    std::optional<double> value;
    std::string text;  // the value where it is no number
    std::optional<double> before, confidence;
    std::string note, by;
};

// Rows of two names below each other: as booked, and what the goals call it. The sheet is made, under its headings, where
// there is none of that name.
struct NameRow {
    std::string booked, known;
};
struct NamesAdded {
    std::string sheet;
    std::string headings[2];
    SheetCell cell;  // of the first row
    std::vector<NameRow> rows;
};

// Sheets that are made, and what the largest of them needs.
struct SheetsNeeded {
    std::size_t count = 0;
    std::uint32_t rows = 0, columns = 0;
};

// A part of a sheet that is filled anew: the rows it had, and those it takes now; what stands below moves
// down.
struct AreaNeeded {
    std::string sheet;
    SheetCell origin;
    std::uint32_t had = 0, rows = 0, columns = 0;
};

// Words of a column in colours: a conditional format by cell styles of these names.
struct WordColour {
    std::string word, style;
    std::uint32_t paper = 0xffffff, ink = 0;
};
struct WordColours {
    std::string sheet;
    std::uint32_t column = 0, firstRow = 0, lastRow = 0;
    std::vector<WordColour> words;
};

// A name of the document for one cell.
struct DefinedCell {
    std::string name, sheet;
    SheetCell cell;
};

// All of it is one undo step: names and rows first, then cells, then the log. Cells of new rows are given by their place
// after the insertion, all others by the place that they have before it.
struct Change {
    std::optional<RowInsert> insert;
    std::vector<Edit> edits;
    std::vector<LogRow> log;
    std::optional<NamesAdded> names = {};
    std::optional<DefinedCell> defined = {};
    std::optional<RowRemoved> removed = {};  // last of all
    std::optional<WordColours> colours = {};
};

}  // namespace plumbline::document
