// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Kinds of tables that were met in workbooks nobody had seen: names beside the goals' names, rows that only a period names, parts
// of a target, charts' scales, spans of headings, forms above the headings.
#include <gtest/gtest.h>

#include "goals/period_question.h"
#include "support/reading.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Reading;
using testing::Written;

void date(CellBlock& block, std::uint32_t firstRow, std::uint32_t lastRow, std::uint32_t column, std::uint32_t lastColumn) {
    FormatArea area;
    area.firstRow = firstRow;
    area.lastRow = lastRow;
    area.firstColumn = column;
    area.lastColumn = lastColumn;
    area.kind = FormatKind::Date;
    block.formats.push_back(area);
}

double targetAsked(const Reading& read, const char* name) {
    const auto model = makeModel(read.table());
    const auto asked = questionOf(*model, name);
    if (!asked) return -2;
    const auto part = asked->period ? modelWithin(*model, *asked->period) : model;
    const Cell cell = rollupColumns(*part, std::nullopt).at(Measure::Target, asked->goal);
    return cell.isNumber() ? cell.number() : -3;
}

// ---- what else stands in a goal's row
TEST(Asides, aTextThatStandsInOneRowNamesIt) {
    const Reading read({{"Goal", "Target", "Zorp"},
                        {"Seven nights in one room", 2135, "Lodging"},
                        {"Car for six days", 1524, "Rental"},
                        {"Two museums", 405, "Rental"}});
    EXPECT_EQ(read.target("Lodging"), 2135);
    EXPECT_EQ(read.target("Rental"), -2);  // two rows
    EXPECT_EQ(read.target("Seven nights in one room"), 2135);
}

TEST(Asides, somebodyBesideARowIsNotItsName) {
    const Reading read({{"Goal", "Owner", "Target", "Zorp"},
                        {"Seven nights in one room", "Di Orr", 2135, "Ann Lee"},
                        {"Car for six days", "Eve Poe", 1524, "Bob Ray"},
                        {"Two museums", "Flo Kay", 405, "Cy Fox"}});
    EXPECT_EQ(read.target("Bob Ray"), -2);
    EXPECT_EQ(read.target("Eve Poe"), 1524);
    EXPECT_EQ(read.target("Two museums"), 405);
}

TEST(Asides, aGoalsOwnNameComesFirst) {
    const Reading read({{"Goal", "Target", "Zorp"}, {"North", 10, "South"}, {"South", 20, "West"}, {"East", 30, "Hill"}});
    EXPECT_EQ(read.target("South"), 20);
    EXPECT_EQ(read.target("West"), 20);
}

TEST(Asides, aGroupWithoutARowOfItsOwnIsNoTrap) {
    const Reading read({{"Region", "Rep", "Target", "Zorp"},
                        {"North", "Ann Lee", 10, "a"},
                        {"North", "Bob Ray", 20, "b"},
                        {"South", "Cy Fox", 30, "c"},
                        {"South", "Di Orr", 40, "d"}});
    EXPECT_EQ(read.target("c"), 30);
    EXPECT_EQ(read.target("North"), 30);
}

// ---- rows that a period names
TEST(RowsOfPeriods, areAskedForByTheirMonth) {
    CellBlock block = blockOf({{"Month", "Target"}, {45658, 663}, {45689, 668}, {45717, 894}});
    date(block, 1, 3, 0, 0);
    const Reading read(block);
    EXPECT_EQ(targetAsked(read, "2025-02"), 668);
    EXPECT_EQ(targetAsked(read, "March 2025"), 894);
    EXPECT_EQ(targetAsked(read, "2025-04"), -2);
}

TEST(RowsOfPeriods, datesThatStandOnceNameRowsThatNothingElseNames) {
    CellBlock block = blockOf({{"Budget Mo", "Budget", "DateKey"}, {44197, 400, 20210101}, {44228, 500, 20210201}, {44256, 600, 20210301}});
    date(block, 1, 3, 0, 0);
    const Reading read(block);
    EXPECT_EQ(targetAsked(read, "2021-02"), 500);
}

