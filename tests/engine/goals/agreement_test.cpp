#include "goals/agreement.h"

#include <gtest/gtest.h>

#include "support/blocks.h"

namespace plumbline {
namespace {

using testing::blockOf;

TEST(Agreement, wordsInFourLanguages) {
    EXPECT_EQ(consentNamed("Agreed"), Consent::Agreed);
    EXPECT_EQ(consentNamed("vorgeschlagen"), Consent::Proposed);
    EXPECT_EQ(consentNamed("contre-proposé"), Consent::Countered);
    EXPECT_EQ(consentNamed("acordado"), Consent::Agreed);
    EXPECT_EQ(consentNamed("On track"), Consent::Unknown);
    EXPECT_EQ(consentNamed(""), Consent::Unknown);
}

TEST(Agreement, targetAboveBesideTheCommitmentBelow) {
    const auto model = makeModel(readTable(blockOf({{"ID", "Parent", "Owner", "Target", "Actual", "Status"},
                                                    {"C", nullptr, "Dana", 300, nullptr, nullptr},
                                                    {"N", "C", "Jonas", 200, nullptr, "agreed"},
                                                    {"S", "C", "Lena", 100, nullptr, "countered"},
                                                    {"N1", "N", "Ines", 120, 1, "proposed"},
                                                    {"N2", "N", "Pavel", 80, 1, "agreed"}}))
                                     .value_or(GoalTable()));
    const GoalLog log = readLog(blockOf({{"Date", "Goal", "Field", "Value"},
                                         {46023, "S", "counter", 70},
                                         {46024, "S", "counter", 75}}))
                            .value_or(GoalLog());
    const RollupColumns columns = rollupColumns(*model, std::nullopt);
    const Agreement agreement = agreementOf(*model, columns, &log);
    ASSERT_EQ(agreement.levels.size(), 2u);
    EXPECT_EQ(agreement.levels[0].target, 300);
    EXPECT_EQ(agreement.levels[0].committed, 275);  // 200 agreed, 75 offered
    EXPECT_EQ(agreement.levels[0].gap, 25);
    EXPECT_EQ(agreement.levels[0].goals, 2u);
    EXPECT_EQ(agreement.levels[0].answered, 1u);
    EXPECT_EQ(agreement.levels[1].target, 200);
    EXPECT_EQ(agreement.levels[1].committed, 80);
    ASSERT_EQ(agreement.open.size(), 2u);
    EXPECT_EQ(agreement.open[0].who, "Dana");  // the counter-offer lies with the goal above
    EXPECT_EQ(agreement.open[0].counter, Cell(75.0));
    EXPECT_EQ(agreement.open[1].who, "Ines");
}

TEST(Agreement, theLogAnswersWhereThereIsNoStatusColumn) {
    const auto model =
        makeModel(readTable(blockOf({{"ID", "Parent", "Target"}, {"C", nullptr, 10}, {"N", "C", 10}}))
                      .value_or(GoalTable()));
    const RollupColumns columns = rollupColumns(*model, std::nullopt);
    EXPECT_FALSE(agreementOf(*model, columns, nullptr).any);
    const GoalLog log = readLog(blockOf({{"Date", "Goal", "Field", "Value"},
                                         {46023, "N", "agreement", "proposed"},
                                         {46030, "N", "agreement", "agreed"}}))
                            .value_or(GoalLog());
    EXPECT_EQ(consentOf(model->table(), &log, 1), Consent::Agreed);
    const Agreement agreement = agreementOf(*model, columns, &log);
    EXPECT_TRUE(agreement.any);
    EXPECT_TRUE(agreement.open.empty());
    ASSERT_EQ(agreement.levels.size(), 1u);
    EXPECT_EQ(agreement.levels[0].gap, 0);
}

}  // namespace
}  // namespace plumbline
