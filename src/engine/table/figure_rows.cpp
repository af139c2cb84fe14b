// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/figure_rows.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/words.h"
#include "table/figure_sizes.h"
#include "table/level_columns.h"

namespace plumbline {
namespace {

constexpr std::uint32_t rowsLookedAt = 200;
constexpr std::size_t longestWord = 40, longestLabel = 60;

bool isFigure(std::string_view text) { return figureNamed(text) != Figure::None; }

}  // namespace

Figure figureNamed(std::string_view text) {
    if (text.empty() || text.size() > longestWord) return Figure::None;
    const Figure figure = meaningOf(text, Closeness::Part).figure;
    return figure == Figure::Quantity || figure == Figure::Neutral || figure == Figure::Done ? Figure::None
                                                                                              : figure;
}

std::string_view nameBesideFigure(std::string_view label) {
    constexpr std::string_view between = " \t-:/|";
    const auto cleaned = [&](std::string_view name) {
        while (!name.empty() && between.find(name.back()) != std::string_view::npos) name.remove_suffix(1);
        while (!name.empty() && between.find(name.front()) != std::string_view::npos) name.remove_prefix(1);
        return name;
    };
    const std::size_t last = label.find_last_of(between), first = label.find_first_of(between);
    if (last == std::string_view::npos || label.size() > longestLabel) return {};
    if (isFigure(label.substr(last + 1)) && !isFigure(label.substr(0, last))) return cleaned(label.substr(0, last));
    if (isFigure(label.substr(0, first)) && !isFigure(label.substr(first))) return cleaned(label.substr(first));
    return {};
}

namespace {

class FigureWords {
  public:
    FigureWords() = default;
    explicit FigureWords(const Headings& headings) {
        if (headings.targetLabel == 0) return;
        known_[headings.targetLabel] = Figure::Target;
        known_[headings.actualLabel] = Figure::Actual;
        for (const std::uint64_t label : headings.computedLabels) known_[label] = Figure::Difference;
    }
    Figure of(std::string_view text) {
        const auto [at, fresh] = known_.try_emplace(nameHash(text), Figure::None);
        if (fresh) at->second = figureNamed(text);
        return at->second;
    }

  private:
    std::unordered_map<std::uint64_t, Figure> known_;
};

class Folder {
  public:
    Folder(const SheetView& sheet, const Headings& headings, const std::vector<std::uint32_t>& names,
           RowLooks& looks)
        : sheet_(sheet), headings_(headings), names_(names), looks_(looks), above_(names.size(), 0),
          words_(headings) {}

    void fold(const std::vector<FigureLabel>& labels) {
        const std::size_t count = looks_.kind.size();
        FigureRows& rows = looks_.figures;
        rows.figure.assign(count, Figure::None);
        rows.targetRow.assign(count, noRow);
        rows.actualRow.assign(count, noRow);
        std::size_t next = 0;
        Figure section = Figure::None;
        for (std::uint32_t i = 0; i < count; ++i) {
            if (next < labels.size() && labels[next].row == i) {
                section = labels[next].figure;
                looks_.kind[i] = RowKind::Repeated;
                ++next;
                continue;
            }
            if (looks_.kind[i] == RowKind::OtherTable) break;
            rows.figure[i] = headings_.figureColumn
                                 ? words_.of(sheet_.text(row(i), *headings_.figureColumn))
                                 : section;
            if (headings_.figuresBelowNames)
                placeBelow(i);
            else if (looks_.kind[i] == RowKind::Goal)
                place(i);
        }
    }

  private:
    std::uint32_t row(std::uint32_t i) const { return headings_.lastRow + 1 + i; }

    // What names the row; a blank repeats what stands above it.
    std::uint64_t key(std::uint32_t i) {
        std::uint64_t key = 0xcbf29ce484222325u;
        bool named = false;
        for (std::size_t n = 0; n < names_.size(); ++n) {
            const bool blank = sheet_.isBlank(row(i), names_[n]);
            if (!blank) above_[n] = nameHashAt(sheet_, row(i), names_[n]);
            if (!blank && named == false) {  // what stands to the right belongs to another name
                named = true;
                for (std::size_t right = n + 1; right < names_.size(); ++right) above_[right] = 0;
            }
            key = (key ^ above_[n]) * 0x100000001b3u;
        }
        if (headings_.figureColumn && names_.empty())  // else "Actual value" says nothing of the row
            if (const auto name = nameBesideFigure(sheet_.text(row(i), *headings_.figureColumn)); !name.empty())
                key = (key ^ nameHash(name)) * 0x100000001b3u;
        return key;
    }

    // Lines below a name are its figures; a name above a name, or above nothing, is what it looks like.
    void placeBelow(std::uint32_t i) {
        const Figure figure = looks_.figures.figure[i];
        if (looks_.kind[i] == RowKind::Blank) return;
        if (figure == Figure::None) {
            name_ = i;
            return;
        }
        if (name_ == noRow) return own(i);
        looks_.kind[name_] = RowKind::Goal;
        looks_.kind[i] = RowKind::Figure;
        if (figure == Figure::Target) looks_.figures.targetRow[name_] = row(i);
        if (figure == Figure::Actual) looks_.figures.actualRow[name_] = row(i);
    }

