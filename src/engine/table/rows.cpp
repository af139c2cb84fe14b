// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/rows.h"

#include <algorithm>
#include <unordered_set>

#include "core/words.h"
#include "table/figure_rows.h"
#include "table/row_blocks.h"
#include "table/row_sums.h"
#include "table/totals.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr std::size_t longestLabel = 60;  // a longer text alone in a row is a remark
constexpr std::size_t mostExcluded = 20000;
constexpr std::uint32_t fewestSummed = 3, mostSummed = 100000;  // rows compared by value

class RowClassifier {
  public:
    RowClassifier(const SheetView& sheet, const Headings& headings)
        : sheet_(sheet), headings_(headings), first_(headings.lastRow + 1) {
        const std::uint32_t rows = sheet.rows() - first_;
        looks_.kind.assign(rows, RowKind::Goal);
        counts_.filled.assign(rows, 0);
        counts_.texts.assign(rows, 0);
        counts_.firstText.assign(rows, noRow);
        parent_ = headings.columnOf(Role::Parent);
        id_ = headings.columnOf(Role::Id);
        for (Role role : {Role::Id, Role::Goal, Role::Owner, Role::Metric})
            if (const auto column = headings.columnOf(role)) names_.push_back(*column);
        leaves_ = names_;
        if (names_.empty() && !headings.dimensions.empty()) leaves_.push_back(finestDimension());
        name_ = leaves_.empty() ? 0 : *std::min_element(leaves_.begin(), leaves_.end());
        names_.insert(names_.end(), headings.dimensions.begin(), headings.dimensions.end());
        for (const RecognisedColumn& column : headings.columns) {
            if (column.role == Role::Target || column.role == Role::Actual || column.role == Role::Baseline)
                measures_.push_back(column.column);
            if (column.role == Role::Level) names_.push_back(column.column);
        }
    }

    RowLooks classify() {
        look();
        if (!headings_.figureColumn) labels_ = figureLabels(sheet_, headings_, counts_);
        if (!hasFigures()) findSums();
        for (std::uint32_t i = 0; i < looks_.kind.size(); ++i) {
            looks_.kind[i] = kindOf(i);
            if (looks_.kind[i] == RowKind::OtherTable) {
                std::fill(looks_.kind.begin() + i, looks_.kind.end(), RowKind::OtherTable);
                break;
            }
        }
        settleBlocks(sheet_, headings_, counts_, looks_);
        settleSections();
        settleTail();
        settleRemarks(sheet_, headings_, counts_, looks_);
        if (hasFigures()) foldFigures(sheet_, headings_, labels_, names_, looks_);
        linkSums();
        tell();
        return std::move(looks_);
    }

  private:
    // The last group that stands once in each row, else the last of all.
    std::uint32_t finestDimension() const {
        const auto& levels = headings_.dimensions;
        const auto names = [&](std::uint32_t column) {
            const ColumnContent& content = headings_.heads[column].content;
            return content.distinct == content.texts && content.texts == content.filled() && content.texts > 1;
        };
        const auto found = std::find_if(levels.rbegin(), levels.rend(), names);
        return found != levels.rend() ? *found : levels.back();
    }

    bool hasFigures() const { return headings_.figureColumn || !labels_.empty(); }

