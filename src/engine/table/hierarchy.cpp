// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/hierarchy.h"

#include <algorithm>
#include <unordered_set>

#include "table/level_columns.h"
#include "table/level_groups.h"
#include "table/row_links.h"
#include "table/totals.h"

namespace plumbline {
namespace {

constexpr std::uint32_t rowsSampled = 20000;
constexpr std::size_t fewestGrouped = 2;  // rows with a parent that has no row

class Planner {
  public:
    Planner(const SheetView& sheet, const Headings& headings, const RowLooks& rows)
        : sheet_(sheet), headings_(headings), rows_(rows) {
        const std::uint32_t first = headings.lastRow + 1;
        for (std::uint32_t i = 0; i < rows.kind.size() && goals_.size() < rowsSampled; ++i)
            if (rows.kind[i] == RowKind::Goal) goals_.push_back(first + i);
        parent_ = headings.columnOf(Role::Parent);
        id_ = headings.columnOf(Role::Id);
        owner_ = headings.columnOf(Role::Owner);
        goal_ = headings.columnOf(Role::Goal);
    }

    HierarchyPlan plan() const {
        if (!headings_.levels.empty()) return ruledLevels(headings_);
        HierarchyPlan plan;
        if (parent_ && (headings_.parentRuled || parentsAreRows())) {
            plan.form = HierarchyForm::ParentIds;
            return plan;
        }
        if (outline(plan)) {
            plan.headsBare = headsBareRows(plan.column);
            return plan;
        }
        if (labelled(plan)) return plan;
        plan = planLevels(sheet_, headings_, goals_);
        // "Task | Category" in sections: what stands right of the names describes them.
        const bool beside = plan.form == HierarchyForm::LevelColumns && goal_ && headings_.levels.empty() &&
                            haveSections() &&
                            std::all_of(plan.levels.begin(), plan.levels.end(),
                                        [&](std::uint32_t level) { return level > *goal_; });
        if (beside) plan = HierarchyPlan();
        if (plan.form != HierarchyForm::None || indentation(plan) || bySums(plan) || sections(plan))
            return plan;
        if (parent_) plan.form = HierarchyForm::ParentIds;
        return plan;
    }

  private:
    // A parent that is found makes the others missing; where none is found, and they repeat or are several,
    // they are groups: managers that have no row.
    bool parentsAreRows() const {
        std::unordered_set<std::uint64_t> names, parents;
        std::vector<std::uint32_t> columns;
        for (const auto& column : {id_, owner_, goal_})
            if (column) columns.push_back(*column);
        // Who answers for a row does not name it: "Entity | Belongs to | Responsible".
        const bool answers = owner_ && headings_.heads[*owner_].meaning.responsible && !id_ && !goal_;
        if ((columns.empty() || answers) && !headings_.dimensions.empty())
            columns.push_back(headings_.dimensions.front());
        for (std::uint32_t column : columns)
            for (std::uint32_t row : goals_)
                if (!sheet_.isBlank(row, column)) names.insert(nameHashAt(sheet_, row, column));
        std::size_t filled = 0;
        for (std::uint32_t row : goals_) {
            if (sheet_.isBlank(row, *parent_)) continue;
            const bool several = sheet_.text(row, *parent_).find_first_of(";:") != std::string_view::npos;
            const std::uint64_t parent = nameHashAt(sheet_, row, *parent_);
            if (several || names.contains(parent)) return true;
            parents.insert(parent);
            ++filled;
        }
        const bool groups = (owner_ && *owner_ > *parent_) || (goal_ && *goal_ > *parent_);
        if (id_ && !groups)
            return filled < fewestGrouped || parents.size() == filled || filled < goals_.size();
        return !(groups || filled >= fewestGrouped);
    }

    // In the column of ids, else in one of the first.
    bool outline(HierarchyPlan& plan) const {
        constexpr std::uint32_t searched = 3;
        if (id_) return outlineIn(*id_, plan);
        for (std::uint32_t column = 0; column < std::min(searched, headings_.columnEnd); ++column)
            if ((column == 0 || headings_.heads[column].content.numbers == 0) && outlineIn(column, plan))
                return true;
        return false;
    }

