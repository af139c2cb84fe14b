// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/column_relations.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace plumbline {
namespace {

constexpr std::size_t mostColumns = 40;  // compared with one another
constexpr std::size_t rowsCompared = 40, rowsLookedAt = 400;
constexpr std::size_t fewestRows = 2;
constexpr double highestRatio = 5, roundedRatio = 0.0051, highestPercent = 500;

struct Numbers {
    std::uint32_t column = 0;
    std::vector<double> values;  // one for each sampled row; not a number where there is none
    double largest = 0;
    bool ratioLike = false;
};

bool isNumber(double value) {
    return value == value;
}

class Relations {
  public:
    Relations(const SheetView& sheet, const Headings& headings) : sheet_(sheet), headings_(headings) {
        sampleRows();
        for (std::uint32_t column = 0; column < headings.columnEnd && columns_.size() < mostColumns; ++column)
            if (headings.heads[column].content.numbers > 0 && mayBeFigure(headings.heads[column]))
                addFigure(numbersOf(column));
    }

    std::vector<ColumnRelation> find() const {
        std::vector<ColumnRelation> found;
        for (const Numbers& c : columns_)
            for (const Numbers& a : columns_)
                if (&a != &c && runs(a, c)) found.push_back({RelationKind::RunningSum, c.column, a.column, a.column});
        for (const Numbers& c : columns_)
            for (const Numbers& a : columns_)
                for (const Numbers& b : columns_) {
                    if (&a == &b || &c == &a || &c == &b) continue;
                    if (c.ratioLike && varies(c) && !counts(c) && isRatio(a, b, c))
                        found.push_back({RelationKind::Ratio, c.column, a.column, b.column});
                    else if (c.ratioLike && varies(c) && holds(a, b, c, growth))
                        found.push_back({RelationKind::Growth, c.column, a.column, b.column});
                    else if (!namesFigure(c) && holds(a, b, c, difference))
                        found.push_back({RelationKind::Difference, c.column, a.column, b.column});
                    else if (&a < &b && namesDifference(c) && holds(a, b, c, apart))
                        found.push_back({RelationKind::Difference, c.column, a.column, b.column});
                    else if ((!namesFigure(c) || (sameFigure(a, c) && sameFigure(b, c))) && &a < &b && holds(a, b, c, sum))
                        found.push_back({RelationKind::Sum, c.column, a.column, b.column});
                }
        tellRelativeDifferences(found);
        findProducts(found);
        findMultiples(found);
        findBrokenDifferences(found);
        return found;
    }

  private:
    // "Budget | Actual | Variance | Variance %": what differs by what was planned is no attainment, and the difference no actual.
    void tellRelativeDifferences(std::vector<ColumnRelation>& found) const {
        const std::vector<ColumnRelation> all = found;
        for (ColumnRelation& ratio : found) {
            if (ratio.kind != RelationKind::Ratio) continue;
            const auto part = std::find_if(all.begin(), all.end(), [&](const ColumnRelation& other) {
                return other.kind == RelationKind::Difference && other.result == ratio.first &&
                       (other.first == ratio.second || other.second == ratio.second);
            });
            const bool named = headings_.heads[ratio.first].meaning.figure == Figure::Difference;
            if (part == all.end() && !named) continue;
            ratio.kind = RelationKind::RelativeDifference;
            ratio.first = part == all.end() ? ratio.second : part->first == ratio.second ? part->second : part->first;
        }
    }

    // "Days | Rate | Amount": what others multiply to, unless one of these is a share that it proves.
    void findProducts(std::vector<ColumnRelation>& found) const {
        const std::size_t known = found.size();
        const auto isShare = [&](const Numbers& a) {
            return std::any_of(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(known),
                               [&](const ColumnRelation& relation) {
                                   return relation.kind == RelationKind::Ratio && relation.result == a.column;
                               });
        };
        for (const Numbers& c : columns_)
            for (const Numbers& a : columns_)
                for (const Numbers& b : columns_)
                    if (&a < &b && &a != &c && &b != &c && !isShare(a) && !isShare(b) && multiplies(a, b, c))
                        found.push_back({RelationKind::Product, c.column, a.column, b.column});
    }

