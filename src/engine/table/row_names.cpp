// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/row_names.h"

#include <algorithm>

#include "core/words.h"
#include "table/figure_rows.h"
#include "table/labels.h"
#include "table/row_links.h"

namespace plumbline {

void RowNames::nameRows(const std::vector<bool>& isSection) {
    nameLeaves(isSection);
    nameBlanks();
    table_.goalIsName = table_.goalIsName || areNames();
}

// Rows without a column of their own for a name take it from the leaf column, the section's label or the
// period.
void RowNames::nameLeaves(const std::vector<bool>& isSection) {
    table_.goalIsName = table_.goal.empty();
    if (plan_.leafIsGoal && plan_.leaf)
        nameBy(*plan_.leaf);
    else if (plan_.form == HierarchyForm::LevelColumns && !plan_.leaf && headings_.period)
        table_.goal = textsOf(*headings_.period);
    if (plan_.form == HierarchyForm::Sections && !plan_.byLabels && plan_.sumParent.empty())
        nameSections(isSection);
    if (table_.goal.empty() && table_.id.empty() && table_.owner.empty() && headings_.dimensions.empty()) {
        if (const auto metric = headings_.columnOf(Role::Metric))
            table_.goal = table_.metric;
        else if (headings_.period)
            table_.goal = textsOf(*headings_.period);
    }
    if (table_.goal.empty() && table_.id.empty() && namesBesideOwner()) nameBy(headings_.dimensions.front());
    const bool byId = table_.id.empty() || plan_.form == HierarchyForm::OutlineNumbers ||
                      plan_.form == HierarchyForm::ParentIds;
    const auto owner = headings_.columnOf(Role::Owner);
    const bool answers =
        owner && headings_.heads[*owner].meaning.responsible &&
        (plan_.form == HierarchyForm::OutlineNumbers || plan_.form == HierarchyForm::ParentIds);
    if (byId && table_.goal.empty() && (table_.owner.empty() || answers) && !headings_.dimensions.empty())
        nameBy(headings_.dimensions.front());
    if (headings_.figureColumn && table_.goal.empty() && table_.id.empty() && table_.owner.empty())
        nameByFigures(*headings_.figureColumn);
}

// "Ann Target" above "Ann Actual".
void RowNames::nameByFigures(std::uint32_t column) {
    std::vector<TextId> names;
    for (std::uint32_t row : table_.rowOfGoal) {
        const std::string name(nameBesideFigure(sheet_.text(row, column)));
        names.push_back(name.empty() ? noText : texts_.add(name));
    }
    if (std::all_of(names.begin(), names.end(), [](TextId name) { return name == noText; })) return;
    table_.goal = std::move(names);
    table_.columns.push_back(goalIn(column));
    std::erase(headings_.unused, column);
}

// "Pair | Executives": what stands once left of who answers names the row.
bool RowNames::namesBesideOwner() const {
    const auto owner = headings_.columnOf(Role::Owner);
    if (!owner || headings_.dimensions.size() != 1 || plan_.form != HierarchyForm::None) return false;
    const ColumnHead& head = headings_.heads[headings_.dimensions.front()];
    return headings_.dimensions.front() < *owner && !head.meaning.attribute &&
           head.content.distinct == head.content.texts && head.content.texts == head.content.filled() &&
           head.content.filled() >= headings_.heads[*owner].content.filled() && head.content.filled() > 1;
}

// People, and indicators by their names ("KPI: Customer satisfaction"), are no statements to judge.
bool RowNames::areNames() const {
    std::optional<std::uint32_t> goal;
    for (const RecognisedColumn& known : table_.columns)
        if (known.role == Role::Goal) goal = known.column;
    if (!goal) return false;
    const ColumnHead& head = headings_.heads[*goal];
    if (head.content.mostlyPeople()) return true;
    if (!head.meaning.metric) return false;
    std::size_t counted = 0;
    for (std::uint32_t row : table_.rowOfGoal)
        counted += sheet_.text(row, *goal).find_first_of("0123456789") != std::string_view::npos ? 1 : 0;
    return counted * 2 < table_.rowOfGoal.size();
}

// Whether the rows are key results: the heading says so, or their names are no names.
bool RowNames::areMeasures() const {
    std::optional<std::uint32_t> goal = headings_.columnOf(Role::Goal);
    const bool named = goal.has_value();
    for (const RecognisedColumn& known : table_.columns)
        if (!goal && known.role == Role::Goal) goal = known.column;
    if (!goal) return false;
    const ColumnHead& head = headings_.heads[*goal];
    if (!named) return areStatements(head);
    if (head.meaning.metric) return true;
    // Below groups that are no goals ("Category | Product") stand things that carry one measure, where it is planned
    // over periods; a department's goals each have a measure of their own.
    const bool planned = !headings_.targetPlan.columns.empty() || !headings_.actualPlan.columns.empty();
    const bool things = planned && plan_.form == HierarchyForm::LevelColumns &&
                        std::none_of(plan_.levels.begin(), plan_.levels.end(), [&](std::uint32_t level) {
                            return headings_.heads[level].meaning.could(Role::Goal);
                        });
    // "Ziel | Teilergebnis": below objectives stand key results, whatever they are called.
    const bool below = plan_.form == HierarchyForm::LevelColumns && !head.meaning.known() &&
                       std::any_of(plan_.levels.begin(), plan_.levels.end(), [&](std::uint32_t level) {
                           return headings_.heads[level].meaning.could(Role::Goal);
                       });
    return (head.meaning.could(Role::Goal) || below || areStatements(head)) && !things &&
           !head.content.mostlyPeople();
}

// Whatever the heading says: several words, and no names.
bool RowNames::areStatements(const ColumnHead& head) const {
    if (head.meaning.known() || head.content.people * 10 > head.content.texts * 3) return false;
    constexpr std::size_t sample = 200;
    std::size_t rows = 0, words = 0;
    for (TextId text : table_.goal) {
        if (rows == sample) break;
        rows += text == noText ? 0 : 1;
        words += text != noText && texts_.view(text).find(' ') != std::string_view::npos ? 1 : 0;
    }
    return rows > 1 && words * 10 > rows * 7;
}

void RowNames::nameBy(std::uint32_t column) {
    table_.goal = textsOf(column);
    table_.columns.push_back(goalIn(column));
}

// "3.1 | Fees |   | 300" above "    | 30001 | Entry fees | 200": a row without a name where the others have theirs is called by its
// only text to the left.
void RowNames::nameBlanks() {
    const auto goal = headings_.columnOf(Role::Goal);
    if (!goal || !(plan_.headsBare || !plan_.sumParent.empty()) || table_.goal.empty()) return;
    for (GoalIndex g = 0; g < table_.goal.size(); ++g) {
        if (table_.goal[g] != noText || table_.rowOfGoal[g] == noRow) continue;
        std::string_view only;
        for (std::uint32_t column = 0; column < *goal; ++column)
            if (const std::string_view text = sheet_.text(table_.rowOfGoal[g], column);
                !text.empty() && !isOutlineNumber(text))
                only = text;
        if (!only.empty()) table_.goal[g] = texts_.add(std::string(only));
    }
}

// "North Total" that adds up its rows is North.
void RowNames::nameSums() {
    if (plan_.sumParent.empty()) return;
    table_.shortName.assign(table_.count, noText);
    for (const ParentLink& link : table_.parents)
        for (const auto* names : {&table_.goal, &table_.owner, &table_.id}) {
            if (names->empty()) continue;
            const auto of = totalOf(texts_.view((*names)[link.parent]));
            if (of && !isTotalLabel(*of)) table_.shortName[link.parent] = texts_.add(std::string(*of));
        }
}

void RowNames::nameSections(const std::vector<bool>& isSection) {
    table_.goal.resize(table_.count, noText);
    for (GoalIndex g = 0; g < table_.count; ++g)
        if (isSection[g]) table_.goal[g] = texts_.add(sectionLabel(table_.rowOfGoal[g]));
}

std::string_view RowNames::sectionLabel(std::uint32_t row) const {
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
        if (const std::string_view text = sheet_.text(row, column); !text.empty()) return withoutColon(text);
    return {};
}

}  // namespace plumbline
