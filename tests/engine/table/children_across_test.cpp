// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Parts of a goal in columns of their own, and goals beside one another with their parts below.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;
using testing::Written;

const Written none{nullptr};

// ---- one row a goal, its parts across
TEST(ChildrenAcross, keyResultsInColumnsAreRowsBelowTheirObjective) {
    const Reading read({{"Objective", "Key Result 1", "Key Result 2", "Key Result 3"},
                        {"Grow the club", "Win 50 members by June", "Hold 4 open days", none},
                        {"Keep the hall", "Repair the roof", "Raise 9000 for paint", "Ask 3 firms"}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().count, 7u);
    EXPECT_EQ(read.parentOf("Hold 4 open days"), "Grow the club");
    EXPECT_EQ(read.parentOf("Ask 3 firms"), "Keep the hall");
    EXPECT_EQ(read.alarms(), 0u);
}

TEST(ChildrenAcross, eachPartHasItsOwnFigures) {
    const Reading read(
        {{"Objective", "Owner", "KR1", "KR1 Target", "KR1 Actual", "KR2", "KR2 Target", "KR2 Actual"},
         {"Grow the club", "Ann Lee", "Win members", 50, 20, "Hold open days", 4, 1},
         {"Keep the hall", "Bob Ray", "Repair roofs", 1, 0, "Raise money", 9000, 100},
         {"Play better", "Cy Dow", "Train often", 2, 1, "Win games", 10, 5}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Win members"), 50);
    EXPECT_EQ(read.actual("Win games"), 5);
    EXPECT_EQ(read.parentOf("Raise money"), "Keep the hall");
    EXPECT_EQ(read.owner("Raise money"), "Bob Ray");
    EXPECT_EQ(read.owner("Keep the hall"), "Bob Ray");
    EXPECT_EQ(read.alarms(), 0u);
}

TEST(ChildrenAcross, oneHeadingAgainAndAgain) {
    const Reading read({{"Ziel", "Maßnahme", "Status", "Maßnahme", "Status"},
                        {"Verein wachsen lassen", "Mitglieder werben", "offen", "Tage der Tür", "erledigt"},
                        {"Halle erhalten", "Dach decken", "erledigt", "Geld sammeln", "offen"}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.parentOf("Geld sammeln"), "Halle erhalten");
    EXPECT_EQ(read.status("Tage der Tür"), read.status("Dach decken"));
    EXPECT_NE(read.status("Geld sammeln"), read.status("Dach decken"));
}

TEST(ChildrenAcross, findingsNameTheCellsOfTheSheet) {
    CellBlock block =
        testing::blockOf({{"Objective", "Owner", "KR 1", "Target 1", "KR 2", "Target 2"},
                          {"Grow the club", "Ann Lee", "Win members", 50, "Hold open days", 4},
                          {"Keep the hall", "Bob Ray", "Repair roofs", 1, "Raise money", 9000}});
    block.firstRow = 2;
    block.firstColumn = 1;
    const Reading read(std::move(block));
    ASSERT_TRUE(read.ok());
    const GoalIndex money = *findGoal(*makeModel(read.table()), "Raise money");
    EXPECT_EQ(read.table().placeOf(money, Role::Target), "Sheet1.G5");
    EXPECT_EQ(read.target("Raise money"), 9000);
}

// ---- goals beside one another
TEST(ChildrenAcross, objectivesAcrossAndKeyResultsDown) {
    const Reading read(
        {{none, "Design the first version of the plan", "Get everybody to agree",
          "Tell the members about it"},
         {none, "We want to know what we do", "We want no quarrels later on", "We want all to know it"},
         {"KEY RESULT 1", "Meet all of the teams by May", "Finish the reviews by July",
          "Print 300 leaflets in August"},
         {"KEY RESULT 2", "Write the first draft by June", "Have two rounds of comments",
          "Hold one evening for questions"},
         {"KEY RESULT 3", none, "Get the board's written consent", none}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().count, 10u);
    EXPECT_EQ(read.parentOf("Finish the reviews by July"), "Get everybody to agree");
    EXPECT_EQ(read.parentOf("Get the board's written consent"), "Get everybody to agree");
    EXPECT_EQ(read.parentOf("Hold one evening for questions"), "Tell the members about it");
    EXPECT_EQ(read.parentOf("Tell the members about it"), "");
    const GoalIndex draft = *findGoal(*makeModel(read.table()), "Write the first draft by June");
    EXPECT_EQ(read.table().cellAt(read.table().rowOfGoal[draft], read.table().columnOf(Role::Goal)->column),
              "B4");
}

TEST(ChildrenAcross, aPairOfColumnsForEachObjective) {
    const Reading read({{none, "Design the first version", none, "Get everybody to agree", none},
                        {none, "Key results", "Progress", "Key results", "Progress"},
                        {"KR 1", "Meet all of the teams", 0.5, "Finish the two reviews", 0.25},
                        {"KR 2", "Write the first draft", 1, "Have rounds of comments", 0}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.parentOf("Write the first draft"), "Design the first version");
    EXPECT_EQ(read.parentOf("Finish the two reviews"), "Get everybody to agree");
    EXPECT_DOUBLE_EQ(read.actual("Meet all of the teams"), 0.5);
    EXPECT_DOUBLE_EQ(read.actual("Finish the two reviews"), 0.25);
}

// ---- what stands as it should is left alone
TEST(ChildrenAcross, rowsThatAreNumberedStayRows) {
    const Reading read({{"KR", "Description", "Owner", "Status"},
                        {"KR 1", "Meet all of the teams", "Ann Lee", "done"},
                        {"KR 2", "Write the first draft", "Bob Ray", "open"},
                        {"KR 3", "Have rounds of comments", "Cy Dow", "open"}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().places, nullptr);
    EXPECT_EQ(read.table().count, 3u);
}

TEST(ChildrenAcross, twoTablesBesideOneAnotherAreNone) {
    const Reading read({{"Task", "Status", none, "Task", "Status"},
                        {"Meet the teams", "done", none, "Print some leaflets", "open"},
                        {"Write a draft", "open", none, "Hold an evening", "open"},
                        {"Have two rounds", "open", none, "Ask the board", "done"}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().places, nullptr);
}

TEST(ChildrenAcross, datesOfMilestonesAreNoParts) {
    const Reading read({{"Project", "Target", "Milestone 1", "Milestone 2"},
                        {"Grow the club", 50, 20, 40},
                        {"Keep the hall", 9000, 4000, 7000},
                        {"Play better", 10, 3, 8}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().places, nullptr);
    EXPECT_EQ(read.target("Keep the hall"), 9000);
}

}  // namespace
}  // namespace plumbline