TEST(RowsOfPeriods, textsUnderARemarksWordNameRowsThatAPeriodAlonePartsNot) {
    const Reading read({{"Année", "Poste", "Budget"},
                        {2024, "Assurances", 4000},
                        {2024, "Plomberie", 7500},
                        {2025, "Assurances", 4200},
                        {2025, "Plomberie", 8000}});
    EXPECT_EQ(read.target("Assurances"), 8200);
    EXPECT_EQ(targetAsked(read, "Plomberie / 2025"), 8000);
}

TEST(RowsOfPeriods, theDateOfTheTargetIsDue) {
    CellBlock block = blockOf({{"id", "Objectif", "montant cible", "date cible"}, {"a", "Lever un fonds", 100, 46266}, {"b", "Lever deux fonds", 300, 46387}});
    date(block, 1, 2, 3, 3);
    const Reading read(block);
    EXPECT_EQ(read.table().start.size(), 0u);
    EXPECT_EQ(read.table().number(read.table().due, 1).number(), 46387);
}

TEST(RowsOfPeriods, howLongIsNoPeriodBesideStartAndEnd) {
    CellBlock block = blockOf({{"Work item", "Start", "End", "Zorp"}, {"Draw", 43793, 43807, "2周"}, {"Model", 43793, 43807, "2周"}, {"Build", 43800, 43877, "7周"}});
    date(block, 1, 3, 1, 2);
    const Reading read(block);
    EXPECT_EQ(read.table().number(read.table().due, 2).number(), 43877);
}

TEST(RowsOfPeriods, idsThatNumberThemAreNoGoals) {
    const Reading read({{"target_id", "salesperson_name", "region", "quarter", "sales_target"},
                        {"T1", "Rahul Sharma", "West", "2023-Q1", 100},
                        {"T2", "Rahul Sharma", "West", "2023-Q2", 110},
                        {"T3", "Amit Verma", "East", "2023-Q1", 120},
                        {"T4", "Amit Verma", "East", "2023-Q2", 130}});
    EXPECT_EQ(read.target("Rahul Sharma"), 210);
    EXPECT_EQ(targetAsked(read, "Amit Verma / 2023-Q2"), 130);
}

TEST(RowsOfPeriods, idsOfGoalsStay) {
    const Reading read({{"ID", "Owner", "Quarter", "Target"}, {"G1", "Ann Lee", "2023-Q1", 100}, {"G2", "Ann Lee", "2023-Q1", 110}, {"G3", "Bob Ray", "2023-Q1", 120}, {"G4", "Bob Ray", "2023-Q2", 130}});
    EXPECT_EQ(read.target("G2"), 110);
}

// ---- on their side
TEST(PartsOfATarget, columnsThatAddUpToItAreWhatIsPlanned) {
    CellBlock block = blockOf({{"Fecha", "Meta", "Zorp", "Norte"}, {46024, 300, 200, 100}, {46025, 310, 200, 110}, {46027, 320, 210, 110}, {46028, 320, 210, 110}});
    date(block, 1, 4, 0, 0);
    const Reading read(block);
    EXPECT_EQ(read.target("Norte"), 430);
    EXPECT_EQ(read.target("Zorp"), 820);
    EXPECT_EQ(read.target("Meta"), -2);
}

TEST(PartsOfATarget, columnsThatDoNotAddUpAreNone) {
    CellBlock block = blockOf({{"Fecha", "Meta", "Zorp", "Norte"}, {46024, 300, 200, 100}, {46025, 310, 200, 110}, {46027, 320, 210, 10}, {46028, 320, 210, 110}});
    date(block, 1, 4, 0, 0);
    EXPECT_EQ(Reading(block).target("Norte"), -2);
}

