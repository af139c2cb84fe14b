// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a planned row asks of the sheet and of the goal log.
//
//     document::write(book, changeFor(snapshot, plan, draft, original, {false, "Ann"}, words), words, "New
//     goal");

#include "sidebar/model/checkin_grid.h"
#include "sidebar/model/row_plan.h"
#include "sidebar/model/split.h"
#include "sidebar/view/office.h"

namespace plumbline::sidebar {

struct Author {
    bool blankSheet = false;  // the table's headings are written too
    std::string name;         // who the log says it was
};

RowInsert insertOf(const Snapshot& now, const RowPlan& plan, std::uint32_t count = 1);
// A row of the table, as it was read.
RowRemoved removalOf(const Snapshot& now, std::uint32_t row);
// Of the first booking that stands twice.
RowRemoved removalOf(const Bookings& bookings);
// `row` is the cell's, within the block.
Edit editOf(const GoalTable& table, std::uint32_t row, const CellWrite& cell, bool inNewRow);
// Of a row that is there: what the cell holds by now must be what was read.
Edit editOfPeriod(const Snapshot& now, std::uint32_t row, const CellWrite& cell);
// `entry` with its day, goal and author, as a target that was changed.
LogRow targetEntry(LogRow entry, std::optional<double> before, double target, const std::string& reason);
// The row, missing headings, and the log's entries: a rhythm that was agreed, a target that was changed.
Change changeFor(const Snapshot& now, const RowPlan& plan, const GoalDraft& draft, const GoalDraft& original,
                 const Author& author, const Words& words);
// The parts of a split: new rows in one piece, cells of the rows that are there, and their targets in the log.
Change changeForSplit(const Snapshot& now, const SplitPlan& plan, const std::string& author);

// Each check-in in the log, and in the table where it goes there, too.
Change changeForCheckIns(const Snapshot& now, const CheckInsPlan& plan, const std::string& author);

}  // namespace plumbline::sidebar
