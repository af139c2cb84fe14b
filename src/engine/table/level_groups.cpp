// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/level_groups.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/words.h"
#include "table/row_links.h"

namespace plumbline {
namespace {

class Grouper {
  public:
    Grouper(const SheetView& sheet, const HierarchyPlan& plan, GoalTable& table, TextPool& texts)
        : sheet_(sheet), plan_(plan), table_(table), texts_(texts), rows_(table.count) {}

    void link() {
        parentOf_.assign(rows_, noGoal);
        paths_.assign(std::size_t(rows_) * plan_.levels.size(), Cell());
        for (std::size_t l = 0; l < plan_.levels.size(); ++l) fill(l);
        table_.goal.resize(rows_, noText);
        table_.shortName.assign(rows_, noText);
        for (GoalIndex g = 0; g < rows_; ++g)
            if (isGroupRow(g)) takeRow(g);
        for (GoalIndex g = 0; g < rows_; ++g)
            if (parentOf_[g] == noGoal && !groupRows_.contains(g))
                parentOf_[g] = groupOf(g, plan_.levels.size());
        setParents(table_, parentOf_);
    }

  private:
    Cell& at(GoalIndex g, std::size_t level) { return paths_[std::size_t(g) * plan_.levels.size() + level]; }

    // The level's text per row: its own, its merge's, or the one above where the column leaves repeats out.
    void fill(std::size_t level) {
        const std::uint32_t column = plan_.levels[level];
        const bool repeats = std::find(plan_.fills.begin(), plan_.fills.end(), column) != plan_.fills.end();
        for (GoalIndex g = 0; g < rows_; ++g) {
            const std::uint32_t row = table_.rowOfGoal[g];
            std::uint32_t from = row;
            if (const MergedArea* area = sheet_.mergeAt(row, column)) from = area->firstRow;
            Cell cell = sheet_.isBlank(from, column) ? Cell() : sheet_.block().at(from, column);
            if (cell.isBlank() && repeats && g > 0 && sameAbove(g, level)) cell = at(g - 1, level);
            if (cell.isNumber()) cell = Cell::text(texts_.add(shownNumber(sheet_, from, column)));
            if (cell.isError()) cell = Cell();
            at(g, level) = cell;
        }
    }

    bool sameAbove(GoalIndex g, std::size_t level) {
        for (std::size_t l = 0; l < level; ++l)
            if (hash(at(g, l)) != hash(at(g - 1, l))) return false;
        return true;
    }

    std::string_view name(Cell cell) const {
        return cell.isText() ? trimmed(texts_.view(cell.textId())) : std::string_view();
    }
    std::uint64_t hash(Cell cell) const { return nameHash(name(cell)); }

    // A group's own row: it names the group and leaves the leaf's name blank.
    bool isGroupRow(GoalIndex g) {
        if (!plan_.leaf || !sheet_.isBlank(table_.rowOfGoal[g], *plan_.leaf)) return false;
        return depthOf(g) > 0;
    }
    std::size_t depthOf(GoalIndex g) {
        std::size_t depth = plan_.levels.size();
        while (depth > 0 && sheet_.isBlank(table_.rowOfGoal[g], plan_.levels[depth - 1])) --depth;
        return depth;
    }

    void takeRow(GoalIndex g) {
        const std::size_t depth = depthOf(g);
        const GoalIndex parent = groupOf(g, depth - 1);
        const auto [key, found] = find(parent, at(g, depth - 1));
        if (found != noGoal) return;  // a second row for the same group: a leaf of it
        groups_[key] = g;
        groupRows_.insert(g);
        parentOf_[g] = parent;
        nameGroup(g, parent, at(g, depth - 1));
    }

    struct Place {
        std::uint64_t key;
        GoalIndex group;
    };
    Place find(GoalIndex parent, Cell cell) const {
        std::uint64_t key = hash(cell) ^ (std::uint64_t(parent) + 1) * 0x9e3779b97f4a7c15u;
        for (;; ++key) {
            const auto found = groups_.find(key);
            if (found == groups_.end()) return {key, noGoal};
            if (parentOf_[found->second] == parent &&
                sameName(texts_.view(table_.shortName[found->second]), name(cell)))
                return {key, found->second};
        }
    }

    // The group of the row's first `depth` levels; levels that are blank are left out.
    GoalIndex groupOf(GoalIndex g, std::size_t depth) {
        GoalIndex group = noGoal;
        for (std::size_t l = 0; l < depth; ++l) {
            const Cell cell = at(g, l);
            if (name(cell).empty()) continue;
            const auto [key, found] = find(group, cell);
            group = found != noGoal ? found : addGroup(key, group, cell);
            takeId(group, g, l);
        }
        return group;
    }

    // The id that stands beside the level's name.
    void takeId(GoalIndex group, GoalIndex g, std::size_t level) {
        if (level >= plan_.levelIds.size() || !plan_.levelIds[level]) return;
        if (table_.id.size() < table_.count) table_.id.resize(table_.count, noText);
        if (table_.id[group] != noText) return;
        const std::uint32_t row = table_.rowOfGoal[g], column = *plan_.levelIds[level];
        const Cell cell = sheet_.block().at(row, column);
        if (cell.isText()) table_.id[group] = texts_.add(std::string(sheet_.textOf(cell)));
        if (cell.isNumber()) table_.id[group] = texts_.add(shownNumber(sheet_, row, column));
    }