    bool outlineIn(std::uint32_t column, HierarchyPlan& plan) const {
        std::size_t numbers = 0, dotted = 0, filled = 0;
        for (std::uint32_t row : goals_) {
            if (sheet_.isBlank(row, column)) continue;
            ++filled;
            const Cell cell = sheet_.block().at(row, column);
            const std::string text =
                cell.isNumber() ? shownNumber(sheet_, row, column) : std::string(sheet_.text(row, column));
            if (!isOutlineNumber(text)) continue;
            ++numbers;
            dotted += text.find('.') != std::string::npos && !text.ends_with('.') ? 1 : 0;
        }
        if (dotted == 0 || numbers * 10 < filled * 8 || numbers < 3) return false;
        plan.form = HierarchyForm::OutlineNumbers;
        plan.column = column;
        return true;
    }

    // "3.1 | Fees | 300", "    | Entry fees | 200", "    | Renewals | 100": a numbered row is what the rows without a number right
    // below it add up to, again and again.
    bool headsBareRows(std::uint32_t column) const {
        constexpr std::size_t fewest = 2;
        std::vector<std::uint32_t> measures;
        for (const RecognisedColumn& known : headings_.columns)
            if (known.role == Role::Target || known.role == Role::Actual) measures.push_back(known.column);
        std::size_t proven = 0, bare = 0;
        for (std::size_t at = 0; at < goals_.size();) {
            std::size_t next = at + 1;
            while (next < goals_.size() && sheet_.isBlank(goals_[next], column)) ++next;
            bare += next - at - 1;
            const bool heads = next - at > fewest && !sheet_.isBlank(goals_[at], column);
            if (heads && !addsUp(at, next, measures)) return false;
            proven += heads && anyAmount(goals_[at], measures) ? 1 : 0;
            at = next;
        }
        return proven >= fewest && bare * 2 > goals_.size();
    }
    bool anyAmount(std::uint32_t row, const std::vector<std::uint32_t>& measures) const {
        return std::any_of(measures.begin(), measures.end(), [&](std::uint32_t column) {
            const Cell cell = sheet_.block().at(row, column);
            return cell.isNumber() && cell.number() != 0;
        });
    }
    bool addsUp(std::size_t head, std::size_t end, const std::vector<std::uint32_t>& measures) const {
        return std::all_of(measures.begin(), measures.end(), [&](std::uint32_t column) {
            const auto amount = [&](std::size_t at) {
                const Cell cell = sheet_.block().at(goals_[at], column);
                return cell.isNumber() ? cell.number() : 0;
            };
            double sum = 0;
            for (std::size_t at = head + 1; at < end; ++at) sum += amount(at);
            return sameAmount(sum, amount(head));
        });
    }

    // The columns that may label the rows, the likeliest first.
    std::vector<std::uint32_t> labels() const {
        std::vector<std::uint32_t> columns;
        const bool answers = owner_ && headings_.heads[*owner_].meaning.responsible;
        const bool things = !headings_.dimensions.empty();  // "Product | Owner": who answers names no row
        if (goal_) columns.push_back(*goal_);
        if (things && answers && !goal_) columns.push_back(headings_.dimensions.front());
        for (const auto& column : {owner_, id_})
            if (column) columns.push_back(*column);
        if (things && !answers) columns.push_back(headings_.dimensions.front());
        return columns;
    }

    bool indentation(HierarchyPlan& plan) const {
        for (std::uint32_t column : labels()) {
            std::size_t indented = 0, flush = 0;
            for (std::uint32_t row : goals_)
                if (!sheet_.isBlank(row, column)) ++(indentOf(sheet_, row, column) > 0 ? indented : flush);
            if (indented == 0 || flush == 0 || (flush < indented && haveSections())) continue;
            label(plan, HierarchyForm::Indentation, column);
            return true;
        }
        return false;
    }

    // "O1: Delight customers" above "KR1: NPS of 45".
    bool labelled(HierarchyPlan& plan) const {
        for (std::uint32_t column : labels()) {
            std::vector<std::string_view> texts;
            for (std::uint32_t i = 0; i < rows_.kind.size() && texts.size() < rowsSampled; ++i)
                if (rows_.kind[i] == RowKind::Goal || rows_.kind[i] == RowKind::Section)
                    texts.push_back(sheet_.text(headings_.lastRow + 1 + i, column));
            if (labelDepths(texts).empty()) continue;
            label(plan, HierarchyForm::Sections, column);
            plan.byLabels = true;
            return true;
        }
        return false;
    }

