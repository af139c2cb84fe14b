// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Headings whose words say less than what stands beside and below them.
#include <gtest/gtest.h>

#include "support/reading.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

using testing::Reading;

// "Venduto" is a result, and here what both columns measure.
TEST(MeasuredWords, aResultsWordInBothHeadingsIsWhatIsMeasured) {
    const Reading read({{"Collaboratore", "Obiettivo Venduto", "Venduto raggiunte", "Obiettivo Chiamate",
                         "Chiamate raggiunte"},
                        {"Enzo Vitale", 46231, 49004, 58, 51},
                        {"Flora Guerra", 45665, 41098, 59, 76},
                        {"Gino Caruso", 32616, 19895, 87, 90}});
    EXPECT_EQ(read.target("Enzo Vitale"), 46231);
    EXPECT_EQ(read.actual("Enzo Vitale"), 49004);
}

TEST(MeasuredWords, soOverMonths) {
    const Reading read({{"Agente", "gen Venduto obiettivo", "feb Venduto obiettivo", "gen Venduto reali",
                         "feb Venduto reali"},
                        {"Enzo Vitale", 53196, 35679, 50536, 25332},
                        {"Flora Guerra", 35182, 15357, 35533, 15664}});
    EXPECT_EQ(read.target("Enzo Vitale"), 88875);
    EXPECT_EQ(read.actual("Flora Guerra"), 51197);
}

TEST(MeasuredWords, whatIsReachedOfATargetStaysAResult) {
    const Reading read({{"Rep", "Target", "Target achieved", "Achieved so far"},
                        {"Ann Lee", 46231, 49004, 40000},
                        {"Bob Ray", 45665, 41098, 41000},
                        {"Cy Moor", 32616, 19895, 20000}});
    EXPECT_EQ(read.target("Ann Lee"), 46231);
}

TEST(MeasuredWords, aTargetThatHeldSoFarIsTheOldOne) {
    const Reading read({{"Verkäufer", "DB I - Ziel bisher", "DB I - Ziel neu", "Erreichter DB I"},
                        {"Frank Böhm", 100966, 88567, 85909},
                        {"Gerda Voß", 45144, 71658, 67358}});
    EXPECT_EQ(read.target("Frank Böhm"), 88567);
    EXPECT_EQ(read.actual("Frank Böhm"), 85909);
}

TEST(ContentAgainstWords, aStatusUnderAGoalsWord) {
    for (const char* heading :
         {"Status do objetivo", "Statut de l'objectif", "Estado de la meta", "Goal stage"}) {
        const Reading read({{"Axe", "Résultat attendu", heading},
                            {"Enchanter nos clients", "Appels pris", "Open"},
                            {nullptr, "Démonstrations données", "Done"},
                            {"Grandir sur de nouveaux marchés", "Fournisseurs évalués", "Done"},
                            {nullptr, "Entretiens menés", "Open"}});
        EXPECT_EQ(read.progress("Démonstrations données"), 1) << heading;
        EXPECT_EQ(read.parentOf("Entretiens menés"), "Grandir sur de nouveaux marchés") << heading;
    }
}

TEST(ContentAgainstWords, wordsAreNoIds) {
    const Reading read({{"Zone", "Référence produit", "Porteur", "CA objectif", "CA réalisé"},
                        {"Nord", "Bureaux", "Karine Blanc", 17035, 18227},
                        {nullptr, "Lampes", "Pierre Arnaud", 60126, 67341},
                        {"Sud", "Étagères", "Nicolas Renard", 51665, 29965},
                        {nullptr, "Canapés", "Théo Gaillard", 76595, 69701}});
    EXPECT_EQ(read.target("Lampes"), 60126);
    EXPECT_EQ(read.parentOf("Lampes"), "Nord");
    EXPECT_EQ(read.owner("Canapés"), "Théo Gaillard");
    EXPECT_EQ(read.target("Nord"), 77161);
}

