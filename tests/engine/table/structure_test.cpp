// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// What the cells themselves show of a table's structure; all tables made for this test.
#include <gtest/gtest.h>

#include "goals/alignment.h"
#include "support/reading.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Reading;

TEST(Structure, aListOfPeopleBesideTheTableIsNoPartOfIt) {
    const Reading read(blockOf({{"Vendedor", "Meta", "Realizado", nullptr, "Agenda", "Oficina"},
                                {"Rosa Peña", 500, 450, nullptr, "Luis Mora", "Cádiz"},
                                {"Luis Mora", 300, 330, nullptr, "Rosa Peña", "Jaén"},
                                {"Eva Ruiz", 200, 150, nullptr, "Iván Gil", "Cádiz"}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.table().count, 3u);
    EXPECT_EQ(read.parentOf("Rosa Peña"), "");
    EXPECT_EQ(read.target("Luis Mora"), 300);
    EXPECT_NE(read.told(Rule::SecondTable), "");
}

TEST(Structure, aSpacerBeforeTheFiguresPartsNothing) {
    const Reading read(blockOf({{"Vendedor", nullptr, "Meta", "Realizado"},
                                {"Rosa Peña", nullptr, 500, 450},
                                {"Luis Mora", nullptr, 300, 330}}));
    EXPECT_EQ(read.target("Rosa Peña"), 500);
    EXPECT_EQ(read.actual("Luis Mora"), 330);
    EXPECT_EQ(read.told(Rule::SecondTable), "");
}

TEST(Structure, assumptionsBelowAreAnotherTable) {
    CellBlock block = blockOf({{"Produkt", "Ziel", "Ist"},
                               {"Zange", 400, 300},
                               {"Hammer", 250, 260},
                               {nullptr, nullptr, nullptr},
                               {nullptr, nullptr, nullptr},
                               {"Annahmen", nullptr, nullptr},
                               {"Wachstum", 0.04, nullptr},
                               {"Rabatt", 0.1, nullptr}});
    FormatArea percent;
    percent.firstRow = 6, percent.lastRow = 7, percent.firstColumn = percent.lastColumn = 1;
    percent.kind = FormatKind::Percent;
    block.formats.push_back(percent);
    const Reading read(std::move(block));
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_NE(read.told(Rule::SecondTable), "");
}

TEST(Structure, aRemarkRightBelowIsNoGoal) {
    const Reading read(blockOf({{"Vendeur", "Objectif", "Réalisé"},
                                {"Paul Roy", 90, 80},
                                {"Zoé Lux", 70, 75},
                                {"Mis à jour le 4 mai 2025", nullptr, nullptr}}));
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_EQ(read.told(Rule::NoTarget), "");
}

TEST(Structure, namesOfOtherRowsAreParentsUnderAnyHeading) {
    const Reading read(blockOf({{"Nombre", "Padre", "Meta", "Real"},
                                {"Norte", nullptr, nullptr, nullptr},
                                {"Ana", "Norte", 40, 30},
                                {"Blas", "Norte", 60, 66}}));
    EXPECT_EQ(read.parentOf("Blas"), "Norte");
    EXPECT_EQ(read.target("Norte"), 100);
    EXPECT_EQ(read.actual("Norte"), 96);
}

TEST(Structure, peopleWhoStandInForOneAnotherAreNobodysParents) {
    const Reading read(blockOf({{"Rep", "Stand-in", "Target", "Actual"},
                                {"Ann", "Bob", 40, 30},
                                {"Bob", "Ann", 60, 66},
                                {"Cy", "Ann", 50, 50}}));
    EXPECT_EQ(read.parentOf("Ann"), "");
    EXPECT_EQ(read.parentOf("Cy"), "");
}

TEST(Structure, whatStandsOnceBesideWhatRepeatsIsTheGoal) {
    const Reading read(blockOf({{"Objectif", "Indicateur", "Cible", "Réel"},
                                {"Grandir", "Nouveaux clients", 50, 40},
                                {nullptr, "Agences ouvertes", 4, 2},
                                {"Fidéliser", "Visites", 200, 150}}));
    EXPECT_EQ(read.parentOf("Agences ouvertes"), "Grandir");
    EXPECT_DOUBLE_EQ(read.show(Measure::Progress, "Grandir"), 0.65);  // (0.8 + 0.5) / 2
    EXPECT_EQ(read.show(Measure::Progress, "Fidéliser"), 0.75);
}

TEST(Structure, codesBesideALevelsNamesAreItsIds) {
    const Reading read(blockOf({{"Region No.", "Region", "Employee No.", "Employee", "Quota", "Actual"},
                                {"R1", "North", "E1", "Ann", 10, 8},
                                {"R1", "North", "E2", "Bob", 20, 25},
                                {"R2", "South", "E3", "Cy", 30, 30}}));
    EXPECT_EQ(read.target("North"), 30);
    EXPECT_EQ(read.target("R1"), 30);
    EXPECT_EQ(read.parentOf("Ann"), "R1");
}

TEST(Structure, aBrandIsNoMonth) {
    const Reading read(blockOf({{"Marca", "Meta", "Real"}, {"Sofás", 40, 30}, {"Camas", 60, 66}}));
    EXPECT_EQ(read.target("Camas"), 60);  // "marca" is the Polish word for of March
}

TEST(Structure, rowsOfTargetAndActualInTurnAreOneGoal) {
    const Reading read(blockOf({{"Verkäufer", "", "Jan", "Feb"},
                                {"Anna", "Soll", 100, 120},
                                {nullptr, "Ist", 90, 130},
                                {"Bernd", "Soll", 50, 50},
                                {nullptr, "Ist", 40, nullptr},
                                {"Summe", "Soll", 150, 170},
                                {"Summe", "Ist", 130, 130}}));
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_EQ(read.target("Anna"), 220);
    EXPECT_EQ(read.actual("Anna"), 220);
    EXPECT_EQ(read.target("Bernd"), 100);
    EXPECT_EQ(read.actual("Bernd"), 40);
    EXPECT_EQ(read.told(Rule::TotalDiffers), "");
    EXPECT_EQ(read.table().rowOf(0, Role::Actual), 2u);
}

TEST(Structure, aTotalOfActualRowsIsComparedWithThese) {
    const Reading read(blockOf({{"Rep", "Figure", "Q1", "Q2"},
                                {"Ann", "Target", 10, 20},
                                {"Ann", "Actual", 8, 25},
                                {"Total", "Target", 10, 20},
                                {"Total", "Actual", 9, 25}}));
    EXPECT_NE(read.told(Rule::TotalDiffers).find("9"), std::string::npos);  // C5: 8 is the sum
    EXPECT_EQ(read.told(Rule::TotalDiffers).find('\n'), read.told(Rule::TotalDiffers).size() - 1);  // only one
}

TEST(Structure, sectionsOfTargetsAndActualsAreOneGoalEach) {
    const Reading read(blockOf({{"Produit", "T1", "T2"},
                                {"Objectif", nullptr, nullptr},
                                {"Lampes", 10, 20},
                                {"Chaises", 30, 40},
                                {"Réalisé", nullptr, nullptr},
                                {"Chaises", 33, 41},
                                {"Lampes", 9, nullptr}}));
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_EQ(read.target("Chaises"), 70);
    EXPECT_EQ(read.actual("Chaises"), 74);
    EXPECT_EQ(read.actual("Lampes"), 9);
}

TEST(Structure, aColumnOfFiguresWithoutPeriodsIsFoldedToo) {
    const Reading read(blockOf({{"Region", "Type", "Amount"},
                                {"North", "Budget", 500},
                                {"North", "Actual", 450},
                                {"South", "Budget", 300},
                                {"South", "Actual", 330}}));
    EXPECT_EQ(read.target("North"), 500);
    EXPECT_EQ(read.actual("South"), 330);
}

TEST(Structure, totalsWithANameAreTheGroupsOfTheirRows) {
    const Reading read(blockOf({{"Name", "Quota", "Sales"},
                                {"Ann", 100, 80},
                                {"Bob", 200, 150},
                                {"East total", 300, 230},
                                {"Cy", 50, 60},
                                {"Dee", 70, 70},
                                {"West total", 120, 130},
                                {"Grand total", 420, 360}}));
    EXPECT_EQ(read.target("East"), 300);
    EXPECT_EQ(read.actual("West"), 130);
    EXPECT_EQ(read.parentOf("Dee"), "West total");
    EXPECT_EQ(read.target("Grand total"), -2);
    EXPECT_EQ(read.told(Rule::TotalDiffers), "");
}

TEST(Structure, oneSumOverEverythingIsTheTotalWhateverItsName) {
    const Reading read(blockOf(
        {{"Name", "Quota", "Sales"}, {"Ann", 100, 80}, {"Bob", 200, 150}, {"All reps total", 300, 230}}));
    EXPECT_EQ(read.table().count, 2u);
}

TEST(Structure, aCopyOfTheTableIsNotAdded) {
    const Reading read(blockOf({{"Category", "Target", "Actual"},
                                {"Chairs", 100, 90},
                                {"Desks", 200, 210},
                                {nullptr, nullptr, nullptr},
                                {"Category", "Target", "Actual"},
                                {"Chairs", 100, 90},
                                {"Desks", 200, 210}}));
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_NE(read.told(Rule::SecondTable), "");
}

TEST(Structure, rowsThatNothingTellsApartAreTold) {
    const Reading read(
        blockOf({{"Rep", "Target", "Actual"}, {"Ann", 100, 80}, {"Bob", 200, 150}, {"Ann", 50, 20}}));
    EXPECT_NE(read.told(Rule::SameName).find("Ann"), std::string::npos);
}

TEST(Structure, aPersonTwiceBelowOneGoalIsTold) {
    const auto rows = [](const char* second) {
        return blockOf({{"Nr", "Above", "Goal", "Rep", "Target"},
                        {"1", nullptr, "North", "Jo", 300},
                        {"2", "1", "Sales", "Ann", 200},
                        {"3", "1", "Sales", "Bob", 100},
                        {"4", "1", second, "ann", 150}});
    };
    const Reading twice(rows("Sales"));
    EXPECT_NE(twice.told(Rule::SameName).find("ann stands in several rows (first in D3)"), std::string::npos)
        << twice.told(Rule::SameName);
    EXPECT_EQ(Reading(rows("Training")).told(Rule::SameName), "") << "two goals of one person";
}

TEST(Structure, aPersonTwiceBelowOneGoalIsToldWhereverElseTheyStand) {
    const Reading read(blockOf({{"Nr", "Above", "Goal", "Rep", "Target"},
                                {"1", nullptr, "North", "Jo", 300},
                                {"2", nullptr, "South", "Kim", 300},
                                {"3", "1", "Sales", "Ann", 300},
                                {"4", "2", "Sales", "Ann", 150},
                                {"5", "2", "Sales", "Ann", 150}}));
    EXPECT_NE(read.told(Rule::SameName).find("Ann stands in several rows (first in D5)"), std::string::npos)
        << read.told(Rule::SameName);
}

TEST(Structure, fieldsOfAFormAreNoHeadings) {
    const Reading read(blockOf({{"Action plan", "Group no:", 10, nullptr, "Version 1.0"},
                                {"Project lead:", "Ana", "Team:", "Luis, Mia", nullptr},
                                {"Objective", "Task", "Hours", "Owner", "Score"},
                                {"Prepare", "Choose the tool", 3, "Ana", 0.5},
                                {nullptr, "Write the plan", 5, "Luis", 1}}));
    EXPECT_EQ(read.table().headingRow, 2u);
    EXPECT_EQ(read.parentOf("Write the plan"), "Prepare");
}

TEST(Structure, aDepartmentIsOneOwner) {
    EXPECT_EQ(ownersIn("Secretaría de Infraestructura y Obra Pública"), 1u);
    EXPECT_EQ(ownersIn("Ministry of Health and Welfare"), 1u);
    EXPECT_EQ(ownersIn("Luis de la Vega y Ana Mar"), 2u);
}

TEST(Structure, aFigureInBracketsSaysWhichItIs) {
    const Reading read(blockOf({{"Vendeur", "Chiffre d'affaires (objectif)", "Chiffre d'affaires (réalisé)"},
                                {"Paul", 60, 40},
                                {"Inès", 14, 13}}));
    EXPECT_EQ(read.target("Paul"), 60);
    EXPECT_EQ(read.actual("Inès"), 13);
}

TEST(Structure, furtherFigureRowsAreNoGoals) {
    const Reading read(blockOf({{"Verkoper", "Soort", "Q1", "Q2"},
                                {"Jansen", "Doel", 10, 20},
                                {"Jansen", "Gerealiseerd", 8, 20},
                                {"Jansen", "Verschil", -2, 0},
                                {"De Vries", "Doel", 20, 30},
                                {"De Vries", "Gerealiseerd", 25, 30},
                                {"De Vries", "Verschil", 5, 0}}));
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_EQ(read.actual("De Vries"), 55);
}

TEST(Structure, figuresInRowsBelowLevels) {
    const Reading read(blockOf({{"Region", "Rep", "Measure", "2025"},
                                {"North", "Ann", "Target", 100},
                                {"North", "Ann", "Actual", 80},
                                {"North", "Bob", "Target", 50},
                                {"North", "Bob", "Actual", 60},
                                {"South", "Cy", "Target", 70},
                                {"South", "Cy", "Actual", 70}}));
    EXPECT_EQ(read.target("North"), 150);
    EXPECT_EQ(read.actual("North"), 140);
    EXPECT_EQ(read.parentOf("Cy"), "South");
}

TEST(Structure, peopleWhoRepeatBesidePeopleWhoStandOnceAreTheirManagers) {
    const Reading read(blockOf({{"Commercial", "Encadrant", "Objectif", "Réalisé"},
                                {"Luc Petit", "Anne Roy", 10, 8},
                                {"Max Noir", "Anne Roy", 20, 15},
                                {"Eve Blanc", "Paul Vert", 30, 33},
                                {"Tom Gris", "Paul Vert", 40, 41}}));
    EXPECT_EQ(read.target("Anne Roy"), 30);
    EXPECT_EQ(read.parentOf("Tom Gris"), "Paul Vert");
}

TEST(Structure, pricesBesideTheTableAreAnother) {
    const Reading read(blockOf({{"Rep", "Quota", "Sales", nullptr, "Item", "Price"},
                                {"Ann", 100, 80, nullptr, "Chair", 5},
                                {"Bob", 200, 150, nullptr, "Desk", 9}}));
    EXPECT_EQ(read.table().count, 2u);
    EXPECT_EQ(read.actual("Bob"), 150);
    EXPECT_NE(read.told(Rule::SecondTable), "");
}

TEST(Structure, theLastGoalMayHaveNoFiguresYet) {
    const Reading read(blockOf({{"Goal", "Owner", "Target", "Actual"},
                                {"Win 5 clients", "Ana", 5, 3},
                                {"Open 2 stores", "Luis", 2, 1},
                                {"Hire a trainer", nullptr, nullptr, nullptr}}));
    EXPECT_EQ(read.table().count, 3u);
    EXPECT_NE(read.told(Rule::NoTarget), "");
}

TEST(Structure, targetAndActualInTheRowsNames) {
    const Reading read({{nullptr, "Q1", "Q2"},
                                 {"Ann Target", 100, 100},
                                 {"Ann Actual", 90, 110},
                                 {"Bob Target", 200, 200},
                                 {"Bob Actual", 150, 210}});
    EXPECT_EQ(read.target("Ann"), 200);
    EXPECT_EQ(read.actual("Bob"), 360);
    // The plans first, in other words, with a dash.
    const Reading blocks({{"Team", "Q1", "Q2"},
                                   {"Plan - Nord", 100, 100},
                                   {"Plan - Süd", 200, 200},
                                   {"Ist - Nord", 90, 110},
                                   {"Ist - Süd", 150, 210}});
    EXPECT_EQ(blocks.target("Nord"), 200);
    EXPECT_EQ(blocks.actual("Süd"), 360);
}

TEST(Structure, aPivotsCaptionSaysWhatItsNumbersAre) {
    const Reading targets({{"Sum - Target", "Quarter", nullptr, nullptr},
                                    {"Rep", "Q1", "Q2", "Total Result"},
                                    {"Ann", 100, 100, 200},
                                    {"Bob", 200, 200, 400},
                                    {"Total Result", 300, 300, 600}});
    EXPECT_EQ(targets.target("Ann"), 200);
    EXPECT_EQ(targets.actual("Ann"), -3);
    EXPECT_EQ(targets.table().count, 2u);
    const Reading sales({{"Sum of Sales", "Column Labels", nullptr, nullptr},
                                  {"Row Labels", "Q1", "Q2", "Grand Total"},
                                  {"Ann", 10, 20, 30},
                                  {"Bob", 30, 40, 70},
                                  {"Grand Total", 40, 60, 100}});
    EXPECT_EQ(sales.actual("Bob"), 70);
    EXPECT_EQ(sales.target("Bob"), -3);
    // A band that says the figure of what it spans is no caption.
    const Reading band({{"Rep", "Target", nullptr, "Actual", nullptr},
                                 {nullptr, "Q1", "Q2", "Q1", "Q2"},
                                 {"Ann", 10, 20, 8, 25}});
    EXPECT_EQ(band.target("Ann"), 30);
    EXPECT_EQ(band.actual("Ann"), 33);
}

TEST(Structure, quartersBesideBlankMonths) {
    const Reading blank({{"Rep", "Jan", "Feb", "Mar", "Q1", "Apr", "May", "Jun", "Q2"},
                                  {"Ines", nullptr, nullptr, nullptr, 348, nullptr, nullptr, nullptr, 204},
                                  {"Omar", nullptr, nullptr, nullptr, 100, nullptr, nullptr, nullptr, 50}});
    EXPECT_EQ(blank.target("Ines"), 552);
    EXPECT_EQ(blank.target("Omar"), 150);
    // A quarter that differs from its months is told; one that shows the last month is a level.
    const Reading differs({{"Rep", "Jan", "Feb", "Mar", "Q1"}, {"Ines", 1, 2, 3, 7}});
    EXPECT_EQ(differs.target("Ines"), 6);
    EXPECT_NE(differs.told(Rule::TotalDiffers), "");
    const Reading level({{"Rep", "Jan", "Feb", "Mar", "Q1"}, {"Ines", 1, 2, 3, 3}, {"Omar", 4, 2, 7, 7}});
    EXPECT_EQ(level.told(Rule::TotalDiffers), "");
}

TEST(Structure, alternateRowsInUnknownWordsArePlanAndResultWhereTheSecondHaveGaps) {
    const Reading read(blockOf({{"Product", "Wum", "Jan", "Feb", "Mar"},
                                {"Pillows", "Zorp", 100, 120, 130},
                                {"Pillows", "Plom", 90, 110, nullptr},
                                {"Candles", "Zorp", 200, 210, 220},
                                {"Candles", "Plom", 180, 220, nullptr}}));
    EXPECT_EQ(read.target("Pillows"), 350);
    EXPECT_EQ(read.actual("Candles"), 400);
}

TEST(Structure, alternateRowsWithoutGapsAreNone) {
    const Reading read(blockOf({{"Product", "Wum", "Jan", "Feb", "Mar"},
                                {"Pillows", "Online", 100, 120, 130},
                                {"Pillows", "Store", 90, 110, 80},
                                {"Candles", "Online", 200, 210, 220},
                                {"Candles", "Store", 180, 220, 190}}));
    EXPECT_EQ(read.target("Pillows"), 630);
}

TEST(Structure, aVarianceIsNoActual) {
    // Both computed columns are exact, and the ratio is the variance's by the budget.
    const Reading read({{"Line item", "Budget", "Actual", "Abs variance", "Variance"},
                        {"Product A", 1380, 1436.5, 56.5, 56.5 / 1380},
                        {"Product B", 770, 667.5, -102.5, -102.5 / 770},
                        {"Services", 600, 668, 68, 68.0 / 600},
                        {"Support", 210, 150, -60, -60.0 / 210},
                        {"Training", 90, 99, 9, 0.1}});
    EXPECT_EQ(read.actual("Product A"), 1436.5);
    EXPECT_EQ(read.target("Services"), 600);
    // In words that nobody knows, beside a known target.
    const Reading unknown({{"Rep", "Target", "Zorp", "Blim", "Fnord"},
                           {"Ann Weber", 1380, 1436.5, 56.5, 56.5 / 1380},
                           {"Ben Kraus", 770, 667.5, -102.5, -102.5 / 770},
                           {"Cleo Lang", 600, 668, 68, 68.0 / 600}});
    EXPECT_EQ(unknown.actual("Ann Weber"), 1436.5);
}

}  // namespace
}  // namespace plumbline
