// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Taking actuals from bookings: which tables plainly hold them, what would become of each booking, and the formulas that
// make it so. Computed as the formulas will compute it.
//
//     const ActualsDraft draft(*now, aliases);
//     draft.judge(head).plain;                     // a table that plainly holds bookings of these goals
//     draft.view({{deals}, "Stage", {"Won"}}, words).text;   // "Credited: 28,620,767.85 EUR (2,384 bookings)" …
//     bookingsFormulas(choice);                    // "=GOAL.ACTUALS($Deals.$A$1:$J$1048576;\"Stage=Won\")"

#include <memory>
#include <string>
#include <vector>

#include "bookings/booking_offers.h"
#include "snapshot/snapshot.h"
#include "wording/words.h"

namespace plumbline::sidebar {

struct BookingsTable {
    std::string place;      // as people read it: "Deals.A1:J5001"
    std::string reference;  // as the formula takes it, with room for bookings to come
    CellBlock block;
};

struct ActualsChoice {
    std::vector<std::shared_ptr<const BookingsTable>> tables;
    std::string heading;              // of the column by which some are left out; empty: all count
    std::vector<std::string> values;  // those that count
    bool preferBookings = false;      // to actuals that stand in the goals' table
};

struct BookingsJudged {
    bool readable = false;     // as bookings at all
    bool plain = false;        // days, amounts, no targets, and most agree with a goal
    std::size_t agreeing = 0;  // bookings
    std::string headings;      // alike: parts of one list, a sheet a month
};

struct ActualsView {
    std::string problem;                // why nothing can be written
    std::string text;                   // what was read, and what becomes of it
    std::vector<FilterColumn> filters;  // what the first table offers
    bool compared = false;              // some goals have an actual of their own
};

class ActualsDraft {
  public:
    ActualsDraft(const Snapshot& now, CellBlock aliases);

    BookingsJudged judge(const CellBlock& block) const;
    ActualsView view(const ActualsChoice& choice, const Words& words) const;

  private:
    GoalTable credited(BookingSheets sheets, bool preferBookings) const;
    void tell(const ActualsChoice& choice, const BookingSheets& sheets, const Words& words,
              ActualsView& view) const;

    GoalTable goals_;
    Aliases aliases_;
    CreditOptions options_;
};

// The rule of one of the tables: none where it lacks the column.
std::string bookingsRule(const ActualsChoice& choice, const Bookings& bookings);
// A cell with GOAL.ACTUALS for each table.
std::vector<std::string> bookingsFormulas(const ActualsChoice& choice);

}  // namespace plumbline::sidebar
