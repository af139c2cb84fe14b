// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Goals and the bookings for them, as a test writes both down.
//
//     Booked sheet({{"Rep", "Quota"}, {"Ann", 100}}, {{"Rep", "Date", "Amount"}, {"Ann", "2025-03-05", 40}});
//     sheet.actual("Ann");              // 40; blank: -3, no number: -4, no such goal: -2
//     sheet.reconciled("credited");     // "EUR 40 (1)": currency, amount, bookings

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "bookings/credits.h"
#include "goals/explain.h"
#include "goals/goal_status.h"
#include "goals/period_question.h"
#include "goals/rollup.h"
#include "support/blocks.h"

namespace plumbline::testing {

using Rows = std::vector<std::vector<Written>>;

struct BookedOptions {
    const char* goalRules = "";
    const char* bookingRules = "";
    Rows aliases;
    bool preferBookings = false;
};

class Booked {
  public:
    Booked(const Rows& goals, const std::vector<Rows>& sheets, const BookedOptions& options = {});
    Booked(const Rows& goals, const Rows& bookings, const BookedOptions& options = {});
    Booked(Booked&&) noexcept;
    ~Booked();

    const GoalTable& table() const;
    const Model& model() const { return *model_; }
    const Credits& credits() const;
    Cell cell(Measure measure, const char* goal, std::optional<Day> date = {}) const;
    double actual(const char* goal, std::optional<Day> date = {}) const;
    double show(Measure measure, const char* goal, std::optional<Day> date = {}) const;
    // Rows of a fate, one a line: key, currency, amount, bookings, nearest goal.
    std::string reconciled(const std::string& what) const;
    Explanation explained(const char* goal, Measure measure = Measure::Actual,
                          std::optional<Day> date = {}) const;

  private:
    std::shared_ptr<const Model> model_;
    Words words_;
};

inline Day day(int year, int month, int dayOfMonth) {
    return dayOf({year, month, dayOfMonth});
}

}  // namespace plumbline::testing