    void place(std::uint32_t i) {
        const std::uint64_t name = key(i);
        const Figure figure = looks_.figures.figure[i];
        if (figure == Figure::None) return own(i);
        const auto [at, fresh] = goals_.try_emplace(name, i);
        std::uint32_t goal = at->second;
        const bool again = !fresh && ((figure == Figure::Target && looks_.figures.targetRow[goal] != noRow) ||
                                      (figure == Figure::Actual && looks_.figures.actualRow[goal] != noRow));
        if (again) at->second = goal = i;  // the same name once more is another goal
        if (figure == Figure::Target) looks_.figures.targetRow[goal] = row(i);
        if (figure == Figure::Actual) looks_.figures.actualRow[goal] = row(i);
        if (goal != i) looks_.kind[i] = RowKind::Figure;
    }
    // A group's row, which shows no figure or all.
    void own(std::uint32_t i) {
        looks_.figures.targetRow[i] = row(i);
        looks_.figures.actualRow[i] = noRow;
    }

    const SheetView& sheet_;
    const Headings& headings_;
    const std::vector<std::uint32_t>& names_;
    RowLooks& looks_;
    std::vector<std::uint64_t> above_;
    FigureWords words_;
    std::unordered_map<std::uint64_t, std::uint32_t> goals_;
    std::uint32_t name_ = noRow;  // above the lines of a goal
};

}  // namespace

namespace {

// "Zorp", "Plom", "Zorp", "Plom" beside names that stand in pairs: a plan and what came of it so far, where the second
// rows have gaps and their numbers are of the first ones' size.
class Alternation {
  public:
    Alternation(const SheetView& sheet, const Headings& headings, std::uint32_t column)
        : sheet_(sheet), headings_(headings), column_(column), first_(headings.lastRow + 1) {
        const std::uint32_t end = std::min(headings.contentEnd, first_ + rowsLookedAt);
        for (end_ = first_; end_ < end && !text(end_).empty();) ++end_;
    }

    bool holds() const {
        constexpr std::uint32_t fewestRows = 4;
        if (end_ - first_ < fewestRows || (end_ - first_) % 2 != 0 || text(first_) == text(first_ + 1)) return false;
        for (std::uint32_t row = first_ + 2; row < end_; ++row)
            if (text(row) != text(row - 2)) return false;
        return namesStandInPairs() && (oneIsKnown() || numbersGoTogether());
    }
    // Of the word of the plan's rows; and of the results' rows.
    std::uint64_t target() const { return label(resultsFirst() ? 1 : 0); }
    std::uint64_t actual() const { return label(resultsFirst() ? 0 : 1); }

  private:
    std::string_view text(std::uint32_t row) const { return sheet_.text(row, column_); }
    std::uint64_t label(std::uint32_t place) const { return nameHash(text(first_ + place)); }
    bool is(std::uint32_t place, Figure figure) const { return figureNamed(text(first_ + place)) == figure; }
    // "Zorp", "Actual": the counterpart of a word that is known needs none.
    bool oneIsKnown() const {
        const bool first = is(0, Figure::Target) || is(0, Figure::Actual), second = is(1, Figure::Target) || is(1, Figure::Actual);
        return (first && is(1, Figure::None)) || (second && is(0, Figure::None));
    }
    bool resultsFirst() const { return is(0, Figure::Actual) || is(1, Figure::Target); }

    bool namesStandInPairs() const {
        for (std::uint32_t column = 0; column < column_; ++column) {
            const auto name = [&](std::uint32_t row) { return sheet_.text(row, column); };
            bool pairs = true;
            for (std::uint32_t row = first_; row < end_ && pairs; row += 2)
                pairs = !name(row).empty() && (name(row + 1).empty() || name(row + 1) == name(row)) &&
                        (row == first_ || name(row) != name(row - 2));
            if (pairs) return true;
        }
        return false;
    }
    bool numbersGoTogether() const {
        Sizes sizes;
        std::uint32_t planned = 0, reached = 0;
        for (std::uint32_t column = column_ + 1; column < headings_.columnEnd; ++column)
            for (std::uint32_t row = first_; row < end_; row += 2) {
                const Cell plan = sheet_.block().at(row, column), result = sheet_.block().at(row + 1, column);
                planned += plan.isNumber() ? 1 : 0;
                reached += result.isNumber() ? 1 : 0;
                sizes.add(result, plan);
            }
        return reached < planned && sizes.rows >= 2 && sizes.near * 10 >= sizes.rows * 9;
    }

