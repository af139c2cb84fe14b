// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the user says of the bookings: which column is what, and which bookings count.
//
//     const auto rules = bookingRulesOf("amount=ACV; match=Owner; stage=Closed won|Won; note='a;b'");
//     *rules->heading(BookingRole::Amount);     // "ACV"
//     rules->filters[0].values;                 // "Closed won", "Won"
//
// A value with ";", "=" or "|" stands in single quotes; a quote within is written twice.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace plumbline {

enum class BookingRole : std::uint8_t { Date, Amount, Quantity, Count, Share, Posted, Currency };
inline constexpr std::size_t bookingRoleCount = 7;
std::string_view bookingRoleName(BookingRole role);  // "date", "amount", …

struct BookingFilter {
    std::string heading;
    std::vector<std::string> values;
};

struct BookingRules {
    std::array<std::optional<std::string>, bookingRoleCount> columns;  // empty text: there is none
    std::vector<std::string> match;
    std::vector<BookingFilter> filters;

    const std::optional<std::string>& heading(BookingRole role) const {
        return columns[static_cast<std::size_t>(role)];
    }
};

// InvalidArgument for a part without "=".
Result<BookingRules> bookingRulesOf(std::string_view text);

}  // namespace plumbline
