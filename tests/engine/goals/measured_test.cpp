// What adds up, what weighs, and what is told of it: small tables worked by hand.
#include <gtest/gtest.h>

#include <random>

#include "goals/alignment.h"
#include "goals/explain.h"
#include "goals/findings.h"
#include "goals/goal_amount.h"
#include "goals/line_of_sight.h"
#include "support/blocks.h"
#include "support/reading.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Written;
using enum Measure;

class Sheet {
  public:
    explicit Sheet(const std::vector<std::vector<Written>>& rows) : Sheet(blockOf(rows)) {}
    explicit Sheet(CellBlock block)
        : model_(makeModel(readTable(std::move(block)).value_or(GoalTable()))),
          columns_(rollupColumns(*model_, std::nullopt)) {}

    GoalIndex goal(const char* name) const { return findGoal(*model_, name).value_or(noGoal); }
    double number(Measure measure, const char* name) const {
        if (goal(name) == noGoal) return -9998;
        const Value value = rollup(*model_, columns_, measure, goal(name));
        return value.isNumber() ? value.number() : -9999;
    }
    bool blank(Measure measure, const char* name) const {
        return rollup(*model_, columns_, measure, goal(name)).isEmpty();
    }
    // The codes of the findings, one after another; what a table lacks for a score is of no interest here.
    std::string told() const {
        std::string codes;
        for (const Finding& finding : findings(*model_, columns_, {}).all)
            if (finding.rule != Rule::NotJudged) codes.append(ruleCode(finding.rule)).append(" ");
        return codes;
    }
    std::string sentence(Rule rule) const {
        const FindingList list = findings(*model_, columns_, {});
        for (const Finding& finding : list.all)
            if (finding.rule == rule) return list.sentence(finding);
        return {};
    }
    bool tells(const char* code) const { return (" " + told()).find(std::string(" ") + code + " ") != std::string::npos; }
    AlignmentScore score() const { return Alignment(*model_, columns_, {}).table(); }
    double contributes(const char* name, const char* top) const {
        return contribution(*model_, columns_, goal(name), goal(top)).number();
    }
    bool tiesOut(Measure measure, const char* name) const {
        const Cell shown = combined(explain(*model_, columns_, goal(name), measure));
        return shown.isNumber() && shown.number() == number(measure, name);
    }

  private:
    std::shared_ptr<const Model> model_;
    RollupColumns columns_;
};

TEST(Measured, metricsOfTheirOwnDoNotAddUp) {
    const Sheet sheet({{"ID", "Parent", "Metric", "Target", "Actual"},
                       {"O1", nullptr, nullptr, nullptr, nullptr},
                       {"a", "O1", "New customers", 50, 40},
                       {"b", "O1", "NPS", 60, 30},
                       {"c", "O1", "Revenue", 1000000, 250000}});
    EXPECT_TRUE(sheet.blank(Target, "O1"));
    EXPECT_DOUBLE_EQ(sheet.number(Progress, "O1"), (0.8 + 0.5 + 0.25) / 3);
    EXPECT_TRUE(sheet.tiesOut(Progress, "O1"));
}

// Errors are to fall from 40 to 10, and are at 20: 10 / 20, and not 200 % of the target.
TEST(Measured, attainmentOfWhatGoesDown) {
    const Sheet sheet({{"ID", "Parent", "Metric", "Baseline", "Target", "Actual"},
                       {"O", nullptr, nullptr, nullptr, nullptr, nullptr},
                       {"a", "O", "Errors", 40, 10, 20},
                       {"b", "O", "Orders", 0, 100, 80},
                       {"c", "O", "Late orders", 5, 1, 0}});
    EXPECT_DOUBLE_EQ(sheet.number(Attainment, "a"), 0.5);
    EXPECT_DOUBLE_EQ(sheet.number(Progress, "a"), 20.0 / 30);
    EXPECT_TRUE(sheet.tiesOut(Attainment, "a"));
    EXPECT_DOUBLE_EQ(sheet.number(Attainment, "O"), (0.5 + 0.8) / 2);  // of none at all there is no ratio
    EXPECT_TRUE(sheet.tiesOut(Attainment, "O"));
}

