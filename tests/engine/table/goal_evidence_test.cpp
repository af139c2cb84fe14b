// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// What is no table of goals, and what dates, indents and place say where no word does.
#include <gtest/gtest.h>

#include "goals/period_question.h"
#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;
using testing::Written;

void areDates(CellBlock& block, std::uint32_t firstColumn, std::uint32_t lastColumn) {
    FormatArea dates;
    dates.firstRow = 1;
    dates.lastRow = block.rows - 1;
    dates.firstColumn = firstColumn;
    dates.lastColumn = lastColumn;
    dates.kind = FormatKind::Date;
    block.formats.push_back(dates);
}
Day day(int month, int dayOfMonth) {
    return dayOf({2025, month, dayOfMonth});
}

// ---- what is refused
TEST(GoalEvidence, dealsAreRefusedAndToldHowToUse) {
    CellBlock deals = testing::blockOf({{"Customer", "Seller", "Product", "Amount", "Sold on"},
                                        {"Orion", "Ann", "Desk", 400, day(1, 7)},
                                        {"Lyra", "Ann", "Desk", 800, day(1, 19)},
                                        {"Vega", "Bob", "Lamp", 90, day(2, 3)},
                                        {"Rigel", "Bob", "Lamp", 120, day(2, 4)}});
    areDates(deals, 4, 4);
    const Reading read(deals);
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().message.key, "error.bookings");
    const Reading ruled(deals, "actual=Amount; goal=Product");
    EXPECT_TRUE(ruled.ok());
}

TEST(GoalEvidence, aPriceListIsRefused) {
    const Reading read({{"Drink", "Quantity", "Price"}, {"Cola", 0.33, "2 CHF"}, {"Water", 0.5, "3 CHF"}, {"Tea", 0.2, "4 CHF"}});
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().message.key, "error.nogoals");
}

TEST(GoalEvidence, aStaffListIsRefused) {
    CellBlock staff = testing::blockOf({{"Employee ID", "Employee", "Team", "Start date"},
                                        {1, "Ann Lee", "North", day(1, 6)},
                                        {2, "Bob Ray", "North", day(2, 3)},
                                        {3, "Cy Dow", "South", day(2, 17)}});
    areDates(staff, 3, 3);
    const Reading read(staff);
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().message.key, "error.nogoals");
}

TEST(GoalEvidence, whatHasATargetAStatusOrOnlyRolesOfGoalsIsNot) {
    EXPECT_TRUE(Reading({{"Drink", "Price", "Target"}, {"Cola", 2, 100}, {"Tea", 3, 50}}).ok());
    EXPECT_TRUE(Reading({{"Task", "Cost", "Status"}, {"Paint", 2, "done"}, {"Sand", 3, "open"}}).ok());
    EXPECT_TRUE(Reading({{"ID", "Owner"}, {"G1", "Ann"}, {"G2", "Bob"}}).ok());
    EXPECT_TRUE(Reading({{"Region", "Sales"}, {"North", 100}, {"South", 50}}).ok());
}

// ---- dates
TEST(DateSpans, twoColumnsOfDatesAreStartAndDue) {
    CellBlock plan = testing::blockOf({{"Task", "Zorp", "Plom", "Days"},
                                       {"Paint", day(3, 3), day(3, 7), 5},
                                       {"Sand", day(3, 10), day(3, 12), 3},
                                       {"Glue", day(3, 13), day(3, 14), 2}});
    areDates(plan, 1, 2);
    const Reading read(plan);
    ASSERT_TRUE(read.ok());
    ASSERT_FALSE(read.table().start.empty());
    EXPECT_EQ(read.table().start[0], Cell(day(3, 3)));
    EXPECT_EQ(read.table().due[1], Cell(day(3, 12)));
    EXPECT_FALSE(read.table().hasRole(Role::Target)) << "days between the two are computed";
}

TEST(DateSpans, datesThatAreNowEarlierAndNowLaterAreNone) {
    CellBlock plan = testing::blockOf({{"Task", "Zorp", "Plom", "Target"},
                                       {"Paint", day(3, 3), day(3, 1), 5},
                                       {"Sand", day(3, 10), day(3, 12), 3}});
    areDates(plan, 1, 2);
    const Reading read(plan);
    EXPECT_TRUE(read.table().start.empty());
    EXPECT_TRUE(read.table().due.empty());
}

