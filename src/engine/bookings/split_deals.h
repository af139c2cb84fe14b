// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Deals whose credit is split over several rows, and of which more than the whole is given away.
//
//     SplitDeals deals;
//     deals.see(bookings, columns);     // D-1: Ann 60 %, Bob 60 %
//     deals.beyondWhole()[0].share;     // 1.2
//
// Rows are one deal where day, amount and all texts agree but for those that tell whose they are.

#include <unordered_map>
#include <vector>

#include "bookings/credits.h"
#include "core/exact_sum.h"

namespace plumbline {

class SplitDeals {
  public:
    // `columns`: the keys that tell whose a booking is.
    void see(const Bookings& bookings, const std::vector<std::optional<std::size_t>>& columns);
    // The largest first.
    std::vector<SplitDeal> beyondWhole() const;

  private:
    struct Deal {
        ExactSum share;
        std::string name, place;
        std::size_t rows = 0;
    };
    std::unordered_map<std::uint64_t, Deal> deals_;
};

}  // namespace plumbline
