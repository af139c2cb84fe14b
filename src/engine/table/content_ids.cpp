// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Ids and parents that the cells show.
#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

#include "table/content_roles.h"
#include "table/level_columns.h"

namespace plumbline {
namespace {

// Each row has a code of its own, but for a total or a remark.
bool isCode(const ColumnContent& content) {
    return content.ids * 10 >= content.filled() * 8 && content.filled() * 10 >= content.sampled * 7 &&
           content.distinct + content.distinctNumbers == content.filled();
}

}  // namespace

// Looked at in the first thousands of rows that name a parent; their parents may stand in any row.
ContentRoles::Names ContentRoles::links(std::uint32_t column, std::uint32_t name) const {
    constexpr std::uint32_t mostLooked = 5000;
    Names names;
    std::unordered_map<std::uint64_t, std::uint32_t> wanted;  // rows that name the parent
    for (std::uint32_t row = headings_.lastRow + 1; row < headings_.bodyEnd && names.filled < mostLooked; ++row) {
        if (sheet_.isBlank(row, name)) continue;
        ++names.rows;
        if (sheet_.isBlank(row, column)) continue;
        const std::uint64_t own = nameHashAt(sheet_, row, name), parent = nameHashAt(sheet_, row, column);
        ++names.filled;
        ++wanted[parent];
        names.own += parent == own ? 1 : 0;
        names.parents.insert(parent);
        names.parentOf.try_emplace(own, parent);
    }
    for (std::uint32_t row = headings_.lastRow + 1; row < headings_.bodyEnd && !wanted.empty(); ++row) {
        if (sheet_.isBlank(row, name)) continue;
        const auto at = wanted.find(nameHashAt(sheet_, row, name));
        if (at == wanted.end()) continue;
        names.found += at->second;
        wanted.erase(at);
    }
    return names;
}

// Ids that stand in several rows beside names that stand once are those of what is above.
void ContentRoles::dropRepeatedIds() {
    const auto id = chosen(Role::Id);
    auto goal = chosen(Role::Goal) ? chosen(Role::Goal) : chosen(Role::Owner);
    for (std::uint32_t column = 0; id && column < headings_.columnEnd; ++column)
        if (!taken_[column] && !headings_.heads[column].meaning.id && content(column).mostlyTexts() &&
            content(column).distinct == content(column).texts)
            goal = chosen(Role::Goal) ? goal : column;
    if (!id || !goal || settled_.contains(Role::Id) || content(*id).filled() < 3) return;
    const ColumnContent &ids = content(*id), &names = content(*goal);
    const std::uint32_t distinct = ids.distinct + ids.distinctNumbers;
    if (distinct * 4 > ids.filled() * 3 || names.distinct < names.texts || names.texts * 10 < ids.filled() * 7) return;
    taken_[*id] = false;
    std::erase_if(headings_.columns, [&](const RecognisedColumn& column) { return column.role == Role::Id; });
}

// "Target ID | Rep | Quarter | Target": where a name and a period tell each row from all others and the name comes again and again, an id
// that stands once numbers the rows, and the goal is whose periods they are.
void ContentRoles::dropIdsOfPeriodRows() {
    constexpr std::uint32_t looked = 2000, fewest = 4;
    const auto id = chosen(Role::Id), names = chosen(Role::Goal) ? chosen(Role::Goal) : chosen(Role::Owner);
    if (!id || !names || !headings_.period || chosen(Role::Parent) || settled_.contains(Role::Id)) return;
    const ColumnContent &ids = content(*id), &own = content(*names);
    if (ids.filled() < fewest || ids.distinct + ids.distinctNumbers < ids.filled() ||
        own.texts < own.sampled || own.distinct * 2 > own.texts)
        return;
    std::set<std::tuple<std::uint64_t, std::uint64_t, std::uint64_t>> seen;
    const std::uint32_t first = headings_.lastRow + 1;
    for (std::uint32_t row = first; row < std::min(headings_.contentEnd, first + looked); ++row) {
        if (sheet_.isBlank(row, *names)) continue;
        const std::uint64_t year = headings_.year ? nameHashAt(sheet_, row, *headings_.year) : 0;
        if (!seen.emplace(nameHashAt(sheet_, row, *names), nameHashAt(sheet_, row, *headings_.period), year).second)
            return;
    }
    taken_[*id] = false;
    std::erase_if(headings_.columns, [&](const RecognisedColumn& column) { return column.role == Role::Id; });
}

// "Nro. | Code above": ids that are those of other rows are the parents', and the others the rows' own.
void ContentRoles::takeIdsOfParents() {
    const std::optional<std::uint32_t> id = chosen(Role::Id);
    if (!id || chosen(Role::Parent) || settled_.contains(Role::Parent) || settled_.contains(Role::Id)) return;
    if (content(*id).filled() == content(*id).sampled) return;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnContent& own = content(column);
        const bool codes = isCode(own);
        if (taken_[column] || headings_.heads[column].period || own.filled() < 3 || !codes) continue;
        if (!holdsParentsOf(*id, column)) continue;
        for (RecognisedColumn& known : headings_.columns)
            if (known.column == *id) known.role = Role::Parent;
        return add(Role::Id, column);
    }
}