    bool bySums(HierarchyPlan& plan) const {
        if (rows_.sumParent.empty()) return false;
        const std::vector<std::uint32_t> columns = labels();
        label(plan, HierarchyForm::Sections, columns.empty() ? std::nullopt : std::optional(columns.front()));
        plan.sumParent = rows_.sumParent;
        return true;
    }

    bool haveSections() const {
        return std::find(rows_.kind.begin(), rows_.kind.end(), RowKind::Section) != rows_.kind.end();
    }
    bool sections(HierarchyPlan& plan) const {
        if (!haveSections()) return false;
        for (std::uint32_t i : rows_.sectionEnds) plan.sectionEnds.push_back(headings_.lastRow + 1 + i);
        const std::vector<std::uint32_t> columns = labels();
        label(plan, HierarchyForm::Sections, columns.empty() ? std::nullopt : std::optional(columns.front()));
        return true;
    }

    void label(HierarchyPlan& plan, HierarchyForm form, std::optional<std::uint32_t> column) const {
        plan.form = form;
        plan.column = column.value_or(0);
        plan.leaf = column;
        plan.leafIsGoal = !goal_ && column.has_value() && column != owner_ && column != id_;
    }

    const SheetView& sheet_;
    const Headings& headings_;
    const RowLooks& rows_;
    std::vector<std::uint32_t> goals_;  // rows, a sample in very long tables
    std::optional<std::uint32_t> parent_, id_, owner_, goal_;
};

}  // namespace

bool HierarchyPlan::isLevel(std::uint32_t column) const {
    return std::find(levels.begin(), levels.end(), column) != levels.end();
}

HierarchyPlan planHierarchy(const SheetView& sheet, const Headings& headings, const RowLooks& rows) {
    HierarchyPlan plan = Planner(sheet, headings, rows).plan();
    if (const auto parent = headings.columnOf(Role::Parent); parent && plan.isLevel(*parent))
        plan.managers = static_cast<std::size_t>(std::find(plan.levels.begin(), plan.levels.end(), *parent) -
                                                 plan.levels.begin());
    return plan;
}

namespace {

// Rows without a number stand below the last one that has one.
void linkBare(GoalTable& table) {
    std::vector<GoalIndex> parentOf(table.count, noGoal);
    GoalIndex head = noGoal;
    for (GoalIndex g = 0; g < table.count; ++g) {
        const bool bare = table.id[g] == noText;
        if (!bare) head = g;
        parentOf[g] = bare ? head : table.parentOf(g);
    }
    setParents(table, parentOf);
}

void linkBySums(const HierarchyPlan& plan, GoalTable& table) {
    std::vector<GoalIndex> parentOf(table.count, noGoal);
    for (std::uint32_t i = 0; i < plan.sumParent.size(); ++i)
        if (plan.sumParent[i] != noRow && table.goalOfRow[i] != noGoal)
            parentOf[table.goalOfRow[i]] = table.goalOfRow[plan.sumParent[i]];
    setParents(table, parentOf);
}

void linkRows(const SheetView& sheet, const HierarchyPlan& plan, const std::vector<bool>& isSection,
              GoalTable& table) {
    if (!plan.sumParent.empty()) return linkBySums(plan, table);
    if (!plan.byLabels) return linkSections(isSection, plan.sectionEnds, table);
    std::vector<std::string_view> texts;
    for (std::uint32_t row : table.rowOfGoal) texts.push_back(sheet.text(row, plan.column));
    linkDepths(labelDepths(texts), table);
}

}  // namespace

void linkHierarchy(const SheetView& sheet, const HierarchyPlan& plan, const std::vector<bool>& isSection,
                   GoalTable& table, TextPool& texts) {
    switch (plan.form) {
        case HierarchyForm::OutlineNumbers:
            linkOutline(table, texts);
            if (plan.headsBare) linkBare(table);
            break;
        case HierarchyForm::LevelColumns:
            linkGroups(sheet, plan, table, texts);
            break;
        case HierarchyForm::Indentation:
            linkIndentation(sheet, plan.column, table);
            break;
        case HierarchyForm::Sections:
            linkRows(sheet, plan, isSection, table);
            break;
        default:
            break;
    }
    table.form = plan.form;
    table.levelColumns = plan.levels;
}

}  // namespace plumbline
