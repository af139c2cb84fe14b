// What is told of bookings.
#include "goals/findings.h"
#include "support/booked.h"

namespace plumbline {
namespace {

using testing::Booked;
using testing::Err;
using testing::Rows;

// The sentences of a rule, one a line.
std::string told(const Booked& sheet, std::string_view code) {
    const RollupColumns columns = rollupColumns(sheet.model(), std::nullopt);
    const FindingList list = findings(sheet.model(), columns, {});
    std::string all;
    for (const Finding& finding : list.all) {
        if (ruleCode(finding.rule) != code) continue;
        if (!all.empty()) all += "\n";
        all += list.sentence(finding);
    }
    return all;
}

const Rows quotas = {{"Rep", "Quota (EUR)"}, {"John Smith", 100}, {"Bob", 100}};

TEST(BookingFindings, whoseTheyAreNot) {
    const Booked sheet(quotas, Rows{{"Date", "Rep", "Amount"},
                                    {"2025-01-05", "Jon Smith", 45000},
                                    {"2025-01-06", "Zed", 10},
                                    {"2025-01-07", "Zed", 10},
                                    {"2025-01-07", "Bob", 1},
                                    {"2025-01-07", nullptr, 3}});
    EXPECT_EQ(told(sheet, "booking-unmatched"),
              "1 booking belongs to no goal: “Jon Smith”, 45,000 EUR (from Deals.C2). Is “John Smith” meant? "
              "Then write "
              "both names into the aliases of the model.\n"
              "2 bookings belong to no goal: “Zed”, 20 EUR (from Deals.C3).\n"
              "1 booking says not whose it is: 3 EUR (from Deals.C6).");
}

TEST(BookingFindings, whatIsLeftOut) {
    const Booked sheet(quotas, Rows{{"Date", "Rep", "Amount", "Currency"},
                                    {"2025-01-05", "Bob", 5, "EUR"},
                                    {"2025-01-06", "Bob", Err{519}, "EUR"},
                                    {"2025-01-06", "Bob", 10, "USD"},
                                    {"2025-01-07", "Bob", nullptr, "EUR"}});
    EXPECT_EQ(
        told(sheet, "booking-unreadable"),
        "1 booking cannot be read, from Deals.C3: an error or a text where the amount, the quantity, the "
        "share or a date is needed. "
        "They count nowhere.");
    EXPECT_EQ(told(sheet, "booking-currency"),
              "1 booking is in USD, another currency than their goal’s: 10 USD (from Deals.C4). They are "
              "left out.");
    EXPECT_EQ(told(sheet, "booking-doubt"),
              "1 booking has no amount or quantity; they count as deals, and add nothing.");
}

TEST(BookingFindings, duplicatesSplitsAndOwnActuals) {
    const Booked sheet({{"Rep", "Quota", "Actual"}, {"Ann", 100, 50}, {"Bob", 100, nullptr}},
                       Rows{{"Deal", "Date", "Rep", "Amount", "Split"},
                            {"D1", "2025-01-05", "Ann", 40, 0.7},
                            {"D1", "2025-01-05", "Bob", 40, 0.7},
                            {"D2", "2025-01-05", "Bob", 1, nullptr},
                            {"D2", "2025-01-05", "Bob", 1, nullptr}});
    EXPECT_EQ(told(sheet, "booking-duplicate"),
              "1 booking stands twice, alike in every cell, first in Deals.D5; all of them count.");
    EXPECT_EQ(told(sheet, "booking-split"),
              "140 % of “D1” is credited (from Deals.D2); a deal should not be given away more than once.");
    EXPECT_EQ(
        told(sheet, "booking-differs"),
        "Ann shows its own actual, 50; its bookings come to 28. The rule actuals=bookings prefers them.");
}

TEST(BookingFindings, whatIsOfNoDay) {
    const Booked sheet(
        quotas,
        Rows{{"Date", "Rep", "Amount"}, {"2025-01-05", "Bob", 5}, {"soon", "Bob", 10}, {nullptr, "Bob", 20}});
    EXPECT_EQ(
        told(sheet, "booking-doubt"),
        "2 bookings have no date that can be read (from Deals.C3); they count where no date is asked for, "
        "and are missing as of any day.");
}

// A manager's own row names no currency; nothing is booked to it.
TEST(BookingFindings, currenciesOfThoseWhoGetBookings) {
    const Rows booked = {{"Date", "Rep", "Amount", "Currency"},
                         {"2025-01-05", "Ann", 5, "EUR"},
                         {"2025-01-06", "Bob", 6, "USD"}};
    const Booked named(
        {{"Rep", "Manager", "Currency", "Quota"}, {"Ann", "Mia", "EUR", 100}, {"Bob", "Max", "USD", 100}},
        booked);
    EXPECT_EQ(told(named, "booking-doubt"), "");
    const Booked none({{"Rep", "Manager", "Quota"}, {"Ann", "Mia", 100}, {"Bob", "Max", 100}}, booked);
    EXPECT_EQ(told(none, "booking-doubt"),
              "The goals name no currency, the bookings several; only those in EUR are counted.");
}

TEST(BookingFindings, nothingIsToldWhereAllIsWell) {
    const Booked sheet(
        quotas, Rows{{"Date", "Rep", "Amount"}, {"2025-01-05", "John Smith", 5}, {"2025-01-06", "Bob", 6}});
    for (std::size_t rule = 0; rule < ruleCount; ++rule) {
        const std::string_view code = ruleCode(static_cast<Rule>(rule));
        if (!code.starts_with("booking-") && code != "no-figures") continue;
        EXPECT_EQ(told(sheet, code), "") << code;
    }
}

}  // namespace
}  // namespace plumbline