    // "=388392.85*E5", "=C5*B5*14" in row 5, again and again: what stands in the row, times whatever the formula says.
    void findMultiples(std::vector<ColumnRelation>& found) const {
        constexpr std::uint32_t fewest = 3;
        if (sheet_.block().transposed) return;  // formulas name the sheet's cells
        std::map<std::uint32_t, std::map<std::set<std::uint32_t>, std::uint32_t>>
            times;  // by result and factors
        for (const FormulaCell& formula : sheet_.block().formulas) {
            if (formula.row > headings_.lastRow + rowsLookedAt) break;  // they are in order
            if (formula.row < headings_.lastRow + 1 || formula.row >= headings_.contentEnd) continue;
            const std::set<std::uint32_t> factors = factorsIn(formula);
            if (!factors.empty()) ++times[formula.column][factors];
        }
        for (const auto& [result, kinds] : times) {
            const bool known = std::any_of(found.begin(), found.end(), [&](const ColumnRelation& relation) {
                return relation.result == result && relation.kind == RelationKind::Product;
            });
            for (const auto& [factors, count] : kinds)
                if (count >= fewest && !known && !headings_.heads[result].content.mostlyPercents())
                    for (const std::uint32_t factor : factors)
                        found.push_back({RelationKind::Product, result, factor, *factors.begin()});
        }
    }
    // "=B2-C2" in row after row, where errors stand in the cells: the formulas say what the values cannot.
    void findBrokenDifferences(std::vector<ColumnRelation>& found) const {
        constexpr std::uint32_t fewest = 3;
        if (sheet_.block().transposed) return;
        std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::uint32_t> times;
        for (const FormulaCell& formula : sheet_.block().formulas) {
            if (formula.row > headings_.lastRow + rowsLookedAt) break;
            if (formula.row < headings_.lastRow + 1 || formula.row >= headings_.contentEnd ||
                formula.column >= headings_.columnEnd)
                continue;
            if (!sheet_.block().at(formula.row, formula.column).isError()) continue;
            const std::string_view text = formula.formula;
            const std::size_t minus = text.find('-');
            if (!text.starts_with('=') || minus == std::string_view::npos) continue;
            const auto first = columnOfRow(text.substr(1, minus - 1), formula.row),
                       second = columnOfRow(text.substr(minus + 1), formula.row);
            if (first && second) ++times[{formula.column, *first, *second}];
        }
        for (const auto& [columns, count] : times)
            if (count >= fewest)
                found.push_back({RelationKind::Difference, std::get<0>(columns), std::get<1>(columns),
                                 std::get<2>(columns)});
    }
    // "B2" in row 2: the column of that cell.
    std::optional<std::uint32_t> columnOfRow(std::string_view name, std::uint32_t row) const {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (name == cellName(sheet_.block().firstRow + row, sheet_.block().firstColumn + column))
                return column;
        return std::nullopt;
    }

    // The columns of the row's numbers in a product of numbers and cells; empty for any other formula.
    std::set<std::uint32_t> factorsIn(const FormulaCell& formula) const {
        std::set<std::uint32_t> factors;
        std::string_view rest =
            std::string_view(formula.formula).substr(formula.formula.starts_with('=') ? 1 : 0);
        if (rest.find('*') == std::string_view::npos) return {};
        for (std::size_t star = 0; star != std::string_view::npos;) {
            star = rest.find('*');
            const std::string_view part = rest.substr(0, star);
            if (part.empty() ||
                part.find_first_not_of("0123456789.ABCDEFGHIJKLMNOPQRSTUVWXYZ$") != std::string_view::npos)
                return {};
            for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
                if (column != formula.column && headings_.heads[column].content.numbers > 0 &&
                    part ==
                        cellName(sheet_.block().firstRow + formula.row, sheet_.block().firstColumn + column))
                    factors.insert(column);
            rest = star == std::string_view::npos ? std::string_view() : rest.substr(star + 1);
        }
        return factors;
    }

