// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/exclusive_columns.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/cut.h"
#include "core/words.h"
#include "table/column_rules.h"
#include "table/formula_parts.h"
#include "table/totals.h"
#include "table/word_columns.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

using Group = std::vector<std::uint32_t>;

// What a group of columns has shown, row by row.
class Alternation {
  public:
    Alternation(const SheetView& sheet, const Headings& headings, Group group)
        : sheet_(sheet),
          headings_(headings),
          group_(std::move(group)),
          sums_(group_.size()),
          open_(group_.size()),
          filled_(group_.size()) {}

    bool holds() { return takeRows(sheet_.rows()) && addsUpAhead() && isEnough(); }
    // Of two columns of more, over after the first row that refutes it, or after many that do not.
    bool mayHold() {
        constexpr std::uint32_t looked = 5000;
        if (!takeRows(looked) || filled_[0] == 0 || filled_[1] == 0) return false;
        return headings_.contentEnd > headings_.lastRow + looked || addsUpAhead();
    }

  private:
    static constexpr std::uint32_t fewestRows = 4, fewestValues = 2;

    bool takeRows(std::uint32_t count) {
        const std::uint32_t first = headings_.lastRow + 1,
                            end = std::min(headings_.contentEnd, sheet_.rows());
        for (std::uint32_t row = first; row < end && row - first < count; ++row)
            if (!take(row)) return false;
        return true;
    }
    bool addsUpAhead() const { return ahead_.empty() || areSums(ahead_, sums_); }

    bool take(std::uint32_t row) {
        std::vector<double> values;
        std::size_t only = 0, several = 0;
        for (std::size_t i = 0; i < group_.size(); ++i) {
            const Cell cell = sheet_.block().at(row, group_[i]);
            values.push_back(cell.isNumber() ? cell.number() : 0);
            if (values.back() == 0) continue;
            only = i;
            ++several;
        }
        if (several > 1) return takeTotals(std::move(values));
        if (several == 0) return takeNothing(row);
        return takeOne(only, values[only]);
    }

    bool takeOne(std::size_t column, double value) {
        if (column != runs_) {
            ++switches_;
            hits_ += addends_ > 1 && sameAmount(run_, value) ? 1 : 0;
            before_ = rows_ > 0 ? std::optional(last_) : std::nullopt;
            run_ = 0;
            addends_ = 0;
            runs_ = column;
        }
        run_ += value;
        hits_ += ++addends_ > 1 && before_ && sameAmount(run_, *before_) ? 1 : 0;
        last_ = value;
        sums_[column] += value;
        open_[column] += value;
        ++filled_[column];
        ++rows_;
        if (distinct_.size() < 3) distinct_.insert(value);
        largest_ = std::max(largest_, std::abs(value));
        return true;
    }

    // A row that adds up each column so far, or since the last such row; the first row may add up what follows.
    bool takeTotals(std::vector<double> values) {
        if (rows_ == 0 && ahead_.empty()) {
            ahead_ = std::move(values);
            return true;
        }
        if (!areSums(values, sums_) && !areSums(values, open_)) return false;
        std::fill(open_.begin(), open_.end(), 0);
        return true;
    }

    // A section's label may be without an amount, and one row in ten.
    bool takeNothing(std::uint32_t row) {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (const Cell cell = sheet_.block().at(row, column);
                cell.isNumber() && cell.number() != 0 && headings_.heads[column].content.mostlyNumbers()) {
                ++without_;
                break;
            }
        return true;
    }

    bool areSums(const std::vector<double>& values, const std::vector<double>& sums) const {
        for (std::size_t i = 0; i < values.size(); ++i)
            if (!sameAmount(values[i], sums[i])) return false;
        return true;
    }

    // Marks and points of a scale are no amounts.
    bool isEnough() const {
        constexpr double largestMark = 5;
        const auto often = std::count_if(filled_.begin(), filled_.end(),
                                         [](std::uint32_t count) { return count >= fewestValues; });
        // Where the parts of a sum stand in one column and the sum in the other, none of them is whichever is filled.
        if (hits_ * 4 > switches_) return false;
        const bool all =
            std::all_of(filled_.begin(), filled_.end(), [](std::uint32_t count) { return count > 0; });
        return all && often >= 2 && rows_ >= fewestRows && without_ * 10 <= rows_ && distinct_.size() >= 3 &&
               largest_ > largestMark;
    }

    const SheetView& sheet_;
    const Headings& headings_;
    const Group group_;
    std::vector<double> sums_, open_, ahead_;
    std::vector<std::uint32_t> filled_;
    std::uint32_t rows_ = 0, without_ = 0, addends_ = 0, switches_ = 0, hits_ = 0;
    std::size_t runs_ = 0;
    double run_ = 0, last_ = 0, largest_ = 0;
    std::optional<double> before_;
    std::set<double> distinct_;
};

