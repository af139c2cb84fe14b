// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The days for which a goal stands: from its start to its due date, else its periods, else the year of its title, else all.
//
//     const GoalDays days(table, lastBooking);
//     days.of(ann).front().first;       // 2025-01-01
//     days.isOpen(ann);                 // false: a booking without a date cannot be hers
//
// Periods without a year are those of the year in which the last booking lies.

#include <span>
#include <vector>

#include "table/goal_table.h"

namespace plumbline {

class GoalDays {
  public:
    GoalDays(const GoalTable& table, Day lastBooking);

    // In their order, without gaps between neighbours.
    std::span<const DaySpan> of(GoalIndex g) const {
        return byPlan_[g] ? std::span<const DaySpan>(plan_) : std::span<const DaySpan>(&own_[g], 1);
    }
    bool isOpen(GoalIndex g) const;
    bool assumesYear() const { return assumesYear_; }

  private:
    void takePlan(const GoalTable& table, Day lastBooking);
    void takeRows(const GoalTable& table, Day lastBooking);

    std::vector<DaySpan> own_, plan_;
    std::vector<bool> byPlan_;
    bool assumesYear_ = false;
};

}  // namespace plumbline
