// Where one table ends and another begins, beside it or below it.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;

TEST(SecondTables, aRosterBesideAsLongAsTheTableIsNoPartOfIt) {
    const Reading read({{"Region", "Rep", "Target", "Actual", nullptr, "Employee directory", "Office"},
                        {"North", "Ann Cole", 10, 4, nullptr, "Hugh Lane", "Texas"},
                        {"North", "Bob Drake", 20, 9, nullptr, "Ivy Marsh", "Ohio"},
                        {"South", "Cid Flynn", 30, 8, nullptr, "Jack Nolan", "Texas"}});
    EXPECT_EQ(read.parentOf("Ann Cole"), "North");
    EXPECT_EQ(read.target("North"), 30);
    EXPECT_EQ(read.notes(NoteKind::SecondTable), 1u);
    // The people who answer for the goals are one.
    const Reading owners({{"Goal", "Target", "Actual", nullptr, "Responsible", "Office"},
                          {"Calls taken", 10, 4, nullptr, "Hugh Lane", "Texas"},
                          {"Deals won", 20, 9, nullptr, "Ivy Marsh", "Ohio"}});
    EXPECT_EQ(owners.notes(NoteKind::SecondTable), 0u);
    EXPECT_EQ(owners.table().text(owners.table().owner, 0), "Hugh Lane");
}

TEST(SecondTables, aListBesideGoalsWithAStatusIsNone) {
    const Reading read({{"Goal", "Status", nullptr, "Choices"},
                        {"Calls taken", "Done", nullptr, "Open"},
                        {"Deals won", "Open", nullptr, "Done"},
                        {"Maps drawn", "Done", nullptr, "Blocked"}});
    EXPECT_EQ(read.table().count, 3u);
    EXPECT_EQ(read.notes(NoteKind::SecondTable), 1u);
}

TEST(SecondTables, aListAsLongAsTheTableIsOneWhereNoTwoGoalsCouldShareIt) {
    const Reading read({{"Product", "Target", "Actual", nullptr, "Status list"},
                        {"Lamps", 45, 25, nullptr, "Open"},
                        {"Shelves", 36, 24, nullptr, "In progress"},
                        {"Sofas", 38, 37, nullptr, "Done"}});
    EXPECT_EQ(read.notes(NoteKind::SecondTable), 1u);
    const Reading status({{"Product", "Target", "Actual", nullptr, "Status"},
                          {"Lamps", 45, 25, nullptr, "Open"},
                          {"Shelves", 36, 24, nullptr, "Done"},
                          {"Sofas", 38, 37, nullptr, "Done"}});
    EXPECT_EQ(status.notes(NoteKind::SecondTable), 0u);
}

TEST(SecondTables, peopleBesideATableThatHasItsOwn) {
    const Reading read({{"Objective", "Key result", "Owner", "% done", nullptr, "Staff", "Location"},
                        {"Grow", "Workshops run", "Pia Sharp", "10 %", nullptr, "Sam Vance", "Texas"},
                        {"Grow", "Bugs fixed", "Ann Carter", "0 %", nullptr, "Tina Ward", "Ohio"}});
    EXPECT_EQ(read.notes(NoteKind::SecondTable), 1u);
}

TEST(SecondTables, aRosterBesideGoalsWhoseStatusNoHeadingNames) {
    const Reading read({{"Gizmo", "Widget", nullptr, "Pessoal", "Prédio"},
                        {"Calls taken", "Done", nullptr, "Ana Gonçalves", "Bahia"},
                        {"Deals won", "Open", nullptr, "Bruno Simões", "Goiás"},
                        {"Maps drawn", "Done", nullptr, nullptr, nullptr}},
                       std::nullopt, "goal=Gizmo; status=Widget");
    EXPECT_EQ(read.notes(NoteKind::SecondTable), 1u);
    EXPECT_TRUE(read.table().owner.empty());
}

