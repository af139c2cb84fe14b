// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Every booking once: what it agrees with is found for each of its different names, its goal by its day.
#include <algorithm>

#include "bookings/agreeing_goals.h"
#include "bookings/booking_keys.h"
#include "bookings/credits.h"
#include "bookings/reconciling.h"
#include "bookings/split_deals.h"
#include "table/period_days.h"

namespace plumbline {

namespace {

std::vector<bool> withChildren(const GoalTable& table) {
    std::vector<bool> parents(table.count, false);
    for (const ParentLink& link : table.parents)
        if (link.parent != noGoal) parents[link.parent] = true;
    return parents;
}

Day lastDayOf(const BookingSheets& sheets) {
    Day last = noDay;
    for (const auto& sheet : sheets)
        for (const Day day : sheet->day) last = std::max(last, day);
    return last == noDay ? 0 : last;  // 0: nobody knows
}

}  // namespace

class Crediting {
  public:
    Crediting(GoalTable& table, BookingSheets sheets, const Aliases& aliases, CreditOptions options)
        : table_(table),
          aliases_(aliases),
          credits_(new Credits(table, lastDayOf(sheets))),
          parent_(withChildren(table)) {
        credits_->sheets_ = std::move(sheets);
        credits_->preferBookings_ = options.preferBookings;
        credits_->measures_ = measuresOf(table, currencies_);
        std::uint32_t offset = 0;
        for (const auto& sheet : credits_->sheets_) {
            credits_->offsets_.push_back(offset);
            offset += sheet->count;
            credits_->dated_ = credits_->dated_ || !sheet->day.empty();
        }
    }

    void credit() {
        findGoals();
        settleCurrencies();
        const NamePairs pairs(table_, leaves_, credits_->sheets_, aliases_);
        nameColumns(pairs);
        const AgreeingGoals leaves(table_, pairs, leaves_, AgreeingGoals::Which::Leaves, credits_->measures_,
                                   credits_->days_);
        const AgreeingGoals above(table_, pairs, above_, AgreeingGoals::Which::Parents, credits_->measures_,
                                  credits_->days_);
        Reconciling reconciling(pairs, aliases_, leaves, currencies_, onlyCurrency_);
        SplitDeals splits;
        for (std::size_t sheet = 0; sheet < credits_->sheets_.size(); ++sheet)
            creditSheet(sheet, pairs, leaves, above, reconciling, splits);
        credits_->rows_ = reconciling.rows();
        credits_->splits_ = splits.beyondWhole();
        listBookings();
        noteDays();
        settleTable();
        table_.actual.resize(table_.count);
        if (credits_->preferBookings_) credits_->own_ = table_.actual;
        credits_->ownPlan_ = !table_.actualPlan.empty();
        credits_->fill(table_.actual, {});
        table_.credits = std::move(credits_);
    }

  private:
    // Goals that may get bookings; those that have an actual of their own keep it.
    void findGoals() {
        credits_->takes_.assign(table_.count, false);
        credits_->credited_.assign(table_.count, false);
        for (GoalIndex g = 0; g < table_.count; ++g) {
            if (credits_->measures_[g].kind == CreditKind::None) continue;
            const Method method = table_.methodOf(g);
            const bool own = !parent_[g] || method == Method::Own || method == Method::Total;
            (parent_[g] ? above_ : leaves_).push_back(g);
            credits_->takes_[g] = own;
            if (table_.isCancelled(g)) continue;
            credits_->credited_[g] =
                own && (credits_->preferBookings_ || table_.number(table_.actual, g).isBlank());
        }
    }

    void nameColumns(const NamePairs& pairs) {
        for (std::size_t pair = 0; pair < pairs.count(); ++pair)
            for (std::size_t sheet = 0; sheet < credits_->sheets_.size(); ++sheet)
                if (const auto column = pairs.column(pair, sheet)) {
                    credits_->whose_.push_back(credits_->sheets_[sheet]->keys[*column].heading);
                    break;
                }
    }

