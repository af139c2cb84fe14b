// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Headings whose words say one thing and whose cells say another.
#include <gtest/gtest.h>

#include "goals/period_question.h"
#include "support/reading.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Reading;

// ---- people
TEST(WordsAndContent, peopleUnderAGoalsWordAnswerForIt) {
    for (const char* heading :
         {"Dono da meta", "Responsable de la meta", "Pilote de l'action", "Zorp target"}) {
        const Reading read({{"Product", heading, "Target", "Actual"},
                            {"Chairs", "Ann Lee", 100, 90},
                            {"Desks", "Bob Ray", 200, 150},
                            {"Lamps", "Cy Dow", 300, 330}});
        EXPECT_EQ(read.owner("Desks"), "Bob Ray") << heading;
    }
}

TEST(WordsAndContent, peopleUnderAFiguresWordAreAboveOthers) {
    const Reading read({{"Agente de ventas", "Director de ventas", "Meta", "Ventas reales"},
                        {"Sergio Mora", "Raquel Cano", 40, 37},
                        {"Pablo Rubio", "Raquel Cano", 30, 20},
                        {"Olga Marín", "Víctor Lara", 50, 45},
                        {"Ana Gil", "Víctor Lara", 50, 45}});
    EXPECT_EQ(read.target("Raquel Cano"), 70);
    EXPECT_EQ(read.parentOf("Olga Marín"), "Víctor Lara");
}

TEST(WordsAndContent, placesUnderASellersWordAreGroups) {
    const Reading read({{"Territorio comercial", "Vendedor", "Meta", "Ventas"},
                        {"Norte", "Sergio Mora", 40, 37},
                        {"Norte", "Pablo Rubio", 30, 20},
                        {"Sur", "Olga Marín", 50, 45}});
    EXPECT_EQ(read.target("Norte"), 70);
}

TEST(WordsAndContent, teamsAreNoPeople) {
    const Reading read({{"Región", "Equipo comercial", "Línea de productos", "Meta"},
                        {"Norte", "Equipo Alfa", "Lámparas", 40},
                        {"Norte", "Equipo Beta", "Marcos", 30},
                        {"Sur", "Equipo Gama", "Sillas", 20},
                        {"Sur", "Equipo Gama", "Mesas", 10}});
    EXPECT_EQ(read.target("Equipo Gama"), 30);
    EXPECT_EQ(read.parentOf("Lámparas"), "Norte / Equipo Alfa");
}

TEST(WordsAndContent, commentsOfManagersAreNoParents) {
    const Reading read({{"Vendeur", "Commentaire du manager", "Objectif", "Réalisé"},
                        {"Alain Meyer", "en bonne voie", 40, 37},
                        {"Luc Garnier", "signature attendue", 30, 20}});
    EXPECT_EQ(read.parentOf("Alain Meyer"), "");
}

// ---- groups, kinds, units
TEST(WordsAndContent, kindsOfProductsAreProducts) {
    for (const char* heading : {"Product type", "Product range", "Strategische Stoßrichtung"}) {
        const Reading read({{heading, "Rep", "Target"},
                            {"Chairs", "Ann Lee", 100},
                            {"Chairs", "Bob Ray", 200},
                            {"Lamps", "Cy Dow", 300}});
        EXPECT_EQ(read.target("Chairs"), 300) << heading;
    }
}

TEST(WordsAndContent, statementsUnderAUnitsWordAreGoals) {
    const Reading read({{"Objetivo da unidade", "Resultado chave", "Meta", "Realizado"},
                        {"Responder mais rápido", "Propostas enviadas", 119, 101},
                        {"Responder mais rápido", "Chamadas feitas", 19, 10},
                        {"Abrir o canal", "Parceiros novos", 9, 1}});
    EXPECT_EQ(read.parentOf("Chamadas feitas"), "Responder mais rápido");
}

TEST(WordsAndContent, idsOfCustomersNameTheRows) {
    const Reading read({{"customer_id", "category", "monthly target"},
                        {4444, "wholesale", 3360},
                        {8888, "wholesale", 7840},
                        {1111, "retail", 168000}});
    EXPECT_EQ(read.target("8888"), 7840);
    EXPECT_EQ(read.target("wholesale"), 11200);
}

TEST(WordsAndContent, centersOfCostsAreNoFigures) {
    const Reading read({{"fiscal_year", "county_name", "cost_center", "allocated_amount"},
                        {2026, "Hennepin", "Staff", 56},
                        {2026, "Hennepin", "Outreach", 4},
                        {2026, "Ramsey", "Staff", 34},
                        {2026, "Ramsey", "Outreach", 3}});
    EXPECT_EQ(read.target("Hennepin / Staff"), 56);
    EXPECT_EQ(read.target("Ramsey"), 37);
}

