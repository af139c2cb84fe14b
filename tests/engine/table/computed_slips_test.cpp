// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// A row that shows something else than what its column is computed from in all the others.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;
using testing::Written;
using Rows = std::vector<std::vector<Written>>;

Rows withDifference(double last) {
    return {{"Rep", "Target", "Actual", "Difference"},
            {"Ann", 100, 90, -10},
            {"Bob", 200, 210, 10},
            {"Cy", 150, 165, 15},
            {"Dan", 120, 100, -20},
            {"Eve", 130, 155, 25},
            {"Fay", 140, 120, last}};
}

TEST(ComputedSlips, aDifferenceThatIsNoneIsTold) {
    const Reading read(withDifference(-30));
    EXPECT_EQ(read.told(Rule::ComputedDiffers),
              "Fay: “Difference” shows −30, but computed as in the other rows it would be −20 (D7).\n");
}

TEST(ComputedSlips, rightColumnsAreNoAlarm) {
    EXPECT_EQ(Reading(withDifference(-20)).found(Rule::ComputedDiffers), 0u);
    EXPECT_EQ(Reading(withDifference(20)).found(Rule::ComputedDiffers),
              0u);  // costs are compared the other way round
    EXPECT_EQ(Reading(withDifference(0)).found(Rule::ComputedDiffers), 0u);    // nothing left
    EXPECT_EQ(Reading(withDifference(-21)).found(Rule::ComputedDiffers), 0u);  // rounded
}

TEST(ComputedSlips, fiveRowsAndFourOfFiveMustAgree) {
    const Reading few({{"Rep", "Target", "Actual", "Difference"},
                       {"Ann", 100, 90, -10},
                       {"Bob", 200, 210, 10},
                       {"Cy", 150, 165, 15},
                       {"Dan", 120, 100, -20},
                       {"Eve", 130, 155, 60}});
    EXPECT_EQ(few.found(Rule::ComputedDiffers), 0u);
    const Reading many({{"Rep", "Target", "Actual", "Difference"},
                        {"Ann", 100, 90, -10},
                        {"Bob", 200, 210, 10},
                        {"Cy", 150, 165, 15},
                        {"Dan", 120, 100, -20},
                        {"Eve", 130, 155, 25},
                        {"Fay", 140, 120, 70},
                        {"Gus", 160, 120, 80}});
    EXPECT_EQ(many.found(Rule::ComputedDiffers), 0u);
}

TEST(ComputedSlips, aShareThatIsNoneIsTold) {
    const Reading read({{"Rep", "Target", "Actual", "Attainment"},
                        {"Ann", 100, 90, 0.9},
                        {"Bob", 200, 210, 1.05},
                        {"Cy", 150, 165, 1.1},
                        {"Dan", 120, 100, 0.833},
                        {"Eve", 130, 155, 1.192},
                        {"Fay", 140, 105, 0.95}});
    EXPECT_EQ(read.told(Rule::ComputedDiffers),
              "Fay: “Attainment” shows 95 %, but computed as in the other rows it would be 75 % (D7).\n");
}

TEST(ComputedSlips, aShareThatEndsAtTheWholeIsNoSlip) {
    const Reading read({{"Rep", "Target", "Actual", "Attainment"},
                        {"Ann", 100, 90, 0.9},
                        {"Bob", 200, 180, 0.9},
                        {"Cy", 150, 120, 0.8},
                        {"Dan", 120, 90, 0.75},
                        {"Eve", 130, 65, 0.5},
                        {"Fay", 140, 280, 1}});
    EXPECT_EQ(read.found(Rule::ComputedDiffers), 0u);
}

TEST(ComputedSlips, whereLessIsBetterTheShareIsTurnedOver) {
    const Reading read({{"KPI", "Ziel", "Ist", "Erreichung"},
                        {"Umsatz", 100, 90, 0.9},
                        {"Besuche", 200, 210, 1.05},
                        {"Anrufe", 150, 165, 1.1},
                        {"Angebote", 120, 100, 0.833},
                        {"Kunden", 130, 155, 1.192},
                        {"Ausschuss", 8, 10, 0.8}});
    EXPECT_EQ(read.found(Rule::ComputedDiffers), 0u);
}

TEST(ComputedSlips, aSumOfColumnsIsCheckedToo) {
    const Reading read({{"Poste", "Salaires", "Achats", "Budget", "Réalisé"},
                        {"Nord", 10, 20, 30, 33},
                        {"Sud", 11, 22, 33, 30},
                        {"Est", 12, 25, 37, 35},
                        {"Ouest", 13, 23, 36, 30},
                        {"Centre", 15, 24, 39, 40},
                        {"Îles", 15, 29, 50, 41}});
    ASSERT_EQ(read.found(Rule::ComputedDiffers), 1u);
    EXPECT_DOUBLE_EQ(read.note(NoteKind::ComputedDiffers)->expected, 44);
}

TEST(ComputedSlips, aSumOfThreeIsCheckedToo) {
    const Reading read({{"Centre", "Wages", "Rent", "Travel", "Total budget", "Spent"},
                        {"A", 10, 20, 5, 35, 33},
                        {"B", 11, 22, 7, 40, 30},
                        {"C", 12, 25, 2, 39, 35},
                        {"D", 13, 23, 9, 45, 30},
                        {"E", 15, 24, 4, 43, 40},
                        {"F", 15, 29, 6, 70, 41}});
    ASSERT_EQ(read.found(Rule::ComputedDiffers), 1u);
    EXPECT_DOUBLE_EQ(read.note(NoteKind::ComputedDiffers)->expected, 50);
}

TEST(ComputedSlips, growthIsCheckedToo) {
    const Reading read({{"Rep", "Last year", "Target", "Actual", "Growth"},
                        {"Ann", 90, 100, 95, 0.056},
                        {"Bob", 180, 200, 189, 0.05},
                        {"Cy", 140, 150, 155, 0.107},
                        {"Dan", 110, 120, 121, 0.1},
                        {"Eve", 120, 130, 138, 0.15},
                        {"Fay", 130, 140, 143, 0.4}});
    ASSERT_EQ(read.found(Rule::ComputedDiffers), 1u);
    EXPECT_DOUBLE_EQ(read.note(NoteKind::ComputedDiffers)->expected, 143.0 / 130 - 1);
}

}  // namespace
}  // namespace plumbline