// A column of ids whose values are ids of other rows: parents under whatever name.
void ContentRoles::takeParentIds() {
    takeUnknownIds();
    takeIdsOfParents();
    takeIdOfParents();
    const std::optional<std::uint32_t> id = chosen(Role::Id);
    if (!id || chosen(Role::Parent) || settled_.contains(Role::Parent)) return;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        const bool nameless = !head.meaning.known() && head.content.ids * 2 > head.content.filled();
        if (taken_[column] || !(head.meaning.id || nameless) || headings_.indented) continue;  // indents say it better
        if (holdsParentsOf(column, *id)) return add(Role::Parent, column);
    }
}

bool ContentRoles::holdsParentsOf(std::uint32_t parent, std::uint32_t name) const {
    const Names names = links(parent, name);
    return names.filled > 0 && names.found * 10 >= names.filled * 9 && names.own == 0 &&
           inCircles(names) * 10 <= names.parentOf.size();
}

// "Zorp | Parent ID | Name": where the parents are known, the codes that they name are the rows' ids.
void ContentRoles::takeIdOfParents() {
    const std::optional<std::uint32_t> parent = chosen(Role::Parent);
    if (!parent || chosen(Role::Id) || settled_.contains(Role::Id)) return;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnContent& own = content(column);
        const bool codes = isCode(own);
        if (taken_[column] || headings_.heads[column].period || own.filled() < 3 || !codes) continue;
        if (holdsParentsOf(*parent, column)) return add(Role::Id, column);
    }
}

// "Entity | Belongs to | Responsible": what the parents are names of is the rows' name.
void ContentRoles::nameByParents() {
    const std::optional<std::uint32_t> parent = chosen(Role::Parent), owner = chosen(Role::Owner);
    if (!parent || chosen(Role::Goal) || chosen(Role::Id) || settled_.contains(Role::Goal)) return;
    if (!owner || holdsParentsOf(*parent, *owner)) return;
    for (const std::uint32_t column : headings_.dimensions) {
        if (!holdsParentsOf(*parent, column)) continue;
        std::erase(headings_.dimensions, column);
        return add(Role::Goal, column);
    }
}

// "Unit | Related goal": goals that are the names of other rows are what these serve.
void ContentRoles::takeParentGoals() {
    const std::optional<std::uint32_t> goal = chosen(Role::Goal);
    if (!goal || chosen(Role::Parent) || settled_.contains(Role::Goal) || settled_.contains(Role::Parent) ||
        headings_.period)
        return;
    for (std::uint32_t name = 0; name < headings_.columnEnd; ++name) {
        const ColumnContent& names = content(name);
        if (name == *goal || !names.mostlyTexts() || names.distinct < names.texts || names.texts < 3 ||
            content(*goal).filled() >= names.filled() || !holdsParentsOf(*goal, name))
            continue;
        std::erase_if(headings_.columns, [&](const RecognisedColumn& known) { return known.column == name; });
        for (RecognisedColumn& known : headings_.columns)
            if (known.column == *goal) known.role = Role::Parent;
        return add(Role::Goal, name);
    }
}