    // Goals of which nothing says the currency are in that of the others, else in the one that is booked most.
    void settleCurrencies() {
        std::vector<std::size_t> goals(currencies_.size(), 0), booked;
        for (const GoalIndex g : leaves_) ++goals[credits_->measures_[g].currency];
        for (const auto& sheet : credits_->sheets_) {
            std::vector<std::uint16_t>& own = bookedCurrency_.emplace_back();
            for (const BookingCurrency& currency : sheet->currencies)
                own.push_back(currencies_.indexOf(currency));
            if (own.empty()) own.push_back(0);
            booked.resize(currencies_.size(), 0);
            for (const std::uint16_t currency : sheet->currency) ++booked[own[currency]];
        }
        goals.resize(currencies_.size(), 0);
        booked.resize(currencies_.size(), 0);
        const std::vector<std::size_t>& counted = onlyOne(goals) != 0 ? goals : booked;
        const auto home = static_cast<std::uint16_t>(
            currencies_.size() > 1 ? std::max_element(counted.begin() + 1, counted.end()) - counted.begin()
                                   : 0);
        if (home == 0 || counted[home] == 0) return;
        onlyCurrency_ =
            onlyOne(goals) != 0 || std::all_of(goals.begin() + 1, goals.end(), [](auto n) { return n == 0; })
                ? home
                : std::uint16_t(0);
        bool assumed = false;
        for (GoalIndex g = 0; g < table_.count; ++g) {
            CreditMeasure& measure = credits_->measures_[g];
            if (measure.kind != CreditKind::Money || measure.currency != 0) continue;
            measure.currency = home;
            assumed = assumed || credits_->takes_[g];  // nothing is booked to the others
        }
        const auto kinds = std::count_if(booked.begin() + 1, booked.end(), [](auto n) { return n > 0; });
        if (assumed && kinds > 1) credits_->homeCurrency_ = currencies_.at(home).shown;
    }
    static std::size_t onlyOne(const std::vector<std::size_t>& counts) {
        std::size_t only = 0;
        for (std::size_t i = 1; i < counts.size(); ++i) {
            if (counts[i] == 0) continue;
            if (only != 0) return 0;
            only = i;
        }
        return only;
    }

    // What bookings with one key agree with.
    struct KeyGoals {
        std::vector<const GoalList*> leaves, above;
        bool any() const { return !leaves.empty() || !above.empty(); }
    };

    std::vector<KeyGoals> goalsOfKeys(const NamePairs& pairs, const BookingKeys& keys,
                                      const AgreeingGoals& leaves, const AgreeingGoals& above) const {
        std::vector<KeyGoals> goals(keys.count());
        if (pairs.count() == 0 && (pairs.couldName() || leaves_.size() + above_.size() == 0)) return goals;
        std::vector<std::uint32_t> names(pairs.count());
        std::vector<bool> blank(pairs.count());
        for (std::uint32_t key = 0; key < keys.count(); ++key) {
            for (std::size_t pair = 0; pair < pairs.count(); ++pair) {
                const std::string_view value = keys.value(key, pair);
                blank[pair] = value.empty();
                names[pair] = blank[pair] ? 0 : pairs.names(pair).find(aliases_.of(value));
            }
            goals[key] = {leaves.of(names, blank), above.of(names, blank)};
        }
        return goals;
    }

    void creditSheet(std::size_t sheet, const NamePairs& pairs, const AgreeingGoals& leaves,
                     const AgreeingGoals& above, Reconciling& reconciling, SplitDeals& splits) {
        const Bookings& bookings = *credits_->sheets_[sheet];
        std::vector<std::optional<std::size_t>> columns;
        for (std::size_t pair = 0; pair < pairs.count(); ++pair) columns.push_back(pairs.column(pair, sheet));
        const BookingKeys keys(bookings, columns);
        const std::vector<KeyGoals> goals = goalsOfKeys(pairs, keys, leaves, above);
        reconciling.begin(bookings, keys, columns);
        for (std::uint32_t booking = 0; booking < bookings.count; ++booking) {
            const BookingFate fate = fateOf(sheet, booking, goals[keys.of(booking)]);
            const std::uint16_t currency = bookings.currency.empty()
                                               ? std::uint16_t(0)
                                               : bookedCurrency_[sheet][bookings.currency[booking]];
            reconciling.add(booking, fate, currency);
            if (isBlank(bookings, booking) && fate != BookingFate::Filtered) ++credits_->amountless_;
        }
        splits.see(bookings, columns);
    }

