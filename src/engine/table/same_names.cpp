// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/same_names.h"

#include "core/words.h"

namespace plumbline {
namespace {

// Rows alike in all their texts and dates but for the id: only figures differ.
bool sayTheSame(const SheetView& sheet, std::uint32_t row, std::uint32_t other, std::uint32_t ids) {
    for (std::uint32_t column = 0; column < sheet.columns(); ++column) {
        if (column == ids) continue;
        if (!sameName(sheet.text(row, column), sheet.text(other, column))) return false;
        const bool date = sheet.isDate(row, column) || sheet.isDate(other, column);
        if (date && sheet.block().at(row, column) != sheet.block().at(other, column)) return false;
    }
    return true;
}

}  // namespace

void noteSameIds(const Headings& headings, GoalTable& table) {
    const NameIndex* ids = table.names->index(0);
    if (!ids) return;
    const std::optional<std::uint32_t> column = headings.columnOf(Role::Id);
    for (const NameIndex::Duplicate& duplicate : ids->duplicates()) {
        // The rows of one goal are its periods, whatever number they share.
        const auto whole = [&](GoalIndex g) { return table.isPeriodGoal(g) ? table.parentOf(g) : g; };
        if (whole(duplicate.goal) == whole(duplicate.first)) continue;
        Note note;
        note.kind = NoteKind::DuplicateId;
        note.goal = duplicate.goal;
        note.row = table.rowOfGoal[duplicate.goal];
        if (column) note.column = *column;
        note.cell = table.text(table.id, duplicate.goal);
        note.first = table.cellAt(table.rowOfGoal[duplicate.first], column.value_or(0));
        table.addNote(std::move(note));
    }
}

void noteSameNames(const SheetView& sheet, const Headings& headings, GoalTable& table) {
    const bool numbered = !table.id.empty(), owners = table.goal.empty() || numbered;
    const std::vector<TextId>& column = owners ? table.owner : table.goal;
    if (column.empty() || headings.period) return;
    const std::optional<std::uint32_t> ids = headings.columnOf(Role::Id);
    const NameIndex names(*table.texts, column, true);
    for (const NameIndex::Duplicate& duplicate : names.duplicates()) {
        const std::uint32_t row = table.rowOfGoal[duplicate.goal], first = table.rowOfGoal[duplicate.first];
        if (row == noRow || first == noRow) continue;
        if (table.parentOf(duplicate.goal) != table.parentOf(duplicate.first)) continue;
        if (numbered &&
            (!ids || table.parentOf(duplicate.goal) == noGoal || !sayTheSame(sheet, row, first, *ids)))
            continue;
        Note note;
        note.kind = NoteKind::SameName;
        note.goal = duplicate.goal;
        note.row = row;
        if (numbered) note.cell = table.text(table.owner, duplicate.goal);
        note.column = headings.columnOf(owners ? Role::Owner : Role::Goal).value_or(0);
        note.first = table.cellAt(first, note.column);
        table.addNote(std::move(note));
    }
}

}  // namespace plumbline
