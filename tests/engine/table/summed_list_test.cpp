// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Names and amounts that the sheet itself adds up, with headings that nobody knows or with none.
#include "table/summed_list.h"

#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Reading;

CellBlock withFormulas(CellBlock block, std::vector<FormulaCell> formulas) {
    block.formulas = std::move(formulas);
    return block;
}

// ---- without headings
TEST(SummedList, withoutHeadingsIsReadFromItsFirstRow) {
    const CellBlock list = withFormulas(
        blockOf(
            {{"Busfahrt", 1000}, {"Hotel", 1500}, {"Essen", 2000}, {"Eintritt", 500}, {"Insgesamt", 5000}}),
        {{4, 1, "=SUM(B1:B4)"}});
    const Reading read(list);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Busfahrt"), 1000);
    EXPECT_EQ(read.target("Eintritt"), 500);
    EXPECT_EQ(read.table().count, 4u);
    EXPECT_EQ(read.table().headingRow, noRow);
    EXPECT_EQ(read.notes(NoteKind::DoubtfulReading), 1u);
    EXPECT_EQ(read.table().cellAt(read.table().rowOfGoal[0], 1), "B1");
}

TEST(SummedList, theRuleOfTheDoubtReadsActuals) {
    const CellBlock list =
        withFormulas(blockOf({{"Busfahrt", 1000}, {"Hotel", 1500}, {"Essen", 2000}, {"Insgesamt", 4500}}),
                     {{3, 1, "=SUM(B1:B3)"}});
    const Reading read(list);
    ASSERT_TRUE(read.ok());
    ASSERT_NE(read.note(NoteKind::DoubtfulReading), nullptr);
    const std::string rule = read.note(NoteKind::DoubtfulReading)->second;
    EXPECT_EQ(rule, "actual=B");
    const Reading ruled(list, rule.c_str());
    ASSERT_TRUE(ruled.ok());
    EXPECT_EQ(ruled.actual("Hotel"), 1500);
    EXPECT_EQ(ruled.target("Hotel"), -3);
}

TEST(SummedList, theSumMayStandInAnotherColumn) {
    const CellBlock list = withFormulas(blockOf({{"Costs of the rooms", nullptr, nullptr},
                                                 {nullptr, nullptr, nullptr},
                                                 {"Chair", "4 pcs", 800},
                                                 {"Table", "2 pcs", 900},
                                                 {"Lamp", "3 pcs", 150},
                                                 {"Carpet", "1 pcs", 400},
                                                 {"Total", 2250, nullptr}}),
                                        {{6, 1, "=C3+C4+C5+C6+Z9"}});
    const Reading read(list);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Table"), 900);
    EXPECT_EQ(read.table().count, 4u);
}

TEST(SummedList, blocksWithATitleAndATotalEachAreGroups) {
    const CellBlock plan = withFormulas(blockOf({{"Räume", nullptr},
                                                 {"Büro", 90},
                                                 {"Lager", 30},
                                                 {"Halle", 40},
                                                 {"Summe", 160},
                                                 {nullptr, nullptr},
                                                 {nullptr, nullptr},
                                                 {nullptr, nullptr},
                                                 {"Reisen", nullptr},
                                                 {"Bahn", 40},
                                                 {"Hotel", 50},
                                                 {"Essen", 10},
                                                 {"Summe", 100}}),
                                        {{4, 1, "=SUM(B2:B4)"}, {12, 1, "=SUM(B10:B12)"}});
    const Reading read(plan);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Räume"), 160);
    EXPECT_EQ(read.target("Reisen"), 100);
    EXPECT_EQ(read.parentOf("Lager"), "Räume");
    EXPECT_EQ(read.parentOf("Hotel"), "Reisen");
    EXPECT_EQ(read.table().count, 8u);
}