// Two headings that tell their columns apart by a number alone: "Year 1 | Year 2".
std::string withoutDigits(std::string text) {
    std::erase_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return text;
}

class ExclusiveSearch {
  public:
    ExclusiveSearch(const SheetView& sheet, const Headings& headings, std::string_view columnRules)
        : sheet_(sheet), headings_(headings) {
        if (const auto rules = columnRulesOf(columnRules))
            for (const ColumnRule& rule : *rules)
                if (const auto column = rule.bars() ? std::nullopt : columnNamed(sheet, headings, rule))
                    ruled_.insert(*column);
    }

    std::vector<ExclusiveColumns> find() const {
        constexpr std::size_t mostColumns = 24;
        std::vector<ExclusiveColumns> found;
        if (isBookedByDay() || headings_.figureColumn) return found;
        Group open;
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (isAmount(column)) open.push_back(column);
        if (open.size() > mostColumns) return found;
        Links links = linksOf(open);
        // "Price | Value | Estimated price | Estimated value": of several that could belong together those that share a word do.
        if (!std::all_of(links.begin(), links.end(),
                         [&](const auto& link) { return isClosed(links, link.first); }))
            keepAlike(links);
        for (const auto& [column, others] : links)
            if (others.empty() || column > *others.begin() || !isClosed(links, column))
                continue;
            else if (const Group group = with(column, others);
                     areOneFigure(group) && Alternation(sheet_, headings_, group).holds())
                found.push_back(asColumns(group));
        std::erase_if(found, [&](const ExclusiveColumns& columns) { return isPriceOfApart(columns, found); });
        return found;
    }

  private:
    Figure figureOf(std::uint32_t column) const { return headings_.heads[column].meaning.figure; }

    static bool holds(const ExclusiveColumns& columns, std::uint32_t column) {
        return columns.into == column ||
               std::find(columns.others.begin(), columns.others.end(), column) != columns.others.end();
    }
    // Prices stay apart as long as what they multiply to does.
    bool isPriceOfApart(const ExclusiveColumns& columns, const std::vector<ExclusiveColumns>& all) const {
        return std::any_of(
            headings_.relations.begin(), headings_.relations.end(), [&](const ColumnRelation& relation) {
                return relation.kind == RelationKind::Product &&
                       (holds(columns, relation.first) || holds(columns, relation.second)) &&
                       std::none_of(all.begin(), all.end(),
                                    [&](const auto& other) { return holds(other, relation.result); });
            });
    }

    bool isBookedByDay() const {
        const auto& period = headings_.period;
        return period && headings_.heads[*period].content.mostlyDates();
    }

    // Of each column those that no row fills with it.
    using Links = std::map<std::uint32_t, std::set<std::uint32_t>>;
    Links linksOf(const Group& open) const {
        Links links;
        for (std::size_t i = 0; i < open.size(); ++i)
            for (std::size_t j = i + 1; j < open.size(); ++j)
                if (Alternation(sheet_, headings_, {open[i], open[j]}).mayHold()) {
                    links[open[i]].insert(open[j]);
                    links[open[j]].insert(open[i]);
                }
        return links;
    }
    static Group with(std::uint32_t column, const std::set<std::uint32_t>& others) {
        Group group(others.begin(), others.end());
        group.insert(std::lower_bound(group.begin(), group.end(), column), column);
        return group;
    }
    // Its others have one another for others, and nobody else.
    static bool isClosed(const Links& links, std::uint32_t column) {
        const Group group = with(column, links.at(column));
        return std::all_of(group.begin(), group.end(),
                           [&](std::uint32_t other) { return with(other, links.at(other)) == group; });
    }
    void keepAlike(Links& links) const {
        for (auto& [column, others] : links)
            std::erase_if(others, [&, at = column](std::uint32_t other) { return !shareWord(at, other); });
    }
    bool shareWord(std::uint32_t one, std::uint32_t other) const {
        const std::vector<PhrasePart> left = phraseOf(headings_.heads[one].heading).parts,
                                      right = phraseOf(headings_.heads[other].heading).parts;
        return std::any_of(left.begin(), left.end(), [&](const PhrasePart& a) {
            return std::any_of(right.begin(), right.end(),
                               [&](const PhrasePart& b) { return a.text == b.text; });
        });
    }

    bool isAmount(std::uint32_t column) const {
        const ColumnHead& head = headings_.heads[column];
        const HeadingMeaning& meaning = head.meaning;
        const bool figure = meaning.figure == Figure::None || meaning.figure == Figure::Target ||
                            meaning.figure == Figure::Actual || meaning.figure == Figure::Forecast ||
                            meaning.figure == Figure::Quantity || meaning.figure == Figure::Neutral;
        const bool roles =
            std::all_of(meaning.roles.begin(), meaning.roles.end(), [](const HeadingMatch& match) {
                return match.role == Role::Target || match.role == Role::Actual || match.role == Role::Goal ||
                       match.role == Role::Metric || match.role == Role::Level;
            });
        return figure && roles && !ruled_.contains(column) && !head.heading.empty() && !head.period &&
               !head.totalOf && !meaning.id && !(meaning.total && meaning.subject.empty()) &&
               !meaning.cumulative && !meaning.remark && head.content.numbers > 0 &&
               head.content.numbers == head.content.filled() && !head.content.mostlyPercents() &&
               !saysLimit(head);
    }

