// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Plans of costs: products of prices and pieces, sums one column further to the right, names in steps, parts with subtotals.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Reading;

// ---- sums a column further to the right
TEST(Staircase, sumsFurtherRightAreReadWithWhatTheyAddUp) {
    const Reading read({{"Zorp", "Betrag", "Endbetrag"},
                        {"Material", nullptr, nullptr},
                        {"Laptops", 90, nullptr},
                        {"Desks", 375, nullptr},
                        {"Summe Material", nullptr, 465},
                        {"Dienste", nullptr, nullptr},
                        {"Lizenzen", 300, nullptr},
                        {"Entwickler", 1300, nullptr},
                        {"Summe Dienste", nullptr, 1600},
                        {"Gesamt", nullptr, 2065}});
    EXPECT_EQ(read.target("Material"), 465);
    EXPECT_EQ(read.target("Dienste"), 1600);
    EXPECT_EQ(read.parentOf("Desks"), "Material");
    EXPECT_EQ(read.table().totalHeadings, std::vector<std::string>{"Endbetrag"});
}

TEST(Staircase, numbersThatAddUpNothingStayWhereTheyAre) {
    const Reading read(
        {{"Rep", "Target", "Actual"}, {"Ann", 90, nullptr}, {"Bob", 375, nullptr}, {"Cy", nullptr, 464}});
    EXPECT_EQ(read.target("Ann"), 90);
    EXPECT_EQ(read.actual("Cy"), 464);
}

TEST(Staircase, namesInStepsAreOneColumn) {
    const Reading read({{"Item", nullptr, "Target"},
                        {"Rent", nullptr, nullptr},
                        {nullptr, "Office", 90},
                        {nullptr, "Store", 30},
                        {"Travel", nullptr, nullptr},
                        {nullptr, "Trains", 40},
                        {nullptr, "Hotels", 50}});
    EXPECT_EQ(read.parentOf("Store"), "Rent");
    EXPECT_EQ(read.target("Rent"), 120);
    EXPECT_EQ(read.target("Travel"), 90);
}

// ---- products
TEST(Products, pricesTimesPiecesArePlannedAndTold) {
    const Reading read({{"Item", "Price", "Pieces", "Amount"},
                        {"Laptop", 1200, 4, 4800},
                        {"Dock", 150, 3, 450},
                        {"Screen", 300, 8, 2400}});
    EXPECT_EQ(read.target("Dock"), 450);
    EXPECT_EQ(read.notes(NoteKind::DoubtfulReading), 1u);
    EXPECT_EQ(read.notes(NoteKind::UnusedColumn), 0u);
}

TEST(Products, listsOfSalesAreNone) {
    CellBlock sales = blockOf({{"Day", "Shop", "Pieces", "Price", "Amount"},
                               {45000, "North", 4, 12, 48},
                               {45001, "North", 3, 15, 45},
                               {45003, "South", 8, 30, 240},
                               {45004, "South", 2, 30, 60}});
    FormatArea dates;
    dates.firstRow = 1;
    dates.lastRow = 4;
    dates.kind = FormatKind::Date;
    sales.formats.push_back(dates);
    const Reading read(sales);
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().message.key, "error.bookings");
}

TEST(Products, ofTwoBudgetsTheProductIsMeant) {
    const Reading read({{"Month", "Consultant", "Budget hours", "Avg. rate", "Budget DKK"},
                        {"January", "DS", 132.5, 900, 119250},
                        {"January", "TM", 104, 850, 88400},
                        {"February", "DS", 126, 900, 113400},
                        {"February", "TM", 99, 850, 84150}});
    EXPECT_EQ(read.target("DS"), 232650);
    EXPECT_EQ(read.target("TM"), 172550);
}

TEST(Products, wholeMultiplesAreNoAttainment) {
    const Reading read({{"Product", "Price", "Pieces", "Wum"},
                        {"Laptop", 900, 3, 2700},
                        {"Dock", 150, 2, 300},
                        {"Screen", 300, 5, 1500},
                        {"Cable", 10, 4, 40}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Screen"), 1500);
}

// "=388392.85*D2": prices that stand in the formulas only.
TEST(Products, formulasNameTheFactors) {
    CellBlock plan = blockOf({{"Region", "Item", "Reason", "Pieces", "Plom"},
                              {"North", "Truck", "renewal", 2, 776785.7},
                              {"North", "Boat", "renewal", 3, 360000},
                              {"South", "Car", "more", 4, 275560}});
    plan.formulas = {{1, 4, "=388392.85*D2"}, {2, 4, "=120000*D3"}, {3, 4, "=68890*D4"}};
    const Reading read(plan);
    ASSERT_TRUE(read.ok());
    EXPECT_DOUBLE_EQ(read.target("North"), 1136785.7);
}

// ---- parts
TEST(Costs, partsWithSubtotalsAreAPlan) {
    const Reading read({{"Item", "Costs"},
                        {"Rooms", nullptr},
                        {"Office", 90},
                        {"Store", 30},
                        {"Subtotal", 120},
                        {"Journeys", nullptr},
                        {"Trains", 40},
                        {"Hotels", 50},
                        {"Subtotal", 90}});
    EXPECT_EQ(read.target("Rooms"), 120);
    EXPECT_EQ(read.target("Journeys"), 90);
    EXPECT_EQ(read.notes(NoteKind::DoubtfulReading), 1u);
}

TEST(Costs, numbersOfHeadsAreNoIdsOfAll) {
    const Reading read({{"No.", "Item", "Target"},
                        {1, "User pages", nullptr},
                        {nullptr, "Design", 50},
                        {nullptr, "Login", 100},
                        {2, "Admin pages", nullptr},
                        {nullptr, "Prices", 200},
                        {nullptr, "Security", 300},
                        {3, "Database", 100}});
    EXPECT_EQ(read.target("User pages"), 150);
    EXPECT_EQ(read.target("Admin pages"), 500);
    EXPECT_EQ(read.parentOf("Database"), "");
}

TEST(Costs, moneyAddsUpWhateverTheRowsAreCalled) {
    const Reading read({{"Category", "Item", "Approved budget", "Spent"},
                        {"HVAC", "Overhaul of the chiller", 50000, 42000},
                        {"HVAC", "Repair of ducts", 9000, 7000},
                        {"Bridge", "Replacement of switches", 12000, 8000}});
    EXPECT_EQ(read.target("HVAC"), 59000);
    EXPECT_EQ(read.actual("HVAC"), 49000);
}

// Statements beside numbers can be read by rows or by columns: neither is a table of goals.
TEST(Costs, statementsOfResultsAreRefused) {
    const Reading read({{"Item", "Zorp", "Plom"},
                        {"Gross income", 300, 800},
                        {"Taxes", 100, 300},
                        {"Net income", 200, 500},
                        {"Result", 200, 500}});
    EXPECT_FALSE(read.ok());
}

// Shares of member states: every row is a remark, and none a goal. It stands on its side no better.
TEST(Costs, rowsOfWhichNoneIsAGoalAreRefused) {
    const Reading read({{"Member state", "Contribution"},
                        {"Belgium", "3.61"},
                        {"Bulgaria", "0.54"},
                        {"Denmark", "2.09"},
                        {"Estonia", "0.24"},
                        {"Germany", "23.60"}});
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().message.key, "error.nogoals");
}

}  // namespace
}  // namespace plumbline
