#include "sidebar/model/formulas.h"

#include <gtest/gtest.h>

#include "sidebar/company.h"

namespace plumbline::sidebar {
namespace {

using namespace testing;

TEST(Formulas, aColumnGetsAHeadingAndOneFormulaPerGoal) {
    const auto now = snapshotOfCells(companyCells());
    const FormulaPlan plan =
        planFormula(*now, english(), FormulaKind::Attainment, {5, 9}, {SheetCell{0, 11}, false});
    EXPECT_EQ(plan.problem, "");
    EXPECT_FALSE(plan.modelCell);
    ASSERT_EQ(plan.cells.size(), 7u);
    EXPECT_EQ(plan.cells[0].text, "Attainment");
    EXPECT_EQ(plan.cells[0].at.row, 3u);
    EXPECT_EQ(plan.cells[0].at.column, 9u);
    EXPECT_EQ(plan.cells[1].formula, "=GOAL.ROLLUP($L$1;\"attainment\";$A5)");
    EXPECT_TRUE(plan.cells[1].percent);
    EXPECT_EQ(plan.cells[6].formula, "=GOAL.ROLLUP($L$1;\"attainment\";$A10)");
}

// A list that begins with its first row has no row for a heading; the formulas stand beside its rows all the same.
TEST(Formulas, aListWithoutHeadingsGetsNone) {
    CellBlock list =
        plumbline::testing::blockOf({{"Bus", 1000}, {"Hotel", 1500}, {"Food", 2000}, {"Together", 4500}});
    list.formulas = {{3, 1, "=SUM(B1:B3)"}};
    const auto now = snapshotOfCells(std::move(list));
    const FormulaPlan plan = planFormula(*now, english(), FormulaKind::Attainment, {0, 4}, {});
    EXPECT_EQ(plan.problem, "");
    ASSERT_TRUE(plan.modelCell);
    EXPECT_EQ(plan.modelCell->row, 0u);
    ASSERT_EQ(plan.cells.size(), 4u);
    EXPECT_EQ(plan.cells[0].formula, "=GOAL.MODEL($A$1:$B$4)");
    EXPECT_EQ(plan.cells[1].at.row, 0u);
    EXPECT_EQ(plan.cells[3].at.row, 2u);
}

TEST(Formulas, aModelCellIsMadeBesideTheTable) {
    const auto now = snapshotOfCells(companyCells(), {.columns = "owner=\"Owner\""});
    const FormulaPlan plan = planFormula(*now, english(), FormulaKind::Status, {5, 9}, {});
    ASSERT_TRUE(plan.modelCell);
    EXPECT_EQ(plan.modelCell->row, 3u);
    EXPECT_EQ(plan.modelCell->column, 10u);  // column J is asked for, so the model stands in K
    EXPECT_EQ(plan.cells[0].formula, "=GOAL.MODEL($A$4:$H$10;\"owner=\"\"Owner\"\"\")");
    EXPECT_EQ(plan.cells[3].formula, "=GOAL.ROLLUP($K$4;\"status\";$A5;Plumbline_asof)");
}

TEST(Formulas, theDayStandsInACellOfItsOwnBesideTheModel) {
    const auto today = snapshotOfCells(companyCells()),
               chosen = snapshotOfCells(companyCells(), {.asOf = "2026-06-30"});
    const auto dayOfPlan = [](const Snapshot& now, bool there) {
        const FormulaPlan plan =
            planFormula(now, english(), FormulaKind::Forecast, {5, 9}, {SheetCell{0, 11}, there});
        return plan.asOfCell ? std::optional(plan.cells[0]) : std::nullopt;
    };
    EXPECT_EQ(dayOfPlan(*today, false)->formula, "=TODAY()");
    EXPECT_EQ(dayOfPlan(*today, false)->at.column, 12u);
    EXPECT_EQ(dayOfPlan(*chosen, false)->formula, "");
    EXPECT_EQ(*dayOfPlan(*chosen, false)->day, dayOf({2026, 6, 30}));
    EXPECT_FALSE(dayOfPlan(*chosen, true));  // the document has one
    EXPECT_FALSE(
        planFormula(*today, english(), FormulaKind::Gap, {5, 9}, {SheetCell{0, 11}, false}).asOfCell);
}

// What is left by the months that are left, from the day after until the goal's last day; in the sheet's own money.
TEST(Formulas, neededAMonthIsTheGapByTheMonthsThatAreLeft) {
    const auto now = snapshotOfCells(companyCells());
    const FormulaPlan plan =
        planFormula(*now, english(), FormulaKind::NeededMonth, {5, 9}, {SheetCell{0, 11}, true});
    ASSERT_EQ(plan.cells.size(), 7u);
    EXPECT_EQ(
        plan.cells[1].formula,
        "=IF($H5>Plumbline_asof;MAX(0;GOAL.ROLLUP($L$1;\"gap\";$A5))/((YEAR($H5)-YEAR(Plumbline_asof+1))*12+"
        "MONTH($H5)-MONTH(Plumbline_asof+1)+1);\"\")");
    EXPECT_EQ(plan.cells[1].formatOf->row, 4u);  // E5, the first target
    EXPECT_EQ(plan.cells[1].formatOf->column, 4u);
    EXPECT_EQ(plan.cells[0].dressOf->row, 3u);  // H4, the last heading
    EXPECT_EQ(plan.cells[0].dressOf->column, 7u);
    EXPECT_FALSE(plan.colours);
    const auto timeless =
        snapshotOfCells(plumbline::testing::blockOf({{"Rep", "Target", "Actual"}, {"Ann", 10, 5}}));
    EXPECT_EQ(planFormula(*timeless, english(), FormulaKind::NeededMonth, {1, 9}, {}).problem,
              english()("formula.noend"));
}

TEST(Formulas, aModelsTextIsHiddenAndWordsOfStatusAreColoured) {
    const auto now = snapshotOfCells(companyCells());
    const FormulaPlan plan = planFormula(*now, english(), FormulaKind::Status, {5, 9}, {});
    EXPECT_TRUE(plan.cells[0].hidden);
    EXPECT_TRUE(plan.colours);
    EXPECT_FALSE(plan.cells.back().formatOf);
}

TEST(Formulas, nothingGoesIntoTheTable) {
    const auto now = snapshotOfCells(companyCells());
    for (FormulaKind kind : {FormulaKind::Model, FormulaKind::Smart})
        EXPECT_EQ(planFormula(*now, english(), kind, {5, 2}, {}).problem, english()("formula.inside"));
    EXPECT_TRUE(planFormula(*now, english(), FormulaKind::Model, {5, 12}, {}).problem.empty());
    const auto none = snapshotOfCells(plumbline::testing::blockOf({{"Hello"}}));
    EXPECT_EQ(planFormula(*none, english(), FormulaKind::Path, {1, 9}, {}).problem,
              english()("formula.notable"));
}

TEST(Formulas, everyKindHasItsTexts) {
    for (std::size_t i = 0; i < formulaCount; ++i) {
        const std::string key(formulaKey(static_cast<FormulaKind>(i)));
        EXPECT_FALSE(english()(key).empty()) << key;
        EXPECT_FALSE(english()(key + ".help").empty()) << key;
    }
    for (std::size_t i = 0; i < ruleCount; ++i) {
        const std::string key = "rule." + std::string(ruleCode(static_cast<Rule>(i)));
        EXPECT_FALSE(english()(key).empty()) << key;
    }
}

}  // namespace
}  // namespace plumbline::sidebar
