// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a planned row asks of the sheet and of the goal log.
//
//     document::write(book, changeFor(snapshot, plan, draft, original, {false, "Ann"}, words), words, "New
//     goal");

#include "sidebar/model/row_plan.h"
#include "sidebar/view/office.h"

namespace plumbline::sidebar {

struct Author {
    bool blankSheet = false;  // the table's headings are written too
    std::string name;         // who the log says it was
};

RowInsert insertOf(const Snapshot& now, const RowPlan& plan, std::uint32_t count = 1);
// A row of the table, as it was read.
RowRemoved removalOf(const Snapshot& now, std::uint32_t row);
// `row` is the cell's, within the block.
Edit editOf(const GoalTable& table, std::uint32_t row, const CellWrite& cell, bool inNewRow);
// The row, missing headings, and the log's entries: a rhythm that was agreed, a target that was changed.
Change changeFor(const Snapshot& now, const RowPlan& plan, const GoalDraft& draft, const GoalDraft& original,
                 const Author& author, const Words& words);

}  // namespace plumbline::sidebar
