// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Which way is up: words and signs of columns, signs before targets, statements. Expected values by hand.
#include <gtest/gtest.h>

#include "support/reading.h"
#include "table/statement_aims.h"
#include "table/word_columns.h"

namespace plumbline {
namespace {

using testing::Written;
using Rows = std::vector<std::vector<Written>>;

using Table = testing::Reading;

constexpr double near = 1e-9;

TEST(Aims, wordsAndSignsOfTheColumn) {
    const struct {
        const char* text;
        Direction direction;
    } directions[] = {
        {"lower is better", Direction::Lower},          {"down_is_good", Direction::Lower},
        {"↓", Direction::Lower},                        {"▼ lower", Direction::Lower},
        {"higher is worse", Direction::Lower},          {"The lower the better", Direction::Lower},
        {"Minimise", Direction::Lower},                 {"decreasing", Direction::Lower},
        {"je niedriger, desto besser", Direction::Lower}, {"weniger ist besser", Direction::Lower},
        {"senken", Direction::Lower},                   {"plus bas est mieux", Direction::Lower},
        {"à la baisse", Direction::Lower},              {"cuanto menor, mejor", Direction::Lower},
        {"menor es mejor", Direction::Lower},           {"quanto menor, melhor", Direction::Lower},
        {"più basso è meglio", Direction::Lower},       {"in calo", Direction::Lower},
        {"lager is beter", Direction::Lower},           {"hoe lager hoe beter", Direction::Lower},
        {"im mniej, tym lepiej", Direction::Lower},     {"↑", Direction::Higher},
        {"higher-is-better", Direction::Higher},        {"lower is worse", Direction::Higher},
        {"höher ist besser", Direction::Higher},        {"plus haut est mieux", Direction::Higher},
        {"mayor es mejor", Direction::Higher},          {"im więcej, tym lepiej", Direction::Higher},
    };
    for (const auto& row : directions) {
        const auto aim = readAim(row.text);
        ASSERT_TRUE(aim) << row.text;
        EXPECT_EQ(aim->direction, row.direction) << row.text;
    }
    const struct {
        const char* text;
        Kind kind;
    } kinds[] = {{"<=", Kind::AtMost},          {"≤", Kind::AtMost},           {"max.", Kind::AtMost},
                 {"no more than", Kind::AtMost}, {"ceiling", Kind::AtMost},     {"stay below", Kind::AtMost},
                 {"höchstens", Kind::AtMost},   {"nicht mehr als", Kind::AtMost}, {"au plus", Kind::AtMost},
                 {"como máximo", Kind::AtMost}, {"al massimo", Kind::AtMost},  {"no máximo", Kind::AtMost},
                 {"hoogstens", Kind::AtMost},   {"co najwyżej", Kind::AtMost}, {">=", Kind::AtLeast},
                 {"floor", Kind::AtLeast},      {"mindestens", Kind::AtLeast}, {"au moins", Kind::AtLeast},
                 {"al menos", Kind::AtLeast},   {"almeno", Kind::AtLeast},     {"pelo menos", Kind::AtLeast},
                 {"minstens", Kind::AtLeast},   {"co najmniej", Kind::AtLeast}, {"zwischen", Kind::Between},
                 {"within range", Kind::Between}};
    for (const auto& row : kinds) EXPECT_EQ(readKind(row.text), row.kind) << row.text;
    for (const char* text : {"lagging", "New business", "sales", "", "5"}) EXPECT_FALSE(readAim(text)) << text;
}

TEST(Aims, lowerIsBetterWithAndWithoutABaseline) {
    const Table table({{"KPI", "Direction", "Baseline", "Target", "Actual"},
                       {"Days to ship", "lower is better", 10, 6, 7},
                       {"Returns", "lower is better", nullptr, 40, 25},
                       {"Tickets", "lower is better", 30, 30, 28},
                       {"Orders", "higher is better", 100, 200, 150}});
    EXPECT_NEAR(table.progress("Days to ship"), 0.75, near);  // (7 − 10) / (6 − 10)
    EXPECT_NEAR(table.progress("Returns"), 1, near);          // at most 40
    EXPECT_NEAR(table.attainment("Returns"), 1.6, near);      // 40 / 25
    EXPECT_NEAR(table.progress("Tickets"), 1, near);          // nowhere to go: a limit
    EXPECT_NEAR(table.progress("Orders"), 0.5, near);
    EXPECT_EQ(table.found(Rule::TargetEqualsBaseline), 0u);
}

TEST(Aims, arrowsAndAColumnOfSignsWithoutAHeading) {
    const Table arrows({{"Kennzahl", "Richtung", "Zielwert", "Ist"}, {"Ausschuss", "↓", 3, 4}, {"Umsatz", "↑", 100, 50}});
    EXPECT_NEAR(arrows.progress("Ausschuss"), 0, near);
    EXPECT_NEAR(arrows.progress("Umsatz"), 0.5, near);
    const Table signs({{"KPI", "", "Target", "Actual"}, {"Scrap", "<=", 3, 2}, {"Uptime", ">=", 99.5, 99.2}});
    EXPECT_NEAR(signs.progress("Scrap"), 1, near);
    EXPECT_NEAR(signs.progress("Uptime"), 0, near);
    const Table pluses({{"KPI", "Direction", "Target", "Actual"}, {"Scrap", "-", 3, 2}, {"Sales", "+", 80, 60}});
    EXPECT_NEAR(pluses.progress("Scrap"), 1, near);
    EXPECT_NEAR(pluses.progress("Sales"), 0.75, near);
}

TEST(Aims, holdingWorkshopsIsNoLimit) {
    const Table table({{"Ziel", "Zielwert", "Ist"}, {"8 Workshops halten", 8, 4}, {"Hold 6 fairs", 6, 3}});
    EXPECT_NEAR(table.progress("8 Workshops halten"), 0.5, near);
    EXPECT_NEAR(table.progress("Hold 6 fairs"), 0.5, near);
    const Table words({{"KPI", "Min/Max", "Target", "Actual"}, {"Scrap", "max", 3, 4}, {"Yield", "min", 90.5, 95}});
    EXPECT_NEAR(words.progress("Scrap"), 0, near);
    EXPECT_NEAR(words.progress("Yield"), 1, near);
}

TEST(Aims, signsBeforeTargetsInWords) {
    const Table table({{"Indicador", "Meta", "Real"},
                       {"Mermas", "máx. 5 %", "7 %"},
                       {"Puntualidad", "≥ 95 %", "96 %"},
                       {"Quejas", "< 10", 8},
                       {"Rotación", "menos de 8 %", "6 %"}});
    EXPECT_NEAR(table.progress("Mermas"), 0, near);
    EXPECT_NEAR(table.progress("Puntualidad"), 1, near);
    EXPECT_NEAR(table.progress("Quejas"), 1, near);
    EXPECT_NEAR(table.progress("Rotación"), 1, near);
}

TEST(Aims, statements) {
    const struct {
        const char* text;
        double target;
        Kind kind;
    } limits[] = {{"Keep churn below 2 %", 0.02, Kind::AtMost},
                  {"Maintain quality above 88 %", 88, Kind::AtLeast},
                  {"Fluktuation unter 5 % halten", 0.05, Kind::AtMost},
                  {"Liefertreue über 95 % halten", 0.95, Kind::AtLeast},
                  {"Maintenir le taux de service à 98 % ou plus", 0.98, Kind::AtLeast},
                  {"Garder les réclamations au-dessous de 12 par mois", 12, Kind::AtMost},
                  {"Mantener las mermas por debajo de 3 %", 0.03, Kind::AtMost},
                  {"Mantener la puntualidad en 95 % o más", 0.95, Kind::AtLeast},
                  {"Mantenere i reclami sotto i 20 al mese", 20, Kind::AtMost},
                  {"Manter o absenteísmo abaixo de 4 %", 0.04, Kind::AtMost},
                  {"Klachten onder 15 per maand houden", 15, Kind::AtMost},
                  {"Utrzymać reklamacje poniżej 2 %", 0.02, Kind::AtMost},
                  {"No more than 3 accidents", 3, Kind::AtMost},
                  {"Answer tickets in under 4 hours", 4, Kind::AtMost}};
    for (const auto& row : limits) {
        const StatementAim said = aimOfStatement(row.text, row.target);
        EXPECT_EQ(said.aim.kind, row.kind) << row.text;
        EXPECT_FALSE(said.from) << row.text;
    }
    const struct {
        const char* text;
        double target, from;
    } starts[] = {{"Reduce churn from 8 % to 5 %", 0.05, 0.08},
                  {"Fluktuation von 12 auf 9 senken", 9, 12},
                  {"Réduire le délai de 10 à 6 jours", 6, 10},
                  {"Reducir las quejas de 40 a 25 al mes", 25, 40},
                  {"Ridurre gli scarti dal 6 % al 4 %", 0.04, 0.06},
                  {"Reduzir o prazo de 12 para 8 dias", 8, 12},
                  {"Verlaag het verzuim van 6 % naar 4 %", 0.04, 0.06},
                  {"Obniżyć reklamacje z 30 do 20", 20, 30},
                  {"Lift the net score from -20 to 30", 30, -20},
                  {"Raise activation from 20 % to 35 % by June", 35, 20}};
    for (const auto& row : starts) {
        const StatementAim said = aimOfStatement(row.text, row.target);
        ASSERT_TRUE(said.from) << row.text;
        EXPECT_NEAR(*said.from, row.from, near) << row.text;
    }
    // A cut is reached, not kept; a number that is not the target says nothing.
    for (const char* text : {"Cut costs by 10 %", "Kosten um 10 % senken", "Réduire les coûts de 10 %"})
        EXPECT_FALSE(aimOfStatement(text, 0.1).aim.any()) << text;
    EXPECT_FALSE(aimOfStatement("Win 20 customers under 30 employees", 20).aim.any());
    EXPECT_FALSE(aimOfStatement("Grow sales up to 500", 500).aim.any());
    EXPECT_EQ(aimOfStatement("Reduce open tickets", 12).aim.direction, Direction::Lower);
    EXPECT_EQ(aimOfStatement("Reduce open tickets to 12", 12).aim.direction, Direction::Lower);
}

TEST(Aims, aBaselineFromTheStatementIsTold) {
    const Table table({{"ID", "Goal", "Target", "Actual"},
                       {"A", "Reduce churn from 8 % to 5 %", "5 %", "6 %"},
                       {"B", "Win 20 customers", 20, 10}});
    EXPECT_NEAR(table.progress("A"), 2.0 / 3, near);  // (6 − 8) / (5 − 8)
    EXPECT_NEAR(table.progress("B"), 0.5, near);
    EXPECT_EQ(table.found(Rule::BaselineFromStatement), 1u);
    EXPECT_EQ(table.found(Rule::Implausible), 0u);
}

TEST(Aims, aLimitIsOnTrackUntilItsPeriodIsOver) {
    const Rows rows = {{"KPI", "Direction", "Target", "Actual", "Start", "Due"},
                       {"Clicks", "at most", 5, 18, "2026-01-01", "2026-12-31"},
                       {"Losses", "at most", 40, 25, "2026-01-01", "2026-12-31"},
                       {"Rating", "at least", 4.5, 4.7, "2026-01-01", "2026-12-31"},
                       {"Calls", "at least", 100, 50, "2026-01-01", "2026-12-31"}};
    const Table june(rows, dayOf({2026, 6, 30}));
    EXPECT_EQ(june.status("Clicks"), "Off track");
    EXPECT_EQ(june.status("Losses"), "On track");
    EXPECT_EQ(june.status("Rating"), "On track");
    EXPECT_EQ(june.status("Calls"), "On track");  // 50 of 100 calls after half the year
    const Table later(rows, dayOf({2027, 1, 10}));
    EXPECT_EQ(later.status("Losses"), "Achieved");
    EXPECT_EQ(later.status("Calls"), "Off track");
}

TEST(Aims, aParentOfLimitsShowsTheirMeanAndMixedDirectionsAreNotAdded) {
    const Table limits({{"ID", "Parent", "Kind", "Target", "Actual"},
                        {"Safety", "", "", nullptr, nullptr},
                        {"Falls", "Safety", "<=", 40, 25},
                        {"Burns", "Safety", "<=", 10, 12}});
    EXPECT_NEAR(limits.progress("Safety"), 0.5, near);
    const Table mixed({{"ID", "Parent", "Unit", "Baseline", "Target", "Actual"},
                       {"Alpha", "", "EUR", nullptr, nullptr, nullptr},
                       {"Revenue", "Alpha", "EUR", 100, 200, 200},
                       {"Spend", "Alpha", "EUR", 200, 100, 150}});
    EXPECT_NEAR(mixed.progress("Alpha"), 0.75, near);  // (1 + 0.5) / 2
    EXPECT_EQ(mixed.found(Rule::MixedWays), 1u);
    const Table both({{"ID", "Parent", "Unit", "Baseline", "Target", "Actual"},
                      {"Alpha", "", "", nullptr, nullptr, nullptr},
                      {"Revenue", "Alpha", "EUR", 100, 200, 200},
                      {"Visits", "Alpha", "pcs", 200, 100, 150}});
    EXPECT_EQ(both.found(Rule::MixedWays), 1u);
    EXPECT_EQ(both.found(Rule::MixedMeasures), 0u) << "said once";
}

TEST(Aims, aDoubtIsTold) {
    const Table names({{"KPI", "Target", "Actual"}, {"Customer complaints", 20, 35}, {"Orders", 100, 90}});
    EXPECT_EQ(names.found(Rule::DirectionDoubt), 1u);
    // The unit alone says what is counted, once for all of them.
    const Table units({{"ID", "Owner", "Unit", "Target", "Actual"},
                       {"A1", "Ann", "complaints", 20, 35},
                       {"A2", "Bob", "complaints", 10, 5},
                       {"A3", "Cy", "days late", 3, 4},
                       {"A4", "Di", "orders", 100, 90}});
    EXPECT_EQ(units.found(Rule::DirectionDoubt), 2u) << units.told(Rule::DirectionDoubt);
    EXPECT_NE(units.told(Rule::DirectionDoubt).find("now 20 complaints is to be reached from below"), std::string::npos);
    for (const char* unit : {"Reklamationen", "Verzugstage", "défauts", "días de retraso", "difetti", "atrasos", "fouten", "błędy"}) {
        const Table one({{"ID", "Owner", "Unit", "Target", "Actual"}, {"A1", "Ann", unit, 20, 35}, {"A2", "Bob", unit, 9, 3}});
        EXPECT_EQ(one.found(Rule::DirectionDoubt), 1u) << unit;
        const Table told({{"ID", "Owner", "Direction", "Unit", "Target", "Actual"},
                          {"A1", "Ann", "lower is better", unit, 20, 35},
                          {"A2", "Bob", "lower is better", unit, 9, 3}});
        EXPECT_EQ(told.found(Rule::DirectionDoubt), 0u) << unit;
        EXPECT_NEAR(told.progress("A2"), 1, near) << unit;
    }
    const Table settled({{"KPI", "Direction", "Target", "Actual"},
                         {"Customer complaints", "higher is better", 20, 35},
                         {"Orders", "higher is better", 100, 90}});
    EXPECT_EQ(settled.found(Rule::DirectionDoubt), 0u);
    const Table negative({{"KPI", "Target", "Actual"}, {"Net cash", -50, -20}, {"Orders", 100, 90}});
    EXPECT_EQ(negative.found(Rule::NegativeTarget), 1u);
}

}  // namespace
}  // namespace plumbline
