// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// What people of the trade call their figures: planned, done, expected by the end of the year, of the year before, so far.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;

struct Pair {
    const char *name, *planned, *done;
};

TEST(FinanceWords, aPlanAndWhatCameOfItAreNoDoubt) {
    for (const auto& [name, planned, done] : {Pair{"Vertreter", "Zielsetzung", "Erreichter Wert"},
                                              {"Vertreter", "Budgetansatz", "Verbucht"},
                                              {"Agent", "Targeted new business", "New business Act."},
                                              {"Agent", "To be achieved", "Registered"},
                                              {"Vendeur", "Montant budgétisé", "Encaissements enregistrés"},
                                              {"Vendeur", "À atteindre", "Effectuées"},
                                              {"Vendedor", "A alcanzar", "Contrataciones efectivas"},
                                              {"Vendedor", "Importe previsto", "Efectuado"},
                                              {"Venditore", "Da conseguire", "Registrato"},
                                              {"Venditore", "Importo preventivato", "Eseguito"},
                                              {"Agente", "Receita bruta a atingir", "Efetuado"},
                                              {"Agente", "Valor orçado", "Apurado"}}) {
        const Reading read({{name, planned, done},
                            {"Ann Lee", 58399, 43215},
                            {"Bob Ray", 16637, 9316},
                            {"Cy Moor", 49371, 33572}});
        EXPECT_EQ(read.target("Ann Lee"), 58399) << planned;
        EXPECT_EQ(read.actual("Ann Lee"), 43215) << done;
        EXPECT_EQ(read.note(NoteKind::DoubtfulReading), nullptr) << planned << " | " << done;
    }
}

struct Beside {
    const char *planned, *done, *beside;
};

TEST(FinanceWords, whatIsExpectedByTheEndOfTheYearIsNeitherPlannedNorDone) {
    for (const auto& [planned, done, beside] : {Beside{"Target", "Actual", "Year-end projection"},
                                                {"Target", "Actual", "Reforecast"},
                                                {"Soll", "Ist", "Prognose zum Jahresende"},
                                                {"Objectif", "Réalisé", "Atterrissage prévu"},
                                                {"Objectif", "Réalisé", "Reprévision"},
                                                {"Meta", "Real", "Proyección de cierre"},
                                                {"Obiettivo", "Attuale", "Proiezione di fine anno"},
                                                {"Meta", "Realizado", "Projeção de fecho"}}) {
        const Reading read({{"Rep", planned, done, beside},
                            {"Ann Lee", 58399, 43215, 50960},
                            {"Bob Ray", 16637, 9316, 18913},
                            {"Cy Moor", 49371, 33572, 47188}});
        EXPECT_EQ(read.target("Ann Lee"), 58399) << beside;
        EXPECT_EQ(read.actual("Ann Lee"), 43215) << beside;
        EXPECT_EQ(read.alarms() - read.found(Rule::SeveralTops), 0u) << beside;
    }
}

TEST(FinanceWords, theSamePeriodOfTheYearBeforeIsAnEarlierResult) {
    for (const auto& [planned, done, beside] :
         {Beside{"Target", "Actual", "Same period last year"},
          {"Soll", "Ist", "Vorjahreszeitraum"},
          {"Objectif", "Réalisé", "Même période N-1"},
          {"Meta", "Real", "Ejercicio previo"},
          {"Obiettivo", "Attuale", "Stesso periodo dell'anno precedente"},
          {"Meta", "Realizado", "Período homólogo"}}) {
        const Reading read({{"Rep", planned, done, beside},
                            {"Ann Lee", 58399, 43215, 50960},
                            {"Bob Ray", 16637, 9316, 18913},
                            {"Cy Moor", 49371, 33572, 47188}});
        ASSERT_EQ(read.table().history.size(), 1u) << beside;
        EXPECT_EQ(read.table().history[0][0].number(), 50960) << beside;
    }
}

TEST(FinanceWords, whatRanUpSoFarIsNotAddedAgain) {
    for (const char* running : {"Year so far", "Bisher im Jahr", "Depuis le 1er janvier",
                                "En lo que va de año", "Da inizio anno", "No ano até agora"}) {
        const Reading read({{"Rep", "Month", "Target", "Actual", running},
                            {"Ann", "Jan 2025", 10, 8, 8},
                            {"Ann", "Feb 2025", 10, 9, 17},
                            {"Ann", "Mar 2025", 10, 7, 24},
                            {"Bob", "Jan 2025", 20, 18, 18},
                            {"Bob", "Feb 2025", 20, 21, 39}});
        EXPECT_EQ(read.actual("Ann"), 24) << running;
        EXPECT_EQ(read.note(NoteKind::UnusedColumn), nullptr) << running;
    }
}

TEST(FinanceWords, quartersByTheirNumber) {
    for (const auto& [first, second] : {std::pair("Trimestre n.º 1", "Trimestre n.º 2"),
                                        {"Trimestre nº 1", "Trimestre nº 2"},
                                        {"Trimestre n° 1", "Trimestre n° 2"},
                                        {"Quarter no. 1", "Quarter no. 2"},
                                        {"Quartal Nr. 1", "Quartal Nr. 2"}}) {
        const Reading read({{"Rep", first, second, first, second},
                            {nullptr, "Target", "Target", "Actual", "Actual"},
                            {"Ann Lee", 15035, 37336, 11426, 32482},
                            {"Bob Ray", 14042, 46371, 9267, 33387}});
        EXPECT_EQ(read.target("Ann Lee"), 52371) << first;
        EXPECT_EQ(read.actual("Bob Ray"), 42654) << first;
    }
}

TEST(FinanceWords, versionsByNumber) {
    for (const auto& [older, newer] : {std::pair("Meta lucro versão 1", "Meta lucro versão 2"),
                                       {"Plan Fassung 1", "Plan Fassung 2"},
                                       {"Objectif version 1", "Objectif version 2"},
                                       {"Obiettivo versione 1", "Obiettivo versione 2"}}) {
        const Reading read({{"Rep", older, newer, "Ist"},
                            {"Ann Lee", 34800, 45196, 26213},
                            {"Bob Ray", 91031, 74616, 73123}});
        EXPECT_EQ(read.target("Ann Lee"), 45196) << newer;
        EXPECT_EQ(read.note(NoteKind::DoubtfulReading), nullptr) << newer;
    }
}

TEST(FinanceWords, aRankBelowATitleOfAPlanIsNoAmount) {
    const Reading read({{"Sales plan 2025", nullptr, nullptr},
                        {"Goal", "Rank", "Status"},
                        {"Visits made", 4, "Not started"},
                        {"Offers sent", 3, "Not started"},
                        {"Leads qualified", 2, "Done"},
                        {"Workshops run", 1, "Done"}});
    EXPECT_EQ(read.note(NoteKind::DoubtfulReading), nullptr);
    EXPECT_EQ(read.target("Visits made"), 1);
    EXPECT_EQ(read.progress("Leads qualified"), 1);
}

}  // namespace
}  // namespace plumbline