TEST(SecondTables, aRowThatOnlyTheListFillsPartsThem) {
    const Reading read({{"Rep", "Line manager", "Target", "Actual", nullptr, "Employee", "Office"},
                        {"Ann Cole", "Tina Ward", 10, 4, nullptr, "Hugh Lane", "Texas"},
                        {nullptr, nullptr, nullptr, nullptr, nullptr, "Ivy Marsh", "Ohio"},
                        {"Bob Drake", "Tina Ward", 20, 9, nullptr, "Jack Nolan", "Texas"}});
    EXPECT_EQ(read.target("Tina Ward"), 30);
    EXPECT_EQ(read.notes(NoteKind::SecondTable), 1u);
}

TEST(SecondTables, numbersWithATitleBehindTwoBlankRowsAreAnother) {
    const Reading flat({{"Goal", "Progress"},
                        {"Photos tagged", "10 %"},
                        {"Games played", "40 %"},
                        {nullptr, nullptr},
                        {nullptr, nullptr},
                        {"Assumptions", nullptr},
                        {"Growth", "2 %"},
                        {"Tax", "11 %"}});
    EXPECT_EQ(flat.table().count, 2u);
    const Reading indented({{"Goal", "Progress"},
                            {"Grow", nullptr},
                            {"   Photos tagged", "10 %"},
                            {"   Games played", "40 %"},
                            {nullptr, nullptr},
                            {nullptr, nullptr},
                            {"Assumptions", nullptr},
                            {"Growth", "2 %"},
                            {"Tax", "11 %"}});
    EXPECT_EQ(indented.table().count, 3u);
    // A table whose groups are headed so goes on.
    const Reading groups({{"Rep", "Target", "Actual"},
                          {"North:", nullptr, nullptr},
                          {"Ann", 10, 4},
                          {"Bob", 20, 9},
                          {nullptr, nullptr, nullptr},
                          {nullptr, nullptr, nullptr},
                          {"South:", nullptr, nullptr},
                          {"Cid", 30, 8}});
    EXPECT_EQ(groups.target("South"), 30);
}

TEST(SecondTables, numbersBelowABlankSpacerAreAnother) {
    const Reading read({{"Name", nullptr, "Target"},
                        {"North", nullptr, 62},
                        {"Omar", nullptr, 28},
                        {"Pia", nullptr, 34},
                        {nullptr, nullptr, nullptr},
                        {nullptr, nullptr, nullptr},
                        {"Assumptions", nullptr, nullptr},
                        {"Growth", 0.02, nullptr},
                        {"Tax", 0.11, nullptr}});
    EXPECT_EQ(read.target("Omar"), 28);
    EXPECT_EQ(read.target("Growth"), -2);
    EXPECT_EQ(read.target("0.02"), -2);
}

TEST(SecondTables, ratesBesideSectionsAreAnother) {
    const Reading read({{"Rep", "Plan", "Achieved", nullptr, "Exchange rates", nullptr},
                        {"North:", nullptr, nullptr, nullptr, "Growth", 0.02},
                        {"Ben", 36, 37, nullptr, "Inflation", 0.05},
                        {"Carl", 48, 41, nullptr, "Discount", 0.08},
                        {"South:", nullptr, nullptr, nullptr, "Tax", 0.11},
                        {"Dora", 60, 55, nullptr, nullptr, nullptr}});
    EXPECT_EQ(read.target("North"), 84);
    EXPECT_EQ(read.notes(NoteKind::SecondTable), 1u);
}

TEST(Footnotes, belowABlankColumnOrAmongTheWordsForFigures) {
    const Reading spacer({{"Product", nullptr, "Target", "Actual"},
                          {"Pillows", nullptr, 71, 67},
                          {"Candles", nullptr, 53, 59},
                          {nullptr, "Prepared by Jane Doe", nullptr, nullptr}});
    EXPECT_EQ(spacer.target("Candles"), 53);
    EXPECT_EQ(spacer.table().count, 2u);
    const Reading figures({{"Rep", "Figure", "Jan", "Feb"},
                           {"Vic", "Target", 85, 32},
                           {"Vic", "Actual", 54, 18},
                           {"Zoe", "Target", 35, 33},
                           {"Zoe", "Actual", 34, 21},
                           {nullptr, "Prepared by Jane Doe", nullptr, nullptr}});
    EXPECT_EQ(figures.target("Vic"), 117);
    EXPECT_EQ(figures.actual("Zoe"), 55);
}

