// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The only place where the sidebar changes a document: every guard first, then everything in one undo step.
//
//     const std::string problem = write(document, {edits}, words, "Mend cells");   // empty where it is done
//
// Nothing is written where a guard objects (sheet_guard.h). Should the office refuse in the middle, what was
// written till then is taken back.

#include <optional>
#include <string>
#include <vector>

#include "sidebar/model/sheet_cell.h"
#include "sidebar/sheet/document.h"
#include "wording/words.h"

namespace plumbline::sidebar {

struct Edit {
    std::string sheet;
    SheetCell cell;
    std::optional<std::string> before;  // what the cell must show now; empty text: it must be blank
    enum class Kind { Text, Number, Formula } kind = Kind::Text;
    std::string text;  // Text: never read as a formula; Formula
    double number = 0;
    bool percent = false, date = false, inNewRow = false;  // a cell of a row that is inserted is not checked
};

// A row of a table: a new one, with the formats and formulas of another row of the sheet, or none.
struct RowInsert {
    std::string sheet;
    std::uint32_t row = 0, templateRow = 0;   // in the sheet, before anything is inserted
    std::uint32_t firstRow = 0, lastRow = 0;  // of the table, for rows hidden by a filter
    std::uint32_t firstColumn = 0, lastColumn = 0;
    std::uint32_t count = 1;  // as many rows
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

// All of it is one undo step: rows first, then cells (by their place after the rows were inserted), then the
// log.
struct Change {
    std::optional<RowInsert> insert;
    std::vector<Edit> edits;
    std::vector<LogRow> log;
};

std::string write(const Book& document, const Change& change, const Words& words, std::string_view title);
std::string write(const Book& document, const std::vector<Edit>& edits, const Words& words,
                  std::string_view title);

}  // namespace plumbline::sidebar
