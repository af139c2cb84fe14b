// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Goals and the bookings for them, as a test writes both down.
//
//     Booked sheet({{"Rep", "Quota"}, {"Ann", 100}}, {{"Rep", "Date", "Amount"}, {"Ann", "2025-03-05", 40}});
//     sheet.actual("Ann");              // 40; blank: -3, no number: -4, no such goal: -2
//     sheet.reconciled("credited");     // "EUR 40 (1)": currency, amount, bookings

#include <gtest/gtest.h>

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
    Booked(const Rows& goals, const std::vector<Rows>& sheets, const BookedOptions& options = {}) {
        Result<GoalTable> table = readTable(blockOf(goals), options.goalRules, Keys::Read);
        EXPECT_TRUE(bool(table));
        BookingSheets read;
        for (const Rows& sheet : sheets) {
            CellBlock block = blockOf(sheet);
            block.sheetName = "Deals";
            Result<Bookings> bookings = readBookings(block, options.bookingRules);
            EXPECT_TRUE(bool(bookings)) << (bookings ? "" : bookings.error().message.key);
            if (bookings) read.push_back(std::make_shared<const Bookings>(*std::move(bookings)));
        }
        if (!table) return;
        model_ = makeModel(creditedTable(*std::move(table), read, Aliases(blockOf(options.aliases)),
                                         {options.preferBookings}));
    }
    Booked(const Rows& goals, const Rows& bookings, const BookedOptions& options = {})
        : Booked(goals, std::vector<Rows>{bookings}, options) {}

    const GoalTable& table() const { return model_->table(); }
    const Model& model() const { return *model_; }
    const Credits& credits() const { return *table().credits; }

    Cell cell(Measure measure, const char* goal, std::optional<Day> date = {}) const {
        const Result<GoalQuestion> asked = questionOf(*model_, goal);
        if (!asked) return Cell::error(32767);
        const auto part = asked->period ? modelWithin(*model_, *asked->period) : model_;
        return rollupColumns(*part, date).at(measure, asked->goal);
    }
    static double shown(Cell cell) {
        return cell.isNumber() ? cell.number() : cell.isBlank() ? -3 : cell == Cell::error(32767) ? -2 : -4;
    }
    double actual(const char* goal, std::optional<Day> date = {}) const {
        return shown(cell(Measure::Actual, goal, date));
    }
    double show(Measure measure, const char* goal, std::optional<Day> date = {}) const {
        return shown(cell(measure, goal, date));
    }

    // Rows of a fate, one a line: key, currency, amount, bookings, nearest goal.
    std::string reconciled(const std::string& what) const {
        std::string lines;
        for (const ReconciledRow& row : credits().reconciliation()) {
            if ((row.fate ? std::string(fateName(*row.fate)) : "total") != what) continue;
            if (!lines.empty()) lines += "\n";
            if (!row.key.empty()) lines += row.key + " ";
            if (!row.currency.empty()) lines += row.currency + " ";
            lines += row.amount.isNumber() ? words_.exact(row.amount.number()) : "-";
            lines += " (" + words_.exact(row.bookings) + ")";
            if (!row.nearest.empty()) lines += " " + row.nearest;
        }
        return lines;
    }
    Explanation explained(const char* goal, Measure measure = Measure::Actual,
                          std::optional<Day> date = {}) const {
        const RollupColumns columns = rollupColumns(*model_, date);
        return explain(*model_, columns, *findGoal(*model_, goal), measure);
    }

  private:
    std::shared_ptr<const Model> model_;
    Words words_;
};

inline Day day(int year, int month, int dayOfMonth) {
    return dayOf({year, month, dayOfMonth});
}

}  // namespace plumbline::testing
