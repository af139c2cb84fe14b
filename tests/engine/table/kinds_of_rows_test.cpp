// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Periods down and measures across, names in two columns, totals of groups beside their people, who does a task and when.
#include <gtest/gtest.h>

#include "goals/period_question.h"
#include "support/reading.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Reading;
using testing::Written;

const Written none{nullptr};

void date(CellBlock& block, std::uint32_t firstRow, std::uint32_t lastRow, std::uint32_t column) {
    FormatArea area;
    area.firstRow = firstRow;
    area.lastRow = lastRow;
    area.firstColumn = area.lastColumn = column;
    area.kind = FormatKind::Date;
    block.formats.push_back(area);
}

double asked(const Reading& read, Measure measure, const char* name) {
    const auto model = makeModel(read.table());
    const auto question = questionOf(*model, name);
    if (!question) return -2;
    const auto part = question->period ? modelWithin(*model, *question->period) : model;
    const Cell cell = rollupColumns(*part, std::nullopt).at(measure, question->goal);
    return cell.isNumber() ? cell.number() : -3;
}

// ---- periods down, measures across
TEST(MeasuresOverTime, eachIsAGoal) {
    const Reading read({{"Week", "Calls goal", "Calls actual", "Demos goal", "Demos actual"},
                        {"W1", 50, 45, 10, 8},
                        {"W2", 50, 52, 10, 11},
                        {"W3", 60, 58, 12, 9},
                        {"W4", 60, 61, 12, 13}});
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_EQ(read.target("Calls"), 220);
    EXPECT_EQ(read.actual("Calls"), 216);
    EXPECT_EQ(read.target("Demos"), 44);
    EXPECT_EQ(read.actual("Demos"), 41);
}

TEST(MeasuresOverTime, byMonthInGerman) {
    const Reading read({{"Monat", "Anrufe Ziel", "Anrufe Ist", "Termine Ziel", "Termine Ist"},
                        {"2025-01", 50, 45, 10, 8},
                        {"2025-02", 50, 52, 10, 11},
                        {"2025-03", 60, 58, 12, 9}});
    EXPECT_EQ(read.target("Anrufe"), 160);
    EXPECT_EQ(read.actual("Termine"), 28);
    EXPECT_EQ(asked(read, Measure::Target, "Termine / 2025-03"), 12);
}

TEST(MeasuresOverTime, byDaysOfWeeks) {
    CellBlock block = blockOf({{"Date", "CV target", "CV result", "Interviews target", "Interviews result"},
                               {45663, 10, 9, 5, 4},
                               {45670, 10, 12, 5, 6},
                               {45677, 10, 8, 5, 5}});
    date(block, 1, 3, 0);
    const Reading read(block);
    EXPECT_EQ(read.target("CV"), 30);
    EXPECT_EQ(read.actual("Interviews"), 15);
}

TEST(MeasuresOverTime, namesBesideThePeriodsKeepTheirRows) {
    const Reading read({{"Month", "Rep", "Units target", "Units actual", "Revenue target", "Revenue actual"},
                        {"2025-01", "Ann Lee", 50, 45, 1000, 800},
                        {"2025-02", "Ann Lee", 50, 52, 1000, 1100},
                        {"2025-01", "Bob Ray", 60, 58, 1200, 900},
                        {"2025-02", "Bob Ray", 60, 61, 1200, 1300}});
    EXPECT_EQ(read.target("Ann Lee"), 100);
    EXPECT_EQ(read.target("Bob Ray"), 120);
}

TEST(MeasuresOverTime, oneMeasureStaysAsItStands) {
    const Reading read({{"Month", "Revenue target", "Revenue actual"},
                        {"2025-01", 50, 45},
                        {"2025-02", 50, 52},
                        {"2025-03", 60, 58}});
    EXPECT_FALSE(read.table().transposed);
    EXPECT_EQ(read.table().count, 3u);
}

// Unlike measures of people do not add up, and are told.
TEST(MeasuresOfPeople, theOthersAreTold) {
    const Reading read({{"Rep", "Units target", "Revenue target", "Calls target"},
                        {"Ann Lee", 20, 50000, 300},
                        {"Bob Ray", 25, 60000, 280},
                        {"Cy Fox", 18, 45000, 310}});
    EXPECT_EQ(read.target("Ann Lee"), 20);
    EXPECT_EQ(read.found(Rule::UnusedColumn) + read.found(Rule::OtherMeasure), 2u);
}

// ---- names in two columns beside outline numbers
std::string above(const Reading& read, const char* goal) {
    const auto model = makeModel(read.table());
    const auto found = findGoal(*model, goal);
    const GoalIndex parent = found ? model->mainParent(*found) : noGoal;
    return parent == noGoal ? "" : std::string(read.table().text(read.table().goal, parent));
}

TEST(NamesInTwoColumns, areOneWhereNumbersSayWhatIsBelow) {
    const Reading read({{"No", "Phase", "Task", "Budget"},
                        {1, "Planning", none, none},
                        {1.1, none, "Scope", 100},
                        {"1.1.1", none, "Interview", 40},
                        {"1.1.2", none, "Notes", 60},
                        {1.2, none, "Costs", 50},
                        {2, "Build", none, none},
                        {2.1, none, "Frame", 500}});
    EXPECT_EQ(above(read, "Scope"), "Planning");
    EXPECT_EQ(above(read, "Interview"), "Scope");
    EXPECT_EQ(above(read, "Frame"), "Build");
    EXPECT_EQ(read.target("Planning"), 150);
}