TEST(Measured, whatIsCancelledHasNoStatus) {
    const testing::Reading read({{"ID", "Parent", "Goal", "Status", "Target", "Actual"},
                                 {"O", nullptr, "Win the region", "In progress", nullptr, nullptr},
                                 {"A", "O", "Sign 10 dealers", "On track", 10, 5},
                                 {"B", "O", "Sign 90 dealers abroad", "Cancelled", 90, 0},
                                 {"C", "O", "Sign 50 dealers online", "Archived", 50, 0}});
    EXPECT_DOUBLE_EQ(read.progress("O"), 0.5);
    EXPECT_EQ(read.status("A"), "Off track");
    EXPECT_EQ(read.status("B"), "");
    EXPECT_EQ(read.found(Rule::Cancelled), 2u);
}

// A list that is ticked off has no column of targets, and needs none.
TEST(Findings, aListOfTicksLacksNoTargets) {
    const testing::Reading read({{"Task", "Owner", "Due", "Done"}, {"Print flyers", "Mia", "2025-03-31", "yes"},
                                 {"Book the hall", "Tom", "2025-04-30", "no"}});
    EXPECT_EQ(read.progress("Print flyers"), 1);
    EXPECT_EQ(read.progress("Book the hall"), 0);
    EXPECT_EQ(read.found(Rule::NoFigures), 0u);
    EXPECT_EQ(read.found(Rule::ImpliedTarget), 1u);
}

TEST(Measured, oneMetricAddsUp) {
    const Sheet sheet({{"ID", "Parent", "Metric", "Target", "Actual"},
                       {"O1", nullptr, nullptr, nullptr, nullptr},
                       {"a", "O1", "Umsatz", 100, 50},
                       {"b", "O1", "Umsatz", 200, 250}});
    EXPECT_EQ(sheet.number(Target, "O1"), 300);
    EXPECT_EQ(sheet.number(Actual, "O1"), 300);
}

// What the sheet shows is shown: bare numbers beside "%" are per cent, cells in a percent format are shares.
TEST(Measured, amountsInPerCentAsTheSheetCountsThem) {
    const auto shown = [](CellBlock block, const char* name, Measure measure) {
        const auto model = makeModel(readTable(std::move(block)).value_or(GoalTable()));
        const RollupColumns columns = rollupColumns(*model, std::nullopt);
        const GoalIndex goal = findGoal(*model, name).value_or(noGoal);
        return goalAmount(model->table(), goal, columns.at(measure, goal), english());
    };
    const CellBlock bare = blockOf({{"ID", "Goal", "Unit", "Target", "Actual"},
                                    {"A", "Keep the churn low", "%", 2, 1.5},
                                    {"B", "Keep the lead", "%", 1, 0.5},
                                    {"C", "Win clients", "clients", 3, 2},
                                    {"D", "Serve in time", "percent", "90 percent", 0.8}});
    EXPECT_EQ(shown(bare, "A", Target), "2 %");
    EXPECT_EQ(shown(bare, "A", Actual), "1.5 %");
    EXPECT_EQ(shown(bare, "B", Actual), "0.5 %");
    EXPECT_EQ(shown(bare, "C", Target), "3 clients");
    EXPECT_EQ(shown(bare, "D", Target), "90 %");
    const CellBlock shares =
        blockOf({{"ID", "Unit", "Target", "Actual"}, {"A", "%", 0.9, 0.6}, {"B", "%", 1, 1.2}});
    EXPECT_EQ(shown(shares, "A", Target), "90 %");
    EXPECT_EQ(shown(shares, "B", Actual), "120 %");
    CellBlock formatted = blockOf({{"ID", "Target", "Actual"}, {"A", 2, 1.5}, {"B", 0.02, 0.01}});
    formatted.formats.push_back({.firstRow = 1, .firstColumn = 1, .lastRow = 2, .lastColumn = 2, .kind = FormatKind::Percent, .currency = {}});
    EXPECT_EQ(shown(formatted, "A", Target), "200 %");
    EXPECT_EQ(shown(formatted, "B", Target), "2 %");
    const CellBlock headed = blockOf({{"ID", "Ziel (%)", "Ist (%)"}, {"A", 2, 1.5}, {"B", 0.5, 0.4}});
    EXPECT_EQ(shown(headed, "A", Target), "2 %");
    EXPECT_EQ(shown(headed, "B", Actual), "0.4 %");
}

