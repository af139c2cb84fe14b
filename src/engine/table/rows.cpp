// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/rows.h"

#include <algorithm>

#include "core/words.h"
#include "table/bracketed_sections.h"
#include "table/figure_rows.h"
#include "table/row_blocks.h"
#include "table/row_totals.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr std::size_t longestLabel = 60;  // a longer text alone in a row is a remark
constexpr std::size_t mostExcluded = 20000;

class RowClassifier {
  public:
    RowClassifier(const SheetView& sheet, const Headings& headings)
        : sheet_(sheet), headings_(headings), first_(headings.lastRow + 1),
          columns_(rowColumns(headings)), totals_(sheet, headings, counts_, columns_, looks_) {
        const std::uint32_t rows = sheet.rows() - first_;
        looks_.kind.assign(rows, RowKind::Goal);
        counts_.filled.assign(rows, 0);
        counts_.texts.assign(rows, 0);
        counts_.firstText.assign(rows, noRow);
        for (std::uint32_t column = 0; headings.haveRow() && column < headings.columnEnd; ++column)
            if (const std::string_view text = sheet.text(headings.lastRow, column); !text.empty())
                lastHeadings_.emplace_back(column, text);
    }

    RowLooks classify() {
        look();
        if (!headings_.figureColumn) labels_ = figureLabels(sheet_, headings_, counts_);
        if (!hasFigures() && totals_.areCompared()) totals_.findSums(mayAddUp());
        for (std::uint32_t i = 0; i < looks_.kind.size(); ++i) {
            looks_.kind[i] = kindOf(i);
            if (looks_.kind[i] == RowKind::OtherTable) {
                std::fill(looks_.kind.begin() + i, looks_.kind.end(), RowKind::OtherTable);
                break;
            }
        }
        settleBlocks(sheet_, headings_, counts_, looks_);
        settleBracketed(sheet_, headings_, counts_, columns_, looks_);
        settleLeaders();
        settleSections();
        if (const auto whole = hasFigures() ? std::nullopt : totals_.whole())
            looks_.kind[*whole] = RowKind::Total;
        settleTail();
        settleRemarks(sheet_, headings_, counts_, looks_);
        if (hasFigures()) foldFigures(sheet_, headings_, labels_, columns_.names, looks_);
        looks_.sumParent = totals_.parents();
        looks_.ofAnotherColumn = totals_.ofAnotherColumn();
        tell();
        return std::move(looks_);
    }

  private:
    bool hasFigures() const { return headings_.figureColumn || !labels_.empty(); }

    // Column by column, as the cells lie in memory, but a few rows at a time: the texts of a row lie side by side.
    void look() {
        constexpr std::uint32_t rowsAtOnce = 256;
        const auto rows = static_cast<std::uint32_t>(counts_.filled.size());
        looks_.isTrimmed.assign(headings_.columnEnd, 1);
        for (std::uint32_t begin = 0; begin < rows; begin += rowsAtOnce)
            for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
                look(column, begin, std::min(begin + rowsAtOnce, rows));
    }

    void look(std::uint32_t column, std::uint32_t begin, std::uint32_t end) {
        const std::vector<Cell>& cells = sheet_.block().columns[column];
        bool trimmed = true;
        for (std::uint32_t i = begin; i < end; ++i) {
            const Cell cell = cells[first_ + i];
            if (cell.isBlank()) continue;
            if (cell.isText()) {
                const std::string_view text = sheet_.textOf(cell);
                trimmed = trimmed && text.size() == sheet_.wholeOf(cell).size();
                if (text.empty()) continue;
                ++counts_.texts[i];
                if (counts_.firstText[i] == noRow) counts_.firstText[i] = column;
            }
            ++counts_.filled[i];
        }
        if (!trimmed) looks_.isTrimmed[column] = 0;
    }

    std::vector<std::uint8_t> mayAddUp() const {
        std::vector<std::uint8_t> open(counts_.filled.size());
        for (std::uint32_t i = 0; i < open.size(); ++i) open[i] = counts_.filled[i] > 0 && !repeatsHeadings(i);
        return open;
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
        if (repeatsHeadings(i)) return isCopy(sheet_, headings_, i) ? otherTable(i) : repeated(i);
        if (isStackedName(i)) return RowKind::Section;
        if (beginsTable(i)) return otherTable(i);
        if (totals_.isTotal(i)) {
            afterTotal_ = true;
            return RowKind::Total;
        }
        if (afterTotal_ && blankIn(i, columns_.leaves) && !loneText(i))
            return RowKind::Note;  // computed from the totals
        if (loneText(i) || isBlankHead(i)) {
            if (isSectionLook(i)) {
                afterTotal_ = false;
                return RowKind::Section;
            }
            if (loneText(i) && isRemark(i)) return RowKind::Note;
        }
        if (blankIn(i, columns_.names) && !hasMeasure(i)) return RowKind::Note;
        afterTotal_ = false;
        return RowKind::Goal;
    }

