// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// What makes two tables one, and what parts them.
#include "store/content.h"

#include <gtest/gtest.h>

#include "support/blocks.h"

namespace plumbline {
namespace {

CellBlock goals(const char* sheet = "Sheet1") {
    CellBlock block = testing::blockOf({{"ID", "Parent", "Target"}, {"C", nullptr, 300}, {"N", "C", 100}});
    block.sheetName = sheet;
    return block;
}

TEST(Content, isEqualForEqualCellsWhereverTheyLie) {
    CellBlock below = goals();
    below.firstRow = 40;
    below.firstColumn = 3;
    EXPECT_EQ(contentOf(goals(), ""), contentOf(below, ""));
    EXPECT_EQ(contentOf(goals("Sheet1"), ""), contentOf(goals("Sheet2"), ""));
}

TEST(Content, heedsWhatReadingTakesFromTheSheetsName) {
    EXPECT_NE(contentOf(goals("Quota 2025"), ""), contentOf(goals("Quota 2026"), ""));  // the year of dates
    EXPECT_NE(contentOf(goals("Quota"), ""), contentOf(goals("Sales"), ""));            // targets or actuals
    EXPECT_NE(contentOf(goals("Average scores"), ""), contentOf(goals("Sheet1"), ""));  // what adds up
    EXPECT_EQ(contentOf(goals("Nord"), ""), contentOf(goals("Süd"), ""));
}

TEST(Content, heedsEachCellTheRulesAndTheNullDate) {
    CellBlock other = goals();
    other.columns[2][1] = Cell(301.0);
    EXPECT_NE(contentOf(goals(), ""), contentOf(other, ""));
    other = goals();
    other.columns[1][1] = Cell(0.0);  // blank is not zero
    EXPECT_NE(contentOf(goals(), ""), contentOf(other, ""));
    other = goals();
    other.epochShift = 1462;
    EXPECT_NE(contentOf(goals(), ""), contentOf(other, ""));
    EXPECT_NE(contentOf(goals(), ""), contentOf(goals(), "level=Parent"));
    other = goals();
    other.formulas.push_back({1, 2, "=SUM(C3:C3)"});
    EXPECT_NE(contentOf(goals(), ""), contentOf(other, ""));
}

TEST(Content, tellsTablesAndLogsApartByTheirNames) {
    const Content content{0x0123456789abcdefu, 1};
    EXPECT_EQ(tableName(content, 18), "18 goals #0123456789abcdef");
    EXPECT_EQ(logName(content, 2000), "2000 entries #0123456789abcdef");
    EXPECT_TRUE(isLogName("2000 entries #0123456789abcdef"));
    EXPECT_TRUE(isLogName("0 entries #0123456789abcdef"));
    for (const char* other : {"", "entries #0123456789abcdef", "18 goals #0123456789abcdef", "2 entries #012",
                              "2", "2 entries #0123456789abcdef0"})
        EXPECT_FALSE(isLogName(other)) << other;
}

}  // namespace
}  // namespace plumbline
