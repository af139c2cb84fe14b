// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Plans over time in rows and in columns; the expected facts are worked by hand.
#include <gtest/gtest.h>

#include <cmath>

#include "goals/explain.h"
#include "goals/findings.h"
#include "goals/period_question.h"
#include "goals/rollup.h"
#include "support/blocks.h"
#include "table/goal_table.h"
#include "table/revisions.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Written;
using Rows = std::vector<std::vector<Written>>;

class Plan {
  public:
    explicit Plan(const Rows& rows, const char* rules = "") : Plan(blockOf(rows), rules) {}
    explicit Plan(CellBlock block, const char* rules = "") : table_(readTable(std::move(block), rules)) {
        if (table_) model_ = makeModel(*table_);
    }
    // −1: no table; −2: no such goal or period; −3: blank; −4: an error.
    double ask(Measure measure, const char* goal, std::optional<Day> date = {}) const {
        if (!model_) return -1;
        const Result<GoalQuestion> asked = questionOf(*model_, goal);
        if (!asked) return -2;
        const auto model = asked->period ? modelWithin(*model_, *asked->period) : model_;
        const RollupColumns columns = rollupColumns(*model, date);
        const Cell cell = columns.at(measure, asked->goal);
        return cell.isNumber() ? cell.number() : cell.isBlank() ? -3 : -4;
    }
    double target(const char* goal) const { return ask(Measure::Target, goal); }
    double actual(const char* goal) const { return ask(Measure::Actual, goal); }
    double actualOn(const char* goal, CivilDate date) const { return ask(Measure::Actual, goal, dayOf(date)); }
    double expectedOn(const char* goal, CivilDate date) const {
        return std::round(ask(Measure::Expected, goal, dayOf(date)) * 1e6) / 1e6;
    }
    std::string told(Rule rule) const {
        const RollupColumns columns = rollupColumns(*model_, std::nullopt);
        const FindingList list = findings(*model_, columns, {});
        for (const Finding& finding : list.all)
            if (finding.rule == rule) return list.sentence(finding);
        return {};
    }
    Explanation explained(const char* goal, Measure measure, std::optional<Day> date = {}) const {
        const RollupColumns columns = rollupColumns(*model_, date);
        return explain(*model_, columns, *findGoal(*model_, goal), measure);
    }

  private:
    Result<GoalTable> table_;
    std::shared_ptr<const Model> model_;
};

CellBlock withFormat(CellBlock block, FormatKind kind, std::uint32_t firstColumn, std::uint32_t lastColumn) {
    FormatArea area;
    area.firstRow = 1;
    area.lastRow = block.rows - 1;
    area.firstColumn = firstColumn;
    area.lastColumn = lastColumn;
    area.kind = kind;
    block.formats.push_back(area);
    return block;
}
double day(int year, int month, int dayOfMonth) {
    return dayOf({year, month, dayOfMonth});
}

TEST(Time, rowsOfMonthsFollowTheirOwnPlan) {
    const Plan plan({{"Filiale", "Monat", "Soll", "Ist"},
                     {"Köln", "Januar 2025", 10, 8},
                     {"Köln", "Februar 2025", 20, 20},
                     {"Köln", "März 2025", 30, nullptr},
                     {"Bonn", "Januar 2025", 5, 5},
                     {"Bonn", "Februar 2025", 5, 4},
                     {"Bonn", "März 2025", 10, nullptr}});
    EXPECT_EQ(plan.target("Köln"), 60);
    EXPECT_EQ(plan.actual("Köln"), 28);
    EXPECT_EQ(plan.actualOn("Köln", {2025, 1, 31}), 8);
    EXPECT_EQ(plan.expectedOn("Köln", {2025, 2, 28}), 0.5);
    EXPECT_EQ(plan.target("Köln / Februar 2025"), 20);
    EXPECT_EQ(plan.target("Bonn / 2025-Q1"), 20);
    EXPECT_EQ(plan.actual("Bonn / 2025-02"), 4);
    EXPECT_EQ(plan.target("Bonn / 2026-01"), -2);  // no such period
}

