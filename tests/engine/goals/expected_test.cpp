#include "goals/expected.h"

#include <gtest/gtest.h>

#include "core/civil_date.h"

namespace plumbline {
namespace {

Value on(CivilDate start, CivilDate due, CivilDate date, ExpectedOptions options = {}) {
    return expected(Cell(double(dayOf(start))), Cell(double(dayOf(due))), Cell(double(dayOf(date))), options);
}

TEST(Expected, publishedDays) {  // Engagedly (inclusive days); Ally, day 30 of 90
    EXPECT_DOUBLE_EQ(on({2025, 4, 1}, {2025, 4, 30}, {2025, 4, 15}).number(), 0.5);
    EXPECT_DOUBLE_EQ(on({2025, 1, 1}, {2025, 3, 31}, {2025, 1, 30}).number(), 1.0 / 3);
}

TEST(Expected, beforeAfterAndOneDay) {
    EXPECT_EQ(on({2025, 4, 1}, {2025, 4, 30}, {2025, 3, 31}), Value(0.0));
    EXPECT_EQ(on({2025, 4, 1}, {2025, 4, 30}, {2026, 1, 1}), Value(1.0));
    EXPECT_EQ(on({2025, 4, 1}, {2025, 4, 1}, {2025, 4, 1}), Value(1.0));
    EXPECT_EQ(on({2025, 4, 1}, {2025, 4, 1}, {2025, 4, 1}, {{}, DayCount::Exclusive}).error().kind,
              ErrorKind::DivisionByZero);
    EXPECT_EQ(on({2025, 5, 1}, {2025, 4, 1}, {2025, 4, 1}).error().kind, ErrorKind::InvalidArgument);
}

TEST(Expected, curves) {
    const double quarters[] = {20, 20, 20, 40}, negative[] = {1, -1}, nothing[] = {0, 0};
    // days 1 … 4, one a quarter: after day 3 it is 60 of 100
    EXPECT_DOUBLE_EQ(on({2025, 1, 1}, {2025, 1, 4}, {2025, 1, 3}, {quarters}).number(), 0.6);
    EXPECT_EQ(on({2025, 1, 1}, {2025, 12, 31}, {2025, 12, 31}, {quarters}), Value(1.0));
    EXPECT_EQ(on({2025, 1, 1}, {2025, 1, 4}, {2025, 1, 3}, {negative}).error().kind,
              ErrorKind::InvalidArgument);
    EXPECT_EQ(on({2025, 1, 1}, {2025, 1, 4}, {2025, 1, 3}, {nothing}).error().kind,
              ErrorKind::InvalidArgument);
}

TEST(Expected, weightsOfQuartersAndMonthsFollowTheCalendar) {
    const double quarters[] = {20, 20, 20, 40};
    const double months[] = {1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0};
    // The first quarter has 90 of 365 days, and a fifth of the plan is due at its end.
    EXPECT_DOUBLE_EQ(on({2025, 1, 1}, {2025, 12, 31}, {2025, 3, 31}, {quarters}).number(), 0.2);
    EXPECT_DOUBLE_EQ(on({2025, 1, 1}, {2025, 12, 31}, {2025, 9, 30}, {quarters}).number(), 0.6);
    // 46 of the 92 days of the fourth quarter: 60 + 20
    EXPECT_DOUBLE_EQ(on({2025, 1, 1}, {2025, 12, 31}, {2025, 11, 15}, {quarters}).number(), 0.8);
    // A fiscal year from April; January is over, and 14 of February's 28 days.
    EXPECT_DOUBLE_EQ(on({2025, 4, 1}, {2026, 3, 31}, {2025, 6, 30}, {quarters}).number(), 0.2);
    EXPECT_DOUBLE_EQ(on({2025, 1, 1}, {2025, 12, 31}, {2025, 2, 14}, {months}).number(), 2 / 12.0);
    // Half a year is no four quarters: equal slices, the second ends with day 91 of 181.
    EXPECT_NEAR(on({2025, 1, 1}, {2025, 6, 30}, {2025, 4, 1}, {quarters}).number(), 0.4 + 0.2 * 0.5 * 4 / 181, 1e-12);
}

TEST(Expected, blankDatesShowNothing) {
    EXPECT_TRUE(expected(Cell(), Cell(5.0), Cell(5.0), {}).isEmpty());
}

}  // namespace
}  // namespace plumbline
