// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/staircase.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "table/formula_parts.h"
#include "table/totals.h"

namespace plumbline {
namespace {

constexpr std::uint32_t mostRows = 20000;
constexpr std::uint32_t fewest = 2;

class StepSearch {
  public:
    StepSearch(const SheetView& sheet, const Headings& headings)
        : sheet_(sheet), headings_(headings), first_(headings.lastRow + 1) {}

    Staircase find() const {
        Staircase steps;
        steps.firstRow = first_;
        if (sheet_.block().transposed) return steps;  // steps are made down a sheet
        if (sheet_.rows() <= first_ || sheet_.rows() - first_ > mostRows) return steps;
        const auto columns = static_cast<std::uint32_t>(headings_.heads.size());
        for (std::uint32_t column = columns; column-- > 1;) {
            if (areNames(column - 1, column))
                steps.names.push_back(
                    {column - 1,
                     column,
                     leadsOthers(column - 1),
                     {},
                     !head(column).heading.empty() && head(column).heading != head(column - 1).heading});
            Staircase::Pair sums{column - 1, column};
            if (areSums(column - 1, column) || areSumsAhead(sums)) steps.sums.push_back(std::move(sums));
        }
        if (std::count_if(steps.names.begin(), steps.names.end(),
                          [](const Staircase::Pair& pair) { return pair.headed; }) == 1)
            for (Staircase::Pair& pair : steps.names) nameByGoals(pair);
        return steps;
    }

  private:
    // "Phase | Task": of two headings that which says what goals are called stands for both.
    void nameByGoals(Staircase::Pair& pair) const {
        if (!pair.headed) return;
        pair.level = false;
        if (head(pair.further).meaning.could(Role::Goal) && !head(pair.column).meaning.could(Role::Goal))
            std::swap(pair.column, pair.further);
    }

    const ColumnHead& head(std::uint32_t column) const { return headings_.heads[column]; }

    // Texts below no heading of their own, or below one that both share.
    bool areNames(std::uint32_t column, std::uint32_t further) const {
        const std::string& heading = head(further).heading;
        const bool shared = heading.empty() || heading == head(column).heading;
        if (head(column).heading.empty() || !holdsTexts(column) || !holdsTexts(further) ||
            !alternate(column, further))
            return false;
        return (shared && hasNumbersFrom(further + 1)) || areNumbered(column, further);
    }
    bool areNumbered(std::uint32_t column, std::uint32_t further) const {
        for (std::uint32_t numbers = 0; numbers < column; ++numbers)
            if (numbersRows(numbers, column, further)) return true;
        return false;
    }
    // 1, 1.1, "1.1.2" beside nearly all of them: whichever column a name stands in, its number says what it is below.
    bool numbersRows(std::uint32_t numbers, std::uint32_t column, std::uint32_t further) const {
        std::uint32_t named = 0, numbered = 0, deep = 0;
        bool begins = false;
        for (std::uint32_t row = first_; row < sheet_.rows(); ++row) {
            if (sheet_.isBlank(row, column) && sheet_.isBlank(row, further)) continue;
            ++named;
            const int depth = depthAt(row, numbers);
            if (depth == 0) continue;
            begins = begins || (numbered == 0 && depth == 1);
            ++numbered;
            deep += depth > 1 ? 1 : 0;
        }
        return begins && deep >= fewest && numbered * 10 >= named * 9;
    }
    // How deep a row's number is; 0: it has none.
    int depthAt(std::uint32_t row, std::uint32_t column) const {
        const Cell cell = sheet_.block().at(row, column);
        if (cell.isNumber())
            return cell.number() < 1 ? 0 : cell.number() == std::floor(cell.number()) ? 1 : 2;
        const std::string_view text = sheet_.text(row, column);
        const bool digits = !text.empty() &&
                            text.find_first_not_of("0123456789.") == std::string_view::npos &&
                            text.front() != '.';
        return digits ? 1 + static_cast<int>(std::count(text.begin(), text.end() - 1, '.')) : 0;
    }
    bool holdsTexts(std::uint32_t column) const {
        const ColumnContent& content = head(column).content;
        return content.texts >= fewest && content.texts == content.filled();
    }
    bool hasNumbersFrom(std::uint32_t column) const {
        for (; column < headings_.heads.size(); ++column)
            if (head(column).content.mostlyNumbers()) return true;
        return false;
    }

    // No row fills both, and each of them fills some.
    bool alternate(std::uint32_t column, std::uint32_t further) const {
        std::uint32_t own = 0, other = 0;
        for (std::uint32_t row = first_; row < sheet_.rows(); ++row) {
            const bool left = !sheet_.isBlank(row, column), right = !sheet_.isBlank(row, further);
            if (left && right) return false;
            own += left ? 1 : 0;
            other += right ? 1 : 0;
        }
        return own >= fewest && other >= fewest;
    }

    // Each name without numbers has what it heads right below it, a step further: a step is a level then.
    bool leadsOthers(std::uint32_t column) const {
        bool heads = false;
        for (std::uint32_t row = first_; row < sheet_.rows(); ++row) {
            if (sheet_.isBlank(row, column)) {
                heads = heads && isBlankRow(row);
                continue;
            }
            if (heads) return false;
            heads = !hasNumber(row);
        }
        return !heads;
    }
    bool isBlankRow(std::uint32_t row) const {
        for (std::uint32_t column = 0; column < headings_.heads.size(); ++column)
            if (!sheet_.isBlank(row, column)) return false;
        return true;
    }
    bool hasNumber(std::uint32_t row) const {
        for (std::uint32_t column = 0; column < headings_.heads.size(); ++column)
            if (sheet_.block().at(row, column).isNumber()) return true;
        return false;
    }

