// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Columns of which each row fills one: the amount is whichever is filled.
#include <gtest/gtest.h>

#include "support/reading.h"
#include "table/columns.h"

namespace plumbline {
namespace {

using testing::Reading;
using testing::Written;

const Written none{nullptr};

// ---- costs, incomes and expenses
TEST(ExclusiveColumns, incomeAndExpenseAreOneAmount) {
    const Reading read({{"Item", "Income", "Expense"},
                        {"Salary", 3000, none},
                        {"Rent", none, 1200},
                        {"Food", none, 400},
                        {"Bonus", 500, none},
                        {"Power", none, 90}});
    EXPECT_EQ(read.actual("Salary"), 3000);
    EXPECT_EQ(read.actual("Rent"), 1200);
    EXPECT_EQ(read.actual("Power"), 90);
    EXPECT_EQ(read.found(Rule::UnusedColumn), 0u);
}

TEST(ExclusiveColumns, aTitleSaysThatTheyArePlanned) {
    const Reading read({{"Budget 2026", none, none},
                        {"Poste", "Recettes", "Dépenses"},
                        {"Cotisations", 3000, none},
                        {"Loyer", none, 1200},
                        {"Repas", none, 400},
                        {"Dons", 500, none},
                        {"Total", 3500, 1600}});
    EXPECT_EQ(read.target("Cotisations"), 3000);
    EXPECT_EQ(read.target("Loyer"), 1200);
    EXPECT_EQ(read.table().count, 4u);
    EXPECT_EQ(read.notes(NoteKind::TotalDiffers), 0u);
}

TEST(ExclusiveColumns, threeKindsOfCosts) {
    const Reading read({{"Poste", "Coûts uniques", "Budget fixe", "Budget variable"},
                        {"Machine", 9000, none, none},
                        {"Loyer", none, 1200, none},
                        {"Matière", none, none, 5400},
                        {"Assurance", none, 300, none},
                        {"Énergie", none, none, 800}});
    EXPECT_EQ(read.target("Machine"), 9000);
    EXPECT_EQ(read.target("Loyer"), 1200);
    EXPECT_EQ(read.target("Matière"), 5400);
    EXPECT_EQ(read.target("Énergie"), 800);
}

TEST(ExclusiveColumns, plannedIncomeAndExpenseInGerman) {
    const Reading read({{"Kategorie", "Einnahmen Plan", "Ausgaben Plan"},
                        {"Gehalt", 3000, none},
                        {"Miete", none, 1200},
                        {"Essen", none, 400},
                        {"Bonus", 500, none}});
    EXPECT_EQ(read.target("Gehalt"), 3000);
    EXPECT_EQ(read.target("Miete"), 1200);
    EXPECT_EQ(read.found(Rule::NoTarget), 0u);
}

TEST(ExclusiveColumns, standBesideABudget) {
    const Reading read({{"Item", "Income", "Expense", "Budget"},
                        {"Salary", 3000, none, 3000},
                        {"Rent", none, 1200, 1000},
                        {"Food", none, 400, 500},
                        {"Bonus", 500, none, 400}});
    EXPECT_EQ(read.actual("Rent"), 1200);
    EXPECT_EQ(read.target("Rent"), 1000);
    EXPECT_DOUBLE_EQ(read.attainment("Rent"), 1.2);
    EXPECT_DOUBLE_EQ(read.attainment("Bonus"), 1.25);
}

TEST(ExclusiveColumns, aNoughtBesideAnAmountFillsNothing) {
    const Reading read({{"Line", "Revenue budget", "Cost budget"},
                        {"Tickets", 5040, 0},
                        {"Hall", 0, 2095},
                        {"Stands", 2100, 0},
                        {"Prizes", 0, 1500}});
    EXPECT_EQ(read.target("Tickets"), 5040);
    EXPECT_EQ(read.target("Hall"), 2095);
    EXPECT_EQ(read.target("Prizes"), 1500);
}

TEST(ExclusiveColumns, targetsOfTwoMeasuresEachInItsRows) {
    const Reading read({{"Linie", "Ziel Stück", "Ziel Umsatz", "Ist"},
                        {"Telefone", 20, none, 19},
                        {"Läden", none, 5000, 4000},
                        {"Kabel", 300, none, 270},
                        {"Dienste", none, 900, 1080}});
    EXPECT_DOUBLE_EQ(read.attainment("Telefone"), 0.95);
    EXPECT_DOUBLE_EQ(read.attainment("Läden"), 0.8);
    EXPECT_DOUBLE_EQ(read.attainment("Dienste"), 1.2);
}

// ---- what was quoted, or only estimated
TEST(ExclusiveColumns, quotedOrEstimatedIsPlanned) {
    const Reading read({{"Item", "Quoted", "Estimated", "Paid"},
                        {"Floor", 19000, none, 9500},
                        {"Walls", none, 5000, 0},
                        {"Glass", 3080, none, 3080},
                        {"Door", none, 700, 700},
                        {"Lamp", 90, none, 0}});
    EXPECT_EQ(read.target("Floor"), 19000);
    EXPECT_EQ(read.target("Walls"), 5000);
    EXPECT_DOUBLE_EQ(read.attainment("Floor"), 0.5);
    EXPECT_EQ(read.actual("Door"), 700);
}

TEST(ExclusiveColumns, offersAndEstimatesInGerman) {
    const Reading read({{"Posten", "Angebot", "Schätzung", "Bezahlt"},
                        {"Boden", 19000, none, 9500},
                        {"Wand", none, 5000, 0},
                        {"Glas", 3080, none, 3080},
                        {"Tür", none, 700, 700},
                        {"Lampe", 90, none, 0}});
    EXPECT_EQ(read.target("Boden"), 19000);
    EXPECT_EQ(read.target("Wand"), 5000);
    EXPECT_EQ(read.actual("Glas"), 3080);
}

// Price with price and amount with amount, though each price also alternates with the other amount.
TEST(ExclusiveColumns, thoseThatShareAWordBelongTogether) {
    const Reading read(
        {{"Item", "Quantity", "Expense price", "Income price", "Total expense", "Total income"},
         {"Hall", 1, 2000, none, 2000, 0},
         {"Cable", 3800, 2, none, 7600, 0},
         {"Ticket", 504, none, 10, 0, 5040},
         {"Visitor", 2500, none, 5, 0, 12500},
         {"Shirt", 700, 20, none, 14000, 0},
         {"Stand", 15, none, 350, 0, 5250}});
    EXPECT_EQ(read.target("Hall"), 2000);
    EXPECT_EQ(read.target("Ticket"), 5040);
    EXPECT_EQ(read.target("Stand"), 5250);
}

// ---- what is no alternative
TEST(ExclusiveColumns, whatIsPlannedAndWhatCameOfItStayApart) {
    const Reading read({{"Item", "Budget", "Actual"},
                        {"Salary", 3000, none},
                        {"Rent", none, 1200},
                        {"Food", none, 400},
                        {"Bonus", 500, none}});
    EXPECT_EQ(read.target("Salary"), 3000);
    EXPECT_EQ(read.actual("Salary"), -3);
    EXPECT_EQ(read.target("Rent"), -3);
}

TEST(ExclusiveColumns, anEstimateOverTimeIsNoActual) {
    const Reading read({{"Month", "Actual", "Forecast"},
                        {"2025-01", 10, none},
                        {"2025-02", 20, none},
                        {"2025-03", none, 30},
                        {"2025-04", none, 31}});
    for (GoalIndex g = 0; g < read.table().count; ++g)
        EXPECT_FALSE(read.table().number(read.table().actual, g).isNumber() &&
                     read.table().number(read.table().actual, g).number() >= 30);
}

TEST(ExclusiveColumns, sumsBesideTheirPartsAreNone) {
    const Reading read({{"Item", "Cost detail", "Cost"},
                        {"Pens", 10, none},
                        {"Paper", 20, none},
                        {"Office", none, 31},  // wrong by one
                        {"Bus", 5, none},
                        {"Taxi", 7, none},
                        {"Travel", none, 12},
                        {"Boat", 3, none},
                        {"Ship", 4, none},
                        {"Sea", none, 7}});
    const bool pens = read.actual("Pens") == 10 || read.target("Pens") == 10,
               travel = read.actual("Travel") == 12 || read.target("Travel") == 12;
    EXPECT_FALSE(pens && travel);
}

TEST(ExclusiveColumns, aLeastAndAMostAreNone) {
    const Reading read({{"KPI", "Min", "Max", "Actual"},
                        {"Defects", none, 5, 3},
                        {"Revenue", 1000, none, 1100},
                        {"Visits", 200, none, 180},
                        {"Costs", none, 90, 80}});
    EXPECT_EQ(read.target("Defects"), -3);
    EXPECT_EQ(read.actual("Defects"), 3);
}

TEST(ExclusiveColumns, marksAreNone) {
    const Reading read({{"Task", "High", "Low", "Budget"},
                        {"Draw", 1, none, 100},
                        {"Model", none, 1, 200},
                        {"Build", 1, none, 300},
                        {"Test", none, 1, 150}});
    EXPECT_EQ(read.target("Model"), 200);
    EXPECT_EQ(read.actual("Model"), -3);
}

TEST(ExclusiveColumns, aRowThatFillsBothRefutesThem) {
    const Reading read({{"Item", "Income budget", "Expense budget"},
                        {"Salary", 3000, none},
                        {"Rent", 20, 1200},
                        {"Food", none, 400},
                        {"Bonus", 500, none}});
    EXPECT_NE(read.target("Rent"), 1220);
    EXPECT_GT(read.found(Rule::UnusedColumn) + read.found(Rule::OtherMeasure), 0u);
}

TEST(ExclusiveColumns, aRuleMeansItsColumnAlone) {
    const Reading read({{"Item", "Income", "Expense"},
                        {"Salary", 3000, none},
                        {"Rent", none, 1200},
                        {"Food", none, 400},
                        {"Bonus", 500, none}},
                       std::nullopt, "actual=Income");
    EXPECT_EQ(read.actual("Salary"), 3000);
    EXPECT_EQ(read.actual("Rent"), -3);
}

// Incomes and costs in one sum are a doubt, whatever figure they are; alternatives of one amount are none.
TEST(ExclusiveColumns, sumsOfWhatMayNotBeOneMeasureAreTold) {
    const auto told = [](const char* one, const char* other) {
        return Reading({{"Item", "Group", one, other},
                        {"Salary", "North", 3000, none},
                        {"Rent", "North", none, 1200},
                        {"Food", "South", none, 400},
                        {"Bonus", "South", 500, none}})
            .told(Rule::DoubtfulReading);
    };
    const std::string joined = told("Planned income", "Planned expense");
    EXPECT_NE(joined.find("“Planned income” (C) and Planned expense (D) are read together as target"),
              std::string::npos)
        << joined;
    EXPECT_NE(joined.find("The one alone: target=Planned income."), std::string::npos) << joined;
    EXPECT_NE(told("Plan Einnahmen", "Plan Ausgaben").find("are read together"), std::string::npos);
    EXPECT_NE(told("Zorp plan", "Blim plan").find("are read together"), std::string::npos);
    EXPECT_EQ(told("Planned fixed costs", "Planned variable costs"), "");
    EXPECT_EQ(told("Quoted", "Estimated").find("are read together"), std::string::npos);
}

TEST(ExclusiveColumns, areToldAsWhatTheyAre) {
    const Reading read({{"Item", "Income", "Expense"},
                        {"Salary", 3000, none},
                        {"Rent", none, 1200},
                        {"Food", none, 400},
                        {"Bonus", 500, none}});
    const Matrix told = columns(read.table());
    EXPECT_EQ(told.at(1, 1).text(), "Income");
    EXPECT_EQ(told.at(2, 0).text(), "actual");
    EXPECT_EQ(told.at(2, 1).text(), "Expense");
    EXPECT_EQ(told.at(2, 3).text(), "each row fills one of these columns, and that one is read");
}

}  // namespace
}  // namespace plumbline
