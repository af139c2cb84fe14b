// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Years that are amounts, names that are said once for the rows below, people without a column for names, codes that head what has none, rows that run on,
// marks below people, and twins right beside a table.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Reading;

// ---- a year among amounts
TEST(PlannedActual, twoThousandAmongAmountsIsNoYear) {
    const Reading read({{"每月费用", "预计", "实际", "差异"},
                        {"印刷", 8000, 0, 8000},
                        {"书架", 5105, 5105, 0},
                        {"培训", 1500, 0, 1500},
                        {"翻译", 3000, nullptr, 3000},
                        {"快递", 2000, nullptr, 2000},
                        {"租车", 2500, nullptr, 2500},
                        {"总计", 22105, 5105, 17000}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("快递"), 2000);
    EXPECT_EQ(read.actual("书架"), 5105);
    EXPECT_EQ(read.table().count, 6u);
}

// ---- said once
TEST(SaidOnce, theFinerNameBesideItNamesTheRows) {
    const Reading read({{"No", "Aufgabe", "Zorp", "Wer", "Jan Plan", "Feb Plan"},
                        {1, "Entwurf", nullptr, "Ina", 2, nullptr},
                        {2, "Server", "Liste", "Ina", 10, 2},
                        {3, nullptr, "Kasse", "Tim", 8, 4},
                        {4, "Oberfläche", "Liste", "Tim", 6, 10},
                        {5, nullptr, "Kasse", "Ina", 4, 6},
                        {6, "Probe", nullptr, "Tim", nullptr, 6}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Server"), 24);
    EXPECT_EQ(read.target("Oberfläche"), 26);
    EXPECT_EQ(read.target("Entwurf"), 2);
    EXPECT_EQ(read.target("Probe"), 6);
}

TEST(SaidOnce, whatLeadsTheRunsOfALevelStandsAboveIt) {
    const Reading read({{"Type", "Category", "Item", "Target"},
                        {"Own", "Tools", "Saw", 10},
                        {nullptr, nullptr, "Drill", 20},
                        {nullptr, "Wood", "Board", 30},
                        {nullptr, nullptr, "Beam", 5},
                        {"Bought", "Help", "Joiner", 40},
                        {nullptr, nullptr, "Painter", 7},
                        {nullptr, "Permits", "Noise", 2},
                        {nullptr, nullptr, "Street", 3}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Own"), 65);
    EXPECT_EQ(read.target("Bought"), 52);
    EXPECT_EQ(read.target("Wood"), 35);
}

// ---- a row a month and person
TEST(PeriodRows, whoTellsTheRowsOfAMonthApartNamesThem) {
    const Reading read({{"Year", "Month", "Unit", "Resource", "Budget hours", "Rate", "Budget EUR"},
                        {2026, "January", "Advice", "KL", 132, 900, 118800},
                        {2026, "January", "Advice", "MN", 104, 850, 88400},
                        {2026, "February", "Advice", "KL", 126, 900, 113400},
                        {2026, "February", "Advice", "MN", 99, 850, 84150},
                        {"Total", nullptr, nullptr, nullptr, 461, nullptr, 404750}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("KL"), 232200);
    EXPECT_EQ(read.target("MN"), 172550);
    EXPECT_EQ(read.owner("KL"), "KL");
}

// ---- accounts
TEST(Accounts, numberedRowsAddUpThoseWithoutANumber) {
    const Reading read({{"Konto", nullptr, "Bezeichnung", "Jan Plan", "Feb Plan"},
                        {3, "Einnahmen", nullptr, 180, 90},
                        {"3.1", "Beiträge", nullptr, 120, 60},
                        {nullptr, 30001, "Jugend", 50, 20},
                        {nullptr, 30002, "Erwachsene", 70, 40},
                        {nullptr, 30003, "Gäste", 0, 0},
                        {"3.2", "Spenden", nullptr, 60, 30},
                        {nullptr, 30010, "Firmen", 45, 30},
                        {nullptr, 30011, "Andere", 15, 0}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Beiträge"), 180);
    EXPECT_EQ(read.target("Einnahmen"), 270);
    EXPECT_EQ(read.parentOf("Jugend"), "3.1");
    EXPECT_EQ(read.parentOf("Gäste"), "3.1");
    EXPECT_EQ(read.parentOf("Firmen"), "3.2");
    EXPECT_EQ(read.table().count, 8u);
}

// ---- rows that run on
TEST(RunsOn, aRowWhoseYearIsItsLastQuarterIsNotAddedUp) {
    const Reading read({{"KPI", "Q1 Target", "Q2 Target", "Q3 Target", "Q4 Target", "2025 Target"},
                        {"Savings", 15, 25, 35, 25, 100},
                        {"Visits", 10, 20, 30, 45, 105},
                        {"Parts checked so far", nullptr, nullptr, 2700, 4100, 4100}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Savings"), 100);
    EXPECT_EQ(read.target("Parts checked so far"), 4100);
    EXPECT_EQ(read.notes(NoteKind::DoubtfulSeries), 1u);
}

// ---- marks below people
TEST(Marks, belowPeopleSayWhoAnswers) {
    const Reading read({{"No", "Task", "Ann Lee", "Bob Ray", "Due"},
                        {1, "Choose the method", "x", "x", "2025-03-01"},
                        {2, "Sort by hand", nullptr, "x", "2025-03-08"},
                        {3, "Sort by size", "x", nullptr, "2025-03-15"},
                        {4, "Write it down", nullptr, "x", "2025-03-22"}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.owner("Sort by hand"), "Bob Ray");
    EXPECT_EQ(read.owner("Sort by size"), "Ann Lee");
    EXPECT_EQ(read.owner("Choose the method"), "Ann Lee, Bob Ray");
}

// "✗" may say that it is somebody else, or that it is not done: nobody is named for it.
TEST(Marks, crossesBelowPeopleNameNobody) {
    const Reading read({{"No", "Task", "Ann Lee", "Bob Ray", "Due"},
                        {1, "Count the stock", "✓", "✗", "2025-03-01"},
                        {2, "Order shelves", "✗", "✓", "2025-03-08"},
                        {3, "Paint the hall", "✗", "✗", "2025-03-15"},
                        {4, "Invite guests", "✓", "✓", "2025-03-22"}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.owner("Count the stock"), "");
    EXPECT_EQ(read.owner("Paint the hall"), "");
}
TEST(Marks, columnsOfAHeadingOverSeveralAreNoGap) {
    CellBlock plan = blockOf({{"No", "Task", nullptr, "Ann Lee", "Bob Ray"},
                              {1, "Choose the method", nullptr, "x", "x"},
                              {2, "Sort by hand", nullptr, nullptr, "x"},
                              {3, "Sort by size", nullptr, "x", nullptr}});
    for (std::uint32_t row = 0; row < 4; ++row) plan.merges.push_back({row, 1, row, 2});
    const Reading read(plan);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.owner("Sort by hand"), "Bob Ray");
    EXPECT_EQ(read.notes(NoteKind::SecondTable), 0u);
}

// ---- twins
const std::vector<std::vector<testing::Written>> twins = {
    {"Kosten", nullptr, nullptr, nullptr, "Erlöse", nullptr, nullptr, nullptr},
    {nullptr, "Preis", "Menge", "Summe", nullptr, "Preis", "Menge", "Summe"},
    {"Saal", 900, 2, 1800, "Karten", 30, 100, 3000},
    {"Wache", 400, 3, 1200, "Stände", 250, 4, 1000},
    {"Licht", 150, 5, 750, "Getränke", 3, 700, 2100}};

TEST(Twins, rightBesideATableAreATableOfTheirOwn) {
    const Reading read(twins);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Wache"), 1200);
    EXPECT_EQ(read.target("Karten"), -2);
    EXPECT_EQ(read.notes(NoteKind::TablesAlike), 1u);
    const Result<GoalTable> other = readTable(blockOf(twins), "table=2");
    ASSERT_TRUE(bool(other));
    const auto model = makeModel(*other);
    const Result<GoalIndex> cards = findGoal(*model, "Karten");
    ASSERT_TRUE(bool(cards));
    EXPECT_EQ(other->target[*cards], Cell(3000.0));
    EXPECT_FALSE(bool(findGoal(*model, "Wache")));
}

}  // namespace
}  // namespace plumbline
