// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/rate_twins.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "core/words.h"
#include "table/unit_words.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

constexpr std::uint32_t rowsLookedAt = 500, fewestRows = 3;

// A heading as its currency and its other words, in their order.
struct Priced {
    std::uint32_t column = 0;
    std::string currency, words;
};
std::optional<Priced> pricedOf(const ColumnHead& head, std::uint32_t column) {
    Priced priced{column, {}, {}};
    for (const PhrasePart& part : phraseOf(head.heading).parts) {
        const UnitMeaning unit = unitMeaning(part.text);
        if (unit.currency && priced.currency.empty())
            priced.currency = unit.key;
        else
            priced.words += part.text + " ";
    }
    return priced.currency.empty() ? std::nullopt : std::optional(std::move(priced));
}

class RateTwins {
  public:
    RateTwins(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken)
        : sheet_(sheet), headings_(headings), taken_(taken) {}

    void setApart() {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column)
            if (isFigure(column))
                if (auto priced = pricedOf(headings_.heads[column], column))
                    priced_.push_back(*std::move(priced));
        for (std::size_t i = 0; i < priced_.size(); ++i)
            for (std::size_t j = i + 1; j < priced_.size(); ++j)
                if (areTwins(priced_[i], priced_[j])) settle(priced_[i], priced_[j]);
    }

  private:
    bool isFigure(std::uint32_t column) const {
        const ColumnHead& head = headings_.heads[column];
        const Figure figure = head.meaning.figure;
        return !taken_[column] && head.content.mostlyNumbers() && !head.content.mostlyDates() &&
               (figure == Figure::Target || figure == Figure::Actual || figure == Figure::Quantity ||
                figure == Figure::Neutral);
    }

    bool areTwins(const Priced& one, const Priced& other) const {
        return one.currency != other.currency && one.words == other.words &&
               goAtOneRate(one.column, other.column);
    }
    bool goAtOneRate(std::uint32_t one, std::uint32_t other) const {
        constexpr double nearest = 0.01;
        double least = 0, most = 0;
        std::uint32_t rows = 0;
        const std::uint32_t first = headings_.lastRow + 1;
        for (std::uint32_t row = first; row < std::min(headings_.contentEnd, first + rowsLookedAt); ++row) {
            const Cell a = sheet_.block().at(row, one), b = sheet_.block().at(row, other);
            if (!a.isNumber() || !b.isNumber() || a.number() == 0 || b.number() == 0) continue;
            const double rate = a.number() / b.number();
            least = rows == 0 ? rate : std::min(least, rate);
            most = rows == 0 ? rate : std::max(most, rate);
            ++rows;
        }
        const bool equal = std::fabs(least - 1) < nearest && std::fabs(most - 1) < nearest;
        return rows >= fewestRows && least > 0 && most - least <= nearest * least && !equal;
    }

    void settle(const Priced& one, const Priced& other) {
        const bool second = !isNamed(one.currency) && isNamed(other.currency);
        const std::uint32_t read = second ? other.column : one.column,
                            left = second ? one.column : other.column;
        HeadingMeaning& meaning = headings_.heads[left].meaning;
        if (meaning.ignored) return;
        const Figure figure = meaning.figure;
        meaning.ignored = true;
        meaning.roles.clear();
        meaning.figure = Figure::None;
        const Role role = figure == Figure::Target ? Role::Target : Role::Actual;
        noteDoubt(headings_, read, role, role, left);
    }
    // In a column of nothing but this currency.
    bool isNamed(const std::string& currency) const {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            const ColumnHead& head = headings_.heads[column];
            if (head.content.distinct != 1 || !head.content.mostlyTexts() || !head.meaning.could(Role::Unit))
                continue;
            const UnitMeaning unit = unitMeaning(sheet_.text(headings_.lastRow + 1, column));
            if (unit.currency && unit.key == currency) return true;
        }
        return false;
    }

    const SheetView& sheet_;
    Headings& headings_;
    const std::vector<bool>& taken_;
    std::vector<Priced> priced_;
};

}  // namespace

void setTwinsApart(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken) {
    RateTwins(sheet, headings, taken).setApart();
}

}  // namespace plumbline
