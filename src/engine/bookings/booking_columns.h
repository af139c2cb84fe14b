// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Where the headings of bookings stand, and what each column is: by rule, by heading, by content and by arithmetic.
//
//     // Close date | Rep | Product | Qty | Price | Total
//     const Result<BookingColumns> found = bookingColumns(sheet, rules);
//     *found->of(BookingRole::Amount);  // 5: Total is Qty times Price
//
// A heading may stand below title lines. Columns without a role whose cells are texts or ids tell whose a booking is.

#include <array>
#include <optional>
#include <vector>

#include "bookings/booking_rules.h"
#include "bookings/booking_table.h"
#include "table/column_content.h"
#include "table/headings.h"
#include "table/sheet_view.h"

namespace plumbline {

struct BookingHead {
    std::string heading;
    HeadingMeaning meaning;
    ColumnContent content;
};

struct BookingColumns {
    std::uint32_t headingRow = 0;
    std::vector<BookingHead> heads;
    std::array<std::optional<std::uint32_t>, bookingRoleCount> roles;
    std::optional<std::uint32_t> year;   // beside months that name none
    std::vector<std::uint32_t> keys;     // may tell whose a booking is
    std::vector<std::uint32_t> matched;  // of these: a rule says so
    struct Filter {
        std::uint32_t column = 0;
        const BookingFilter* rule = nullptr;
    };
    std::vector<Filter> filters;
    std::vector<BookingDoubt> doubts;

    std::optional<std::uint32_t> of(BookingRole role) const { return roles[static_cast<std::size_t>(role)]; }
    bool hasRole(std::uint32_t column) const;
};

Result<BookingColumns> bookingColumns(const SheetView& sheet, const BookingRules& rules);

}  // namespace plumbline
