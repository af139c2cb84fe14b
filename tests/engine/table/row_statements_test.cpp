// Whether goals below one parent count one thing, and texts alone in the last row.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;
using Rows = std::vector<std::vector<testing::Written>>;

TEST(RowStatements, aQuantityInTheHeadingsAddsUpWhateverTheRowsAreCalled) {
    const Reading read({{"Name", "Target Sales", "Actual Sales", "Target ROI", "Actual ROI"},
                        {"O1: North", nullptr, nullptr, nullptr, nullptr},
                        {"KR1.1: Ian Keller", 60, 52, 5, 91},
                        {"KR1.2: Joan Lamb", 15, 15, 16, 9},
                        {"O2: South", nullptr, nullptr, nullptr, nullptr},
                        {"KR2.1: Kurt Mason", 36, 29, 75, 43}});
    EXPECT_EQ(read.target("O1: North"), 75);
    EXPECT_EQ(read.actual("O1: North"), 67);
}

TEST(RowStatements, keyResultsBelowAHeadingNobodyKnowsAreMeans) {
    // 41 / 55 = 0.7455 and 67 / 65 = 1.0308: the mean is 0.8881; added up they were 0.9.
    const Reading labels({{"Enunciado", "Cuota", "Actual"},
                          {"O1: Formar un gran equipo", nullptr, nullptr},
                          {"KR1: Talleres dados", 55, 41},
                          {"KR2: Errores corregidos", 65, 67}});
    EXPECT_NEAR(labels.progress("O1: Formar un gran equipo"), 0.888112, 1e-6);
    const Reading indented({{"Enunciado", "Cuota", "Actual"},
                            {"Formar un gran equipo", nullptr, nullptr},
                            {"   Talleres dados", 55, 41},
                            {"   Errores corregidos", 65, 67}});
    EXPECT_NEAR(indented.progress("Formar un gran equipo"), 0.888112, 1e-6);
}

TEST(RowStatements, peopleAndProductsBelowSuchAHeadingAddUp) {
    const Reading read({{"Entidad", "Cuota", "Actual"},
                        {"Norte", nullptr, nullptr},
                        {"   Ana García", 55, 41},
                        {"   Bruno Díaz", 65, 67},
                        {"Sur", nullptr, nullptr},
                        {"   Sillas", 10, 5}});
    EXPECT_EQ(read.target("Norte"), 120);
}

TEST(RowStatements, aQuantityOfWhateverTheRowNamesAddsNothing) {
    const Reading read({{"Objective", "Key result", "Target quantity", "Actual"},
                        {"Grow", "Campaigns launched", 50, 25},
                        {"Grow", "Accounts opened", 10, 10}});
    EXPECT_NEAR(read.progress("Grow"), 0.75, 1e-9);
}

TEST(RowStatements, aFigureInBracketsIsNoUnit) {
    const Reading read({{"Custom field (Objective)", "Custom field (Key result)", "Custom field (Target)",
                         "Custom field (Actual)"},
                        {"Grow", "Campaigns launched", 50, 25},
                        {"Grow", "Accounts opened", 10, 10}});
    EXPECT_NEAR(read.progress("Grow"), 0.75, 1e-9);
}

TEST(Footnotes, alsoBelowGroupsThatAreTextsAlone) {
    for (const char* remark : {"Mis à jour le 3 mars 2025", "Remarks: to be confirmed",
                               "Created on 3 March 2025", "* net of returns", "Basis: the ledger of March"}) {
        const Reading read({{"Name", "Target", "Actual"},
                            {"North", nullptr, nullptr},
                            {"   Ann", 10, 4},
                            {"   Bob", 20, 9},
                            {"South", nullptr, nullptr},
                            {"   Cid", 30, 8},
                            {remark, nullptr, nullptr}});
        EXPECT_EQ(read.table().count, 5u) << remark;
        EXPECT_EQ(read.table().excluded.size(), 1u) << remark;
    }
}