    // "Progressivo anno": a heading that names a period, over numbers that are none.
    void addFigure(Numbers numbers) {
        constexpr double latestYear = 2100;
        const ColumnHead& head = headings_.heads[numbers.column];
        const bool periods = numbers.largest <= latestYear || head.content.dayNumbers >= head.content.numbers;
        if (!head.meaning.period || !periods) columns_.push_back(std::move(numbers));
    }

    // Dates, ids and weights are numbers that nothing is computed from.
    static bool mayBeFigure(const ColumnHead& head) {
        if (head.content.mostlyDates()) return false;
        for (const Role role : {Role::Start, Role::Due, Role::Updated, Role::Id, Role::Parent, Role::Weight})
            if (!head.meaning.roles.empty() && head.meaning.roles.front().role == role) return false;
        return true;
    }

    void sampleRows() {
        const std::uint32_t first = headings_.lastRow + 1;
        for (std::uint32_t row = first; row < sheet_.rows() && rows_.size() < rowsCompared; ++row)
            if (row - first < rowsLookedAt) rows_.push_back(row);
    }

    Numbers numbersOf(std::uint32_t column) const {
        Numbers numbers;
        numbers.column = column;
        bool percent = false;
        for (std::uint32_t row : rows_) {
            const Cell cell = sheet_.block().at(row, column);
            numbers.values.push_back(cell.isNumber() ? cell.number() : std::nan(""));
            if (cell.isNumber()) numbers.largest = std::max(numbers.largest, std::fabs(cell.number()));
            const FormatArea* look = cell.isNumber() ? sheet_.format(row, column) : nullptr;
            percent = percent || (look && look->kind == FormatKind::Percent);
        }
        const HeadingMeaning& meaning = headings_.heads[column].meaning;
        const bool word =
            meaning.figure == Figure::Ratio || meaning.figure == Figure::Progress || meaning.maybeRatio;
        const bool plain = !meaning.known() && numbers.largest <= highestRatio;
        numbers.ratioLike = percent || (word && numbers.largest <= highestPercent) || plain;
        return numbers;
    }

    bool namesFigure(const Numbers& c) const {
        const HeadingMeaning& meaning = headings_.heads[c.column].meaning;
        return meaning.figure == Figure::Target || meaning.figure == Figure::Actual ||
               headings_.heads[c.column].period.has_value();
    }

    bool namesDifference(const Numbers& c) const {
        return headings_.heads[c.column].meaning.figure == Figure::Difference;
    }

    bool sameFigure(const Numbers& a, const Numbers& c) const {
        return !headings_.heads[c.column].period && !headings_.heads[a.column].period &&
               headings_.heads[a.column].meaning.figure == headings_.heads[c.column].meaning.figure;
    }

    // Few ratios that are all alike may be anything; so may those that rounding makes out of nothing.
    static bool varies(const Numbers& c) {
        constexpr double leastRange = 0.02;
        constexpr std::size_t manyRows = 5;
        double least = 0, most = 0;
        std::size_t count = 0;
        for (const double value : c.values) {
            if (!isNumber(value)) continue;
            least = count == 0 ? value : std::min(least, value);
            most = count == 0 ? value : std::max(most, value);
            ++count;
        }
        return count >= manyRows ? most > leastRange : most - least > leastRange;
    }

    // Whole numbers: 3 laptops at 900 are no attainment of 300 %.
    static bool counts(const Numbers& c) {
        bool more = false;
        for (const double value : c.values) {
            if (!isNumber(value)) continue;
            if (value != std::floor(value)) return false;
            more = more || value > 1;
        }
        return more;
    }

