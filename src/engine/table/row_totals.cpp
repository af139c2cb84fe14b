// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/row_totals.h"

#include <algorithm>
#include <cmath>

#include "table/labels.h"
#include "table/row_links.h"
#include "table/totals.h"
#include "table/whole_total.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr std::uint32_t fewestSummed = 3;

// The last group that stands once in each row, else the last of all.
std::uint32_t finestDimension(const Headings& headings) {
    const auto& levels = headings.dimensions;
    const auto texts = [&](std::uint32_t column) { return headings.heads[column].content.texts; };
    const std::uint32_t fullest = texts(*std::max_element(
        levels.begin(), levels.end(), [&](std::uint32_t a, std::uint32_t b) { return texts(a) < texts(b); }));
    const auto names = [&](std::uint32_t column) {
        const ColumnContent& content = headings.heads[column].content;
        const bool sparse = content.texts * 10 < fullest * 9;  // what some rows say beside
        return content.distinct == content.texts && content.texts == content.filled() && content.texts > 1 && !sparse;
    };
    const auto found = std::find_if(levels.rbegin(), levels.rend(), names);
    return found != levels.rend() ? *found : levels.back();
}

}  // namespace

RowColumns rowColumns(const Headings& headings) {
    RowColumns columns;
    columns.parent = headings.columnOf(Role::Parent);
    columns.id = headings.columnOf(Role::Id);
    for (Role role : {Role::Id, Role::Goal, Role::Owner, Role::Metric})
        if (const auto column = headings.columnOf(role)) columns.names.push_back(*column);
    columns.leaves = columns.names;
    if (columns.names.empty() && !headings.dimensions.empty())
        columns.leaves.push_back(finestDimension(headings));
    if (!columns.leaves.empty())
        columns.name = *std::min_element(columns.leaves.begin(), columns.leaves.end());
    columns.names.insert(columns.names.end(), headings.dimensions.begin(), headings.dimensions.end());
    for (const RecognisedColumn& column : headings.columns) {
        if (column.role == Role::Target || column.role == Role::Actual || column.role == Role::Baseline)
            columns.measures.push_back(column.column);
        if (column.role == Role::Level) columns.names.push_back(column.column);
    }
    return columns;
}

void RowTotals::findSums(std::vector<std::uint8_t> open) {
    if (columns_.measures.empty() || open.size() < fewestSummed) return;
    SummedRows rows;
    rows.first = first_;
    rows.marked.assign(open.size(), 0);
    for (std::uint32_t i = 0; i < open.size(); ++i) {
        if (open[i] && isRunningLabel(label(i))) open[i] = 0;
        rows.marked[i] = isTotalLabel(label(i)) || totalOf(label(i)).has_value();
    }
    rows.open = std::move(open);
    sums_ = rowSums(sheet_, columns_.measures, rows);
}

std::optional<std::uint32_t> RowTotals::whole() const {
    return wholeTotal(sheet_, headings_, looks_, sums_);
}

std::vector<std::uint32_t> RowTotals::parents() const {
    if (!sums_.any || !isFlat()) return {};
    const auto goal = [&](std::uint32_t i) { return i != RowSums::noSum && looks_.kind[i] == RowKind::Goal; };
    std::vector<std::uint32_t> parents(looks_.kind.size(), RowSums::noSum);
    bool any = false;
    for (std::uint32_t i = 0; i < parents.size(); ++i) {
        if (!goal(i) || !goal(sums_.parentOf[i])) continue;
        parents[i] = sums_.parentOf[i];
        any = true;
    }
    if (!any) parents.clear();
    return parents;
}

bool RowTotals::blankIn(std::uint32_t i, const std::vector<std::uint32_t>& columns) const {
    return std::all_of(columns.begin(), columns.end(),
                       [&](std::uint32_t column) { return sheet_.isBlank(first_ + i, column); });
}

// The same of the rows above it, as far up as they belong to it.
template <class Belongs>
bool RowTotals::addsUpWhile(std::uint32_t i, Belongs belongs) const {
    bool any = false;
    for (std::uint32_t column : columns_.measures) {
        const Cell stored = sheet_.block().at(first_ + i, column);
        if (!stored.isNumber()) continue;
        double sum = 0;
        std::uint32_t rows = 0;
        for (std::uint32_t back = i; back-- > 0 && belongs(back);)
            if (const Cell cell = sheet_.block().at(first_ + back, column); cell.isNumber()) {
                sum += cell.number();
                ++rows;
            }
        if (rows < 2 || !sameAmount(sum, stored.number())) return false;
        any = true;
    }
    return any;
}

