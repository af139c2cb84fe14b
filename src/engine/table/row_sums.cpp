// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/row_sums.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "table/totals.h"

namespace plumbline {
namespace {

constexpr std::size_t mostMeasures = 4, fewestAddends = 2;

using Cents = std::int64_t;
constexpr double mostCents = 9e15;

// A row's amounts in exact cents.
struct Amounts {
    std::vector<std::vector<Cents>> cents;         // by measure
    std::vector<std::vector<std::uint8_t>> given;  // whether there is a number
};

// Rows not added up yet, with their running sums in the first measure.
class OpenRows {
  public:
    explicit OpenRows(const Amounts& amounts) : amounts_(amounts) { prefix_.push_back(0); }

    std::size_t size() const { return rows_.size(); }
    std::uint32_t row(std::size_t place) const { return rows_[place]; }

    void push(std::uint32_t row) {
        places_[prefix_.back()].push_back(rows_.size());
        rows_.push_back(row);
        prefix_.push_back(prefix_.back() + amounts_.cents[0][row]);
    }
    void popTo(std::size_t size) {
        while (rows_.size() > size) {
            prefix_.pop_back();
            rows_.pop_back();
            auto& places = places_[prefix_.back()];
            places.pop_back();
        }
    }

    // Where the nearest run of rows at the end begins that adds up to `row` in every measure.
    std::size_t runThatSums(std::uint32_t row, std::size_t& agreeing) const {
        const auto found = places_.find(prefix_.back() - amounts_.cents[0][row]);
        if (found == places_.end()) return rows_.size();
        std::size_t tried = 0;  // rows of nothing between them make many runs of one sum
        for (auto place = found->second.rbegin(); place != found->second.rend() && tried < mostRuns; ++place) {
            if (rows_.size() - *place < fewestAddends) continue;
            ++tried;
            if (const std::size_t columns = agreement(row, *place)) {
                agreeing = columns;
                return *place;
            }
            if (rows_.size() - *place > mostTried) break;
        }
        return rows_.size();
    }

  private:
    static constexpr std::size_t mostTried = 2000, mostRuns = 16;

    // In how many measures the rows from `place` on add up; none if one disagrees.
    std::size_t agreement(std::uint32_t row, std::size_t place) const {
        std::size_t agreeing = 1, filled = 0;
        for (std::size_t i = place; i < rows_.size(); ++i) filled += amounts_.cents[0][rows_[i]] != 0 ? 1 : 0;
        if (filled < fewestAddends) return 0;
        for (std::size_t m = 1; m < amounts_.cents.size(); ++m) {
            if (!amounts_.given[m][row]) continue;
            Cents sum = 0;
            std::size_t addends = 0;
            for (std::size_t i = place; i < rows_.size(); ++i) {
                sum += amounts_.cents[m][rows_[i]];
                addends += amounts_.given[m][rows_[i]] ? 1 : 0;
            }
            if (addends == 0) continue;
            if (std::llabs(sum - amounts_.cents[m][row]) > 1) return 0;
            if (amounts_.cents[m][row] != 0) ++agreeing;
        }
        return agreeing;
    }

    const Amounts& amounts_;
    std::vector<std::uint32_t> rows_;
    std::vector<Cents> prefix_;
    std::unordered_map<Cents, std::vector<std::size_t>> places_;
};

class Finder {
  public:
    Finder(const SheetView& sheet, const std::vector<std::uint32_t>& measures, const SummedRows& rows)
        : sheet_(sheet), rows_(rows), measures_(measures) {
        if (measures_.size() > mostMeasures) measures_.resize(mostMeasures);
    }

    RowSums find() {
        if (measures_.empty()) return {};
        readAmounts();
        RowSums found = better(pass(true, Evidence::Strong), pass(false, Evidence::Strong));
        // One may be chance; many are not.
        constexpr std::ptrdiff_t many = 4;
        if (doubted_) {
            RowSums loose = better(pass(true, Evidence::Agreeing), pass(false, Evidence::Agreeing));
            if (count(loose) >= count(found) + many) found = std::move(loose);
        }
        if (!found.any && amounts_.cents.size() == 1) {
            const RowSums weak = better(pass(true, Evidence::Value), pass(false, Evidence::Value));
            if (isWhole(weak)) found = weak;
        }
        if (found.any) addTotal(found);
        return found;
    }