    bool areSums(std::uint32_t column, std::uint32_t further) const {
        const ColumnContent &own = head(column).content, &sums = head(further).content;
        return own.numbers >= fewest && own.mostlyNumbers() && sums.numbers >= fewest &&
               sums.numbers == sums.filled() && alternate(column, further) && addUp(column, further);
    }

    // Each number further to the right is what those to the left since the last one add up to, or what such sums do.
    bool addUp(std::uint32_t column, std::uint32_t further) const {
        double open = 0, sums = 0;
        std::uint32_t addends = 0, proven = 0;
        for (std::uint32_t row = first_; row < sheet_.rows(); ++row) {
            const Cell own = sheet_.block().at(row, column), sum = sheet_.block().at(row, further);
            if (own.isNumber()) {
                open += own.number();
                ++addends;
            }
            if (!sum.isNumber()) continue;
            if (addends > 0 && sameAmount(sum.number(), open)) {
                proven += addends > 1 ? 1 : 0;
                sums += open;
                open = 0;
                addends = 0;
            } else if (addends > 0 || !sameAmount(sum.number(), sums)) {
                return false;
            }
        }
        return addends == 0 && proven > 0;
    }
    // Each number to the left is what the next ones to the right add up to.
    bool areSumsAhead(Staircase::Pair& pair) const {
        const auto [column, further] = std::pair(pair.column, pair.further);
        const ColumnContent &sums = head(column).content, &own = head(further).content;
        if (sums.numbers < fewest || sums.numbers != sums.filled() || own.numbers < fewest ||
            !own.mostlyNumbers() || !alternate(column, further))
            return false;
        std::vector<Staircase::Ahead> ahead;
        for (std::uint32_t row = first_; row < sheet_.rows(); ++row) {
            const Cell sum = sheet_.block().at(row, column);
            if (!sum.isNumber()) continue;
            const std::optional<std::uint32_t> last = lastOfRun(row, sum.number(), column, further);
            if (!last) return false;
            ahead.push_back({row, row + 1, *last});
            row = *last;
        }
        pair.ahead = std::move(ahead);
        return true;
    }
    // Where two numbers or more right below have added up to `sum`.
    std::optional<std::uint32_t> lastOfRun(std::uint32_t row, double sum, std::uint32_t column,
                                           std::uint32_t further) const {
        double added = 0;
        std::uint32_t addends = 0;
        for (++row; row < sheet_.rows() && sheet_.isBlank(row, column); ++row) {
            const Cell own = sheet_.block().at(row, further);
            if (!own.isNumber()) continue;
            added += own.number();
            if (++addends >= fewest && sameAmount(sum, added)) return row;
        }
        return std::nullopt;
    }

    const SheetView& sheet_;
    const Headings& headings_;
    std::uint32_t first_;
};

// A level further down, as people show it with blanks.
Cell indented(TextPool& texts, Cell cell) {
    const std::string text(texts.view(cell.textId()));
    return Cell::text(texts.add("    " + text));
}

void move(CellBlock& block, const Staircase::Pair& pair, std::uint32_t firstRow) {
    std::vector<Cell>&into = block.columns[pair.column], &from = block.columns[pair.further];
    for (std::uint32_t row = firstRow; row < block.rows; ++row) {
        if (from[row].isBlank()) continue;
        into[row] = pair.level && from[row].isText() ? indented(block.texts, from[row]) : from[row];
        from[row] = Cell();
    }
    // What adds up sums stands elsewhere now: its value is there.
    const std::string letters = columnLetters({0, block.firstColumn + pair.further});
    std::erase_if(block.formulas, [&](const FormulaCell& formula) {
        return formula.row >= firstRow && formula.column == pair.further &&
               refersToColumn(formula.formula, letters);
    });
    for (FormulaCell& formula : block.formulas)
        if (formula.row >= firstRow && formula.column == pair.further) formula.column = pair.column;
}

// Sums that stand before their parts are sums of these rows now.
void writeSums(CellBlock& block, const Staircase::Pair& pair) {
    const std::uint32_t column = block.firstColumn + pair.column;
    for (const Staircase::Ahead& sum : pair.ahead) {
        std::string formula = "=SUM(" + cellName(block.firstRow + sum.first, column);
        formula += ":" + cellName(block.firstRow + sum.last, column) + ")";
        block.formulas.push_back({sum.row, pair.column, std::move(formula)});
    }
    if (!pair.ahead.empty()) sortFormulas(block);
}

}  // namespace

Staircase stepsOf(const SheetView& sheet, const Headings& headings) {
    return StepSearch(sheet, headings).find();
}

void straighten(CellBlock& block, const Staircase& steps) {
    for (const Staircase::Pair& pair : steps.names) move(block, pair, steps.firstRow);
    for (const Staircase::Pair& pair : steps.sums) {
        move(block, pair, steps.firstRow);
        writeSums(block, pair);
    }
}

}  // namespace plumbline