// No parents, and no levels beside the rows' own names. What stands right of these under a heading that nobody knows
// says more of them.
bool RowTotals::isFlat() const {
    const auto& levels = headings_.dimensions;
    return !columns_.parent && std::count_if(levels.begin(), levels.end(), [&](std::uint32_t column) {
                                   const HeadingMeaning& meaning = headings_.heads[column].meaning;
                                   return !meaning.attribute && (column <= columns_.name || meaning.known());
                               }) <= 1;
}

bool RowTotals::sumsRowsAbove(std::uint32_t i) const {
    return std::any_of(columns_.measures.begin(), columns_.measures.end(),
                       [&](std::uint32_t column) { return sumsAbove(sheet_, first_ + i, column); });
}

bool RowTotals::isTotal(std::uint32_t i) {
    if (hasParent(i)) return isTotalBesideParent(i);
    if (isCodedGroup(i)) return false;
    const bool subtotal = sums_.isSum(i) && namesGroupAbove(i);
    if (subtotal && blankIn(i, columns_.leaves)) return true;
    if (isLabelledBeside(i)) return true;
    if (isNamedGroup(i)) return false;
    if (sums_.isSum(i) && totalOf(label(i)) && sumsEverything(i)) return true;
    if (sums_.isSum(i) && (isTotalLabel(label(i)) || blankIn(i, columns_.names))) return true;
    if (sums_.any && isRunningLabel(label(i)) && hasMeasure(i)) return true;
    if (addsUpAnotherColumn(i)) {
        ofAnother_.push_back(i);
        return true;
    }
    for (std::uint32_t column : columns_.names) {
        const std::string_view text = sheet_.text(first_ + i, column);
        if (text.empty()) continue;
        if (isTotalLabel(text) && (column != columns_.id || counts_.texts[i] == 1)) return true;
        if (column == columns_.id) return totalOf(text) && isLast(i);  // a row with an id is a goal
        if (const auto of = totalOf(text))
            return sumsRowsAbove(i) || isGroup(*of) || addsUp(i) || addsUpGoals(i) ||
                   (columns_.parent && isLast(i)) || (i == 0 && addsUpBelow());
        break;
    }
    if (isTotalLabel(label(i)) || totalsItsGroup(i)) return true;
    // A sum without a name of its own, or in a table whose goals have no parents.
    return (blankIn(i, columns_.names) || !columns_.parent) && blankIn(i, columns_.leaves) &&
           sumsRowsAbove(i);
}

// "Sales | Travel", "Sales | Total": a total's word behind the name of the rows above, which it adds up; of several rows also
// where it does not, which is told.
bool RowTotals::totalsItsGroup(std::uint32_t i) const {
    if (!hasMeasure(i) || columns_.parent || columns_.names.size() < 2) return false;
    std::vector<std::uint32_t> columns = columns_.names;
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    std::size_t place = 1;
    while (place < columns.size() && !isTotalLabel(sheet_.text(first_ + i, columns[place]))) ++place;
    if (place == columns.size() || columns[place] == columns_.id) return false;
    const auto belongs = [&](std::uint32_t back) {
        if (looks_.kind[back] != RowKind::Goal) return false;
        for (std::size_t left = 0; left < place; ++left)
            if (!sheet_.isBlank(first_ + i, columns[left]) && !sheet_.isBlank(first_ + back, columns[left]) &&
                sheet_.text(first_ + i, columns[left]) != sheet_.text(first_ + back, columns[left]))
                return false;
        return true;
    };
    if (i == 0 || !belongs(i - 1)) return false;
    if (i > 1 && belongs(i - 2)) return true;
    const auto shown = [&](std::uint32_t row, std::uint32_t column) { return sheet_.block().at(first_ + row, column); };
    return std::all_of(columns_.measures.begin(), columns_.measures.end(), [&](std::uint32_t column) {
        const Cell total = shown(i, column), only = shown(i - 1, column);
        return total.isNumber() == only.isNumber() && (!total.isNumber() || sameAmount(total.number(), only.number()));
    });
}