TEST(SummedList, blankAndZeroLinesAreLines) {
    const Reading read({{"Zorp", "Plom"},
                        {"Office", 90},
                        {"Store", 0},
                        {"Hall", 40},
                        {"Shed", nullptr},
                        {"Barn", 70},
                        {"In all", 200}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().count, 5u);
    EXPECT_EQ(read.target("Barn"), 70);
    EXPECT_EQ(read.target("Store"), 0);
    EXPECT_EQ(read.target("Shed"), -3);
}

// ---- with headings that nobody knows
TEST(SummedList, aTotalWithoutANameProvesTheAmounts) {
    const CellBlock list = withFormulas(
        blockOf({{"Zorp / 5 wum", "Plom:"}, {"Hub", 738}, {"Spokes", 294}, {"Rim", 137}, {nullptr, 1169}}),
        {{4, 1, "=SUM(B2:B4)"}});
    const Reading read(list);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Spokes"), 294);
    EXPECT_EQ(read.table().count, 3u);
    EXPECT_EQ(read.notes(NoteKind::DoubtfulReading), 1u);
}

TEST(SummedList, ofSeveralColumnsTheOneThatIsComputedIsTheAmount) {
    const CellBlock list = withFormulas(blockOf({{"Zorp", "Wum", "Frim", "Plom"},
                                                 {"Glass", 2, 30, 72},
                                                 {"Wood", 5, 20, 120},
                                                 {"Paint", 4, 10, 48},
                                                 {"In all", 11, nullptr, 240}}),
                                        {{1, 3, "=(B2+B2*0.2)*C2"},
                                         {2, 3, "=(B3+B3*0.2)*C3"},
                                         {3, 3, "=(B4+B4*0.2)*C4"},
                                         {4, 1, "=SUM(B2:B4)"},
                                         {4, 3, "=SUM(D2:D4)"}});
    const Reading read(list);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Wood"), 120);
}

TEST(SummedList, blocksBelowOtherHeadingsOfTheSameAmountsAreParts) {
    const CellBlock plan = withFormulas(blockOf({{"1. Goods", "Pieces", "Price", "Plom"},
                                                 {"Screws", 10, 2, 20},
                                                 {"Boards", nullptr, nullptr, nullptr},
                                                 {"Glue", 3, 5, 15},
                                                 {"Total goods", nullptr, nullptr, 35},
                                                 {nullptr, nullptr, nullptr, nullptr},
                                                 {"2. Helpers", "Visits", "Fee", "Plom"},
                                                 {"Joiner", 11, 40, 440},
                                                 {"Painter", 2, 30, 60},
                                                 {"Total helpers", nullptr, nullptr, 500}}),
                                        {{4, 3, "=SUM(D2:D4)"}, {9, 3, "=SUM(D8:D9)"}});
    const Reading read(plan);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Joiner"), 440);
    EXPECT_EQ(read.parentOf("Joiner"), "2. Helpers");
    EXPECT_EQ(read.target("2. Helpers"), 500);
    EXPECT_EQ(read.notes(NoteKind::SecondTable), 0u);
}

TEST(SummedList, titlesLeftOfTheNamesHeadTheirBlocks) {
    const CellBlock plan =
        withFormulas(blockOf({{nullptr, "Наименование", "шт", "Zorp", nullptr},
                              {1, "Wheel", 4, 20, 80},
                              {2, "Frame", 1, 300, 300},
                              {3, "Chain", 1, 45, 45},
                              {nullptr, nullptr, nullptr, "Итого", 425},
                              {"A frame for those who carry more than two bags and a child: heavy", nullptr,
                               nullptr, nullptr, nullptr},
                              {1, "Basket", 2, 15, 30},
                              {2, "Bell", 1, 5, 5},
                              {3, "Rack", 1, 25, 25},
                              {nullptr, nullptr, nullptr, "Итого", 60}}),
                     {{4, 4, "=SUM(E2:E4)"}, {9, 4, "=SUM(E7:E9)"}});
    const Reading read(plan);
    ASSERT_TRUE(read.ok());
    EXPECT_FALSE(read.table().transposed);
    EXPECT_EQ(read.target("Frame"), 300);
    EXPECT_EQ(read.target("A frame for those who carry more than two bags and a child: heavy"), 60);
}

TEST(SummedList, aSubtotalInTheColumnOfDescriptionsIsNoRow) {
    const CellBlock plan =
        withFormulas(blockOf({{"No", "Task", "Note", "Unit", "Qty", "Price", "Plom"},
                              {1, "Guard", "at night", "m2", 6, 300, 1800},
                              {2, "Clear", "all of it", "m2", 1, 450, 450},
                              {3, "Water", "by meter", "m3", 2, 120, 240},
                              {nullptr, nullptr, "Sub Total I.", nullptr, nullptr, nullptr, 2490}}),
                     {{4, 6, "=SUM(G2:G4)"}});
    const Reading read(plan);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().count, 3u);
    EXPECT_EQ(read.target("Water"), 240);
}

// ---- what is none
TEST(SummedList, documentsAndDaysAreNoPlan) {
    const std::vector<FormulaCell> total = {{4, 3, "=SUM(D2:D4)"}};
    const auto list = [](const char* heading) {
        return blockOf({{heading, "Zorp", "Wum", "Plom"},
                        {20417, "Ann", 2, 1100},
                        {20418, "Bob", 1, 250},
                        {20421, "Cy", 5, 7105},
                        {nullptr, "Total", nullptr, 8455}});
    };
    EXPECT_FALSE(Reading(withFormulas(list("Document no"), total)).ok());
    CellBlock days = withFormulas(
        blockOf({{45000, "Pens", 10}, {45001, "Ink", 25}, {45003, "Paper", 7}, {nullptr, "Total", 42}}),
        {{3, 2, "=SUM(C1:C3)"}});
    FormatArea dates;
    dates.lastRow = 2;
    dates.kind = FormatKind::Date;
    days.formats.push_back(dates);
    EXPECT_FALSE(Reading(days).ok());
}

TEST(SummedList, twoColumnsThatAreBothAddedUpStayOpen) {
    const CellBlock list =
        withFormulas(blockOf({{"Zorp", "Plom", "Wum", "Frim"},
                              {"A", 10, 900, 3},
                              {"B", 25, 40, 1},
                              {"C", 7, 75, 9},
                              {"Total", 42, 1015, 13}}),
                     {{4, 1, "=SUM(B2:B4)"}, {4, 2, "=SUM(C2:C4)"}, {4, 3, "=SUM(D2:D4)"}});
    EXPECT_FALSE(Reading(list).ok());
}

TEST(SummedList, smallNumbersAddUpByChance) {
    const CellBlock list = blockOf({{"A", 1}, {"B", 2}, {"C", 3}, {"D", 6}});
    EXPECT_TRUE(shownSums(SheetView(list)).empty());
}

}  // namespace
}  // namespace plumbline
