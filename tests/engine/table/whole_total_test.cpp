// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The table's total, whatever its label says, is left out; what only looks like one is not.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;

bool isLeftOut(const Reading& read, const char* label) {
    for (const ExcludedRow& row : read.table().excluded)
        if (row.kind == ExclusionKind::Total && row.label == label) return true;
    return false;
}

TEST(WholeTotal, lastRowThatAddsUpAllOthersInBothMeasures) {
    const Reading read({{"Rep", "Target", "Actual"},
                        {"Ann", 320, 210},
                        {"Bob", 180, 190},
                        {"Cy", 410, 333},
                        {"Zorp", 910, 733}});
    EXPECT_EQ(read.table().count, 3u);
    EXPECT_EQ(read.target("Zorp"), -2);
    EXPECT_TRUE(isLeftOut(read, "Zorp"));
}

TEST(WholeTotal, firstRowOfAllOthers) {
    const Reading read({{"Rep", "Target", "Actual"},
                        {"Zorp", 910, 733},
                        {"Ann", 320, 210},
                        {"Bob", 180, 190},
                        {"Cy", 410, 333}});
    EXPECT_EQ(read.table().count, 3u);
    EXPECT_TRUE(isLeftOut(read, "Zorp"));
}

TEST(WholeTotal, behindGroupsWhoseRowsNameThem) {
    const Reading read({{"ID", "Parent ID", "Name", "Target", "Actual"},
                        {"101", nullptr, "North", 500, 400},
                        {"102", "101", "Ann", 320, 210},
                        {"103", "101", "Bob", 180, 190},
                        {"104", nullptr, "South", 410, 333},
                        {"105", "104", "Cy", 200, 111},
                        {"106", "104", "Di", 210, 222},
                        {"Zorp", nullptr, nullptr, 910, 733}});
    EXPECT_EQ(read.table().count, 6u);
    EXPECT_TRUE(isLeftOut(read, "Zorp"));
}

TEST(WholeTotal, belowGroupsThatAreSumsThemselves) {
    const Reading read({{"Rep", "Quota", "Actual"},
                        {"Ann", 110, 80},
                        {"Bob", 205, 150},
                        {"Northern team", 315, 230},
                        {"Cid", 51, 60},
                        {"Dan", 72, 30},
                        {"Southern team", 123, 90},
                        {"Everybody", 438, 320}});
    EXPECT_EQ(read.parentOf("Ann"), "Northern team");
    EXPECT_EQ(read.parentOf("Northern team"), "");
    EXPECT_TRUE(isLeftOut(read, "Everybody"));
}

// 206268 = 18651 + 81560 + 39658 + 66399: no chance.
TEST(WholeTotal, oneMeasureOfExactAmounts) {
    const Reading read({{"Rep", "Target"},
                        {"Will", 18651},
                        {"Zoe", 81560},
                        {"Amy", 39658},
                        {"Ben", 66399},
                        {"Zorp", 206268}});
    EXPECT_EQ(read.table().count, 4u);
    EXPECT_TRUE(isLeftOut(read, "Zorp"));
}

// 300 = 100 + 100 + 100 happens.
TEST(WholeTotal, roundAmountsOfOneMeasureAreChance) {
    const Reading read({{"Rep", "Target"}, {"Ann", 10000}, {"Bob", 10000}, {"Cy", 10000}, {"Di", 30000}});
    EXPECT_EQ(read.target("Di"), 30000);
    EXPECT_FALSE(isLeftOut(read, "Di"));
}

TEST(WholeTotal, oneMeasureDisagrees) {
    const Reading read({{"Rep", "Target", "Actual"},
                        {"Ann", 320, 210},
                        {"Bob", 180, 190},
                        {"Cy", 410, 333},
                        {"Di", 910, 700}});
    EXPECT_EQ(read.target("Di"), 910);
    EXPECT_EQ(read.parentOf("Ann"), "");
}

TEST(WholeTotal, whoOthersNameAsTheirParentIsAGoal) {
    const Reading read({{"ID", "Parent ID", "Name", "Target", "Actual"},
                        {"G1", nullptr, "All of us", 910, 733},
                        {"G2", "G1", "Ann", 320, 210},
                        {"G3", "G1", "Bob", 180, 190},
                        {"G4", "G1", "Cy", 410, 333}});
    EXPECT_EQ(read.target("All of us"), 910);
    EXPECT_EQ(read.parentOf("Ann"), "G1");
}

TEST(WholeTotal, subtotalsThatCarryTheirGroupsName) {
    const Reading read({{"Region", "Rep", "Target", "Actual"},
                        {"North", "Ann", 320, 210},
                        {"North", "Bob", 180, 190},
                        {"North Zorp", nullptr, 500, 400},
                        {"South", "Cy", 410, 333},
                        {"South", "Di", 101, 99},
                        {"South Zorp", nullptr, 511, 432}});
    EXPECT_EQ(read.target("North"), 500);
    EXPECT_EQ(read.parentOf("Di"), "South");
    EXPECT_TRUE(isLeftOut(read, "North Zorp"));
    EXPECT_TRUE(isLeftOut(read, "South Zorp"));
}

}  // namespace
}  // namespace plumbline
