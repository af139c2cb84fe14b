// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// What names a row tells it from all others: where it does not, another column must.
#include <algorithm>

#include "table/content_roles.h"
#include "table/level_columns.h"
#include "table/period_rows.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

constexpr std::uint32_t rowsCompared = 400;

}  // namespace

// Of texts, known to be nothing else that is read.
bool ContentRoles::isFree(std::uint32_t column) const {
    const ColumnHead& head = headings_.heads[column];
    return !taken_[column] && !head.period && !head.meaning.remark && !head.meaning.attribute &&
           !head.meaning.total && head.content.mostlyTexts() &&
           head.content.texts * 10 >= head.content.sampled * 8;
}

// How many rows have the names of a row above.
std::size_t ContentRoles::repeatedKeys(const std::vector<std::uint32_t>& columns) const {
    const std::uint32_t first = headings_.lastRow + 1,
                        end = std::min(headings_.contentEnd, first + rowsCompared);
    std::unordered_set<std::uint64_t> seen;
    std::size_t repeated = 0;
    for (std::uint32_t row = first; row < end; ++row)
        repeated += seen.insert(rowKey(sheet_, row, columns)).second ? 0 : 1;
    return repeated;
}

// "Sales region | Zorp": what repeats, or is left blank, and is nobody's full name, groups what stands once behind it.
void ContentRoles::groupByOwner() {
    const std::optional<std::uint32_t> owner = chosen(Role::Owner);
    if (!owner || chosen(Role::Goal) || chosen(Role::Id) || settled_.contains(Role::Owner) || areFullNames(*owner) ||
        headings_.heads[*owner].meaning.responsible)
        return;
    const ColumnContent& groups = content(*owner);
    const auto names = [&](std::uint32_t column) {
        const ColumnContent& own = content(column);
        return column > *owner && own.texts > 2 && own.distinct == own.texts && own.texts * 2 > own.sampled &&
               groups.distinct * 3 <= own.distinct * 2 && !headings_.heads[column].meaning.attribute;
    };
    if (std::none_of(headings_.dimensions.begin(), headings_.dimensions.end(), names)) return;
    headings_.dimensions.push_back(*owner);
    std::erase_if(headings_.columns, [&](const RecognisedColumn& known) { return known.column == *owner; });
}

// "Code | Consultant | Product": people who stand in several rows, which what stands right of them tells apart, head these.
void ContentRoles::groupByPeople() {
    const std::optional<std::uint32_t> owner = chosen(Role::Owner), id = chosen(Role::Id);
    if (!owner || !id || headings_.period || chosen(Role::Goal) || chosen(Role::Parent) || settled_.contains(Role::Owner) || settled_.contains(Role::Goal) ||
        headings_.heads[*owner].meaning.responsible || headings_.figureColumn || headings_.revision || !headings_.levels.empty() ||
        headings_.dimensions.empty() || headings_.dimensions.front() < *owner)
        return;
    const std::uint32_t things = headings_.dimensions.front();
    const ColumnContent& people = content(*owner);
    if (people.distinct * 2 > people.texts || content(things).texts < people.texts || areFullNames(things) ||
        content(*id).distinct + content(*id).distinctNumbers > people.distinct || repeatedKeys({*owner, things}) > 0)
        return;
    std::erase_if(headings_.columns, [&](const RecognisedColumn& known) {
        return known.column == *owner || known.column == *id;
    });
    taken_[*id] = false;
    std::erase(headings_.dimensions, things);
    headings_.dimensions.insert(headings_.dimensions.begin(), *owner);
    add(Role::Goal, things);
}

