// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/same_names.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

#include "core/words.h"

namespace plumbline {
namespace {

// Which goals below one parent have one name, each with the first of them. Names that stand once, nearly all of them, cost a bit.
class Alike {
  public:
    Alike(const GoalTable& table, std::vector<const std::vector<TextId>*> columns)
        : table_(table), columns_(std::move(columns)), seen_(std::bit_ceil(table.count / 4 + 1)) {}

    template <typename See>  // see(goal, first)
    void each(bool tops, See see) {
        const auto eachKey = [&](auto work) {
            for (GoalIndex g = 0; g < table_.count; ++g) {
                if (!tops && table_.parentOf(g) == noGoal) continue;
                if (const std::uint64_t key = keyOf(g)) work(g, key);
            }
        };
        std::unordered_map<std::uint64_t, GoalIndex> firsts;
        eachKey([&](GoalIndex, std::uint64_t key) {
            if (wasSeen(key)) firsts.emplace(key, noGoal);
        });
        if (firsts.empty()) return;
        eachKey([&](GoalIndex g, std::uint64_t key) {
            const auto found = firsts.find(key);
            if (found == firsts.end()) return;
            if (found->second == noGoal)
                found->second = g;
            else if (sameNames(g, found->second))
                see(g, found->second);
        });
    }

  private:
    std::string_view text(const std::vector<TextId>& column, GoalIndex g) const {
        return table_.text(column, g);
    }

    std::uint64_t keyOf(GoalIndex g) const {  // 0: nameless
        constexpr std::uint64_t spread = 0x9e3779b97f4a7c15;
        std::uint64_t key = (table_.parentOf(g) + std::uint64_t{1}) * spread;
        for (const auto* column : columns_) {
            const std::string_view name = text(*column, g);
            if (name.empty() && column == columns_.front()) return 0;
            key = std::rotl(key, 23) * spread ^ nameHash(name);
        }
        return key;
    }

    bool wasSeen(std::uint64_t key) {
        std::uint64_t& word = seen_[(key >> 6) & (seen_.size() - 1)];
        const std::uint64_t bit = std::uint64_t{1} << (key & 63);
        const bool seen = word & bit;
        word |= bit;
        return seen;
    }

    bool sameNames(GoalIndex one, GoalIndex other) const {
        return table_.parentOf(one) == table_.parentOf(other) &&
               std::all_of(columns_.begin(), columns_.end(), [&](const auto* column) {
                   return sameName(text(*column, one), text(*column, other));
               });
    }

    const GoalTable& table_;
    std::vector<const std::vector<TextId>*> columns_;
    std::vector<std::uint64_t> seen_;  // sixteen bits a goal
};

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
    std::vector<const std::vector<TextId>*> texts = {&column};
    if (numbered && !table.goal.empty()) texts.push_back(&table.goal);
    Alike(table, std::move(texts)).each(!numbered, [&](GoalIndex goal, GoalIndex before) {
        const std::uint32_t row = table.rowOfGoal[goal], first = table.rowOfGoal[before];
        if (row == noRow || first == noRow) return;
        if (numbered && (!ids || !sayTheSame(sheet, row, first, *ids))) return;
        Note note;
        note.kind = NoteKind::SameName;
        note.goal = goal;
        note.row = row;
        if (numbered) note.cell = table.text(table.owner, goal);
        note.column = headings.columnOf(owners ? Role::Owner : Role::Goal).value_or(0);
        note.first = table.cellAt(first, note.column);
        table.addNote(std::move(note));
    });
}

}  // namespace plumbline