TEST(Measured, spellingsOfOneUnit) {
    const struct {
        const char *first, *second;
    } pairs[] = {{"EUR", "€"},       {"USD", "US$"},     {"Kunden", "Kunde"}, {"clientes", "cliente"},
                 {"GBP", "£"},       {"hours", "Std"},   {"PLN", "zł"},       {"ordini", "ordine"}};
    for (const auto& pair : pairs) {
        const Sheet sheet({{"ID", "Parent", "Unit", "Target", "Actual"},
                           {"G", nullptr, pair.first, nullptr, nullptr},
                           {"A", "G", pair.first, 10, 5},
                           {"B", "G", pair.second, 30, 5}});
        EXPECT_EQ(sheet.number(Target, "G"), 40) << pair.first;
        EXPECT_FALSE(sheet.tells("unit-differs")) << pair.first;
    }
}

TEST(Measured, thousandsOfAUnitCountWithTheirFactor) {
    const Sheet sheet({{"ID", "Parent", "Unit", "Target", "Actual"},
                       {"Top", nullptr, "EUR", nullptr, nullptr},
                       {"A", "Top", "TEUR", 500, 400},
                       {"B", "Top", "€", 30000, 15000}});
    EXPECT_EQ(sheet.number(Target, "Top"), 530000);
    EXPECT_EQ(sheet.number(Actual, "Top"), 415000);
    EXPECT_EQ(sheet.number(Target, "A"), 500);  // as it stands there
    EXPECT_TRUE(sheet.tiesOut(Target, "Top"));
    EXPECT_FALSE(sheet.tells("unit-differs"));
}

TEST(Measured, headingsInTwoMultiplesOfOneUnit) {
    const Sheet sheet({{"Vertreter", "Ziel (EUR)", "Ist (TEUR)"}, {"Anna Alt", 500000, 400}, {"Bernd Bau", 200000, 100}});
    EXPECT_DOUBLE_EQ(sheet.number(Attainment, "Anna Alt"), 0.8);
    EXPECT_DOUBLE_EQ(sheet.number(Attainment, "Bernd Bau"), 0.5);
    EXPECT_TRUE(sheet.tells("unit-converted"));
}

TEST(Measured, ratiosNeverAddUpButCountsPerTimeDo) {
    for (const char* unit : {"€/client", "hours per ticket", "Stunden pro Auftrag", "euros par client", "%", "NPS", "Note"}) {
        const Sheet sheet({{"ID", "Parent", "Unit", "Target", "Actual"},
                           {"G", nullptr, nullptr, nullptr, nullptr},
                           {"A", "G", unit, 100, 120},
                           {"B", "G", unit, 80, 40}});
        EXPECT_TRUE(sheet.blank(Target, "G")) << unit;
        EXPECT_DOUBLE_EQ(sheet.number(Progress, "G"), 0.85) << unit;
    }
    const Sheet calls({{"ID", "Parent", "Unit", "Target", "Actual"},
                       {"G", nullptr, nullptr, nullptr, nullptr},
                       {"A", "G", "calls/week", 20, 10},
                       {"B", "G", "calls/week", 30, 30}});
    EXPECT_EQ(calls.number(Target, "G"), 50);
}

TEST(Measured, aHeadingThatNamesAScore) {
    const struct {
        const char *target, *actual;
    } headings[] = {{"Quality score target", "Quality score actual"},
                    {"Ziel Kundenzufriedenheit", "Ist Kundenzufriedenheit"},
                    {"Meta tasa de conversión", "Tasa de conversión real"},
                    {"Objectif taux de conversion", "Taux de conversion réalisé"},
                    {"Obiettivo tasso di conversione", "Tasso di conversione effettivo"},
                    {"Target win rate", "Actual win rate"},
                    {"Orders per customer target", "Orders per customer actual"},
                    {"Cel średnia ocena", "Wykonanie średnia ocena"},
                    {"Cible panier moyen", "Panier moyen réalisé"}};
    for (const auto& heading : headings) {
        const Sheet sheet({{"Region", "Rep", heading.target, heading.actual},
                           {"North", "Ann Lee", 90, 81},
                           {"North", "Bob Ray", 80, 60},
                           {"South", "Cy Dee", 85, 85}});
        EXPECT_TRUE(sheet.blank(Target, "North")) << heading.target;
        EXPECT_DOUBLE_EQ(sheet.number(Progress, "North"), (0.9 + 0.75) / 2) << heading.target;
    }
}