    static bool isBlank(const Bookings& bookings, std::uint32_t booking) {
        return !bookings.amount.empty() && bookings.amount[booking].isBlank();
    }

    BookingFate fateOf(std::size_t sheet, std::uint32_t booking, const KeyGoals& goals) {
        const Bookings& bookings = *credits_->sheets_[sheet];
        if (!bookings.isReadable(booking)) return BookingFate::Unreadable;
        if (!bookings.filtered.empty() && bookings.filtered[booking]) return BookingFate::Filtered;
        if (!goals.any()) return BookingFate::Unmatched;
        const bool isAbove = goals.leaves.empty();
        const Search found = search(sheet, booking, isAbove ? goals.above : goals.leaves, isAbove);
        if (!found.eligible) return BookingFate::Currency;
        if (found.unreadable) return BookingFate::Unreadable;
        if (found.several) return BookingFate::Several;
        if (found.goals == 0) return isAbove && found.onlyAbove ? BookingFate::Above : BookingFate::Outside;
        if (!hasFigures(bookings, booking, found)) return BookingFate::Unreadable;
        if (!bookings.day.empty() && bookings.day[booking] == noDay)
            credits_->dateless_.see(bookings, booking);
        bool credited = false;
        for (std::size_t i = 0; i < found.goals; ++i) {
            credited = credited || credits_->credited_[found.goal[i]];
            booked_.push_back({found.goal[i], credits_->offsets_[sheet] + booking});
        }
        return credited ? BookingFate::Credited : BookingFate::Compared;
    }

    struct Search {
        static constexpr std::size_t most = 3;  // money, deals, pieces: one goal of each
        std::array<GoalIndex, most> goal{};
        std::array<CreditMeasure, most> measure{};
        std::size_t goals = 0;
        bool eligible = false, several = false, unreadable = false, onlyAbove = false;
    };

    // Whether what each of the goals counts can be read; a blank adds nothing to a goal, and is told.
    bool hasFigures(const Bookings& bookings, std::uint32_t booking, const Search& found) {
        bool blank = false;
        for (std::size_t i = 0; i < found.goals; ++i) {
            const Cell figure = amountOf(bookings, booking, found.measure[i]);
            if (figure.isError()) return false;
            blank = blank || figure.isBlank();
        }
        if (blank && !isBlank(bookings, booking)) ++credits_->amountless_;
        return true;
    }

    Search search(std::size_t sheet, std::uint32_t booking, const std::vector<const GoalList*>& lists,
                  bool above) const {
        const Bookings& bookings = *credits_->sheets_[sheet];
        const std::uint16_t currency =
            bookings.currency.empty() ? std::uint16_t(0) : bookedCurrency_[sheet][bookings.currency[booking]];
        const Day day = bookings.day.empty() ? noDay : bookings.day[booking];
        Search found;
        for (const GoalList* list : lists)
            for (const GoalsByDay& goals : list->measures) {
                const CreditMeasure& measure = goals.measure();
                const bool money = measure.kind == CreditKind::Money;
                const std::uint16_t own = money ? currencyOf(measure) : std::uint16_t(0);
                if (money && own != 0 && currency != 0 && own != currency) continue;
                found.eligible = true;
                GoalIndex goal = noGoal;
                if (day != noDay)
                    goal = goals.on(day, bookings.last.empty() ? day : bookings.last[booking]);
                else if (bookings.day.empty() || goals.isOpen())
                    goal = goals.always();
                else
                    found.unreadable = true;
                take(found, goal, measure, above);
            }
        return found;
    }
    std::uint16_t currencyOf(const CreditMeasure& measure) const {
        return measure.currency != 0 ? measure.currency : onlyCurrency_;
    }