TEST(Time, rowsOfMonthsWithoutAYearLieInThatOfTheDate) {
    const Plan plan({{"Rep", "Month", "Target", "Actual"},
                     {"Ann", "Apr", 10, 9},
                     {"Ann", "Oct", 10, 8},
                     {"Ann", "Jan", 20, 30}});
    EXPECT_EQ(plan.actualOn("Ann", {2025, 11, 30}), 17);  // January follows October
    EXPECT_EQ(plan.expectedOn("Ann", {2025, 11, 30}), 0.5);
}

TEST(Time, aMonthOfColumnsCanBeAskedFor) {
    const Plan plan({{"rep", "plan_2025_01", "plan_2025_02", "ist_2025_01", "ist_2025_02"},
                     {"Ann", 10, 30, 9, 21},
                     {"Bob", 10, 10, 9, 8}});
    EXPECT_EQ(plan.target("Ann"), 40);
    EXPECT_EQ(plan.expectedOn("Ann", {2025, 1, 31}), 0.25);
    EXPECT_EQ(plan.actualOn("Ann", {2025, 1, 31}), 9);
    EXPECT_EQ(plan.actual("Ann / 2025-02"), 21);
    EXPECT_EQ(plan.target("Bob / 2025-02"), 10);
}

TEST(Time, aPeriodWithoutAYearIsAskedForWithoutOne) {
    const Plan columns({{"Rep", "Apr", "May", "Jun", "Jul"}, {"Ann", 1, 2, 3, 4}, {"Bob", 5, 6, 7, 8}});
    EXPECT_EQ(columns.target("Ann / May"), 2);
    EXPECT_EQ(columns.target("Bob / Q2"), 18);
    EXPECT_EQ(columns.target("Bob / 2025-05"), -2);
    const Plan rows({{"Rep", "Month", "Target"}, {"Ann", "Apr", 1}, {"Ann", "May", 2}, {"Bob", "Apr", 5}, {"Bob", "May", 6}});
    EXPECT_EQ(rows.target("Bob / May"), 6);
}

TEST(Time, columnsOfPeriodsNeedNoHeading) {
    const Plan plan({{"Vendedor", "Apuração", "Meta", "Real"},
                     {"Ana", "jan 2025", 10, 9},
                     {"Ana", "fev 2025", 20, 18},
                     {"Rui", "jan 2025", 30, 33},
                     {"Rui", "fev 2025", 40, 28}});
    EXPECT_EQ(plan.target("Ana"), 30);
    EXPECT_EQ(plan.actual("Rui"), 61);
    EXPECT_EQ(plan.target("Rui / 2025-02"), 40);
}

TEST(Time, levelsAmongFlowsShowTheLast) {
    const Plan plan({{"Indicador", "Meta", "Ene", "Feb", "Mar"},
                     {"Plantilla", 50, 40, 42, 45},
                     {"Ventas", 300, 90, 100, 110},
                     {"NPS", 60, 50, 55, 58}});
    EXPECT_EQ(plan.actual("Plantilla"), 45);
    EXPECT_EQ(plan.actual("Ventas"), 300);
    EXPECT_EQ(plan.actual("NPS"), 58);
    EXPECT_EQ(plan.told(Rule::DoubtfulSeries), "");
}

TEST(Time, aRuleSaysWhichValueCounts) {
    const Rows rows = {{"Rep", "Jan", "Feb", "Mar"}, {"Ann", 10, 20, 30}, {"Bob", 5, 15, 25}};
    EXPECT_EQ(Plan(rows).target("Ann"), 60);
    EXPECT_EQ(Plan(rows, "series=last").target("Ann"), 30);
    EXPECT_EQ(Plan(rows, "series=perhaps").target("Ann"), -1);
    const Rows levels = {{"KPI", "Target", "Jan", "Feb", "Mar"}, {"Headcount", 50, 40, 42, 45}};
    EXPECT_EQ(Plan(levels).actual("Headcount"), 45);
    EXPECT_EQ(Plan(levels, "series=sum").actual("Headcount"), 127);
}

TEST(Time, runningSumsAreToldWithTheRuleForTheOtherReading) {
    const Plan plan({{"Rep", "Target", "Jan", "Feb", "Mar", "Apr"},
                     {"Ann", 1000, 250, 480, 700, 930},
                     {"Bob", 800, 150, 300, 520, 760}});
    EXPECT_EQ(plan.actual("Ann"), 930);
    EXPECT_EQ(plan.actual("Bob"), 760);
    EXPECT_NE(plan.told(Rule::DoubtfulSeries).find("series=sum"), std::string::npos);
}