TEST(Measured, statementsThatSpeakOfOneUnit) {
    const Sheet one({{"Objective", "Key result", "Target", "Actual"},
                     {"Grow", "Sign 12 contracts", 12, 6},
                     {"Grow", "Renew 8 contracts", 8, 4}});
    EXPECT_EQ(one.number(Target, "Grow"), 20);
    const Sheet two({{"Objective", "Key result", "Target", "Actual"},
                     {"Grow", "Sign 12 contracts", 12, 6},
                     {"Grow", "Train 8 people", 8, 8}});
    EXPECT_TRUE(two.blank(Target, "Grow"));
    EXPECT_DOUBLE_EQ(two.number(Progress, "Grow"), 0.75);
}

TEST(Measured, carriersOfOneMeasureAddUpWithoutAWord) {
    const Sheet sheet({{"Region", "Rep", "Quota", "Actual"},
                       {"West", "Ann Lee", 100, 50},
                       {"West", "Bob Ray", 200, 250},
                       {"East", "Cy Dee", 50, 50}});
    EXPECT_EQ(sheet.number(Target, "West"), 300);
    EXPECT_EQ(sheet.number(Actual, "West"), 300);
    EXPECT_EQ(sheet.told(), "");
}

TEST(Measured, currencies) {
    const Sheet below({{"ID", "Parent", "Currency", "Target", "Actual"},
                       {"G", nullptr, nullptr, nullptr, nullptr},
                       {"A", "G", "USD", 100, 50},
                       {"B", "G", "EUR", 200, 50}});
    EXPECT_DOUBLE_EQ(below.number(Progress, "G"), 0.375);
    EXPECT_EQ(below.sentence(Rule::MixedCurrencies),
              "The goals below G are in USD and EUR. Currencies are not added up; G shows the mean of their progress (C2).");
    const Sheet beside({{"Rep", "Quota (USD)", "Actual (EUR)"}, {"Ines Au", 1000, 400}});
    EXPECT_EQ(beside.sentence(Rule::CurrencyDiffers),
              "Targets are in USD and actuals in EUR: progress and attainment compare two currencies.");
}

TEST(Measured, aPercentageBesideANumber) {
    const Sheet sheet({{"ID", "Owner", "Target", "Actual"}, {"Uptime", "Ines Au", 90, "60%"}, {"Renewal", "Tom Bo", 90, "45 %"}});
    EXPECT_DOUBLE_EQ(sheet.number(Progress, "Uptime"), 0.6 / 0.9);
    EXPECT_DOUBLE_EQ(sheet.number(Progress, "Renewal"), 0.5);
    EXPECT_TRUE(sheet.tells("percent-converted"));
    // 35 % of the way to 20 clients is no share of clients
    const Sheet count({{"ID", "Unit", "Target", "Actual"}, {"Win", "clients", 20, "35%"}});
    EXPECT_FALSE(count.tells("percent-converted"));
}

TEST(Measured, aTargetOfNothingTakesNoParent) {
    const Sheet sheet({{"Objective", "Key result", "Target", "Actual"},
                       {"Safe", "No accidents", 0, 0},
                       {"Safe", "Train 100 people", 100, 50}});
    EXPECT_EQ(sheet.number(Progress, "Safe"), 0.5);
    EXPECT_TRUE(sheet.tells("zero-target"));
    EXPECT_TRUE(sheet.tiesOut(Progress, "Safe"));
    const Sheet own({{"ID", "Parent", "Unit", "Target", "Actual"},
                     {"Alpha", nullptr, "USD", 0, nullptr},
                     {"a", "Alpha", "USD", 60, 10},
                     {"b", "Alpha", "USD", 50, 20}});
    EXPECT_EQ(own.sentence(Rule::ZeroTarget),
              "Alpha has the target 0, though the goals below it have 110 USD (D2). Without a target of its own it has theirs.");
}

