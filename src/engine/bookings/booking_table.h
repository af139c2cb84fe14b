// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Single results (deals, orders, invoices), one a row, as plain columns: what is made of the cells of a sheet.
//
//     Result<Bookings> bookings = readBookings(block, "stage=Closed won");
//     bookings->count;                  // rows that hold a booking
//     bookings->amount[7];              // a Cell: number; blank; an error where it cannot be read
//     bookings->keys[0].codes[7];       // whose it is, as a small number: keys[0].values tells the text
//
// A column that the sheet does not have is an empty vector. What may say whose a booking is, is kept as codes of its
// different texts, so that a booking needs some 30 bytes. Totals, blank rows and remarks are no bookings.

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "bookings/booking_rules.h"
#include "core/cell.h"
#include "core/civil_date.h"
#include "core/result.h"
#include "table/cell_block.h"

namespace plumbline {

// A date that is not there, or cannot be read.
inline constexpr Day noDay = std::numeric_limits<Day>::min();

struct BookingColumn {
    std::string heading;
    std::uint32_t column = 0;          // within the block
    bool names = false;                // may name people or things: meets any name of the goals
    bool people = false;               // its heading says that they are people who sell
    bool matched = false;              // a rule says that it tells whose a booking is
    std::vector<std::uint32_t> codes;  // by booking; 0: blank
    std::vector<TextId> values;        // by code
};

struct BookingCurrency {
    std::string key;    // equal for all spellings: "EUR"
    std::string shown;  // as the sheet writes it
};

// A booking that is alike in every cell to one above it.
struct DoubledBooking {
    std::uint32_t booking = 0, first = 0;
    std::vector<Cell> cells;  // of its row; texts in those of the bookings
};

// A role that two columns could have, and the one that was taken.
struct BookingDoubt {
    BookingRole role = BookingRole::Date;
    std::string taken, other;  // headings
};

struct Bookings {
    std::shared_ptr<const TextPool> texts;
    std::uint32_t count = 0;

    std::vector<BookingColumn> keys;
    std::vector<Day> day, last, posted;  // `last`: of months and the like; empty: each is one day
    std::vector<Cell> amount, quantity, counts, share;
    std::vector<std::uint16_t> currency;  // index into `currencies`; 0: not said
    std::vector<BookingCurrency> currencies;
    std::vector<bool> filtered;  // a rule leaves it out; empty: none is

    std::string sheetName;
    std::uint32_t firstRow = 0, firstColumn = 0;  // of the block in its sheet
    std::uint32_t firstBooking = 0;               // the block's row of the first one
    std::vector<std::uint32_t> rowOf;             // the block's rows; empty: one below the other
    std::uint32_t amountColumn = 0;               // within the block, for places

    std::vector<DoubledBooking> duplicates;  // some of them
    std::size_t duplicateCount = 0;
    std::size_t totalRows = 0;
    std::vector<BookingDoubt> doubts;

    std::uint32_t rowOfBooking(std::uint32_t booking) const {
        return rowOf.empty() ? firstBooking + booking : rowOf[booking];
    }
    std::string_view text(const BookingColumn& key, std::uint32_t booking) const {
        return texts->view(key.values[key.codes[booking]]);
    }
    // "Deals.E17".
    std::string placeOf(std::uint32_t booking, std::uint32_t column) const;
    // Whether the amounts, shares and counts that it has can be read.
    bool isReadable(std::uint32_t booking) const;
    double shareOf(std::uint32_t booking) const {
        return share.empty() || !share[booking].isNumber() ? 1 : share[booking].number();
    }
    std::size_t byteSize() const;
};

// InvalidArgument where nothing looks like bookings, or a rule names no column.
Result<Bookings> readBookings(const CellBlock& block, std::string_view rules = {});

}  // namespace plumbline
