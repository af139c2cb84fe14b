#include <gtest/gtest.h>

#include "sidebar/company.h"
#include "sidebar/model/finding_groups.h"
#include "sidebar/model/reviews.h"

namespace plumbline::sidebar {
namespace {

using namespace testing;
using plumbline::testing::blockOf;
using plumbline::testing::Written;

std::vector<Decision> decided(const Snapshot& now, Rule rule) {
    for (const Finding& finding : now.findings.all)
        if (finding.rule == rule) return decisionsOn(now, finding, english());
    return {};
}

CellBlock region(const char* parent = "North", Written owner = "Ann") {
    return blockOf({{"ID", "Parent", "Goal", "Owner", "Target", "Actual", "Unit"},
                    {"North", nullptr, "Revenue of the north", "Dana", 300, nullptr, "€"},
                    {"A", "North", "Revenue of the shops", owner, 100, 40, "€"},
                    {"B", parent, "Revenue of the web", "Bob", 50, 60, "€"}});
}

// 150 of 300 are given to the two; in proportion they take 200 and 100.
TEST(Decisions, splitTheRestOfATargetOrMakeItWhatIsBelow) {
    const auto now = snapshotOfCells(region());
    const std::vector<Decision> all = decided(*now, Rule::UnderAssigned);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].label, "Split the rest, €150, among the 2 below");
    EXPECT_EQ(all[0].shown, "E3: 100 → 200\nE4: 50 → 100");
    ASSERT_EQ(all[0].writes.size(), 2u);
    EXPECT_EQ(all[0].writes[1].row, 3u);
    EXPECT_EQ(all[0].writes[1].numberBefore, 50);
    EXPECT_EQ(all[0].writes[1].number, 100);
    EXPECT_EQ(all[1].label, "Make the target €150, what is below");
    EXPECT_EQ(all[1].shown, "E2: 300 → 150");
}

TEST(Decisions, countWhatAFindingIsAboutInMoney) {
    const auto now = snapshotOfCells(region());
    const FindingGroups groups(*now, english(), Shown::Everything);
    std::vector<std::string> costly;
    for (const FindingGroup& group : groups.groups())
        if (group.cost.amount.isNumber()) costly.push_back(group.text);
    ASSERT_EQ(costly.size(), 1u);
    EXPECT_TRUE(costly[0].ends_with("(1), €150")) << costly[0];
}

TEST(Decisions, takeTheNearestNameForAParentThatIsNone) {
    const auto now = snapshotOfCells(region("Nroth"));
    const std::vector<Decision> all = decided(*now, Rule::MissingParent);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].label, "Write “North” in 1 cell");
    EXPECT_EQ(all[0].shown, "B4: \"Nroth\" → \"North\"");
    EXPECT_TRUE(decided(*snapshotOfCells(region("Elsewhere")), Rule::MissingParent).empty());
}

TEST(Decisions, takeTheOwnerAboveForAGoalWithoutOne) {
    const auto now = snapshotOfCells(region("North", nullptr));
    const std::vector<Decision> all = decided(*now, Rule::NoOwner);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].label, "Owner: Dana, as above");
    EXPECT_EQ(all[0].shown, "D3: empty → \"Dana\"");
    EXPECT_EQ(all[0].writes[0].before, "");
}

TEST(Decisions, removeARowThatStandsTwice) {
    const auto now = snapshotOfCells(
        blockOf({{"Rep", "Target", "Actual"}, {"Ann", 100, 40}, {"Bob", 200, 90}, {"Ann", 100, 40}}));
    const std::vector<Decision> all = decided(*now, Rule::DuplicateRow);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].label, "Remove row 4");
    EXPECT_EQ(all[0].shown, "Row 4: Ann | 100 | 40 → removed; row 2 stays");
    EXPECT_EQ(all[0].removes, 3u);
    EXPECT_EQ(all[1].label, "Ask Ann");
    EXPECT_EQ(all[1].asks->owner, "Ann");
}

// One after the other: the first that stands twice is offered, with the row that stays.
TEST(Decisions, removeABookingThatStandsTwice) {
    Work work;
    Question question{blockOf({{"Rep", "Quota"}, {"Ann", 100}, {"Bob", 50}}), {}, 46204, "Sheet1.A1:B3", {}};
    CellBlock booked = blockOf({{"Close date", "Rep", "Amount", "Note"},
                                {46100, "Ann", 40.5, nullptr},
                                {46101, "Bob", 20, " by phone"},
                                {46100, "Ann", 40.5, nullptr},
                                {46101, "Bob", 20, " by phone"}});
    booked.sheetName = "Deals";
    booked.firstRow = 2;
    ModelStore store;
    question.actuals.bookings.push_back(*store.readBookings(booked, {}));
    const auto now = snapshotOf(std::move(question), work);
    const std::vector<Decision> all = decided(*now, Rule::BookingDuplicate);
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].label, "Remove row 6 of Deals");
    EXPECT_EQ(all[0].shown, "Row 6: 2026-03-19 | Ann | 40.50 → removed; row 4 stays");
    ASSERT_NE(all[0].doubledIn, nullptr);
    EXPECT_EQ(all[0].doubledIn->duplicates[0].booking, 2u);
    EXPECT_TRUE(all[0].writes.empty());
    EXPECT_FALSE(all[0].removes);
}

// Nothing proves whether 1.200 is a thousand or one.
TEST(Decisions, offerBothReadingsOfANumber) {
    const auto now =
        snapshotOfCells(blockOf({{"Rep", "Target", "Actual"}, {"Ann", 1500, "1.200"}, {"Bob", 1500, 900}}));
    const std::vector<Decision> all = decided(*now, Rule::AmbiguousNumber);
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].shown, "C2: \"1.200\" → 1200");
    EXPECT_EQ(all[1].shown, "C2: \"1.200\" → 1.2");
    EXPECT_EQ(all[2].label, "Ask Ann");
}

// Asked on 1 June; Bob's check-in of the 3rd answers what he was asked.
TEST(Decisions, keepQuestionsOpenUntilSomethingIsWrittenOfTheGoal) {
    Work work;
    Question question{region(), {}, 46204, "Sheet1.A1:G4", {}};
    question.log = blockOf({{"Date", "Goal", "Field", "Value", "Before", "Confidence", "Note", "By"},
                            {46174, "A", "question", "Ann", nullptr, nullptr, "Is 40 all?", "Dana"},
                            {46174, "B", "question", "Bob", nullptr, nullptr, "Is 60 all?", "Dana"},
                            {46176, "B", "actual", 60, nullptr, nullptr, nullptr, "Bob"}});
    const auto now = snapshotOf(std::move(question), work);
    const std::string said = reviewOf(*now, noGoal, english()).summary;
    EXPECT_TRUE(said.starts_with("1 question waits for an answer:\n• Ann, A: Is 40 all?\n\n")) << said;
}

}  // namespace
}  // namespace plumbline::sidebar