// A second, naive version of two levels: what one parent shows of its children.
struct NaiveChild {
    int unit = 0;
    double weight = 1, target = 1, actual = 0;
};
struct Naive {
    bool adds = true;
    double target = 0, actual = 0, progress = 0;
};
Naive naiveParent(const std::vector<NaiveChild>& children) {
    const int kinds[] = {0, 0, 0, 1, 2};              // EUR, €, TEUR; customers; per cent
    const double factors[] = {1, 1, 1000, 1, 1};
    Naive parent;
    double least = 1000, weights = 0, moved = 0;
    for (const NaiveChild& child : children) {
        parent.adds = parent.adds && kinds[child.unit] == kinds[children[0].unit] && kinds[child.unit] != 2;
        least = std::min(least, factors[child.unit]);
    }
    for (const NaiveChild& child : children) {
        parent.target += child.target * factors[child.unit] / least;
        parent.actual += child.actual * factors[child.unit] / least;
        if (child.target == 0) continue;  // nothing to measure
        weights += child.weight;
        moved += child.weight * child.actual / child.target;
    }
    parent.progress = parent.adds ? parent.actual / parent.target : moved / weights;
    return parent;
}

TEST(Measured, agreesWithANaiveVersionOnRandomParents) {
    std::mt19937 random(7);
    const char* units[] = {"EUR", "€", "TEUR", "customers", "%"};
    for (int round = 0; round < 200; ++round) {
        std::vector<NaiveChild> children(2 + random() % 4);
        std::vector<std::vector<Written>> rows = {{"ID", "Parent", "Unit", "Weight", "Target", "Actual"},
                                                  {"P", nullptr, nullptr, nullptr, nullptr, nullptr}};
        const int few = random() % 2 ? 3 : 5;
        for (std::size_t i = 0; i < children.size(); ++i) {
            NaiveChild& child = children[i];
            child.unit = static_cast<int>(random() % static_cast<unsigned>(few));
            child.weight = 1 + random() % 3;
            child.target = i > 0 && random() % 6 == 0 ? 0 : 1 + random() % 50;
            child.actual = random() % 60;
            rows.push_back({static_cast<int>(i + 1), "P", units[child.unit], child.weight, child.target, child.actual});
        }
        const Sheet sheet(rows);
        const Naive want = naiveParent(children);
        ASSERT_EQ(sheet.blank(Target, "P"), !want.adds) << round;
        if (want.adds) {
            ASSERT_DOUBLE_EQ(sheet.number(Target, "P"), want.target) << round;
            ASSERT_DOUBLE_EQ(sheet.number(Actual, "P"), want.actual) << round;
        }
        ASSERT_NEAR(sheet.number(Progress, "P"), want.progress, 1e-12) << round;
        ASSERT_TRUE(sheet.tiesOut(Progress, "P")) << round;
    }
}

TEST(Weights, perCentWithARest) {
    const Sheet sheet({{"ID", "Parent", "Weight (%)", "Target", "Actual", "Method"},
                       {"O", nullptr, nullptr, nullptr, nullptr, "weighted"},
                       {"a", "O", 60, 10, 10, nullptr},
                       {"b", "O", 30, 10, 5, nullptr},
                       {"c", "O", nullptr, 10, 0, nullptr}});
    EXPECT_DOUBLE_EQ(sheet.number(Progress, "O"), 0.75);
    EXPECT_NEAR(sheet.number(Weight, "c"), 0.1, 1e-12);
    EXPECT_DOUBLE_EQ(sheet.number(Weight, "a"), 0.6);
    EXPECT_EQ(sheet.told(), "");
}

TEST(Weights, whatMakesAHundredIsPerCent) {
    const Sheet sheet({{"Objective", "Key result", "Weight", "Target", "Actual"},
                       {"Grow", "Open 2 shops", 60, 2, 2},
                       {"Grow", "Sign 4 dealers", 30, 4, 2},
                       {"Grow", "Hire 5 people", nullptr, 5, 0}});
    EXPECT_NEAR(sheet.number(Progress, "Grow"), 0.75, 1e-12);
    const Sheet plain({{"Objective", "Key result", "Weight", "Target", "Actual"},
                       {"Grow", "Open 2 shops", 2, 2, 2},
                       {"Grow", "Sign 4 dealers", nullptr, 4, 2}});
    EXPECT_NEAR(plain.number(Progress, "Grow"), 2.5 / 3, 1e-12);  // the blank weighs 1
}

