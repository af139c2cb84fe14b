// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "bookings/reconciling.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/words.h"

namespace plumbline {

Reconciling::Reconciling(const NamePairs& pairs, const Aliases& aliases, const AgreeingGoals& leaves,
                         const CurrencyList& currencies, std::uint16_t goalsCurrency)
    : pairs_(pairs),
      aliases_(aliases),
      leaves_(leaves),
      currencies_(currencies),
      goalsCurrency_(goalsCurrency),
      sums_(currencies.size() * (fateCount + 1)) {}

void Reconciling::begin(const Bookings& bookings, const BookingKeys& keys,
                        const std::vector<std::optional<std::size_t>>& columns) {
    bookings_ = &bookings;
    keys_ = &keys;
    ofKey_.clear();
    unnamed_.reset();
    if (std::any_of(columns.begin(), columns.end(), [](const auto& column) { return column.has_value(); }))
        return;
    const auto rank = [&](std::size_t k) {
        const BookingColumn& key = bookings.keys[k];
        return std::tuple(!key.matched, !key.people, !key.names, key.values.size());
    };
    for (std::size_t k = 0; k < bookings.keys.size(); ++k)
        if (!unnamed_ || rank(k) < rank(*unnamed_)) unnamed_ = k;
}

void Reconciling::Sum::add(const Bookings& from, std::uint32_t booking) {
    if (!any) place = from.placeOf(booking, from.amountColumn);
    any = true;
    bookings.add(countOf(from, booking));
    if (from.amount.empty() || !from.amount[booking].isNumber()) return;
    anyAmount = true;
    amount.add(partOf(from.amount[booking].number(), from.shareOf(booking)));
}

void Reconciling::add(std::uint32_t booking, BookingFate fate, std::uint16_t currency) {
    if (currency == 0) currency = goalsCurrency_;
    sumOf(total, currency).add(*bookings_, booking);
    if (fate == BookingFate::Unmatched)
        unmatchedOf(keys_->of(booking), booking, currency).sum.add(*bookings_, booking);
    else
        sumOf(static_cast<std::size_t>(fate), currency).add(*bookings_, booking);
}

std::string Reconciling::unnamedKey(std::uint32_t booking) const {
    return unnamed_ ? std::string(bookings_->text(bookings_->keys[*unnamed_], booking)) : std::string();
}

Reconciling::Unmatched& Reconciling::unmatchedOf(std::uint32_t key, std::uint32_t booking,
                                                 std::uint16_t currency) {
    const std::uint32_t code = unnamed_ ? bookings_->keys[*unnamed_].codes[booking] : key;
    const auto [known, fresh] = ofKey_.try_emplace(std::uint64_t(code) << 16 | currency, unmatched_.size());
    if (!fresh) return unmatched_[known->second];
    std::string text = unnamed_ ? unnamedKey(booking) : keys_->text(key);
    const auto [same, isNew] =
        byText_.try_emplace(foldAccents(text) + "\n" + std::to_string(currency), unmatched_.size());
    known->second = same->second;
    if (!isNew) return unmatched_[known->second];
    Unmatched& one = unmatched_.emplace_back(Unmatched{std::move(text), {}, currency, {}});
    for (std::size_t pair = 0; !unnamed_ && pair < pairs_.count(); ++pair)
        one.names.push_back(keys_->value(key, pair));
    return one;
}

const NearNames& Reconciling::nearNames(std::size_t pair) const {
    const auto known = near_.find(pair);
    if (known != near_.end()) return known->second;
    std::vector<std::string_view> names;
    for (std::uint32_t id = 1; id < pairs_.names(pair).size(); ++id)
        names.push_back(pairs_.names(pair).name(id));
    return near_.emplace(pair, NearNames(names)).first->second;
}

// The goal's names that are nearest to those booked, where a goal has them together.
void Reconciling::findNearest(const Unmatched& one, ReconciledRow& row) const {
    if (one.names.empty()) return;
    std::string text;
    std::vector<NameSlip> slips;
    std::vector<std::uint32_t> ids(pairs_.count());
    std::vector<bool> blank(pairs_.count());
    for (std::size_t pair = 0; pair < pairs_.count(); ++pair) {
        const std::string_view value = one.names[pair];
        blank[pair] = value.empty();
        if (value.empty()) continue;
        const GoalNamesIn& names = pairs_.names(pair);
        ids[pair] = names.find(aliases_.of(value));
        const bool slipped = ids[pair] == 0;
        if (slipped) ids[pair] = names.find(nearNames(pair).nearest(value));
        if (ids[pair] == 0) return;
        if (slipped) slips.push_back({std::string(value), std::string(names.name(ids[pair]))});
        if (!text.empty()) text += " / ";
        text += names.name(ids[pair]);
    }
    if (leaves_.of(ids, blank).empty()) return;
    row.nearest = text;
    row.slips = std::move(slips);
}

ReconciledRow Reconciling::rowOf(const Sum& sum, std::uint16_t currency) const {
    ReconciledRow row;
    row.currency = currencies_.at(currency).shown;
    if (sum.anyAmount) row.amount = Cell(sum.amount.value());
    row.bookings = sum.bookings.value();
    row.place = sum.place;
    return row;
}

void Reconciling::addUnmatched(std::uint16_t currency, std::vector<ReconciledRow>& rows) const {
    std::vector<const Unmatched*> keys;
    for (const Unmatched& one : unmatched_)
        if (one.currency == currency) keys.push_back(&one);
    const auto size = [](const Unmatched* one) { return std::fabs(one->sum.amount.value()); };
    std::stable_sort(keys.begin(), keys.end(), [&](const Unmatched* a, const Unmatched* b) {
        return std::pair(size(a), a->sum.bookings.value()) > std::pair(size(b), b->sum.bookings.value());
    });
    std::size_t asked = 0;
    for (const Unmatched* one : keys) {
        ReconciledRow row = rowOf(one->sum, currency);
        row.fate = BookingFate::Unmatched;
        row.key = one->key;
        if (asked < mostNearest) findNearest(*one, row);
        ++asked;
        rows.push_back(std::move(row));
    }
}

std::vector<ReconciledRow> Reconciling::rows() {
    std::vector<ReconciledRow> rows;
    std::vector<std::uint16_t> order;
    for (std::uint16_t currency = 0; currency < currencies_.size(); ++currency)
        if (sumOf(total, currency).any) order.push_back(currency);
    for (const std::uint16_t currency : order) rows.push_back(rowOf(sumOf(total, currency), currency));
    for (std::size_t fate = 0; fate < fateCount; ++fate)
        for (const std::uint16_t currency : order) {
            if (fate == static_cast<std::size_t>(BookingFate::Unmatched)) {
                addUnmatched(currency, rows);
                continue;
            }
            const Sum& sum = sumOf(fate, currency);
            if (!sum.any) continue;
            rows.push_back(rowOf(sum, currency));
            rows.back().fate = static_cast<BookingFate>(fate);
        }
    return rows;
}

}  // namespace plumbline