TEST(Journals, daysThatNobodyCallsPlannedAreNone) {
    CellBlock block = blockOf({{"Data", "Zorp", "Alex", "David"}, {46204, 120, 13, 14}, {46205, 209, 20, 21}, {46206, 165, 14, 17}, {46207, 323, 28, 29}});
    date(block, 1, 4, 0, 0);
    EXPECT_FALSE(Reading(block).ok());
}

// ---- sums
TEST(StaircaseAhead, sumsStandLeftOfTheirParts) {
    const Reading read({{"Phase", "Planned", nullptr},
                        {"Talk", nullptr, 1},
                        {"Design", 4, nullptr},
                        {"Analysis", nullptr, 2},
                        {"Charts", nullptr, 2},
                        {"Build", 12, nullptr},
                        {"Screens", nullptr, 5},
                        {"Moves", nullptr, 7},
                        {"Write", nullptr, 30}});
    EXPECT_EQ(read.target("Build"), 12);
    EXPECT_EQ(read.parentOf("Moves"), "Build");
    EXPECT_EQ(read.parentOf("Talk"), "");
    EXPECT_EQ(read.target("Write"), 30);
}

TEST(Chance, roundAmountsThatAddUpMonthByMonthAreNoGroup) {
    const Reading read({{"Item", "Target Jan", "Target Feb", "Target Mar"},
                        {"Rent", 265000, 265000, 265000},
                        {"Car", 20000, 20000, 20000},
                        {"Clothes", 30000, 30000, 30000},
                        {"Fuel", 50000, 50000, 50000},
                        {"Food", 100000, 40000, 100000},
                        {"Trips", 80000, 1000, 80000}});
    EXPECT_EQ(read.parentOf("Car"), "");
    EXPECT_EQ(read.target("Fuel"), 150000);
}

TEST(Chance, incomeThatIsSpentIsNoTotal) {
    const Reading read({{"Item", "Plan Jan", "Plan Feb"},
                        {"Salary", 1203500, 603500},
                        {"Extra", nullptr, nullptr},
                        {"Total", 1203500, 603500},
                        {"Rent", 1000000, 500000},
                        {"Food", 203500, 103500},
                        {"Total", 1203500, 603500}});
    EXPECT_EQ(read.target("Salary"), 1807000);
}

TEST(HalfMonths, addUpAndAreNoPlanBesideItsResults) {
    const Reading read({{"Item", "Enero I", "Enero II", "Febrero I", "Febrero II"},
                        {"Hipoteca", 265000, 265000, 265000, 265000},
                        {"Agua", 4000, 4100, 4200, 4300},
                        {"Gas", 51000, 52000, 53000, 54000}});
    EXPECT_EQ(read.target("Hipoteca"), 1060000);
    EXPECT_EQ(read.target("Agua"), 16600);
    EXPECT_EQ(read.actual("Agua"), -3);
}

TEST(Broken, formulasSayWhatErrorsCannot) {
    CellBlock block = blockOf({{"Concepto", "Zorp", "Gastado", "Quax"}, {"Tasas", 170, testing::Err{524}, testing::Err{524}}, {"Material", 223, testing::Err{524}, testing::Err{524}}, {"Premios", 280, testing::Err{524}, testing::Err{524}}});
    for (std::uint32_t row = 1; row < 4; ++row)
        block.formulas.push_back({row, 3, "=B" + std::to_string(row + 1) + "-C" + std::to_string(row + 1)});
    const Reading read(block);
    EXPECT_EQ(read.target("Material"), 223);
}

TEST(Broken, anIncomeLessItsCostsIsNoPlan) {
    const Reading read({{"Concepto", "Zorp", "Gastado", "Quax"},
                        {"Tasas", 170, 30, 140},
                        {"Material", 223, 50, 173},
                        {"Premios", 280, 80, 200}});
    const double target = read.ok() ? read.target("Material") : -2;
    EXPECT_TRUE(target != 223 || read.notes(NoteKind::DoubtfulReading) > 0);
}