TEST(Weights, anObjectivesCellIsTheObjectives) {
    const Sheet sheet({{"Objective", "Weight", "Key result", "Target", "Actual"},
                       {"Grow", 0.7, "Open 2 shops", 2, 2},
                       {nullptr, nullptr, "Sign 4 dealers", 4, 2},
                       {"Care", 0.3, "Answer 10 letters", 10, 5},
                       {nullptr, nullptr, "Visit 8 clients", 8, 8}});
    EXPECT_EQ(sheet.number(Progress, "Grow"), 0.75);
    EXPECT_EQ(sheet.number(Progress, "Care"), 0.75);
    EXPECT_EQ(sheet.number(Weight, "Sign 4 dealers"), 0.5);
}

TEST(Weights, ofTheGroupsAndOfTheRowsBesideThem) {
    const Sheet sheet({{"Objective", "Weight", "Key result", "KR weight", "Target", "Actual"},
                       {"Grow", 60, "Open 2 shops", 0.75, 2, 2},
                       {nullptr, nullptr, "Sign 4 dealers", 0.25, 4, 2},
                       {"Care", 40, "Answer 10 letters", 0.5, 10, 5},
                       {nullptr, nullptr, "Visit 8 clients", 0.5, 8, 8}});
    EXPECT_EQ(sheet.number(Progress, "Grow"), 0.875);
    EXPECT_EQ(sheet.number(Progress, "Care"), 0.75);
    EXPECT_EQ(sheet.number(Weight, "Sign 4 dealers"), 0.25);
    // In any order of the two, and whichever heading comes nearer to the word.
    const Sheet other({{"Objective", "Objective weight", "Key result", "Weight", "Target", "Actual"},
                       {"Grow", 60, "Open 2 shops", 0.75, 2, 2},
                       {nullptr, nullptr, "Sign 4 dealers", 0.25, 4, 2},
                       {"Care", 40, "Answer 10 letters", 0.5, 10, 5}});
    EXPECT_EQ(other.number(Progress, "Grow"), 0.875);
    // Both in every row: neither is known to be the groups'.
    const Sheet both({{"Objective", "Weight", "Key result", "KR weight", "Target", "Actual"},
                      {"Grow", 1, "Open 2 shops", 3, 2, 2},
                      {nullptr, 1, "Sign 4 dealers", 1, 4, 2}});
    EXPECT_EQ(both.number(Progress, "Grow"), 0.75);
    EXPECT_NE(both.told(), "");
}

TEST(Weights, bySizeUnderTarget) {
    const Sheet sheet({{"ID", "Parent", "Target", "Actual", "Method"},
                       {"O", nullptr, nullptr, nullptr, "target"},
                       {"a", "O", 30, 30, nullptr},
                       {"b", "O", 10, 0, nullptr}});
    EXPECT_EQ(sheet.number(Weight, "a"), 0.75);
    EXPECT_EQ(sheet.contributes("b", "O"), 0.25);
    EXPECT_TRUE(sheet.tiesOut(Weight, "a"));
    EXPECT_TRUE(sheet.tiesOut(Progress, "O"));
}

TEST(Weights, whatIsTold) {
    const auto told = [](Written first, Written second) {
        return Sheet({{"ID", "Parent", "Weight", "Target", "Actual", "Method"},
                      {"O", nullptr, nullptr, nullptr, nullptr, "weighted"},
                      {"a", "O", first, 10, 10, nullptr},
                      {"b", "O", second, 10, 5, nullptr}})
            .told();
    };
    EXPECT_EQ(told(0, 0), "zero-weights ");
    EXPECT_EQ(told(-1, 2), "negative-weight ");
    EXPECT_EQ(told(50, 0.5), "mixed-weights ");
    EXPECT_EQ(told("50%", 50), "weights-not-100 mixed-weights ");
    EXPECT_EQ(told(1, 3), "");
}

TEST(Findings, eachCircleOnce) {
    const Sheet sheet({{"ID", "Parent", "Target", "Actual"},
                       {"A", "B", 1, 1},
                       {"B", "A", 1, 1},
                       {"C", "D;A", 1, 1},
                       {"D", "C", 1, 1}});
    EXPECT_EQ(sheet.told().substr(0, 14), "circle circle ");
}