// ---- figures
TEST(WordsAndContent, aFigurePerWhatIsMeasuredIsNoRatio) {
    const Reading read({{"Regione", "Agente", "Obiettivo per fatturato", "Fatturato effettivo"},
                        {"Nord", "Ada Bruni", 40, 37},
                        {"Nord", "Ugo Pace", 30, 20}});
    EXPECT_EQ(read.target("Nord"), 70);
    const Reading ratio({{"Region", "Rep", "Target orders per customer", "Orders per customer"},
                         {"North", "Ann Lee", 4, 3},
                         {"North", "Bob Ray", 3, 2}});
    EXPECT_NE(ratio.target("North"), 7);
}

TEST(WordsAndContent, aForecastIsNoTargetBesideOne) {
    const Reading read({{"KR", "Meta establecida", "Real", "Previsión anual"},
                        {"Cursos impartidos", 55, 48, 40},
                        {"Ofertas enviadas", 65, 48, 50}});
    EXPECT_EQ(read.target("Cursos impartidos"), 55);
}

TEST(WordsAndContent, aFigureOfBothWordsIsADoubt) {
    const Reading read({{"Vendedor", "Meta valor vendido"}, {"Ana Gil", 40}, {"Rui Paz", 50}});
    EXPECT_EQ(read.notes(NoteKind::DoubtfulReading), 1u);
}

TEST(WordsAndContent, twoFiguresOfTheSamePeriodsAreAPair) {
    const Reading read(
        {{"Rep", "Jan invoiced budget", "Jan invoiced closed", "Feb invoiced budget", "Feb invoiced closed"},
         {"Ann Lee", 61, 60, 87, 99},
         {"Bob Ray", 41, 30, 47, 19}});
    EXPECT_EQ(read.target("Ann Lee"), 148);
    EXPECT_EQ(read.actual("Bob Ray"), 49);
    const Reading bare({{"Rep", "Jan", "Zorp Jan", "Feb", "Zorp Feb", "Mar", "Zorp Mar"},
                        {"Ann Lee", 61, 60, 87, 99, 70, nullptr},
                        {"Bob Ray", 41, 30, 47, 19, 60, nullptr}});
    EXPECT_EQ(bare.target("Ann Lee"), 218);
    EXPECT_EQ(bare.actual("Bob Ray"), 49);
}

// ---- periods
TEST(WordsAndContent, datesThatTellNamesApartArePeriods) {
    CellBlock plan = blockOf({{"TargetDate", "Region", "RevenueTarget"},
                              {dayOf({2025, 1, 1}), "North", 10},
                              {dayOf({2025, 1, 1}), "South", 20},
                              {dayOf({2025, 2, 1}), "North", 30},
                              {dayOf({2025, 2, 1}), "South", 40}});
    FormatArea dates;
    dates.firstRow = 1;
    dates.lastRow = 4;
    dates.kind = FormatKind::Date;
    plan.formats.push_back(dates);
    const Reading read(plan);
    EXPECT_EQ(read.target("North"), 40);
    EXPECT_EQ(read.target("South"), 60);
}

// "Nov-21, Dec-21, Jan-22" as a spreadsheet takes them that was opened in 2026.
TEST(WordsAndContent, monthsTypedAsDaysOfOneYear) {
    CellBlock plan = blockOf(
        {{"Rep", dayOf({2026, 11, 21}), dayOf({2026, 12, 21}), dayOf({2026, 1, 22}), dayOf({2026, 2, 22})},
         {"Ann Lee", 10, 20, 30, 40},
         {"Bob Ray", 1, 2, 3, 4}});
    FormatArea dates;
    dates.firstColumn = 1;
    dates.lastColumn = 4;
    dates.kind = FormatKind::Date;
    plan.formats.push_back(dates);
    const Reading read(plan);
    ASSERT_EQ(read.table().targetPlan.periods.size(), 4u);
    EXPECT_EQ(read.table().targetPlan.periods[0].first, dayOf({2021, 11, 1}));
    EXPECT_EQ(read.table().targetPlan.periods[3].last, dayOf({2022, 2, 28}));
}

TEST(WordsAndContent, monthsAsNumbersBesideYearsUnderAnyHeading) {
    std::vector<std::vector<testing::Written>> rows = {{"Year", "Plom", "Rep", "Target"}};
    for (int month = 1; month <= 6; ++month) {
        rows.push_back({2025, month, "Ann Lee", 10 * month});
        rows.push_back({2025, month, "Bob Ray", month});
    }
    const Reading read(rows);
    EXPECT_EQ(read.target("Ann Lee"), 210);
    EXPECT_EQ(read.target("Bob Ray"), 21);
}

TEST(WordsAndContent, quartersTotalsWithoutMonthsAreQuarters) {
    const Reading read({{"Detail", "Account", "Q1 TOTAL", "Q2 TOTAL", "Q3 TOTAL", "Q4 TOTAL", "Yearly"},
                        {"Payroll", "Labor", 10, 10, 10, 10, 40},
                        {"Freelancers", "Labor", 5, 5, 5, 5, 20},
                        {"Press", "Marketing", 1, 2, 3, 4, 10}});
    EXPECT_EQ(read.target("Payroll"), 40);
    EXPECT_EQ(read.target("Press"), 10);
    EXPECT_EQ(read.table().targetPlan.periods.size(), 4u);
}

