// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/same_names.h"

namespace plumbline {
namespace {

constexpr std::size_t mostTold = 20;

GoalIndex parentOf(const GoalTable& table, GoalIndex g) {
    const bool any = !table.firstParent.empty() && table.firstParent[g] != table.firstParent[g + 1];
    return any ? table.parents[table.firstParent[g]].parent : noGoal;
}

}  // namespace

void noteSameIds(const Headings& headings, GoalTable& table) {
    const NameIndex* ids = table.names->index(0);
    if (!ids) return;
    const std::optional<std::uint32_t> column = headings.columnOf(Role::Id);
    for (const NameIndex::Duplicate& duplicate : ids->duplicates()) {
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
    std::size_t told = 0;
    for (const NameIndex::Duplicate& duplicate : names.duplicates()) {
        const std::uint32_t row = table.rowOfGoal[duplicate.goal], first = table.rowOfGoal[duplicate.first];
        if (row == noRow || first == noRow) continue;
        if (parentOf(table, duplicate.goal) != parentOf(table, duplicate.first)) continue;
        if (++told > mostTold) return;
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
