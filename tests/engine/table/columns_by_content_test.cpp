// What a column is, where its heading is written as one word, unknown, or refuted by its cells.
#include <gtest/gtest.h>

#include "support/reading.h"
#include "typed/periods.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Reading;

// ---- headings written as one
TEST(HeadingsAsOne, periodsAreFoundInThem) {
    EXPECT_EQ(readPeriod("TargetJan")->number, 1);
    EXPECT_EQ(readPeriod("TargetJan")->rest, "Target");
    const auto quarter = readPeriod("ActualQ32025");
    EXPECT_EQ(quarter->kind, PeriodKind::Quarter);
    EXPECT_EQ(quarter->number, 3);
    EXPECT_EQ(quarter->year, 2025);
    EXPECT_EQ(quarter->rest, "Actual");
    EXPECT_EQ(readPeriod("Quarter no. 3 Target")->number, 3);
    EXPECT_EQ(readPeriod("Actual202502")->number, 2);
    EXPECT_EQ(readPeriod("202502Actual")->year, 2025);
    EXPECT_FALSE(readPeriod("TargetMarket"));  // begins with a month, and is none
    EXPECT_FALSE(readPeriod("KPIs"));
}

TEST(HeadingsAsOne, monthsOfTargetAndActualAreTwoPlans) {
    const Reading read({{"Rep", "TargetJan", "ActualJan", "TargetFeb", "ActualFeb"},
                        {"Ann", 10, 8, 20, 25},
                        {"Bob", 30, 31, 40, nullptr}});
    EXPECT_EQ(read.target("Ann"), 30);
    EXPECT_EQ(read.actual("Ann"), 33);
    EXPECT_EQ(read.target("Bob"), 70);
}

TEST(HeadingsAsOne, theLaterVersionIsRead) {
    const Reading read({{"Rep", "TargetOriginal", "TargetRevised", "Actual"},
                        {"Ann", 100, 110, 90},
                        {"Bob", 200, 190, 180}});
    EXPECT_EQ(read.target("Ann"), 110);
    EXPECT_EQ(read.target("Bob"), 190);
}

TEST(Titles, aTitleAboveTheFirstHeadingIsNoBandWhereverTheTableBegins) {
    const Reading read({{nullptr, "Sales plan 2024"},
                        {nullptr, "Region", "Rep", "Month", "Target", "Actual"},
                        {nullptr, "North", "Ann", "Jan", 10, 9},
                        {nullptr, "North", "Ann", "Feb", 20, 15},
                        {nullptr, "South", "Bob", "Jan", 30, 33},
                        {nullptr, "South", "Bob", "Feb", 40, 40}});
    EXPECT_EQ(read.target("North / Ann"), 30);
    EXPECT_EQ(read.actual("South / Bob"), 73);
}

// ---- counterparts
TEST(Counterparts, aPlanBesideTheTargetsOfTheSamePeriodsHoldsTheActuals) {
    const Reading read({{"Rep", "Planned Jan", "Zorp Jan", "Planned Feb", "Zorp Feb"},
                        {"Ann", 47000, 31000, 62000, nullptr},
                        {"Bob", 29000, 23000, 35000, nullptr},
                        {"Cleo", 81000, 80000, 33000, nullptr}});
    EXPECT_EQ(read.target("Ann"), 109000);
    EXPECT_EQ(read.actual("Ann"), 31000);
    EXPECT_EQ(read.actual("Cleo"), 80000);
    ASSERT_NE(read.note(NoteKind::AssumedMeasure), nullptr);
    EXPECT_EQ(read.note(NoteKind::AssumedMeasure)->column, 2u);
}

TEST(Counterparts, numbersOfAnotherSizeAreNone) {
    const Reading read({{"Rep", "Planned Jan", "Zorp Jan", "Planned Feb", "Zorp Feb"},
                        {"Ann", 47000, 3, 62000, 4},
                        {"Bob", 29000, 2, 35000, 1}});
    EXPECT_EQ(read.target("Ann"), 109000);
    EXPECT_EQ(read.actual("Ann"), -3);
}

