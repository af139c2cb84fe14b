#include "goals/line_of_sight.h"

#include <gtest/gtest.h>

#include "support/blocks.h"

namespace plumbline {
namespace {

using testing::blockOf;

std::shared_ptr<const Model> modelOf(const std::vector<std::vector<testing::Written>>& rows) {
    return makeModel(readTable(blockOf(rows)).value_or(GoalTable()));
}

TEST(LineOfSight, pathAndContributionFollowWeightsAndShares) {
    // R gives 60 % of itself to N, which weighs 3 of 4 in C, and 40 % to S, which weighs 1 of 4: 0.6·0.5·0.75
    // + 0.4·0.25 = 0.325
    const auto model = modelOf({{"ID", "Parent", "Weight", "Target"},
                                {"C", nullptr, nullptr, nullptr},
                                {"N", "C", 3, nullptr},
                                {"S", "C", 1, nullptr},
                                {"R", "N:60%;S:40%", nullptr, 10},
                                {"Q", "N", nullptr, 10}});
    EXPECT_EQ(path(*model, 3, " › "), Value("C › N › R"));
    EXPECT_EQ(path(*model, 0, " › "), Value("C"));
    EXPECT_DOUBLE_EQ(contribution(*model, rollupColumns(*model, std::nullopt), 3, 0).number(), 0.325);
    EXPECT_EQ(contribution(*model, rollupColumns(*model, std::nullopt), 3, 3), Value(1.0));
    EXPECT_EQ(contribution(*model, rollupColumns(*model, std::nullopt), 0, 3), Value(0.0));
}

TEST(LineOfSight, thePartOfTheTargetFollowsSharesNotWeights) {
    // R carries 30 of which 60 % count in N and 40 % in S: 30 of C's 120 in all, 18 of N's 60.
    const auto model = modelOf({{"ID", "Parent", "Weight", "Target"},
                                {"C", nullptr, nullptr, 120},
                                {"N", "C", 3, 60},
                                {"S", "C", 1, 60},
                                {"R", "N:60%;S:40%", nullptr, 30},
                                {"Q", "N", nullptr, nullptr}});
    const RollupColumns columns = rollupColumns(*model, {});
    EXPECT_DOUBLE_EQ(targetShare(*model, columns, 3, 0).number(), 0.25);
    EXPECT_DOUBLE_EQ(targetShare(*model, columns, 3, 1).number(), 0.3);
    EXPECT_DOUBLE_EQ(targetShare(*model, columns, 1, 0).number(), 0.5);
    EXPECT_EQ(targetShare(*model, columns, 0, 3), Value(0.0));  // not above it
    EXPECT_TRUE(targetShare(*model, columns, 4, 0).isEmpty());  // no target
    EXPECT_EQ(targetShare(*model, columns, 0, 0), Value(1.0));
}

TEST(LineOfSight, noPartOfATargetWhereTargetsDoNotAddUp) {
    const auto model = modelOf({{"ID", "Parent", "Unit", "Method", "Target"},
                                {"C", nullptr, "€", "sum", 100},
                                {"N", "C", "€", "average", 50},
                                {"R", "N", "€", nullptr, 20},
                                {"Z", nullptr, "€", nullptr, 0},
                                {"Y", "Z", "€", nullptr, 5}});
    const RollupColumns columns = rollupColumns(*model, {});
    EXPECT_TRUE(targetShare(*model, columns, 2, 0).isEmpty());
    EXPECT_DOUBLE_EQ(targetShare(*model, columns, 1, 0).number(), 0.5);
    EXPECT_TRUE(targetShare(*model, columns, 4, 3).isEmpty());  // of nothing
}

TEST(LineOfSight, circlesAreSaid) {
    const auto model = modelOf({{"ID", "Parent", "Target"}, {"A", "B", 1}, {"B", "A", 1}, {"X", "A", 1}});
    EXPECT_EQ(path(*model, 2, "/").error().kind, ErrorKind::Circle);
    EXPECT_EQ(contribution(*model, rollupColumns(*model, std::nullopt), 2, 1).error().kind, ErrorKind::Circle);
    EXPECT_FALSE(targetShare(*model, rollupColumns(*model, {}), 2, 1).isNumber());
    EXPECT_EQ(coverage(*model, rollupColumns(*model, {}), 0).error().kind, ErrorKind::Circle);
}

TEST(Coverage,
     dynamicsFigures) {  // Microsoft Dynamics 365 goal example: 90 + 120 + 90 + 110 over 300 thousand
    const auto model = modelOf({{"ID", "Parent", "Target"},
                                {"P", nullptr, 300000},
                                {"a", "P", 90000},
                                {"b", "P", 120000},
                                {"c", "P", 90000},
                                {"d", "P", 110000}});
    const RollupColumns columns = rollupColumns(*model, {});
    EXPECT_DOUBLE_EQ(coverage(*model, columns, 0).number(), 410000.0 / 300000.0);
    EXPECT_TRUE(coverage(*model, columns, 1).isEmpty());
}

TEST(Path, peopleStandForNumbers) {
    const auto model = makeModel(*readTable(testing::blockOf({{"Employee ID", "Sales Person", "Reports To"},
                                                              {273, "Vera Stein", nullptr},
                                                              {287, "Kim Park", "Vera Stein"},
                                                              {290, nullptr, 287}})));
    EXPECT_EQ(path(*model, 1, " › "), Value("Vera Stein › Kim Park"));
    EXPECT_EQ(path(*model, 2, "/"), Value("Vera Stein/Kim Park/290"));
    EXPECT_EQ(model->table().labelOf(1, true), "Kim Park (287)");
}

}  // namespace
}  // namespace plumbline