    GoalIndex addGroup(std::uint64_t key, GoalIndex parent, Cell cell) {
        const GoalIndex group = table_.count++;
        groups_[key] = group;
        parentOf_.push_back(parent);
        table_.rowOfGoal.push_back(noRow);
        table_.goal.push_back(noText);
        table_.shortName.push_back(noText);
        nameGroup(group, parent, cell);
        return group;
    }

    void nameGroup(GoalIndex group, GoalIndex parent, Cell cell) {
        const std::string own(name(cell));
        table_.shortName[group] = texts_.add(own);
        if (parent == noGoal) {
            table_.goal[group] = table_.shortName[group];
            return;
        }
        table_.goal[group] = texts_.add(std::string(texts_.view(table_.goal[parent])) + " / " + own);
    }

    const SheetView& sheet_;
    const HierarchyPlan& plan_;
    GoalTable& table_;
    TextPool& texts_;
    GoalIndex rows_;
    std::vector<GoalIndex> parentOf_;
    std::vector<Cell> paths_;
    std::unordered_map<std::uint64_t, GoalIndex> groups_;
    std::unordered_set<GoalIndex> groupRows_;
};

// In "Region | Manager | Rep" a manager's group belongs to that manager.
void giveToManagers(GoalTable& table, std::size_t depth) {
    if (table.owner.empty()) return;
    for (GoalIndex g = 0; g < table.count; ++g) {
        if (table.shortName[g] == noText) continue;
        std::size_t above = 0;
        for (GoalIndex up = table.parentOf(g); up != noGoal; up = table.parentOf(up)) ++above;
        if (above == depth) table.owner[g] = table.shortName[g];
    }
}

// "TR | Street |      | 0" among sellers of that group who have targets: nobody's row, and no figure of the group's own. It is told.
void dropNoughts(GoalTable& table, Role role, std::vector<Cell>& figures) {
    const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                     [=](const RecognisedColumn& known) { return known.role == role; });
    if (figures.empty() || column == table.columns.end()) return;
    std::vector<double> below(table.count, 0);
    for (GoalIndex g = 0; g < table.count; ++g)
        if (const GoalIndex parent = table.parentOf(g); parent != noGoal && figures[g].isNumber())
            below[parent] += figures[g].number();
    for (GoalIndex g = 0; g < table.count; ++g) {
        if (table.shortName[g] == noText || table.rowOfGoal[g] == noRow || !figures[g].isNumber() ||
            figures[g].number() != 0 || below[g] == 0)
            continue;
        figures[g] = Cell();
        Note note;
        note.kind = NoteKind::TotalDiffers;
        note.row = table.rowOfGoal[g];
        note.column = column->column;
        note.expected = below[g];
        table.addNote(std::move(note));
    }
}

// The rows of one goal are its periods: who owns them all owns it.
void giveToOnlyOwners(GoalTable& table, const TextPool& texts) {
    if (table.owner.empty()) return;
    std::vector<bool> several(table.count, false);
    for (GoalIndex g = 0; g < table.count; ++g) {
        const GoalIndex parent = table.parentOf(g);
        if (parent == noGoal || table.rowOfGoal[g] == noRow) continue;
        if (table.rowOfGoal[parent] != noRow || several[parent]) continue;
        TextId& owner = table.owner[parent];
        if (owner == noText) owner = table.owner[g];
        if (!sameName(texts.view(owner), texts.view(table.owner[g]))) several[parent] = true;
    }
    for (GoalIndex g = 0; g < table.count; ++g)
        if (several[g]) table.owner[g] = noText;
}

}  // namespace

void extendColumns(GoalTable& table) {
    const auto extend = [&](auto& values, auto blank) {
        if (!values.empty()) values.resize(table.count, blank);
    };
    for (auto* ids : {&table.id, &table.owner, &table.level, &table.metric, &table.status})
        extend(*ids, noText);
    for (auto* cells : {&table.baseline, &table.target, &table.actual, &table.weight, &table.start,
                        &table.due, &table.updated, &table.stated, &table.confidence})
        extend(*cells, Cell());
    for (auto& cells : table.history) extend(cells, Cell());
    for (PeriodPlan* plan : {&table.targetPlan, &table.actualPlan})
        if (!plan->empty()) plan->values.resize(std::size_t(table.count) * plan->periods.size());
    extend(table.method, Method::Default);
    extend(table.kind, Kind::Reach);
    extend(table.byPlan, std::uint8_t(0));
    extend(table.statusWord, StatusWord::None);
    extend(table.unit, std::uint16_t(0));
    extend(table.weightIsPercent, std::uint8_t(0));
}

void linkGroups(const SheetView& sheet, const HierarchyPlan& plan, GoalTable& table, TextPool& texts) {
    Grouper(sheet, plan, table, texts).link();
    extendColumns(table);
    if (table.targetPlan.empty()) dropNoughts(table, Role::Target, table.target);
    if (table.actualPlan.empty()) dropNoughts(table, Role::Actual, table.actual);
    if (plan.managers) giveToManagers(table, *plan.managers);
    if (!plan.leaf) giveToOnlyOwners(table, texts);
}

}  // namespace plumbline