TEST(Footnotes, anObjectiveWithoutKeyResultsStaysAGoal) {
    const Reading names({{"Name", "Target", "Actual"},
                         {"North", nullptr, nullptr},
                         {"   Ann", 10, 4},
                         {"   Bob", 20, 9},
                         {"South", nullptr, nullptr},
                         {"   Cid", 30, 8},
                         {"East", nullptr, nullptr}});
    EXPECT_EQ(names.table().count, 6u);
    for (const char* objective :
         {"Win 20 customers by 3 March 2026", "Enter the market in 2026", "Hire talents"}) {
        const Reading read({{"Name", "Target", "Actual"},
                            {"Grow in new markets", nullptr, nullptr},
                            {"   Campaigns launched", 10, 4},
                            {"   Accounts opened", 20, 9},
                            {"Run lean operations", nullptr, nullptr},
                            {"   Pages translated", 30, 8},
                            {objective, nullptr, nullptr}});
        EXPECT_EQ(read.table().count, 6u) << objective;
    }
    // Where the groups are written so, the last one is, too.
    const Reading phases({{"Name", "Target", "Actual"},
                          {"Phase A: plan", nullptr, nullptr},
                          {"   Papers signed", 10, 4},
                          {"   Rooms rented", 20, 9},
                          {"Phase B: build", nullptr, nullptr}});
    EXPECT_EQ(phases.table().count, 4u);
    // A name of a parent is no remark.
    const Reading named({{"Name", "Parent", "Target", "Actual"},
                         {"Papers signed", "Phase A: plan", 10, 4},
                         {"Rooms rented", "Phase A: plan", 20, 9},
                         {"Phase A: plan", nullptr, nullptr, nullptr}});
    EXPECT_EQ(named.parentOf("Rooms rented"), "Phase A: plan");
}

// People's names, outline numbers and labels are unlike it, and what speaks of the figures is no statement.
TEST(Footnotes, whatIsUnlikeAllAboveItIsARemark) {
    const Reading names({{"Rep", "Target", "Actual"},
                         {"Ann Cole", 10, 4},
                         {"Bob Drake", 20, 9},
                         {"Rounded to thousands", nullptr, nullptr}});
    EXPECT_EQ(names.table().count, 2u);
    const Reading outline({{"Item", "Name", "Target", "Actual"},
                           {"1", "North", nullptr, nullptr},
                           {"1.1", "Ann", 10, 4},
                           {"1.2", "Bob", 20, 9},
                           {"Rounded to thousands", nullptr, nullptr, nullptr}});
    EXPECT_EQ(outline.table().count, 3u);
    const Reading labels({{"Goal", "Target", "Actual"},
                          {"O1: Grow", nullptr, nullptr},
                          {"KR1: Calls taken", 10, 4},
                          {"KR2: Deals closed", 20, 9},
                          {"Rounded to thousands", nullptr, nullptr}});
    EXPECT_EQ(labels.table().count, 3u);
    const Reading statements({{"Goal", "Target", "Actual"},
                              {"Songs recorded", 175, 192},
                              {"Models trained", 57, 41},
                              {"All figures excluding VAT", nullptr, nullptr}});
    EXPECT_EQ(statements.table().count, 2u);
    const Reading goal({{"Goal", "Target", "Actual"},
                        {"Songs recorded", 175, 192},
                        {"Models trained", 57, 41},
                        {"Courses taught", nullptr, nullptr}});
    EXPECT_EQ(goal.table().count, 3u);
}

TEST(Totals, aboveGoalsWithParents) {
    const Reading read({{"Rep", "Manager", "Target", "Actual"},
                        {"All reps total", nullptr, 60, 21},
                        {"Ned", nullptr, nullptr, nullptr},
                        {"Olga", "Ned", 10, 4},
                        {"Paul", "Ned", 20, 9},
                        {"Rita", nullptr, nullptr, nullptr},
                        {"Sam", "Rita", 30, 8}});
    EXPECT_EQ(read.table().count, 5u);
    EXPECT_EQ(read.target("Ned"), 30);
}

TEST(Footnotes, aRemarkBelowIdsChangesNoLevel) {
    const Reading read({{"Territory No.", "Territory", "Sales rep No.", "Sales rep", "Quota", "Booked"},
                        {"R1", "North", "E101", "Cara Jones", 46, 37},
                        {"R1", "North", "E102", "Dan Reed", 77, 70},
                        {"R4", "South", "E104", "Eve Stone", 33, 24},
                        {"R4", "South", "E105", "Finn Hale", 24, 27},
                        {"Source: CRM export", nullptr, nullptr, nullptr, nullptr, nullptr}});
    EXPECT_EQ(read.parentOf("Dan Reed"), "R1");
    EXPECT_EQ(read.target("North"), 123);
}