TEST(Forms, figuresAboveTheHeadingsAreTold) {
    const Reading read({{"Plan 2026", nullptr, nullptr},
                        {"Whole budget", 5000, nullptr},
                        {"Held back", 250, nullptr},
                        {nullptr, nullptr, nullptr},
                        {"Rep", "Target", "Actual"},
                        {"Ann Lee", 100, 50},
                        {"Bob Ray", 200, 120}});
    EXPECT_EQ(read.target("Bob Ray"), 200);
    EXPECT_EQ(read.found(Rule::RowsLeftOut), 1u);
    EXPECT_EQ(Reading({{"Plan", 2026, nullptr}, {"Rep", "Target", "Actual"}, {"Ann Lee", 100, 50}, {"Bob Ray", 200, 120}})
                  .found(Rule::RowsLeftOut),
              0u);
}

TEST(Steps, whatIsReadByARuleIsNotMovedAndGetsNoSums) {
    CellBlock block = blockOf({{"Phase", "Sum", "Hours"},
                               {"Planning", 30, nullptr},
                               {"Draw", nullptr, 10},
                               {"Ask", nullptr, 20},
                               {"Building", 70, nullptr},
                               {"Frame", nullptr, 30},
                               {"Roof", nullptr, 40}});
    const Reading read(block, "target=Hours");
    EXPECT_EQ(read.target("Roof"), 40);
    EXPECT_EQ(read.target("Ask"), 20);
}

TEST(Parts, thatALaterSumTakesInAreOneTable) {
    CellBlock block = blockOf({{"Account", "Budget"}, {"Sales", 500}, {"Licences", 100}, {"Sum of income", 600}, {nullptr, nullptr}, {nullptr, nullptr},
                               {"Running costs", nullptr}, {"Wages", -300}, {"Rent", -50}, {"Sum of costs", -350}, {"Result", 250}});
    block.formulas = {{3, 1, "=SUM(B2:B3)"}, {9, 1, "=SUM(B8:B9)"}, {10, 1, "=+B10+B4"}};
    EXPECT_EQ(Reading(block).target("Wages"), -300);
}

TEST(Estimates, areAimedAtWhereNothingElseIs) {
    const Reading read({{"Task", "Owner", "Original estimate", "Status"}, {"Draw", "Ann Lee", 3, "Done"}, {"Build", "Bob Ray", 12, "Open"}, {"Test", "Ann Lee", 4, "Open"}});
    EXPECT_EQ(read.target("Build"), 12);
    EXPECT_EQ(read.notes(NoteKind::DoubtfulReading), 1u);
}

TEST(Estimates, aimAtWhatWasSpentBehindThem) {
    const Reading read({{"Krav", "Uppgift", "Skattad tid", "Verklig tid"}, {15, "Skapa", 14, 20}, {10, "Databas", 7, 8}, {9, "CSS", 50, 5}});
    EXPECT_EQ(read.target("Databas"), 7);
    EXPECT_EQ(read.actual("Databas"), 8);
}

TEST(Estimates, behindTheResultsAreWhereTheseWillEnd) {
    const Reading read({{"Rep", "Actual", "Forecast"}, {"Ann", 60, 110}, {"Bob", 70, 140}, {"Cy", 50, 90}});
    EXPECT_EQ(read.target("Ann"), -3);
}

TEST(Estimates, asTextsBesideMonthsWithoutAnotherWord) {
    CellBlock block = blockOf({{"Mes", "Forecast"}, {43466, "58891784\u00a0"}, {43497, "58529066\u00a0"}, {43525, "66451460\u00a0"}});
    date(block, 1, 3, 0, 0);
    const Reading read(block);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(targetAsked(read, "2019-02"), 58529066);
}

