#include "quota/prorate.h"

#include <gtest/gtest.h>

namespace plumbline {
namespace {

const Day first = dayOf({2025, 1, 1}), last = dayOf({2025, 12, 31});

double part(CivilDate from, CivilDate to, ProrateUnit unit, std::span<const double> curve = {}) {
    return prorate({.amount = 100000,
                    .start = first,
                    .due = last,
                    .from = dayOf(from),
                    .to = dayOf(to),
                    .curve = curve,
                    .unit = unit})
        .value_or(-1);
}

TEST(Prorate, publishedSeasonality) {  // Quickbase thread: 1/3 of 20, then 20, 20, 40
    const double quarters[] = {20, 20, 20, 40};
    EXPECT_NEAR(part({2025, 3, 1}, {2025, 12, 31}, ProrateUnit::Month, quarters), 86666.6666666667, 1e-6);
}

TEST(Prorate, weightsOfQuartersFollowTheCalendarByDay) {
    const double quarters[] = {20, 20, 20, 40};
    EXPECT_NEAR(part({2025, 10, 1}, {2025, 12, 31}, ProrateUnit::Day, quarters), 40000, 1e-6);
    EXPECT_NEAR(part({2025, 1, 1}, {2025, 3, 31}, ProrateUnit::Day, quarters), 20000, 1e-6);
}

TEST(Prorate, daysAndMonths) {
    EXPECT_NEAR(part({2025, 1, 1}, {2025, 1, 31}, ProrateUnit::Day), 100000 * 31 / 365.0, 1e-6);
    EXPECT_NEAR(part({2025, 6, 20}, {2025, 12, 31}, ProrateUnit::Month), 100000 * 7 / 12.0, 1e-6);
    EXPECT_EQ(part({2026, 1, 1}, {2026, 2, 1}, ProrateUnit::Day), 0);
    EXPECT_EQ(part({2024, 1, 1}, {2027, 1, 1}, ProrateUnit::Day), 100000);
}

TEST(Prorate, nothingOutsideThePeriod) {
    EXPECT_EQ(prorate({.amount = 100, .start = first, .due = last, .from = last + 60}).value_or(-1), 0);
    EXPECT_EQ(prorate({.amount = 100, .start = first, .due = last, .from = first}).value_or(-1), 100);
    EXPECT_EQ(prorate({.amount = 100, .start = first, .due = last, .from = first - 90, .to = first - 1}).value_or(-1), 0);
    EXPECT_EQ(prorate({.amount = 100, .start = first, .due = last, .from = last, .to = first}).error().kind,
              ErrorKind::InvalidArgument);
}

TEST(Prorate, adjoiningPartsAddUp) {
    EXPECT_NEAR(part({2025, 1, 1}, {2025, 5, 17}, ProrateUnit::Day) +
                    part({2025, 5, 18}, {2025, 12, 31}, ProrateUnit::Day),
                100000, 1e-6);
    EXPECT_NEAR(part({2025, 1, 1}, {2025, 4, 30}, ProrateUnit::Month) +
                    part({2025, 5, 1}, {2025, 12, 31}, ProrateUnit::Month),
                100000, 1e-6);
}

TEST(Prorate, aLeapYearAndAFiscalYear) {
    const Result<double> february = prorate({.amount = 366,
                                             .start = dayOf({2023, 7, 1}),
                                             .due = dayOf({2024, 6, 30}),
                                             .from = dayOf({2024, 2, 1}),
                                             .to = dayOf({2024, 2, 29})});
    EXPECT_NEAR(february.value_or(-1), 29, 1e-9);
}

TEST(Prorate, badDates) {
    EXPECT_FALSE(prorate({.amount = 1, .start = last, .due = first, .from = first, .to = last}).has_value());
    EXPECT_FALSE(prorate({.amount = 1, .start = first, .due = last, .from = last, .to = first}).has_value());
    EXPECT_FALSE(prorateUnitNamed("week").has_value());
}

TEST(Forecast, goesOnAtThePaceSoFar) {
    EXPECT_EQ(forecast(40, 0, 0.5).value_or(-1), 80);
    EXPECT_EQ(forecast(450, 500, 0.5).value_or(-1), 400);
    EXPECT_EQ(forecast(1, 0, 0).error().kind, ErrorKind::DivisionByZero);
}

}  // namespace
}  // namespace plumbline
