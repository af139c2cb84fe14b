// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The Formulas panel: which formula answers what, and which cells it fills, for the column that is selected.
//
//     FormulaPlan plan = planFormula(snapshot, FormulaKind::Status, {row, column}, modelCell);
//     plan.problem;                     // why it cannot be inserted there; empty where it can
//     plan.cells[0].formula;            // "=GOAL.ROLLUP($L$4;\"status\";$A5;Plumbline_asof)"
//
// A column formula stands in every row that is a goal, below a heading of its own. Cells are given by rows
// and columns of the sheet, formulas in the office's own grammar (English names, semicolons). Amounts take the number format of the
// table's targets, the heading the look of the table's last heading, words of status the deck's colours.

#include <optional>
#include <string>
#include <vector>

#include "snapshot/snapshot.h"
#include "table/sheet_cell.h"
#include "wording/words.h"

namespace plumbline::sidebar {

enum class FormulaKind : std::uint8_t {
    Model,
    Target,
    Actual,
    Attainment,
    Gap,
    Forecast,
    NeededMonth,
    Expected,
    Status,
    Alignment,
    Smart,
    Path
};
inline constexpr std::size_t formulaCount = 12;
std::string_view formulaKey(FormulaKind kind);  // of its texts: "formula.status" and "formula.status.help"

struct FormulaCellPlan {
    SheetCell at;
    std::string formula, text;  // one of them, or a day
    bool percent = false;       // shown as a percentage
    std::optional<Day> day = {};
    std::optional<SheetCell> formatOf = {}, dressOf = {};  // cells whose number format, whose look it takes
    bool hidden = false;                                   // a model's text says nothing to a reader
};

struct FormulaPlan {
    std::string problem;
    std::vector<FormulaCellPlan> cells;  // all must be blank
    std::optional<SheetCell> modelCell;  // a new one, already among `cells`
    std::optional<SheetCell> asOfCell;   // the same: to be named asOfName, by which formulas take the day
    bool colours = false;  // of words of status, from the first to the last of the column's rows
};
inline constexpr std::string_view asOfName = "Plumbline_asof";

// What the document has already: a cell that holds GOAL.MODEL of this table, and one for the day.
struct FormulaCells {
    std::optional<SheetCell> model;
    bool asOf = false;
};
FormulaPlan planFormula(const Snapshot& now, const Words& words, FormulaKind kind, SheetCell selected,
                        const FormulaCells& cells);
// Where a new model cell would stand: beside the table, a column left blank between.
SheetCell freeModelCell(const Snapshot& now);
// The formula of a model cell over the whole table.
std::string modelFormula(const Snapshot& now);
// The same with bookings, whose cells are named by `reference`.
std::string modelFormula(const Snapshot& now, const std::string& rules, const std::string& reference);
// The last column of its block that is the table's own.
std::uint32_t lastColumnOf(const GoalTable& table);

}  // namespace plumbline::sidebar
