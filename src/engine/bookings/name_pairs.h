// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Which column of the bookings says which of the goals a booking is for: columns whose values meet.
//
//     // goals: Rep | Product; bookings: Seller | Product | Customer
//     const NamePairs pairs(table, leaves, sheets, aliases);
//     pairs.count();                    // 2: Seller meets Rep, Product meets Product
//     pairs.column(0, sheet);           // the place of Seller among the sheet's keys
//
// Names of people and things meet each other whatever their headings, other columns by their heading; at least half of
// the different values of the goals without children must occur among the bookings of all sheets. A column that a rule
// names needs one such value only. Each column is in one pair: that of the same heading, else of the most values.

#include <memory>
#include <optional>
#include <vector>

#include "bookings/aliases.h"
#include "bookings/booking_table.h"
#include "table/goal_table.h"

namespace plumbline {

using BookingSheets = std::vector<std::shared_ptr<const Bookings>>;

// The texts of one of the goals' columns, alike where they mean the same name.
class GoalNamesIn {
  public:
    GoalNamesIn(const GoalTable& table, const KeyColumn& key);

    std::uint32_t of(GoalIndex g) const { return g < ids_.size() ? ids_[g] : 0; }  // 0: blank
    void set(GoalIndex g, std::string_view name);
    std::uint32_t find(std::string_view name) const;  // 0: no goal has it
    std::string_view name(std::uint32_t id) const { return names_[id]; }
    std::size_t size() const { return names_.size(); }

  private:
    std::uint32_t idOf(std::string_view name);

    std::vector<std::uint32_t> ids_;       // by goal
    std::vector<std::string_view> names_;  // by id, in the table's texts
    std::unordered_multimap<std::uint64_t, std::uint32_t> byHash_;
};

// In the order of the goals' columns.
class NamePairs {
  public:
    NamePairs(const GoalTable& table, const std::vector<GoalIndex>& leaves, const BookingSheets& sheets,
              const Aliases& aliases);

    std::size_t count() const { return pairs_.size(); }
    const GoalNamesIn& names(std::size_t pair) const { return pairs_[pair].names; }
    bool isName(std::size_t pair) const { return pairs_[pair].isName; }
    // Its place among the sheet's keys; nothing where the sheet has no such column.
    std::optional<std::size_t> column(std::size_t pair, std::size_t sheet) const {
        return pairs_[pair].columns[sheet];
    }
    // Whether bookings have columns that could name somebody at all.
    bool couldName() const { return couldName_; }

  private:
    struct Pair {
        std::size_t key = 0;  // of the table
        GoalNamesIn names;
        bool isName = false;
        std::vector<std::optional<std::size_t>> columns;  // by sheet
    };
    std::vector<Pair> pairs_;
    bool couldName_ = false;
};

}  // namespace plumbline