// ---- groups
TEST(GroupRows, aNoughtAmongItsPeopleIsNoFigureOfTheGroup) {
    const Reading read({{"Branch", "Channel", "Seller", "Quota"},
                        {"TR", "Street", "Ann Lee", 1000},
                        {"TR", "Counter", "Bob Ray", 900},
                        {"TR", "Street", nullptr, 0},
                        {"TR", "Street", "Cy Fox", 500},
                        {"GP", "Street", "Di Orr", 2000},
                        {"GP", "Counter", "Ed Poe", 1200}});
    EXPECT_EQ(read.target("TR"), 2400);
    ASSERT_EQ(read.notes(NoteKind::TotalDiffers), 1u);
    EXPECT_EQ(read.note(NoteKind::TotalDiffers)->expected, 1500);
}

// ---- months of which some are dates, some texts
TEST(MixedMonths, monthsTakenForDaysStandBesideMonthsAsTexts) {
    CellBlock block = blockOf({{"Seller", 46039, "fev/17", 46098, "abr/17"}, {"A", 10, 20, 30, 40}, {"B", 11, 21, 31, 41}});
    date(block, 0, 0, 1, 1);
    date(block, 0, 0, 3, 3);  // 17 January and 17 March 2026
    const Reading read(block);
    EXPECT_EQ(read.target("A"), 100);
    EXPECT_EQ(targetAsked(read, "B / 2017-03"), 31);
}

TEST(MixedMonths, aMonthWithoutDaysIsAPeriodAmongThem) {
    CellBlock block = blockOf({{"Shop", 43405, 43435, "2019-Jan", "2019-Feb"}, {"A", 10, 20, 30, 40}, {"B", 11, 21, 31, 41}});
    date(block, 0, 0, 1, 2);  // 1 November and 1 December 2018
    EXPECT_EQ(Reading(block).target("B"), 104);
}

TEST(MixedMonths, aMonthBehindItsDaysAddsThemUp) {
    CellBlock block = blockOf({{"Shop", 43405, 43406, 43407, "Nov 2018"}, {"A", 10, 20, 30, 60}, {"B", 11, 21, 31, 63}});
    date(block, 0, 0, 1, 3);
    EXPECT_EQ(Reading(block).target("B"), 63);
}

TEST(Directions, aDirectionOfTheTargetIsNoTarget) {
    const Reading read({{"nome", "direcao_meta", "meta", "valor_atual"}, {"Correção de falhas", "menor_igual", 7, 12}, {"Disponibilidade", "maior_igual", 99, 98}});
    EXPECT_NEAR(read.attainment("Correção de falhas"), 7.0 / 12, 1e-12);
    EXPECT_NEAR(read.attainment("Disponibilidade"), 98.0 / 99, 1e-12);
}

// ---- arithmetic before places
TEST(Compared, whatIsComparedIsThePairAndNotTheWeeksBeside) {
    const Reading read({{"Product", "Qty", "Completed", "Pending", "Jan", "Feb", "Mar"},
                        {"Solaria", 290, 260, 30, 25, 40, nullptr},
                        {"Zyra", 350, 183, 167, nullptr, 100, 67},
                        {"Asteria", 600, 540, 60, 60, nullptr, nullptr},
                        {"Cube", 4000, 3000, 1000, 500, 500, 20}});
    EXPECT_EQ(read.target("Zyra"), 350);
    EXPECT_EQ(read.actual("Zyra"), 183);
}

TEST(Compared, aDifferenceMayHaveTwoSigns) {  // more is better of the income and worse of the costs
    const Reading read({{"Item", "Budget 2026", "Actual", "Variance", "Budget per month"},
                        {"Rent", 1200, 1442, -242, 100},
                        {"Power", 540, 463, 77, 45},
                        {"Wages", 8400, 9000, 600, 700},
                        {"Fees", 600, 450, -150, 50},
                        {"Gifts", 300, 350, 50, 25}});
    EXPECT_EQ(read.target("Wages"), 8400);
    EXPECT_EQ(read.actual("Fees"), 450);
}

