// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/figure_cycles.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "table/figure_rows.h"
#include "table/level_columns.h"

namespace plumbline {
namespace {

constexpr std::size_t fewestLines = 2, mostLines = 4, fewestGoals = 2;

// The rows of each goal's lines, line by line.
struct Cycle {
    std::uint32_t column = 0;
    bool belowNames = false;
    std::vector<std::string_view> words;            // of the lines
    std::vector<std::vector<std::uint32_t>> goals;  // their rows
};

// Which line is what.
class Lines {
  public:
    Lines(const SheetView& sheet, const Headings& headings, const Cycle& cycle)
        : sheet_(sheet),
          headings_(headings),
          cycle_(cycle),
          figure_(cycle.words.size()),
          computed_(cycle.words.size(), false) {
        for (std::size_t i = 0; i < figure_.size(); ++i) {
            figure_[i] = figureNamed(cycle.words[i]);
            open_.push_back(figure_[i] == Figure::None &&
                            !meaningOf(cycle.words[i], Closeness::Part).known());
        }
    }

    // Two of them are the pair, and all others are computed, or say that they are something else.
    bool settle() {
        for (std::size_t d = figure_.size(); d-- > 0;)
            if (open_[d]) prove(d);
        std::vector<std::size_t> pair;
        for (std::size_t i = 0; i < figure_.size(); ++i) {
            if (figure_[i] == Figure::None && !open_[i])
                return false;  // "Sales", "Costs" and what is left of them
            if (!computed_[i] && (open_[i] || isPaired(i))) pair.push_back(i);
        }
        if (pair.size() != 2) return false;
        const std::optional<std::size_t> actual = actualOf(pair[0], pair[1]);
        if (!actual) return false;
        actual_ = *actual;
        target_ = pair[0] == *actual ? pair[1] : pair[0];
        return true;
    }
    std::size_t target() const { return target_; }
    std::size_t actual() const { return actual_; }
    bool isComputed(std::size_t line) const { return computed_[line]; }

  private:
    bool isPaired(std::size_t line) const {
        return figure_[line] == Figure::Target || figure_[line] == Figure::Actual;
    }

    // Every number of the line is made of the numbers of the same two lines above or below it.
    void prove(std::size_t d) {
        for (std::size_t a = 0; a < figure_.size(); ++a)
            for (std::size_t b = 0; b < figure_.size(); ++b) {
                if (a == b || a == d || b == d || computed_[a] || computed_[b]) continue;
                const bool share = holds(a, b, d, isShare);
                if (!share && !(a < b && holds(a, b, d, isDifference))) continue;
                computed_[d] = true;
                if (share && resultOfShare_ == mostLines) resultOfShare_ = a;
                return;
            }
    }
    static bool isDifference(double a, double b, double d) {
        return std::fabs(std::fabs(a - b) - std::fabs(d)) <= 0.0051 + 1e-9 * std::fabs(a);
    }
    static bool isShare(double a, double b, double d) {
        if (b == 0) return d == 0;
        return std::fabs(a / b - d) <= 0.0051 || (std::fabs(d) > 5 && std::fabs(100 * a / b - d) <= 0.51);
    }
    bool holds(std::size_t a, std::size_t b, std::size_t d, bool (*fits)(double, double, double)) const {
        constexpr std::size_t fewest = 4;
        std::size_t agreeing = 0;
        bool refuted = false;
        eachColumn([&](const std::vector<std::uint32_t>& rows, std::uint32_t column) {
            const Cell x = at(rows[a], column), y = at(rows[b], column), z = at(rows[d], column);
            if (!x.isNumber() || !y.isNumber() || !z.isNumber()) return;
            if (!fits(x.number(), y.number(), z.number())) refuted = true;
            agreeing += x.number() != 0 && y.number() != 0 && z.number() != 0 ? 1 : 0;
        });
        return !refuted && agreeing >= fewest;
    }

    // By a word, else by the ratio, else by its gaps; two lines of unknown words that only differ may be anything.
    std::optional<std::size_t> actualOf(std::size_t first, std::size_t second) const {
        if (figure_[first] != Figure::None && figure_[first] == figure_[second]) return std::nullopt;
        if (figure_[first] == Figure::Actual || figure_[second] == Figure::Target) return first;
        if (figure_[first] == Figure::Target || figure_[second] == Figure::Actual) return second;
        if (resultOfShare_ != mostLines) return resultOfShare_;
        const bool computed = std::find(computed_.begin(), computed_.end(), true) != computed_.end();
        if (!computed || filled(first) == filled(second)) return std::nullopt;
        return filled(first) < filled(second) ? first : second;
    }
    std::size_t filled(std::size_t line) const {
        std::size_t count = 0;
        eachColumn([&](const std::vector<std::uint32_t>& rows, std::uint32_t column) {
            count += at(rows[line], column).isNumber() ? 1 : 0;
        });
        return count;
    }

    Cell at(std::uint32_t row, std::uint32_t column) const { return sheet_.block().at(row, column); }
    template <class See>
    void eachColumn(See see) const {
        for (const auto& rows : cycle_.goals)
            for (std::uint32_t column = cycle_.column + 1; column < headings_.columnEnd; ++column)
                see(rows, column);
    }

