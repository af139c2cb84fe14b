// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Several measures of the same rows: each is asked for by name, and nothing adds up across them.
#include <gtest/gtest.h>

#include <tuple>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;
using testing::Written;

const Written none{nullptr};
using Rows = std::vector<std::vector<Written>>;

const Rows banded = {{"Region", "Sales", none, "Margin", none, "Visits", none},
                     {none, "Plan", "Actual", "Plan", "Actual", "Plan", "Actual"},
                     {"North", 1000, 900, 200, 180, 50, 45},
                     {"South", 800, 850, 160, 170, 40, 42},
                     {"West", 600, 500, 120, 100, 30, 20}};

TEST(MeasuresApart, theFirstOfBandedMeasuresIsReadAndTheOthersAreTold) {
    const Reading read(banded);
    EXPECT_EQ(read.target("North"), 1000);
    EXPECT_EQ(read.actual("North"), 900);
    EXPECT_EQ(read.found(Rule::OtherMeasure), 4u);
    EXPECT_EQ(read.alarms(), 0u);
}

TEST(MeasuresApart, aBandIsAskedForByItsName) {
    for (const auto& [rule, target, actual] :
         {std::tuple("metric=Sales", 1000, 900), std::tuple("metric=Margin", 200, 180),
          std::tuple("metric=visits", 50, 45)}) {
        const Reading read(banded, std::nullopt, rule);
        EXPECT_EQ(read.target("North"), target) << rule;
        EXPECT_EQ(read.actual("North"), actual) << rule;
        EXPECT_EQ(read.table().count, 3u) << rule;
    }
}

TEST(MeasuresApart, bandsInUnknownWordsToo) {
    const Rows rows = {{"Rep", "Zorp", none, "Plom", none},
                       {none, "Target", "Actual", "Target", "Actual"},
                       {"Ann", 1000, 900, 200, 180},
                       {"Bob", 800, 850, 160, 170},
                       {"Cy", 600, 500, 120, 100}};
    const Reading read(rows, std::nullopt, "metric=Plom");
    EXPECT_EQ(read.target("Ann"), 200);
    EXPECT_EQ(read.actual("Bob"), 170);
}

TEST(MeasuresApart, aMeasureWithoutAResultTakesNoOtherOnes) {
    const Rows rows = {{"Store", "Sales plan", "Sales actual", "Visits plan"},
                       {"A", 1000, 900, 50},
                       {"B", 800, 850, 40},
                       {"C", 600, 500, 30}};
    const Reading read(rows, std::nullopt, "metric=Visits");
    EXPECT_EQ(read.target("A"), 50);
    EXPECT_EQ(read.actual("A"), -3);
}

TEST(MeasuresApart, monthsOfTwoMeasuresAreNoPlanAndItsResults) {
    const Rows rows = {{"Rep", "Sales", none, none, "Visits", none, none},
                       {none, "Jan", "Feb", "Mar", "Jan", "Feb", "Mar"},
                       {"Ann", 100, 90, 110, 20, 18, 19},
                       {"Bob", 80, 85, 82, 16, 17, 15},
                       {"Cy", 60, 50, 66, 12, 10, 13}};
    const Reading read(rows);
    EXPECT_EQ(read.target("Ann"), -3);
    EXPECT_EQ(read.actual("Ann"), 300);
    EXPECT_EQ(read.found(Rule::OtherMeasure), 3u);
    const Reading visits(rows, std::nullopt, "metric=Visits");
    EXPECT_EQ(visits.actual("Ann"), 57);
}

TEST(MeasuresApart, measuresOfPlannedAndReachedMonthsDoNotAddUp) {
    const Rows rows = {{"Rep", "Sales", none, none, none, "Visits", none, none, none},
                       {none, "Jan", none, "Feb", none, "Jan", none, "Feb", none},
                       {none, "Plan", "Actual", "Plan", "Actual", "Plan", "Actual", "Plan", "Actual"},
                       {"Ann", 100, 90, 110, 95, 20, 18, 19, 17},
                       {"Bob", 80, 85, 82, 80, 16, 17, 15, 14},
                       {"Cy", 60, 50, 66, 61, 12, 10, 13, 11}};
    const Reading read(rows);
    EXPECT_EQ(read.target("Ann"), 210);
    EXPECT_EQ(read.actual("Ann"), 185);
    const Reading visits(rows, std::nullopt, "metric=Visits");
    EXPECT_EQ(visits.target("Ann"), 39);
    EXPECT_EQ(visits.actual("Ann"), 35);
}

TEST(MeasuresApart, bandsOfPeriodsArePeriods) {
    const Reading read({{"Region", "Q1", none, "Q2", none},
                        {none, "Plan", "Actual", "Plan", "Actual"},
                        {"North", 1000, 900, 1100, 1180},
                        {"South", 800, 850, 860, 870}});
    EXPECT_EQ(read.target("North"), 2100);
    EXPECT_EQ(read.actual("South"), 1720);
}

}  // namespace
}  // namespace plumbline
