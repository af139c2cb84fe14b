// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Names down and names across: parts of a plan where a title or sums at both ends say so.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;
using testing::Written;

const Written none{nullptr};

TEST(PartColumns, theCornerIsAYearAndTheTitleAPlan) {
    const Reading read({{"Sales plan 2019", none, none, none, none},
                        {"Year: 2019", "North", "South", "West", "Total"},
                        {"Lamps", 100, 200, 300, 600},
                        {"Tables", 110, 210, 310, 630},
                        {"Chairs", 120, 220, 320, 660},
                        {"Total", 330, 630, 930, 1890}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().count, 3u);
    EXPECT_EQ(read.target("Lamps"), 600);
    EXPECT_EQ(read.target("Chairs"), 660);
    EXPECT_EQ(read.found(Rule::DoubtfulReading), 1u);
    EXPECT_EQ(read.found(Rule::TotalDiffers), 0u);
}

TEST(PartColumns, theSheetsNameSaysSoAndNothingAddsUp) {
    CellBlock block = testing::blockOf(
        {{none, "Bonn", "Ulm", "Kiel"}, {"Lampen", 100, 200, 300}, {"Tische", 110, 210, 310}});
    block.sheetName = "Absatzplan";
    const Reading read(std::move(block));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Lampen"), 600);
    EXPECT_EQ(read.target("Tische"), 630);
}

TEST(PartColumns, sumsAtBothEndsProveThemAndItIsTold) {
    const Reading read({{none, "Zorp", "Plom", "Wum", "Kran"},
                        {"Lamps", 100, 200, 300, 600},
                        {"Tables", 110, 210, 310, 630},
                        {"Chairs", 120, 220, 320, 660},
                        {"Brok", 330, 630, 930, 1890}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().count, 3u);
    EXPECT_EQ(read.target("Tables"), 630);
    EXPECT_EQ(read.found(Rule::DoubtfulReading), 1u);
}

TEST(PartColumns, aTotalThatDiffersIsTold) {
    const Reading read({{"Budget", none, none, none},
                        {none, "Bonn", "Ulm", "Kiel"},
                        {"Rent", 100, 200, 400},
                        {"Power", 10, 20, 50},
                        {"Total", 110, 220, 451}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Rent"), 700);
    EXPECT_EQ(read.found(Rule::TotalDiffers), 1u);
}

TEST(PartColumns, twoColumnsMayBeAPlanAndItsResult) {
    const Reading read({{"Budget", none, none},
                        {none, "Bonn", "Ulm"},
                        {"Rent", 100, 200},
                        {"Power", 10, 20},
                        {"Fuel", 7, 5}});
    EXPECT_FALSE(read.ok());
}

TEST(PartColumns, whoDoesWhatAndDistancesAreNoPlan) {
    const Reading roles(
        {{none, "Ann", "Bob", "Cy"}, {"Design", 1, 0, 1}, {"Build", 0, 1, 1}, {"Test", 1, 1, 0}});
    EXPECT_FALSE(roles.ok());
    const Reading distances(
        {{none, "Bonn", "Ulm", "Kiel"}, {"Bonn", 0, 400, 500}, {"Ulm", 400, 0, 800}, {"Kiel", 500, 800, 0}});
    EXPECT_FALSE(distances.ok());
}

}  // namespace
}  // namespace plumbline
