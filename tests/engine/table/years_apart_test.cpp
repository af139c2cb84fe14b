// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Years beside one another: the pair is of one year, another year's plan is another period's.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;

TEST(YearsApart, theYearThatHasBothIsThePair) {
    const Reading read({{"Account", "2019 Actual", "2019 Budget", "2020 Budget"},
                        {"Salaries", 980, 1000, 1100},
                        {"Roads", 450, 500, 520},
                        {"Library", 210, 200, 220}});
    EXPECT_EQ(read.target("Salaries"), 1000);
    EXPECT_EQ(read.actual("Salaries"), 980);
    EXPECT_DOUBLE_EQ(read.attainment("Roads"), 0.9);
    EXPECT_EQ(read.found(Rule::DoubtfulReading), 1u);
    EXPECT_EQ(read.found(Rule::UnusedColumn), 0u);
    EXPECT_NE(read.told(Rule::DoubtfulReading).find("target=2020 Budget"), std::string::npos);
}

TEST(YearsApart, inOtherLanguagesAndOrders) {
    const Reading german({{"Konto", "Plan 2025", "Ist 2025", "Plan 2026"},
                          {"Personal", 1000, 980, 1100},
                          {"Material", 500, 450, 520},
                          {"Reisen", 200, 210, 220}});
    EXPECT_DOUBLE_EQ(german.attainment("Personal"), 0.98);
    const Reading french({{"Poste", "Budget 2025", "Budget 2024", "Réalisé 2024"},
                          {"Personnel", 1100, 1000, 980},
                          {"Matériel", 520, 500, 450},
                          {"Voyages", 220, 200, 210}});
    EXPECT_DOUBLE_EQ(french.attainment("Personnel"), 0.98);
    const Reading spanish({{"Cuenta", "Presupuesto 2025", "Real 2025", "Presupuesto 2026"},
                           {"Personal", 1000, 980, 1100},
                           {"Material", 500, 450, 520},
                           {"Viajes", 200, 210, 220}});
    EXPECT_EQ(spanish.target("Material"), 500);
}

TEST(YearsApart, whatCameOfEarlierYearsIsTheirHistory) {
    const Reading read(
        {{"Account", "2018 Actual", "2018 Budget", "2019 Actual", "2019 Budget", "2020 Budget"},
         {"Salaries", 900, 950, 980, 1000, 1100},
         {"Roads", 480, 490, 450, 500, 520},
         {"Library", 190, 195, 210, 200, 220}});
    EXPECT_EQ(read.target("Library"), 200);
    EXPECT_EQ(read.actual("Library"), 210);
    ASSERT_EQ(read.table().history.size(), 1u);
    EXPECT_EQ(read.table().history[0][0].number(), 900);
}

TEST(YearsApart, aRuleChoosesTheOtherYear) {
    const Reading read({{"Account", "2019 Actual", "2019 Budget", "2020 Budget"},
                        {"Salaries", 980, 1000, 1100},
                        {"Roads", 450, 500, 520},
                        {"Library", 210, 200, 220}},
                       std::nullopt, "target=2020 Budget");
    EXPECT_EQ(read.target("Salaries"), 1100);
    EXPECT_EQ(read.actual("Salaries"), -3);  // of another year
    ASSERT_EQ(read.table().history.size(), 1u);
    EXPECT_EQ(read.table().history[0][0].number(), 980);
    EXPECT_EQ(read.found(Rule::DoubtfulReading), 0u);
}

TEST(YearsApart, withoutAPairTheNewestPlanHolds) {
    const Reading read({{"Account", "FY24 Actual", "FY25 Budget", "FY26 Budget"},
                        {"Salaries", 980, 1000, 1100},
                        {"Roads", 450, 500, 520},
                        {"Library", 210, 200, 220}});
    EXPECT_EQ(read.target("Salaries"), 1100);
    EXPECT_EQ(read.actual("Salaries"), -3);
}

TEST(YearsApart, anActualOfNoYearBelongsToTheNewest) {
    const Reading read({{"Rep", "2024 Target", "2024 Actual", "2025 Target", "Actual"},
                        {"Ann Lee", 100, 90, 120, 60},
                        {"Bob Ray", 200, 210, 220, 100},
                        {"Cy Fox", 150, 160, 170, 90}});
    EXPECT_EQ(read.target("Ann Lee"), 120);
    EXPECT_EQ(read.actual("Ann Lee"), 60);
}

const std::vector<std::vector<testing::Written>> pairs = {{"Account", "2022 Budget", "2022 Actual", "2023 Budget", "2023 Actual", "2024 Budget", "2024 Actual"},
                                                          {"Salaries", 900, 880, 1000, 980, 1100, 1090},
                                                          {"Roads", 480, 430, 500, 450, 520, 530},
                                                          {"Library", 190, 200, 200, 210, 220, 205}};

TEST(YearsApart, whichOfSeveralPairsIsReadIsTold) {
    const Reading read(pairs);
    EXPECT_EQ(read.target("Salaries"), 1100);
    EXPECT_EQ(read.actual("Salaries"), 1090);
    ASSERT_EQ(read.table().history.size(), 2u);
    EXPECT_EQ(read.table().history[1][0].number(), 980);
    EXPECT_EQ(read.told(Rule::OtherMeasure),
              "Each row has the figures of several years, and those of 2024 are read (not: 2023, 2022). Another year: year=2023.\n");
    EXPECT_EQ(read.alarms(), 0u);
}

TEST(YearsApart, theRuleYearReadsAnotherPair) {
    const Reading read(pairs, std::nullopt, "year=2023");
    EXPECT_EQ(read.target("Salaries"), 1000);
    EXPECT_EQ(read.actual("Salaries"), 980);
    ASSERT_EQ(read.table().history.size(), 1u);  // what came later is no history
    EXPECT_EQ(read.table().history[0][0].number(), 880);
    EXPECT_EQ(read.found(Rule::OtherMeasure), 0u);
    EXPECT_EQ(read.alarms(), 0u);
}

TEST(YearsApart, theRuleYearReadsAPlanOfWhichNothingCameYet) {
    const Reading read({{"Konto", "Plan 2025", "Ist 2025", "Plan 2026"},
                        {"Personal", 1000, 980, 1100},
                        {"Material", 500, 450, 520},
                        {"Reisen", 200, 210, 220}},
                       std::nullopt, "year=2026");
    EXPECT_EQ(read.target("Material"), 520);
    EXPECT_EQ(read.actual("Material"), -3);
    EXPECT_EQ(read.found(Rule::DoubtfulReading), 0u);
}

TEST(YearsApart, bandsOfYearsAreChosenAlike) {
    const testing::Written none{nullptr};
    const Reading read({{"Department", "2023", none, none, "2024", none, none},
                        {none, "Budget", "Actual", "Variance", "Budget", "Actual", "Variance"},
                        {"Police", 1000, 980, -20, 1100, 1090, -10},
                        {"Fire", 500, 450, -50, 520, 530, 10},
                        {"Parks", 200, 210, 10, 220, 205, -15}},
                       std::nullopt, "year=2023");
    EXPECT_EQ(read.target("Fire"), 500);
    EXPECT_EQ(read.actual("Fire"), 450);
}

TEST(YearsApart, aYearThatNoHeadingNamesChangesNothing) {
    const Reading read(pairs, std::nullopt, "year=2019");
    EXPECT_EQ(read.target("Roads"), 520);
    EXPECT_EQ(read.found(Rule::OtherMeasure), 1u);
}

}  // namespace
}  // namespace plumbline
