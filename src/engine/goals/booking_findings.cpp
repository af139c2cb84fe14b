// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// When something is told of bookings, and its sentence.
#include <algorithm>
#include <cmath>

#include "bookings/credits.h"
#include "goals/finding_conditions.h"
#include "goals/finding_sentences.h"
#include "goals/thresholds.h"

namespace plumbline {
namespace {

constexpr std::size_t mostKeys = 100, mostSplits = 20;

class Finder {
  public:
    Finder(const Model& model, FindingList& list)
        : table_(model.table()), credits_(*model.table().credits), list_(list) {}

    void find() {
        for (const ReconciledRow& row : credits_.reconciliation()) judge(row);
        if (unmatchedKeys_ > mostKeys)
            add(Rule::BookingUnmatched, ".rest").count = double(unmatchedKeys_ - mostKeys);
        compareActuals();
        judgeSheets();
        judgeSplits();
        judgeReading();
    }

  private:
    BookingFinding& add(Rule rule, const char* variant, GoalIndex goal = noGoal) {
        Finding& finding = list_.add(rule, goal, Role::Actual);
        finding.other = static_cast<std::uint32_t>(list_.booked.size());
        return list_.booked.emplace_back(BookingFinding{variant, {}, {}, {}, {}, Cell(), 0, {}});
    }

    void judge(const ReconciledRow& row) {
        if (!row.fate) return;
        struct FateRule {
            BookingFate fate;
            Rule rule;
        };
        if (*row.fate == BookingFate::Unmatched && ++unmatchedKeys_ > mostKeys) return;
        for (const FateRule& known : {FateRule{BookingFate::Unreadable, Rule::BookingUnreadable},
                                      {BookingFate::Currency, Rule::BookingCurrency},
                                      {BookingFate::Unmatched, Rule::BookingUnmatched},
                                      {BookingFate::Several, Rule::BookingSeveral},
                                      {BookingFate::Above, Rule::BookingAbove},
                                      {BookingFate::Outside, Rule::BookingOutside}})
            if (known.fate == *row.fate) tell(known.rule, row);
    }
    void tell(Rule rule, const ReconciledRow& row) {
        const bool unmatched = rule == Rule::BookingUnmatched;
        BookingFinding& told = add(rule, !unmatched            ? ""
                                         : row.key.empty()     ? ".nobody"
                                         : row.nearest.empty() ? ""
                                                               : ".near");
        told.key = row.key;
        told.nearest = row.nearest;
        told.slips = row.slips;
        told.place = row.place;
        told.currency = row.currency;
        told.amount = row.amount;
        told.count = row.bookings;
    }

    // Where the table's own actual is shown and bookings say another.
    void compareActuals() {
        for (GoalIndex g = 0; g < table_.count; ++g) {
            if (!credits_.hasBookings(g) || credits_.isCredited(g)) continue;
            const Cell own = table_.number(table_.actual, g), booked = credits_.booked(g, {});
            if (!own.isNumber() || !booked.isNumber() || std::fabs(own.number() - booked.number()) < thresholds::amount)
                continue;
            BookingFinding& told = add(Rule::BookingDiffers, "", g);
            told.key = table_.labelOf(g, true);
            told.amount = own;
            told.count = booked.number();
        }
    }

    void judgeSheets() {
        for (const auto& sheet : credits_.sheets()) {
            if (sheet->duplicateCount > 0) {
                BookingFinding& told = add(Rule::BookingDuplicate, "");
                told.count = static_cast<double>(sheet->duplicateCount);
                told.place = sheet->placeOf(sheet->duplicates.front().booking, sheet->amountColumn);
            }
            for (const BookingDoubt& doubt : sheet->doubts) {
                BookingFinding& told = add(Rule::BookingDoubt, ".column");
                told.key = doubt.taken;
                told.nearest = doubt.other;
                told.place = bookingRoleName(doubt.role);
            }
        }
    }

    void judgeSplits() {
        const std::vector<SplitDeal>& splits = credits_.splits();
        for (std::size_t i = 0; i < std::min(splits.size(), mostSplits); ++i) {
            BookingFinding& told = add(Rule::BookingSplit, "");
            told.key = splits[i].name;
            told.place = splits[i].place;
            told.count = splits[i].share;
        }
    }

    // What was assumed.
    void judgeReading() {
        bool any = false;
        for (const auto& sheet : credits_.sheets()) any = any || sheet->count > 0;
        if (any && credits_.pairs() == 0 && unmatchedKeys_ > 0) add(Rule::BookingDoubt, ".nopair");
        if (credits_.assumesYear()) add(Rule::BookingDoubt, ".year");
        if (!credits_.homeCurrency().empty())
            add(Rule::BookingDoubt, ".currency").currency = credits_.homeCurrency();
        if (credits_.amountless() > 0)
            add(Rule::BookingDoubt, ".noamount").count = static_cast<double>(credits_.amountless());
        if (credits_.dateless().count == 0) return;
        BookingFinding& dateless = add(Rule::BookingDoubt, ".nodate");
        dateless.count = static_cast<double>(credits_.dateless().count);
        dateless.place = credits_.dateless().place;
    }

    const GoalTable& table_;
    const Credits& credits_;
    FindingList& list_;
    std::size_t unmatchedKeys_ = 0;
};

}  // namespace

namespace conditions {

void bookings(const Look& look) {
    if (look.table.credits) Finder(look.model, look.list).find();
}

}  // namespace conditions

std::string Sentence::booking() const {
    const BookingFinding& told = list_.booked[finding_.other];
    const std::string count =
        finding_.rule == Rule::BookingSplit ? words_.percent(told.count) : words_.amount(told.count);
    return words_(std::string("finding.").append(ruleCode(finding_.rule)).append(told.variant),
                  {told.key, count, words_.amount(told.amount, told.currency), told.place, told.nearest, told.currency});
}

}  // namespace plumbline