TEST(Time, checkInsOfKeyResultsShowTheLast) {
    const Rows rows = {{"Key result", "Date", "Target", "Value"},
                       {"Reach NPS of 60", day(2025, 1, 10), 60, 30},
                       {"Reach NPS of 60", day(2025, 2, 11), 60, 36},
                       {"Reach NPS of 60", day(2025, 3, 9), 60, 44},
                       {"Sign 20 partners", day(2025, 1, 10), 20, 2},
                       {"Sign 20 partners", day(2025, 2, 11), 20, 7},
                       {"Sign 20 partners", day(2025, 3, 9), 20, 11}};
    const Plan plan(withFormat(blockOf(rows), FormatKind::Date, 1, 1));
    EXPECT_EQ(plan.actual("Reach NPS of 60"), 44);
    EXPECT_EQ(plan.target("Reach NPS of 60"), 60);
    EXPECT_EQ(plan.actual("Sign 20 partners"), 11);
    EXPECT_EQ(plan.ask(Measure::Progress, "Sign 20 partners"), 0.55);
    EXPECT_EQ(plan.actualOn("Sign 20 partners", {2025, 2, 15}), 7);
    const Explanation why = plan.explained("Sign 20 partners", Measure::Actual);
    EXPECT_EQ(why.rule, StepRule::Latest);
    EXPECT_EQ(why.terms.size(), 3u);
    EXPECT_EQ(combined(why).number(), 11);
}

TEST(Time, percentagesByWeekAreProgress) {
    const Rows rows = {{"Key result", "Owner", "Week 1", "Week 2", "Week 3"},
                       {"Publish handbook", "Ana", 0.1, 0.3, 0.6},
                       {"Move the archive", "Luis", 0.0, 0.2, 0.25}};
    const Plan plan(withFormat(blockOf(rows), FormatKind::Percent, 2, 4));
    EXPECT_EQ(plan.ask(Measure::Progress, "Publish handbook"), 0.6);
    EXPECT_EQ(plan.ask(Measure::Progress, "Move the archive"), 0.25);
}

TEST(Time, monthsDownAndPeopleAcross) {
    const Plan plan({{"Umsatzziele 2025"},
                     {"Monat", "Anna", "Bernd", "Clara"},
                     {"Januar", 10, 20, 30},
                     {"Februar", 11, 21, 31},
                     {"März", 12, 22, 32}});
    EXPECT_EQ(plan.target("Anna"), 33);
    EXPECT_EQ(plan.target("Clara"), 93);
    EXPECT_EQ(plan.expectedOn("Anna", {2025, 2, 28}), 0.636364);  // 21 of 33
}

TEST(Time, unknownMonthsAreThoseOfTheirPlace) {
    const Plan plan({{"Rep", "Jan", "Feb", "Marzorp", "Apr", "Maj", "Jun"}, {"Ann", 1, 2, 3, 4, 5, 6}});
    EXPECT_EQ(plan.target("Ann"), 21);
    EXPECT_NE(plan.told(Rule::PeriodByPlace).find("Marzorp"), std::string::npos);
    const Plan running({{"Rep", "Jan", "Feb", "Mar", "Zorp"}, {"Ann", 1, 2, 3, 6}, {"Bob", 2, 2, 2, 6}});
    EXPECT_EQ(running.target("Ann"), 6);  // the sum behind March is no April
}

TEST(Time, quarterTotalsAmongMonthsAreNoPeriods) {
    const Plan plan({{"Rep", "Jan", "Feb", "Mar", "Q1 Total", "Apr", "May", "Jun", "Q2 Total"},
                     {"Ann", 1, 2, 3, 6, 4, 5, 6, 15},
                     {"Bob", 2, 2, 2, 6, 3, 3, 3, 9}});
    EXPECT_EQ(plan.target("Ann"), 21);
    EXPECT_EQ(plan.target("Bob"), 15);
    EXPECT_EQ(plan.told(Rule::TotalDiffers), "");
    EXPECT_EQ(plan.told(Rule::UnusedColumn), "");
}

