// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A report as it will stand in a sheet: cells, pictures and what the page says, without an office.
//
//     ReportSheet page = companyPage(snapshot, words, {.live = true, .table = "$Quota.$A$4:$J$30"});
//     page.cells[0].text;               // "Goal report: Acme"
//     page.rows, page.columns;          // the range that is the report's; everything beside it is the user's
//
// Every number is the engine's. A live cell has the formula that computes the same number beside it; "{m}"
// in it is the cell that holds GOAL.MODEL, "{d}" the cell with the date, "{r3:1}" the cell in row 3, column 1
// of the report (from 0).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "table/sheet_cell.h"

namespace plumbline::report {

// What a cell is; each has a cell style of that name, which the user may change.
enum class Look : std::uint8_t {
    Plain,
    Title,
    Source,
    Section,
    Heading,        // of a column of texts
    NumberHeading,  // of a column of numbers
    Text,
    Amount,
    Percent,
    Points,
    Count,
    Date,
    Status,
    FigureLabel,
    Figure,  // a headline number: a percentage
    FigurePoints,
    FigureCount,
    FigureStatus,
    Remark,
};
inline constexpr std::size_t lookCount = 19;

struct ReportCell {
    std::uint32_t row = 0, column = 0;
    std::uint32_t span = 1;  // columns; more than one: joined, and the text wraps
    Look look = Look::Plain;
    std::string text;  // shown where there is no number; never read as a formula
    std::optional<double> number;
    std::string formula;            // of a live report; empty: the text or number stands in a live one too
    std::optional<SheetCell> like;  // the cell of the source table whose number format it has
};

enum class ChartKind : std::uint8_t { Bullet, Waterfall, Trend };

// A picture of a part of the report. The first column names the points; `headings` is the row above the
// first.
struct ReportChart {
    ChartKind kind = ChartKind::Bullet;
    std::string title, unit;
    std::uint32_t headings = 0, first = 0, last = 0;  // rows
    std::uint32_t names = 0;
    std::vector<std::uint32_t> values;  // columns
    SheetCell from, to;                 // where it stands
};

struct ReportSheet {
    std::string code;   // "company", "conventions", "owner:Ann Lee": the same report again has the same code
    std::string name;   // of the sheet
    std::string table;  // "$Quota.$A$4:$J$30": whose goals these are
    std::string source, date;  // for the head of the page
    std::string model;         // the formula of the model cell; empty: frozen
    SheetCell modelCell, dateCell;
    std::uint32_t rows = 0, columns = 0;
    std::vector<std::uint32_t> widths;  // of the columns, in tenths of a millimetre
    std::vector<ReportCell> cells;
    std::vector<ReportChart> charts;
    std::uint32_t statusFirst = 0,
                  statusLast = 0;  // columns with words of status, for the conditional format
    bool differences = false;      // conventions: mark what differs from the first status column
    std::uint32_t bands = 0;       // conventions: the row where each column's four words begin
    enum class Paper : std::uint8_t { Upright, OnePage, Wide } paper = Paper::Upright;
};

}  // namespace plumbline::report
