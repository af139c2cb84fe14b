// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// What the cells themselves show of a table's structure; all tables made for this test.
#include <gtest/gtest.h>

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

}  // namespace
}  // namespace plumbline