TEST(Counterparts, ofTwoUnknownPlansTheOneWithBlankPeriodsIsTheActuals) {
    const Reading read({{"Rep", "Zorp Sales Jan", "Plom Sales Jan", "Zorp Sales Feb", "Plom Sales Feb"},
                        {"Ann", 31000, 47000, nullptr, 62000},
                        {"Bob", 23000, 29000, nullptr, 35000}});
    EXPECT_EQ(read.target("Ann"), 109000);
    EXPECT_EQ(read.actual("Ann"), 31000);
    EXPECT_NE(read.note(NoteKind::AssumedMeasure), nullptr);
}

TEST(Counterparts, theOnlyOtherColumnOfSuchAmountsIsReadAndDoubted) {
    const Reading read({{"Rep", "Target", "Zorp"}, {"Ann", 470, 310}, {"Bob", 290, 230}, {"Cleo", 810, 800}});
    EXPECT_EQ(read.actual("Ann"), 310);
    const Note* note = read.note(NoteKind::DoubtfulReading);
    ASSERT_NE(note, nullptr);
    EXPECT_EQ(note->column, 2u);
    EXPECT_EQ(note->second, "target=Zorp");
    const Reading other(
        {{"Rep", "Zorp", "Actual"}, {"Ann", 470, 310}, {"Bob", 290, 230}, {"Cleo", 810, 800}});
    EXPECT_EQ(other.target("Cleo"), 810);
    EXPECT_NE(other.note(NoteKind::DoubtfulReading), nullptr);
}

TEST(Counterparts, twoThatCouldBeAndThoseOfAnotherSizeAreNone) {
    const Reading two(
        {{"Rep", "Target", "Zorp", "Plom"}, {"Ann", 47, 31, 40}, {"Bob", 29, 23, 30}, {"Cleo", 81, 80, 90}});
    EXPECT_EQ(two.actual("Ann"), -3);
    const Reading small({{"Rep", "Target", "Zorp"}, {"Ann", 470, 3}, {"Bob", 290, 2}, {"Cleo", 810, 5}});
    EXPECT_EQ(small.actual("Ann"), -3);
}

TEST(Counterparts, achievementOverAmountsIsTheActualWithoutADoubt) {
    const Reading read({{"Goal", "Planned amount", "Achievement"},
                        {"Mentors found", 83, 88},
                        {"Apprentices hired", 31, 23},
                        {"Plants inspected", 178, 179}});
    EXPECT_EQ(read.actual("Apprentices hired"), 23);
    EXPECT_EQ(read.note(NoteKind::DoubtfulReading), nullptr);
}

// ---- several measures
TEST(SeveralMeasures, theFirstIsReadHoweverUsualItsWords) {
    const Reading read({{nullptr, "Umsatz", nullptr, "Stückzahl", nullptr},
                        {"Mitarbeiter", "Ziel", "Ist", "Ziel", "Ist"},
                        {"Paul", 50462, 40874, 14, 55},
                        {"Rita", 11273, 7440, 26, 13}});
    EXPECT_EQ(read.target("Paul"), 50462);
    EXPECT_EQ(read.actual("Paul"), 40874);
}

TEST(SeveralMeasures, aYearsQuotaIsNoPairOfAQuartersActual) {
    const Reading read(
        {{"Rep", "Annual Quota", "Q1 Quota", "Q1 Actual"}, {"Ann", 400, 100, 80}, {"Bob", 600, 150, 120}});
    EXPECT_EQ(read.attainment("Ann"), 0.8);
}

TEST(SeveralMeasures, aWordThatMayBeAForecastIsOneBesideATarget) {
    const Reading read({{"Ejecutivo", "Plan de pedidos", "Pedidos alcanzados", "Previsión"},
                        {"Ana", 100, 90, 95},
                        {"Luis", 200, 190, 210}});
    EXPECT_EQ(read.target("Luis"), 200);
    const Reading alone({{"Ejecutivo", "Previsto", "Real"}, {"Ana", 100, 90}, {"Luis", 200, 190}});
    EXPECT_EQ(alone.target("Luis"), 200);
}

// ---- words that the cells refute
TEST(RefutedRoles, aUnitThatLeadsTheRowsNamesThem) {
    const Reading read({{"Unit", "Target", "Actual"}, {"North", 10, 8}, {"South", 20, 25}, {"East", 30, 30}});
    EXPECT_EQ(read.target("South"), 20);
    const Reading units({{"KPI", "Unit", "Target", "Actual"},
                         {"Churn", "%", 10, 8},
                         {"Deals", "pieces", 20, 25},
                         {"Calls", "hours", 30, 30}});
    EXPECT_EQ(units.table().unitOf(1).name, "pieces");
}

