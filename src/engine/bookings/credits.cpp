// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "bookings/credits.h"

#include <algorithm>
#include <cmath>

#include "core/exact_sum.h"
#include "core/shown.h"

namespace plumbline {
namespace {

constexpr std::size_t longestTerm = 80;

template <class T>
std::size_t bytesOf(const std::vector<T>& values) {
    return values.capacity() * sizeof(T);
}

// "2025-03-05 · D-1024 · Acme": its day and what its texts say.
std::string nameOf(const Bookings& bookings, std::uint32_t booking) {
    std::string name;
    if (!bookings.day.empty() && bookings.day[booking] != noDay) name = shownDate(bookings.day[booking]);
    for (const BookingColumn& key : bookings.keys) {
        const std::string_view text = bookings.text(key, booking);
        if (text.empty() || name.size() + text.size() > longestTerm) continue;
        if (!name.empty()) name += " · ";
        name += text;
    }
    return name;
}

}  // namespace

std::string_view fateName(BookingFate fate) {
    constexpr std::string_view names[] = {"unreadable", "filtered", "currency", "unmatched", "several",
                                          "above",      "outside",  "compared", "credited"};
    return names[static_cast<std::size_t>(fate)];
}

Credits::Place Credits::placeOf(std::uint32_t index) const {
    const std::size_t sheet =
        sheets_.size() == 1
            ? 0
            : static_cast<std::size_t>(std::upper_bound(offsets_.begin(), offsets_.end(), index) -
                                       offsets_.begin()) -
                  1;
    return {sheets_[sheet].get(), index - offsets_[sheet]};
}

// Bookings without a date column always count; one whose date cannot be read counts where no date is asked for.
bool Credits::counts(const Place& place, const CreditWindow& window) const {
    const Bookings& bookings = *place.bookings;
    if (bookings.day.empty() || (!window.date && !window.within)) return true;
    const Day day = bookings.day[place.booking];
    if (day == noDay) return false;
    if (window.date && day > *window.date) return false;
    if (window.date && !bookings.posted.empty() && bookings.posted[place.booking] > *window.date)
        return false;
    if (!window.within) return true;
    const Day last = bookings.last.empty() ? day : bookings.last[place.booking];
    return day >= window.within->first && last <= window.within->last;
}

Cell Credits::sumOf(GoalIndex g, const CreditWindow& window) const {
    ExactSum sum;
    bool any = false;
    for (std::uint32_t i = first_[g]; i < first_[g + 1]; ++i) {
        const Place place = placeOf(index_[i]);
        if (!counts(place, window)) continue;
        any = true;
        const Cell amount = amountOf(*place.bookings, place.booking, measures_[g]);
        if (amount.isNumber()) sum.add(amount.number());
    }
    return any ? Cell(sum.value()) : Cell();
}

Cell Credits::booked(GoalIndex g, const CreditWindow& window) const {
    return sumOf(g, window);
}

// How many days from the first on have a booking that is known, up to each day.
std::vector<std::uint32_t> Credits::bookedDays(const CreditWindow& window) const {
    std::vector<std::uint32_t> booked(knownOn_.size() + 1, 0);
    for (std::size_t i = 0; i < knownOn_.size(); ++i) {
        const bool known = knownOn_[i] != noDay && (!window.date || knownOn_[i] <= *window.date);
        booked[i + 1] = booked[i] + (known ? 1 : 0);
    }
    return booked;
}

bool Credits::anybodyIn(GoalIndex g, const CreditWindow& window,
                        const std::vector<std::uint32_t>& booked) const {
    if (undated_ || (readable_ && days_.isOpen(g) && !window.date && !window.within)) return true;
    const std::int64_t size = static_cast<std::int64_t>(knownOn_.size());
    for (const DaySpan& span : days_.of(g)) {
        std::int64_t first = span.first, last = span.last;
        if (window.date) last = std::min<std::int64_t>(last, *window.date);
        if (window.within) {
            first = std::max<std::int64_t>(first, window.within->first);
            last = std::min<std::int64_t>(last, window.within->last);
        }
        const std::int64_t from = std::clamp<std::int64_t>(first - firstDay_, 0, size),
                           to = std::clamp<std::int64_t>(last - firstDay_ + 1, 0, size);
        if (from < to && booked[static_cast<std::size_t>(to)] > booked[static_cast<std::size_t>(from)])
            return true;
    }
    return false;
}

void Credits::fill(std::vector<Cell>& actuals, const CreditWindow& window) const {
    const std::vector<std::uint32_t> booked = bookedDays(window);
    for (GoalIndex g = 0; g < credited_.size(); ++g) {
        if (!credited_[g]) continue;
        Cell sum = sumOf(g, window);
        if (sum.isBlank() && anybodyIn(g, window, booked)) sum = Cell(0.0);
        if (!sum.isBlank() || own_.empty())
            actuals[g] = sum;
        else if (
            !ownPlan_)  // the table's own says nothing of a part of the time; of a plan the caller has cut it
            actuals[g] = window.within ? Cell() : own_[g];
    }
}

std::vector<CreditTerm> Credits::terms(GoalIndex g, const CreditWindow& window, std::size_t most) const {
    struct Booked {
        Place place;
        double credited;
    };
    std::vector<Booked> all;
    for (std::uint32_t i = first_[g]; i < first_[g + 1]; ++i) {
        const Place place = placeOf(index_[i]);
        if (!counts(place, window)) continue;
        const Cell amount = amountOf(*place.bookings, place.booking, measures_[g]);
        if (amount.isNumber()) all.push_back({place, amount.number()});
    }
    std::stable_sort(all.begin(), all.end(), [](const Booked& a, const Booked& b) {
        return std::fabs(a.credited) > std::fabs(b.credited);
    });
    const std::size_t shown = all.size() > most ? most - 1 : all.size();
    std::vector<CreditTerm> terms;
    for (std::size_t i = 0; i < shown; ++i) {
        const Bookings& bookings = *all[i].place.bookings;
        const std::uint32_t booking = all[i].place.booking;
        CreditTerm term;
        term.name = nameOf(bookings, booking);
        term.value = Cell(all[i].credited);
        const CreditMeasure& measure = measures_[g];
        if (measure.kind == CreditKind::Money && measure.factor == 1 && !bookings.amount.empty()) {
            term.value = bookings.amount[booking];
            term.share = bookings.shareOf(booking);
        }
        term.place = bookings.placeOf(booking, bookings.amountColumn);
        terms.push_back(std::move(term));
    }
    if (shown == all.size()) return terms;
    ExactSum rest;
    for (std::size_t i = shown; i < all.size(); ++i) rest.add(all[i].credited);
    CreditTerm others;
    others.value = Cell(rest.value());
    others.rest = all.size() - shown;
    terms.push_back(std::move(others));
    return terms;
}

std::vector<BookedAt> Credits::latest(std::span<const GoalIndex> goals, const CreditWindow& window,
                                      std::size_t most) const {
    struct Booked {
        Place place;
        Day day;
        double credited;
    };
    std::vector<Booked> all;
    for (const GoalIndex g : goals)
        for (std::uint32_t i = first_[g]; i < first_[g + 1]; ++i) {
            const Place place = placeOf(index_[i]);
            const Cell amount = amountOf(*place.bookings, place.booking, measures_[g]);
            const auto& days = place.bookings->day;
            if (counts(place, window) && amount.isNumber())
                all.push_back({place, days.empty() ? noDay : days[place.booking], amount.number()});
        }
    const std::size_t shown = std::min(most, all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(shown), all.end(),
                      [](const Booked& a, const Booked& b) {
                          return std::pair(a.day, a.place.booking) > std::pair(b.day, b.place.booking);
                      });
    std::vector<BookedAt> latest;
    for (std::size_t i = 0; i < shown; ++i) {
        const Bookings& from = *all[i].place.bookings;
        const std::uint32_t booking = all[i].place.booking;
        latest.push_back({nameOf(from, booking), Cell(all[i].credited), from.sheetName,
                          from.firstRow + from.rowOfBooking(booking), from.firstColumn + from.amountColumn});
    }
    return latest;
}

std::size_t Credits::byteSize() const {
    std::size_t bytes = sizeof *this + bytesOf(offsets_) + bytesOf(measures_) + bytesOf(first_) +
                        bytesOf(index_) + bytesOf(knownOn_) + bytesOf(own_) + bytesOf(rows_) +
                        bytesOf(splits_) + credited_.capacity() / 4;
    for (const ReconciledRow& row : rows_) bytes += row.key.size() + row.nearest.size();
    return bytes;
}

}  // namespace plumbline
