// Doubts that change a number, and their questions.
#include <gtest/gtest.h>

#include "sidebar/company.h"
#include "sidebar/model/reading_question.h"

namespace plumbline::sidebar {
namespace {

using namespace testing;
using plumbline::testing::blockOf;

CellBlock twoTargets() {
    return blockOf({{"Rep", "Target Zorp", "Target Plom", "Actual"},
                    {"Ann", 320, 350, 210},
                    {"Bob", 180, 170, 190},
                    {"Cy", 410, 390, 333}});
}

// "actual=Income" would keep the incomes and lose the expenses: no answer that keeps the reading, and so no question.
TEST(Doubts, anAnswerThatKeepsTheReadingLosesNothing) {
    const auto now = snapshotOfCells(plumbline::testing::blockOf({{"Budget 2026", nullptr, nullptr},
                                                                  {"Item", "Income", "Expense"},
                                                                  {"Salary", 3000, nullptr},
                                                                  {"Rent", nullptr, 1200},
                                                                  {"Food", nullptr, 400},
                                                                  {"Bonus", 500, nullptr},
                                                                  {"Gifts", 50, nullptr}}));
    EXPECT_EQ(now->columns.at(Measure::Target, 1), Cell(1200));
    EXPECT_TRUE(now->doubts.empty());
}

TEST(Doubts, eachAnswerWasTriedAndTellsTheNumberThatChanges) {
    const auto now = snapshotOfCells(twoTargets());
    ASSERT_EQ(now->doubts.size(), 1u);
    const Doubt& doubt = now->doubts[0];
    EXPECT_EQ(doubt.asRead, "target=Target Plom");
    EXPECT_EQ(doubt.other, "target=Target Zorp");
    EXPECT_EQ(doubt.measure, Measure::Target);
    EXPECT_EQ(doubt.now, Cell(350));
    EXPECT_EQ(doubt.then, Cell(320));
    for (const std::string& rule : {doubt.asRead, doubt.other}) {
        Settings settled;
        settled.columns = rule;
        EXPECT_TRUE(snapshotOfCells(twoTargets(), settled)->doubts.empty()) << rule;
    }
}

TEST(Doubts, theOtherReadingOfMonthsIsTheirSum) {
    const auto now = snapshotOfCells(blockOf({{"Rep", "Target", "Jan", "Feb", "Mar", "Apr"},
                                              {"Ann", 1000, 250, 480, 700, 930},
                                              {"Bob", 800, 150, 300, 520, 760}}));
    ASSERT_EQ(now->doubts.size(), 1u);
    EXPECT_EQ(now->doubts[0].asRead, "series=last");
    EXPECT_EQ(now->doubts[0].other, "series=sum");
    EXPECT_EQ(now->doubts[0].measure, Measure::Actual);
    EXPECT_EQ(now->doubts[0].now, Cell(930));
    EXPECT_EQ(now->doubts[0].then, Cell(2360));  // 250 + 480 + 700 + 930
}

TEST(Doubts, whatStandsBelowIsAddedUpOrAveraged) {
    const auto now = snapshotOfCells(blockOf({{"Gizmo", "Planned", "Current"},
                                              {"North", nullptr, nullptr},
                                              {"   Kitchen Tables", 100, 50},
                                              {"   Campaigns launched", 10, 10},
                                              {"South", nullptr, nullptr},
                                              {"   Garden Chairs", 40, 20},
                                              {"   Accounts opened", 60, 60}}));
    ASSERT_EQ(now->doubts.size(), 1u);
    EXPECT_EQ(now->doubts[0].other, "method=average");
    EXPECT_EQ(now->doubts[0].now, Cell(110));
    EXPECT_TRUE(now->doubts[0].then.isBlank());
}

TEST(Doubts, aPlainTableAsksNothing) {
    EXPECT_TRUE(snapshotOfCells(companyCells())->doubts.empty());
    EXPECT_FALSE(questionOf(*snapshotOfCells(companyCells()), english()));
    EXPECT_FALSE(questionOf(*snapshotOfCells(blockOf({{"Hello"}})), english()));
}

TEST(Doubts, cancelledWorkTriesNothing) {
    const auto now = snapshotOfCells(twoTargets());
    EXPECT_TRUE(doubtsOf(*now->cells, "", now->findings, [] { return false; }).empty());
}

TEST(Doubts, aRuleTakesThePlaceOfThoseItContradicts) {
    EXPECT_EQ(withRule("", "target=A"), "target=A");
    EXPECT_EQ(withRule("level=Team;target=B; series=sum", "target=A"), "level=Team; series=sum; target=A");
    EXPECT_EQ(withRule("actual=A; Target = B", "target=a"), "target=a");
    EXPECT_EQ(withRule("weight=; unit=", "target=A"), "weight=; unit=; target=A");
}

TEST(Questions, theAnswersAreRulesOfTheWholeTable) {
    Settings settings;
    settings.columns = "owner=Rep";
    const auto question = questionOf(*snapshotOfCells(twoTargets(), settings), english());
    ASSERT_TRUE(question);
    EXPECT_NE(question->text.find("Ann: the target is 350; by the other reading 320."), std::string::npos)
        << question->text;
    EXPECT_EQ(question->answers[0].label, "Target: “Target Plom”");
    EXPECT_EQ(question->answers[0].rules, "owner=Rep; target=Target Plom");
    EXPECT_EQ(question->answers[1].label, "Target: “Target Zorp”");
    EXPECT_EQ(question->answers[1].rules, "owner=Rep; target=Target Zorp");
}

}  // namespace
}  // namespace plumbline::sidebar
