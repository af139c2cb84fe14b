// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What became of the bookings, added up: for each fate and currency a row, for unmatched ones a row for each key.
//
//     reconciling.begin(bookings, keys, columns);
//     reconciling.add(booking, BookingFate::Unmatched, euro);
//     reconciling.rows();               // total first; "unmatched | J. Smyth | EUR | 45,000 | 12 | J. Smith"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "bookings/agreeing_goals.h"
#include "bookings/booking_keys.h"
#include "bookings/credits.h"
#include "bookings/near_names.h"
#include "core/exact_sum.h"

namespace plumbline {

class Reconciling {
  public:
    Reconciling(const NamePairs& pairs, const Aliases& aliases, const AgreeingGoals& leaves,
                const CurrencyList& currencies, std::uint16_t goalsCurrency);

    void begin(const Bookings& bookings, const BookingKeys& keys,
               const std::vector<std::optional<std::size_t>>& columns);
    void add(std::uint32_t booking, BookingFate fate, std::uint16_t currency);
    std::vector<ReconciledRow> rows();

  private:
    struct Sum {
        ExactSum amount;
        ExactSum bookings;
        bool any = false, anyAmount = false;
        std::string place;
        void add(const Bookings& bookings, std::uint32_t booking);
    };
    struct Unmatched {
        std::string key;
        std::vector<std::string_view> names;  // by pair; none where nothing meets
        std::uint16_t currency = 0;
        Sum sum;
    };
    static constexpr std::size_t total = fateCount, mostNearest = 5000;  // the largest keys are looked up

    Sum& sumOf(std::size_t fate, std::uint16_t currency) {
        return sums_[std::size_t(currency) * (fateCount + 1) + fate];
    }
    Unmatched& unmatchedOf(std::uint32_t key, std::uint32_t booking, std::uint16_t currency);
    std::string unnamedKey(std::uint32_t booking) const;
    void findNearest(const Unmatched& one, ReconciledRow& row) const;
    const NearNames& nearNames(std::size_t pair) const;
    ReconciledRow rowOf(const Sum& sum, std::uint16_t currency) const;
    void addUnmatched(std::uint16_t currency, std::vector<ReconciledRow>& rows) const;

    const NamePairs& pairs_;
    const Aliases& aliases_;
    const AgreeingGoals& leaves_;
    const CurrencyList& currencies_;
    std::uint16_t goalsCurrency_;

    const Bookings* bookings_ = nullptr;
    const BookingKeys* keys_ = nullptr;
    std::optional<std::size_t> unnamed_;  // the sheet's column that tells them apart where nothing meets
    std::unordered_map<std::uint64_t, std::size_t> ofKey_;  // of this sheet: key and currency → unmatched
    std::unordered_map<std::string, std::size_t> byText_;   // of all sheets
    std::vector<Unmatched> unmatched_;
    std::vector<Sum> sums_;
    mutable std::map<std::size_t, NearNames> near_;
};

}  // namespace plumbline