TEST(DateSpans, theFirstRowsDatesAreNoHeadings) {
    CellBlock plan = testing::blockOf({{nullptr, "Task", "Start date", "End date"},
                                       {"1.", "Paint", day(3, 3), day(3, 7)},
                                       {"2.", "Sand", day(3, 10), day(3, 12)}});
    areDates(plan, 2, 3);
    EXPECT_EQ(Reading(plan).table().count, 2u);
}

TEST(DateSpans, aScheduleInDaysIsNoTargetOfWhatIsStated) {
    const Reading read({{"Activity", "Plan start", "Plan duration", "Actual start", "Actual duration", "Percent complete"},
                        {"Report", 1, 25, 13, 7, 1},
                        {"Plan", 2, 25, 1, 25, 0.75},
                        {"Models", 4, 1, 4, 2, 0.8}});
    EXPECT_EQ(read.progress("Plan"), 0.75);
    EXPECT_EQ(read.progress("Models"), 0.8);
}

// ---- place
TEST(Indents, sayMoreThanNumbersThatHappenToBeIds) {
    const Reading read({{"ID", "Task", "Crew #", "Target"},
                        {1, "House", nullptr, nullptr},
                        {2, "   Roof", 1, 10},
                        {3, "   Walls", 2, 20},
                        {4, "Garden", nullptr, nullptr},
                        {5, "   Trees", 1, 30}});
    EXPECT_EQ(read.parentOf("Walls"), "1");
    EXPECT_EQ(read.target("Garden"), 30);
}

TEST(Sections, textsAloneThatBeginAListAreItsParts) {
    const Reading read({{"Work", "Target", "Actual"},
                        {"Definition", nullptr, nullptr},
                        {"Analyse the topic", 5, 5},
                        {"Choose a model", 1, 2},
                        {"Planning", nullptr, nullptr},
                        {"Draw up costs", 2, 2},
                        {"Plan the network", 3, 1}});
    EXPECT_EQ(read.parentOf("Choose a model"), "Definition");
    EXPECT_EQ(read.parentOf("Plan the network"), "Planning");
    EXPECT_EQ(read.progress("Planning"), (1 + 1.0 / 3) / 2);
}

TEST(Sections, aListOfTextsAtTheEndChangesNothing) {
    const Reading read({{"Work", "Target", "Actual"},
                        {"Definition", nullptr, nullptr},
                        {"Analyse the topic", 5, 5},
                        {"Choose a model", 1, 2},
                        {"Planning", nullptr, nullptr},
                        {"Draw up costs", 2, 2},
                        {"Plan the network", 3, 1},
                        {nullptr, nullptr, nullptr},
                        {"Order the screens", nullptr, nullptr},
                        {"Set up the server", nullptr, nullptr},
                        {"Fill in the data", nullptr, nullptr}});
    EXPECT_EQ(read.parentOf("Plan the network"), "Planning");
    EXPECT_EQ(read.table().count, 6u);
}

TEST(Sections, aCornerOfTheSameHeadingsNamesWhatFollows) {
    const Reading read({{"Income", "Plan", "Actual"},
                        {"Sales", 600, 540},
                        {"Interest", 30, 30},
                        {"Total", 630, 570},
                        {nullptr, nullptr, nullptr},
                        {"Staff", "Plan", "Actual"},
                        {"Salaries", 95, 96},
                        {"Bonuses", 50, 45},
                        {"Total staff", 145, 141}});
    EXPECT_EQ(read.target("Sales"), 600);
    EXPECT_EQ(read.target("Staff"), 145);
    EXPECT_EQ(read.actual("Staff"), 141);
    EXPECT_EQ(read.parentOf("Bonuses"), "Staff");
    EXPECT_EQ(read.notes(NoteKind::TextInNumber), 0u);
}

TEST(Sections, aTitleAboveTheSameHeadingsIsOne) {
    const Reading read({{"Action", "Owner", "Due", "Status"},
                        {"Write the policy", "Ann", "2025-02-20", "done"},
                        {"Train the staff", "Bob", "2025-03-20", "open"},
                        {nullptr, nullptr, nullptr, nullptr},
                        {nullptr, nullptr, nullptr, nullptr},
                        {"Safe areas", nullptr, nullptr, nullptr},
                        {"Action", "Owner", "Due", "Status"},
                        {"Log visitors", "Ann", "2025-02-20", "done"},
                        {"Lock doors", "Cy", "2025-04-20", "open"}});
    EXPECT_EQ(read.parentOf("Lock doors"), "Safe areas");
    EXPECT_EQ(read.notes(NoteKind::SecondTable), 0u);
}

