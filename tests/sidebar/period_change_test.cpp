// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "core/exact_sum.h"
#include "sidebar/company.h"
#include "sidebar/model/checkin_plan.h"
#include "sidebar/model/draft_view.h"
#include "sidebar/split_rows.h"

namespace plumbline::sidebar {
namespace {

using namespace testing;
using plumbline::testing::blockOf;

// Sabine's months are the sums of her two reps'.
std::shared_ptr<const Snapshot> months() {
    return snapshotOfCells(blockOf({{"Mitarbeiter", "Vorgesetzter", "Ziel Jan 2026", "Ziel Feb 2026",
                                     "Ziel Mär 2026", "Ziel Apr 2026", "Jahresziel"},
                                    {"Sabine Roth", nullptr, 60, 70, 90, 80, 300},
                                    {"Anna Kurz", "Sabine Roth", 40, 50, 60, 50, 200},
                                    {"Bernd Lang", "Sabine Roth", 20, 20, 30, 30, 100}}));
}

constexpr GoalIndex sabine = 0, anna = 1;

// What is written, by the cell's name.
std::map<std::string, double> numbersOf(const Snapshot& now, const RowPlan& plan) {
    std::map<std::string, double> cells;
    for (const CellWrite& cell : plan.cells)
        if (cell.kind == CellWrite::Kind::Number)
            cells[now.model->table().cellAt(plan.rowOf(cell), cell.column)] = cell.number;
    return cells;
}
using Numbers = std::map<std::string, double>;

TEST(PeriodChange, anEditedTargetGoesIntoItsMonthsAsTheyWereSpread) {
    const auto now = months();
    GoalDraft draft = draftOf(*now, anna, english());
    EXPECT_EQ(draft.target, "200");
    draft.target = "400";
    const RowPlan plan = planRow(*now, draft, english());
    EXPECT_EQ(plan.problem, "");
    EXPECT_EQ(numbersOf(*now, plan),
              (Numbers{{"C3", 80}, {"D3", 100}, {"E3", 120}, {"F3", 100}, {"G3", 400}}));
    EXPECT_TRUE(plan.cells.back().keepsFormula) << "where the sum is a formula it stays one";
    EXPECT_EQ(plan.target, 400);
    EXPECT_TRUE(plan.missing.empty());
    const DraftView view = viewOf(*now, draft, english());
    EXPECT_NE(view.advice[1].find("Period by period: Ziel Jan 2026 80 · Ziel Feb 2026 100 · Ziel Mär 2026 "
                                  "120 · Ziel Apr 2026 100. Together 400."),
              std::string::npos)
        << view.advice[1];
}

TEST(PeriodChange, aValueForOneMonthIsThatMonths) {
    const auto now = months();
    GoalDraft draft = draftOf(*now, anna, english());
    draft.period = "Ziel Mär 2026";
    draft.target = "90";
    const RowPlan plan = planRow(*now, draft, english());
    EXPECT_EQ(plan.problem, "");
    EXPECT_EQ(numbersOf(*now, plan), (Numbers{{"E3", 90}, {"G3", 230}}));
    EXPECT_EQ(plan.target, 230);
    draft.period = "Ziel Mai 2026";
    EXPECT_EQ(planRow(*now, draft, english()).problem, "The table has no period \"Ziel Mai 2026\".");
}

TEST(PeriodChange, monthsOfOneNameAreToldApart) {
    const auto now = snapshotOfCells(blockOf(
        {{"Rep", "Jan", "Feb", "Jan", "Feb"}, {"Ann Lee", 10, 20, 30, 40}, {"Bob Ray", 50, 60, 70, 80}}));
    GoalDraft draft = draftOf(*now, 0, english());
    draft.period = "Jan (D)";
    draft.target = "99";
    const RowPlan plan = planRow(*now, draft, english());
    EXPECT_EQ(plan.problem, "");
    EXPECT_EQ(numbersOf(*now, plan), (Numbers{{"D2", 99}}));
    EXPECT_EQ(periodPlaces(*now, 0, Role::Target)[0].label, "Jan (B)");
    draft.period = "Jan";
    EXPECT_NE(planRow(*now, draft, english()).problem, "");
}

TEST(PeriodChange, isSpreadEvenlyIfWanted) {
    const auto now = months();
    GoalDraft draft = draftOf(*now, anna, english());
    draft.spread = SpreadBy::Even;
    EXPECT_EQ(numbersOf(*now, planRow(*now, draft, english())), (Numbers{{"C3", 50}, {"E3", 50}}))
        << "what is 50 already is not written";
    draft.target = "201";
    EXPECT_EQ(numbersOf(*now, planRow(*now, draft, english())),
              (Numbers{{"C3", 51}, {"E3", 50}, {"G3", 201}}));
    draft.spread = SpreadBy::LastYear;
    EXPECT_EQ(planRow(*now, draft, english()).problem, english()("wizard.nolastyear"));
}

TEST(PeriodChange, isSpreadAsLastYearsMonths) {
    const auto now = snapshotOfCells(
        blockOf({{"Rep", "Actual Jan 2025", "Actual Feb 2025", "Target Jan 2026", "Target Feb 2026"},
                 {"Ann", 10, 30, 100, 100},
                 {"Bob", 5, 15, 50, 50}}));
    GoalDraft draft = draftOf(*now, 0, english());
    draft.spread = SpreadBy::LastYear;
    const RowPlan plan = planRow(*now, draft, english());
    EXPECT_EQ(plan.problem, "");
    EXPECT_EQ(numbersOf(*now, plan), (Numbers{{"D2", 50}, {"E2", 150}}));
}

TEST(PeriodChange, whatNobodyChangedIsNotWritten) {
    const auto now = months();
    EXPECT_TRUE(planRow(*now, draftOf(*now, anna, english()), english()).cells.empty());
    GoalDraft draft = draftOf(*now, anna, english());
    draft.period = "Ziel Mär 2026";
    draft.target = "60";
    EXPECT_TRUE(planRow(*now, draft, english()).cells.empty());
    draft.target = "";
    EXPECT_TRUE(planRow(*now, draft, english()).cells.empty());
    draft.period = "";
    EXPECT_EQ(planRow(*now, draft, english()).problem, "Type a target, or leave the one that was there.");
    draft.target = "plenty";
    EXPECT_EQ(planRow(*now, draft, english()).problem,
              "Target: \"plenty\" is no number, or has two readings.");
}

TEST(PeriodChange, aNewGoalTakesTheMonthsOfThoseBesideIt) {
    const auto now = months();
    GoalDraft draft = newDraft(*now, sabine);
    draft.owner = "Carla Voss";
    draft.target = "30";  // 60 : 70 : 90 : 80
    const RowPlan plan = planRow(*now, draft, english());
    EXPECT_EQ(plan.problem, "");
    EXPECT_TRUE(plan.insert);
    EXPECT_EQ(plan.row, 3u);
    EXPECT_EQ(numbersOf(*now, plan), (Numbers{{"C4", 6}, {"D4", 7}, {"E4", 9}, {"F4", 8}, {"G4", 30}}));
    const DraftView view = viewOf(*now, draft, english());
    EXPECT_NE(view.effect.find("covered from below by 100 % now, by 110 % with this goal"), std::string::npos)
        << view.effect;
}

TEST(PeriodChange, quartersBesideMonthsAreSummedAgain) {
    const auto now =
        snapshotOfCells(blockOf({{"Rep", "Jan", "Feb", "Mar", "Q1", "Apr", "May", "Jun", "Q2", "Total"},
                                 {"Ann", 10, 10, 10, 30, 20, 20, 20, 60, 90},
                                 {"Bob", 5, 5, 5, 15, 10, 10, 10, 30, 45}}));
    GoalDraft draft = draftOf(*now, 0, english());
    draft.target = "180";
    EXPECT_EQ(numbersOf(*now, planRow(*now, draft, english())), (Numbers{{"B2", 20},
                                                                         {"C2", 20},
                                                                         {"D2", 20},
                                                                         {"E2", 60},
                                                                         {"F2", 40},
                                                                         {"G2", 40},
                                                                         {"H2", 40},
                                                                         {"I2", 120},
                                                                         {"J2", 180}}));
    draft.period = "Mar";
    draft.target = "16";
    EXPECT_EQ(numbersOf(*now, planRow(*now, draft, english())),
              (Numbers{{"D2", 16}, {"E2", 36}, {"J2", 96}}));
}

std::shared_ptr<const Snapshot> monthRows() {
    return snapshotOfCells(blockOf({{"Rep", "Month", "Target", "Actual"},
                                    {"Ann", "2026-01", 10, 8},
                                    {"Ann", "2026-02", 30, 20},
                                    {"Ann", "2026-07", 60, nullptr},
                                    {"Bob", "2026-01", 5, 5},
                                    {"Bob", "2026-02", 5, 5},
                                    {"Bob", "2026-07", 10, nullptr}}));
}
GoalIndex groupOf(const Snapshot& now, const char* name) {
    return *findGoal(*now.model, name);
}

TEST(PeriodChange, oneRowAPeriod) {
    const auto now = monthRows();
    GoalDraft draft = draftOf(*now, groupOf(*now, "Ann"), english());
    EXPECT_EQ(draft.target, "100");
    draft.target = "50";
    RowPlan plan = planRow(*now, draft, english());
    EXPECT_EQ(plan.problem, "");
    EXPECT_EQ(numbersOf(*now, plan), (Numbers{{"C2", 5}, {"C3", 15}, {"C4", 30}}));
    draft.owner = "Somebody";
    EXPECT_EQ(planRow(*now, draft, english()).problem, english()("wizard.group"));
    EXPECT_EQ(planRow(*now, newDraft(*now, groupOf(*now, "Ann")), english()).problem,
              english()("wizard.periodrows"))
        << "nothing stands below periods";
}

TEST(PeriodChange, aNewGoalOfOneRowAPeriodTakesThoseOfTheGoalBesideIt) {
    const auto now = monthRows();
    GoalDraft draft = newDraft(*now, parentForNew(*now, groupOf(*now, "Ann")));
    EXPECT_EQ(draft.parent, noGoal);
    draft.owner = "Cy";
    draft.target = "24";  // 15 : 35 : 70 of 120
    const RowPlan plan = planRow(*now, draft, english());
    EXPECT_EQ(plan.problem, "");
    EXPECT_TRUE(plan.insert);
    EXPECT_EQ(plan.row, 4u) << "above Bob's rows: a range over all of them grows";
    EXPECT_EQ(plan.count, 3u);
    EXPECT_EQ(numbersOf(*now, plan), (Numbers{{"C5", 3}, {"C6", 7}, {"C7", 14}}));
    const CellBlock block = withRow(*now->cells, plan);
    for (std::uint32_t row : {4u, 5u, 6u}) EXPECT_EQ(block.texts.view(block.at(row, 0).textId()), "Cy");
    EXPECT_EQ(block.texts.view(block.at(5, 1).textId()), "2026-02");
    EXPECT_EQ(block.rows, 10u);
    EXPECT_EQ(block.at(9, 2).number(), 10) << "Bob's July moved down";
    const auto then = snapshotOfCells(block);
    EXPECT_EQ(then->columns.at(Measure::Target, groupOf(*then, "Cy")), Cell(24.0));
    draft.owner = "";
    EXPECT_NE(planRow(*now, draft, english()).problem, "");
}

TEST(SplitInPlace, aTeamWithOneRowAPeriod) {
    const auto now = snapshotOfCells(blockOf({{"Manager", "Rep", "Month", "Target"},
                                              {"Jo", "Ann", "2026-01", 10},
                                              {"Jo", "Ann", "2026-02", 30},
                                              {"Jo", "Bob", "2026-01", 20},
                                              {"Jo", "Bob", "2026-02", 60}}));
    const SplitDraft draft{groupOf(*now, "Jo"), rowsOf("Ann; Bob; Cy; Di"), {}};
    const SplitPlan plan = planSplit(*now, draft, english());
    EXPECT_EQ(plan.problem, "");
    ASSERT_EQ(plan.parts.size(), 4u);
    // 120 in four parts of 30, each 1 : 3 as the plan is
    EXPECT_EQ(numbersOf(*now, plan.parts[0].row), (Numbers{{"D2", 8}, {"D3", 22}})) << "7.5 and 22.5";
    EXPECT_EQ(plan.parts[3].row.count, 2u);
    EXPECT_EQ(numbersOf(*now, plan.parts[3].row), (Numbers{{"D4", 8}, {"D5", 22}}));
}

TEST(PeriodChange, figuresInRowsOfTheirOwn) {
    const auto now = snapshotOfCells(blockOf({{"Rep", "Figure", "Jan", "Feb"},
                                              {"Ann", "Target", 10, 20},
                                              {"Ann", "Actual", 8, 25},
                                              {"Ben", "Target", 15, 15},
                                              {"Ben", "Actual", 16, 9}}));
    GoalDraft draft = draftOf(*now, groupOf(*now, "Ben"), english());
    draft.target = "60";
    EXPECT_EQ(numbersOf(*now, planRow(*now, draft, english())), (Numbers{{"C4", 30}, {"D4", 30}}));
    GoalDraft fresh = newDraft(*now, noGoal);
    fresh.owner = "Cy";
    fresh.target = "10";
    EXPECT_EQ(planRow(*now, fresh, english()).problem, english()("wizard.figurerows"));
    const CheckInPlan plan = planCheckIn(*now, {groupOf(*now, "Ben"), "12", "", true, 1}, english());
    ASSERT_EQ(plan.cells.size(), 1u);
    EXPECT_EQ(now->model->table().cellAt(plan.cells[0].row, plan.cells[0].column), "D5");
}

// ---- check-ins

std::shared_ptr<const Snapshot> monthActuals() {
    // Today is 2026-07-01.
    return snapshotOfCells(
        blockOf({{"Rep", "Target", "Actual May 2026", "Actual Jun 2026", "Actual Jul 2026", "Actual total"},
                 {"Ann", 100, 30, 25, nullptr, 55},
                 {"Bob", 80, 10, 20, 5, 35}}));
}

Numbers cellsOf(const Snapshot& now, const CheckInPlan& plan) {
    Numbers cells;
    for (const CellWrite& cell : plan.cells)
        cells[now.model->table().cellAt(cell.row, cell.column)] = cell.number;
    return cells;
}

TEST(PeriodCheckIn, whatIsNewGoesIntoThePresentMonth) {
    const auto now = monthActuals();
    EXPECT_EQ(checkInPeriods(*now, 0),
              (std::vector<std::string>{"Actual May 2026", "Actual Jun 2026", "Actual Jul 2026"}));
    CheckInPlan plan = planCheckIn(*now, {0, "67", "", true, {}}, english());
    EXPECT_EQ(plan.problem, "");
    EXPECT_EQ(cellsOf(*now, plan), (Numbers{{"E2", 12}, {"F2", 67}}));
    EXPECT_EQ(plan.actual, 67);
    plan = planCheckIn(*now, {0, "50", "", true, {}}, english());
    EXPECT_EQ(plan.problem, "Nothing was recorded: 50 is less than the other periods hold already (55).");
    EXPECT_TRUE(plan.cells.empty());
    EXPECT_NE(echoOf(*now, {0, "67", "", true, {}}, english()).find("Actual Jul 2026: 12; together 67"),
              std::string::npos);
}

TEST(PeriodCheckIn, aValueForOneMonthIsThatMonths) {
    const auto now = monthActuals();
    const CheckInPlan plan = planCheckIn(*now, {1, "25", "80 %", true, 1}, english());
    EXPECT_EQ(cellsOf(*now, plan), (Numbers{{"D3", 25}, {"F3", 40}}));
    EXPECT_EQ(plan.actual, 40) << "the log keeps what all months are together";
    EXPECT_EQ(plan.before, 35);
    const CheckInPlan logged = planCheckIn(*now, {1, "25", "", false, 1}, english());
    EXPECT_TRUE(logged.cells.empty());
    EXPECT_EQ(logged.actual, 40);
}

// "Income | Expense": what a row fills is what is written.
std::shared_ptr<const Snapshot> incomeAndExpense() {
    return snapshotOfCells(blockOf({{"Item", "Income", "Expense", "Budget"},
                                    {"Salary", 3000, nullptr, 3000},
                                    {"Rent", nullptr, 1200, 1000},
                                    {"Food", nullptr, 400, 500},
                                    {"Bonus", 500, nullptr, 400}}));
}

TEST(ExclusiveColumns, aCheckInGoesIntoTheColumnThatTheRowFills) {
    const auto now = incomeAndExpense();
    EXPECT_EQ(cellsOf(*now, planCheckIn(*now, {1, "1250", "", true, {}}, english())),
              (Numbers{{"C3", 1250}}));
    EXPECT_EQ(cellsOf(*now, planCheckIn(*now, {3, "600", "", true, {}}, english())), (Numbers{{"B5", 600}}));
}

TEST(ExclusiveColumns, anEditedFigureStaysInItsColumn) {
    const auto now = snapshotOfCells(blockOf({{"Item", "Income budget", "Expense budget"},
                                              {"Salary", 3000, nullptr},
                                              {"Rent", nullptr, 1200},
                                              {"Food", nullptr, 400},
                                              {"Bonus", 500, nullptr}}));
    GoalDraft draft = draftOf(*now, 1, english());
    EXPECT_EQ(draft.target, "1200");
    draft.target = "1300";
    EXPECT_EQ(numbersOf(*now, planRow(*now, draft, english())), (Numbers{{"C3", 1300}}));
}

TEST(PeriodCheckIn, oneRowAPeriod) {
    const auto now = monthRows();
    const CheckInPlan plan = planCheckIn(*now, {groupOf(*now, "Ann"), "40", "", true, {}}, english());
    EXPECT_EQ(plan.problem, "");
    EXPECT_EQ(cellsOf(*now, plan), (Numbers{{"D4", 12}}));
}

TEST(PeriodCheckIn, whatTheTableCannotTakeIsNotRecordedAtAll) {
    const auto company = snapshotOfCells(companyCells());
    CheckInPlan plan =
        planCheckIn(*company, {1, "100", "", true, {}}, english());  // North: from Hamburg and Bremen
    EXPECT_EQ(plan.problem, english()("review.noactual"));
    EXPECT_TRUE(plan.cells.empty());
    EXPECT_EQ(planCheckIn(*company, {1, "100", "", false, {}}, english()).problem, "");
    const auto unplaced = snapshotOfCells(blockOf({{"Rep", "Target", "Actual Jan 2024", "Actual Feb 2024"},
                                                   {"Ann", 100, 30, nullptr},
                                                   {"Bob", 90, 20, nullptr}}));
    EXPECT_EQ(planCheckIn(*unplaced, {0, "60", "", true, {}}, english()).problem,
              english()("review.whichperiod"));
}

// ---- splitting

TEST(SplitInPlace, theTeamsRowsGetTheirPartsMonthByMonth) {
    const auto now = months();
    SplitDraft draft{sabine, rowsOf("Anna Kurz; Bernd Lang", "200; 100"), {}};
    SplitPlan plan = planSplit(*now, draft, english());
    EXPECT_EQ(plan.problem, "");
    for (const SplitPart& part : plan.parts)
        EXPECT_TRUE(part.row.cells.empty()) << part.name << " keeps what there was";
    draft.rows = rowsOf("Anna Kurz; Bernd Lang");
    plan = planSplit(*now, draft, english());
    EXPECT_EQ(plan.problem, "");
    ASSERT_EQ(plan.parts.size(), 2u);
    EXPECT_EQ(plan.parts[0].goal, anna);
    EXPECT_FALSE(plan.parts[0].row.insert);
    // 150 by 40 : 50 : 60 : 50 is 30, 37.5, 45, 37.5
    EXPECT_EQ(numbersOf(*now, plan.parts[0].row),
              (Numbers{{"C3", 30}, {"D3", 38}, {"E3", 45}, {"F3", 37}, {"G3", 150}}));
    EXPECT_NE(plan.preview.find("Below it: 300 till now, then 300 (100 % of the target)."), std::string::npos)
        << plan.preview;
    EXPECT_NE(plan.preview.find("• Anna Kurz: 150 (till now 200)\n    Ziel Jan 2026 30 · Ziel Feb 2026 38"),
              std::string::npos)
        << plan.preview;
}

TEST(SplitInPlace, onlyNewNamesGetNewRows) {
    const auto now = months();
    const char* const names = "Anna Kurz; Bernd Lang; Carla Voss";
    SplitDraft draft{sabine, rowsOf(names, "200; 100"), {}};
    EXPECT_EQ(planSplit(*now, draft, english()).problem,
              "Weight: 2 for 3 names. Give one for each name (0 for none), or leave the column blank.");
    draft.rows = rowsOf(names);
    const SplitPlan plan = planSplit(*now, draft, english());
    ASSERT_EQ(plan.parts.size(), 3u);
    EXPECT_EQ(plan.parts[1].goal, 2u);
    EXPECT_EQ(plan.parts[2].goal, noGoal);
    EXPECT_TRUE(plan.parts[2].row.insert);
    // 100 by 60 : 70 : 90 : 80 of 300 is 20, 23.33, 30, 26.67
    EXPECT_EQ(numbersOf(*now, plan.parts[2].row),
              (Numbers{{"C4", 20}, {"D4", 23}, {"E4", 30}, {"F4", 27}, {"G4", 100}}));
}

TEST(SplitInPlace, whoIsNotNamedKeepsWhatThereWasAndThatIsTold) {
    const auto now = months();
    SplitDraft draft;
    draft.goal = sabine;
    draft.rows = rowsOf("Carla Voss");
    const SplitPlan plan = planSplit(*now, draft, english());
    EXPECT_NE(plan.preview.find("2 goals below it that are not named keep 300."), std::string::npos)
        << plan.preview;
    EXPECT_NE(plan.preview.find("Below it: 300 till now, then 600 (200 % of the target)."), std::string::npos)
        << plan.preview;
}

TEST(SplitInPlace, nobodyIsGivenTwoGoals) {
    const auto now = months();
    SplitDraft draft;
    draft.goal = sabine;
    draft.rows = rowsOf("Dora; DORA");
    EXPECT_EQ(planSplit(*now, draft, english()).problem,
              "DORA is named twice: nobody gets two goals of one kind below the same goal.");
    const auto twice = snapshotOfCells(blockOf({{"ID", "Parent", "Owner", "Target"},
                                                {"N", nullptr, "Jonas", 200},
                                                {"N1", "N", "Ines", 120},
                                                {"N2", "N", "Ines", 80}}));
    draft.goal = 0;
    draft.rows = rowsOf("Ines");
    EXPECT_EQ(planSplit(*twice, draft, english()).problem,
              "Ines has several goals below \"N\": change them in their own rows.");
}

TEST(SplitInPlace, weightsAndHeldAmountsAreCounted) {
    const auto now = snapshotOfCells(companyCells());
    SplitDraft draft;
    draft.goal = 2;
    const char* const names = "Ann; Bob; Cy; Di";
    draft.rows = rowsOf(names, "3; 2; 1");
    EXPECT_EQ(planSplit(*now, draft, english()).problem,
              "Weight: 3 for 4 names. Give one for each name (0 for none), or leave the column blank.");
    draft.rows = rowsOf(names, "3; 2; 1; 1; 1");
    EXPECT_EQ(planSplit(*now, draft, english()).problem,
              "Row 5 has figures but no name: name somebody, or remove them.");
    draft.rows = rowsOf(names, "3; 2; 1; 0");
    EXPECT_EQ(planSplit(*now, draft, english()).parts[3].amount, 0);
    draft.rows = rowsOf(names, "3; 2; 1; 0", "; ; 10; ; ");
    EXPECT_EQ(planSplit(*now, draft, english()).parts[2].amount, 10);
    draft.rows = rowsOf(names, "", "; ; 10; ; 5");
    EXPECT_EQ(planSplit(*now, draft, english()).problem,
              "Row 5 has figures but no name: name somebody, or remove them.");
}

TEST(SplitInPlace, aNewGoalSaysWhoHowMuchAndByWhen) {
    const auto statementOf = [](const char* statement, int target) {
        const auto now = snapshotOfCells(
            blockOf({{"ID", "Parent", "Goal", "Owner", "Target", "Due"},
                     {"N", nullptr, statement, "Jonas", target, 46387},
                     {"S", nullptr, "Cut churn from 5 % to 4 % by 31 December 2026", "Lena", 4, 46387}}));
        SplitDraft draft;
        draft.goal = 0;
        draft.rows = rowsOf("Ann; Bob; Cy");
        const SplitPlan plan = planSplit(*now, draft, english());
        EXPECT_EQ(plan.problem, "");
        for (const CellWrite& cell : plan.parts.at(1).row.cells)
            if (cell.role == Role::Goal) return cell.text;
        return std::string("none");
    };
    EXPECT_EQ(statementOf("Win 480 new customers in the north by 31 December 2026", 480),
              "Bob: Win 160 new customers in the north by 31 December 2026");
    EXPECT_EQ(statementOf("Grow the north", 90), "Bob: 30 of \"Grow the north\" by 2026-12-31");
    EXPECT_EQ(statementOf("Raise sales from 60 to 90 by 31 December 2026", 90),
              "Bob: 30 of \"Raise sales from 60 to 90 by 31 December 2026\" by 2026-12-31");
}

// After any edit or split the periods add up to the target, and the parts to the whole.
TEST(PeriodChange, sumsAreExactAfterAnyChange) {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        CellBlock cells = blockOf(
            {{"Rep", "Manager", "Target Jan 2026", "Target Feb 2026", "Target Mar 2026", "Year target"},
             {"Jo", nullptr, 0, 0, 0, 0},
             {"Ann", "Jo", 0, 0, 0, 0},
             {"Bob", "Jo", 0, 0, 0, 0},
             {"Cy", "Jo", 0, 0, 0, 0}});
        for (std::uint32_t column = 2; column < 5; ++column) {
            double together = 0;
            for (std::uint32_t row = 2; row < 5; ++row) {
                const double value = 1000.0 * (1 + random() % 90);
                cells.columns[column][row] = Cell(value);
                cells.columns[5][row] = Cell(cells.columns[5][row].number() + value);
                together += value;
            }
            cells.columns[column][1] = Cell(together);
            cells.columns[5][1] = Cell(cells.columns[5][1].number() + together);
        }
        const auto now = snapshotOfCells(cells);
        SplitDraft draft{0, {}, {}, "500"};
        draft.rows = rowsOf("Ann; Bob; Cy; Di",
                            std::to_string(random() % 50) + "; 1; 2; " + std::to_string(1 + random() % 9));
        const SplitPlan plan = planSplit(*now, draft, english());
        ASSERT_EQ(plan.problem, "");
        ExactSum parts;
        for (const SplitPart& part : plan.parts) {
            parts.add(part.amount);
            ExactSum periods;
            for (const Cell& cell : part.row.perPeriod) periods.add(cell.isNumber() ? cell.number() : 0);
            const bool spreadAnew = !part.row.perPeriod.empty();
            ASSERT_EQ(spreadAnew ? periods.value() : part.amount, part.amount);
        }
        ASSERT_EQ(parts.value(), cells.columns[5][1].number());
    }
}

}  // namespace
}  // namespace plumbline::sidebar
