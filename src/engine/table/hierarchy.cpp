// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/hierarchy.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/words.h"
#include "table/column_content.h"

namespace plumbline {
namespace {

constexpr std::uint32_t rowsSampled = 20000;
constexpr std::size_t mostLevels = 8;

class Planner {
  public:
    Planner(const SheetView& sheet, const Headings& headings, const RowLooks& rows)
        : sheet_(sheet), headings_(headings), rows_(rows), first_(headings.lastRow + 1) {
        for (std::uint32_t i = 0; i < rows.kind.size() && goals_.size() < rowsSampled; ++i)
            if (rows.kind[i] == RowKind::Goal) goals_.push_back(first_ + i);
        parent_ = headings.columnOf(Role::Parent);
        id_ = headings.columnOf(Role::Id);
        owner_ = headings.columnOf(Role::Owner);
        goal_ = headings.columnOf(Role::Goal);
    }

    HierarchyPlan plan() {
        HierarchyPlan plan;
        if (!headings_.levels.empty()) {
            plan.form = HierarchyForm::LevelColumns;
            plan.levels = headings_.levels;
            findLeaf(plan);
            return plan;
        }
        if (parent_ && parentsAreRows()) {
            plan.form = HierarchyForm::ParentIds;
            return plan;
        }
        if (outline(plan)) return plan;
        if (levels(plan)) return plan;
        if (indentation(plan) || sections(plan)) return plan;
        if (parent_) plan.form = HierarchyForm::ParentIds;
        return plan;
    }

  private:
    std::uint64_t hashAt(std::uint32_t row, std::uint32_t column) const {
        const Cell cell = sheet_.block().at(row, column);
        if (cell.isNumber()) return nameHash(shownNumber(sheet_, row, column));
        return cell.isText() ? nameHash(sheet_.textOf(cell)) : 0;
    }

    // With ids the parent column means parents even where none is found; without, "Region | Manager | Rep"
    // has managers that are groups.
    bool parentsAreRows() const {
        if (id_) return true;
        std::unordered_set<std::uint64_t> names;
        for (const auto& column : {owner_, goal_})
            for (std::uint32_t row : goals_)
                if (column && !sheet_.isBlank(row, *column)) names.insert(hashAt(row, *column));
        for (std::uint32_t row : goals_) {
            if (sheet_.isBlank(row, *parent_)) continue;
            std::string_view text = sheet_.text(row, *parent_);
            if (names.contains(hashAt(row, *parent_)) || text.find(';') != std::string_view::npos)
                return true;
        }
        const bool groups = (owner_ && *owner_ > *parent_) || (goal_ && *goal_ > *parent_);
        return !groups;
    }

    static bool isOutlineNumber(std::string_view text) {
        if (text.ends_with('.')) text.remove_suffix(1);
        bool digit = false;
        for (char c : text) {
            if (c == '.' && !digit) return false;
            if (c != '.' && (c < '0' || c > '9')) return false;
            digit = c != '.';
        }
        return digit;
    }

    bool outline(HierarchyPlan& plan) const {
        std::vector<std::uint32_t> columns;
        if (id_) columns.push_back(*id_);
        if (!id_ && headings_.columnEnd > 0) columns.push_back(0);
        for (std::uint32_t column : columns) {
            std::size_t numbers = 0, dotted = 0, filled = 0;
            for (std::uint32_t row : goals_) {
                if (sheet_.isBlank(row, column)) continue;
                ++filled;
                const Cell cell = sheet_.block().at(row, column);
                const std::string text = cell.isNumber() ? shownNumber(sheet_, row, column)
                                                         : std::string(sheet_.text(row, column));
                if (!isOutlineNumber(text)) continue;
                ++numbers;
                dotted += text.find('.') != std::string::npos && !text.ends_with('.') ? 1 : 0;
            }
            if (dotted == 0 || numbers * 10 < filled * 8 || numbers < 3) continue;
            plan.form = HierarchyForm::OutlineNumbers;
            plan.column = column;
            return true;
        }
        return false;
    }

    struct Level {
        std::uint32_t column;
        std::size_t filled = 0, distinct = 0, blanksBelow = 0;
        bool merged = false;
    };

    Level look(std::uint32_t column) const {
        Level level{column};
        std::unordered_set<std::uint64_t> values;
        bool any = false;
        for (std::uint32_t row : goals_) {
            if (const MergedArea* area = sheet_.mergeAt(row, column))
                level.merged |= area->lastRow > area->firstRow;
            if (sheet_.isBlank(row, column)) {
                level.blanksBelow += any ? 1 : 0;
                continue;
            }
            any = true;
            ++level.filled;
            values.insert(hashAt(row, column));
        }
        level.distinct = values.size();
        return level;
    }

