// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The row that a draft becomes: which cells are written, and where in the table it stands.
//
//     RowPlan plan = planRow(snapshot, draft, words);
//     plan.problem;                     // why no row can be written; empty where it can
//     plan.row;                         // a new row goes before this one
//
// A new row stands above the last of its group: a named range, a database range or a formula's range over
// the group then grows with it. Of an edited goal only those cells are written that were changed. A target over time is
// written into its periods (period_places.h), whether they stand in columns or in rows of their own.

#include <string>
#include <vector>

#include "sidebar/model/draft.h"

namespace plumbline::sidebar {

struct CellWrite {
    Role role = Role::Id;
    std::uint32_t column = 0;  // within the block
    enum class Kind : std::uint8_t { Text, Number, Date } kind = Kind::Text;
    std::string text;  // what a person reads
    double number = 0;
    bool percent = false;       // typed with its sign
    std::uint32_t row = noRow;  // within the block; none: the plan's
    std::string label = {};     // of a period: "Mar"
    bool keepsFormula = false;  // a sum of others, or what rows repeat: stays as it is where it is a formula
};

struct RowPlan {
    std::string problem;                     // why no row can be written; empty where it can
    bool insert = false;                     // a new row before `row`; otherwise the row that is there
    std::uint32_t row = 0, templateRow = 0;  // within the block; formats and formulas come from templateRow
    std::uint32_t count = 1;  // rows that are inserted: one a period, where the table has these
    std::uint32_t headingRow = 0;
    std::vector<CellWrite> cells;
    std::vector<CellWrite> headings;  // of columns that are added
    std::vector<Role> missing;        // values for which there is no column
    std::optional<double> target;     // the goal's whole target, where cells of it are written
    std::vector<PeriodPlace> periods;  // of a target over time, as it is and as it will be
    std::vector<Cell> perPeriod;
    std::uint32_t rowOf(const CellWrite& cell) const { return cell.row == noRow ? row : cell.row; }
};
RowPlan planRow(const Snapshot& now, const GoalDraft& draft, const Words& words);
// The cells as they will be.
CellBlock withRow(const CellBlock& cells, const RowPlan& plan);
// Where a missing column would stand, within the block.
std::uint32_t firstFreeColumn(const Snapshot& now);

}  // namespace plumbline::sidebar