// "Task | Cost element": names that do not tell rows apart, and the next column of texts does: they head what it names.
void ContentRoles::nameByFinerKey() {
    const std::optional<std::uint32_t> goal = chosen(Role::Goal);
    if (!goal || chosen(Role::Id) || chosen(Role::Parent) || chosen(Role::Owner) || headings_.period ||
        headings_.figureColumn || headings_.revision || !headings_.levels.empty() ||
        settled_.contains(Role::Goal) || headings_.contentEnd < headings_.lastRow + 4)
        return;
    std::vector<std::uint32_t> key;
    for (const std::uint32_t column : headings_.dimensions)
        if (column < *goal) key.push_back(column);
    key.push_back(*goal);
    const std::size_t rows = std::min(rowsCompared, headings_.contentEnd - headings_.lastRow - 1);
    if (repeatedKeys(key) * 2 < rows) return;
    const std::uint32_t column = *goal + 1;
    if (column >= headings_.columnEnd || !isFree(column) ||
        headings_.heads[column].meaning.could(Role::Owner))
        return;
    key.push_back(column);
    if (repeatedKeys(key) > 0) return;
    std::erase_if(headings_.columns, [&](const RecognisedColumn& known) {
        return known.column == *goal && known.role == Role::Goal;
    });
    headings_.dimensions.push_back(*goal);
    std::sort(headings_.dimensions.begin(), headings_.dimensions.end());
    std::erase(headings_.dimensions, column);
    add(Role::Goal, column);
}

// "Metric | Target | Description": what is measured, once in each row, is a shorter name than what is said of it.
void ContentRoles::nameByDescribed() {
    const std::optional<std::uint32_t> goal = chosen(Role::Goal), metric = chosen(Role::Metric);
    if (!goal || !metric || *metric > *goal || settled_.contains(Role::Goal) ||
        settled_.contains(Role::Metric))
        return;
    const ColumnContent& names = content(*metric);
    if (!phraseOf(headings_.heads[*goal].heading).has(WordClass::Describe) || names.distinct < names.texts ||
        names.texts < content(*goal).texts)
        return;
    std::erase_if(headings_.columns, [&](const RecognisedColumn& known) {
        return known.column == *goal || known.column == *metric;
    });
    taken_[*goal] = false;
    add(Role::Goal, *metric);
}

// "Area | Group | Zorp | Month": rows that their names do not tell apart are told apart by the next column of texts.
void ContentRoles::nameByKey() {
    groupByOwner();
    groupByPeople();
    const std::optional<std::uint32_t> owner = chosen(Role::Owner);
    if (chosen(Role::Goal) || chosen(Role::Id) || chosen(Role::Parent) || headings_.figureColumn ||
        headings_.revision || !headings_.levels.empty() || settled_.contains(Role::Goal) ||
        settled_.contains(Role::Owner) || headings_.contentEnd < headings_.lastRow + 4)
        return;
    if (owner && headings_.heads[*owner].meaning.responsible) return;
    std::vector<std::uint32_t> key = headings_.dimensions;
    if (owner) key.push_back(*owner);
    for (const auto& column : {headings_.period, headings_.year})
        if (column) key.push_back(*column);
    if (key.empty()) return;
    const std::size_t rows = std::min(rowsCompared, headings_.contentEnd - headings_.lastRow - 1);
    if (repeatedKeys(key) * 3 < rows) return;
    for (std::uint32_t column = *std::min_element(key.begin(), key.end()) + 1; column < headings_.columnEnd;
         ++column) {
        if (!isFree(column)) continue;
        key.push_back(column);
        const bool tells = repeatedKeys(key) * 20 <= rows;
        key.pop_back();
        if (!tells) continue;
        if (owner) {
            std::erase_if(headings_.columns,
                          [&](const RecognisedColumn& known) { return known.column == *owner; });
            headings_.dimensions.push_back(*owner);
        }
        return add(Role::Goal, column);
    }
}

// "Build | Lists", "      | Forms": where the first name is not said again the finer one stands, and also in the row that said it.
bool ContentRoles::partsRows(std::uint32_t goal, std::uint32_t finer) const {
    constexpr std::uint32_t fewest = 2;
    std::uint32_t continued = 0, groups = 0;
    bool parted = false, again = false;  // the group's first row has a finer name, and one more row
    std::unordered_set<std::uint64_t> names;
    for (std::uint32_t row = headings_.lastRow + 1; row < headings_.contentEnd; ++row) {
        const bool named = !sheet_.isBlank(row, goal), part = !sheet_.isBlank(row, finer);
        if (!named && !part) continue;
        if (named) {
            parted = part;
            again = false;
            names.clear();
        } else if (!parted) {
            return false;
        } else {
            ++continued;
            groups += again ? 0 : 1;
            again = true;
        }
        if (part && !names.insert(nameHashAt(sheet_, row, finer)).second) return false;
    }
    return continued >= fewest && groups >= fewest;
}

}  // namespace plumbline