  private:
    enum class Evidence : std::uint8_t { Strong, Agreeing, Value };

    static std::ptrdiff_t count(const RowSums& sums) {
        return sums.any ? std::count(sums.sum.begin(), sums.sum.end(), 1) : 0;
    }
    static RowSums better(RowSums above, RowSums below) { return count(below) > count(above) ? below : above; }

    // One column alone proves sums where all of it is made of them: each row is added up by one of several, or is one, and
    // the amounts are too large to agree by chance.
    bool isWhole(const RowSums& sums) const {
        constexpr Cents least = 100 * 100;
        if (count(sums) < 2) return false;
        const std::vector<std::uint32_t> roots = rootsOf(sums);
        const auto isTotal = [&](std::uint32_t i) {  // at the other end of its table
            return !sums.sum[i] && (i == roots.front() || i == roots.back()) && matching(i, roots) == 1;
        };
        for (std::uint32_t i = 0; i < sums.sum.size(); ++i) {
            if (!hasAmount(i) || (sums.parentOf[i] == RowSums::noSum && isTotal(i))) continue;
            if (sums.sum[i] ? amounts_.cents[0][i] < least : sums.parentOf[i] == RowSums::noSum) return false;
        }
        return true;
    }

    // A total stands at the other end of its table, too: sums above their rows, and all of them at the bottom.
    void addTotal(RowSums& sums) const {
        const std::vector<std::uint32_t> roots = rootsOf(sums);
        if (roots.size() <= fewestAddends) return;
        for (const std::uint32_t total : {roots.back(), roots.front()})
            if (!sums.sum[total] && addsUp(total, roots)) {
                sums.sum[total] = 1;
                for (const std::uint32_t root : roots)
                    if (root != total) sums.parentOf[root] = total;
                return;
            }
    }
    std::vector<std::uint32_t> rootsOf(const RowSums& sums) const {
        std::vector<std::uint32_t> roots;
        for (std::uint32_t i = 0; i < sums.sum.size(); ++i)
            if (hasAmount(i) && sums.parentOf[i] == RowSums::noSum) roots.push_back(i);
        return roots;
    }
    bool addsUp(std::uint32_t total, const std::vector<std::uint32_t>& roots) const {
        const std::size_t agreeing = matching(total, roots);
        return agreeing > 1 || (agreeing == 1 && rows_.marked[total]);
    }
    // In how many measures it is the sum of the other roots; none where one disagrees.
    std::size_t matching(std::uint32_t total, const std::vector<std::uint32_t>& roots) const {
        std::size_t agreeing = 0;
        for (std::size_t m = 0; m < amounts_.cents.size(); ++m) {
            if (!amounts_.given[m][total]) continue;
            Cents sum = 0;
            for (const std::uint32_t root : roots) sum += root == total ? 0 : amounts_.cents[m][root];
            if (std::llabs(sum - amounts_.cents[m][total]) > 1) return 0;
            agreeing += sum != 0 ? 1 : 0;
        }
        return agreeing;
    }

    // The measure with most numbers first.
    void readAmounts() {
        const std::size_t count = rows_.open.size();
        std::vector<std::size_t> numbers;
        for (std::uint32_t column : measures_) {
            std::vector<Cents> cents(count, 0);
            std::vector<std::uint8_t> given(count, 0);
            std::size_t filled = 0;
            for (std::size_t i = 0; i < count; ++i) {
                const Cell cell = sheet_.block().at(rows_.first + static_cast<std::uint32_t>(i), column);
                if (!rows_.open[i] || !cell.isNumber() || std::fabs(cell.number()) * 100 > mostCents)
                    continue;
                cents[i] = std::llround(cell.number() * 100);
                given[i] = 1;
                ++filled;
            }
            const auto at =
                std::find_if(numbers.begin(), numbers.end(), [=](std::size_t n) { return n < filled; });
            const auto place = at - numbers.begin();
            numbers.insert(at, filled);
            amounts_.cents.insert(amounts_.cents.begin() + place, std::move(cents));
            amounts_.given.insert(amounts_.given.begin() + place, std::move(given));
        }
        // Round amounts are multiples of something larger than one.
        for (const std::vector<Cents>& cents : amounts_.cents) {
            Cents step = 0;
            for (const Cents amount : cents)
                if (step = std::gcd(step, amount); step == 1) break;
            steps_.push_back(std::max<Cents>(step, 100));
        }
    }