TEST(Circles, numbersOfOtherRowsThatLeadRoundAreNoParents) {
    const Reading read({{"Budget_ID", "Project_ID", "Department", "Allocated", "Spent"},
                        {1, 3, "Health", 100, 50},
                        {2, 1, "Water", 200, 60},
                        {3, 5, "Health", 300, 70},
                        {4, 2, "Water", 400, 80},
                        {5, 4, "Health", 500, 90}});
    EXPECT_EQ(read.found(Rule::Circle), 0u);
    EXPECT_EQ(read.target("Health"), 900);
}

TEST(Totals, theOneFigureOfARowMayAddUpAnotherColumn) {
    const Reading read({{"Name", "Budget", "Spend"},
                        {"Alpha", 140, 102},
                        {"Beta", 85, 52},
                        {"Gamma", 99, 31},
                        {nullptr, nullptr, nullptr},
                        {"Programme so far", 185, nullptr},
                        {"Total Budget", 324, nullptr}});
    EXPECT_EQ(read.table().count, 3u);
    EXPECT_EQ(read.found(Rule::TotalDiffers), 0u);
}

TEST(Totals, aGoalWhoseTargetIsWhatOthersReachedStaysOne) {
    const Reading read({{"Name", "Target", "Actual"},
                        {"Alpha", 20, 5},
                        {"Beta", 30, 3},
                        {"Gamma", 40, 2},
                        {"Delta", 10, nullptr}});
    EXPECT_EQ(read.target("Delta"), 10);
}

TEST(Totals, aTotalInTheWrongColumnIsTold) {
    const Reading read({{"Name", "Budget", "Spend"},
                        {"Alpha", 140, 102},
                        {"Beta", 85, 52},
                        {"Gamma", 99, 31},
                        {"Total", 185, nullptr}});
    EXPECT_EQ(read.table().count, 3u);
    EXPECT_EQ(read.found(Rule::TotalDiffers), 1u);
}

// ---- who and what
TEST(Agents, whoeverDidItOwnsIt) {
    for (const char* heading :
         {"Erledigt von", "Bearbeitet durch", "Done by", "Traité par", "Hecho por", "Svolto da"}) {
        const Reading read({{"Aufgabe", "Soll", "Ist", heading},
                            {"Tor bauen", 40, 30, "Max"},
                            {"Haus bauen", 50, 45, "Eva"},
                            {"Zaun bauen", 20, 5, "Max"}});
        EXPECT_EQ(read.owner("Haus bauen"), "Eva") << heading;
    }
    const Reading from({{"Aufgabe", "Soll", "Ist", "Valid by"},
                        {"Tor bauen", 40, 30, 46023},
                        {"Haus bauen", 50, 45, 46024}});
    EXPECT_EQ(from.owner("Haus bauen"), "");
}

TEST(Agents, overNumbersTheWordsBeforeSayWhatIsMeant) {
    const Reading sold({{"Aufgabe", "Ziel", "Verkauft von"},
                        {"Tor bauen", 40, 30.5},
                        {"Haus bauen", 50, 45.25},
                        {"Zaun bauen", 20, 5}});
    EXPECT_EQ(sold.actual("Haus bauen"), 45.25);
    const Reading planned({{"Tarea", "Budget por"}, {"Puerta", 40.5}, {"Casa", 50}, {"Valla", 20}});
    EXPECT_EQ(planned.target("Puerta"), 40.5);
}

TEST(Agents, theBracketsOfARemarkSayWhoItTells) {
    for (const char* heading : {"Remarks (responsible)", "Bemerkung (Verantwortlicher)", "备注（负责人）"}) {
        const Reading read({{"Task", "Start", "End", heading},
                            {"Draw", "2026-01-02", "2026-01-05", "Ann"},
                            {"Build", "2026-01-03", "2026-01-06", "Bob"},
                            {"Test", "2026-01-03", "2026-01-06", "Ann"}});
        EXPECT_EQ(read.owner("Build"), "Bob") << heading;
    }
}

