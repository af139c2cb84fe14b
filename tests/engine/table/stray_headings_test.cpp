// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// A lone number among the headings hides them from nobody.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;
using testing::Written;

const Written none{nullptr};

TEST(StrayHeadings, aZeroBetweenTheHeadings) {
    const Reading read(
        {{"Item", 0, "Projected cost"}, {"Rent", none, 1000}, {"Food", none, 500}, {"Power", none, 200}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Rent"), 1000);
    EXPECT_EQ(read.table().count, 3u);
}

TEST(StrayHeadings, aZeroInTheCorner) {
    const Reading read({{0, "Projected cost", "Actual cost", "Difference"},
                        {"Rent", 1000, 900, 100},
                        {"Food", 500, 450, 50},
                        {"Power", 200, 210, -10}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Food"), 500);
    EXPECT_EQ(read.actual("Power"), 210);
}

TEST(StrayHeadings, aNumberBesideOneKnownWord) {
    const Reading read(
        {{"Zorp", 12, "Budget"}, {"Rent", none, 1000}, {"Food", none, 500}, {"Power", none, 200}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Power"), 200);
}

TEST(StrayHeadings, aRowOfValuesIsNoRowOfHeadings) {
    const Reading read({{"Ann", 5, "Target", 10}, {"Bob", 6, "Target", 12}});
    EXPECT_FALSE(read.ok());
}

}  // namespace
}  // namespace plumbline