    // "Min | Max": which of them is filled says which way the goal goes.
    static bool saysLimit(const ColumnHead& head) {
        const std::vector<PhrasePart> parts = phraseOf(head.heading).parts;
        return std::any_of(parts.begin(), parts.end(),
                           [](const PhrasePart& part) { return readAim(part.text).has_value(); });
    }

    // Of two different figures none is the other's alternative; over time what is known ends where an estimate begins.
    bool areOneFigure(const Group& group) const {
        std::set<Figure> figures;
        std::set<std::string> words;
        for (const std::uint32_t column : group) {
            figures.insert(figureOf(column));
            words.insert(withoutDigits(foldWord(headings_.heads[column].heading)));
        }
        const auto has = [&](Figure figure) { return figures.contains(figure); };
        const auto adds = [&](std::uint32_t column) {
            return phraseOf(headings_.heads[column].heading).has(WordClass::Total);
        };
        const auto totals = std::count_if(group.begin(), group.end(), adds);
        if (words.size() == 1 || (totals > 0 && totals < static_cast<std::ptrdiff_t>(group.size())))
            return false;
        const bool overTime = headings_.period.has_value();
        return !(has(Figure::Actual) && (has(Figure::Forecast) || has(Figure::Target))) &&
               (!overTime || figures.size() == 1);
    }

    // What says most of what it is stands for all.
    ExclusiveColumns asColumns(const Group& group) const {
        const auto rank = [&](std::uint32_t column) {
            constexpr Figure surest[] = {Figure::Target,  Figure::Forecast, Figure::Quantity,
                                         Figure::Neutral, Figure::Actual,   Figure::None};
            return std::find(std::begin(surest), std::end(surest), figureOf(column)) - std::begin(surest);
        };
        ExclusiveColumns columns;
        columns.into =
            *std::min_element(group.begin(), group.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
        std::copy_if(group.begin(), group.end(), std::back_inserter(columns.others),
                     [&](auto c) { return c != columns.into; });
        columns.oneMeasure = measureOne(group);
        return columns;
    }

    // "Quoted | Estimated", "Fixed costs | Variable costs"; not "Income | Expense".
    bool measureOne(const Group& group) const {
        std::vector<std::set<std::string_view>> subjects;
        for (const std::uint32_t column : group)
            if (const std::string_view subject = headings_.heads[column].meaning.subject; !subject.empty())
                subjects.push_back(wordsIn(subject));
        return std::all_of(subjects.begin(), subjects.end(), [&](const auto& words) {
            return std::any_of(words.begin(), words.end(),
                               [&](std::string_view word) { return subjects.front().contains(word); });
        });
    }
    static std::set<std::string_view> wordsIn(std::string_view subject) {
        std::set<std::string_view> words;
        while (!subject.empty()) words.insert(cutAt(subject, ' '));
        return words;
    }

    const SheetView& sheet_;
    const Headings& headings_;
    std::set<std::uint32_t> ruled_;
};

void joinCell(Cell& into, Cell& other) {
    if (!other.isNumber()) return;
    into = Cell((into.isNumber() ? into.number() : 0) + other.number());
    other = Cell();
}

// Formulas of cells that moved, or that look into columns which are blank now, tell of another table.
void dropFormulas(CellBlock& block, const ExclusiveColumns& group, std::uint32_t firstRow) {
    std::set<std::uint32_t> columns(group.others.begin(), group.others.end());
    std::vector<std::string> letters;
    for (const std::uint32_t column : group.others)
        letters.push_back(columnLetters({0, block.firstColumn + column}));
    std::erase_if(block.formulas, [&](const FormulaCell& formula) {
        if (formula.row < firstRow) return false;
        return columns.contains(formula.column) ||
               std::any_of(letters.begin(), letters.end(),
                           [&](const std::string& of) { return refersToColumn(formula.formula, of); });
    });
}

}  // namespace

std::vector<ExclusiveColumns> exclusiveColumns(const SheetView& sheet, const Headings& headings,
                                               std::string_view columnRules) {
    return ExclusiveSearch(sheet, headings, columnRules).find();
}

void joinAmounts(CellBlock& block, const std::vector<ExclusiveColumns>& groups, std::uint32_t firstRow) {
    for (const ExclusiveColumns& group : groups) {
        for (const std::uint32_t other : group.others)
            for (std::uint32_t row = firstRow; row < block.rows; ++row)
                joinCell(block.columns[group.into][row], block.columns[other][row]);
        dropFormulas(block, group, firstRow);
    }
}

}  // namespace plumbline