// "Nome provincia" names no group: it says where somebody is, month after month.
TEST(ContentAgainstWords, whereSomebodyIsGroupsNobody) {
    for (const char* heading :
         {"Nome provincia", "Région administrative", "State code", "Verwaltungsregion"}) {
        const Reading read({{"Seller", heading, "Month", "Target", "Actual"},
                            {"Dario Conti", "Rimini", "Jan", 87287, 49753},
                            {"Dario Conti", "Rimini", "Feb", 95631, 57818},
                            {"Elena Gallo", "Siena", "Jan", 27147, 23074},
                            {"Elena Gallo", "Siena", "Feb", 88630, 62041},
                            {"Fabio Marino", "Rimini", "Jan", 36581, 34751},
                            {"Fabio Marino", "Rimini", "Feb", 23231, 16261}});
        EXPECT_EQ(read.target("Dario Conti"), 182918) << heading;
        EXPECT_EQ(read.actual("Fabio Marino"), 51012) << heading;
        EXPECT_EQ(read.parentOf("Elena Gallo"), "") << heading;
    }
}

TEST(ContentAgainstWords, codesStayIds) {
    const Reading read(
        {{"Référence produit", "Objectif", "Réalisé"}, {"NW", 10, 8}, {"SE", 20, 15}, {"A7", 30, 33}});
    EXPECT_EQ(read.target("SE"), 20);
    EXPECT_EQ(read.table().columnOf(Role::Id)->column, 0u);
}

TEST(ContentAgainstWords, aUnitOfOtherRowsNamesIsTheirParent) {
    for (const char* heading : {"Übergeordnete Einheit", "Einheit", "Unit"}) {
        const Reading read({{"Ziel", heading, "Soll", "Ist"},
                            {"In neuen Märkten wachsen", nullptr, nullptr, nullptr},
                            {"Fehler behoben", "In neuen Märkten wachsen", 90, 60},
                            {"Server umgezogen", "In neuen Märkten wachsen", 62, 47},
                            {"Den Service verbessern", nullptr, nullptr, nullptr},
                            {"Partner angebunden", "Den Service verbessern", 141, 124},
                            {"Schulungen gehalten", "Den Service verbessern", 190, 117}});
        EXPECT_EQ(read.parentOf("Server umgezogen"), "In neuen Märkten wachsen") << heading;
        EXPECT_EQ(read.parentOf("Schulungen gehalten"), "Den Service verbessern") << heading;
    }
}

TEST(ContentAgainstWords, unitsStayUnits) {
    const Reading read({{"Ziel", "Einheit", "Soll", "Ist"},
                        {"Umsatz", "Euro", 90, 60},
                        {"Besuche", "Stück", 62, 47},
                        {"Anrufe", "Stück", 141, 124}});
    EXPECT_EQ(read.parentOf("Besuche"), "");
    EXPECT_NE(read.table().columnOf(Role::Unit), nullptr);
}

// Whoever answers, and each stands once beside areas that leave their repeats blank, or repeat.
TEST(ContentAgainstWords, peopleBesideAreasNameTheRows) {
    for (const char* again : {"", "Nord"}) {
        const Reading read({{"Aire commerciale", "Responsable", "Objectif", "Réalisé"},
                            {"Nord", "Zoé Fabre", 18357, 18000},
                            {again, "Alain Meyer", 18532, 18161},
                            {"Sud", "Brigitte Dupuis", 85441, 66643},
                            {*again ? "Sud" : "", "Cédric Lacroix", 53490, 58839}});
        EXPECT_EQ(read.target("Alain Meyer"), 18532) << again;
        EXPECT_EQ(read.parentOf("Alain Meyer"), "Nord") << again;
        EXPECT_EQ(read.actual("Sud"), 125482) << again;
    }
}

TEST(ContentAgainstWords, wordsWrittenAsOneAreParted) {
    EXPECT_TRUE(phraseOf("VolumeDesVentesàDate").has(WordClass::Actual));
    EXPECT_TRUE(phraseOf("MargeCommercialeàAtteindre").has(WordClass::Target));
    EXPECT_TRUE(phraseOf("CodeDéquipe").has(WordClass::Group));
    EXPECT_EQ(phraseOf("Ventesà Date").unknown, 1u);  // two words are as they are
}

