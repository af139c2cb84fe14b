// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "bookings/booking_keys.h"

namespace plumbline {

BookingKeys::BookingKeys(const Bookings& bookings, const std::vector<std::optional<std::size_t>>& columns)
    : bookings_(bookings), columns_(columns), codes_(columns.size()) {
    std::size_t given = 0;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i]) {
            ++given;
            only_ = i;
        }
    if (given == 1) {
        single_ = &bookings.keys[*columns[only_]].codes;
        count_ = static_cast<std::uint32_t>(bookings.keys[*columns[only_]].values.size());
        return;
    }
    keys_.assign(bookings.count, 0);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i]) continue;
        const std::vector<std::uint32_t>& codes = bookings.keys[*columns[i]].codes;
        NumberCodes pairs;
        std::vector<std::uint32_t> before, own;
        for (std::uint32_t booking = 0; booking < bookings.count; ++booking) {
            const std::uint32_t last = keys_[booking];
            keys_[booking] = pairs.codeOf(std::uint64_t(last) << 32 | codes[booking]) - 1;
            if (pairs.size() == before.size()) continue;
            before.push_back(last);
            own.push_back(codes[booking]);
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (!columns[j]) continue;
            std::vector<std::uint32_t> moved;
            for (const std::uint32_t last : before) moved.push_back(codes_[j][last]);
            codes_[j] = std::move(moved);
        }
        codes_[i] = std::move(own);
        count_ = pairs.size();
    }
    if (bookings.count == 0) count_ = 0;
}

std::uint32_t BookingKeys::code(std::uint32_t key, std::size_t column) const {
    if (!columns_[column]) return 0;
    return single_ ? key : codes_[column][key];
}

std::string_view BookingKeys::value(std::uint32_t key, std::size_t column) const {
    if (!columns_[column]) return {};
    return bookings_.texts->view(bookings_.keys[*columns_[column]].values[code(key, column)]);
}

std::string BookingKeys::text(std::uint32_t key) const {
    std::string text;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        if (!columns_[column]) continue;
        if (!text.empty()) text += " / ";
        text += value(key, column);
    }
    return text;
}

}  // namespace plumbline