// "Manager | Branch": where each row has a manager of its own, none of whom has a row, they answer for what they stand beside.
void ContentRoles::ownByParent() {
    constexpr std::uint32_t fewest = 3;
    const std::optional<std::uint32_t> parent = chosen(Role::Parent);
    if (!parent) return;
    std::optional<std::uint32_t> goal = chosen(Role::Goal);
    if (!goal && headings_.dimensions.size() == 1 && content(headings_.dimensions.front()).texts >= content(*parent).texts)
        goal = headings_.dimensions.front();
    if (!goal || headings_.parentRuled || headings_.period || chosen(Role::Owner) || settled_.contains(Role::Owner)) return;
    const ColumnContent& people = content(*parent);
    if (people.texts < fewest || people.distinct < people.texts || people.texts < content(*goal).texts || content(*goal).distinct < content(*goal).texts || !people.mostlyPeople())
        return;
    for (const auto& own : {goal, chosen(Role::Id)})
        if (own && links(*parent, *own).found > 0) return;
    for (RecognisedColumn& known : headings_.columns)
        if (known.column == *parent) known.role = Role::Owner;
    headings_.heads[*parent].meaning.responsible = true;
}

// "Business development manager | State": of people who each stand once, beside nothing else that does, nobody is above the
// others.
void ContentRoles::nameByParent() {
    const std::optional<std::uint32_t> parent = chosen(Role::Parent);
    if (!parent || headings_.parentRuled || chosen(Role::Goal) || chosen(Role::Owner) || chosen(Role::Id) ||
        content(*parent).distinct < content(*parent).texts)
        return;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const HeadingMeaning& meaning = headings_.heads[column].meaning;
        const bool names = content(column).mostlyTexts() && content(column).distinct == content(column).texts &&
                           !meaning.attribute && !(meaning.ignored && meaning.remark);
        if (column != *parent && names) return;
    }
    for (RecognisedColumn& known : headings_.columns)
        if (known.column == *parent) known.role = Role::Owner;
}

// "Zorp No. | Zorp": what stands once beside the rows' ids is their name.
void ContentRoles::nameBesideId() {
    const std::optional<std::uint32_t> id = chosen(Role::Id);
    if (!id || chosen(Role::Goal) || settled_.contains(Role::Goal) || headings_.period) return;
    if (const ColumnContent& ids = content(*id); ids.distinct + ids.distinctNumbers < ids.filled()) return;
    std::vector<std::uint32_t> own;
    std::vector<std::uint32_t> candidates = headings_.dimensions;
    const std::optional<std::uint32_t> metric = chosen(Role::Metric);
    if (metric && !settled_.contains(Role::Metric)) candidates.push_back(*metric);
    for (const std::uint32_t name : candidates) {
        const ColumnContent& names = content(name);
        const bool once = names.texts > 1 && names.distinct == names.texts && names.texts >= content(*id).filled();
        if (once && !headings_.heads[name].meaning.attribute) own.push_back(name);
    }
    for (const std::uint32_t beside : {*id + 1, *id - 1})  // of the first column: none to its left
        if (own.size() > 1 && std::find(own.begin(), own.end(), beside) != own.end()) own = {beside};
    if (own.size() != 1) return;
    std::erase(headings_.dimensions, own.front());
    std::erase_if(headings_.columns, [&](const RecognisedColumn& known) { return known.column == own.front(); });
    add(Role::Goal, own.front());
}