    // How far the result may lie from what is computed, or a negative number where it disagrees.
    static bool ratio(double a, double b, double c) {
        if (b == 0) return c == 0;
        return std::fabs(a / b - c) <= roundedRatio;
    }
    static bool percentage(double a, double b, double c) {
        if (b == 0) return c == 0;
        return std::fabs(100 * a / b - c) <= 0.51;
    }
    static bool isRatio(const Numbers& a, const Numbers& b, const Numbers& c) {
        // Small numbers are no percentages: next to nothing, whatever is divided, would be as good.
        return holds(a, b, c, ratio) || (c.largest > highestRatio && holds(a, b, c, percentage));
    }
    // By how much it is more or less: "Actual | Last year | Growth %".
    static bool growth(double a, double b, double c) { return b != 0 && std::fabs(a / b - 1 - c) <= roundedRatio; }
    static bool difference(double a, double b, double c) { return same(a - b, c, a); }
    // More is better of the income and worse of the costs: the same column, with two signs.
    static bool apart(double a, double b, double c) { return same(std::fabs(a - b), std::fabs(c), a); }
    static bool sum(double a, double b, double c) { return same(a + b, c, a); }
    static bool same(double computed, double stored, double size) {
        return std::fabs(computed - stored) <= 0.005 + 1e-9 * std::fabs(size);
    }

    static bool multiplies(const Numbers& a, const Numbers& b, const Numbers& c) {
        constexpr std::size_t fewestProducts = 2;
        std::size_t agreeing = 0;
        for (std::size_t i = 0; i < c.values.size(); ++i) {
            const double x = a.values[i], y = b.values[i], z = c.values[i];
            if (!isNumber(x) || !isNumber(y) || !isNumber(z)) continue;
            if (!same(x * y, z, z)) return false;
            agreeing += x != 0 && y != 0 && x != 1 && y != 1 ? 1 : 0;
        }
        return agreeing >= fewestProducts;
    }

    // Each row adds its own to the row before, or begins again.
    static bool runs(const Numbers& a, const Numbers& c) {
        constexpr std::size_t fewestRuns = 2;
        std::size_t running = 0;
        double before = 0;
        for (std::size_t i = 0; i < c.values.size(); ++i) {
            const double own = a.values[i], sum = c.values[i];
            if (!isNumber(own) || !isNumber(sum)) {
                if (isNumber(own) != isNumber(sum)) return false;
                continue;
            }
            const bool goesOn = same(before + own, sum, sum);
            if (!goesOn && !same(own, sum, sum)) return false;
            running += goesOn && before != 0 && own != 0 ? 1 : 0;
            before = sum;
        }
        return running >= fewestRuns;
    }

    static bool holds(const Numbers& a, const Numbers& b, const Numbers& c,
                      bool (*fits)(double, double, double)) {
        constexpr std::size_t rowsForASlip = 20;  // what was typed over a formula
        std::size_t agreeing = 0, slips = 0;
        std::vector<double> results;
        for (std::size_t i = 0; i < c.values.size(); ++i) {
            const double x = a.values[i], y = b.values[i], z = c.values[i];
            if (!isNumber(x) || !isNumber(y) || !isNumber(z)) continue;
            if (!fits(x, y, z)) {
                if (++slips * rowsForASlip > c.values.size()) return false;
                continue;
            }
            if (x == 0 || y == 0 || z == 0 || y == 1) continue;
            ++agreeing;
            if (std::find(results.begin(), results.end(), x * 31 + y) == results.end())
                results.push_back(x * 31 + y);
        }
        return agreeing >= fewestRows && results.size() >= fewestRows && slips * rowsForASlip <= agreeing;
    }

    const SheetView& sheet_;
    const Headings& headings_;
    std::vector<std::uint32_t> rows_;
    std::vector<Numbers> columns_;
};

}  // namespace

std::vector<ColumnRelation> relationsBetween(const SheetView& sheet, const Headings& headings) {
    return Relations(sheet, headings).find();
}

}  // namespace plumbline
