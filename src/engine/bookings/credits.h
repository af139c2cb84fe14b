// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What bookings give to the goals of a table, as of any day, and what became of every one of them.
//
//     const GoalTable credited = creditedTable(table, {bookings}, aliases, {});
//     credited.actual[ann];                     // her bookings, where the table itself has no actual
//     credited.credits->terms(credited, ann, {});  // each of them, largest first
//     credited.credits->reconciliation();       // total, unreadable, …, unmatched key by key, …, credited
//
// A booking is credited to the goal without children that agrees with it, inside the days of that goal. Blank is not 0: a
// goal without a booking shows 0 only once anybody's booking lies in its days. All amounts are added exactly.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "bookings/aliases.h"
#include "bookings/credit_measure.h"
#include "bookings/goal_days.h"
#include "bookings/name_pairs.h"
#include "table/goal_table.h"

namespace plumbline {

// What became of a booking: the first of these that applies.
enum class BookingFate : std::uint8_t {
    Unreadable,
    Filtered,
    Currency,   // another than the goal's
    Unmatched,  // agrees with no goal
    Several,    // with two goals of one measure
    Above,      // with goals alone that have children
    Outside,    // the days of each goal that it agrees with
    Compared,   // with a goal that has an actual of its own
    Credited,
};
inline constexpr std::size_t fateCount = 9;
std::string_view fateName(BookingFate fate);  // "unreadable", …

// A name as booked that is one slip of the pen away from what the goals call somebody or something.
struct NameSlip {
    std::string booked, known;
    friend bool operator==(const NameSlip&, const NameSlip&) = default;
};

struct ReconciledRow {
    std::optional<BookingFate> fate;  // nothing: all of them
    std::string key;                  // of unmatched ones
    std::string currency;
    Cell amount;
    double bookings = 0;
    std::string nearest;
    std::vector<NameSlip> slips;  // which of its names are to be taken for others, that nearest goal be meant
    std::string place;            // of the first one's amount
};

// Which bookings count.
struct CreditWindow {
    std::optional<Day> date;        // known and made by then
    std::optional<DaySpan> within;  // made on one of these days
};

struct CreditTerm {
    std::string name;
    Cell value;  // times the share it is what the goal gets
    double share = 1;
    std::string place;
    std::size_t rest = 0;  // so many others, together
};

// One booking of a goal, and the cell of its amount; no sheet where it was handed over as values alone.
struct BookedAt {
    std::string name;
    Cell credited;
    std::string sheet;
    std::uint32_t row = 0, column = 0;
};

struct SplitDeal {
    std::string name, place;
    double share = 0;
};

// Bookings of which something is told, and where the first one stands.
struct BookingsTold {
    std::size_t count = 0;
    std::string place;

    void see(const Bookings& bookings, std::uint32_t booking) {
        if (count++ == 0) place = bookings.placeOf(booking, bookings.amountColumn);
    }
};

struct CreditOptions {
    bool preferBookings = false;  // before an actual of the table's own
};

class Credits {
  public:
    // The actuals of goals that get theirs from bookings; others stay.
    void fill(std::vector<Cell>& actuals, const CreditWindow& window) const;
    bool hasBookings(GoalIndex g) const { return first_[g] != first_[g + 1]; }
    bool isCredited(GoalIndex g) const { return credited_[g]; }
    // Bookings of a goal whose own actual is shown, added up.
    Cell booked(GoalIndex g, const CreditWindow& window) const;
    // At most `most` of them, the largest first, then the rest in one.
    std::vector<CreditTerm> terms(GoalIndex g, const CreditWindow& window, std::size_t most = 200) const;

    // At most `most` of these goals', the latest first.
    std::vector<BookedAt> latest(std::span<const GoalIndex> goals, const CreditWindow& window,
                                 std::size_t most) const;

    const std::vector<ReconciledRow>& reconciliation() const { return rows_; }
    const std::vector<SplitDeal>& splits() const { return splits_; }
    const BookingSheets& sheets() const { return sheets_; }
    std::size_t pairs() const { return whose_.size(); }
    // Headings of the bookings' columns that tell whose each is.
    const std::vector<std::string>& whose() const { return whose_; }
    std::size_t amountless() const { return amountless_; }             // bookings without an amount
    const BookingsTold& dateless() const { return dateless_; }         // whose date cannot be read: of no day
    const std::string& homeCurrency() const { return homeCurrency_; }  // assumed of goals that say none
    bool assumesYear() const { return days_.assumesYear(); }
    // Whether what is asked depends on a day.
    bool isDated() const { return dated_; }
    std::size_t byteSize() const;

  private:
    friend class Crediting;
    Credits(const GoalTable& table, Day lastBooking) : days_(table, lastBooking) {}

    struct Place {
        const Bookings* bookings;
        std::uint32_t booking;
    };
    Place placeOf(std::uint32_t index) const;
    bool counts(const Place& place, const CreditWindow& window) const;
    Cell sumOf(GoalIndex g, const CreditWindow& window) const;
    bool anybodyIn(GoalIndex g, const CreditWindow& window, const std::vector<std::uint32_t>& booked) const;
    std::vector<std::uint32_t> bookedDays(const CreditWindow& window) const;

    GoalDays days_;
    BookingSheets sheets_;
    std::vector<std::uint32_t> offsets_;  // of each sheet's bookings
    std::vector<CreditMeasure> measures_;
    std::vector<bool> credited_, takes_;  // by goal: shows bookings; could get some
    std::vector<std::uint32_t> first_;    // count + 1 offsets into `index_`
    std::vector<std::uint32_t> index_;    // bookings of each goal, in their order
    Day firstDay_ = 0;
    std::vector<Day>
        knownOn_;  // by day from firstDay_: when the first booking of that day was known; noDay: none
    bool readable_ = false;  // there is a readable booking
    bool undated_ = false;   // and one that counts on any day
    bool dated_ = false;
    bool preferBookings_ = false;
    std::vector<Cell> own_;  // actuals of the table's own, where bookings are preferred to them
    bool ownPlan_ = false;   // they stand in columns of periods
    std::vector<ReconciledRow> rows_;
    std::vector<SplitDeal> splits_;
    std::vector<std::string> whose_;
    std::size_t amountless_ = 0;
    BookingsTold dateless_;
    std::string homeCurrency_;
};

// The table with actuals of bookings; nothing else of it changes.
GoalTable creditedTable(GoalTable table, BookingSheets sheets, const Aliases& aliases, CreditOptions options);

}  // namespace plumbline
