// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/whole_total.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "table/level_columns.h"
#include "table/totals.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr std::size_t mostRows = 100000, mostMeasures = 8;
constexpr std::uint32_t fewestAddends = 2;

class WholeTotal {
  public:
    WholeTotal(const SheetView& sheet, const Headings& headings, const RowLooks& looks, const RowSums& sums)
        : sheet_(sheet), headings_(headings), first_(headings.lastRow + 1), looks_(looks), sums_(sums) {
        for (const RecognisedColumn& column : headings.columns) takeColumn(column);
        for (std::uint32_t column : headings.dimensions) texts_.push_back(column);
        for (std::uint32_t i = 0; i < looks.kind.size(); ++i)
            if (looks.kind[i] == RowKind::Goal && hasMeasure(i)) rows_.push_back(i);
    }

    std::optional<std::uint32_t> find() const {
        if (rows_.size() <= fewestAddends || measures_.empty()) return std::nullopt;
        for (const std::uint32_t i : {rows_.back(), rows_.front()})
            if (!mayBeGoal(i) && addsUp(i) && !isPartOfTotal(i)) return i;
        return std::nullopt;
    }

  private:
    void takeColumn(const RecognisedColumn& column) {
        const bool figure = column.role == Role::Target || column.role == Role::Actual;
        if (figure && measures_.size() < mostMeasures) measures_.push_back(column.column);
        for (const Role role : {Role::Id, Role::Goal, Role::Owner, Role::Metric, Role::Level})
            if (column.role == role) texts_.push_back(column.column);
        if (column.role == Role::Parent) parent_ = column.column;
        if (column.role == Role::Id) id_ = column.column;
    }
    Cell at(std::uint32_t i, std::uint32_t column) const { return sheet_.block().at(first_ + i, column); }
    bool isBlank(std::uint32_t i, std::uint32_t column) const { return sheet_.isBlank(first_ + i, column); }
    bool hasMeasure(std::uint32_t i) const {
        return std::any_of(measures_.begin(), measures_.end(),
                           [&](std::uint32_t column) { return at(i, column).isNumber(); });
    }

    // It has a parent, is one, has an id and a name, or says that it is a company.
    bool mayBeGoal(std::uint32_t i) const {
        for (const std::uint32_t column : texts_)
            if (isWord(WordClass::Group, sheet_.text(first_ + i, column))) return true;
        if (parent_ && (!isBlank(i, *parent_) || isNamed(i))) return true;
        return id_ && !isBlank(i, *id_) && namesBeside(i) > 0;
    }
    std::size_t namesBeside(std::uint32_t i) const {
        return static_cast<std::size_t>(
            std::count_if(texts_.begin(), texts_.end(),
                          [&](std::uint32_t column) { return column != id_ && !isBlank(i, column); }));
    }
    const std::unordered_set<std::uint64_t>& parents() const {
        if (parents_.empty())
            for (const std::uint32_t i : rows_) parents_.insert(nameHashAt(sheet_, first_ + i, *parent_));
        return parents_;
    }
    bool isNamed(std::uint32_t i) const {
        return std::any_of(texts_.begin(), texts_.end(), [&](std::uint32_t column) {
            return !isBlank(i, column) && parents().contains(nameHashAt(sheet_, first_ + i, column));
        });
    }

    // "Salary | Total | Rent | Food | Total": income that the expenses use up has a total of its own, before they begin.
    bool isPartOfTotal(std::uint32_t i) const {
        for (std::uint32_t below = i + 1; below < rows_.back(); ++below) {
            if (looks_.kind[below] != RowKind::Total) continue;
            return std::all_of(measures_.begin(), measures_.end(), [&](std::uint32_t column) {
                const Cell own = at(i, column), total = at(below, column);
                return own.isNumber() == total.isNumber() &&
                       (!own.isNumber() || sameAmount(own.number(), total.number()));
            });
        }
        return false;
    }

    // All others; those that no other adds up; with parents, those without one, and those that are none.
    bool addsUp(std::uint32_t total) const {
        const auto all = [](std::uint32_t) { return true; };
        const auto root = [&](std::uint32_t i) {
            const std::uint32_t sum = sums_.parentOf[i];
            return sum == total || sum == RowSums::noSum || looks_.kind[sum] != RowKind::Goal;
        };
        if (sumsUp(total, all) || (sums_.any && sumsUp(total, root))) return true;
        return parent_ && (sumsUp(total, [&](std::uint32_t i) { return isBlank(i, *parent_); }) ||
                           sumsUp(total, [&](std::uint32_t i) { return !isNamed(i); }));
    }

    // What is added up in one column, in cents, and how coarse its amounts are: 100 € for 300 €, 500 €.
    struct Sum {
        double amount = 0, step = 1e6;
        std::uint32_t addends = 0;

        void add(double number) {
            amount += number;
            ++addends;
            while (step > 1 && std::fabs(std::remainder(number * 100, step)) > 0.5) step /= 10;
        }
        // Of how many amounts of that kind this one is: so improbable is it that another agrees by chance.
        double precision() const { return std::fabs(amount) * 100 / step; }
    };

    template <class Counts>
    bool sumsUp(std::uint32_t total, Counts counts) const {
        constexpr double leastAmount = 100, precise = 1000, preciseOfTwo = 10000;
        std::size_t agreeing = 0;
        bool large = false, exact = false;
        for (const std::uint32_t column : measures_) {
            const Cell stored = at(total, column);
            Sum sum;
            for (const std::uint32_t i : rows_) {
                const Cell cell = at(i, column);
                if (i != total && cell.isNumber() && cell.number() != 0 && counts(i)) sum.add(cell.number());
            }
            if (stored.isBlank()) continue;
            if (!stored.isNumber() || !sameAmount(sum.amount, stored.number())) return false;
            if (sum.addends < fewestAddends) continue;
            ++agreeing;
            large = large || std::fabs(sum.amount) >= leastAmount;
            exact = exact || sum.precision() >= (sum.addends > fewestAddends ? precise : preciseOfTwo);
        }
        return large && (agreeing > 1 || (agreeing == 1 && (exact || standsOut(total))));
    }

    // In bold, or computed, as no other row is.
    bool standsOut(std::uint32_t total) const {
        const auto outstanding = [&](std::uint32_t i) {
            const FormatArea* look = sheet_.format(first_ + i, measures_.front());
            return (look && look->bold) || sumsAbove(sheet_, first_ + i, measures_.front()) ||
                   sumsBelow(sheet_, first_ + i, measures_.front());
        };
        return outstanding(total) && std::count_if(rows_.begin(), rows_.end(), outstanding) == 1;
    }

    const SheetView& sheet_;
    const Headings& headings_;
    std::uint32_t first_;
    const RowLooks& looks_;
    const RowSums& sums_;
    std::vector<std::uint32_t> rows_, measures_, texts_;
    std::optional<std::uint32_t> parent_, id_;
    mutable std::unordered_set<std::uint64_t> parents_;  // built when asked for
};

}  // namespace

std::optional<std::uint32_t> wholeTotal(const SheetView& sheet, const Headings& headings,
                                        const RowLooks& looks, const RowSums& sums) {
    if (looks.kind.size() > mostRows) return std::nullopt;
    return WholeTotal(sheet, headings, looks, sums).find();
}

}  // namespace plumbline