    void take(Search& found, GoalIndex goal, const CreditMeasure& measure, bool above) const {
        if (goal == noGoal) return;
        if (goal == severalGoals) {
            found.several = true;
            return;
        }
        if (above && !credits_->takes_[goal]) {
            found.onlyAbove = true;
            return;
        }
        // Money of two currencies is one measure, too: a booking that says neither would count in full for both.
        for (std::size_t i = 0; i < found.goals; ++i)
            if (found.measure[i].kind == measure.kind) found.several = true;
        if (found.several) return;
        found.measure[found.goals] = measure;
        found.goal[found.goals++] = goal;
    }

    // By goal, each goal's bookings in their order.
    void listBookings() {
        std::vector<std::uint32_t>& first = credits_->first_;
        first.assign(table_.count + 1, 0);
        for (const Booked& one : booked_) ++first[one.goal + 1];
        for (GoalIndex g = 0; g < table_.count; ++g) first[g + 1] += first[g];
        credits_->index_.resize(booked_.size());
        std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
        for (const Booked& one : booked_) credits_->index_[next[one.goal]++] = one.booking;
        std::vector<Booked>().swap(booked_);
    }

    // On which days there are readable bookings, whosever, and since when that is known.
    void noteDays() {
        Day first = noDay, last = noDay;
        for (const auto& sheet : credits_->sheets_)
            for (const Day day : sheet->day) {
                if (day == noDay) continue;
                first = first == noDay ? day : std::min(first, day);
                last = std::max(last, day);
            }
        if (first != noDay) {
            credits_->firstDay_ = first;
            credits_->knownOn_.assign(static_cast<std::size_t>(last - first) + 1, noDay);
        }
        for (const auto& sheet : credits_->sheets_)
            for (std::uint32_t booking = 0; booking < sheet->count; ++booking) noteDay(*sheet, booking);
    }
    void noteDay(const Bookings& bookings, std::uint32_t booking) {
        if (!bookings.isReadable(booking)) return;
        if (!bookings.filtered.empty() && bookings.filtered[booking]) return;
        credits_->readable_ = true;
        if (bookings.day.empty()) credits_->undated_ = true;
        if (bookings.day.empty() || bookings.day[booking] == noDay) return;
        const Day day = bookings.day[booking];
        const Day posted = bookings.posted.empty() ? noDay : bookings.posted[booking];
        Day& known = credits_->knownOn_[static_cast<std::size_t>(day - credits_->firstDay_)];
        const Day since = std::max(day, posted);
        known = known == noDay ? since : std::min(known, since);
    }

    // The year that the bookings say is that of the periods; and actuals are there now.
    void settleTable() {
        PeriodPlan& plan = table_.targetPlan.empty() ? table_.actualPlan : table_.targetPlan;
        const Day last = lastDayOf(credits_->sheets_);
        if (const auto days = plan.empty() || last == 0 ? std::nullopt : daysOfPeriods(plan.periods, last))
            for (std::size_t p = 0; p < days->size(); ++p) {
                plan.periods[p].first = (*days)[p].first;
                plan.periods[p].last = (*days)[p].last;
                plan.periods[p].known = true;
            }
        std::erase_if(table_.notes, [](const Note& note) {
            return note.kind == NoteKind::NoFigures && note.first == "actual";
        });
        for (Note& note : table_.notes)
            if (note.kind == NoteKind::NoFigures && note.first == "both") note.first = "target";
    }

    struct Booked {
        GoalIndex goal;
        std::uint32_t booking;
    };

    GoalTable& table_;
    const Aliases& aliases_;
    CurrencyList currencies_;
    std::shared_ptr<Credits> credits_;
    std::vector<bool> parent_;
    std::vector<GoalIndex> leaves_, above_;
    std::vector<std::vector<std::uint16_t>> bookedCurrency_;  // by sheet, its currencies among all
    std::uint16_t onlyCurrency_ = 0;                          // that of all goals
    std::vector<Booked> booked_;
};

GoalTable creditedTable(GoalTable table, BookingSheets sheets, const Aliases& aliases,
                        CreditOptions options) {
    Crediting(table, std::move(sheets), aliases, options).credit();
    return table;
}

}  // namespace plumbline