    const SheetView& sheet_;
    const Headings& headings_;
    const Cycle& cycle_;
    std::vector<Figure> figure_;
    std::vector<bool> computed_, open_;  // open: of a word that nobody knows
    std::size_t target_ = 0, actual_ = 0, resultOfShare_ = mostLines;
};

class CycleSearch {
  public:
    CycleSearch(const SheetView& sheet, Headings& headings)
        : sheet_(sheet), headings_(headings), first_(headings.lastRow + 1), end_(headings.contentEnd) {}

    void find() {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnContent& content = headings_.heads[column].content;
            if (!content.mostlyTexts() || content.distinct < fewestLines) continue;
            if (content.distinct <= mostLines && column > 0 && take(besideNames(column))) return;
            if (take(belowNames(column))) return;
        }
    }

  private:
    std::string_view text(std::uint32_t row, std::uint32_t column) const { return sheet_.text(row, column); }
    bool holdsNumber(std::uint32_t row, std::uint32_t after) const {
        for (std::uint32_t column = after + 1; column < headings_.columnEnd; ++column)
            if (sheet_.block().at(row, column).isNumber()) return true;
        return false;
    }

    // The same three or four words in each goal's rows; of two words there is figure_rows.
    Cycle besideNames(std::uint32_t column) const {
        Cycle cycle;
        cycle.column = column;
        const std::size_t lines = headings_.heads[column].content.distinct;
        std::uint32_t row = first_;
        while (row < end_ && !text(row, column).empty()) {
            std::vector<std::uint32_t> rows;
            for (; rows.size() < lines && row < end_ && !text(row, column).empty(); ++row)
                rows.push_back(row);
            if (lines <= fewestLines || rows.size() < lines || !add(cycle, rows)) return {};
        }
        return row == end_ && namesLead(cycle, lines) ? cycle : Cycle();
    }
    // In some column to the left each goal's name stands in its first row, and is blank or repeated in the others.
    bool namesLead(const Cycle& cycle, std::size_t lines) const {
        for (std::uint32_t column = 0; column < cycle.column; ++column) {
            std::string_view before;
            bool leads = true;
            for (const auto& rows : cycle.goals) {
                const std::string_view name = text(rows.front(), column);
                for (std::size_t i = 1; i < lines; ++i)
                    leads = leads && (text(rows[i], column).empty() || text(rows[i], column) == name);
                leads = leads && !name.empty() && name != before;
                before = name;
            }
            if (leads) return true;
        }
        return false;
    }

    // A name without numbers, and below it the same lines with numbers, again and again.
    Cycle belowNames(std::uint32_t column) const {
        Cycle cycle;
        cycle.column = column;
        cycle.belowNames = true;
        constexpr std::size_t mostHeads = 4;  // names above a name
        std::vector<std::uint32_t> rows;
        std::size_t heads = 0;
        bool named = false;
        const auto close = [&] { return rows.empty() || (named && add(cycle, rows)); };
        for (std::uint32_t row = first_; row < end_; ++row) {
            const std::string_view label = text(row, column);
            const bool numbers = holdsNumber(row, column);
            if (label.empty() && !numbers) continue;
            if (label.empty() || rows.size() > mostLines) return {};
            if (numbers) {
                rows.push_back(row);
                continue;
            }
            heads = rows.empty() ? heads + 1 : 1;
            if (!close() || heads > mostHeads) return {};
            rows.clear();
            named = true;
        }
        return close() && saysFigure(cycle) ? cycle : Cycle();
    }
    // The same rows in each section may be parts of it: a word says that they are not.
    static bool saysFigure(const Cycle& cycle) {
        return std::any_of(cycle.words.begin(), cycle.words.end(), [](std::string_view word) {
            return figureNamed(word) == Figure::Target || figureNamed(word) == Figure::Actual;
        });
    }

    bool add(Cycle& cycle, const std::vector<std::uint32_t>& rows) const {
        std::vector<std::string_view> words;
        for (const std::uint32_t row : rows) words.push_back(text(row, cycle.column));
        if (cycle.words.empty()) {
            cycle.words = words;
            std::sort(words.begin(), words.end());
            if (std::adjacent_find(words.begin(), words.end()) != words.end()) return false;
        } else if (words != cycle.words) {
            return false;
        }
        cycle.goals.push_back(rows);
        return rows.size() >= fewestLines && rows.size() <= mostLines;
    }

    bool take(const Cycle& cycle) {
        if (cycle.goals.size() < fewestGoals) return false;
        Lines lines(sheet_, headings_, cycle);
        if (!lines.settle()) return false;
        const auto label = [&](std::size_t line) { return nameHash(cycle.words[line]); };
        headings_.figureColumn = cycle.column;
        headings_.figuresBelowNames = cycle.belowNames;
        headings_.targetLabel = label(lines.target());
        headings_.actualLabel = label(lines.actual());
        for (std::size_t i = 0; i < cycle.words.size(); ++i)
            if (lines.isComputed(i)) headings_.computedLabels.push_back(label(i));
        return true;
    }

    const SheetView& sheet_;
    Headings& headings_;
    std::uint32_t first_, end_;
};

}  // namespace

void findFigureCycle(const SheetView& sheet, Headings& headings) {
    CycleSearch(sheet, headings).find();
}

}  // namespace plumbline