    bool hasMeasure(std::uint32_t i) const { return !blankIn(i, columns_.measures); }
    bool loneText(std::uint32_t i) const { return counts_.isLoneText(i); }

    bool repeatsHeadings(std::uint32_t i) const {
        return counts_.texts[i] >= 2 && !lastHeadings_.empty() &&
               std::all_of(lastHeadings_.begin(), lastHeadings_.end(), [&](const auto& heading) {
                   return heading.second == sheet_.text(first_ + i, heading.first);
               });
    }

    // A text alone above the headings, once more, says what stands below them.
    RowKind repeated(std::uint32_t i) {
        std::uint32_t above = i;
        while (above > 0 && looks_.kind[above - 1] == RowKind::Blank) --above;
        if (above > 0 && loneText(above - 1)) looks_.kind[above - 1] = RowKind::Section;
        afterTotal_ = false;
        return RowKind::Repeated;
    }
    // The corner of headings that stand once more.
    bool isStackedName(std::uint32_t i) const {
        return std::binary_search(headings_.stackedNames.begin(), headings_.stackedNames.end(), first_ + i);
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

    // A name without figures, in a list where nothing else says what stands above what; something may be said beside it.
    bool isBlankHead(std::uint32_t i) const {
        return !columns_.id && columns_.names.size() == 1 && !columns_.measures.empty() && counts_.firstText[i] == columns_.name && !hasMeasure(i);
    }

    bool isSectionLook(std::uint32_t i) const {
        const std::uint32_t row = first_ + i, column = counts_.firstText[i];
        const std::string_view text = label(i);
        if (text.size() > longestLabel) return false;
        if (columns_.id && column == *columns_.id && columns_.parent) return false;
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
        const auto& names = columns_.names;
        const bool first = std::find(names.begin(), names.end(), counts_.firstText[i]) == names.end();
        return first || (separated(i) && text.size() > longestLabel);
    }

    // "Planning | | ", "Draw it | 5 May | Ann", again and again from the first row on: names alone in their rows that lead rows which
    // all say when or how much are sections, though nothing in their looks says so.
    void settleLeaders() {
        constexpr std::uint32_t fewest = 3, rowsEach = 2;
        if (columns_.id || columns_.parent || !headings_.dimensions.empty() || headings_.indented) return;
        std::vector<std::uint32_t> leaders;
        std::uint32_t leading = 0, told = 0, others = 0;
        std::optional<std::uint32_t> before;
        for (std::uint32_t i = 0; i < looks_.kind.size(); ++i) {
            if (looks_.kind[i] == RowKind::Section) return;
            if (looks_.kind[i] != RowKind::Goal) continue;
            const bool alone = loneText(i) && counts_.firstText[i] == columns_.name;
            if (!alone && !before) return;
            if (alone) leaders.push_back(i);
            if (!alone && *before == leaders.back()) ++leading;
            others += alone ? 0 : 1;
            told += !alone && (hasMeasure(i) || hasDay(i)) ? 1 : 0;
            before = i;
        }
        const auto count = static_cast<std::uint32_t>(leaders.size());
        if (count < fewest || leading * 10 < count * 8 || others < count * rowsEach || told * 10 < others * 9)
            return;
        for (const std::uint32_t i : leaders) looks_.kind[i] = RowKind::Section;
    }
    bool hasDay(std::uint32_t i) const {
        return std::any_of(headings_.columns.begin(), headings_.columns.end(),
                           [&](const RecognisedColumn& known) {
                               return (known.role == Role::Start || known.role == Role::Due) &&
                                      !sheet_.isBlank(first_ + i, known.column);
                           });
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
    RowColumns columns_;
    RowTotals totals_;
    std::vector<std::pair<std::uint32_t, std::string_view>> lastHeadings_;  // columns, and what stands there
    std::vector<FigureLabel> labels_;  // rows that say which figures stand below them
    bool afterTotal_ = false;
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
