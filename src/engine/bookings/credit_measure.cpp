// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "bookings/credit_measure.h"

#include <algorithm>

#include "core/exact_sum.h"
#include "table/unit_words.h"
#include "vocabulary/phrase.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

// What a figure's name counts: "Orders target", "Units"; money where it says neither.
CreditKind kindNamed(std::string_view name) {
    bool deals = false, pieces = false, money = false;
    for (const PhrasePart& part : phraseOf(name).parts) {
        const bool deal = isHint(Hint::Deal, part.text) && !part.is(WordClass::Group);
        const bool piece = isHint(Hint::Countless, part.text) && !part.is(WordClass::Neutral);
        deals = deals || deal;
        pieces = pieces || piece;
        money = money || (!deal && !piece && part.is(WordClass::Quantity));
    }
    return money    ? CreditKind::Money
           : deals  ? CreditKind::Deals
           : pieces ? CreditKind::Pieces
                    : CreditKind::Money;
}

bool countsDeals(std::string_view unit) {
    return hints(Hint::Deal, unit);
}

class MeasureReader {
  public:
    MeasureReader(const GoalTable& table, CurrencyList& currencies) : table_(table), currencies_(currencies) {
        for (const UnitInfo& unit : table.units) byUnit_.push_back(measureOf(unit));
        if (const RecognisedColumn* target = table.columnOf(Role::Target))
            byHeading_.kind = kindNamed(target->heading);
    }
    CreditMeasure of(GoalIndex g) const {
        const std::uint16_t unit = table_.unit.empty() ? 0 : table_.unit[g];
        if (unit != 0 && !table_.units[unit].plain) return byUnit_[unit];
        const std::string_view metric = table_.text(table_.metric, g);
        CreditMeasure measure = byHeading_;
        if (!metric.empty()) measure.kind = kindNamed(metric);
        if (unit != 0 && measure.kind == CreditKind::Money) measure.kind = CreditKind::Pieces;  // "#"
        return measure;
    }

  private:
    CreditMeasure measureOf(const UnitInfo& unit) const {
        if (!unit.additive) return {CreditKind::None, 0, 1};
        if (!unit.currency) return {countsDeals(unit.name) ? CreditKind::Deals : CreditKind::Pieces, 0, 1};
        return {CreditKind::Money, currencies_.indexOf(currencyOf(unit)), unit.factor};
    }

    // Of thousands of euros the euro.
    BookingCurrency currencyOf(const UnitInfo& unit) const {
        const UnitInfo& base = table_.units[unit.base];
        BookingCurrency currency{unitMeaning(unit.name).key, base.name};
        if (base.factor == 1) return currency;
        currency.shown = currency.key;
        for (char& c : currency.shown)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        return currency;
    }

    const GoalTable& table_;
    CurrencyList& currencies_;
    std::vector<CreditMeasure> byUnit_;
    CreditMeasure byHeading_;
};

// A credit note takes away what its count or quantity, written without a sign, would add.
double signOf(const Bookings& bookings, std::uint32_t booking, double counted) {
    const bool credit = !bookings.amount.empty() && bookings.amount[booking].isNumber() &&
                        bookings.amount[booking].number() < 0;
    return credit && counted > 0 ? -1 : 1;
}

Cell counted(const Bookings& bookings, std::uint32_t booking, Cell cell) {
    if (cell.isError()) return cell;
    const double number = cell.isNumber() ? cell.number() : 1;
    return Cell(partOf(number * signOf(bookings, booking, number), bookings.shareOf(booking)));
}

}  // namespace

std::uint16_t CurrencyList::indexOf(const BookingCurrency& currency) {
    const auto at =
        std::find_if(all_.begin(), all_.end(), [&](const auto& one) { return one.key == currency.key; });
    if (at != all_.end()) return static_cast<std::uint16_t>(at - all_.begin());
    all_.push_back(currency);
    return static_cast<std::uint16_t>(all_.size() - 1);
}

std::vector<CreditMeasure> measuresOf(const GoalTable& table, CurrencyList& currencies) {
    const MeasureReader reader(table, currencies);
    std::vector<CreditMeasure> measures(table.count);
    for (GoalIndex g = 0; g < table.count; ++g) measures[g] = reader.of(g);
    return measures;
}

Cell amountOf(const Bookings& bookings, std::uint32_t booking, const CreditMeasure& measure) {
    const auto at = [&](const std::vector<Cell>& cells) { return cells.empty() ? Cell() : cells[booking]; };
    if (bookings.amount.empty() && measure.currency != 0) return Cell();
    if (measure.kind != CreditKind::Money || bookings.amount.empty()) {
        const bool pieces = measure.kind != CreditKind::Deals && !bookings.quantity.empty();
        if (!pieces) return counted(bookings, booking, at(bookings.counts));
        const Cell quantity = at(bookings.quantity);
        return quantity.isBlank() ? quantity : counted(bookings, booking, quantity);
    }
    const Cell amount = at(bookings.amount);
    if (!amount.isNumber()) return amount;
    const double credited = partOf(amount.number(), bookings.shareOf(booking));
    return Cell(measure.factor == 1 ? credited : credited / measure.factor);
}

double countOf(const Bookings& bookings, std::uint32_t booking) {
    return bookings.counts.empty() || !bookings.counts[booking].isNumber()
               ? 1
               : bookings.counts[booking].number();
}

}  // namespace plumbline
