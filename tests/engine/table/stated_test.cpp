// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Progress, status and what is cancelled, as somebody wrote it down. Expected values by hand.
#include <gtest/gtest.h>

#include "support/reading.h"
#include "table/stated_progress.h"

namespace plumbline {
namespace {

using testing::Written;
using Rows = std::vector<std::vector<Written>>;

using Table = testing::Reading;

constexpr double near = 1e-9;

TEST(Stated, wordsOfAStatus) {
    const struct {
        const char* text;
        StatusWord word;
    } rows[] = {{"Done", StatusWord::Done},
                {"Completed: 12 March", StatusWord::Done},
                {"Erledigt", StatusWord::Done},
                {"terminé", StatusWord::Done},
                {"Hecho", StatusWord::Done},
                {"concluído", StatusWord::Done},
                {"Fatto", StatusWord::Done},
                {"Afgerond", StatusWord::Done},
                {"zakończone", StatusWord::Done},
                {"In progress – waiting for legal", StatusWord::Started},
                {"In Bearbeitung", StatusWord::Started},
                {"en cours", StatusWord::Started},
                {"w toku", StatusWord::Started},
                {"Not started", StatusWord::NotStarted},
                {"nicht begonnen", StatusWord::NotStarted},
                {"no iniciado", StatusWord::NotStarted},
                {"Offen", StatusWord::Open},
                {"à faire", StatusWord::Open},
                {"🟢 On track", StatusWord::OnTrack},
                {"At risk", StatusWord::AtRisk},
                {"rot", StatusWord::OffTrack},
                {"en retard", StatusWord::OffTrack},
                {"On hold", StatusWord::Paused},
                {"Cancelled", StatusWord::Cancelled},
                {"gestrichen", StatusWord::Cancelled},
                {"annulé", StatusWord::Cancelled},
                {"cancelado", StatusWord::Cancelled},
                {"anulowane", StatusWord::Cancelled},
                {"Not yet done", StatusWord::None},
                {"Paris", StatusWord::None},
                {"", StatusWord::None}};
    for (const auto& row : rows) EXPECT_EQ(readStatusWord(row.text), row.word) << row.text;
}

TEST(Stated, shares) {
    const struct {
        const char* text;
        double share;
    } rows[] = {{"65 %", 0.65},    {"2 of 3", 2.0 / 3},     {"1/2", 0.5},   {"●●●○○", 0.6},      {"████░░░░░░ 40 %", 0.4},
                {"80% done", 0.8}, {"Done (100 %)", 1},     {"yes", 1},     {"nicht begonnen", 0}, {"2 von 4", 0.5},
                {"✓", 1},          {"60 % abgeschlossen", 0.6}};
    for (const auto& row : rows) {
        const auto share = readShare(row.text);
        ASSERT_TRUE(share) << row.text;
        EXPECT_NEAR(*share, row.share, near) << row.text;
    }
    for (const char* text : {"waiting", "Paris", ""}) EXPECT_FALSE(readShare(text)) << text;
}

TEST(Stated, aPercentageBesideTargetsIsNoActual) {
    const Table table({{"Id", "Titel", "Verantwortlich", "Zielwert", "Fortschritt %"},
                       {1, "100 Kunden gewinnen", "Ana", 100, 31},
                       {2, "8 Workshops halten", "Luis", 8, 50}});
    EXPECT_NEAR(table.progress("100 Kunden gewinnen"), 0.31, near);
    EXPECT_NEAR(table.progress("8 Workshops halten"), 0.5, near);
    const Table fractions({{"Objectif", "Cible", "Avancement"}, {"Signer 20 contrats", 20, 0.4}, {"Ouvrir 2 sites", 2, 1}});
    EXPECT_NEAR(fractions.progress("Signer 20 contrats"), 0.4, near);
    const Table amounts({{"Key result", "Target", "Progress"}, {"Sign 300 deals", 300, 120}, {"Open 4 shops", 4, 1}});
    EXPECT_NEAR(amounts.progress("Sign 300 deals"), 0.4, near);  // an amount on the way
    EXPECT_NEAR(amounts.progress("Open 4 shops"), 0.25, near);
}

TEST(Stated, whatDiffersFromTheNumbersIsTold) {
    const Table table({{"Goal", "Owner", "Baseline", "Target", "Current", "Progress %", "Status"},
                       {"Raise the audit score", "Ana", 80, 88, 82, 65, "At Risk"},
                       {"Answer 100 calls a day", "Luis", 0, 100, 85, 100, "Achieved"},
                       {"Sign 10 partners", "Mia", 0, 10, 5, 50, "On track"}});
    EXPECT_NEAR(table.progress("Answer 100 calls a day"), 0.85, near);
    EXPECT_TRUE(table.tells(Rule::StatedDiffers, "Raise the audit score"));  // 0.25, not 0.65
    EXPECT_TRUE(table.tells(Rule::StatedDiffers, "Answer 100 calls a day"));
    EXPECT_FALSE(table.tells(Rule::StatedDiffers, "Sign 10 partners"));
    const Table words({{"Ziel", "Zielwert", "Ist", "Status"},
                       {"Zehn Partner gewinnen", 10, 5, "Erledigt"},
                       {"Zwei Messen besuchen", 2, 1, "nicht begonnen"},
                       {"Drei Kurse halten", 3, 3, "abgeschlossen"},
                       {"Vier Filme drehen", 4, 1, "offen"}});
    EXPECT_TRUE(words.tells(Rule::StatedDiffers, "Zehn Partner gewinnen"));
    EXPECT_TRUE(words.tells(Rule::StatedDiffers, "Zwei Messen besuchen"));
    EXPECT_EQ(words.found(Rule::StatedDiffers), 2u);
}

TEST(Stated, aStatusAloneIsProgress) {
    const Rows rows = {{"Maßnahme", "Verantwortlich", "Fällig", "Status"},
                       {"Flyer drucken", "Mia", "2026-03-31", "Erledigt"},
                       {"Halle buchen", "Tom", "2026-04-30", "In Arbeit"},
                       {"Redner einladen", "Eva", "2026-09-30", "Offen"}};
    const Table table(rows, dayOf({2026, 6, 15}));
    EXPECT_NEAR(table.progress("Flyer drucken"), 1, near);
    EXPECT_NEAR(table.progress("Halle buchen"), 0, near);
    EXPECT_EQ(table.status("Flyer drucken"), "Achieved");
    EXPECT_EQ(table.status("Halle buchen"), "Off track");
    EXPECT_TRUE(table.tells(Rule::Overdue, "Halle buchen"));
    EXPECT_EQ(table.found(Rule::Overdue), 1u);
    EXPECT_EQ(table.found(Rule::NoFigures), 0u);
}

TEST(Stated, doneInEveryLanguage) {
    const struct {
        const char *goal, *status, *done, *open;
    } rows[] = {{"Task", "Status", "done", "to do"},          {"Aufgabe", "Status", "fertig", "geplant"},
                {"Tâche", "Statut", "fait", "à faire"},       {"Tarea", "Estado", "hecho", "pendiente"},
                {"Attività", "Stato", "completato", "in corso"}, {"Tarefa", "Situação", "concluída", "em andamento"},
                {"Taak", "Status", "gereed", "bezig"},        {"Zadanie", "Status", "wykonane", "w toku"}};
    for (const auto& row : rows) {
        const Table table({{row.goal, row.status}, {"Aa bb", row.done}, {"Cc dd", row.open}, {"Ee ff", row.done}});
        EXPECT_NEAR(table.progress("Aa bb"), 1, near) << row.done;
        EXPECT_NEAR(table.progress("Cc dd"), 0, near) << row.open;
    }
}

TEST(Stated, barsAndTicksAloneAreProgress) {
    const Table bars({{"Objective", "Key result", "Progress"},
                      {"Grow", "Open 3 shops", "███░░ 60 %"},
                      {nullptr, "Sign 2 partners", "●●○○"}});
    EXPECT_NEAR(bars.progress("Open 3 shops"), 0.6, near);
    EXPECT_NEAR(bars.progress("Sign 2 partners"), 0.5, near);
    EXPECT_NEAR(bars.progress("Grow"), 0.55, near);
    const Table ticks({{"Task", "Owner", "Done?"}, {"Print flyers", "Mia", "x"}, {"Book hall", "Tom", nullptr}});
    EXPECT_NEAR(ticks.progress("Print flyers"), 1, near);
}

TEST(Stated, coloursAloneAreNoProgress) {
    const Table table({{"Goal", "Owner", "RAG"}, {"Open a shop", "Ann", "Green"}, {"Hire a lead", "Bob", "Red"}});
    EXPECT_NEAR(table.progress("Open a shop"), -3, near);
}

TEST(Stated, aStatusOfPercentagesIsProgress) {
    const Table table({{"Task", "Status"}, {"Paint the hall", "40 %"}, {"Book the band", "100 %"}});
    EXPECT_NEAR(table.progress("Paint the hall"), 0.4, near);
    EXPECT_NEAR(table.progress("Book the band"), 1, near);
    const Table words({{"Task", "Progress"}, {"Paint the hall", "In progress"}, {"Book the band", "Done"}});
    EXPECT_NEAR(words.progress("Paint the hall"), 0, near);
    EXPECT_NEAR(words.progress("Book the band"), 1, near);
}

TEST(Stated, whatIsCancelledDoesNotCountAndIsTold) {
    const Table table({{"ID", "Parent", "Unit", "Target", "Actual", "Status"},
                       {"Region", "", "EUR", nullptr, nullptr, ""},
                       {"North", "Region", "EUR", 100, 80, "On track"},
                       {"South", "Region", "EUR", 300, 90, "Cancelled"},
                       {"West", "Region", "EUR", 100, 70, "At risk"}});
    EXPECT_NEAR(table.show(Measure::Target, "Region"), 200, near);
    EXPECT_NEAR(table.show(Measure::Actual, "Region"), 150, near);
    EXPECT_EQ(table.found(Rule::Cancelled), 1u);
    const Table means({{"ID", "Parent", "Method", "Weight", "Target", "Actual", "Status"},
                       {"Obj", "", "weighted", nullptr, nullptr, nullptr, ""},
                       {"A", "Obj", "", 0.5, 100, 100, "done"},
                       {"B", "Obj", "", 0.3, 100, 0, "archived"},
                       {"C", "Obj", "", 0.5, 100, 50, "in progress"}});
    EXPECT_NEAR(means.progress("Obj"), 0.75, near);
}

TEST(Stated, whatIsPastDueIsDueInFullWithoutAStart) {
    const Table table({{"ID", "Target", "Actual", "Due"}, {"A", 100, 60, "2026-03-31"}, {"B", 100, 60, "2026-12-31"}},
                      dayOf({2026, 6, 15}));
    EXPECT_NEAR(table.show(Measure::Expected, "A"), 1, near);
    EXPECT_NEAR(table.show(Measure::Expected, "B"), -3, near);
    EXPECT_EQ(table.status("A"), "Off track");
}

TEST(Stated, aRuleSaysWhichColumnStatesProgress) {
    const Rows rows = {{"Goal", "Target", "Current", "Level"}, {"Sign 10 partners", 10, 5, 0.5}, {"Hold 4 fairs", 4, 1, 0.9}};
    const Table table(rows, std::nullopt, "progress=Level");
    EXPECT_TRUE(table.tells(Rule::StatedDiffers, "Hold 4 fairs"));
    EXPECT_FALSE(table.tells(Rule::StatedDiffers, "Sign 10 partners"));
}

}  // namespace
}  // namespace plumbline