    void findLeaf(HierarchyPlan& plan) const {
        const auto isLevel = [&](std::uint32_t column) {
            return std::find(plan.levels.begin(), plan.levels.end(), column) != plan.levels.end();
        };
        for (const auto& column : {goal_, owner_, id_})
            if (column && !isLevel(*column) && !plan.leaf) plan.leaf = *column;
        if (plan.leaf) return;
        for (std::uint32_t column : headings_.dimensions)
            if (!isLevel(column)) {
                plan.leaf = column;
                plan.leafIsGoal = true;
            }
    }

    // Whether every value of `a` goes with one value of `b`.
    bool determines(std::uint32_t a, std::uint32_t b) const {
        std::unordered_map<std::uint64_t, std::uint64_t> seen;
        for (std::uint32_t row : goals_) {
            if (sheet_.isBlank(row, a) || sheet_.isBlank(row, b)) continue;
            const auto [at, fresh] = seen.try_emplace(hashAt(row, a), hashAt(row, b));
            if (!fresh && at->second != hashAt(row, b)) return false;
        }
        return true;
    }

    bool isName(std::uint32_t column) const { return column == owner_ || column == goal_ || column == id_; }

    // A level belongs below another that it determines, if it is finer; of two that are equally fine, the one
    // that names people or goals.
    bool standsBelow(const Level& a, const Level& b) const {
        const bool finer = a.distinct > b.distinct;
        const bool named = a.distinct == b.distinct && isName(a.column) && !isName(b.column);
        return (finer || named) && determines(a.column, b.column);
    }

    bool levels(HierarchyPlan& plan) {
        std::vector<std::uint32_t> columns = headings_.dimensions;
        if (parent_) columns.push_back(*parent_);
        std::optional<std::uint32_t> leaf = goal_ ? goal_ : owner_;
        if (!leaf && id_) leaf = id_;
        // Several rows a goal, one for each period: what names the goal is a level, and the period names the
        // row.
        bool byPeriod = false;
        if (headings_.period) {
            for (const auto& column : {goal_, owner_, id_}) {
                if (!column) continue;
                const Level named = look(*column);
                if (named.distinct < named.filled) {
                    columns.push_back(*column);
                    byPeriod = true;
                }
            }
            if (!leaf) byPeriod = true;
            if (byPeriod) leaf.reset();
        }
        std::sort(columns.begin(), columns.end());
        std::vector<Level> looks;
        for (std::uint32_t column : columns) looks.push_back(look(column));
        bool leafIsGoal = false;
        if (!leaf && !byPeriod) {
            if (looks.empty()) return false;
            // The rows' own names: the last column, or the one to the left whose values all differ.
            auto own = looks.end() - 1;
            for (auto at = looks.begin(); at != looks.end(); ++at)
                if (at->distinct == at->filled && at->filled == goals_.size() && own->distinct < own->filled)
                    own = at;
            leaf = own->column;
            leafIsGoal = true;
            looks.erase(own);
        }
        std::erase_if(looks, [&](const Level& level) {
            const bool repeats = level.distinct < level.filled || level.merged || level.blanksBelow > 0;
            return level.filled == 0 || (!repeats && goals_.size() > 1 && level.distinct > 1) ||
                   (leaf && level.column > *leaf && !headings_.heads[level.column].meaning.dimension &&
                    level.column != parent_) ||
                   level.column == leaf;
        });
        plan.leaf = leaf;
        plan.leafIsGoal = leafIsGoal;
        if (looks.empty()) return false;
        for (std::size_t pass = 0; pass < looks.size(); ++pass)
            for (std::size_t i = 0; i + 1 < looks.size(); ++i)
                if (standsBelow(looks[i], looks[i + 1])) std::swap(looks[i], looks[i + 1]);
        if (looks.size() > mostLevels) looks.resize(mostLevels);
        plan.form = HierarchyForm::LevelColumns;
        for (const Level& level : looks) {
            plan.levels.push_back(level.column);
            const bool left = !leaf || level.column < *leaf;
            if (left && (level.merged || level.blanksBelow * 10 >= goals_.size() * 2))
                plan.fills.push_back(level.column);
        }
        return true;
    }

    std::optional<std::uint32_t> labelColumn() const {
        for (const auto& column : {goal_, owner_, id_})
            if (column) return column;
        if (!headings_.dimensions.empty()) return headings_.dimensions.front();
        return std::nullopt;
    }

    bool indentation(HierarchyPlan& plan) const {
        for (const auto& column :
             {goal_, owner_, id_,
              headings_.dimensions.empty() ? std::optional<std::uint32_t>() : headings_.dimensions.front()}) {
            if (!column) continue;
            std::size_t indented = 0, flush = 0;
            for (std::uint32_t row : goals_)
                if (!sheet_.isBlank(row, *column)) ++(indentOf(sheet_, row, *column) > 0 ? indented : flush);
            if (indented == 0 || flush == 0) continue;
            plan.form = HierarchyForm::Indentation;
            plan.column = *column;
            plan.leafIsGoal = !goal_ && !owner_ && !id_;
            plan.leaf = column;
            return true;
        }
        return false;
    }

