// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "bookings/booking_offers.h"

#include <algorithm>

#include "bookings/booking_columns.h"
#include "core/words.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {
namespace {

constexpr std::size_t mostValues = 12, rowsEach = 2;

bool isTarget(const BookingHead& head) {
    return head.meaning.figure == Figure::Target;
}

FilterColumn filterOf(const Bookings& bookings, const BookingColumn& key) {
    FilterColumn column;
    column.heading = key.heading;
    column.status = meaningOf(key.heading).could(Role::Status);
    std::vector<std::size_t> counts(key.values.size(), 0);
    for (const std::uint32_t code : key.codes) ++counts[code];
    for (std::size_t code = 1; code < key.values.size(); ++code) {
        const std::string text(bookings.texts->view(key.values[code]));
        column.values.push_back({text, counts[code], column.status && isWord(WordClass::Actual, text)});
    }
    std::stable_sort(column.values.begin(), column.values.end(),
                     [](const auto& a, const auto& b) { return a.bookings > b.bookings; });
    return column;
}

// A part of a rule; in quotes where it holds a sign of the rules.
std::string rulePart(std::string_view text) {
    if (text.find_first_of(";=|'") == std::string_view::npos) return std::string(text);
    std::string quoted = "'";
    for (char c : text) quoted.append(c == '\'' ? 2 : 1, c);
    return quoted + "'";
}

}  // namespace

bool holdsBookings(const CellBlock& block) {
    const SheetView sheet(block);
    const BookingRules rules;
    const Result<BookingColumns> found = bookingColumns(sheet, rules);
    if (!found || !found->of(BookingRole::Date)) return false;
    if (!found->of(BookingRole::Amount) && !found->of(BookingRole::Quantity)) return false;
    return std::none_of(found->heads.begin(), found->heads.end(), isTarget);
}

Agreeing agreeing(const Credits& credits) {
    Agreeing all;
    for (const ReconciledRow& row : credits.reconciliation()) {
        const auto bookings = static_cast<std::size_t>(row.bookings);
        if (!row.fate || *row.fate == BookingFate::Unreadable || *row.fate == BookingFate::Filtered) continue;
        all.of += bookings;
        if (*row.fate != BookingFate::Unmatched) all.bookings += bookings;
    }
    return all;
}

std::vector<FilterColumn> filterColumns(const Bookings& bookings) {
    std::vector<FilterColumn> columns;
    for (const BookingColumn& key : bookings.keys) {
        const std::size_t values = key.values.empty() ? 0 : key.values.size() - 1;
        if (trimmed(key.heading).empty() || values < 2 || values > mostValues ||
            values * rowsEach > bookings.count)
            continue;
        columns.push_back(filterOf(bookings, key));
    }
    std::stable_sort(columns.begin(), columns.end(),
                     [](const auto& a, const auto& b) { return a.status > b.status; });
    return columns;
}

std::string filterRule(std::string_view heading, const std::vector<std::string>& values) {
    std::string rule = rulePart(heading) + "=";
    for (std::size_t i = 0; i < values.size(); ++i) rule += (i == 0 ? "" : "|") + rulePart(values[i]);
    return rule;
}

}  // namespace plumbline