TEST(ContentAgainstWords, aRemarkBelowStatementsIsNoGoal) {
    for (const char* remark :
         {"Rundungsdifferenzen möglich", "Écarts dus aux arrondis", "Valori al netto dell'IVA",
          "Diferencias por redondeo", "Valores sem IVA", "Differences due to rounding"}) {
        const Reading read({{"Ziele", "Zielwert", "Ist-Stand"},
                            {"Schulungen gehalten", 170, 163},
                            {"Funktionen geliefert", 179, 119},
                            {"Audits bestanden", 145, 140},
                            {remark, nullptr, nullptr}});
        EXPECT_EQ(read.table().count, 3u) << remark;
    }
}

// 79371 + 60608 = 139979: what runs up since January is no second January.
TEST(ContentAgainstWords, whatRunsSinceAMonthIsNotThatMonth) {
    for (const char* running :
         {"Cumulato da gennaio", "Cumul depuis le 1er janvier", "Seit Januar kumuliert", "Since January"}) {
        const Reading read({{"Rep", "Jan Target", "Feb Target", "Jan Actual", "Feb Actual", running},
                            {"Ann Lee", 80000, 70000, 79371, 60608, 139979},
                            {"Bob Ray", 50000, 40000, 27554, 72515, 100069}});
        EXPECT_EQ(read.actual("Ann Lee"), 139979) << running;
        EXPECT_EQ(read.target("Bob Ray"), 90000) << running;
    }
}

TEST(ContentAgainstWords, amountsUnderARatiosWordAreToldWhereNoActualIsRead) {
    const Reading read({{"Rep", "Annual quota", "Jan Achievement", "Feb Achievement"},
                        {"Ann Lee", 173190, 32596, 30100},
                        {"Bob Ray", 109553, 39544, 12000},
                        {"Cy Moor", 106372, 10177, 18100}});
    EXPECT_TRUE(read.actual("Ann Lee") == 62696 || read.found(Rule::UnusedColumn) > 0);
}

// Nothing but names is read, and a column may say how far they are in words that nobody knows: a warning that names it.
TEST(NamesOnly, textsThatRepeatAreTold) {
    const Reading read({{"Goal", "Owner", "Zorp"},
                        {"Open a second shop", "Ann Lee", "plim"},
                        {"Answer calls sooner", "Bob Ray", "plom"},
                        {"Hire two cooks", "Cy Moor", "plim"},
                        {"Print the menu", "Dan Poe", "plim"}});
    ASSERT_NE(read.note(NoteKind::UnusedColumn), nullptr);
    EXPECT_EQ(read.note(NoteKind::UnusedColumn)->column, 2u);
    EXPECT_EQ(read.note(NoteKind::UnusedColumn)->first, "texts");
    EXPECT_EQ(read.found(Rule::UnusedColumn), 1u);
}

TEST(NamesOnly, besideFiguresOrADateTheyAreNot) {
    const Reading figures({{"Goal", "Zorp", "Target"},
                           {"Open a second shop", "plim", 3},
                           {"Answer calls sooner", "plom", 4},
                           {"Hire two cooks", "plim", 2}});
    EXPECT_EQ(figures.note(NoteKind::UnusedColumn), nullptr);
}

TEST(NamesOnly, lastYearsFiguresByTheirSign) {
    for (const char* heading : {"CA N-1", "même_période_n_1"}) {
        const Reading read({{"Commercial", "CA objectif", "CA réalisé", heading},
                            {"Ann Lee", 64658, 48493, 47846},
                            {"Bob Ray", 16665, 9165, 10332},
                            {"Cy Moor", 66609, 54619, 81929}});
        EXPECT_EQ(read.table().history.size(), 1u) << heading;
        EXPECT_EQ(read.note(NoteKind::UnusedColumn), nullptr) << heading;
    }
}

}  // namespace
}  // namespace plumbline
