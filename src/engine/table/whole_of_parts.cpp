// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/whole_of_parts.h"

#include <utility>

#include "table/period_sums.h"
#include "table/totals.h"

namespace plumbline {
namespace {

constexpr std::uint32_t rowsCompared = 60, fewestRows = 3, mostParts = 16;

struct Whole {
    std::uint32_t column = 0;
    std::vector<std::uint32_t> parts;
};

std::vector<std::uint32_t> columnsIn(std::uint32_t first, std::uint32_t last) {
    std::vector<std::uint32_t> columns;
    for (std::uint32_t column = first; column <= last; ++column) columns.push_back(column);
    return columns;
}

class WholeOfParts {
  public:
    WholeOfParts(const SheetView& sheet, Headings& headings, std::vector<bool>& taken)
        : sheet_(sheet), headings_(headings), taken_(taken) {}

    void take() {
        const auto target = headings_.columnOf(Role::Target);
        if (!target || !headings_.haveRow() || !headings_.targetPlan.columns.empty() ||
            headings_.figureColumn || !mayBePart(*target))
            return;
        if (std::optional<Whole> whole = find(*target)) replace(*target, *std::move(whole));
    }

  private:
    bool isFigure(std::uint32_t column) const {
        const ColumnHead& head = headings_.heads[column];
        const Figure figure = head.meaning.figure;
        const bool open = figure == Figure::None || figure == Figure::Target || figure == Figure::Quantity ||
                          figure == Figure::Neutral;
        return open && !head.period && !head.meaning.id && head.content.mostlyNumbers() &&
               !head.content.mostlyPercents() && !head.content.mostlyDates();
    }
    bool mayBePart(std::uint32_t column) const {
        return isFigure(column) && !headings_.heads[column].meaning.total && !headings_.isFactor(column);
    }
    bool isFree(std::uint32_t column) const { return column < headings_.columnEnd && !taken_[column]; }

    // Behind the parts, as people write sums, else before them.
    std::optional<Whole> find(std::uint32_t target) const {
        std::uint32_t first = target, last = target;
        while (first > 0 && isFree(first - 1) && mayBePart(first - 1) && target - first < mostParts) --first;
        while (isFree(last + 1) && mayBePart(last + 1) && last - target < mostParts) ++last;
        for (std::uint32_t whole = target + 1; whole <= last + 1; ++whole)
            for (std::uint32_t part = first; part <= target; ++part)
                if (const auto found = proven({whole, columnsIn(part, whole - 1)})) return found;
        for (std::uint32_t whole = first == 0 ? 0 : first - 1; whole < target; ++whole)
            for (std::uint32_t part = last; part >= target; --part)
                if (const auto found = proven({whole, columnsIn(whole + 1, part)})) return found;
        return std::nullopt;
    }

    std::optional<Whole> proven(Whole whole) const {
        constexpr std::size_t fewestParts = 2, enoughParts = 3;
        if (!isFree(whole.column) || !isFigure(whole.column) || whole.parts.size() < fewestParts ||
            !addsUp(whole))
            return std::nullopt;
        const bool said = headings_.heads[whole.column].meaning.total ||
                          isRowSum(sheet_, headings_.lastRow + 1, whole.column);
        return said || whole.parts.size() >= enoughParts ? std::optional(std::move(whole)) : std::nullopt;
    }

    bool addsUp(const Whole& whole) const {
        std::uint32_t compared = 0, telling = 0;
        for (std::uint32_t row = headings_.lastRow + 1; row < headings_.contentEnd && compared < rowsCompared;
             ++row) {
            const Cell stored = sheet_.block().at(row, whole.column);
            const RowValues parts = rowValues(sheet_, row, whole.parts);
            if (!stored.isNumber() && parts.count == 0) continue;
            if (!stored.isNumber() || parts.count == 0 || !sameAmount(parts.sum, stored.number()))
                return false;
            ++compared;
            telling += parts.notZero > 1 ? 1 : 0;
        }
        return telling >= fewestRows;
    }

    void replace(std::uint32_t target, Whole whole) {
        headings_.moveRole(Role::Target, target, whole.column);
        taken_[target] = false;
        taken_[whole.column] = true;
        noteDoubt(headings_, whole.column, Role::Target, Role::Target, target);
        headings_.parts = std::move(whole.parts);
    }

    const SheetView& sheet_;
    Headings& headings_;
    std::vector<bool>& taken_;
};

}  // namespace

void takeWholeOfParts(const SheetView& sheet, Headings& headings, std::vector<bool>& taken) {
    WholeOfParts(sheet, headings, taken).take();
}

}  // namespace plumbline
