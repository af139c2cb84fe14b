// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Target, actual and what is computed from them in lines of their own, beside or below each goal's name.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;
using testing::Written;

const Written none{nullptr};

TEST(FigureCycles, threeLinesBelowEachName) {
    const Reading read({{"Indicator", "Jan", "Feb", "Mar"},
                        {"Sales", none, none, none},
                        {"Target", 100, 110, 120},
                        {"Actual", 90, 115, 100},
                        {"Difference", -10, 5, -20},
                        {"Visits", none, none, none},
                        {"Target", 50, 55, 60},
                        {"Actual", 45, 60, 61},
                        {"Difference", -5, 5, 1}});
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_EQ(read.target("Sales"), 330);
    EXPECT_EQ(read.actual("Sales"), 305);
    EXPECT_EQ(read.target("Visits"), 165);
    EXPECT_EQ(read.actual("Visits"), 166);
    EXPECT_EQ(read.alarms(), 0u);
}

TEST(FigureCycles, oneValueAcrossAndBlankRowsBetween) {
    const Reading read({{"Kennzahl", "Wert"},
                        {"Umsatz", none},
                        {"Soll", 100},
                        {"Ist", 90},
                        {"Abweichung", -10},
                        {none, none},
                        {"Besuche", none},
                        {"Soll", 50},
                        {"Ist", 45},
                        {"Abweichung", -5}});
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_EQ(read.target("Umsatz"), 100);
    EXPECT_EQ(read.actual("Besuche"), 45);
}

TEST(FigureCycles, planFactAndPercentBelowNamesWithAUnit) {
    const Reading read({{"Показатель", "Ед. изм.", "янв", "фев", "мар"},
                        {"Продажи", "руб", none, none, none},
                        {"План", none, 100, 110, 120},
                        {"Факт", none, 90, 115, 100},
                        {"%", none, 0.9, 1.045, 0.833},
                        {"Визиты", "шт", none, none, none},
                        {"План", none, 50, 55, 60},
                        {"Факт", none, 45, 60, 61},
                        {"%", none, 0.9, 1.09, 1.0167}});
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_EQ(read.target("Продажи"), 330);
    EXPECT_EQ(read.actual("Визиты"), 166);
}

TEST(FigureCycles, fourLinesBesideTheName) {
    const Reading read({{"KPI", "Type", "Q1", "Q2"},
                        {"Sales", "Plan", 100, 110},
                        {none, "Actual", 90, 115},
                        {none, "Difference", -10, 5},
                        {none, "Attainment", 0.9, 1.045},
                        {"Visits", "Plan", 50, 55},
                        {none, "Actual", 45, 60},
                        {none, "Difference", -5, 5},
                        {none, "Attainment", 0.9, 1.09}});
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_EQ(read.target("Sales"), 210);
    EXPECT_EQ(read.actual("Visits"), 105);
}

TEST(FigureCycles, aLineInUnknownWordsIsComputedWhereArithmeticShowsIt) {
    const Reading read({{"KPI", "Type", "Q1", "Q2", "Q3"},
                        {"Sales", "Target", 100, 110, 120},
                        {"Sales", "Actual", 90, 115, 100},
                        {"Sales", "Wum", -10, 5, -20},
                        {"Visits", "Target", 50, 55, 60},
                        {"Visits", "Actual", 45, 60, 61},
                        {"Visits", "Wum", -5, 5, 1}});
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_EQ(read.target("Sales"), 330);
    EXPECT_EQ(read.actual("Sales"), 305);
}

TEST(FigureCycles, aRatioShowsWhichUnknownLineIsThePlan) {
    const Reading read({{"KPI", "Type", "Q1", "Q2", "Q3"},
                        {"Sales", "Plom", 90, 115, 100},
                        {"Sales", "Zorp", 100, 110, 120},
                        {"Sales", "Wum", 0.9, 1.045, 0.833},
                        {"Visits", "Plom", 45, 60, 61},
                        {"Visits", "Zorp", 50, 55, 60},
                        {"Visits", "Wum", 0.9, 1.09, 1.0167}});
    EXPECT_EQ(read.target("Sales"), 330);
    EXPECT_EQ(read.actual("Sales"), 305);
    EXPECT_EQ(read.found(Rule::DoubtfulReading), 0u);
}

TEST(FigureCycles, whatIsLeftOfSalesAndCostsIsNoResult) {
    const Reading read({{"Store", "Line", "Q1", "Q2", "Q3"},
                        {"North", "Sales", 100, 110, 120},
                        {"North", "Costs", 90, 95, 100},
                        {"North", "Profit", 10, 15, 20},
                        {"South", "Sales", 50, 55, 60},
                        {"South", "Costs", 45, 40, 41},
                        {"South", "Profit", 5, 15, 19}});
    ASSERT_TRUE(read.ok());
    EXPECT_TRUE(read.table().targetRow.empty());
}

TEST(FigureCycles, sectionsOfGoalsAreNoLines) {
    const Reading read({{"Item", "Plan", "Actual"},
                        {"Housing", none, none},
                        {"Rent", 1000, 900},
                        {"Power", 200, 210},
                        {"Travel", none, none},
                        {"Rent", 300, 280},
                        {"Power", 100, 90}});
    EXPECT_GE(read.table().count, 4u);
}

}  // namespace
}  // namespace plumbline