// Of four names two are statements: the sum stands, told with the rule that averages it.
TEST(RowStatements, whereNothingTellsTheDoubtIsTold) {
    const Rows rows = {{"Gizmo", "Planned", "Current"}, {"North", nullptr, nullptr},
                       {"   Kitchen Tables", 100, 50},  {"   Campaigns launched", 10, 10},
                       {"South", nullptr, nullptr},     {"   Garden Chairs", 40, 20},
                       {"   Accounts opened", 60, 60}};
    const Reading read(rows);
    EXPECT_EQ(read.target("North"), 110);
    EXPECT_EQ(read.found(Rule::DoubtfulSum), 1u);
    EXPECT_NE(read.told(Rule::DoubtfulSum).find("method=average"), std::string::npos);
    const Reading averaged(rows, std::nullopt, "method=average");
    EXPECT_NEAR(averaged.progress("North"), 0.75, 1e-9);  // 50 of 100 and 10 of 10
    EXPECT_EQ(averaged.found(Rule::DoubtfulSum), 0u);
    EXPECT_EQ(Reading(rows, std::nullopt, "method=sum").found(Rule::DoubtfulSum), 0u);
    EXPECT_FALSE(Reading(rows, std::nullopt, "method=widget").ok());
}

TEST(RowStatements, aStatusIsTheColumnThatHoldsItsWords) {
    const Reading read({{"Descripción", "Estado", "Semáforo"},
                        {"Máquinas cambiadas", "Soria", "Por hacer"},
                        {"Encuestas recibidas", "Cuenca", "Finalizado"},
                        {"Ofertas enviadas", "Soria", "Finalizado"}});
    EXPECT_EQ(read.progress("Encuestas recibidas"), 1);
    EXPECT_EQ(read.table().columnOf(Role::Status)->heading, "Semáforo");
}

// Statements, of which nothing says that they count one thing; but the sheet adds them up itself.
TEST(RowStatements, aTotalThatIsTheirSumShowsThatTheyAddUp) {
    const Rows rows = {{"Item", "Budget"},          {"STAFF", nullptr},      {"Hire two surveyors", 60},
                       {"Train research staff", 35}, {"Subtotal", 95},        {"TRAVEL", nullptr},
                       {"Visit three islands", 6},  {"Attend a workshop", 4}, {"Subtotal", 10}};
    const Reading read(rows);
    EXPECT_EQ(read.target("STAFF"), 95);
    EXPECT_EQ(read.target("TRAVEL"), 10);
    EXPECT_EQ(read.found(Rule::DoubtfulSum), 0u);
}

// What stands behind the total of everything belongs to no section any more.
TEST(RowStatements, aSectionEndsAtItsOwnTotal) {
    const Rows rows = {{"Item", "Budget"},   {"STAFF:", nullptr}, {"Surveyors", 60},      {"Researchers", 35},
                       {"Subtotal", 95},     {"TRAVEL", nullptr}, {"Flights", 6},         {"Hotels", 4},
                       {"Subtotal", 10},     {"Total direct costs", 105},                {"Fee of the fund", 10.5},
                       {"TOTAL", 115.5}};
    const Reading read(rows);
    EXPECT_EQ(read.target("STAFF"), 95);
    EXPECT_EQ(read.target("STAFF:"), 95);  // as the sheet writes it
    EXPECT_EQ(read.target("TRAVEL"), 10);
    EXPECT_EQ(read.target("Fee of the fund"), 10.5);
    EXPECT_EQ(read.parentOf("Fee of the fund"), "");
    EXPECT_EQ(read.target("Total direct costs"), -2);
}

// Beside parents a name alone in its row is a goal, whatever is added up below it.
TEST(RowStatements, whereRowsNameTheirParentsATextAloneIsAGoal) {
    const Reading read({{"ID", "Parent", "Quota"}, {"Top", nullptr, nullptr}, {"West", "Top", nullptr},
                        {"w1", "West", 40},        {"w2", "West", 60},        {"Total West", "West", 100},
                        {"East", "Top", nullptr},  {"e1", "East", 7}});
    EXPECT_EQ(read.target("Top"), 107);
}

}  // namespace
}  // namespace plumbline