TEST(Sections, theirOwnTotalsMayBeCalledOtherwise) {
    const Reading read({{"Item", "Budget", "Actual"},
                        {"Zorp:", nullptr, nullptr},
                        {"Wages", 3000, 3100},
                        {"Bonus", 300, 200},
                        {"Total income", 3300, 3300},
                        {"Plom", nullptr, nullptr},
                        {"Rent", 700, 700},
                        {"Food", 400, 450},
                        {"Total expenses", 1100, 1150},
                        {"Savings", 2200, 2150}});
    EXPECT_EQ(read.target("Zorp"), 3300);
    EXPECT_EQ(read.actual("Plom"), 1150);
}

TEST(Bands, unitsBelowTheHeadingsAreNoRow) {
    const Reading read({{"Item", "Budget", "Actual"},
                        {nullptr, nullptr, nullptr},
                        {nullptr, "EUR m", "EUR m"},
                        {"Gross sales", 118, 112},
                        {"Net sales", 103, 98}});
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_EQ(read.target("Gross sales"), 118);
    EXPECT_EQ(read.notes(NoteKind::TextInNumber), 0u);
}

TEST(Bands, aTitleAboveABlankRowIsNoHeading) {
    const Reading read({{"Activities of the sprint", nullptr, nullptr, "Status of week 3"},
                        {nullptr, nullptr, nullptr, nullptr},
                        {"No", "Task", "Target", "Actual"},
                        {1, "Paint", 10, 8},
                        {2, "Sand", 20, 5}});
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_EQ(read.target("Sand"), 20);
}

TEST(Tables, besideEachOtherWithTheSameHeadingsAreAWarning) {
    const Reading read({{"Item", "Budget", "Actual", nullptr, "Item", "Budget", "Actual"},
                        {"Rent", 700, 700, nullptr, "Fund", 100, 90},
                        {"Food", 400, 450, nullptr, "Car", 50, 60}});
    EXPECT_EQ(read.notes(NoteKind::TablesAlike), 1u);
    EXPECT_EQ(read.target("Food"), 400);
}

// ---- figures
TEST(Figures, aColumnOfNoughtsLosesToOneOfNumbers) {
    const Reading read({{"ID", "Target focus", "Target quantity"}, {"A", 0, 17}, {"B", 0, 75}, {"C", 0, 3}});
    EXPECT_EQ(read.target("B"), 75);
}

TEST(Figures, growthIsNoActual) {
    const Reading read({{"City", "Actual", "PY", "Plan", "Δ PY%"},
                        {"Bonn", 1100, 1000, 1200, 0.1},
                        {"Kiel", 900, 1000, 800, -0.1},
                        {"Ulm", 2400, 2000, 2500, 0.2}});
    EXPECT_EQ(read.actual("Bonn"), 1100);
    EXPECT_EQ(read.target("Ulm"), 2500);
}

// ---- periods
double asked(const Reading& read, const char* name) {
    const auto model = makeModel(read.table());
    const Result<GoalQuestion> question = questionOf(*model, name);
    if (!question) return -2;
    const auto within = question->period ? modelWithin(*model, *question->period) : model;
    const Cell cell = rollupColumns(*within, std::nullopt).at(Measure::Target, question->goal);
    return cell.isNumber() ? cell.number() : -3;
}

TEST(Periods, theOnlyMonthOfATableCanBeAskedFor) {
    const Reading read({{"Month", "Rep", "Quota"}, {"2025-01", "Ann", 10}, {"2025-01", "Bob", 20}, {"2025-01", "Cy", 5}});
    EXPECT_EQ(asked(read, "Bob / 2025-01"), 20);
    EXPECT_EQ(asked(read, "Bob / 2025-02"), -2);
}

TEST(Periods, aMonthOfAYearsRowCanBeAskedFor) {
    const Reading read({{"Rep", "Year", "Jan Quota", "Feb Quota", "Mar Quota"},
                        {"Ann", 2024, 1, 2, 3},
                        {"Ann", 2025, 4, 5, 6},
                        {"Bob", 2024, 7, 8, 9},
                        {"Bob", 2025, 10, 11, 12}});
    EXPECT_EQ(asked(read, "Ann / 2025-03"), 6);
    EXPECT_EQ(asked(read, "Bob / 2024-01"), 7);
}

TEST(Periods, yearsBesideMonthsNeedNoWord) {
    const Reading read({{"Zorp", "Month", "Item", "Budget"},
                        {2025, "January", "Rent", 700},
                        {2025, "February", "Rent", 710},
                        {2025, "January", "Food", 400},
                        {2025, "February", "Food", 410}});
    EXPECT_EQ(asked(read, "Rent / 2025-02"), 710);
}