TEST(Spans, blankRowsWithinAMergedCellPartNothing) {
    CellBlock block = blockOf({{"Stage", "Task to do", "Responsible for the task", "Status"},
                               {1, "Prepare", "All of us", "Done"},
                               {nullptr, "Set up", nullptr, "Done"},
                               {nullptr, nullptr, nullptr, nullptr},
                               {nullptr, nullptr, nullptr, nullptr},
                               {2, "Log in", "Jo", "Open"},
                               {nullptr, "Pay", "Jo", "Open"},
                               {nullptr, "Leave", "Jo", "Open"}});
    block.merges.push_back({1, 0, 4, 0});
    const Reading read(block);
    EXPECT_EQ(read.owner("Pay"), "Jo");
}

TEST(Spans, theFinerPartOfAHeadingForTwoColumnsIsWhoItIs) {
    CellBlock block = blockOf({{"Task", "Status", "Responsible", nullptr},
                               {"Draw", "Done", "Dept A", "Ann"},
                               {"Build", "Open", "Dept B", "Bob"},
                               {"Test", "Open", "Dept A", "Cy"}});
    block.merges.push_back({0, 2, 0, 3});
    EXPECT_EQ(Reading(block).owner("Test"), "Cy");
    block.merges.clear();
    EXPECT_EQ(Reading(block).owner("Test"), "Cy");  // who always goes with the same department
    block.columns[3][3] = block.columns[3][2];      // Bob, of two departments
    EXPECT_EQ(Reading(block).owner("Test"), "Dept A");
}

TEST(Runs, whatStandsInRunsGroupsWhatChangesInEachRow) {
    const Reading read({{"Angel", "Zorp", "Plom", "Target", "Deadline"},
                        {"Nic", "Firm", "SUMMER", 5, "2025-07-20"},
                        {"Nic", "Teacher", "SUMMER", 5, "2025-07-20"},
                        {"Nic", "Student", "SUMMER", 10, "2025-07-20"},
                        {"Nic", "Firm", "PLAY", 15, "2026-01-29"},
                        {"Nic", "Teacher", "PLAY", 15, "2026-01-29"},
                        {"Nic", "Student", "PLAY", 30, "2026-01-29"}});
    EXPECT_EQ(read.target("SUMMER"), 20);
    EXPECT_EQ(read.target("PLAY"), 60);
}

TEST(Leaders, namesAloneThatLeadDatedRowsAreSections) {
    const std::vector<std::vector<Written>> rows = {{"Task", "Start", "End", "Owner"},
                                                    {"Planning", nullptr, nullptr, nullptr},
                                                    {"Name the team", "2026-01-05", "2026-01-06", "Ann Lee"},
                                                    {"Brainstorm", "2026-01-06", "2026-01-07", "Bob Ray"},
                                                    {"Checks", nullptr, nullptr, nullptr},
                                                    {"Ask the boss", "2026-01-08", "2026-01-08", "Ann Lee"},
                                                    {"Ask the board", "2026-01-08", "2026-01-09", "Ann Lee"},
                                                    {"Design", nullptr, nullptr, nullptr},
                                                    {"Draw it", "2026-01-09", "2026-01-12", "Cy Fox"},
                                                    {"Draw more", "2026-01-09", "2026-01-12", "Cy Fox"}};
    EXPECT_EQ(Reading(rows).parentOf("Draw more"), "Design");
    std::vector<std::vector<Written>> begun = rows;
    begun.erase(begun.begin() +
                1);  // one that is begun without a name above: the others may have no dates yet
    EXPECT_EQ(Reading(begun).parentOf("Draw more"), "");
}

TEST(Texts, areNoDifferenceAndNoRatio) {
    const Reading read({{"№", "Job left", "Is done?"},
                        {1, "Paint the wall", "yes"},
                        {2, "Fix the door", "In process"},
                        {3, "Clean up", "yes"},
                        {4, "Go on", "On Monday"},
                        {5, "Stop it", "yes"}});
    EXPECT_EQ(read.progress("Paint the wall"), 1);
    EXPECT_EQ(read.progress("Fix the door"), -3);  // how far is not said
    EXPECT_EQ(read.found(Rule::UnknownWord), 1u);
}