// "Zorp | Plom": codes that stand once, and codes of these that repeat or are blank at the top.
void ContentRoles::takeUnknownIds() {
    if (chosen(Role::Id) || chosen(Role::Parent) || settled_.contains(Role::Id) ||
        settled_.contains(Role::Parent) || headings_.indented)
        return;
    const auto open = [&](std::uint32_t column) {
        const ColumnHead& head = headings_.heads[column];
        return !taken_[column] && !head.period && !head.meaning.known() &&
               head.content.ids * 10 >= head.content.filled() * 8 && head.content.filled() > 1;
    };
    for (std::uint32_t own = 0; own < headings_.columnEnd; ++own) {
        if (!open(own) || !isCode(content(own))) continue;
        for (std::uint32_t above = 0; above < headings_.columnEnd; ++above) {
            if (above == own || !open(above) || content(above).filled() >= content(own).filled()) continue;
            const Names names = links(above, own);
            if (names.found < names.filled || names.own > 0 || names.parents.size() == names.filled) continue;
            add(Role::Id, own);
            return add(Role::Parent, above);
        }
    }
}

// "customer_id | Category | Target": numbers that stand once under a word for ids are the rows', whatever they are ids of.
void ContentRoles::takeIdsOfRows() {
    if (chosen(Role::Id) || chosen(Role::Goal) || chosen(Role::Owner) || settled_.contains(Role::Id) ||
        headings_.period)
        return;
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        const ColumnContent& own = head.content;
        const bool once = own.distinct + own.distinctNumbers == own.filled() && own.filled() == own.sampled &&
                          own.filled() > 2;
        if (taken_[column] || !head.meaning.id || head.period || !isCode(own) || !once) continue;
        for (std::uint32_t other = 0; other < headings_.columnEnd; ++other) {
            const ColumnContent& texts = content(other);
            if (other != column && texts.mostlyTexts() && !texts.mostlyYesNo() &&
                texts.distinct == texts.texts && texts.texts == own.filled())
                return;  // names
        }
        return add(Role::Id, column);
    }
}

// How many have no top above them: people who stand in for one another, and numbers that happen to be those of other rows
// ("Budget ID | Project ID", both from 1 to 100), lead round and round.
std::size_t ContentRoles::inCircles(const Names& names) const {
    constexpr int deepest = 64;
    std::size_t circling = 0;
    for (const auto& [name, parent] : names.parentOf) {
        auto up = names.parentOf.find(parent);
        for (int steps = 0; up != names.parentOf.end() && steps < deepest; ++steps)
            up = names.parentOf.find(up->second);
        circling += up != names.parentOf.end() ? 1 : 0;
    }
    return circling;
}

// The same of names, where no heading says so.
void ContentRoles::takeParentNames() {
    if (chosen(Role::Parent) || settled_.contains(Role::Parent) || headings_.period) return;
    std::vector<std::uint32_t> named = headings_.dimensions;
    for (Role role : {Role::Goal, Role::Owner})
        if (const auto column = chosen(role)) named.push_back(*column);
    for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
        const ColumnHead& head = headings_.heads[column];
        // "Unit" over what other rows are called is no unit.
        const bool unit = chosen(Role::Unit) == column && !settled_.contains(Role::Unit);
        if ((taken_[column] && !unit) || head.meaning.ignored || head.period || !head.content.mostlyTexts())
            continue;
        if (head.content.filled() == head.content.sampled) continue;  // nobody at the top: no parents
        for (const std::uint32_t name : named) {
            if (name == column) continue;
            const Names names = links(column, name);
            if (names.filled < 2 || names.found * 10 < names.filled * 9 || names.own > 0) continue;
            if (names.filled == names.rows || names.parents.size() == names.filled) continue;
            if (inCircles(names) > 0) continue;
            std::erase(headings_.dimensions, column);
            std::erase_if(headings_.columns,
                          [&](const RecognisedColumn& known) { return known.column == column; });
            return add(Role::Parent, column);
        }
    }
}

}  // namespace plumbline