    const SheetView& sheet_;
    const Headings& headings_;
    std::uint32_t column_, first_, end_ = 0;
};

bool saysFigure(const ColumnHead& head) {
    return !head.content.mostlyTexts() &&
           (head.meaning.figure == Figure::Target || head.meaning.figure == Figure::Actual);
}

}  // namespace

std::optional<std::uint32_t> findAlternation(const SheetView& sheet, Headings& headings) {
    if (std::any_of(headings.heads.begin(), headings.heads.end(), saysFigure)) return std::nullopt;
    for (std::uint32_t column = 1; column < headings.columnEnd; ++column) {
        const ColumnHead& head = headings.heads[column];
        if (!head.content.mostlyTexts() || head.content.distinct != 2) continue;
        const Alternation rows(sheet, headings, column);
        if (!rows.holds()) continue;
        headings.targetLabel = rows.target();
        headings.actualLabel = rows.actual();
        return column;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> findFigureColumn(const SheetView& sheet, const Headings& headings) {
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column) {
        const ColumnContent& content = headings.heads[column].content;
        constexpr std::uint32_t mostWords = 8;
        if (!content.mostlyTexts() || content.distinct < 2 || content.distinct > mostWords) continue;
        FigureWords words;
        std::uint32_t targets = 0, actuals = 0, others = 0;
        const std::uint32_t first = headings.lastRow + 1, count = std::min(rowsLookedAt, headings.contentEnd - first);
        sheet.eachText(column, first, count, [&](std::string_view text) {
            const Figure figure = words.of(text);
            targets += figure == Figure::Target ? 1 : 0;
            actuals += figure == Figure::Actual ? 1 : 0;
            others += figure == Figure::None ? 1 : 0;
        });
        if (others == 0 && targets > 0 && actuals > 0 && targets + actuals >= 3) return column;
    }
    return std::nullopt;
}

namespace {

// The rows behind one label have the names of those behind the other, one by one.
bool nameTheSame(const SheetView& sheet, const Headings& headings, const RowCounts& counts, std::uint32_t one,
                 std::uint32_t other) {
    const std::uint32_t first = headings.lastRow + 1, rows = other - one - 1;
    if (rows < 2 || other + rows >= counts.filled.size()) return false;
    for (std::uint32_t i = 1; i <= rows; ++i) {
        const std::uint32_t a = one + i, b = other + i;
        if (counts.firstText[a] == noRow || counts.firstText[a] != counts.firstText[b] ||
            sheet.text(first + a, counts.firstText[a]) != sheet.text(first + b, counts.firstText[b]))
            return false;
    }
    return true;
}

}  // namespace

std::vector<FigureLabel> figureLabels(const SheetView& sheet, const Headings& headings, const RowCounts& counts) {
    constexpr std::size_t mostLabels = 8;
    std::vector<FigureLabel> labels;
    std::vector<std::uint32_t> unknown;
    FigureWords words;
    bool target = false, actual = false;
    for (std::uint32_t i = 0; i < counts.filled.size(); ++i) {
        if (!counts.isLoneText(i)) continue;
        const std::string_view text = withoutColon(sheet.text(headings.lastRow + 1 + i, counts.firstText[i]));
        const Figure figure = words.of(text);
        if (figure == Figure::None && unknown.size() < mostLabels) unknown.push_back(i);
        if (figure == Figure::None) continue;
        if (labels.size() >= mostLabels) return {};
        labels.push_back({i, figure});
        target = target || figure == Figure::Target;
        actual = actual || figure == Figure::Actual;
    }
    if (target && actual) return labels;
    if (labels.size() != 1 || target == actual) return {};
    // "Zorp" above the same names as "Actual" is its counterpart.
    const FigureLabel known = labels.front(), other{noRow, target ? Figure::Actual : Figure::Target};
    for (const std::uint32_t i : unknown) {
        if (!nameTheSame(sheet, headings, counts, std::min(i, known.row), std::max(i, known.row))) continue;
        labels.insert(i < known.row ? labels.begin() : labels.end(), {i, other.figure});
        return labels;
    }
    return {};
}

void shareFigureColumns(Headings& headings) {
    const bool target = !headings.targetPlan.columns.empty(), actual = !headings.actualPlan.columns.empty();
    if (target && actual) return;
    if (target || actual) {
        PlanColumns& plan = target ? headings.targetPlan : headings.actualPlan;
        plan.assumed = false;
        (target ? headings.actualPlan : headings.targetPlan) = plan;
        for (std::uint32_t column : plan.columns)
            headings.columns.push_back({target ? Role::Actual : Role::Target, headings.heads[column].heading,
                                        column, true, {}});
        return;
    }
    std::optional<std::uint32_t> amounts = headings.columnOf(Role::Target);
    if (!amounts) amounts = headings.columnOf(Role::Actual);
    for (std::uint32_t column : headings.unused)
        if (!amounts && headings.heads[column].content.mostlyNumbers()) amounts = column;
    if (!amounts) return;
    std::erase(headings.unused, *amounts);
    for (Role role : {Role::Target, Role::Actual})
        if (!headings.columnOf(role))
            headings.columns.push_back({role, headings.heads[*amounts].heading, *amounts, false, {}});
}

void foldFigures(const SheetView& sheet, const Headings& headings, const std::vector<FigureLabel>& labels,
                 const std::vector<std::uint32_t>& names, RowLooks& looks) {
    Folder(sheet, headings, names, looks).fold(labels);
}

}  // namespace plumbline
