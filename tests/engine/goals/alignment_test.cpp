#include "goals/alignment.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "goals/findings.h"
#include "support/blocks.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Written;

struct Reviewed {
    explicit Reviewed(CellBlock block, std::optional<Day> date = {})
        : model(makeModel(readTable(std::move(block)).value_or(GoalTable()))),
          columns(rollupColumns(*model, date)) {
        FindingOptions options;
        options.date = date;
        list = findings(*model, columns, options);
        AlignmentOptions weights;
        weights.date = date;
        index.emplace(*model, columns, weights);
    }
    explicit Reviewed(const std::vector<std::vector<Written>>& rows, std::optional<Day> date = {})
        : Reviewed(blockOf(rows), date) {}

    std::vector<std::string> said(Rule rule) const {
        std::vector<std::string> sentences;
        for (const Finding& finding : list.all)
            if (finding.rule == rule) sentences.push_back(list.sentence(finding));
        return sentences;
    }
    std::vector<std::string> codes() const {
        std::vector<std::string> codes;
        for (const Finding& finding : list.all) codes.emplace_back(ruleCode(finding.rule));
        return codes;
    }
    double score(const char* goal) const { return index->of(*findGoal(*model, goal)).score; }

    std::shared_ptr<const Model> model;
    RollupColumns columns;
    FindingList list;
    std::optional<Alignment> index;
};

// Microsoft Dynamics' published worked figures: 300,000 over 90,000 + 120,000 + 90,000 + 110,000 = 410,000.
TEST(Findings, overAssignmentInPercentAndMoney) {
    CellBlock block = blockOf({{"ID", "Parent", "Target"},
                               {"Team", nullptr, 300000},
                               {"A", "Team", 90000},
                               {"B", "Team", 120000},
                               {"C", "Team", 90000},
                               {"D", "Team", 110000}});
    block.formats.push_back({1, 2, 5, 2, FormatKind::Currency, false, false, 0, "€"});
    const Reviewed review(std::move(block));
    EXPECT_EQ(review.said(Rule::OverAssigned),
              std::vector<std::string>{"Team: its children's targets cover 136.7 % of 300,000 €; 110,000 € "
                                       "are assigned twice or more (C2)."});
    const auto over = std::find_if(review.list.all.begin(), review.list.all.end(),
                                   [](const Finding& finding) { return finding.rule == Rule::OverAssigned; });
    ASSERT_NE(over, review.list.all.end());
    EXPECT_EQ(
        review.list.sentence(*over, Words("de-DE", {',', ".", "D.M.Y"})),
        "Team: Die Zielwerte darunter decken 136,7 % von 300.000 €; 110.000 € sind doppelt oder mehrfach "
        "zugeteilt (C2).");
    // coverage 410/300 = 1.36667: (2 − 1.36667) / 0.8 = 0.79167; linkage 1: 100·(30 + 20·0.79167)/50 = 91.667
    EXPECT_NEAR(review.score("Team"), 91.6667, 1e-4);
}

