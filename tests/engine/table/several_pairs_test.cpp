// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Several pairs of the same figures: numbered, of several projects, in several currencies. And amounts that say little.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;
using testing::Written;

const Written none{nullptr};

TEST(SeveralPairs, numberedBudgetsAndWhatWasSpentAddUp) {
    const Reading read({{"Item", "Budget 1", "Spent 1", "Budget 2", "Spent 2"},
                        {"Wages", 600, 480, 700, 200},
                        {"Rent", 400, 400, 400, 400},
                        {"Food", 500, 450, 600, 139}});
    EXPECT_EQ(read.target("Wages"), 1300);
    EXPECT_EQ(read.actual("Wages"), 680);
    EXPECT_EQ(read.target("Food"), 1100);
    EXPECT_EQ(read.notes(NoteKind::PeriodByPlace), 2u);
}

TEST(SeveralPairs, aBlankFigureMovesNoPair) {
    const Reading read({{"Item", "budget1", "spend1", "budget2", "spend2"},
                        {"Wages", 600, none, 700, 200},
                        {"Rent", 400, 400, none, 400},
                        {"Food", 500, 450, 600, none}});
    EXPECT_EQ(read.target("Wages"), 1300);
    EXPECT_EQ(read.actual("Wages"), 200);
    EXPECT_EQ(read.target("Rent"), 400);
    EXPECT_EQ(read.actual("Food"), 450);
}

// Measured in whatever: nothing says that they add up.
TEST(SeveralPairs, numberedTargetsAreSeveralMeasures) {
    const Reading read({{"Item", "Target 1", "Actual 1", "Target 2", "Actual 2"},
                        {"Wages", 600, 480, 700, 200},
                        {"Rent", 400, 400, 400, 400},
                        {"Food", 500, 450, 600, 139}});
    EXPECT_EQ(read.target("Wages"), 600);
    EXPECT_EQ(read.actual("Wages"), 480);
    EXPECT_EQ(read.notes(NoteKind::OtherMeasure), 2u);
}

TEST(SeveralPairs, budgetsWithoutTheirCostsAreVersions) {
    const Reading read(
        {{"Item", "Budget 1", "Budget 2"}, {"Wages", 600, 700}, {"Rent", 400, 410}, {"Food", 500, 600}});
    EXPECT_NE(read.target("Wages"), 1300);
}

TEST(SeveralPairs, theActualIsThatOfTheBudget) {
    const Reading read({{"Item", "Budget North", "Spend North", "Budget South", "Spend South"},
                        {"Wages", 600, 480, 700, 200},
                        {"Rent", 400, 400, 400, 400},
                        {"Food", 500, 450, 600, 139}});
    EXPECT_EQ(read.target("Wages"), 600);
    EXPECT_EQ(read.actual("Wages"), 480);
    EXPECT_GT(read.alarms(), 0u);
}

// ---- two currencies
TEST(SeveralPairs, thePlanInTheCurrencyThatTheSheetNames) {
    const Reading read({{"Month", "target_usd", "target_vnd", "currency"},
                        {"2026-01", 1000, 26000000, "VND"},
                        {"2026-02", 2000, 52000000, "VND"},
                        {"2026-03", 1500, 39000000, "VND"}});
    EXPECT_EQ(read.table().columnOf(Role::Target)->heading, "target_vnd");
    EXPECT_EQ(read.notes(NoteKind::DoubtfulReading), 1u);
}

TEST(SeveralPairs, elseTheFirstCurrency) {
    const Reading read({{"Item", "Budget EUR", "Spent EUR", "Budget USD", "Spent USD"},
                        {"Wages", 600, 480, 660, 528},
                        {"Rent", 400, 400, 440, 440},
                        {"Food", 500, 450, 550, 495},
                        {"Power", 100, 40, 110, 44}});
    EXPECT_EQ(read.target("Wages"), 600);
    EXPECT_EQ(read.actual("Wages"), 480);
    EXPECT_EQ(read.notes(NoteKind::DoubtfulReading), 2u);
}

// No rate: two budgets, of which each is one.
TEST(SeveralPairs, currenciesWithoutARateAreNoTwins) {
    const Reading read(
        {{"Item", "Budget EUR", "Budget USD"}, {"Wages", 600, 100}, {"Rent", 400, 900}, {"Food", 500, 20}});
    EXPECT_GT(read.alarms(), 0u);
}

