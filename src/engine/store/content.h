// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a table's identity is, in one place: its cells, the rules, the null date, what reading takes from the
// sheet's name, and the looks, merges and sums that reading heeds.
//
//     contentOf(block, "level=quarter").first == contentOf(copy, "level=quarter").first     // equal content
//     tableName(content, 18);     // "18 goals #0123456789abcdef", what GOAL.MODEL shows
//     logName(content, 2000);     // "2000 entries #…"
//     bookingsName(content, 5000);   // "5000 bookings #…", what GOAL.ACTUALS shows
//
// Equal on every machine and in every locale; where a table lies is none of it.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "table/goal_table.h"

namespace plumbline {

class ContentHash {
  public:
    void add(std::uint64_t value);
    void add(std::string_view text);

    std::uint64_t first() const { return first_ ^ first_ >> 32; }
    std::uint64_t second() const { return second_; }

  private:
    std::uint64_t first_ = 0x243f6a8885a308d3u, second_ = 0x13198a2e03707344u;
};

struct Content {
    std::uint64_t first = 0, second = 0;
    bool operator==(const Content&) const = default;
};

Content contentOf(const CellBlock& block, std::string_view columnRules);
// Of several things together, in their order.
Content contentOf(std::span<const Content> parts);

std::string tableName(const Content& content, GoalIndex goals);
std::string logName(const Content& content, std::size_t entries);
std::string bookingsName(const Content& content, std::size_t bookings);
bool isBookingsName(std::string_view text);
bool isTableName(std::string_view text);
bool isLogName(std::string_view text);
// The part of both names that tells the content.
std::string contentDigits(const Content& content);

}  // namespace plumbline