// "3.1 | Fees |   | 300" above "    | 30001 | Entry fees | 200": the row of a number and a name of its own, left of the names of the
// rows that it adds up.
bool RowTotals::isCodedGroup(std::uint32_t i) const {
    if (!sums_.isSum(i) || columns_.leaves.empty() || !blankIn(i, columns_.leaves)) return false;
    bool coded = false;
    for (std::uint32_t column = 0; column < columns_.name; ++column) {
        if (sheet_.isBlank(first_ + i, column)) continue;
        const Cell cell = sheet_.block().at(first_ + i, column);
        if (coded)
            return cell.isText() && !isTotalLabel(sheet_.textOf(cell)) && !totalOf(sheet_.textOf(cell));
        coded = cell.isNumber() ? cell.number() == std::floor(cell.number())
                                : isOutlineNumber(sheet_.textOf(cell));
        if (!coded) return false;
    }
    return false;
}

// "  |  | Sub-total II | 300": a total's words in another column than the rows' names, which nothing fills.
bool RowTotals::isLabelledBeside(std::uint32_t i) const {
    return counts_.firstText[i] != noRow && !columns_.leaves.empty() && blankIn(i, columns_.leaves) &&
           hasMeasure(i) &&
           std::find(headings_.levels.begin(), headings_.levels.end(), counts_.firstText[i]) ==
               headings_.levels.end() &&
           counts_.firstText[i] > columns_.name && totalOf(label(i)).has_value();
}

// "North Total" adds up the rows of North, which have no other: with them it is no total but their group.
bool RowTotals::isNamedGroup(std::uint32_t i) {
    if (!sums_.isSum(i) || !isFlat()) return false;
    const auto of = totalOf(label(i));
    if (!of || isTotalLabel(label(i)) || isTotalLabel(*of) || isGroup(*of) || !headings_.stackedNames.empty())
        return false;
    if ((endsSections(i) && addsUpGoals(i)) || closesSection(i)) return false;
    return !sumsEverything(i);
}
// A text alone stands right above the rows that it adds up: it is the total of that section, whatever the two are called.
bool RowTotals::closesSection(std::uint32_t i) const {
    constexpr std::uint32_t mostAbove = 2000;
    bool summed = false;
    for (std::uint32_t back = i; back-- > 0 && i - back < mostAbove;) {
        if (counts_.filled[back] == 0) continue;
        if (counts_.isLoneText(back)) return summed && counts_.firstText[back] == columns_.name;
        if (sums_.parentOf[back] == RowSums::noSum) return false;
        summed = summed || sums_.parentOf[back] == i;
    }
    return false;
}
// Behind totals of rows that stand below texts of their own.
bool RowTotals::endsSections(std::uint32_t i) {
    look(i);
    return above_.totalBehindText;
}
// "North Zorp" below the rows of North, which stand in a column of their own: a subtotal, in whatever words.
bool RowTotals::namesGroupAbove(std::uint32_t i) const {
    constexpr std::uint32_t mostAbove = 2000;
    const std::uint32_t column = counts_.firstText[i];
    if (column == noRow || i == 0 || sums_.parentOf[i - 1] != i) return false;
    for (std::uint32_t back = i; back-- > 0 && i - back < mostAbove;) {
        const std::string_view group = sheet_.text(first_ + back, column);
        if (group.empty() || looks_.kind[back] != RowKind::Goal) continue;
        return label(i).size() > group.size() && label(i).find(group) != std::string_view::npos;
    }
    return false;
}
// One sum over everything is the table's total, whatever it is called.
bool RowTotals::sumsEverything(std::uint32_t i) {
    if (!tops_) {
        tops_ = 0;
        const auto end = std::min<std::size_t>(looks_.kind.size(), headings_.bodyEnd - first_);
        for (std::uint32_t row = 0; row < end; ++row)
            *tops_ += sums_.parentOf[row] == RowSums::noSum && hasMeasure(row) ? 1 : 0;
    }
    return *tops_ == 1 && sums_.parentOf[i] == RowSums::noSum;
}

bool RowTotals::isLast(std::uint32_t i) const {
    for (std::uint32_t below = i + 1; below < looks_.kind.size() && counts_.filled[below] > 0; ++below)
        if (hasMeasure(below) && !isTotalLabel(label(below))) return false;
    return true;
}

// "Total North" below its rows, with North in the column of parents.
bool RowTotals::isTotalBesideParent(std::uint32_t i) const {
    return totalOf(label(i)).has_value() && (sumsRowsAbove(i) || addsUpSiblings(i));
}