// A company of twelve goals on 2026-08-01, worked by hand:
//   C  company 1,000, Jan–Dec   top with children; children N 480 + S 520 = 1,000: coverage 1, one owner: 100
//   N  480 under C              children N1 250 + N2 200 = 450: coverage 0.9375
//        link 30·1 + cover 20·0.9375 + timing 15·1 + owner 15·1 + measure 10·1 of 90 = 88.75/90 → 98.6111
//   N1 250, N2 200 under N      no children: 30 + 15 + 15 + 10 of 70 → 100; N1 updated 40 days ago: see below
//   S  520 under C, no owner    children S1 300 + S2 220 = 520: 30 + 20 + 15 + 0 + 10 of 90 → 75/90 = 83.3333
//   S1 300 until 31 Jan 2027 under S: 31 of 396 days outside, 365/396 = 0.92172; of 70: 30+13.8258+15+10
//   → 98.3226 S2 220 under S              100 O  orphan: no parent, no children, in a table with levels:
//   linkage 0, owner 1; of 45: 15/45 → 33.3333 P  parent "X" is not there: 33.3333 A → B → A: a circle:
//   linkage 0, owner 1, timing 1 (the same year), measure does not apply: 30/60 → 50 each L  40 under C? no:
//   L is due 30 June under C, its target 40: that makes C's children 1,040: coverage 1.04 → 1
//        L 30 + 15 + 15 + 10 of 70 → 100, and it is late: due 32 days ago with nothing done
// No updated column: freshness applies nowhere. Mean of the twelve:
// (100 + 98.6111 + 100 + 100 + 83.3333 + 98.3226 + 100 + 33.3333 + 33.3333 + 50 + 50 + 100) / 12 = 78.9111
TEST(Alignment, aCompanyOfTwelveGoals) {
    const int jan = dayOf({2026, 1, 1}), dec = dayOf({2026, 12, 31});
    const Reviewed review({{"ID", "Parent", "Owner", "Unit", "Target", "Actual", "Start", "Due"},
                           {"C", nullptr, "Ada", "€", 1000, nullptr, jan, dec},
                           {"N", "C", "Ben", "€", 480, nullptr, jan, dec},
                           {"N1", "N", "Cy", "€", 250, 100, jan, dec},
                           {"N2", "N", "Di", "€", 200, 100, jan, dec},
                           {"S", "C", nullptr, "€", 520, nullptr, jan, dec},
                           {"S1", "S", "Eve", "€", 300, 100, jan, dayOf({2027, 1, 31})},
                           {"S2", "S", "Flo", "€", 220, 100, jan, dec},
                           {"O", nullptr, "Gil", "€", 10, 1, jan, dec},
                           {"P", "X", "Hal", "€", 10, 1, jan, dec},
                           {"A", "B", "Ida", "€", 10, 1, jan, dec},
                           {"B", "A", "Jon", "€", 10, 1, jan, dec},
                           {"L", "C", "Kim", "€", 40, 0, jan, dayOf({2026, 6, 30})}},
                          dayOf({2026, 8, 1}));
    EXPECT_NEAR(review.score("C"), 100, 1e-9);
    EXPECT_NEAR(review.score("N"), 98.6111, 1e-4);
    EXPECT_NEAR(review.score("S"), 83.3333, 1e-4);
    EXPECT_NEAR(review.score("S1"), 98.3226, 1e-4);
    EXPECT_NEAR(review.score("O"), 33.3333, 1e-4);
    EXPECT_NEAR(review.score("P"), 33.3333, 1e-4);
    EXPECT_NEAR(review.score("A"), 50, 1e-9);
    EXPECT_NEAR(review.score("L"), 100, 1e-9);
    const AlignmentScore table = review.index->table();
    EXPECT_NEAR(table.score, 78.9111, 1e-4);
    double costs = 0;
    for (const AlignmentItem& item : table.items) costs += item.cost;
    EXPECT_NEAR(100 - costs, table.score, 1e-9);  // the items tie out
    EXPECT_EQ(review.codes(), (std::vector<std::string>{"circle", "missing-parent", "orphan", "no-owner",
                                                        "under-assigned", "period-outside", "overdue"}));
    EXPECT_EQ(review.said(Rule::Circle)[0],
              "The parents form a circle: A → B → A. Give one of them a parent outside it (B11).");
    EXPECT_EQ(review.said(Rule::MissingParent)[0],
              "P names the parent “X”, which is not in the table (B10).");
    EXPECT_EQ(review.said(Rule::UnderAssigned)[0],
              "N: its children's targets cover 93.8 % of 480 €; 30 € are assigned to nobody (E3).");
    EXPECT_EQ(review.said(Rule::PeriodOutside)[0], "S1 ends 31 days after its parent S (H7).");
    EXPECT_EQ(review.said(Rule::Overdue)[0], "L was due 32 days ago and stands at 0 % (H13).");
}

