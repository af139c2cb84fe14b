// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Columns of a row that add up to one beside them: the whole is what is planned.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Reading;
using testing::Written;

TEST(WholeOfParts, isTheTargetWhateverItsHeading) {
    const Reading read({{"Task", "Labour budget", "Material budget", "Travel budget", "Zorp"},
                        {"Survey", 800, 150, 50, 1000},
                        {"Drawings", 1200, 0, 100, 1300},
                        {"Mock-up", 300, 900, 0, 1200},
                        {"Hand-over", 200, 50, 150, 400}});
    EXPECT_EQ(read.target("Survey"), 1000);
    EXPECT_EQ(read.target("Mock-up"), 1200);
    EXPECT_NE(read.told(Rule::DoubtfulReading).find("target=Labour budget"), std::string::npos);
    EXPECT_EQ(read.found(Rule::UnusedColumn), 0u);
}

TEST(WholeOfParts, mayStandBeforeItsParts) {
    const Reading read({{"Vorhaben", "Summe", "Budget Personal", "Budget Sache", "Budget Reisen"},
                        {"Umbau", 1000, 800, 150, 50},
                        {"Messe", 1300, 1200, 0, 100},
                        {"Katalog", 1200, 300, 900, 0}});
    EXPECT_EQ(read.target("Umbau"), 1000);
    EXPECT_EQ(read.target("Katalog"), 1200);
}

TEST(WholeOfParts, aRuleKeepsThePart) {
    const Reading read({{"Task", "Labour budget", "Material budget", "Travel budget", "Total"},
                        {"Survey", 800, 150, 50, 1000},
                        {"Drawings", 1200, 0, 100, 1300},
                        {"Mock-up", 300, 900, 0, 1200}},
                       std::nullopt, "target=Labour budget");
    EXPECT_EQ(read.target("Survey"), 800);
}

TEST(WholeOfParts, twoPartsNeedAWordOrAFormula) {
    const std::vector<std::vector<Written>> rows = {{"Deal", "Budget", "Zorp", "Plom"},
                                                    {"North", 800, 200, 1000},
                                                    {"South", 1200, 100, 1300},
                                                    {"East", 300, 900, 1200}};
    EXPECT_EQ(Reading(rows).target("North"), 800);
    CellBlock summed = blockOf(rows);
    summed.formulas = {{1, 3, "=SUM(B2:C2)"}, {2, 3, "=SUM(B3:C3)"}, {3, 3, "=SUM(B4:C4)"}};
    const Reading read(summed);
    EXPECT_EQ(read.target("North"), 1000);
    EXPECT_NE(read.told(Rule::DoubtfulReading).find("target=Budget"), std::string::npos);
}

TEST(WholeOfParts, whatCameOfItIsNoPart) {
    const Reading read({{"Deal", "Budget", "Spent", "Zorp", "Plom"},
                        {"North", 800, 150, 50, 1000},
                        {"South", 1200, 0, 100, 1300},
                        {"East", 300, 900, 0, 1200}});
    EXPECT_EQ(read.target("North"), 800);
    EXPECT_EQ(read.actual("East"), 900);
}

TEST(WholeOfParts, oneRowThatDiffersIsNoProof) {
    const Reading read({{"Task", "Labour budget", "Material budget", "Travel budget", "Zorp"},
                        {"Survey", 800, 150, 50, 1000},
                        {"Drawings", 1200, 0, 100, 1300},
                        {"Mock-up", 300, 900, 0, 1250},
                        {"Hand-over", 200, 50, 150, 400}});
    EXPECT_EQ(read.target("Survey"), 800);
}

}  // namespace
}  // namespace plumbline