// ---- amounts that say little
TEST(SeveralPairs, rowsWithoutHeadingsOnASheetThatIsCalledAPlan) {
    CellBlock block = testing::blockOf({{190001, "Rent", 900}, {190001, "Food", 400}, {190001, "Power", 90}});
    block.sheetName = "Budget 2026";
    const Reading read(std::move(block));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Rent"), 900);
    EXPECT_EQ(read.table().count, 3u);
    EXPECT_EQ(read.notes(NoteKind::DoubtfulReading), 1u);
}

TEST(SeveralPairs, elseARuleNamesTheColumnsByTheirLetters) {
    const std::vector<std::vector<Written>> rows = {
        {190001, "Rent", 900}, {190001, "Food", 400}, {190001, "Power", 90}};
    EXPECT_FALSE(Reading(rows).ok());
    const Reading read(rows, std::nullopt, "goal=B; target=C");
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Rent"), 900);
    EXPECT_EQ(read.target("Power"), 90);
}

TEST(SeveralPairs, theTotalOfPartsThatNobodyKnows) {
    CellBlock block = testing::blockOf({{"Shop", "Month", "Zorp", "Plom", "Wum", "Total"},
                                        {"Shop North", none, none, none, none, none},
                                        {none, "Jan", 10, 20, 30, 60},
                                        {none, "Feb", 10, 20, 40, 70},
                                        {"Shop North Total", none, 20, 40, 70, 130},
                                        {"Shop South", none, none, none, none, none},
                                        {none, "Feb", 1, 2, 3, 6},
                                        {none, "Mar", 2, 2, 2, 6},
                                        {"Shop South Total", none, 3, 4, 5, 12}});
    block.sheetName = "Sales plan";
    const Reading read(std::move(block));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Shop North"), 130);
    EXPECT_EQ(read.target("Shop South"), 12);
    EXPECT_EQ(read.notes(NoteKind::DoubtfulReading), 1u);
}

// ---- the first block's title
TEST(SeveralPairs, theCornerIsTheFirstPart) {
    CellBlock block = testing::blockOf({{"1. Travel", "Pieces", "Price", "Total cost"},
                                        {"Trains", 2, 50, 100},
                                        {"Hotels", 3, 80, 240},
                                        {"Meals", 6, 10, 60},
                                        {"Total travel", none, none, 400},
                                        {none, none, none, none},
                                        {"2. Equipment", "Pieces", "Price", "Total cost"},
                                        {"Cameras", 1, 400, 400},
                                        {"Lamps", 2, 30, 60},
                                        {"Cables", 4, 5, 20},
                                        {"Total equipment", none, none, 480}});
    block.formulas = {{4, 3, "=SUM(D2:D4)"}, {10, 3, "=SUM(D8:D10)"}};
    const Reading read(std::move(block));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("1. Travel"), 400);
    EXPECT_EQ(read.parentOf("Hotels"), "1. Travel");
    EXPECT_EQ(read.parentOf("Lamps"), "2. Equipment");
    EXPECT_EQ(read.found(Rule::Orphan), 0u);
}

TEST(SeveralPairs, aTitleThatBeginsAsTheSectionsDoIsTheFirst) {
    const Reading read({{"Spec: rooms", none},
                        {"Item", "Costs"},
                        {"Office", 90},
                        {"Store", 30},
                        {"Hall", 40},
                        {"Total", 160},
                        {"Spec: journeys", none},
                        {"Trains", 40},
                        {"Hotels", 50},
                        {"Meals", 10},
                        {"Total", 100}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Spec: rooms"), 160);
    EXPECT_EQ(read.parentOf("Store"), "Spec: rooms");
    EXPECT_EQ(read.parentOf("Meals"), "Spec: journeys");
}

TEST(SeveralPairs, aTitleOfTheWholeIsNoPart) {
    const Reading read({{"Budget 2026", none},
                        {"Item", "Costs"},
                        {"Office", 90},
                        {"Store", 30},
                        {"Hall", 40},
                        {"Total", 160},
                        {"Journeys", none},
                        {"Trains", 40},
                        {"Hotels", 50},
                        {"Meals", 10},
                        {"Total", 100}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.parentOf("Store"), "");
}

}  // namespace
}  // namespace plumbline