TEST(Alignment, ownWeightsForComponents) {
    const auto model = makeModel(*readTable(
        blockOf({{"ID", "Parent", "Owner", "Target"}, {"A", nullptr, nullptr, 10}, {"B", "A", "Ben", 10}})));
    const RollupColumns columns = rollupColumns(*model, {});
    AlignmentOptions options;
    options.weights = {0, 1, 0, 3, 0, 0, 0};
    EXPECT_NEAR(Alignment(*model, columns, options).of(0).score, 25, 1e-9);  // coverage 1, no owner: 1 of 4
}

TEST(Alignment, freshnessFallsBetweenOneAndTwoMonths) {
    const int today = dayOf({2026, 8, 1});
    const auto value = [&](int age) {
        const Reviewed review({{"ID", "Target", "Updated"}, {"A", 10, today - age}, {"B", 10, today}}, today);
        return review.index->of(0).items[6].value;
    };
    EXPECT_DOUBLE_EQ(value(31), 1);
    EXPECT_DOUBLE_EQ(value(62), 0);
    EXPECT_NEAR(value(40), 22.0 / 31, 1e-12);
}

TEST(Alignment, ownersInACell) {
    EXPECT_EQ(ownersIn("Ann"), 1u);
    EXPECT_EQ(ownersIn("Lee, Ann"), 1u);
    EXPECT_EQ(ownersIn("Ann; Bob"), 2u);
    EXPECT_EQ(ownersIn("Ann und Bob"), 2u);
    EXPECT_EQ(ownersIn("Ann Lee, Bob Ray"), 2u);
    EXPECT_EQ(ownersIn("Andy Landers"), 1u);
}

