// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/allocation_grid.h"

#include <gtest/gtest.h>

#include "sidebar/company.h"
#include "sidebar/split_rows.h"

namespace plumbline::sidebar {
namespace {

using namespace testing;
using plumbline::testing::blockOf;
using Column = AllocationColumn;
using Texts = std::vector<std::string>;

std::shared_ptr<const Snapshot> team() {
    return snapshotOfCells(blockOf({{"ID", "Parent", "Owner", "Last year", "Target", "Due"},
                                    {"C", nullptr, "Dana", 900, 1000, 46387},
                                    {"N", "C", "Jonas", 600, 600, 46387},
                                    {"S", "C", "Lena", 300, 400, 46387},
                                    {"N1", "N", "Ines", 300, 250, 46387},
                                    {"N2", "N", "Pavel", 200, 250, 46387},
                                    {"N3", "N", "Tom", 100, 100, 46387}}));
}
constexpr GoalIndex north = 1;

Texts column(AllocationGrid& people, Column column, std::size_t rows = 4) {
    Texts texts;
    for (std::size_t row = 0; row < rows; ++row)
        texts.push_back(people.grid().text({row, people.columnOf(column)}));
    return texts;
}
void type(AllocationGrid& people, std::size_t row, Column column, const char* text) {
    people.grid().set({row, people.columnOf(column)}, text);
}
std::string total(const AllocationGrid& people, Column column) {
    return people.totals()[people.columnOf(column)];
}

TEST(AllocationGrid, thoseWhoStandThereComeFirstWithWhatTheyHave) {
    AllocationGrid people(team(), north, english());
    const SplitPlan plan = people.plan("", "1");
    EXPECT_EQ(plan.problem, "");
    EXPECT_EQ(column(people, Column::Name), (Texts{"Ines", "Pavel", "Tom", ""}));
    EXPECT_EQ(column(people, Column::LastYear), (Texts{"300", "200", "100", ""}));
    EXPECT_EQ(column(people, Column::Weight), (Texts{"250", "250", "100", ""}));
    EXPECT_EQ(column(people, Column::Present), (Texts{"250", "250", "100", ""}));
    EXPECT_EQ(column(people, Column::New), (Texts{"250", "250", "100", ""}));
    EXPECT_EQ(column(people, Column::Change), (Texts{"0", "0", "0", ""}));
    EXPECT_EQ(people.summary(), "Target 600 · held 0 · assigned 600 · rest 0");
}

TEST(AllocationGrid, heldLeastAndMostAreTheEngines) {
    AllocationGrid people(team(), north, english());
    EXPECT_EQ(people.weighBy(WeighBy::LastYear), WeighBy::LastYear);
    type(people, 3, Column::Name, "Mia");
    type(people, 3, Column::Weight, "400");
    type(people, 0, Column::Maximum, "150");
    type(people, 1, Column::Held, "200");
    type(people, 2, Column::Minimum, "80");
    // 660, of which Pavel has 200: 460 by 300 : 100 : 400 would be 172.5, 57.5, 230. Ines gets her 150, Tom his 80, and Mia the
    // 230 that are left.
    const SplitPlan plan = people.plan("10", "1");
    EXPECT_EQ(plan.problem, "");
    EXPECT_EQ(column(people, Column::New), (Texts{"150", "200", "80", "230"}));
    EXPECT_EQ(column(people, Column::Share), (Texts{"25 %", "33.3 %", "13.3 %", "38.3 %"}));
    EXPECT_EQ(column(people, Column::Change), (Texts{"−100", "−50", "−20", "+230"}));
    EXPECT_EQ(plan.parts[3].goal, noGoal);
    EXPECT_EQ(total(people, Column::LastYear), "600");
    EXPECT_EQ(total(people, Column::Weight), "1,000");
    EXPECT_EQ(total(people, Column::Held), "200");
    EXPECT_EQ(total(people, Column::Present), "600");
    EXPECT_EQ(total(people, Column::New), "660");
    EXPECT_EQ(total(people, Column::Change), "+60");
    EXPECT_EQ(people.summary(), "Target 600 · held 200 · assigned 660 · rest −60");
}

TEST(AllocationGrid, theLevelsAboveAreToldBeforeAndAfter) {
    AllocationGrid people(team(), north, english());
    const SplitPlan plan = people.plan("10 %", "1");
    ASSERT_EQ(plan.above.size(), 1u);
    // Lena's 400 and the north's 600, of which 660 are given out
    EXPECT_EQ(plan.above[0].before, 1000);
    EXPECT_EQ(plan.above[0].then, 1060);
    EXPECT_NE(plan.preview.find("Below it: 600 till now, then 660 (110 % of the target).\n"
                                "Above, C: those at the bottom hold 1,000 till now, then 1,060 (106 % of the "
                                "target)."),
              std::string::npos)
        << plan.preview;
    // Nobody stands below Lena: her own 400 were at the bottom.
    AllocationGrid south(team(), 2, english());
    south.take({"Ann", "Bob"});
    const SplitPlan fresh = south.plan("", "1");
    EXPECT_EQ(fresh.above[0].before, 1000);
    EXPECT_EQ(fresh.above[0].then, 1000);
}

TEST(AllocationGrid, whoStaysKeepsTheFigures) {
    AllocationGrid people(team(), north, english());
    type(people, 1, Column::Held, "222");
    people.take({"Zoe", "PAVEL"});
    EXPECT_EQ(column(people, Column::Name), (Texts{"Zoe", "PAVEL", "", ""}));
    EXPECT_EQ(column(people, Column::Held), (Texts{"", "222", "", ""}));
    people.add("Tom");
    EXPECT_EQ(column(people, Column::Name), (Texts{"Zoe", "PAVEL", "Tom", ""}));
    EXPECT_EQ(people.weighBy(WeighBy::Present), WeighBy::Equal) << "Zoe has none";
    EXPECT_EQ(column(people, Column::Weight), (Texts{"", "", "", ""}));
    const SplitPlan plan = people.plan("", "1");
    EXPECT_EQ(column(people, Column::New), (Texts{"189", "222", "189", ""}));
    EXPECT_NE(plan.preview.find("1 goal below it that is not named keeps 250."), std::string::npos)
        << plan.preview;
}

TEST(AllocationGrid, badInputIsToldAndNothingIsAssigned) {
    const auto problem = [](Column column, const char* text, const char* step = "1", const char* over = "") {
        AllocationGrid people(team(), north, english());
        type(people, 1, column, text);
        const SplitPlan plan = people.plan(over, step);
        EXPECT_TRUE(plan.parts.empty());
        EXPECT_EQ(total(people, Column::New), "");
        EXPECT_EQ(people.summary().substr(0, 10), "Target 600");
        return plan.problem;
    };
    EXPECT_EQ(problem(Column::Weight, "many"), "Weight, Pavel: \"many\" is no number, or has two readings.");
    EXPECT_EQ(problem(Column::Weight, "-3"), "Weight, Pavel: \"-3\" is outside what this field takes.");
    EXPECT_EQ(problem(Column::Held, "~40"), english()("typed.inexact", {"Held, Pavel", "~40"}));
    EXPECT_EQ(problem(Column::Minimum, "x"), "Minimum, Pavel: \"x\" is no number, or has two readings.");
    EXPECT_EQ(problem(Column::Maximum, "1.2.3"),
              "Maximum, Pavel: \"1.2.3\" is no number, or has two readings.");
    EXPECT_EQ(problem(Column::Minimum, "700"),
              "The minimums, maximums and held amounts leave no way to reach the total.");
    EXPECT_EQ(problem(Column::Held, "700"),
              "The minimums, maximums and held amounts leave no way to reach the total.");
    EXPECT_EQ(problem(Column::Held, "0.5"), "The total, less what is held, is no multiple of the step.");
    EXPECT_EQ(problem(Column::Held, "", "0"), english()("typed.outside", {"Rounded to", "0"}));
    EXPECT_EQ(problem(Column::Held, "", "1", "much"),
              english()("wizard.nonumber", {"Over-assignment (10 or 10 %)", "much"}));
    EXPECT_EQ(problem(Column::Name, "INES"),
              "INES is named twice: nobody gets two goals of one kind below the same goal.");
    EXPECT_EQ(problem(Column::Name, ""), "Row 2 has figures but no name: name somebody, or remove them.");
    AllocationGrid people(team(), north, english());
    type(people, 1, Column::Minimum, "50");
    type(people, 1, Column::Maximum, "40");
    EXPECT_EQ(people.plan("", "1").problem, "Pavel: the minimum, 50, is more than the maximum, 40.");
    type(people, 1, Column::Maximum, "60");
    type(people, 1, Column::Held, "70");
    EXPECT_EQ(people.plan("", "1").problem,
              "Pavel: the held amount, 70, does not lie between the minimum and the maximum.");
}

TEST(AllocationGrid, aRowThatLosesItsNameShowsNothing) {
    AllocationGrid people(team(), north, english());
    people.weighBy(WeighBy::Equal);
    people.plan("", "1");
    type(people, 2, Column::Name, "");
    people.plan("", "1");
    EXPECT_EQ(column(people, Column::New), (Texts{"300", "300", "", ""}));
    EXPECT_EQ(column(people, Column::Present), (Texts{"250", "250", "", ""}));
    EXPECT_EQ(column(people, Column::LastYear), (Texts{"300", "200", "", ""}));
}

TEST(AllocationGrid, cellsHaveNames) {
    AllocationGrid people(team(), north, english());
    EXPECT_EQ(people.nameOf({1, people.columnOf(Column::Weight)}), "Weight, Pavel");
    EXPECT_EQ(people.nameOf({1, 0}), "Name, 2");
    EXPECT_EQ(people.nameOf({3, people.columnOf(Column::Held)}), "Held, 4");
}

TEST(AllocationGrid, withoutEarlierResultsThereIsNoSuchColumn) {
    AllocationGrid people(snapshotOfCells(companyCells()), 1, english());
    EXPECT_EQ(people.columnOf(Column::LastYear), people.grid().columns().size());
    EXPECT_EQ(people.ways(), (std::vector<WeighBy>{WeighBy::Present, WeighBy::Equal, WeighBy::Typed}));
    people.plan("", "1");
    EXPECT_EQ(column(people, Column::New, 2), (Texts{"120", "80"}));
}

TEST(AllocationGrid, cutsAndCents) {
    AllocationGrid people(snapshotOfCells(blockOf({{"ID", "Parent", "Owner", "Target"},
                                                   {"N", nullptr, "Jonas", 100.01},
                                                   {"N1", "N", "Ines", 1},
                                                   {"N2", "N", "Pavel", 1},
                                                   {"N3", "N", "Tom", 1}})),
                          0, english());
    const SplitPlan plan = people.plan("", "0.01");
    EXPECT_EQ(plan.problem, "");
    // 33.336…: 33.34, 33.34, 33.33
    EXPECT_EQ(column(people, Column::New), (Texts{"33.34", "33.34", "33.33", ""}));
    EXPECT_EQ(plan.total, 100.01);
}

// What the table has of the year before: months of it, or actuals beside a later plan.
TEST(LastYear, isWhatTheTableTellsOfIt) {
    const auto months = snapshotOfCells(blockOf(
        {{"Rep", "Manager", "Actual Nov 2025", "Actual Dec 2025", "Target Nov 2026", "Target Dec 2026"},
         {"Jo", nullptr, 30, 70, 50, 80},
         {"Ann", "Jo", 10, 20, 20, 30},
         {"Bob", "Jo", 20, 50, 30, 50}}));
    EXPECT_EQ(lastYearOf(*months, 1), Cell(30.0));
    EXPECT_EQ(lastYearOf(*months, 2), Cell(70.0));
    EXPECT_EQ(lastYearOf(*snapshotOfCells(companyCells()), 3), Cell());
    EXPECT_EQ(lastYearOf(*team(), 3), Cell(300.0));
}

}  // namespace
}  // namespace plumbline::sidebar