    bool sections(HierarchyPlan& plan) const {
        if (std::find(rows_.kind.begin(), rows_.kind.end(), RowKind::Section) == rows_.kind.end())
            return false;
        plan.form = HierarchyForm::Sections;
        const auto column = labelColumn();
        plan.column = column.value_or(0);
        plan.leaf = column;
        plan.leafIsGoal = !goal_ && !owner_ && !id_ && column.has_value();
        return true;
    }

  public:
    static std::uint32_t indentOf(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
        const Cell cell = sheet.block().at(row, column);
        std::uint32_t blanks = 0;
        if (cell.isText()) {
            const std::string_view whole = sheet.block().texts.view(cell.textId());
            const std::string_view text = sheet.textOf(cell);
            if (!text.empty()) blanks = static_cast<std::uint32_t>(text.data() - whole.data());
        }
        const FormatArea* look = sheet.format(row, column);
        return (look ? look->indent * 4u : 0) + std::min<std::uint32_t>(blanks, 1000);
    }

  private:
    const SheetView& sheet_;
    const Headings& headings_;
    const RowLooks& rows_;
    std::uint32_t first_;
    std::vector<std::uint32_t> goals_;  // rows, a sample in very long tables
    std::optional<std::uint32_t> parent_, id_, owner_, goal_;
};

void setParents(GoalTable& table, const std::vector<GoalIndex>& parentOf) {
    table.firstParent.assign(1, 0);
    table.parents.clear();
    for (GoalIndex g = 0; g < table.count; ++g) {
        if (parentOf[g] != noGoal) table.parents.push_back({parentOf[g], 1});
        table.firstParent.push_back(static_cast<std::uint32_t>(table.parents.size()));
    }
}

void linkOutline(GoalTable& table, const TextPool& texts, const std::vector<TextId>& numbers) {
    const auto plain = [&](GoalIndex g) {
        std::string_view text = texts.view(numbers[g]);
        if (text.ends_with('.')) text.remove_suffix(1);
        return text;
    };
    std::unordered_map<std::string_view, GoalIndex> goals;
    for (GoalIndex g = 0; g < table.count; ++g)
        if (!plain(g).empty()) goals.try_emplace(plain(g), g);
    std::vector<GoalIndex> parentOf(table.count, noGoal);
    for (GoalIndex g = 0; g < table.count; ++g)
        for (std::string_view above = plain(g); above.find('.') != std::string_view::npos;) {
            above = above.substr(0, above.rfind('.'));
            const auto found = goals.find(above);
            if (found == goals.end() || found->second == g)
                continue;  // a level that is missing: the next above
            parentOf[g] = found->second;
            break;
        }
    setParents(table, parentOf);
}

void linkIndentation(const SheetView& sheet, std::uint32_t column, GoalTable& table) {
    std::vector<GoalIndex> parentOf(table.count, noGoal);
    std::vector<std::pair<std::uint32_t, GoalIndex>> open;  // indents and their goals, the deepest last
    for (GoalIndex g = 0; g < table.count; ++g) {
        const std::uint32_t indent = Planner::indentOf(sheet, table.rowOfGoal[g], column);
        while (!open.empty() && open.back().first >= indent) open.pop_back();
        if (!open.empty()) parentOf[g] = open.back().second;
        open.push_back({indent, g});
    }
    setParents(table, parentOf);
}

void linkSections(const std::vector<bool>& isSection, GoalTable& table) {
    std::vector<GoalIndex> parentOf(table.count, noGoal);
    GoalIndex section = noGoal, before = noGoal;
    for (GoalIndex g = 0; g < table.count; ++g) {
        if (isSection[g]) {
            // A section right below another heads a part of it.
            if (before != noGoal && before + 1 == g && isSection[before]) parentOf[g] = before;
            section = before = g;
        } else {
            parentOf[g] = section;
        }
    }
    setParents(table, parentOf);
}

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
        }
        return group;
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

}  // namespace

HierarchyPlan planHierarchy(const SheetView& sheet, const Headings& headings, const RowLooks& rows) {
    return Planner(sheet, headings, rows).plan();
}

void linkHierarchy(const SheetView& sheet, const HierarchyPlan& plan, const std::vector<bool>& isSection,
                   GoalTable& table, TextPool& texts) {
    switch (plan.form) {
        case HierarchyForm::OutlineNumbers:
            linkOutline(table, texts, table.id);
            break;
        case HierarchyForm::LevelColumns:
            Grouper(sheet, plan, table, texts).link();
            break;
        case HierarchyForm::Indentation:
            linkIndentation(sheet, plan.column, table);
            break;
        case HierarchyForm::Sections:
            linkSections(isSection, table);
            break;
        default:
            break;
    }
    table.form = plan.form;
    table.levelColumns = plan.levels;
}

}  // namespace plumbline