TEST(RefutedRoles, numbersThatAreNoDaysAreNoDates) {
    const Reading read({{"Verkäufer", "Soll", "Stand aktuell"},
                        {"Gerda", 59630, 56648},
                        {"Hans", 83679, 73637},
                        {"Ines", 90000, 90100}});
    EXPECT_EQ(read.actual("Hans"), 73637);
}

TEST(RefutedRoles, outlineNumbersAreNoLevelAndNoName) {
    for (const char* heading : {"Level no.", "Punto", "Item", "Zorp"}) {
        const Reading read({{heading, "Entity", "Target", "Actual"},
                            {"1", "North", nullptr, nullptr},
                            {"1.1", "Ann", 10, 8},
                            {"1.2", "Bob", 20, 25},
                            {"2", "South", nullptr, nullptr},
                            {"2.1", "Cleo", 30, 30}});
        EXPECT_EQ(read.target("North"), 30) << heading;
        EXPECT_EQ(read.parentOf("Cleo"), "2") << heading;
    }
}

TEST(RefutedRoles, idsThatAreThoseOfOtherRowsAreTheParents) {
    const Reading read({{"Zorp", "Code above", "Name", "Target"},
                        {"E1", nullptr, "North", nullptr},
                        {"E2", "E1", "Ann", 10},
                        {"E3", "E1", "Bob", 20}});
    EXPECT_EQ(read.parentOf("Bob"), "E1");
    EXPECT_EQ(read.target("North"), 30);
}

TEST(RefutedRoles, partsOfAWholeAreProgressUnderAnActual) {
    const Reading read(
        {{"Objetivo", "Avance"}, {"Talleres dados", "3 de 10"}, {"Errores corregidos", "5 de 10"}});
    EXPECT_DOUBLE_EQ(read.progress("Talleres dados"), 0.3);
    const Reading out(
        {{"Goal", "Progress"}, {"Menus revised", "2 out of 10"}, {"Bikes repaired", "4 out of 10"}});
    EXPECT_DOUBLE_EQ(out.progress("Bikes repaired"), 0.4);
}

// ---- owners and what describes
TEST(Owners, peopleBesideProductsAnswerForThem) {
    const Reading read({{"Bezirk", "Produkt", "Zorp", "Ziel", "Ist"},
                        {"Nord", "Stühle", "Rita Winter", 20, 22},
                        {"Nord", "Tische", "Rita Winter", 52, 40},
                        {"Süd", "Lampen", "Anna Müller", 33, 25}});
    EXPECT_EQ(read.target("Nord"), 72);
    EXPECT_EQ(read.parentOf("Tische"), "Nord");
}

TEST(Owners, whoIsFinerThanWhatStandsToTheLeftIsNoOwner) {
    const Reading read({{"País", "Zorp", "Período", "Meta", "Real"},
                        {"Norte", "Adela Pardo", "ene", 10, 9},
                        {"Norte", "Adela Pardo", "feb", 20, 21},
                        {"Norte", "Benito Salas", "ene", 30, 30},
                        {"Norte", "Benito Salas", "feb", 40, 41}});
    EXPECT_EQ(read.target("Norte / Adela Pardo"), 30);
}

TEST(Owners, whoAnswersForAnIndicatorIsNoLevelAboveIt) {
    const Reading read({{"Kennzahl", "Verantwortlich", "Monat", "Ziel", "Ist"},
                        {"Index", "Uwe Lorenz", "Jan", 69, 69},
                        {"Index", "Uwe Lorenz", "Feb", 69, 57},
                        {"Note", "Clara Weiß", "Jan", 65, 55},
                        {"Note", "Clara Weiß", "Feb", 65, 68}});
    EXPECT_EQ(read.parentOf("Index"), "");
}

TEST(Descriptions, aDistrictBesideNamesIsNoLevelUnlessItSaysSo) {
    const Reading beside({{"Venditore", "Regione amm.", "Obiettivo", "Raggiunto"},
                          {"Luca Ferri", "Lecce", 10, 8},
                          {"Irene Costa", "Cuneo", 20, 25},
                          {"Marco Villa", "Cuneo", 30, 30}});
    EXPECT_EQ(beside.parentOf("Irene Costa"), "");
    const Reading region(
        {{"Rep", "Region", "Target", "Actual"}, {"Ann", "North", 10, 8}, {"Bob", "North", 20, 25}});
    EXPECT_EQ(region.parentOf("Ann"), "North");
    const Reading behind(
        {{"Rep", "Target", "Actual", "Office"}, {"Ann", 10, 8, "Ohio"}, {"Bob", 20, 25, "Ohio"}});
    EXPECT_EQ(behind.parentOf("Ann"), "");
}

