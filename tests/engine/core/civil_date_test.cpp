#include "core/civil_date.h"

#include <gtest/gtest.h>

namespace plumbline {
namespace {

TEST(CivilDate, countsAsCalcDoes) {  // serials as Calc shows them with the default null date
    EXPECT_EQ(dayOf({1899, 12, 30}), 0);
    EXPECT_EQ(dayOf({1900, 3, 1}), 61);
    EXPECT_EQ(dayOf({2000, 1, 1}), 36526);
    EXPECT_EQ(dayOf({2025, 3, 1}), 45717);
    EXPECT_EQ(civilOf(45717), (CivilDate{2025, 3, 1}));
}

TEST(CivilDate, everyDayComesBack) {
    for (Day day = dayOf({1, 1, 1}); day <= dayOf({9999, 12, 31}); ++day) ASSERT_EQ(dayOf(civilOf(day)), day);
}

TEST(CivilDate, leapYears) {
    EXPECT_TRUE(isLeapYear(2024));
    EXPECT_TRUE(isLeapYear(2000));
    EXPECT_FALSE(isLeapYear(1900));
    EXPECT_FALSE(isValid({2025, 2, 29}));
    EXPECT_TRUE(isValid({2024, 2, 29}));
}

TEST(CivilDate, monthsEndOnTheLastDay) {
    EXPECT_EQ(civilOf(addMonths(dayOf({2025, 1, 31}), 1)), (CivilDate{2025, 2, 28}));
    EXPECT_EQ(civilOf(addMonths(dayOf({2024, 3, 31}), -1)), (CivilDate{2024, 2, 29}));
    EXPECT_EQ(civilOf(addMonths(dayOf({2025, 11, 15}), 14)), (CivilDate{2027, 1, 15}));
    EXPECT_EQ(civilOf(addMonths(dayOf({2025, 1, 15}), -13)), (CivilDate{2023, 12, 15}));
}

}  // namespace
}  // namespace plumbline
