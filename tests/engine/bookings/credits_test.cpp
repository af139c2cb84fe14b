// What bookings give to goals: when, what, blank or 0, beside own actuals; explained and reconciled.
#include "support/booked.h"

namespace plumbline {
namespace {

using testing::Booked;
using testing::day;
using testing::Err;
using testing::Rows;

const Rows quotas = {
    {"Rep", "Manager", "Quota"}, {"Ann", "Mia", 100}, {"Bob", "Mia", 100}, {"Mia", nullptr, 200}};

TEST(Credits, followTheBookingsAndAddUp) {
    const Booked sheet(quotas, Rows{{"Date", "Rep", "Amount"},
                                    {"2025-01-05", "Ann", 40.10},
                                    {"2025-02-05", "Bob", 30.20},
                                    {"2025-03-05", "Ann", 20.05}});
    EXPECT_EQ(sheet.actual("Ann"), 60.15);
    EXPECT_EQ(sheet.actual("Bob"), 30.2);
    EXPECT_EQ(sheet.actual("Mia"), 90.35);
    EXPECT_EQ(sheet.show(Measure::Attainment, "Mia"), 0.45175);
    EXPECT_EQ(sheet.reconciled("total"), "90.35 (3)");
    EXPECT_EQ(sheet.reconciled("credited"), "90.35 (3)");
}

TEST(Credits, asOfADay) {
    const Booked sheet(quotas,
                       Rows{{"Date", "Rep", "Amount"}, {"2025-01-05", "Ann", 40}, {"2025-03-05", "Ann", 20}});
    EXPECT_EQ(sheet.actual("Ann", day(2025, 1, 4)), -3);
    EXPECT_EQ(sheet.actual("Ann", day(2025, 1, 5)), 40);
    EXPECT_EQ(sheet.actual("Mia", day(2025, 3, 4)), 40);
    EXPECT_EQ(sheet.actual("Mia", day(2025, 3, 5)), 60);
}

TEST(Credits, asItWasKnownByThePostedDate) {
    const Booked sheet(quotas, Rows{{"Close date", "Posted", "Rep", "Amount"},
                                    {"2025-01-05", "2025-02-10", "Ann", 40},
                                    {"2025-01-08", "2025-01-09", "Ann", 5}});
    EXPECT_EQ(sheet.actual("Ann", day(2025, 1, 31)), 5);
    EXPECT_EQ(sheet.actual("Ann", day(2025, 2, 10)), 45);
    EXPECT_EQ(sheet.actual("Bob", day(2025, 1, 8)), -3);  // nobody's was known
    EXPECT_EQ(sheet.actual("Bob", day(2025, 1, 9)), 0);
}

TEST(Credits, blankUntilAnybodyBooksInThePeriodThenZero) {
    const Rows goals = {{"Rep", "Quota", "Start", "Due"},
                        {"Ann", 100, "2025-01-01", "2025-03-31"},
                        {"Bob", 100, "2025-01-01", "2025-03-31"},
                        {"Cid", 100, "2025-04-01", "2025-06-30"}};
    const Booked sheet(
        goals, Rows{{"Date", "Rep", "Amount"}, {"2025-02-01", "Ann", 10}, {"2025-02-02", "Bob", Err{519}}});
    EXPECT_EQ(sheet.actual("Ann"), 10);
    EXPECT_EQ(sheet.actual("Bob"), 0);
    EXPECT_EQ(sheet.actual("Cid"), -3);
    EXPECT_EQ(sheet.actual("Bob", day(2025, 1, 31)), -3);
    EXPECT_EQ(Booked(goals, Rows{{"Date", "Rep", "Amount"}}).actual("Ann"), -3);
}

TEST(Credits, noCurrencyIsNotTwoOfThem) {
    const Booked sheet({{"Rep", "Quota", "Currency"}, {"Ann", 100, "EUR"}, {"Ann", 200, "USD"}},
                       Rows{{"Date", "Rep", "Amount", "Currency"},
                            {"2025-01-05", "Ann", 40, nullptr},
                            {"2025-01-06", "Ann", 10, "EUR"},
                            {"2025-01-07", "Ann", 3, "USD"}});
    EXPECT_EQ(sheet.table().actual[0].number(), 10);
    EXPECT_EQ(sheet.table().actual[1].number(), 3);
    EXPECT_EQ(sheet.reconciled("several"), "40 (1)");
}

TEST(Credits, insideTheGoalsOwnPeriod) {
    const Booked sheet({{"Rep", "Quota", "Start", "Due"},
                        {"Ann", 100, "2025-01-01", "2025-01-31"},
                        {"Ann", 100, "2025-02-01", "2025-02-28"}},
                       Rows{{"Date", "Rep", "Amount"},
                            {"2025-01-31", "Ann", 10},
                            {"2025-02-01", "Ann", 4},
                            {"2025-03-01", "Ann", 1}});
    EXPECT_EQ(sheet.table().actual[0].number(), 10);
    EXPECT_EQ(sheet.table().actual[1].number(), 4);
    EXPECT_EQ(sheet.reconciled("outside"), "1 (1)");
}

TEST(Credits, theYearOfTheTitle) {
    const Booked sheet({{"Sales quotas 2025", nullptr}, {"Rep", "Quota"}, {"Ann", 100}, {"Bob", 50}},
                       Rows{{"Date", "Rep", "Amount"},
                            {"2024-12-31", "Ann", 10},
                            {"2025-12-31", "Ann", 4},
                            {"2025-02-01", "Bob", 1}});
    EXPECT_EQ(sheet.actual("Ann"), 4);
    EXPECT_EQ(sheet.reconciled("outside"), "10 (1)");
}

TEST(Credits, aPlanOfMonthsGetsActualsPerMonth) {
    const Rows goals = {{"Quota 2025", nullptr, nullptr, nullptr},
                        {"Rep", "Jan 2025", "Feb 2025", "Mar 2025"},
                        {"Ann", 10, 20, 30},
                        {"Bob", 10, 10, 10}};
    const Booked sheet(goals, Rows{{"Date", "Rep", "Amount"},
                                   {"2025-01-05", "Ann", 8},
                                   {"2025-02-20", "Ann", 8},
                                   {"2025-04-01", "Ann", 100}});
    EXPECT_EQ(sheet.show(Measure::Target, "Ann"), 60);
    EXPECT_EQ(sheet.actual("Ann"), 16);
    EXPECT_EQ(sheet.actual("Ann / 2025-01"), 8);
    EXPECT_EQ(sheet.actual("Ann / 2025-02"), 8);
    EXPECT_EQ(sheet.actual("Ann / 2025-03"), -3);
    EXPECT_EQ(sheet.actual("Bob / 2025-02"), 0);
    EXPECT_EQ(sheet.actual("Ann / 2025-Q1"), 16);
    EXPECT_EQ(sheet.show(Measure::Target, "Ann / 2025-02"), 20);
    EXPECT_EQ(sheet.actual("Ann", day(2025, 2, 19)), 8);  // to the day, not to the month
    EXPECT_EQ(sheet.show(Measure::Expected, "Ann", day(2025, 2, 14)), 1.0 / 3);
    EXPECT_EQ(sheet.show(Measure::Forecast, "Ann", day(2025, 2, 14)), 24);
    EXPECT_EQ(sheet.reconciled("outside"), "100 (1)");
}

TEST(Credits, aPeriodOfAGoalWithoutAPlan) {
    const Booked sheet(quotas,
                       Rows{{"Date", "Rep", "Amount"}, {"2025-01-05", "Ann", 8}, {"2025-02-20", "Ann", 9}});
    EXPECT_EQ(sheet.actual("Ann / 2025-02"), 9);
    EXPECT_EQ(sheet.show(Measure::Target, "Ann / 2025-02"), -3);
    EXPECT_EQ(sheet.actual("Mia / 2025-Q1"), 17);
}

TEST(Credits, monthsWithoutAYearAreThoseOfTheLastBooking) {
    const Rows goals = {{"Quota", nullptr, nullptr}, {"Rep", "Jan", "Feb"}, {"Ann", 10, 20}, {"Bob", 10, 20}};
    const Booked sheet(goals, Rows{{"Date", "Rep", "Amount"},
                                   {"2024-01-05", "Ann", 8},
                                   {"2025-01-20", "Ann", 9},
                                   {"2025-01-21", "Bob", 1}});
    EXPECT_EQ(sheet.actual("Ann"), 9);
    EXPECT_EQ(sheet.actual("Ann / 2025-01"), 9);
    EXPECT_TRUE(sheet.credits().assumesYear());
}

TEST(Credits, oneRowAPeriod) {
    const Booked sheet({{"Rep", "Month", "Quota"},
                        {"Ann", "2025-01", 10},
                        {"Ann", "2025-02", 20},
                        {"Bob", "2025-01", 10},
                        {"Bob", "2025-02", 20}},
                       Rows{{"Date", "Rep", "Amount"},
                            {"2025-01-05", "Ann", 8},
                            {"2025-02-20", "Ann", 9},
                            {"2025-02-21", "Bob", 1}});
    EXPECT_EQ(sheet.actual("Ann"), 17);
    EXPECT_EQ(sheet.actual("Ann / 2025-02"), 9);
    EXPECT_EQ(sheet.actual("Bob / 2025-01"), 0);
    EXPECT_EQ(sheet.actual("Ann", day(2025, 2, 19)), 8);
}

TEST(Credits, bookingsWithoutADateColumnAlwaysCount) {
    const Booked sheet({{"Rep", "Quota", "Start", "Due"},
                        {"Ann", 100, "2025-01-01", "2025-03-31"},
                        {"Bob", 5, "2025-01-01", "2025-03-31"}},
                       Rows{{"Rep", "Amount"}, {"Ann", 10}, {"Ann", 4}});
    EXPECT_EQ(sheet.actual("Ann"), 14);
    EXPECT_EQ(sheet.actual("Ann", day(2024, 1, 1)), 14);
    EXPECT_EQ(sheet.actual("Bob"), 0);
}

TEST(Credits, anUnreadableDateMattersOnlyWhereADateIsNeeded) {
    const Rows bookings = {{"Date", "Rep", "Amount"}, {"soon", "Ann", 10}, {"2025-02-02", "Ann", 4}};
    const Booked open(quotas, bookings);
    EXPECT_EQ(open.actual("Ann"), 14);
    EXPECT_EQ(open.actual("Ann", day(2025, 12, 31)), 4);
    const Booked bound({{"Rep", "Quota", "Start", "Due"},
                        {"Ann", 100, "2025-01-01", "2025-03-31"},
                        {"Bob", 5, "2025-01-01", "2025-03-31"}},
                       bookings);
    EXPECT_EQ(bound.actual("Ann"), 4);
    EXPECT_EQ(bound.reconciled("unreadable"), "10 (1)");
}

TEST(Credits, amountTimesShare) {
    const Booked sheet(quotas, Rows{{"Deal", "Date", "Rep", "Amount", "Split"},
                                    {"D1", "2025-01-05", "Ann", 100, 0.6},
                                    {"D1", "2025-01-05", "Bob", 100, 0.4},
                                    {"D2", "2025-01-06", "Ann", 10, nullptr}});
    EXPECT_EQ(sheet.actual("Ann"), 70);
    EXPECT_EQ(sheet.actual("Bob"), 40);
    EXPECT_EQ(sheet.reconciled("total"), "110 (3)");
    EXPECT_TRUE(sheet.credits().splits().empty());
}

TEST(Credits, splitsBeyondTheWholeAreTold) {
    const Booked sheet(quotas, Rows{{"Deal", "Date", "Rep", "Amount", "Split"},
                                    {"D1", "2025-01-05", "Ann", 100, 0.6},
                                    {"D1", "2025-01-05", "Bob", 100, 0.6},
                                    {"D2", "2025-01-05", "Ann", 100, 0.5},
                                    {"D2", "2025-01-05", "Bob", 100, 0.5}});
    ASSERT_EQ(sheet.credits().splits().size(), 1u);
    EXPECT_EQ(sheet.credits().splits()[0].name, "D1");
    EXPECT_EQ(sheet.credits().splits()[0].share, 1.2);
}

TEST(Credits, goalsMeasuredInDealsCountThem) {
    const Booked sheet({{"Rep", "Unit", "Target"}, {"Ann", "deals", 10}, {"Bob", "deals", 10}},
                       Rows{{"Deal", "Date", "Rep", "Amount", "Split"},
                            {"D1", "2025-01-05", "Ann", 100, nullptr},
                            {"D2", "2025-01-05", "Ann", -50, nullptr},
                            {"D3", "2025-01-05", "Ann", 100, 0.5},
                            {"D4", "2025-01-06", "Ann", 100, nullptr},
                            {"D5", "2025-01-06", "Bob", 100, nullptr}});
    EXPECT_EQ(sheet.actual("Ann"), 1.5);
    EXPECT_EQ(sheet.actual("Bob"), 1);
}

TEST(Credits, aCountColumnSaysHowManyDealsARowStandsFor) {
    const Booked sheet({{"Rep", "Unit", "Target"}, {"Ann", "orders", 10}, {"Bob", "orders", 10}},
                       Rows{{"Month", "Rep", "Orders", "Revenue"},
                            {"2025-01", "Ann", 4, 1000.5},
                            {"2025-02", "Ann", 2, 20.25},
                            {"2025-02", "Bob", 2, 20.25}});
    EXPECT_EQ(sheet.actual("Ann"), 6);
    EXPECT_EQ(sheet.reconciled("total"), "1041 (8)");
}

TEST(Credits, otherPiecesTakeTheQuantity) {
    const Booked sheet({{"Rep", "Unit", "Target"}, {"Ann", "hours", 10}, {"Bob", "hours", 10}},
                       Rows{{"Date", "Rep", "Quantity", "Amount"},
                            {"2025-01-05", "Ann", 7, 100.5},
                            {"2025-01-05", "Ann", 2, -10.25},
                            {"2025-01-06", "Bob", 1, 3}});
    EXPECT_EQ(sheet.actual("Ann"), 5);
    const Booked none({{"Rep", "Unit", "Target"}, {"Ann", "hours", 10}, {"Bob", "hours", 10}},
                      Rows{{"Date", "Rep", "Amount"},
                           {"2025-01-05", "Ann", 7},
                           {"2025-01-06", "Ann", 8},
                           {"2025-01-06", "Bob", 8}});
    EXPECT_EQ(none.actual("Ann"), 2);
}

TEST(Credits, whatAGoalCountsMustBeReadable) {
    const Booked pieces({{"Rep", "Unit", "Target"}, {"Ann", "hours", 10}, {"Bob", "hours", 10}},
                        Rows{{"Date", "Rep", "Quantity", "Amount"},
                             {"2025-01-05", "Ann", 7, 100.5},
                             {"2025-01-05", "Ann", "about ten", 200.25},
                             {"2025-01-06", "Ann", nullptr, 50},
                             {"2025-01-06", "Bob", 1, 3}});
    EXPECT_EQ(pieces.actual("Ann"), 7);
    EXPECT_EQ(pieces.reconciled("unreadable"), "200.25 (1)");
    EXPECT_EQ(pieces.reconciled("credited"), "153.5 (3)");
    EXPECT_EQ(pieces.credits().amountless(), 1u);
    const Booked deals({{"Rep", "Unit", "Target"}, {"Ann", "orders", 10}, {"Bob", "orders", 10}},
                       Rows{{"Month", "Rep", "Orders", "Revenue"},
                            {"2025-01", "Ann", 4, 1000.5},
                            {"2025-02", "Ann", "about ten", 20.25},
                            {"2025-02", "Bob", 2, 20.25}});
    EXPECT_EQ(deals.actual("Ann"), 4);
    EXPECT_EQ(deals.reconciled("unreadable"), "20.25 (1)");
}

TEST(Credits, goalsInThousandsGetThousands) {
    const Booked sheet({{"Rep", "Quota (TEUR)"}, {"Ann", 100}, {"Bob", 100}},
                       Rows{{"Date", "Rep", "Amount", "Currency"},
                            {"2025-01-05", "Ann", 45001, "EUR"},
                            {"2025-01-05", "Bob", 1, "EUR"}});
    EXPECT_EQ(sheet.actual("Ann"), 45.001);
    EXPECT_EQ(sheet.reconciled("total"), "EUR 45002 (2)");
}

TEST(Credits, goalsInPerCentTakeNone) {
    const Booked sheet({{"Rep", "Unit", "Target"}, {"Ann", "%", 0.5}, {"Bob", "%", 0.4}},
                       Rows{{"Date", "Rep", "Amount"}, {"2025-01-05", "Ann", 7}, {"2025-01-06", "Bob", 8}});
    EXPECT_EQ(sheet.actual("Ann"), -3);
}

TEST(Credits, anActualOfTheTablesOwnStays) {
    const Rows goals = {{"Rep", "Quota", "Actual"}, {"Ann", 100, 50}, {"Bob", 100, nullptr}};
    const Rows bookings = {{"Date", "Rep", "Amount"}, {"2025-01-05", "Ann", 7}, {"2025-01-06", "Bob", 8}};
    const Booked sheet(goals, bookings);
    EXPECT_EQ(sheet.actual("Ann"), 50);
    EXPECT_EQ(sheet.actual("Bob"), 8);
    EXPECT_EQ(sheet.reconciled("compared"), "7 (1)");
    EXPECT_EQ(sheet.reconciled("credited"), "8 (1)");
    const Booked preferred(goals, bookings, {"", "", {}, true});
    EXPECT_EQ(preferred.actual("Ann"), 7);
    EXPECT_EQ(preferred.reconciled("credited"), "15 (2)");
    EXPECT_EQ(preferred.actual("Ann", day(2025, 1, 4)), 50);  // nothing was booked yet
    EXPECT_EQ(preferred.actual("Ann", day(2025, 1, 5)), 7);
    EXPECT_EQ(preferred.actual("Ann / 2024-12"), -3);
}

TEST(Credits, anErrorInABookingDoesNotSpread) {
    const Booked sheet(quotas, Rows{{"Date", "Rep", "Amount"},
                                    {"2025-01-05", "Ann", 7},
                                    {"2025-01-06", "Ann", Err{532}},
                                    {"2025-01-07", "Ann", "ten or so"}});
    EXPECT_EQ(sheet.actual("Ann"), 7);
    EXPECT_EQ(sheet.actual("Mia"), 7);
    EXPECT_EQ(sheet.reconciled("unreadable"), "- (2)");
}

TEST(Credits, exactDuplicatesCount) {
    const Booked sheet(quotas,
                       Rows{{"Date", "Rep", "Amount"}, {"2025-01-05", "Ann", 7}, {"2025-01-05", "Ann", 7}});
    EXPECT_EQ(sheet.actual("Ann"), 14);
    EXPECT_EQ(sheet.credits().sheets()[0]->duplicateCount, 1u);
}

TEST(Credits, otherCurrenciesAreToldAndLeftOut) {
    const Booked sheet({{"Rep", "Quota (EUR)"}, {"Ann", 100}, {"Bob", 100}},
                       Rows{{"Date", "Rep", "Amount", "Currency"},
                            {"2025-01-05", "Ann", 7, "EUR"},
                            {"2025-01-06", "Ann", 100, "USD"},
                            {"2025-01-06", "Bob", 5, nullptr},
                            {"2025-01-07", "Zed", 3, "USD"}});
    EXPECT_EQ(sheet.actual("Ann"), 7);
    EXPECT_EQ(sheet.actual("Bob"), 5);
    EXPECT_EQ(sheet.reconciled("total"), "EUR 12 (2)\nUSD 103 (2)");
    EXPECT_EQ(sheet.reconciled("currency"), "USD 100 (1)");
    EXPECT_EQ(sheet.reconciled("unmatched"), "Zed USD 3 (1)");
}

TEST(Credits, twoCurrenciesAreNeverAddedWhereTheGoalsSayNone) {
    const Booked sheet(quotas, Rows{{"Date", "Rep", "Amount", "Currency"},
                                    {"2025-01-05", "Ann", 7, "EUR"},
                                    {"2025-01-06", "Ann", 8, "EUR"},
                                    {"2025-01-06", "Ann", 100, "USD"}});
    EXPECT_EQ(sheet.actual("Ann"), 15);
    EXPECT_EQ(sheet.reconciled("currency"), "USD 100 (1)");
    EXPECT_EQ(sheet.credits().homeCurrency(), "EUR");
}

TEST(Credits, aGoalForEachCurrency) {
    const Booked sheet({{"Rep", "Unit", "Quota"}, {"Ann", "EUR", 100}, {"Ann", "USD", 100}},
                       Rows{{"Date", "Rep", "Amount", "Currency"},
                            {"2025-01-05", "Ann", 7, "EUR"},
                            {"2025-01-06", "Ann", 100, "USD"}});
    EXPECT_EQ(sheet.table().actual[0].number(), 7);
    EXPECT_EQ(sheet.table().actual[1].number(), 100);
}

TEST(Credits, explainedBookingByBooking) {
    const Booked sheet(quotas, Rows{{"Date", "Rep", "Customer", "Amount", "Split"},
                                    {"2025-01-05", "Ann", "Acme", 10, nullptr},
                                    {"2025-01-06", "Ann", "Zeta", -40, 0.5},
                                    {"2025-01-07", "Ann", "Acme", 30.5, nullptr}});
    const Explanation why = sheet.explained("Ann");
    ASSERT_EQ(why.terms.size(), 3u);
    EXPECT_EQ(why.terms[0].name, "2025-01-07 · Ann · Acme");
    EXPECT_EQ(why.terms[0].value.number(), 30.5);
    EXPECT_EQ(why.terms[0].place, "Deals.D4");
    EXPECT_EQ(why.terms[1].value.number(), -40);
    EXPECT_EQ(why.terms[1].weight, 0.5);
    EXPECT_EQ(combined(why).number(), 20.5);
    EXPECT_EQ(why.result.number(), 20.5);
    const Explanation then = sheet.explained("Ann", Measure::Actual, day(2025, 1, 6));
    EXPECT_EQ(then.terms.size(), 2u);
    EXPECT_EQ(combined(then).number(), -10);
}

TEST(Credits, theRestOfTheBookingsInOneRow) {
    Rows bookings = {{"Date", "Rep", "Amount"}};
    for (int i = 1; i <= 500; ++i) bookings.push_back({"2025-01-05", "Ann", i / 100.0});
    const Explanation why = Booked(quotas, bookings).explained("Ann");
    ASSERT_EQ(why.terms.size(), 200u);
    EXPECT_EQ(termName(why.terms.back()), "301 smaller bookings");
    EXPECT_EQ(combined(why).number(), 1252.5);
    EXPECT_EQ(why.result.number(), 1252.5);
}

TEST(Credits, aManagerWhoAlsoSells) {
    const Booked sheet({{"Rep", "Manager", "Method", "Quota"},
                        {"Ann", "Mia", nullptr, 100},
                        {"Bob", "Mia", nullptr, 100},
                        {"Mia", nullptr, "total", 50}},
                       Rows{{"Date", "Rep", "Amount"}, {"2025-01-05", "Ann", 7}, {"2025-01-06", "Mia", 100}});
    EXPECT_EQ(sheet.actual("Mia"), 107);
    EXPECT_EQ(sheet.reconciled("credited"), "107 (2)");
    const Booked told(quotas,
                      Rows{{"Date", "Rep", "Amount"}, {"2025-01-05", "Ann", 7}, {"2025-01-06", "Mia", 100}});
    EXPECT_EQ(told.actual("Mia"), 7);
    EXPECT_EQ(told.reconciled("above"), "100 (1)");
}

TEST(Credits, theRowsAddUpToTheTotalToTheCent) {
    const Booked sheet({{"Rep", "Quota (EUR)", "Actual"}, {"Ann", 100, nullptr}, {"Bob", 100, 3}},
                       Rows{{"Date", "Rep", "Amount", "Split", "Currency", "Stage"},
                            {"2025-01-05", "Ann", 0.1, nullptr, "EUR", "Won"},
                            {"2025-01-06", "Ann", 0.2, nullptr, "EUR", "Won"},
                            {"2025-01-06", "Bob", 33.33, 0.1, "EUR", "Won"},
                            {"2025-01-06", "Zed", 1000.01, nullptr, "EUR", "Won"},
                            {"2025-01-06", "Ann", 7.77, nullptr, "EUR", "Lost"},
                            {"2025-01-06", "Ann", 5, nullptr, "USD", "Won"}},
                       {"", "stage=Won", {}, false});
    EXPECT_EQ(sheet.reconciled("total"), "EUR 1011.413 (5)\nUSD 5 (1)");
    EXPECT_EQ(sheet.reconciled("filtered"), "EUR 7.77 (1)");
    EXPECT_EQ(sheet.reconciled("unmatched"), "Zed EUR 1000.01 (1)");
    EXPECT_EQ(sheet.reconciled("compared"), "EUR 3.333 (1)");
    EXPECT_EQ(sheet.reconciled("credited"), "EUR 0.3 (2)");
    EXPECT_EQ(sheet.reconciled("currency"), "USD 5 (1)");
}

TEST(Credits, theLatestBookingsOfSeveralGoals) {
    const Booked sheet({{"Rep", "Quota (EUR)"}, {"Ann", 100}, {"Bob", 100}},
                       Rows{{"Date", "Rep", "Amount", "Split"},
                            {"2025-01-05", "Ann", 40, nullptr},
                            {"2025-03-01", "Bob", 20, 0.5},
                            {"2025-02-01", "Ann", 30, nullptr},
                            {"2025-04-01", "Zed", 99, nullptr}});
    const std::vector<GoalIndex> both = {*findGoal(sheet.model(), "Ann"), *findGoal(sheet.model(), "Bob")};
    const auto names = [&](const CreditWindow& window, std::size_t most) {
        std::string all;
        for (const BookedAt& one : sheet.credits().latest(both, window, most))
            all += one.name + "=" + std::to_string(int(one.credited.number())) + "@" + one.sheet + std::to_string(one.row) + "," +
                   std::to_string(one.column) + ";";
        return all;
    };
    EXPECT_EQ(names({}, 2), "2025-03-01 · Bob=10@Deals2,2;2025-02-01 · Ann=30@Deals3,2;");
    EXPECT_EQ(names({day(2025, 2, 28), {}}, 9), "2025-02-01 · Ann=30@Deals3,2;2025-01-05 · Ann=40@Deals1,2;");
}

}  // namespace
}  // namespace plumbline