TEST(Findings, rowsTwice) {
    const Sheet twice({{"Rep", "Quota", "Actual"}, {"Ann Lee", 100, 50}, {"Bob Ray", 200, 50}, {"Ann Lee", 100, 50}});
    EXPECT_EQ(twice.sentence(Rule::DuplicateRow),
              "Ann Lee stands twice with the same figures, first in A2 (A4); both rows count.");
    const Sheet name({{"Rep", "Quota", "Actual"}, {"Ann Lee", 100, 50}, {"Bob Ray", 200, 50}, {"Ann Lee", 70, 30}});
    EXPECT_TRUE(name.tells("same-name"));
    EXPECT_FALSE(name.tells("duplicate-row"));
}

TEST(Findings, aPersonInTwoGroups) {
    const Sheet sheet({{"Region", "Rep", "Quota", "Actual"},
                       {"West", "Ann Lee", 100, 50},
                       {"East", "Ann Lee", 50, 50},
                       {"East", "Bob Ray", 70, 50},
                       {"West", "Cy Dee", 70, 50}});
    EXPECT_EQ(sheet.sentence(Rule::SameName),
              "Ann Lee stands in several rows (first in A2) (B3); asked for by name it is doubtful which is meant.");
    const Sheet products({{"Rep", "Product", "Quota", "Actual"},
                          {"Ann Lee", "Saw", 100, 50},
                          {"Ann Lee", "Drill", 50, 50},
                          {"Bob Ray", "Saw", 70, 50},
                          {"Bob Ray", "Drill", 30, 20}});
    EXPECT_FALSE(products.tells("same-name"));
}

TEST(Findings, oneStatementIsJudgedOnceAndNamed) {
    const auto model = makeModel(readTable(blockOf({{"No", "Goal", "Owner", "Target"},
                                                    {1, "Win 5 clients", "Luis", 5},
                                                    {2, "Win 5 clients", "Ana", 5}}))
                                     .value_or(GoalTable()));
    EXPECT_EQ(model->table().labelOf(0, true), "Win 5 clients (1)");
    const RollupColumns columns = rollupColumns(*model, std::nullopt);
    FindingOptions options;
    options.judge = [](const Model&, const RollupColumns&, GoalIndex, const Words&) { return std::string("x"); };
    std::size_t told = 0;
    for (const Finding& finding : findings(*model, columns, options).all) told += finding.rule == Rule::NotSmart ? 1 : 0;
    EXPECT_EQ(told, 1u);
}

TEST(Findings, aBlankBaselineAmongOthers) {
    const Sheet sheet({{"ID", "Parent", "Baseline", "Target", "Actual"},
                       {"O", nullptr, nullptr, nullptr, nullptr},
                       {"a", "O", 10, 20, 15},
                       {"b", "O", 20, 30, 25},
                       {"c", "O", nullptr, 50, 25}});
    EXPECT_EQ(sheet.sentence(Rule::NoBaseline),
              "c has no baseline, though the goals beside it have one (C5); it counts from 0.");
}

TEST(Judged, linksAloneMakeNoScore) {
    const Sheet tasks({{"Task", "Start", "Finish"}, {"Survey the coast", 45299, 45380}, {"Plan the pier", 45327, 45443}});
    EXPECT_FALSE(tasks.score().any);
    EXPECT_DOUBLE_EQ(tasks.score().judged, 30.0 / 110);
    EXPECT_EQ(tasks.sentence(Rule::NotJudged),
              "There is no alignment score: besides the links nothing can be judged. Missing: a column with each goal's owner, targets of "
              "goals with goals below them, start and due dates of goals and of those above them, the date of the last update.");
    const Sheet owned({{"Task", "Owner", "Finish"}, {"Survey the coast", "Ann Lee", 45380}, {"Plan the pier", nullptr, 45443}});
    EXPECT_DOUBLE_EQ(owned.score().score, 100 * (45.0 / 45 + 30.0 / 45) / 2);
    EXPECT_DOUBLE_EQ(owned.score().judged, 45.0 / 110);
}

TEST(Judged, underTotalTheOwnTargetComesOnTop) {
    const Sheet sheet({{"Rep", "Manager", "Quota", "Actual", "Method"},
                       {"Dana Fox", nullptr, 100000, 40000, "total"},
                       {"Ines Au", "Dana Fox", 200000, 150000, nullptr},
                       {"Tom Bo", "Dana Fox", 300000, 90000, nullptr}});
    EXPECT_EQ(sheet.number(Target, "Dana Fox"), 600000);
    EXPECT_EQ(sheet.told(), "");
}

}  // namespace
}  // namespace plumbline