TEST(SecondTables, assumptionsBelowATotalAreTold) {
    const Reading read({{"Division code", "Division", "Rep code", "Rep", "Budget", "Actual"},
                        {"R1", "North", "E101", "Ann Cole", 43343, 34240},
                        {"R1", "North", "E102", "Bob Drake", 25623, 18448},
                        {"R6", "South", "E106", "Cid Flynn", 10595, 7204},
                        {"R6", "South", "E107", "Dee Gibbs", 74252, 60144},
                        {"Grand total", nullptr, nullptr, nullptr, 153813, 120036},
                        {nullptr, nullptr, nullptr, nullptr, nullptr, nullptr},
                        {nullptr, nullptr, nullptr, nullptr, nullptr, nullptr},
                        {"Assumptions", nullptr, nullptr, nullptr, nullptr, nullptr},
                        {"Growth", 0.02, nullptr, nullptr, nullptr, nullptr},
                        {"Tax", 0.11, nullptr, nullptr, nullptr, nullptr}});
    EXPECT_EQ(read.target("North"), 68966);
    EXPECT_EQ(read.found(Rule::RowsLeftOut), 0u);
    EXPECT_EQ(read.notes(NoteKind::SecondTable), 1u);
}

TEST(SameIds, theRowsOfOneGoalMayShareANumber) {
    const Reading read({{"Rep", "Position no.", "Year", "Month", "Quota", "Actual"},
                        {"Ann", 2, 2025, "Jan", 10, 4},
                        {"Ann", 2, 2025, "Feb", 11, 5},
                        {"Bob", 1, 2025, "Jan", 20, 9},
                        {"Bob", 1, 2025, "Feb", 21, 7}});
    EXPECT_EQ(read.found(Rule::DuplicateId), 0u);
    EXPECT_EQ(read.target("Bob"), 41);
}

CellBlock threeTables() {
    return testing::blockOf({{"Rep", "Quota", nullptr, nullptr, "Product", "Target", "Actual"},
                             {"Ann", 10, nullptr, nullptr, "Desks", 500, 400},
                             {"Bob", 20, nullptr, nullptr, "Lamps", 70, 90},
                             {nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr},
                             {nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr},
                             {"Task", "Owner", nullptr, nullptr, nullptr, nullptr, nullptr},
                             {"Paint", "Cy", nullptr, nullptr, nullptr, nullptr, nullptr},
                             {"Sand", "Dee", nullptr, nullptr, nullptr, nullptr, nullptr}});
}

TEST(TableChoice, eachOfSeveralTablesCanBeRead) {
    const auto target = [](const char* rules, const char* goal) {
        Result<GoalTable> table = readTable(threeTables(), rules);
        if (!table) return -1.0;
        const auto model = makeModel(*std::move(table));
        const auto found = findGoal(*model, goal);
        return found ? rollupColumns(*model, std::nullopt).at(Measure::Target, *found).number() : -2.0;
    };
    EXPECT_EQ(target("", "Bob"), 20);
    EXPECT_EQ(target("table=1", "Bob"), 20);
    EXPECT_EQ(target("table=2", "Lamps"), 70);
    EXPECT_EQ(target("table=2", "Bob"), -2);
    EXPECT_EQ(target("target=Actual; table=2; actual=", "Lamps"), 90);
    const Result<GoalTable> tasks = readTable(threeTables(), "table=3");
    ASSERT_TRUE(tasks);
    EXPECT_EQ(tasks->count, 2u);
    EXPECT_EQ(tasks->rowOfGoal[1], 7u) << "rows keep their places";
}

TEST(TableChoice, whatIsNoTableIsTold) {
    const Result<GoalTable> none = readTable(threeTables(), "table=9");
    ASSERT_FALSE(none);
    EXPECT_EQ(english().of(none.error().message), "There is no table 9 in the range; 3 were found.");
    for (const char* wrong : {"table=0", "table=two", "table=", "table=-1"}) EXPECT_FALSE(readTable(threeTables(), wrong)) << wrong;
}

}  // namespace
}  // namespace plumbline