// ---- tables of targets alone
TEST(TargetsAlone, aStatementAndItsAmountMayBearOneName) {
    const Reading read({{"Ziel", "Ziel"},
                        {"Schulungen gehalten", 188},
                        {"Audits bestanden", 85},
                        {"Filialen eröffnet", 79}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Audits bestanden"), 85);
    const Reading year({{"Rep", "Target 2026"}, {"Ann", 49441}, {"Bob", 85021}});
    ASSERT_TRUE(year.ok());
    EXPECT_EQ(year.target("Bob"), 85021);
}

// ---- words that nobody knows
TEST(UnknownWords, yearsOfResultsLeaveTheTargetAlone) {
    const Reading read({{"Rep", "Zorp sales 2023", "Zorp sales 2024", "Sales (plom) 2025", "Zorp sales 2025"},
                        {"Ann", 560, 380, 520, 470},
                        {"Bob", 590, 500, 620, 500},
                        {"Cleo", 410, 520, 470, 260}});
    EXPECT_EQ(read.target("Ann"), 520);
    EXPECT_EQ(read.actual("Ann"), 470);
    EXPECT_EQ(read.table().history.size(), 2u);
    EXPECT_NE(read.note(NoteKind::DoubtfulReading), nullptr);
}

TEST(UnknownWords, theYearBesideMonthsIsWhatTheyAimAt) {
    const Reading read({{"Rep", "Zorp", "Plom Jan", "Plom Feb", "Plom Mar"},
                        {"Ann", 1100, 200, 300, nullptr},
                        {"Bob", 1500, 500, 600, nullptr},
                        {"Cleo", 900, 100, 400, nullptr}});
    EXPECT_EQ(read.target("Ann"), 1100);
    EXPECT_EQ(read.actual("Bob"), 1100);
}

TEST(UnknownWords, twoColumnsThatGoTogetherArePlanAndResultAndTold) {
    const Reading read(
        {{"Rep", "Zorp", "Plom"}, {"Ann", 12364, 13229}, {"Bob", 43196, 34556}, {"Cleo", 21665, 19498}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Bob"), 43196);
    EXPECT_EQ(read.actual("Bob"), 34556);
    EXPECT_EQ(read.notes(NoteKind::DoubtfulReading), 2u);
    const Reading apart({{"Rep", "Region", "Zorp", "Plom"},
                         {"Ann", "North", 12364, 4},
                         {"Bob", "North", 43196, 2},
                         {"Cleo", "South", 21665, 9}});
    EXPECT_EQ(apart.target("Bob"), -3);
    EXPECT_EQ(apart.actual("Bob"), -3);
}

TEST(UnknownWords, theOnlyNumbersAreWhatIsAimedAtAndTold) {
    const Reading read({{"Rep", "Zorp"}, {"Ann", 41592}, {"Bob", 42672}, {"Cleo", 16630}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Cleo"), 16630);
    EXPECT_EQ(read.notes(NoteKind::DoubtfulReading), 1u);
    const Reading nothing({{"Zorp", "Plom"}, {"Ann", 41592}, {"Bob", 42672}, {"Cleo", 16630}});
    EXPECT_FALSE(nothing.ok());
}

TEST(UnknownWords, whatIsMeasuredBesideAnUnknownWordIsADoubt) {
    const Reading read({{"Rep", "Zorp turnover"}, {"Ann", 61273}, {"Bob", 18091}});
    EXPECT_EQ(read.notes(NoteKind::DoubtfulReading), 1u);
    const Reading plain({{"Rep", "Turnover"}, {"Ann", 61273}, {"Bob", 18091}});
    EXPECT_EQ(plain.notes(NoteKind::DoubtfulReading), 0u);
}

TEST(UnknownWords, revisionsAreOfPlans) {
    const Reading read(
        {{"Rep", "Zorp rev. 1", "Zorp rev. 2", "Actual"}, {"Ann", 684, 720, 785}, {"Bob", 512, 406, 398}});
    EXPECT_EQ(read.target("Ann"), 720);
    EXPECT_EQ(read.actual("Ann"), 785);
}

TEST(UnknownWords, aRowOfValuesIsNoHeadingHoweverManyOfItsWordsAreKnown) {
    const Reading read({{"Zorp", "Plom"},
                        {"Filialen eröffnet", "Fertig"},
                        {"Anrufe angenommen", "Offen"},
                        {"Vorführungen gezeigt", "Fertig"}});
    EXPECT_TRUE(!read.ok() || read.show(Measure::Progress, "Filialen eröffnet") != -2);
    const Reading known({{"Objective", "Zorp", "Status"},
                         {"Build a strong team", "Calls answered", "Done"},
                         {"Build a strong team", "Demos given", "Open"},
                         {"Run lean operations", "Contracts signed", "Done"}});
    EXPECT_EQ(known.parentOf("Calls answered"), "Build a strong team");
}

TEST(UnknownWords, idsAndParentsFindEachOther) {
    const Reading known({{"Zorp", "Parent ID", "Name", "Target"},
                         {101, nullptr, "North", nullptr},
                         {102, 101, "Ann", 10},
                         {103, 101, "Bob", 20}});
    EXPECT_EQ(known.target("North"), 30);
    const Reading unknown({{"Zorp", "Plom", "Name", "Target"},
                           {"G1", nullptr, "North", nullptr},
                           {"G2", "G1", "Ann", 10},
                           {"G3", "G1", "Bob", 20}});
    EXPECT_EQ(unknown.target("North"), 30);
    const Reading responsible({{"Entity", "Belongs to", "Responsible", "Target"},
                               {"North", nullptr, "Sam Vance", nullptr},
                               {"Hooks", "North", "Fay Hunt", 10},
                               {"Racks", "North", "Dan Reed", 20}});
    EXPECT_EQ(responsible.target("North"), 30);
}

TEST(UnknownWords, namesBesideIdsAndBelowIdsOfTheirLevel) {
    const Reading read({{"Goal ID", "Goal", "Indicator ID", "Indicator", "Target", "Actual"},
                        {"O1", "Build a strong team", "K101", "Calls answered", 165, 97},
                        {"O1", "Build a strong team", "K102", "Demos given", 37, 37},
                        {"O4", "Run lean operations", "K104", "Suppliers reviewed", 154, 161}});
    EXPECT_EQ(read.parentOf("Demos given"), "O1");
    const Reading unknown({{"Zorp No.", "Zorp", "Plom No.", "Plom", "Target", "Actual"},
                           {"O1", "Build a strong team", "K101", "Calls answered", 165, 97},
                           {"O1", "Build a strong team", "K102", "Demos given", 37, 37},
                           {"O4", "Run lean operations", "K104", "Suppliers reviewed", 154, 161}});
    EXPECT_EQ(unknown.target("Demos given"), 37);
    EXPECT_EQ(unknown.parentOf("Demos given"), "O1");
}

TEST(UnknownWords, peopleWhomNoHeadingNamesAndTheirManagers) {
    const Reading read({{"Zorp", "Plom", "Target", "Actual"},
                        {"Frank Böhm", "Eva Lange", 39119, 22297},
                        {"Gerda Voß", "Eva Lange", 32252, 21286},
                        {"Ines Kühn", "Hans Jäger", 12007, 12127},
                        {"Jens Möller", "Hans Jäger", 51084, 41888}});
    EXPECT_EQ(read.target("Eva Lange"), 71371);
}

TEST(UnknownWords, labelsBelowPeriodsAndLabelsAboveThem) {
    const Reading below({{nullptr, "Jan", nullptr, "Feb", nullptr},
                         {"Zorp", "Target", "Plom", "Target", "Plom"},
                         {"Ann", 44350, 33262, 26672, 22404},
                         {"Bob", 84441, 86129, 29448, 26503}});
    EXPECT_EQ(below.target("Ann"), 71022);
    EXPECT_EQ(below.actual("Ann"), 55666);
    const Reading above({{nullptr, "Zorp", nullptr, "Plom", nullptr},
                         {"Rep", "Jan", "Feb", "Jan", "Feb"},
                         {"Ann", 44350, 26672, 33262, nullptr},
                         {"Bob", 84441, 29448, 86129, nullptr}});
    EXPECT_EQ(above.target("Bob"), 113889);
    EXPECT_EQ(above.actual("Bob"), 86129);
}

TEST(UnknownWords, aBandMayBearATotalsWord) {
    const Reading read({{nullptr, "Plan", nullptr, "Ergebnis", nullptr},
                        {"Berater", "Jan", "Feb", "Jan", "Feb"},
                        {"Gerda", 410, 290, 400, 300},
                        {"Hans", 210, 150, 200, nullptr}});
    EXPECT_EQ(read.actual("Gerda"), 700);
}

TEST(UnknownWords, aQuarterWithOneMonthOfDataMakesNoLevel) {
    const Reading read(
        {{"Rep", "Jan Target", "Feb Target", "Q1 Total Target", "Apr Target", "May Target", "Q2 Total Target",
          "Jan Actual", "Feb Actual", "Q1 Total Actual", "Apr Actual", "May Actual", "Q2 Total Actual"},
         {"Ann", 10, 20, 30, 40, 50, 90, 9, 19, 28, 39, nullptr, 39},
         {"Bob", 11, 21, 32, 41, 51, 92, 10, 20, 30, 40, nullptr, 40}});
    EXPECT_EQ(read.target("Ann"), 120);
    EXPECT_EQ(read.actual("Ann"), 67);
}

TEST(UnknownWords, goalsThatAreNamesOfOtherRowsAreTheirParents) {
    const Reading read({{"Org unit", "Higher-level goal", "Budget", "Current"},
                        {"North", nullptr, nullptr, nullptr},
                        {"Dan Reed", "North", 10, 8},
                        {"Eve Stone", "North", 20, 25}});
    EXPECT_EQ(read.target("North"), 30);
    const Reading levels({{"Goal", "Key result", "Target", "Actual"},
                          {"Grow", "Calls answered", 10, 8},
                          {"Grow", "Demos given", 20, 25},
                          {"Save", "Bills paid", 5, 5}});
    EXPECT_EQ(levels.parentOf("Demos given"), "Grow");
}

TEST(UnknownWords, aRankingIsNoFigure) {
    const Reading read({{"Rep", "Zorp", "Target"}, {"Ann", 3, 4}, {"Bob", 1, 5}, {"Cleo", 2, 6}});
    EXPECT_EQ(read.actual("Ann"), -3);
}

TEST(UnknownWords, twoMeasuresOfOneYearAreNotAdded) {
    const Reading read(
        {{"Rep", "Margin target 2025", "Margin actual 2025", "Zorp sold 2025", "Plom sold 2025"},
         {"Ann", 84553, 49040, 75, 88},
         {"Bob", 79679, 55775, 41, 75}});
    EXPECT_EQ(read.actual("Ann"), 49040);
}

TEST(People, whoStandsBesideSeveralIsAbove) {
    const Reading rep({{"Name", "Zorp", "Target", "Actual"},
                       {"Ann Carter", "Sue Vega", 320, 210},
                       {"Bob Miller", "Sue Vega", 180, 190},
                       {"Dan Reed", "Cara Jones", 410, 333},
                       {"Eve Stone", "Cara Jones", 101, 99}});
    EXPECT_EQ(rep.parentOf("Ann Carter"), "Sue Vega");
    EXPECT_EQ(rep.target("Cara Jones"), 511);
}

TEST(People, whoseNamesStandAmongTheOthersIsAbove) {
    const Reading read({{"Name", "Zorp", "Target", "Actual"},
                        {"Sue Vega", nullptr, nullptr, nullptr},
                        {"Ann Carter", "Sue Vega", 320, 210},
                        {"Bob Miller", "Sue Vega", 180, 190},
                        {"Cara Jones", nullptr, nullptr, nullptr},
                        {"Dan Reed", "Cara Jones", 410, 333},
                        {"Eve Stone", "Cara Jones", 101, 99},
                        {"Finn Hale", nullptr, nullptr, nullptr}});
    EXPECT_EQ(read.parentOf("Eve Stone"), "Cara Jones");
    EXPECT_EQ(read.target("Sue Vega"), 500);
}

TEST(People, aWordForManagersOverWhoStandsOnceIsTheirs) {
    const Reading read({{"Business development manager", "Zorp", "Target", "Actual"},
                        {"Ann Carter", "Sue Vega", 320, 210},
                        {"Bob Miller", "Sue Vega", 180, 190},
                        {"Dan Reed", "Cara Jones", 410, 333},
                        {"Eve Stone", "Cara Jones", 101, 99}});
    EXPECT_EQ(read.parentOf("Dan Reed"), "Cara Jones");
    EXPECT_EQ(read.target("Dan Reed"), 410);
}

// "Desk Lamps" look like names; who answers for several of them is not above them.
TEST(People, whoAnswersForThingsIsNotAbove) {
    const Reading read({{"Product", "Zorp", "Target", "Actual"},
                        {"Desk Lamps", "Sue Vega", 320, 210},
                        {"Garden Chairs", "Sue Vega", 180, 190},
                        {"Wall Mirrors", "Cara Jones", 410, 333},
                        {"Bath Towels", "Cara Jones", 101, 99}});
    EXPECT_EQ(read.parentOf("Desk Lamps"), "");
    EXPECT_EQ(read.target("Desk Lamps"), 320);
}

TEST(People, whoAnswersForSeveralPeopleIsAboveThem) {
    const Reading read({{"Rep", "Owner", "Target", "Actual"},
                        {"Ann Carter", "Sue Vega", 320, 210},
                        {"Bob Miller", "Sue Vega", 180, 190},
                        {"Dan Reed", "Cara Jones", 410, 333},
                        {"Eve Stone", "Cara Jones", 101, 99}});
    EXPECT_EQ(read.parentOf("Ann Carter"), "Sue Vega");
    EXPECT_EQ(read.target("Sue Vega"), 500);
    EXPECT_EQ(read.target("Cara Jones"), 511);
}

TEST(People, whoAnswersForOneRepEachIsNotAbove) {
    const Reading read({{"Rep", "Owner", "Target", "Actual"},
                        {"Ann Carter", "Sue Vega", 320, 210},
                        {"Bob Miller", "Finn Hale", 180, 190},
                        {"Dan Reed", "Cara Jones", 410, 333},
                        {"Eve Stone", "Ivy Marsh", 101, 99}});
    EXPECT_EQ(read.parentOf("Ann Carter"), "");
}

TEST(People, managersOfOneThingEachOwnIt) {
    const Reading read({{"Product", "Manager", "Target", "Actual"},
                        {"Chairs", "Mia Quinn", 320, 210},
                        {"Desks", "Kurt Mason", 180, 190},
                        {"Lamps", "Eve Stone", 410, 333},
                        {"Shelves", "Mia Quinn", 101, 99}});
    EXPECT_EQ(read.parentOf("Chairs"), "");
    EXPECT_TRUE(read.table().hasRole(Role::Owner));
}

TEST(People, ownersBelowRegionsAreTheRows) {
    const Reading read({{"Region", "Owner", "Target", "Actual"},
                        {"North", "Ann Carter", 320, 210},
                        {"North", "Bob Miller", 180, 190},
                        {"South", "Dan Reed", 410, 333},
                        {"South", "Eve Stone", 101, 99}});
    EXPECT_EQ(read.target("North"), 500);
    EXPECT_EQ(read.parentOf("Eve Stone"), "South");
}

TEST(People, namesThatRepeatAboveRepsAreTheirGroups) {
    for (const char* heading : {"Name", "Unit"}) {
        const Reading read({{heading, "Rep", "Target", "Actual"},
                            {"North", "Ann Carter", 320, 210},
                            {"North", "Bob Miller", 180, 190},
                            {"South", "Dan Reed", 410, 333},
                            {"South", "Eve Stone", 101, 99}});
        EXPECT_EQ(read.target("North"), 500) << heading;
        EXPECT_EQ(read.parentOf("Eve Stone"), "South") << heading;
    }
}

TEST(People, unitsBesideRepsStayUnits) {
    const Reading read({{"Rep", "Unit", "Target", "Actual"},
                        {"Ann Carter", "EUR", 320, 210},
                        {"Bob Miller", "EUR", 180, 190},
                        {"Dan Reed", "calls", 410, 333},
                        {"Eve Stone", "calls", 101, 99}});
    EXPECT_EQ(read.parentOf("Ann Carter"), "");
    EXPECT_TRUE(read.table().hasRole(Role::Unit));
}

}  // namespace
}  // namespace plumbline
