// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What of a booking counts for a goal: its amount, the deal that it is, or its pieces.
//
//     measuresOf(table)[ann].kind;      // CreditKind::Deals where the goal is measured in deals, orders, customers
//     amountOf(bookings, 7, measure);   // amount times share; a credit note takes a deal away

#include <string>
#include <vector>

#include "bookings/booking_table.h"
#include "table/goal_table.h"

namespace plumbline {

enum class CreditKind : std::uint8_t {
    None,  // per cent and the like: no sum of bookings
    Money,
    Deals,
    Pieces
};

struct CreditMeasure {
    CreditKind kind = CreditKind::Money;
    std::uint16_t currency = 0;  // index into a CurrencyList; 0: not known
    double factor = 1;           // 1000 where the goal counts in thousands
    friend bool operator==(const CreditMeasure&, const CreditMeasure&) = default;
};

// Currencies by their keys, of goals and of bookings.
class CurrencyList {
  public:
    CurrencyList() : all_(1) {}
    std::uint16_t indexOf(const BookingCurrency& currency);
    const BookingCurrency& at(std::uint16_t index) const { return all_[index]; }
    std::size_t size() const { return all_.size(); }

  private:
    std::vector<BookingCurrency> all_;
};

std::vector<CreditMeasure> measuresOf(const GoalTable& table, CurrencyList& currencies);

// Blank where the booking has no such figure; an error where it cannot be read.
Cell amountOf(const Bookings& bookings, std::uint32_t booking, const CreditMeasure& measure);
// How many deals a row stands for.
double countOf(const Bookings& bookings, std::uint32_t booking);

}  // namespace plumbline