TEST(Periods, aChartOfBarsIsNoPlan) {
    const Reading read({{"Task", "Status", "Jan", "Jan", "Feb", "Feb"},
                        {nullptr, nullptr, 1, 2, 3, 4},
                        {"Paint", "done", nullptr, nullptr, nullptr, nullptr},
                        {"Sand", "open", nullptr, nullptr, nullptr, nullptr}});
    EXPECT_TRUE(read.table().targetPlan.empty());
    EXPECT_EQ(read.progress("Paint"), 1);
}

TEST(Periods, monthsAsNumbersAreMonths) {
    const Reading across({{2026, 202604, 202605, 202606, "Total"}, {"Plain", 942, 830, 690, 2462}, {"Studded", 290, 240, 168, 698}});
    EXPECT_EQ(across.target("Plain"), 2462);
    EXPECT_EQ(asked(across, "Studded / 2026-06"), 168);
    const Reading down({{"Product ID", "Year_month", "Budget"}, {"P1", 202501, 1000}, {"P1", 202502, 2000}, {"P2", 202501, 40}, {"P2", 202502, 50}});
    EXPECT_EQ(down.target("P1"), 3000);
    EXPECT_EQ(asked(down, "P2 / 2025-02"), 50);
}

TEST(Periods, severalRowsAMonthAreNoTableOnItsSide) {
    const Reading read({{"Zorp", "Plom", "Frim"}, {"2025-01", "Ann", 30}, {"2025-01", "Bob", 18}, {"2025-02", "Ann", 31}, {"2025-02", "Bob", 17}});
    EXPECT_TRUE(!read.ok() || !read.table().transposed);
}

// ---- names
TEST(Names, numbersThatStandOnceNameTheRows) {
    const Reading read({{"Year", "Account", "Budget"}, {2026, 601, 1000}, {2026, 602, 6200}, {2026, 611, 9300}});
    EXPECT_EQ(read.target("602"), 6200);
}

TEST(Names, amountsMonthByMonthNameNothing) {
    const Reading read({{"Sales targets by product", nullptr, nullptr}, {"Month", "Product A", "Product B"}, {"April", 500, 150}, {"May", 350, 400}, {"June", 470, 300}});
    EXPECT_EQ(read.target("Product A"), 1320);
    EXPECT_EQ(read.target("Product B"), 850);
    const Reading plan({{"Month", "Calls", "Target"}, {"April", 50, 500}, {"May", 35, 350}, {"June", 47, 470}});
    EXPECT_FALSE(plan.table().hasRole(Role::Id));
}

TEST(Names, managersOfOneRowEachAnswerForIt) {
    const Reading read({{"Manager", "Branch", "Target", "Actual"}, {"Ann Lee", "Centre", 100, 85}, {"Bob Ray", "East", 90, 82}, {"Cy Dow", "West", 120, 119}});
    EXPECT_EQ(read.owner("East"), "Bob Ray");
    EXPECT_EQ(read.target("Cy Dow"), 120);
}

TEST(Figures, aTargetThatAddsUpTheOthersIsTheTarget) {
    const Reading read({{"Branch", "Target service", "Target gadgets", "Target all"}, {"North", 100, 50, 150}, {"South", 80, 70, 150}, {"West", 10, 25, 35}});
    EXPECT_EQ(read.target("West"), 35);
}

TEST(Bands, daysOfAChartAboveTheHeadingsAreNone) {
    CellBlock plan = testing::blockOf({{nullptr, nullptr, nullptr, day(3, 3), day(3, 4), day(3, 5)},
                                       {"Task", "Progress", "Status", "m", "t", "w"},
                                       {"Paint", 0.5, "open", nullptr, nullptr, nullptr},
                                       {"Sand", 1, "done", nullptr, nullptr, nullptr}});
    FormatArea dates;
    dates.firstColumn = 3;
    dates.lastColumn = 5;
    dates.kind = FormatKind::Date;
    plan.formats.push_back(dates);
    const Reading read(plan);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.progress("Paint"), 0.5);
}

TEST(Sections, aNameWithoutFiguresBeginsAPart) {
    const Reading read({{nullptr, "Hours planned", "Hours actual", "Done"},
                        {"1. Analysis", nullptr, nullptr, "yes"},
                        {"Draw up a plan", 30, 33, "yes"},
                        {"Look at it", 20, 22, "yes"},
                        {"2. Design", nullptr, nullptr, "yes"},
                        {"Database", 60, 61, "yes"},
                        {"Pages", 65, 56, "yes"}});
    EXPECT_EQ(read.parentOf("Look at it"), "1. Analysis");
    EXPECT_EQ(read.parentOf("Pages"), "2. Design");
}

