// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Versions of one target whose headings differ in words that nobody knows.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;

TEST(LikeTargets, theRightMostHoldsAndBothAreTold) {
    const Reading read({{"Rep", "Target Zorp", "Target Plom", "Actual"},
                        {"Ann", 320, 350, 210},
                        {"Bob", 180, 170, 190},
                        {"Cy", 410, 390, 333}});
    EXPECT_EQ(read.target("Ann"), 350);
    EXPECT_EQ(read.actual("Ann"), 210);
    const Note* note = read.note(NoteKind::DoubtfulReading);
    ASSERT_NE(note, nullptr);
    EXPECT_EQ(note->column, 2u);
    EXPECT_EQ(note->second, "target=Target Zorp");
}

TEST(LikeTargets, aRuleSettlesIt) {
    const Reading read({{"Rep", "Target Zorp", "Target Plom", "Actual"},
                        {"Ann", 320, 350, 210},
                        {"Bob", 180, 170, 190},
                        {"Cy", 410, 390, 333}},
                       std::nullopt, "target=Target Zorp");
    EXPECT_EQ(read.target("Ann"), 320);
    EXPECT_EQ(read.note(NoteKind::DoubtfulReading), nullptr);
}

// 210 / 320 = 0.65625, 190 / 180 = 1.05556, 333 / 410 = 0.81220.
TEST(LikeTargets, anAttainmentProvesTheOther) {
    const Reading read({{"Rep", "Target Zorp", "Target Plom", "Actual", "Wum"},
                        {"Ann", 320, 350, 210, 0.65625},
                        {"Bob", 180, 170, 190, 1.05556},
                        {"Cy", 410, 390, 333, 0.8122}});
    EXPECT_EQ(read.target("Ann"), 320);
    EXPECT_EQ(read.note(NoteKind::DoubtfulReading), nullptr);
}

TEST(LikeTargets, oneOldVersionLeavesNoDoubt) {
    const Reading read({{"Rep", "Target Zorp", "Target old", "Actual"},
                        {"Ann", 350, 320, 210},
                        {"Bob", 170, 180, 190},
                        {"Cy", 390, 410, 333}});
    EXPECT_EQ(read.target("Ann"), 350);
    EXPECT_EQ(read.note(NoteKind::DoubtfulReading), nullptr);
}

TEST(LikeTargets, measuresWithResultsOfTheirOwnAreNoVersions) {
    const Reading read({{"Rep", "Target Zorp", "Actual Zorp", "Target Plom", "Actual Plom"},
                        {"Ann", 320, 210, 350, 300},
                        {"Bob", 180, 190, 170, 140},
                        {"Cy", 410, 333, 390, 320}});
    EXPECT_EQ(read.target("Ann"), 320);
    EXPECT_EQ(read.actual("Ann"), 210);
}

TEST(LikeTargets, figuresOfAnotherSizeAreNoVersions) {
    const Reading read({{"Rep", "Target Zorp", "Target Plom", "Actual"},
                        {"Ann", 320000, 35, 210000},
                        {"Bob", 180000, 17, 190000},
                        {"Cy", 410000, 39, 333000}});
    EXPECT_EQ(read.target("Ann"), 320000);
}

}  // namespace
}  // namespace plumbline