    // Column by column, as the cells lie in memory.
    void look() {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const std::vector<Cell>& cells = sheet_.block().columns[column];
            for (std::uint32_t i = 0; i < counts_.filled.size(); ++i) {
                const Cell cell = cells[first_ + i];
                if (cell.isBlank()) continue;
                if (cell.isText()) {
                    if (sheet_.textOf(cell).empty()) continue;
                    ++counts_.texts[i];
                    if (counts_.firstText[i] == noRow) counts_.firstText[i] = column;
                }
                ++counts_.filled[i];
            }
        }
    }

    // Which rows add up others; parents that ids name are another matter.
    void findSums() {
        const std::uint32_t count = static_cast<std::uint32_t>(counts_.filled.size());
        if (parent_ || measures_.empty() || count < fewestSummed || count > mostSummed) return;
        SummedRows rows;
        rows.first = first_;
        rows.open.assign(count, 0);
        rows.marked.assign(count, 0);
        for (std::uint32_t i = 0; i < count; ++i) {
            rows.open[i] = counts_.filled[i] > 0 && !repeatsHeadings(i) && !isRunningLabel(label(i));
            rows.marked[i] = isTotalLabel(label(i)) || totalOf(label(i)).has_value();
        }
        sums_ = rowSums(sheet_, measures_, rows);
    }

    void linkSums() {
        if (!sums_.any || !isFlat()) return;
        const auto goal = [&](std::uint32_t i) {
            return i != RowSums::noSum && looks_.kind[i] == RowKind::Goal;
        };
        std::vector<std::uint32_t> parents(looks_.kind.size(), RowSums::noSum);
        bool any = false;
        for (std::uint32_t i = 0; i < parents.size(); ++i) {
            if (!goal(i) || !goal(sums_.parentOf[i])) continue;
            parents[i] = sums_.parentOf[i];
            any = true;
        }
        if (any) looks_.sumParent = std::move(parents);
    }

    // No parents, and no levels beside the rows' own names. What stands right of these under a heading that nobody knows
    // says more of them.
    bool isFlat() const {
        const auto& levels = headings_.dimensions;
        return !parent_ && std::count_if(levels.begin(), levels.end(), [&](std::uint32_t column) {
                               const HeadingMeaning& meaning = headings_.heads[column].meaning;
                               return !meaning.attribute && (column <= name_ || meaning.known());
                           }) <= 1;
    }

    std::string_view label(std::uint32_t i) const {
        return counts_.firstText[i] == noRow ? std::string_view() : sheet_.text(first_ + i, counts_.firstText[i]);
    }
    bool blankIn(std::uint32_t i, const std::vector<std::uint32_t>& columns) const {
        return std::all_of(columns.begin(), columns.end(),
                           [&](std::uint32_t column) { return sheet_.isBlank(first_ + i, column); });
    }

    RowKind kindOf(std::uint32_t i) {
        if (counts_.filled[i] == 0) return RowKind::Blank;
        if (repeatsHeadings(i)) return isCopy(sheet_, headings_, i) ? otherTable(i) : RowKind::Repeated;
        if (beginsTable(i)) return otherTable(i);
        if (isTotal(i)) {
            afterTotal_ = true;
            return RowKind::Total;
        }
        if (afterTotal_ && blankIn(i, leaves_) && !loneText(i))
            return RowKind::Note;  // computed from the totals
        if (loneText(i)) {
            if (isSectionLook(i)) {
                afterTotal_ = false;
                return RowKind::Section;
            }
            if (isRemark(i)) return RowKind::Note;
        }
        if (blankIn(i, names_) && !hasMeasure(i)) return RowKind::Note;
        afterTotal_ = false;
        return RowKind::Goal;
    }

    bool hasMeasure(std::uint32_t i) const { return !blankIn(i, measures_); }
    bool loneText(std::uint32_t i) const { return counts_.isLoneText(i); }

    bool repeatsHeadings(std::uint32_t i) const {
        if (counts_.texts[i] < 2) return false;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (const std::string_view heading = sheet_.text(headings_.lastRow, column);
                !heading.empty() && heading != sheet_.text(first_ + i, column))
                return false;
        return true;
    }

    bool separated(std::uint32_t i) const {
        for (std::uint32_t back = 1; back <= 2 && back <= i; ++back) {
            if (looks_.kind[i - back] == RowKind::Blank) return true;
            if (!loneText(i - back)) return false;
        }
        return false;
    }

    bool beginsTable(std::uint32_t i) const {
        return counts_.texts[i] >= 2 && separated(i) && looksLikeHeadings(sheet_, first_ + i, sheet_.columns());
    }

    RowKind otherTable(std::uint32_t i) {
        tellTable(sheet_, headings_, counts_, i, looks_);
        // A title that stands above the other table belongs to it.
        if (i > 0 && loneText(i - 1) && looks_.kind[i - 1] != RowKind::Blank)
            looks_.kind[i - 1] = RowKind::Note;
        return RowKind::OtherTable;
    }

    bool hasParent(std::uint32_t i) const { return parent_ && !sheet_.isBlank(first_ + i, *parent_); }
    bool sumsRowsAbove(std::uint32_t i) const {
        return std::any_of(measures_.begin(), measures_.end(),
                           [&](std::uint32_t column) { return sumsAbove(sheet_, first_ + i, column); });
    }

    bool isTotal(std::uint32_t i) {
        if (hasParent(i)) return isTotalBesideParent(i);
        if (isNamedGroup(i)) return false;
        if (sums_.isSum(i) && totalOf(label(i)) && sumsEverything(i)) return true;
        if (sums_.isSum(i) && (isTotalLabel(label(i)) || blankIn(i, names_))) return true;
        if (sums_.any && isRunningLabel(label(i)) && hasMeasure(i)) return true;
        for (std::uint32_t column : names_) {
            const std::string_view text = sheet_.text(first_ + i, column);
            if (text.empty()) continue;
            if (isTotalLabel(text) && (column != id_ || counts_.texts[i] == 1)) return true;
            if (column == id_) return totalOf(text) && isLast(i);  // a row with an id is a goal
            if (const auto of = totalOf(text))
                return sumsRowsAbove(i) || isGroup(*of) || addsUp(i) || (parent_ && isLast(i)) ||
                       (i == 0 && addsUpBelow());
            break;
        }
        if (isTotalLabel(label(i))) return true;
        // A sum without a name of its own, or in a table whose goals have no parents.
        return (blankIn(i, names_) || !parent_) && blankIn(i, leaves_) && sumsRowsAbove(i);
    }

    // "North Total" adds up the rows of North, which have no other: with them it is no total but their group.
    bool isNamedGroup(std::uint32_t i) {
        if (!sums_.isSum(i) || !isFlat()) return false;
        const auto of = totalOf(label(i));
        if (!of || isTotalLabel(label(i)) || isTotalLabel(*of) || isGroup(*of)) return false;
        return !sumsEverything(i);
    }
    // One sum over everything is the table's total, whatever it is called.
    bool sumsEverything(std::uint32_t i) {
        if (!tops_) {
            tops_ = 0;
            const auto end = std::min<std::size_t>(looks_.kind.size(), headings_.bodyEnd - first_);
            for (std::uint32_t row = 0; row < end; ++row)
                *tops_ += sums_.parentOf[row] == RowSums::noSum && hasMeasure(row) ? 1 : 0;
        }
        return *tops_ == 1 && sums_.parentOf[i] == RowSums::noSum;
    }

    bool isLast(std::uint32_t i) const {
        for (std::uint32_t below = i + 1; below < looks_.kind.size() && counts_.filled[below] > 0; ++below)
            if (hasMeasure(below) && !isTotalLabel(label(below))) return false;
        return true;
    }

    // "Total North" below its rows, with North in the column of parents.
    bool isTotalBesideParent(std::uint32_t i) const {
        return totalOf(label(i)).has_value() && (sumsRowsAbove(i) || addsUpSiblings(i));
    }

    bool addsUpSiblings(std::uint32_t i) const {
        const std::uint64_t parent = nameHash(sheet_.text(first_ + i, *parent_));
        return addsUpWhile(
            i, [&](std::uint32_t back) { return nameHash(sheet_.text(first_ + back, *parent_)) == parent; });
    }

    // A name that stands in a column of groups, or heads a section.
    bool isGroup(std::string_view name) {
        if (groups_.empty()) {
            groups_.insert(nameHash({}));
            for (std::uint32_t column : headings_.dimensions)
                for (std::uint32_t i = 0; i < looks_.kind.size(); ++i)
                    groups_.insert(nameHash(sheet_.text(first_ + i, column)));
            for (std::uint32_t i = 0; i < looks_.kind.size(); ++i)
                if (loneText(i) || sums_.isSum(i)) groups_.insert(nameHash(withoutColon(label(i))));
        }
        return !name.empty() && groups_.contains(nameHash(withoutColon(name)));
    }

    // Whether the row shows the sum of the goals since the last total, in every measure that it shows.
    bool addsUp(std::uint32_t i) const {
        return addsUpWhile(i, [&](std::uint32_t back) { return looks_.kind[back] != RowKind::Total; });
    }

    // The same of the first row and all below it.
    bool addsUpBelow() const {
        bool any = false;
        for (std::uint32_t column : measures_) {
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

    // The same of the rows above it, as far up as they belong to it.
    template <class Belongs>
    bool addsUpWhile(std::uint32_t i, Belongs belongs) const {
        bool any = false;
        for (std::uint32_t column : measures_) {
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

    bool isSectionLook(std::uint32_t i) const {
        const std::uint32_t row = first_ + i, column = counts_.firstText[i];
        const std::string_view text = label(i);
        if (text.size() > longestLabel) return false;
        if (id_ && column == *id_ && parent_) return false;
        if (text.ends_with(':')) return true;
        if (const MergedArea* area = sheet_.mergeAt(row, column)) {
            if (area->lastColumn > area->firstColumn) return true;
            if (area->lastRow > area->firstRow) return false;
        }
        const FormatArea* look = sheet_.format(row, column);
        return look && look->bold;
    }

    bool isRemark(std::uint32_t i) const {
        const std::string_view text = label(i);
        const bool marked = text.starts_with('*') || text.starts_with("¹") || text.starts_with('(');
        const std::string start = foldWord(text.substr(0, text.find_first_of(": ")));
        if (marked || isSourceLabel(text) || isWord(WordClass::Sources, start)) return true;
        const bool first = std::find(names_.begin(), names_.end(), counts_.firstText[i]) == names_.end();
        return first || (separated(i) && text.size() > longestLabel);
    }

    // A section has goals below it before the next section of its kind; otherwise it is a remark.
    void settleSections() {
        bool goalsBelow = false;
        for (std::uint32_t i = static_cast<std::uint32_t>(looks_.kind.size()); i-- > 0;) {
            if (looks_.kind[i] == RowKind::Goal) goalsBelow = true;
            if (looks_.kind[i] == RowKind::Section && !goalsBelow) looks_.kind[i] = RowKind::Note;
        }
    }

    // Texts alone in their rows below the last goal and a blank row are a list or remarks.
    void settleTail() {
        std::uint32_t end = static_cast<std::uint32_t>(looks_.kind.size());
        std::uint32_t tail = end;
        const auto loose = [&](std::uint32_t i) {
            return looks_.kind[i] == RowKind::Blank || looks_.kind[i] == RowKind::Note ||
                   (looks_.kind[i] == RowKind::Goal && loneText(i));
        };
        while (tail > 0 && loose(tail - 1)) --tail;
        while (tail < end && looks_.kind[tail] != RowKind::Blank) ++tail;
        if (tail == 0) return;
        for (; tail < end; ++tail)
            if (looks_.kind[tail] == RowKind::Goal) looks_.kind[tail] = RowKind::Note;
    }

    void tell() {
        constexpr ExclusionKind kinds[] = {
            ExclusionKind::Note, ExclusionKind::Blank,     ExclusionKind::Total,      ExclusionKind::Section,
            ExclusionKind::Note, ExclusionKind::Separator, ExclusionKind::SecondTable, ExclusionKind::Note};
        for (std::uint32_t i = 0; i < looks_.kind.size() && looks_.excluded.size() < mostExcluded; ++i) {
            const RowKind kind = looks_.kind[i];
            if (isFurtherFigure(i))  // "Difference" below a target and an actual
                looks_.excluded.push_back({first_ + i, ExclusionKind::Numbers, std::string(label(i))});
            if (kind == RowKind::Goal || kind == RowKind::Blank || kind == RowKind::OtherTable ||
                kind == RowKind::Figure)
                continue;
            looks_.excluded.push_back(
                {first_ + i, kinds[static_cast<std::size_t>(kind)], std::string(label(i))});
        }
        std::stable_sort(looks_.excluded.begin(), looks_.excluded.end(),
                         [](const ExcludedRow& a, const ExcludedRow& b) { return a.row < b.row; });
    }

    bool isFurtherFigure(std::uint32_t i) const {
        return looks_.kind[i] == RowKind::Figure && looks_.figures.figure[i] != Figure::Target &&
               looks_.figures.figure[i] != Figure::Actual;
    }

    const SheetView& sheet_;
    const Headings& headings_;
    std::uint32_t first_;
    RowLooks looks_;
    RowCounts counts_;
    std::optional<std::uint32_t> parent_, id_;
    std::vector<std::uint32_t> names_, leaves_, measures_;
    std::uint32_t name_ = 0;  // the first column that names a row
    std::unordered_set<std::uint64_t> groups_;
    RowSums sums_;
    std::vector<std::uint32_t> labels_;  // rows that say which figures stand below them
    bool afterTotal_ = false;
    std::optional<std::uint32_t> tops_;  // rows with figures that no other adds up
};

}  // namespace

std::string_view withoutColon(std::string_view label) {
    return trimmed(label.ends_with(':') ? label.substr(0, label.size() - 1) : label);
}

RowLooks classifyRows(const SheetView& sheet, const Headings& headings) {
    if (sheet.rows() <= headings.lastRow + 1) return {};
    return RowClassifier(sheet, headings).classify();
}

}  // namespace plumbline