// The smallest table that triggers a rule, and one that just does not.
TEST(Findings, eachRuleAndItsEdge) {
    const int jan = dayOf({2026, 1, 1}), dec = dayOf({2026, 12, 31}), today = dayOf({2026, 8, 1});
    using Rows = std::vector<std::vector<Written>>;
    const struct {
        Rule rule;
        Rows with, without;
    } cases[] = {
        {Rule::DuplicateId, {{"ID", "Target"}, {"A", 1}, {"A", 2}}, {{"ID", "Target"}, {"A", 1}, {"A.", 2}}},
        {Rule::TargetEqualsBaseline,
         {{"ID", "Baseline", "Target"}, {"A", 5, 5}},
         {{"ID", "Baseline", "Target"}, {"A", 5, 6}}},
        {Rule::StartAfterDue,
         {{"ID", "Start", "Due"}, {"A", dec, jan}},
         {{"ID", "Start", "Due"}, {"A", jan, jan}}},
        {Rule::TextInNumber,
         {{"ID", "Target"}, {"A", "some"}, {"B", 1}},
         {{"ID", "Target"}, {"A", "n/a"}, {"B", 1}}},
        {Rule::UnknownWord,
         {{"ID", "Target", "Method"}, {"A", 1, "addish"}, {"B", 1, "sum"}},
         {{"ID", "Target", "Method"}, {"A", 1, "sum"}}},
        {Rule::AmbiguousNumber, {{"ID", "Target"}, {"A", "1.234"}}, {{"ID", "Target"}, {"A", "1.234,5"}}},
        {Rule::AmbiguousDate,
         {{"ID", "Due", "Target"}, {"A", "03/04/2026", 1}},
         {{"ID", "Due", "Target"}, {"A", "13/04/2026", 1}}},
        {Rule::TotalDiffers,
         {{"Rep", "Target"}, {"A", 1}, {"B", 2}, {"Total", 4}},
         {{"Rep", "Target"}, {"A", 1}, {"B", 2}, {"Total", 3}}},
        {Rule::SeveralTops,
         {{"ID", "Parent"}, {"A", nullptr}, {"B", "A"}, {"C", nullptr}, {"D", "C"}},
         {{"ID", "Parent"}, {"A", nullptr}, {"B", "A"}, {"D", "A"}}},
        {Rule::Orphan,
         {{"ID", "Parent"}, {"A", nullptr}, {"B", "A"}, {"C", nullptr}},
         {{"ID", "Target"}, {"A", 1}, {"B", 2}}},
        {Rule::NoOwner,
         {{"ID", "Owner"}, {"A", nullptr}, {"B", "x"}},
         {{"ID", "Owner"}, {"A", "y"}, {"B", "x"}}},
        {Rule::SeveralOwners, {{"ID", "Owner"}, {"A", "x & y"}}, {{"ID", "Owner"}, {"A", "x"}}},
        {Rule::NoTarget,
         {{"ID", "Target"}, {"A", nullptr}, {"B", 1}},
         {{"ID", "Target"}, {"A", 0}, {"B", 1}}},
        {Rule::UnderAssigned,
         {{"ID", "Parent", "Target"}, {"A", nullptr, 10}, {"B", "A", 9}},
         {{"ID", "Parent", "Target"}, {"A", nullptr, 10}, {"B", "A", 10}}},
        {Rule::OverAssigned,
         {{"ID", "Parent", "Target"}, {"A", nullptr, 100}, {"B", "A", 121}},
         {{"ID", "Parent", "Target"}, {"A", nullptr, 100}, {"B", "A", 120}}},
        {Rule::UnitDiffers,
         {{"ID", "Parent", "Unit"}, {"A", nullptr, "€"}, {"B", "A", "deals"}},
         {{"ID", "Parent", "Unit"}, {"A", nullptr, "€"}, {"B", "A", "€"}}},
        {Rule::PeriodOutside,
         {{"ID", "Parent", "Start", "Due"}, {"A", nullptr, jan, dec}, {"B", "A", jan, dec + 1}},
         {{"ID", "Parent", "Start", "Due"}, {"A", nullptr, jan, dec}, {"B", "A", jan, dec}}},
        {Rule::WeightsNotWhole,
         {{"ID", "Parent", "Weight"}, {"A", nullptr, nullptr}, {"B", "A", "60 %"}, {"C", "A", "50 %"}},
         {{"ID", "Parent", "Weight"}, {"A", nullptr, nullptr}, {"B", "A", "60 %"}, {"C", "A", "40 %"}}},
        {Rule::SharesNotWhole,
         {{"ID", "Parent"}, {"A", nullptr}, {"B", nullptr}, {"C", "A:60%;B:30%"}},
         {{"ID", "Parent"}, {"A", nullptr}, {"B", nullptr}, {"C", "A:60%;B:40%"}}},
        {Rule::OwnActual,
         {{"ID", "Parent", "Actual"}, {"A", nullptr, 5}, {"B", "A", 3}},
         {{"ID", "Parent", "Actual"}, {"A", nullptr, 3}, {"B", "A", 3}}},
        {Rule::Implausible,
         {{"ID", "Target", "Actual"}, {"A", 1, 3.1}},
         {{"ID", "Target", "Actual"}, {"A", 1, 3}}},
        {Rule::MetricTwoUnits,
         {{"ID", "Metric", "Unit"}, {"A", "calls", "n"}, {"B", "calls", "h"}},
         {{"ID", "Metric", "Unit"}, {"A", "calls", "n"}, {"B", "visits", "h"}}},
        {Rule::Stale,
         {{"ID", "Target", "Updated"}, {"A", 1, today - 32}},
         {{"ID", "Target", "Updated"}, {"A", 1, today - 31}}},
        {Rule::Overdue,
         {{"ID", "Target", "Actual", "Due"}, {"A", 2, 1, today - 1}},
         {{"ID", "Target", "Actual", "Due"}, {"A", 2, 1, today}}},
        {Rule::NoPeriod,
         {{"ID", "Target", "Due"}, {"A", 1, nullptr}, {"B", 1, today}},
         {{"ID", "Target", "Due"}, {"A", nullptr, nullptr}, {"B", 1, today}}},
        {Rule::OwnerOverloaded,
         {{"ID", "Owner"},
          {"1", "x"},
          {"2", "x"},
          {"3", "x"},
          {"4", "x"},
          {"5", "x"},
          {"6", "x"},
          {"7", "x"},
          {"8", "x"}},
         {{"ID", "Owner"},
          {"1", "x"},
          {"2", "x"},
          {"3", "x"},
          {"4", "x"},
          {"5", "x"},
          {"6", "x"},
          {"7", "x"},
          {"8", "y"}}},
        {Rule::OwnerWeights,
         {{"ID", "Owner", "Weight"}, {"A", "x", "60 %"}, {"B", "x", "50 %"}},
         {{"ID", "Owner", "Weight"}, {"A", "x", "60 %"}, {"B", "x", "40 %"}}},
        {Rule::SingleChild,
         {{"ID", "Parent", "Target"}, {"A", nullptr, 5}, {"B", "A", 5}},
         {{"ID", "Parent", "Target"}, {"A", nullptr, 5}, {"B", "A", 5}, {"C", "A", 1}}},
        {Rule::AssumedMeasure,
         {{"Rep", "Jan", "Feb"}, {"A", 1, 2}},
         {{"Rep", "Jan Quota", "Feb Quota"}, {"A", 1, 2}}},
        {Rule::AmbiguousParent,
         {{"ID", "Owner", "Parent"}, {"A", "x", nullptr}, {"B", "x", nullptr}, {"C", "z", "x"}},
         {{"ID", "Owner", "Parent"}, {"A", "x", nullptr}, {"B", "y", nullptr}, {"C", "z", "x"}}},
        {Rule::ErrorCell,
         {{"ID", "Target"}, {"A", testing::Err{532}}, {"B", 1}},
         {{"ID", "Target"}, {"A", 2}, {"B", 1}}},
        {Rule::SecondTable,
         {{"ID", "Target"}, {"A", 1}, {nullptr, nullptr}, {"Owner", "Actual"}, {"x", 2}},
         {{"ID", "Target"}, {"A", 1}, {nullptr, nullptr}, {"ID", "Target"}, {"x", 2}}},
        {Rule::PeriodText,
         {{"Rep", "Jan", "Feb"}, {"A", 1, "FÉRIAS"}, {"B", 1, 1}},
         {{"Rep", "Jan", "Feb"}, {"A", 1, nullptr}, {"B", 1, 1}}},
    };
    std::vector<Words> languages;
    for (const LanguageFile& file : languageFiles()) languages.emplace_back(file.code);
    for (const auto& each : cases) {
        const Reviewed review(each.with, today);
        for (const Words& words : languages)
            for (const Finding& finding : review.list.all) {
                const std::string sentence = review.list.sentence(finding, words);
                EXPECT_FALSE(sentence.empty()) << ruleCode(finding.rule);
                EXPECT_EQ(sentence.find_first_of("{|}"), std::string::npos) << sentence;
            }
        EXPECT_FALSE(review.said(each.rule).empty()) << ruleCode(each.rule);
        EXPECT_TRUE(Reviewed(each.without, today).said(each.rule).empty()) << ruleCode(each.rule);
    }
}

TEST(Findings, rowsAreCappedAndTheRestCounted) {
    std::vector<std::vector<Written>> rows = {{"ID", "Owner"}};
    for (int i = 0; i < 5200; ++i) rows.push_back({i, nullptr});
    rows.push_back({"x", "y"});
    const Matrix shown = findingRows(Reviewed(rows).list);
    EXPECT_EQ(shown.rows(), 5000u);
    EXPECT_EQ(shown.at(4999, 4), Value("202 more findings"));
}

}  // namespace
}  // namespace plumbline