TEST(Time, aQuarterBesideBlankMonthsIsTold) {
    const Plan plan({{"Rep", "Jan", "Feb", "Mar", "Q1", "Apr", "May", "Jun", "Q2"},
                     {"Ann", 10, 20, 30, 60, nullptr, nullptr, nullptr, 90},
                     {"Bob", 5, 5, 5, 15, nullptr, nullptr, nullptr, 20}});
    EXPECT_EQ(plan.target("Ann"), 60);
    EXPECT_NE(plan.told(Rule::TotalDiffers).find("90"), std::string::npos);
}

TEST(Time, totalsAmongAGoalsPeriodRowsAreNoPeriods) {
    const Plan plan({{"Rep", "Period", "Quota", "Bookings"},
                     {"Ann", "Jan 2025", 10, 9},
                     {"Ann", "Feb 2025", 20, 22},
                     {"Ann", "Mar 2025", 30, 20},
                     {"Ann", "Q1 2025", 60, 51},
                     {"Bob", "Jan 2025", 5, 4},
                     {"Bob", "Feb 2025", 6, 5},
                     {"Bob", "Total", 11, 10}});
    EXPECT_EQ(plan.target("Ann"), 60);
    EXPECT_EQ(plan.actual("Bob"), 9);
    EXPECT_NE(plan.told(Rule::TotalDiffers).find("10"), std::string::npos);  // 4 + 5 is no 10
}

TEST(Time, laterRevisionsReplaceEarlierRows) {
    const Plan plan({{"Product", "Quarter", "Plan", "Version"},
                     {"Alpha", "Q1 2025", 100, "v1"},
                     {"Alpha", "Q1 2025", 90, "v2"},
                     {"Alpha", "Q2 2025", 100, "v1"},
                     {"Beta", "Q1 2025", 40, "v1"}});
    EXPECT_EQ(plan.target("Alpha"), 190);
    EXPECT_EQ(plan.target("Beta"), 40);
    EXPECT_NE(plan.told(Rule::OldRevisions).find("row 2"), std::string::npos);
}

TEST(Time, theLaterOfTwoVersionsOfAColumnIsRead) {
    for (const auto& [older, newer] : {std::pair("Budget V1", "Budget V2"),
                                       {"Soll (alt)", "Soll (neu)"},
                                       {"Original Target", "Revised Target"},
                                       {"Objectif initial", "Objectif révisé"},
                                       {"Budget genehmigt", "Budget korrigiert"},
                                       {"Budget vorläufig", "Budget genehmigt"},
                                       {"Objectif provisoire", "Objectif définitif"},
                                       {"Obiettivo approvato", "Obiettivo rettificato"},
                                       {"Presupuesto aprobado", "Presupuesto modificado"},
                                       {"Meta provisória", "Meta retificada"}}) {
        const Plan plan({{"Team", older, newer, "Ist"}, {"Nord", 100, 120, 90}, {"Süd", 200, 180, 150}});
        EXPECT_EQ(plan.target("Nord"), 120) << newer;
        EXPECT_EQ(plan.target("Süd"), 180) << newer;
        EXPECT_EQ(plan.told(Rule::OtherMeasure), "") << newer;
    }
}

TEST(Time, versionsOfHeadings) {
    EXPECT_EQ(versionOf("Target V2")->version, 2);
    EXPECT_EQ(versionOf("Target V2")->rest, versionOf("Target (rev. 1)")->rest);
    EXPECT_FALSE(versionOf("Target"));
}

TEST(Time, aRunningColumnBesideRowsIsNoActual) {
    const Plan plan({{"Rep", "Month", "Target", "Actual", "YTD"},
                     {"Ann", "Jan 2025", 10, 8, 8},
                     {"Ann", "Feb 2025", 10, 9, 17},
                     {"Ann", "Mar 2025", 10, 7, 24},
                     {"Bob", "Jan 2025", 20, 18, 18},
                     {"Bob", "Feb 2025", 20, 21, 39}});
    EXPECT_EQ(plan.actual("Ann"), 24);
    EXPECT_EQ(plan.actual("Bob"), 39);
    EXPECT_EQ(plan.told(Rule::OtherMeasure), "");
}

