#include "sidebar/model/reviews.h"

#include <gtest/gtest.h>

#include "sidebar/company.h"
#include "sidebar/split_rows.h"

namespace plumbline::sidebar {
namespace {

using namespace testing;

std::shared_ptr<const Snapshot> withLog() {
    Question question{companyCells(), {}, 46204, "Sheet1.A4:H10", {}};
    question.log = plumbline::testing::blockOf(
        {{"Date", "Goal", "Field", "Value", "Before", "Confidence", "Note", "By"},
         {46100, "N2", "review", "monthly", nullptr, nullptr, nullptr, "Jonas"},
         {46120, "N2", "actual", 40, nullptr, 0.6, nullptr, "Pavel"},
         {46150, "N2", "actual", 62, nullptr, 0.8, "Two big orders", "Pavel"},
         {46100, "N1", "agreement", "proposed", nullptr, nullptr, nullptr, "Jonas"},
         {46100, "N2", "agreement", "agreed", nullptr, nullptr, nullptr, "Pavel"}});
    Work work;
    return snapshotOf(std::move(question), work);
}

TEST(Reviews, aGoalsLastCheckInTrendAndAgreement) {
    const ReviewView view = reviewOf(*withLog(), 4, english());
    EXPECT_EQ(view.trend, (std::vector<double>{40, 62}));
    EXPECT_EQ(view.target, 80);
    EXPECT_NE(view.title.find("Bremen · Pavel\nTarget 80, actual 80\n"), std::string::npos) << view.title;
    EXPECT_EQ(view.consent, Consent::Agreed);
    EXPECT_NE(view.title.find("Last check-in 2026-05-08: 62 (confidence 80 %) Two big orders"),
              std::string::npos)
        << view.title;
}

TEST(Reviews, overdueReviewsAndOpenAnswersAreListed) {
    const ReviewView view = reviewOf(*withLog(), noGoal, english());
    EXPECT_NE(view.summary.find("1 review is overdue:\n• Bremen · Pavel: due 2026-06-08, monthly"),
              std::string::npos)
        << view.summary;
    EXPECT_NE(view.summary.find("Below level 2: 1 of 2 agreed; target 200, committed 80, gap 120"),
              std::string::npos)
        << view.summary;
    EXPECT_NE(view.summary.find("Ines has to answer: Hamburg · Ines"), std::string::npos) << view.summary;
    const ReviewView none = reviewOf(*snapshotOfCells(companyCells()), 4, english());
    EXPECT_TRUE(none.trend.empty());
    EXPECT_NE(none.summary.find("No check-in was recorded yet."), std::string::npos);
}

TEST(Split, amountsAddUpAndBecomeRows) {
    const auto now = snapshotOfCells(companyCells());
    SplitDraft draft;
    draft.goal = 2;  // South, 100
    draft.rows = rowsOf("Ann; Bob; Cy", "1; 1; 1");
    SplitPlan plan = planSplit(*now, draft, english());
    EXPECT_EQ(plan.problem, "");
    ASSERT_EQ(plan.parts.size(), 3u);
    EXPECT_EQ(plan.parts[0].amount, 34);
    EXPECT_EQ(plan.parts[2].amount, 33);
    EXPECT_EQ(plan.total, 100);
    EXPECT_EQ(plan.parts[0].row.cells[0].text, "S1");
    EXPECT_EQ(plan.parts[2].row.cells[0].text, "S3");
    EXPECT_EQ(plan.parts[0].row.row, 4u);
    draft.rows[1].held = "50";
    draft.overAssignment = "10";
    plan = planSplit(*now, draft, english());
    EXPECT_EQ(plan.parts[1].amount, 50);
    EXPECT_EQ(plan.total, 110);
    EXPECT_NE(plan.preview.find("110 are assigned of 100: 110 %"), std::string::npos) << plan.preview;
}

TEST(Split, badInputIsNamed) {
    const auto now = snapshotOfCells(companyCells());
    SplitDraft draft;
    draft.goal = 2;
    EXPECT_EQ(planSplit(*now, draft, english()).problem, english()("split.nonames"));
    draft.rows = rowsOf("Ann; Bob", "many; 1");
    EXPECT_NE(planSplit(*now, draft, english()).problem.find("Weight, Ann: "), std::string::npos);
    draft.rows = rowsOf("Ann; Bob", "", "500; 500");
    EXPECT_FALSE(planSplit(*now, draft, english()).problem.empty());
}

TEST(Reviews, aStatusColumnIsUsedOnlyWhereItTellsAgreement) {
    const auto with = [](const char* word) {
        return snapshotOfCells(
            plumbline::testing::blockOf({{"ID", "Target", "Status"}, {"A", 1, word}, {"B", 1, nullptr}}));
    };
    EXPECT_TRUE(agreesInTable(with("proposed")->model->table()));
    EXPECT_FALSE(agreesInTable(with("On track")->model->table()));
    EXPECT_FALSE(agreesInTable(snapshotOfCells(companyCells())->model->table()));
}

TEST(Split, teamsAndPeopleComeFromTheTable) {
    const auto now = snapshotOfCells(companyCells());
    EXPECT_EQ(peopleOf(*now), (std::vector<std::string>{"Dana", "Jonas", "Lena", "Ines", "Pavel", "Mia"}));
    const std::vector<Team> teams = teamsOf(*now);
    ASSERT_EQ(teams.size(), 2u);
    EXPECT_EQ(teams[0].lead, "Dana");
    EXPECT_EQ(teams[0].people, (std::vector<std::string>{"Jonas", "Lena"}));
    EXPECT_EQ(teams[1].lead, "Jonas");
    EXPECT_EQ(teams[1].people, (std::vector<std::string>{"Ines", "Pavel"}));
}

TEST(Split, whatStandsBelowAlreadyIsTold) {
    const auto now = snapshotOfCells(companyCells());
    SplitDraft draft;
    draft.goal = 1;  // North, 200: 120 and 80 below it
    draft.rows = rowsOf("Ann");
    EXPECT_NE(planSplit(*now, draft, english())
                  .preview.find("2 goals below it that are not named keep 200.\n"
                                "Below it: 200 till now, then 400 (200 % of the target)."),
              std::string::npos);
}

TEST(Split, aNewGoalCascadesToTheOwnersTeam) {
    CellBlock cells = companyCells();
    cells = plumbline::testing::blockOf({{"ID", "Parent", "Goal", "Owner", "Target", "Actual"},
                                         {"C", nullptr, "Revenue", "Dana", 300, nullptr},
                                         {"N", "C", "North", "Jonas", 200, nullptr},
                                         {"N1", "N", "Hamburg", "Ines", 120, 60},
                                         {"N2", "N", "Bremen", "Pavel", 80, 80},
                                         {"N3", "N", "Kiel", "INES", 10, 0},
                                         {"C2", nullptr, "New dealers", "Jonas", 40, nullptr}});
    const auto now = snapshotOfCells(std::move(cells));
    EXPECT_EQ(teamOf(*now, 5), (std::vector<std::string>{"Ines", "Pavel"}));
    EXPECT_EQ(teamOf(*now, 1), (std::vector<std::string>{"Ines", "Pavel"})) << "they stand below it already";
    EXPECT_TRUE(teamOf(*now, 2).empty()) << "Ines leads nobody";
}

std::shared_ptr<const Snapshot> withTarget(double target, const char* logged = nullptr) {
    CellBlock cells = companyCells();
    cells.columns[4][3] = Cell(target);  // South
    Question question{std::move(cells), {}, 46204, "Sheet1.A4:H10", {}};
    if (logged)
        question.log =
            plumbline::testing::blockOf({{"Date", "Goal", "Field", "Value"}, {46204, "S", logged, 150}});
    Work work;
    return snapshotOf(std::move(question), work);
}

TEST(Reviews, aTargetThatWasTypedOverIsRemembered) {
    const auto first = withTarget(100), second = withTarget(120), third = withTarget(150);
    std::vector<TargetChange> known;
    gatherChanges(known, targetChanges(*first, *second), *second);
    gatherChanges(known, targetChanges(*second, *third), *third);
    ASSERT_EQ(known.size(), 1u);
    EXPECT_EQ(known[0].goal, "S");
    EXPECT_EQ(known[0].before, 100);
    EXPECT_EQ(known[0].after, 150);
    std::vector<TargetChange> undone = known;
    gatherChanges(undone, targetChanges(*third, *first), *first);
    EXPECT_TRUE(undone.empty());
    std::vector<TargetChange> told = known;
    gatherChanges(told, {}, *withTarget(150, "target"));
    EXPECT_TRUE(told.empty());
    gatherChanges(known, {}, *withTarget(150, "actual"));
    EXPECT_EQ(known.size(), 1u) << "a check-in of 150 says nothing of the target";
}

TEST(Reviews, newRowsAreNoChangeOfTargets) {
    CellBlock cells = companyCells();
    for (auto& column : cells.columns) column.pop_back();
    --cells.rows;
    EXPECT_TRUE(targetChanges(*snapshotOfCells(std::move(cells)), *withTarget(500)).empty());
}

}  // namespace
}  // namespace plumbline::sidebar