TEST(NamesInTwoColumns, inSpanishWithDates) {
    CellBlock block = blockOf({{"Nº", "Detalle", "Detalle 2", "Fecha inicio", "Fecha término"},
                               {1, "Planeación", none, 41765, 41768},
                               {1.1, "Levantamiento", none, 41765, 41766},
                               {1.2, "Impresión", none, 41766, 41767},
                               {"1.2.1", none, "Formatos", 41766, 41766},
                               {"1.2.2", none, "Verificación", 41766, 41767},
                               {2, "Campo", none, 41767, 41775},
                               {2.1, "Cargas", none, 41767, 41770}});
    date(block, 1, 7, 3);
    date(block, 1, 7, 4);
    const Reading read(block);
    EXPECT_EQ(above(read, "Formatos"), "Impresión");
    EXPECT_EQ(above(read, "Impresión"), "Planeación");
    EXPECT_EQ(above(read, "Cargas"), "Campo");
}

// ---- totals of groups in a column of people's rows
TEST(GroupTotals, areNobodysOwnTarget) {
    const Reading read({{"Zone", "Vendeur", "Objectif vendeur", "Objectif zone", "Réalisé"},
                        {"Nord", "Anne Roy", 100, 300, 90},
                        {"Nord", "Bob Petit", 200, 300, 210},
                        {"Sud", "Cyr Fort", 150, 400, 120},
                        {"Sud", "Didier Or", 250, 400, 260}});
    EXPECT_EQ(read.target("Anne Roy"), 100);
    EXPECT_EQ(read.target("Nord"), 300);
    EXPECT_EQ(read.target("Sud"), 400);
    EXPECT_DOUBLE_EQ(read.attainment("Cyr Fort"), 0.8);
    EXPECT_EQ(read.alarms(), 0u);
}

TEST(GroupTotals, inTheFirstRowOfAGroupOnly) {
    const Reading read({{"Team", "Rep", "Team target", "Target"},
                        {"North", "Ann Lee", 300, 100},
                        {none, "Bob Ray", none, 200},
                        {"South", "Cy Fox", 400, 150},
                        {none, "Di Orr", none, 250}});
    EXPECT_EQ(read.target("Ann Lee"), 100);
    EXPECT_EQ(read.target("North"), 300);
    EXPECT_EQ(read.target("Di Orr"), 250);
}

TEST(GroupTotals, aFigureThatNothingAddsUpToIsKept) {
    const Reading read({{"Team", "Rep", "Target", "Bonus target"},
                        {"North", "Ann Lee", 100, 30},
                        {"North", "Bob Ray", 200, 30},
                        {"South", "Cy Fox", 150, 40},
                        {"South", "Di Orr", 250, 40}});
    EXPECT_EQ(read.target("North"), 300);
    EXPECT_GT(read.found(Rule::UnusedColumn) + read.found(Rule::OtherMeasure), 0u);
}

// ---- who does it, and when
TEST(Resources, codesAreWhoDoesIt) {
    CellBlock block = blockOf({{"Task", "Start", "End", "Resources"},
                               {"Script", 45726, 45736, "C1"},
                               {"Document", 45728, 45738, "T2"},
                               {"Review", 45731, 45741, "C1, T2"}});
    for (const std::uint32_t column : {1u, 2u}) date(block, 1, 3, column);
    const Reading read(block);
    EXPECT_EQ(read.owner("Script"), "C1");
    EXPECT_EQ(read.owner("Review"), "C1, T2");
}

TEST(Resources, initialsInGermanAndFrench) {
    CellBlock german = blockOf({{"Aufgabe", "Beginn", "Ende", "Ressourcen"},
                                {"Skript", 45726, 45736, "AB"},
                                {"Dokument", 45728, 45738, "CD"},
                                {"Prüfung", 45731, 45741, "AB/CD"}});
    for (const std::uint32_t column : {1u, 2u}) date(german, 1, 3, column);
    EXPECT_EQ(Reading(german).owner("Dokument"), "CD");
    CellBlock french = blockOf({{"Tâche", "Début", "Fin", "Ressources"},
                                {"Script", 45726, 45736, "JPM"},
                                {"Document", 45728, 45738, "ALD"},
                                {"Revue", 45731, 45741, "JPM"}});
    for (const std::uint32_t column : {1u, 2u}) date(french, 1, 3, column);
    EXPECT_EQ(Reading(french).owner("Revue"), "JPM");
}

TEST(Resources, thingsAreNobody) {
    CellBlock block = blockOf({{"Tarea", "Inicio", "Fin", "Recursos"},
                               {"Diseño", 45726, 45736, "Computadora, internet"},
                               {"Pruebas", 45728, 45738, "Sala"},
                               {"Entrega", 45731, 45741, "Computadora"}});
    for (const std::uint32_t column : {1u, 2u}) date(block, 1, 3, column);
    const Reading read(block);
    EXPECT_TRUE(read.table().owner.empty());
}

TEST(OnlyDay, ofATaskThatSomebodyDoesIsWhenItIsDue) {
    CellBlock block = blockOf({{"No", "Actividad", "Fecha", "Responsable"},
                               {1, "Definir los objetivos", 45211, "Ana Ruiz"},
                               {2, "Diseñar el modelo", 45220, "Luis Soto"},
                               {3, "Integrar los datos", 45232, "Ana Ruiz"}});
    date(block, 1, 3, 2);
    const Reading read(block);
    EXPECT_EQ(read.table().number(read.table().due, 1).number(), 45220);
}

TEST(OnlyDay, ofAnAmountIsWhenItWasWrittenDown) {
    CellBlock block = blockOf({{"ID", "Name", "Target", "Date"},
                               {"A1", "North", 100, 45211},
                               {"A2", "South", 200, 45220},
                               {"A3", "East", 300, 45232}});
    date(block, 1, 3, 3);
    const Reading read(block);
    EXPECT_EQ(read.target("North"), 100);
    EXPECT_TRUE(read.table().due.empty());
}

}  // namespace
}  // namespace plumbline