bool RowTotals::addsUpSiblings(std::uint32_t i) const {
    const std::uint64_t parent = nameHash(sheet_.text(first_ + i, *columns_.parent));
    return addsUpWhile(i, [&](std::uint32_t back) {
        return nameHash(sheet_.text(first_ + back, *columns_.parent)) == parent;
    });
}

// A name that stands in a column of groups, or heads a section.
bool RowTotals::isGroup(std::string_view name) {
    if (groups_.empty()) {
        groups_.insert(nameHash({}));
        for (std::uint32_t column : headings_.dimensions)
            for (std::uint32_t i = 0; i < looks_.kind.size(); ++i)
                groups_.insert(nameHash(sheet_.text(first_ + i, column)));
        for (std::uint32_t i = 0; i < looks_.kind.size(); ++i)
            if (counts_.isLoneText(i) || sums_.isSum(i)) groups_.insert(nameHash(withoutColon(label(i))));
    }
    return !name.empty() && groups_.contains(nameHash(withoutColon(name)));
}

// Whether the row shows the sum of the goals since the last total, in every measure that it shows.
bool RowTotals::addsUp(std::uint32_t i) const {
    return addsUpWhile(i, [&](std::uint32_t back) { return looks_.kind[back] != RowKind::Total; });
}

// "Spend to date | 186" behind a blank row below "Budget | Spend": its one figure is what the other column adds up to.
bool RowTotals::addsUpAnotherColumn(std::uint32_t i) {
    constexpr std::uint32_t fewest = 3;
    if (columns_.measures.size() < 2 || i == 0 || looks_.kind[i - 1] != RowKind::Blank) return false;
    std::optional<std::size_t> own;
    for (std::size_t k = 0; k < columns_.measures.size(); ++k) {
        if (!sheet_.block().at(first_ + i, columns_.measures[k]).isNumber()) continue;
        if (own) return false;
        own = k;
    }
    if (!own || !isFlat()) return false;
    look(i);
    const double stored = sheet_.block().at(first_ + i, columns_.measures[*own]).number();
    for (std::size_t k = 0; k < columns_.measures.size(); ++k)
        if (k != *own && stored != 0 && above_.rows[k] >= fewest && above_.rows[*own] >= fewest &&
            sameAmount(above_.sums[k], stored))
            return true;
    return false;
}

// "Total direct costs" behind subtotals: all goals above it.
bool RowTotals::addsUpGoals(std::uint32_t i) {
    look(i);
    bool any = false;
    for (std::size_t m = 0; m < columns_.measures.size(); ++m) {
        const Cell stored = sheet_.block().at(first_ + i, columns_.measures[m]);
        if (!stored.isNumber() || stored.number() == 0) continue;
        if (above_.rows[m] < 3 || !sameAmount(above_.sums[m], stored.number())) return false;
        any = true;
    }
    return any;
}

// Rows are asked from the top, so that each is looked at once.
void RowTotals::look(std::uint32_t end) {
    above_.sums.resize(columns_.measures.size());
    above_.rows.resize(columns_.measures.size());
    for (; above_.end < end; ++above_.end) {
        const std::uint32_t i = above_.end;
        above_.text |= counts_.isLoneText(i);
        above_.totalBehindText |= above_.text && looks_.kind[i] == RowKind::Total;
        if (looks_.kind[i] != RowKind::Goal) continue;
        for (std::size_t m = 0; m < columns_.measures.size(); ++m)
            if (const Cell cell = sheet_.block().at(first_ + i, columns_.measures[m]); cell.isNumber()) {
                above_.sums[m] += cell.number();
                ++above_.rows[m];
            }
    }
}

// The same of the first row and all below it.
bool RowTotals::addsUpBelow() const {
    bool any = false;
    for (std::uint32_t column : columns_.measures) {
        const Cell stored = sheet_.block().at(first_, column);
        if (!stored.isNumber()) continue;
        double sum = 0;
        for (std::uint32_t row = first_ + 1; row < headings_.bodyEnd; ++row)
            if (const Cell cell = sheet_.block().at(row, column); cell.isNumber()) sum += cell.number();
        if (!sameAmount(sum, stored.number())) return false;
        any = true;
    }
    return any;
}

}  // namespace plumbline
