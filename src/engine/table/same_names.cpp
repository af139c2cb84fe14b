// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/same_names.h"

namespace plumbline {
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

void noteSameNames(const Headings& headings, GoalTable& table) {
    const bool owners = table.goal.empty();
    const std::vector<TextId>& column = owners ? table.owner : table.goal;
    if (column.empty() || !table.id.empty() || headings.period) return;
    const NameIndex names(*table.texts, column, true);
    for (const NameIndex::Duplicate& duplicate : names.duplicates()) {
        const std::uint32_t row = table.rowOfGoal[duplicate.goal], first = table.rowOfGoal[duplicate.first];
        if (row == noRow || first == noRow) continue;
        if (table.parentOf(duplicate.goal) != table.parentOf(duplicate.first)) continue;
        Note note;
        note.kind = NoteKind::SameName;
        note.goal = duplicate.goal;
        note.row = row;
        note.column = headings.columnOf(owners ? Role::Owner : Role::Goal).value_or(0);
        note.first = table.cellAt(first, note.column);
        table.addNote(std::move(note));
    }
}

}  // namespace plumbline
