// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Bookings of a sheet that name the same goals, as one small number: what is found out for one of them holds for all.
//
//     const BookingKeys keys(bookings, {rep, product});
//     keys.of(booking);                 // 17
//     keys.text(17);                    // "Ann / Services"

#include <optional>
#include <string>
#include <vector>

#include "bookings/booking_table.h"
#include "bookings/value_codes.h"

namespace plumbline {

class BookingKeys {
  public:
    // Places among the bookings' keys; nothing where the sheet has no such column.
    BookingKeys(const Bookings& bookings, const std::vector<std::optional<std::size_t>>& columns);

    std::uint32_t of(std::uint32_t booking) const { return single_ ? (*single_)[booking] : keys_[booking]; }
    std::uint32_t count() const { return count_; }
    std::uint32_t code(std::uint32_t key, std::size_t column) const;
    std::string_view value(std::uint32_t key, std::size_t column) const;
    std::string text(std::uint32_t key) const;

  private:
    const Bookings& bookings_;
    std::vector<std::optional<std::size_t>> columns_;
    const std::vector<std::uint32_t>* single_ = nullptr;  // one column: its codes are the keys
    std::size_t only_ = 0;
    std::vector<std::uint32_t> keys_;                // by booking
    std::vector<std::vector<std::uint32_t>> codes_;  // by column: of each key
    std::uint32_t count_ = 1;
};

}  // namespace plumbline