TEST(Levels, hoursOfADayAreNone) {
    const Reading read({{"Process", "Horario", "Task", "Target"},
                        {"Credit", "08:00 - 11:00", "Ask them", 80},
                        {"Credit", "08:00 - 11:00", "Find out", 90},
                        {"Credit", "14:00 – 17:00", "Draw it", 70}});
    EXPECT_EQ(read.parentOf("Find out"), "Credit");
}

// ---- headings
TEST(Spans, aSecondRowOfHeadingsPartsWhatTheFirstSpans) {
    CellBlock block = blockOf({{"#", "Task", "Status", nullptr, "Plan", nullptr, "Actual", nullptr},
                               {nullptr, nullptr, nullptr, nullptr, "Start", "End", "Start", "End"},
                               {1, "Draw", "Done", "Ann", 45078, 45107, 45078, 45089},
                               {2, "Model", "Open", "Bob", 45089, 45097, 45089, nullptr},
                               {3, "Build", "Open", "Ann", 45097, 45117, nullptr, nullptr}});
    date(block, 2, 4, 4, 7);
    const Reading read(block);
    EXPECT_EQ(read.table().number(read.table().due, 0).number(), 45107);
    EXPECT_EQ(read.table().count, 3u);
}

TEST(Scales, ofAChartAreNoValuesAmongTheHeadings) {
    const Reading read({{"No", "Task", "Target", "Actual", 40, 41, 42, 43, 44, 45, 46},
                        {"1", "Draw", 10, 5, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr},
                        {"2", "Build", 20, 15, nullptr, nullptr, "buffer", nullptr, nullptr, nullptr, nullptr}});
    EXPECT_EQ(read.target("Build"), 20);
}

TEST(NoHeadings, aTitleOfAPlanAboveNamesAndAmounts) {
    const Reading read({{"Annual budget", nullptr}, {nullptr, nullptr}, {"Income", nullptr}, {"Salary", 1200}, {"Sales", 300}, {nullptr, nullptr}, {"Expenses", nullptr}, {"Fun", 100}, {"Rent", 800}});
    EXPECT_EQ(read.target("Rent"), 800);
    EXPECT_EQ(read.parentOf("Sales"), "Income");
    ASSERT_EQ(read.notes(NoteKind::DoubtfulReading), 1u);
    EXPECT_EQ(read.note(NoteKind::DoubtfulReading)->second, "actual=B");
}

TEST(NoHeadings, rightBelowTheTitleToo) {
    const Reading read({{"Budget 2026", nullptr}, {"Rent", 1200}, {"Food", 300}, {"Fun", 100}, {"Total", 1600}});
    EXPECT_EQ(read.target("Food"), 300);
    EXPECT_EQ(read.table().count, 3u);
}

TEST(NoHeadings, namesAndAmountsWithoutATitleAreNoPlan) {
    EXPECT_FALSE(Reading({{"Notes", nullptr}, {"Rent", 1200}, {"Food", 300}, {"Fun", 100}}).ok());
}

TEST(Forms, aboveTheHeadingsGiveWayToAStrongerReading) {
    const Reading read({{"Project title", "Alpha", nullptr, nullptr, "Date", nullptr, "Version"},
                        {"Project start", "Monday", nullptr, nullptr, "Owner", nullptr, nullptr},
                        {nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr},
                        {"Issue", "Number", "Target hours", "Actual hours", nullptr, nullptr, nullptr},
                        {"Watch", "#55", 1.5, 0.5, nullptr, nullptr, nullptr},
                        {"Lamps", "#51", 0.8, 1.25, nullptr, nullptr, nullptr}});
    EXPECT_EQ(read.target("Lamps"), 0.8);
    EXPECT_EQ(read.actual("Watch"), 0.5);
}

}  // namespace
}  // namespace plumbline
