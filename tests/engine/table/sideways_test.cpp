// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Tables on their side: headings down the first column, one goal a column.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;
using testing::Written;

const Written none{nullptr};

TEST(Sideways, aScorecardWithoutFigures) {
    const Reading read({{none, "Finance", "Customers", "People"},
                        {"Objective", "Raise the income", "Win new customers", "Train the staff"},
                        {"Measure", "Revenue", "Number of customers", "Days of training"},
                        {"Target", "a tenth more than last year", "as many as we can", "two for everybody"},
                        {"Initiative", "New prices", "Open days", "Courses"}});
    ASSERT_TRUE(read.ok());
    EXPECT_TRUE(read.table().transposed);
    EXPECT_EQ(read.table().count, 3u);
    EXPECT_EQ(read.table().text(read.table().goal, 1), "Win new customers");
    EXPECT_EQ(read.table().text(read.table().metric, 1), "Number of customers");
}

TEST(Sideways, aRoadmapWithOwnersAndDays) {
    CellBlock block = testing::blockOf({{"Initiative", "Website", "Shop", "App"},
                                        {"Owner", "Ann Lee", "Bob Ray", "Cy Dow"},
                                        {"Start", 46000, 46100, 46200},
                                        {"End", 46050, 46150, 46250},
                                        {"Status", "done", "open", "open"}});
    FormatArea days;
    days.firstRow = 2, days.lastRow = 3, days.firstColumn = 1, days.lastColumn = 3;
    days.kind = FormatKind::Date;
    block.formats.push_back(days);
    const Reading read(std::move(block));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().count, 3u);
    EXPECT_EQ(read.owner("Shop"), "Bob Ray");
    EXPECT_EQ(read.table().due[2].number(), 46250);
    EXPECT_EQ(read.table().cellAt(read.table().rowOfGoal[2], 1), "D2");
}

TEST(Sideways, aFigureThatIsTakenOutStaysInItsColumn) {
    const Reading read({{"Goal", "Grow the club", "Keep the hall", "Play better"},
                        {"Owner", "Ann Lee", "Bob Ray", "Cy Dow"},
                        {"Target", 50, none, 10},
                        {"Actual", 20, 100, 5},
                        {"Unit", "members", "EUR", "games"}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Grow the club"), 50);
    EXPECT_EQ(read.target("Keep the hall"), -3);
    EXPECT_EQ(read.target("Play better"), 10);
    EXPECT_EQ(read.actual("Keep the hall"), 100);
}

// What is measured heads nothing: these rows have a plan each.
TEST(Sideways, aPlanOfIncomesAndCostsStandsAsItShould) {
    const Reading read(
        {{"Item", "Budget", "Actual"}, {"Revenue", 900, 800}, {"Costs", 400, 420}, {"Profit", 500, 380}});
    ASSERT_TRUE(read.ok());
    EXPECT_FALSE(read.table().transposed);
    EXPECT_EQ(read.target("Costs"), 400);
}

// ---- goals beside one another, and nothing that says what the rows are
TEST(Sideways, goalsAcrossWithoutLabelsAreRefused) {
    for (const bool labelled : {false, true}) {
        std::vector<std::vector<Written>> rows = {
            {"Grow the club together", "Keep the hall in order", "Play better than before"},
            {"Win 50 members by June", "Repair the roof this year", "Train twice a week now"},
            {"Hold 4 open days soon", "Raise 9000 for the paint", "Win 10 games or more"},
            {"Ask all the schools", "Ask 3 firms for prices", none}};
        if (labelled)
            for (std::size_t row = 0; row < rows.size(); ++row)
                rows[row].insert(rows[row].begin(), row == 0 ? none : Written("x"));
        const Reading read(rows);
        ASSERT_FALSE(read.ok());
        EXPECT_EQ(read.error().message.key, "error.across");
    }
}

TEST(Sideways, questionsAreHeadings) {
    const Reading read({{"What is our goal for the year?", "Which key results show that it is reached?"},
                        {"Grow the club together", "Win 50 members by June"},
                        {"Keep the hall in order", "Repair the roof this year"}});
    EXPECT_NE(read.ok() ? std::string() : read.error().message.key, "error.across");
}

}  // namespace
}  // namespace plumbline
