// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/view/goal_change.h"

#include <algorithm>

namespace plumbline::sidebar {
namespace {

bool isBlankColumn(const Snapshot& now, std::uint32_t column) {
    const std::vector<Cell>& cells = now.cells->columns[column];
    return std::all_of(cells.begin() + now.model->table().topRow(), cells.end(),
                       [](const Cell& cell) { return cell.isBlank(); });
}

// The table's own columns and what people keep right beside them; behind a blank column another table may
// stand, whose formulas are not ours to continue.
std::pair<std::uint32_t, std::uint32_t> columnsOfTable(const Snapshot& now) {
    std::uint32_t first = now.lastColumn, last = 0;
    for (const RecognisedColumn& column : now.model->table().columns) {
        first = std::min(first, column.column);
        last = std::max(last, column.column);
    }
    while (first > 0 && !isBlankColumn(now, first - 1)) --first;
    while (last < now.lastColumn && !isBlankColumn(now, last + 1)) ++last;
    return {first, std::max(first, last)};
}

// Which period was changed, and why.
std::string noteOf(const GoalDraft& draft, const Words& words) {
    if (draft.period.empty() || draft.reason.empty()) return draft.period + draft.reason;
    return words("labelled", {draft.period, draft.reason});
}

void addLog(Change& change, const Snapshot& now, const RowPlan& plan, const GoalDraft& draft,
            const GoalDraft& original, const std::string& author, const Words& words) {
    LogRow entry;
    entry.date = now.today;
    entry.goal = !draft.id.empty() ? draft.id : !draft.statement.empty() ? draft.statement : draft.owner;
    entry.by = author;
    if (draft.rhythm != original.rhythm) {
        entry.field = "review";
        entry.text = draft.rhythm.empty() ? "none" : draft.rhythm;
        change.log.push_back(entry);
    }
    const std::optional<double> before = typedNumber(original.target, marksOf(now, words));
    if (draft.edited == noGoal || !plan.target || before == plan.target) return;
    change.log.push_back(targetEntry(entry, before, *plan.target, noteOf(draft, words)));
}

// The number or text that the cell must still hold; nothing for a cell that was not read.
void expectAsRead(const Snapshot& now, std::uint32_t row, Edit& edit, std::uint32_t column) {
    const GoalTable& table = now.model->table();
    const SheetCell at = cellOfBlock(table, row, column);
    if (at.row < table.firstRow || at.column < table.firstColumn) return;
    const std::uint32_t inRow = at.row - table.firstRow, inColumn = at.column - table.firstColumn;
    if (inRow >= now.cells->rows || inColumn >= now.cells->columnCount()) return;
    const Cell cell = now.cells->at(inRow, inColumn);
    if (cell.isNumber()) edit.numberBefore = cell.number();
    if (cell.isBlank()) edit.before = std::string();
}

}  // namespace

LogRow targetEntry(LogRow entry, std::optional<double> before, double target, const std::string& reason) {
    entry.field = "target";
    entry.text.clear();
    entry.value = target;
    entry.before = before;
    entry.note = reason;
    return entry;
}

Edit editOfPeriod(const Snapshot& now, std::uint32_t row, const CellWrite& cell) {
    Edit edit = editOf(now.model->table(), row, cell, false);
    if (!cell.keepsFormula) expectAsRead(now, row, edit, cell.column);
    return edit;
}

RowInsert insertOf(const Snapshot& now, const RowPlan& plan, std::uint32_t count) {
    const GoalTable& table = now.model->table();
    RowInsert insert;
    insert.sheet = table.sheetName;
    insert.row = table.firstRow + plan.row;
    insert.templateRow = table.firstRow + plan.templateRow;
    insert.firstRow = table.firstRow + table.topRow();
    insert.lastRow = table.firstRow + table.headingRow + table.rows;
    const auto [first, last] = columnsOfTable(now);
    insert.firstColumn = table.firstColumn + first;
    insert.lastColumn = table.firstColumn + last;
    insert.count = count;
    return insert;
}

RowRemoved removalOf(const Snapshot& now, std::uint32_t row) {
    const GoalTable& table = now.model->table();
    RowRemoved removed;
    removed.sheet = table.sheetName;
    removed.row = table.firstRow + row;
    removed.firstRow = table.firstRow + table.topRow();
    removed.lastRow = table.firstRow + table.headingRow + table.rows;
    const auto [first, last] = columnsOfTable(now);
    removed.firstColumn = table.firstColumn + first;
    removed.lastColumn = table.firstColumn + last;
    for (std::uint32_t column = first; column <= last; ++column) {
        const Cell cell = now.cells->at(row, column);
        Edit held;
        held.sheet = table.sheetName;
        held.cell = cellOfBlock(table, row, column);
        if (cell.isNumber()) held.numberBefore = cell.number();
        held.before = cell.isText() ? std::string(now.cells->texts.view(cell.textId())) : std::string();
        removed.holds.push_back(std::move(held));
    }
    return removed;
}

RowRemoved removalOf(const Bookings& bookings) {
    const DoubledBooking& doubled = bookings.duplicates.front();
    RowRemoved removed;
    removed.sheet = bookings.sheetName;
    removed.row = bookings.firstRow + bookings.rowOfBooking(doubled.booking);
    removed.firstRow = bookings.firstRow;
    removed.lastRow = bookings.firstRow + bookings.rowOfBooking(bookings.count - 1);
    removed.firstColumn = bookings.firstColumn;
    removed.lastColumn = bookings.firstColumn + static_cast<std::uint32_t>(doubled.cells.size()) - 1;
    for (std::uint32_t i = 0; i < doubled.cells.size(); ++i) {
        const Cell cell = doubled.cells[i];
        Edit held;
        held.sheet = removed.sheet;
        held.cell = {removed.row, removed.firstColumn + i};
        if (cell.isNumber()) held.numberBefore = cell.number();
        held.before = cell.isText() ? std::string(bookings.texts->view(cell.textId())) : std::string();
        removed.holds.push_back(std::move(held));
    }
    return removed;
}

Edit editOf(const GoalTable& table, std::uint32_t row, const CellWrite& cell, bool inNewRow) {
    Edit edit;
    edit.sheet = table.sheetName;
    edit.cell = cellOfBlock(table, row, cell.column);
    edit.kind = cell.kind == CellWrite::Kind::Text ? Edit::Kind::Text : Edit::Kind::Number;
    edit.text = cell.text;
    edit.number = cell.number;
    edit.date = cell.kind == CellWrite::Kind::Date;
    edit.percent = cell.percent;
    edit.inNewRow = inNewRow;
    edit.keepFormula = cell.keepsFormula;
    return edit;
}

namespace {

// New rows in one piece, each with its cells; where it stands.
std::optional<RowInsert> insertParts(const Snapshot& now, const SplitPlan& plan, std::vector<Edit>& edits) {
    std::optional<RowInsert> insert;
    std::uint32_t row = 0;
    for (const SplitPart& part : plan.parts) {
        if (part.goal != noGoal) continue;
        if (!insert) {
            insert = insertOf(now, part.row, 0);
            row = part.row.row;
        }
        for (const CellWrite& cell : part.row.cells)
            edits.push_back(
                editOf(now.model->table(), row + part.row.rowOf(cell) - part.row.row, cell, true));
        insert->count += part.row.count;
        row += part.row.count;
    }
    return insert;
}

LogRow entryOf(const Snapshot& now, const SplitPart& part, const std::string& author) {
    LogRow entry;
    entry.date = now.today;
    entry.goal = now.model->table().nameOf(part.goal);
    entry.by = author;
    const std::optional<double> before =
        part.before.isNumber() ? std::optional(part.before.number()) : std::nullopt;
    return targetEntry(std::move(entry), before, part.amount, {});
}

}  // namespace

Change changeForSplit(const Snapshot& now, const SplitPlan& plan, const std::string& author) {
    Change change;
    change.insert = insertParts(now, plan, change.edits);
    for (const SplitPart& part : plan.parts) {
        if (part.goal == noGoal || part.row.cells.empty()) continue;
        for (const CellWrite& cell : part.row.cells)
            change.edits.push_back(editOfPeriod(now, part.row.rowOf(cell), cell));
        change.log.push_back(entryOf(now, part, author));
    }
    return change;
}

Change changeForCheckIns(const Snapshot& now, const CheckInsPlan& plan, const std::string& author) {
    Change change;
    for (const CheckInRow& row : plan.rows) {
        LogRow entry;
        entry.date = plan.day;
        entry.goal = now.model->table().nameOf(row.goal);
        entry.field = "actual";
        entry.value = row.plan.actual;
        entry.confidence = row.plan.confidence;
        entry.note = row.note;
        entry.by = author;
        change.log.push_back(std::move(entry));
        for (const CellWrite& cell : row.plan.cells)
            change.edits.push_back(editOfPeriod(now, cell.row, cell));
    }
    return change;
}

Change changeFor(const Snapshot& now, const RowPlan& plan, const GoalDraft& draft, const GoalDraft& original,
                 const Author& author, const Words& words) {
    const GoalTable& table = now.model->table();
    Change change;
    if (plan.insert) change.insert = insertOf(now, plan, plan.count);
    const auto intoBlank = [&](std::uint32_t row, const CellWrite& cell) {
        change.edits.push_back(editOf(table, row, cell, false));
        change.edits.back().before = std::string();
    };
    for (std::uint32_t column = 0; author.blankSheet && column < now.cells->columnCount(); ++column) {
        const std::string heading(now.cells->texts.view(now.cells->at(0, column).textId()));
        intoBlank(0, {Role::Id, column, CellWrite::Kind::Text, heading, 0});
    }
    for (const CellWrite& cell : plan.headings)
        if (plan.headingRow != noRow) intoBlank(plan.headingRow, cell);
    for (const CellWrite& cell : plan.cells) {
        if (!plan.insert && draft.edited == noGoal)
            intoBlank(plan.row, cell);
        else if (!cell.label.empty() && !plan.insert)
            change.edits.push_back(editOfPeriod(now, plan.rowOf(cell), cell));
        else
            change.edits.push_back(editOf(table, plan.rowOf(cell), cell, plan.insert));
    }
    addLog(change, now, plan, draft, original, author.name, words);
    return change;
}

}  // namespace plumbline::sidebar
