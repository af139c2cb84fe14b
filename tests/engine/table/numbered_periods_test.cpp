// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Headings that are alike but for a number, in words that nobody knows.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;

TEST(NumberedPeriods, figuresOfUnknownPeriodsAddUp) {
    const Reading read({{"Rep", "Zorp1 Target", "Zorp1 Actual", "Zorp2 Target", "Zorp2 Actual",
                         "Zorp3 Target", "Zorp3 Actual"},
                        {"Ann", 100, 90, 120, 80, 130, nullptr},
                        {"Bob", 200, 210, 180, 170, 190, nullptr},
                        {"Cy", 150, 140, 160, 155, 170, nullptr}});
    EXPECT_EQ(read.target("Ann"), 350);
    EXPECT_EQ(read.actual("Bob"), 380);
    EXPECT_EQ(read.notes(NoteKind::PeriodByPlace), 4u);
}

TEST(NumberedPeriods, romanNumeralsAndOrdinals) {
    const Reading roman({{"Rep", "Target Zorp I", "Target Zorp II", "Target Zorp III", "Target Zorp IV"},
                         {"Ann", 100, 120, 130, 140},
                         {"Bob", 200, 180, 190, 210}});
    EXPECT_EQ(roman.target("Ann"), 490);
    const Reading ordinal({{"Rep", "Target 1. Zorp", "Target 2. Zorp", "Target 3. Zorp"},
                           {"Ann", 100, 120, 130},
                           {"Bob", 200, 180, 190}});
    EXPECT_EQ(ordinal.target("Bob"), 570);
}

// 90 + 80 + 70 = 240 of 300.
TEST(NumberedPeriods, resultsBesideOneTarget) {
    const Reading read({{"Rep", "Target", "Zorp 1", "Zorp 2", "Zorp 3"},
                        {"Ann", 300, 90, 80, 70},
                        {"Bob", 600, 210, 170, 150},
                        {"Cy", 450, 140, 155, 160}});
    EXPECT_EQ(read.target("Ann"), 300);
    EXPECT_EQ(read.actual("Ann"), 240);
}

TEST(NumberedPeriods, inABandAboveTheFigures) {
    const Reading read({{nullptr, "Zorp1", nullptr, "Zorp2", nullptr, "Zorp3", nullptr},
                        {"Rep", "Target", "Actual", "Target", "Actual", "Target", "Actual"},
                        {"Ann", 100, 90, 120, 80, 130, nullptr},
                        {"Bob", 200, 210, 180, 170, 190, nullptr},
                        {"Cy", 150, 140, 160, 155, 170, nullptr}});
    EXPECT_EQ(read.target("Ann"), 350);
    EXPECT_EQ(read.actual("Cy"), 295);
}

TEST(NumberedPeriods, numberedThingsAreNone) {
    const Reading read({{"Rep", "Target 1", "Target 2", "Target 3", "Actual"},
                        {"Ann", 100, 120, 130, 90},
                        {"Bob", 200, 220, 230, 210},
                        {"Cy", 150, 160, 170, 140}});
    EXPECT_EQ(read.notes(NoteKind::PeriodByPlace), 0u);
    EXPECT_NE(read.target("Ann"), 350);
    const Reading scores({{"Rep", "Target", "Actual", "Zorp 1", "Zorp 2", "Zorp 3"},
                          {"Ann", 300, 240, 1, 2, 3},
                          {"Bob", 600, 530, 2, 2, 3},
                          {"Cy", 450, 455, 3, 1, 2}});
    EXPECT_EQ(scores.actual("Ann"), 240);
    EXPECT_EQ(scores.notes(NoteKind::PeriodByPlace), 0u);
}

}  // namespace
}  // namespace plumbline