    bool hasAmount(std::uint32_t i) const { return rows_.open[i] && amounts_.given[0][i]; }

    bool byFormula(std::uint32_t i, bool above) const {
        return std::any_of(measures_.begin(), measures_.end(), [&](std::uint32_t column) {
            return above ? sumsAbove(sheet_, rows_.first + i, column)
                         : sumsBelow(sheet_, rows_.first + i, column);
        });
    }

    // One pass over the rows, from the top for sums of rows above, else from the bottom.
    RowSums pass(bool above, Evidence evidence) const {
        const auto count = static_cast<std::uint32_t>(rows_.open.size());
        RowSums sums;
        sums.parentOf.assign(count, RowSums::noSum);
        sums.sum.assign(count, 0);
        OpenRows open(amounts_);
        for (std::uint32_t step = 0; step < count; ++step) {
            const std::uint32_t i = above ? step : count - 1 - step;
            if (!hasAmount(i)) continue;
            const std::size_t from = runOf(i, above, evidence, open);
            if (from < open.size()) {
                sums.sum[i] = 1;
                sums.any = true;
                for (std::size_t place = from; place < open.size(); ++place)
                    sums.parentOf[open.row(place)] = i;
                open.popTo(from);
            }
            open.push(i);
        }
        return sums;
    }

    std::size_t runOf(std::uint32_t i, bool above, Evidence evidence, const OpenRows& open) const {
        const bool formula = byFormula(i, above);
        std::size_t agreeing = 0;
        const bool some = formula || amounts_.cents[0][i] != 0;  // nothing is the sum of any rows of nothing
        const std::size_t from = some && open.size() > 0 ? open.runThatSums(i, agreeing) : open.size();
        if (from < open.size() && (formula || rows_.marked[i] || (agreeing > 1 && (evidence == Evidence::Agreeing || isNoChance(i))) || evidence == Evidence::Value)) return from;
        if (!formula) return open.size();
        // A sum of one row, or one that its formula alone shows.
        if (open.size() > 0 && amounts_.cents[0][open.row(open.size() - 1)] == amounts_.cents[0][i])
            return open.size() - 1;
        return open.size();
    }

    // Among many rows of small or round numbers some are the sum of those beside them by chance, in two columns, too; the same
    // number once more, month by month, says nothing new.
    bool isNoChance(std::uint32_t i) const {
        constexpr double least = 4;
        double product = 1;
        for (std::size_t m = 0; m < amounts_.cents.size(); ++m) {
            bool again = false;
            for (std::size_t before = 0; before < m; ++before)
                again =
                    again || (amounts_.given[before][i] && amounts_.cents[before][i] == amounts_.cents[m][i]);
            if (amounts_.given[m][i] && !again)
                product *= std::max(1.0, std::fabs(static_cast<double>(amounts_.cents[m][i])) /
                                             static_cast<double>(steps_[m]));
        }
        const double rows = static_cast<double>(std::min<std::size_t>(rows_.open.size(), 1000));
        doubted_ = doubted_ || product < least * rows * rows;
        return product >= least * rows * rows;
    }

    const SheetView& sheet_;
    const SummedRows& rows_;
    std::vector<std::uint32_t> measures_;
    Amounts amounts_;
    std::vector<Cents> steps_;  // of each measure: what all its amounts are multiples of, one unit at least
    mutable bool doubted_ = false;  // a sum was left out that may be chance
};

}  // namespace

RowSums rowSums(const SheetView& sheet, const std::vector<std::uint32_t>& measures, const SummedRows& rows) {
    return Finder(sheet, measures, rows).find();
}

}  // namespace plumbline
