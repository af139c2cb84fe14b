// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "bookings/split_deals.h"

#include <algorithm>

#include "bookings/value_codes.h"
#include "core/shown.h"

namespace plumbline {
namespace {

constexpr double tolerance = 1e-6;
constexpr std::size_t mostTold = 1000;

}  // namespace

void SplitDeals::see(const Bookings& bookings, const std::vector<std::optional<std::size_t>>& columns) {
    if (bookings.share.empty()) return;
    std::vector<std::size_t> telling;
    for (std::size_t key = 0; key < bookings.keys.size(); ++key)
        if (std::find(columns.begin(), columns.end(), std::optional(key)) == columns.end())
            telling.push_back(key);
    for (std::uint32_t booking = 0; booking < bookings.count; ++booking) {
        if (!bookings.share[booking].isNumber() || bookings.share[booking].number() == 1) continue;
        std::uint64_t deal = bookings.day.empty() ? 0 : static_cast<std::uint64_t>(bookings.day[booking]);
        if (!bookings.amount.empty()) deal = mixed(deal, bookings.amount[booking].bits());
        for (const std::size_t key : telling)
            deal = mixed(deal + key, bytesHash(bookings.text(bookings.keys[key], booking)));
        Deal& known = deals_[deal];
        known.share.add(bookings.share[booking].number());
        if (++known.rows > 1) continue;
        known.place = bookings.placeOf(booking, bookings.amountColumn);
        for (const std::size_t key : telling)
            if (known.name.empty()) known.name = bookings.text(bookings.keys[key], booking);
        if (known.name.empty() && !bookings.day.empty()) known.name = shownDate(bookings.day[booking]);
    }
}

std::vector<SplitDeal> SplitDeals::beyondWhole() const {
    std::vector<SplitDeal> found;
    for (const auto& [key, deal] : deals_)
        if (const double share = deal.share.value(); deal.rows > 1 && share > 1 + tolerance)
            found.push_back({deal.name, deal.place, share});
    std::sort(found.begin(), found.end(), [](const SplitDeal& a, const SplitDeal& b) {
        return std::pair(-a.share, a.place) < std::pair(-b.share, b.place);
    });
    if (found.size() > mostTold) found.resize(mostTold);
    return found;
}

}  // namespace plumbline