TEST(Figures, aTotalOfTheMonthsSaysWhichTargetIsMeant) {
    const Reading read({{"Service", "Goal", "Jan", "Feb", "Mar", "Total planned"},
                        {"Travel", 39, 100, 200, 300, 600},
                        {"Fuel", 39, 50, 60, 70, 180},
                        {"Paper", 40, 5, 6, 7, 18}});
    EXPECT_EQ(read.target("Fuel"), 180);
}

TEST(Names, peopleInSeveralRowsHeadWhatTheyTellApart) {
    const Reading read({{"Code", "Seller", "Product", "Jan quota", "Feb quota"},
                        {260042, "Ann Lee", "Desks", 80, 90},
                        {260042, "Ann Lee", "Lamps", 1, 2},
                        {260042, "Ann Lee", "Chairs", 5, 5},
                        {260043, "Bob Ray", "Desks", 70, 60},
                        {260043, "Bob Ray", "Lamps", 3, 4},
                        {260043, "Bob Ray", "Chairs", 6, 6}});
    EXPECT_EQ(read.target("Ann Lee"), 183);
    EXPECT_EQ(read.target("Bob Ray"), 149);
    EXPECT_EQ(read.table().count, 8u);
    EXPECT_EQ(read.notes(NoteKind::DuplicateId), 0u);
}

// ---- one amount for each name and month is no list of bookings
TEST(GoalEvidence, costsByMonthAndCostCenterAreAPlan) {
    const Reading read({{"Month", "Cost center", "OPEX"},
                        {"Jan", "Sales", 100},
                        {"Jan", "IT", 50},
                        {"Feb", "Sales", 110},
                        {"Feb", "IT", 55},
                        {"Mar", "Sales", 120},
                        {"Mar", "IT", 60}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Sales"), 330);
    EXPECT_EQ(read.target("IT"), 165);
    EXPECT_EQ(read.found(Rule::DoubtfulReading), 1u);
}

TEST(GoalEvidence, twoAmountsOfOneNameInAMonthAreBookings) {
    const Reading read({{"Month", "Customer", "Revenue"},
                        {"Jan", "Acme", 100},
                        {"Jan", "Acme", 50},
                        {"Feb", "Acme", 110},
                        {"Feb", "Bolt", 55},
                        {"Feb", "Bolt", 120},
                        {"Mar", "Acme", 60}});
    EXPECT_FALSE(read.ok());
}

// ---- codes that lead the rows say whose the amounts are
TEST(GoalEvidence, codesOfCostCentersAreGroups) {
    const Reading read({{"Cost center", "Account", "Description", "Jan", "Feb", "Mar"},
                        {1000, 6100, "Rent", 100, 110, 120},
                        {1000, 6200, "Wages", 500, 500, 500},
                        {2000, 6100, "Rent", 50, 55, 60},
                        {2000, 6200, "Wages", 400, 400, 400}});
    EXPECT_EQ(read.target("1000"), 1830);
    EXPECT_EQ(read.target("2000"), 1365);
    EXPECT_EQ(read.actual("1000"), -3);
    EXPECT_EQ(read.found(Rule::AssumedMeasure), 1u);
    EXPECT_EQ(read.found(Rule::UnusedColumn), 0u);
}

TEST(GoalEvidence, codesBesideMonthsInRows) {
    const Reading read({{"Department", "Account", "Month", "OPEX"},
                        {"Sales", 6000, "Jan", 100},
                        {"Sales", 6100, "Jan", 500},
                        {"IT", 6000, "Jan", 80},
                        {"IT", 6100, "Jan", 400},
                        {"Sales", 6000, "Feb", 110},
                        {"Sales", 6100, "Feb", 500},
                        {"IT", 6000, "Feb", 70},
                        {"IT", 6100, "Feb", 400}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Sales"), 1210);
    EXPECT_EQ(read.target("IT"), 950);
}

TEST(GoalEvidence, amountsThatRepeatAreNoCodes) {
    const Reading read({{"Rep", "Sales", "Target"},
                        {"Ann", 100, 200},
                        {"Bob", 100, 210},
                        {"Cy", 200, 220},
                        {"Dan", 200, 240}});
    EXPECT_EQ(read.actual("Ann"), 100);
    EXPECT_EQ(read.target("Dan"), 240);
}

}  // namespace
}  // namespace plumbline