TEST(Time, groupsAboveRowsOfMonths) {
    const Rows rows = {{"Region", "Store", "Month", "Target", "Actual"},
                       {"North", "S1", day(2025, 1, 1), 10, 8},
                       {"North", "S1", day(2025, 2, 1), 30, 20},
                       {"North", "S2", day(2025, 1, 1), 10, 12},
                       {"North", "S2", day(2025, 2, 1), 10, 9},
                       {"South", "S3", day(2025, 1, 1), 5, 5},
                       {"South", "S3", day(2025, 2, 1), 5, 5}};
    const Plan plan(withFormat(blockOf(rows), FormatKind::Date, 2, 2));
    EXPECT_EQ(plan.target("North"), 60);
    EXPECT_EQ(plan.actualOn("North", {2025, 1, 31}), 20);
    EXPECT_EQ(plan.expectedOn("North", {2025, 1, 31}), 0.333333);  // 20 of 60
    EXPECT_EQ(plan.target("North / 2025-02"), 40);
    EXPECT_EQ(plan.target("S1 / Feb 2025"), 30);
    const Explanation why = plan.explained("S1", Measure::Actual, dayOf({2025, 1, 31}));
    EXPECT_EQ(combined(why).number(), 8);
}

TEST(Time, oneTargetForTheActualsOfAYear) {
    const Plan plan({{"Rep", "Target", "Q1 2025", "Q2 2025", "Q3 2025", "Q4 2025"}, {"Ann", 400, 90, 120, 80, 100}});
    EXPECT_EQ(plan.expectedOn("Ann", {2025, 6, 30}), 0.49589);  // 181 of 365 days
    EXPECT_EQ(plan.actualOn("Ann", {2025, 6, 30}), 210);
}

TEST(Time, whatIsOverIsDueAlsoWithoutAStart) {
    const Rows rows = {{"Objectif", "Échéance", "Avancement"},
                       {"Lancer le site", day(2025, 3, 31), 0.4},
                       {"Former l'équipe", day(2025, 12, 31), 0.5}};
    const Plan plan(withFormat(blockOf(rows), FormatKind::Date, 1, 1));
    EXPECT_EQ(plan.expectedOn("Lancer le site", {2025, 6, 30}), 1);
    EXPECT_EQ(plan.expectedOn("Former l'équipe", {2025, 6, 30}), -3);
}

TEST(Time, aPlanOfLevelsIsDueStepByStep) {
    const Plan plan({{"KPI", "Jan 2025 Target", "Feb 2025 Target", "Jan 2025 Actual", "Feb 2025 Actual"},
                     {"Headcount", 40, 50, 38, 49},
                     {"Satisfaction score", 80, 80, 70, 78}});
    EXPECT_EQ(plan.target("Headcount"), 50);
    EXPECT_EQ(plan.actual("Headcount"), 49);
    EXPECT_EQ(plan.actualOn("Headcount", {2025, 1, 31}), 38);
    EXPECT_EQ(plan.expectedOn("Headcount", {2025, 1, 31}), 0.8);  // 40 of 50
    EXPECT_EQ(plan.expectedOn("Headcount", {2025, 2, 14}), 0.9);  // half of the way from 40 to 50
    EXPECT_EQ(plan.expectedOn("Satisfaction score", {2025, 1, 31}), 1);
}

TEST(Time, theTermsOfAPlanTieOut) {
    const Plan plan({{"Rep", "Jan 2025 Target", "Feb 2025 Target", "Jan 2025 Actual", "Feb 2025 Actual"},
                     {"Ann", 10, 20, 8, 25}});
    const Explanation why = plan.explained("Ann", Measure::Actual);
    EXPECT_EQ(why.rule, StepRule::Sum);
    ASSERT_EQ(why.terms.size(), 2u);
    EXPECT_EQ(why.terms[1].place, "Sheet1.E2");
    EXPECT_EQ(combined(why).number(), 33);
    EXPECT_EQ(combined(plan.explained("Ann", Measure::Actual, dayOf({2025, 1, 31}))).number(), 8);
}

}  // namespace
}  // namespace plumbline