TEST(WordsAndContent, monthNamesBesideTheirNumbersTellRowsApart) {
    const Reading read({{"salesperson", "month", "month_name", "target"},
                        {"Amit", 1, "Jan", 10},
                        {"Amit", 2, "Feb", 20},
                        {"Divya", 1, "Jan", 30},
                        {"Divya", 2, "Feb", 40}});
    EXPECT_EQ(read.target("Amit"), 30);
    EXPECT_EQ(read.target("Divya"), 70);
}

TEST(WordsAndContent, aYearBeforeTheNameIsItsYear) {
    const Reading read({{"Year", "Reseller", "Q1", "Q2"},
                        {2024, "Lyra", 10, 20},
                        {2024, "Vega", 1, 2},
                        {2025, "Lyra", 30, 40},
                        {2025, "Vega", 3, 4}});
    const std::shared_ptr<const Model> model = makeModel(read.table());
    const auto asked = questionOf(*model, "2025 / Lyra");
    ASSERT_TRUE(asked);
    const auto within = asked->period ? modelWithin(*model, *asked->period) : model;
    EXPECT_EQ(rollupColumns(*within, std::nullopt).at(Measure::Target, asked->goal).number(), 70);
    EXPECT_FALSE(questionOf(*model, "2026 / Lyra"));
}

// ---- what is planned
TEST(WordsAndContent, whatTheGoalsTextsSayIsTheirTarget) {
    const Reading read({{"Objective", "Key result", "Expected"},
                        {"Wonder", "KR1: 15% of participants report joy", 0.15},
                        {"Wonder", "KR2: 30% come for the first time", 0.3},
                        {"Growth", "KR1: 20% feel better", 0.2}});
    EXPECT_EQ(read.target("KR2: 30% come for the first time"), 0.3);
    EXPECT_EQ(read.notes(NoteKind::DoubtfulReading), 0u);
}

TEST(WordsAndContent, whatResultsAreComparedWithIsPlanned) {
    const Reading read({{"Costs", "Forecasts", "Actual", "Difference"},
                        {"Salaries", 9500, 9600, -100},
                        {"Bonuses", 5000, 4500, 500},
                        {"Rent", 4000, 3000, 1000}});
    EXPECT_EQ(read.target("Bonuses"), 5000);
    EXPECT_EQ(read.actual("Salaries"), 9600);
}

TEST(WordsAndContent, aTitleSaysThatAmountsArePlanned) {
    const Reading read(
        {{"Budget", nullptr}, {nullptr, nullptr}, {"Task", "Amount"}, {"Setup", 500}, {"Build", 900}});
    EXPECT_EQ(read.target("Build"), 900);
    EXPECT_EQ(read.notes(NoteKind::DoubtfulReading), 1u);
    const Reading plain({{"Costs so far", nullptr},
                         {nullptr, nullptr},
                         {"Rep", "Amount"},
                         {"Ann Lee", 500},
                         {"Bob Ray", 900}});
    EXPECT_EQ(plain.actual("Bob Ray"), 900);
}

TEST(WordsAndContent, aScoreOfWhatIsDoneIsNoProgress) {
    const Reading read({{"Task", "ROI score", "Status"},
                        {"Write the blog", 25, "Done"},
                        {"Add a chat", 20, "Done"},
                        {"Move the site", 12, "Not started"}});
    EXPECT_EQ(read.progress("Add a chat"), 1);
    EXPECT_EQ(read.progress("Move the site"), 0);
}

TEST(WordsAndContent, whatIsMeasuredNamesTheRowAndNotItsDescription) {
    const Reading read({{"id", "sub_metric", "target", "actual", "description"},
                        {"M7", "App rating", 4.5, 4.1, "Average star rating of all apps that we sell"},
                        {"M8", "Mentions", 12, 2, "Count of public mentions of the partner"}});
    EXPECT_EQ(read.target("Mentions"), 12);
}

// ---- rows
TEST(WordsAndContent, whatTellsRowsApartNamesThem) {
    const Reading read({{"Task", "Cost element", "Budget"},
                        {"Drilling", "Staff", 30},
                        {"Drilling", "Material", 10},
                        {"Drilling", "Services", 60},
                        {"Moving", "Staff", 5},
                        {"Moving", "Material", 2}});
    EXPECT_EQ(read.target("Drilling"), 100);
    EXPECT_EQ(read.target("Services"), 60);
}

TEST(WordsAndContent, subtotalsUnderTheNameOfTheirGroupAreNoGoals) {
    const Reading read({{"Territory", "Rep", "Target"},
                        {"North", "Ann Lee", 35},
                        {"North", "Bob Ray", 15},
                        {"North group total", nullptr, 50},
                        {"South", "Cy Dow", 20},
                        {"South", "Di Fox", 11},
                        {"South group total", nullptr, 31}});
    EXPECT_EQ(read.table().count, 6u);
    EXPECT_EQ(read.target("North"), 50);
}

}  // namespace
}  // namespace plumbline
