// Reading by evidence: headings as phrases, what the numbers prove, rows that are sums, and the ledger.
#include <gtest/gtest.h>

#include "goals/findings.h"
#include "goals/model.h"
#include "goals/rollup.h"
#include "support/blocks.h"
#include "table/headings.h"
#include "table/ledger.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Written;
using Rows = std::vector<std::vector<Written>>;

class Reading {
  public:
    explicit Reading(const Rows& rows, const char* rules = "") : block_(blockOf(rows)) {
        const Result<GoalTable> table = readTable(block_, rules);
        if (!table) return;
        model_ = makeModel(*table);
        columns_ = rollupColumns(*model_, std::nullopt);
    }
    double show(Measure measure, const char* goal) const {
        if (!model_) return -1;
        const auto found = findGoal(*model_, goal);
        if (!found) return -2;
        const Cell cell = columns_.at(measure, *found);
        return cell.isNumber() ? cell.number() : -3;
    }
    double target(const char* goal) const { return show(Measure::Target, goal); }
    double actual(const char* goal) const { return show(Measure::Actual, goal); }
    std::size_t found(Rule rule) const {
        std::size_t count = 0;
        for (const Finding& finding : findings(*model_, columns_, {}).all) count += finding.rule == rule ? 1 : 0;
        return count;
    }
    std::size_t leftOver() const { return plumbline::leftOver(block_, model_->table()); }
    double tops() const {
        double sum = 0;
        for (GoalIndex g = 0; g < model_->table().count; ++g)
            if (model_->parents(g).empty()) sum += columns_.at(Measure::Target, g).number();
        return sum;
    }

  private:
    CellBlock block_;
    std::shared_ptr<const Model> model_;
    RollupColumns columns_;
};

TEST(Phrases, theFiguresWordRulesWhateverTheOrder) {
    const struct {
        const char* heading;
        Role role;
    } rows[] = {{"Target Bookings", Role::Target},  {"Bookings target", Role::Target},
                {"Obiettivo fatturato", Role::Target}, {"Umsatzziel Nord", Role::Target},
                {"target_revenue", Role::Target},   {"Custom field (Target)", Role::Target},
                {"Omzet gerealiseerd", Role::Actual}, {"Plan sprzedaż", Role::Target},
                {"ObjectiveId", Role::Id},          {"Weight % in category", Role::Weight},
                {"Target date", Role::Due},         {"Revenue last year", Role::History},
                {"Plan owner", Role::Owner},        {"% hecho", Role::Actual}};
    for (const auto& row : rows) {
        const HeadingMeaning meaning = meaningOf(row.heading);
        ASSERT_FALSE(meaning.roles.empty()) << row.heading;
        EXPECT_EQ(meaning.roles.front().role, row.role) << row.heading;
    }
    EXPECT_EQ(meaningOf("% of annual target").figure, Figure::Ratio);
    EXPECT_EQ(meaningOf("Variance to plan").figure, Figure::Difference);
    EXPECT_EQ(meaningOf("Product B Quota").subject, "b product");
}

TEST(Evidence, aRatioProvesTargetAndActual) {
    const Reading read({{"Rep", "Region", "Xyz", "Abc", "%"},
                        {"Jan", "West", 100, 80, 0.8},
                        {"Piet", "East", 200, 150, 0.75}});
    EXPECT_EQ(read.target("Jan"), 100);
    EXPECT_EQ(read.actual("Piet"), 150);
}

TEST(Evidence, measuresOfOneSubjectBelongTogether) {
    const Rows rows = {{"Rep", "Calls target", "Margin target", "Calls actual", "Margin actual"},
                       {"Ann", 10, 500, 4, 250},
                       {"Bob", 20, 600, 9, 150}};
    const Reading first(rows), ruled(rows, "metric=Margin");
    EXPECT_EQ(first.target("Ann"), 10);
    EXPECT_EQ(first.actual("Ann"), 4);
    EXPECT_EQ(first.found(Rule::OtherMeasure), 2u);
    EXPECT_EQ(ruled.target("Bob"), 600);
    EXPECT_EQ(ruled.actual("Bob"), 150);
}

TEST(RowSums, aRowThatSumsOthersByValueIsTheirParent) {
    const Reading after({{"Rep", "Quota", "Actual"},
                         {"Ann", 110, 80},
                         {"Bob", 205, 150},
                         {"Northern team", 315, 230},
                         {"Cid", 51, 60},
                         {"Dan", 72, 30},
                         {"Southern team", 123, 90},
                         {"Company", 438, 320}});
    EXPECT_EQ(after.tops(), 438);
    EXPECT_EQ(after.show(Measure::Children, "Northern team"), 2);
    EXPECT_EQ(after.show(Measure::Children, "Company"), 2);
    const Reading before({{"Rep", "Quota", "Actual"},
                          {"Northern team", 315, 230},
                          {"Ann", 110, 80},
                          {"Bob", 205, 150},
                          {"Cid", 51, 60}});
    EXPECT_EQ(before.tops(), 366);
}

TEST(RowSums, oneEqualNumberIsChance) {
    const Reading read({{"Rep", "Quota"}, {"Ann", 1}, {"Bob", 2}, {"Cid", 3}});
    EXPECT_EQ(read.tops(), 6);
    EXPECT_EQ(read.show(Measure::Children, "Cid"), 0);
}

TEST(Levels, objectivesAboveWhateverServesThem) {
    const Reading read({{"Objective", "Action", "Owner", "Done?"},
                        {"Tidy up", "sort the files", "Ana", "yes"},
                        {nullptr, "empty the shelf", "Luis", "no"},
                        {"Move out", "hire a van", "Ana", "yes"}});
    EXPECT_EQ(read.show(Measure::Progress, "Tidy up"), 0.5);
    EXPECT_EQ(read.show(Measure::Progress, "hire a van"), 1);
    EXPECT_EQ(read.show(Measure::Children, "Tidy up"), 2);
}

TEST(Levels, idAndNameOfOneLevelAreOne) {
    const Reading read({{"goal_id", "goal", "task_id", "task", "target", "actual"},
                        {"G1", "Grow the garden", "T1", "plant some trees", 10, 4},
                        {"G1", "Grow the garden", "T2", "water the plants", 20, 16}});
    EXPECT_EQ(read.show(Measure::Children, "G1"), 2);
    EXPECT_DOUBLE_EQ(read.show(Measure::Progress, "G1"), 0.6);
    EXPECT_EQ(read.target("T2"), 20);
}

TEST(Levels, parentsByTheirValues) {
    const Reading read({{"ID", "Objective ID", "Title", "Target", "Actual"},
                        {"A", nullptr, "Keep the house warm", nullptr, nullptr},
                        {"B", "A", "burn more wood", 10, 5},
                        {"C", "A", "wear more wool", 10, 10}});
    EXPECT_EQ(read.show(Measure::Children, "A"), 2);
    EXPECT_EQ(read.show(Measure::Progress, "A"), 0.75);
}

TEST(Levels, managersWithoutARowAreGroups) {
    const Reading read({{"Rep", "Manager", "Quota", "Actual"},
                        {"Ines", "Dana", 100, 50},
                        {"Tom", "Dana", 200, 100},
                        {"Pia", "Lena", 300, 90}});
    EXPECT_EQ(read.target("Dana"), 300);
    EXPECT_EQ(read.actual("Lena"), 90);
}

TEST(Ledger, whatNobodyReadsIsTold) {
    const Reading read({{"Rep", "Quota", "Actual", "Gizmo"}, {"Ann", 10, 4, 7}, {"Bob", 20, 9, 3}});
    EXPECT_EQ(read.found(Rule::UnusedColumn), 1u);
    EXPECT_EQ(read.found(Rule::NoFigures), 0u);
    const Reading plan({{"Rep", "Quota"}, {"Ann", 10}, {"Bob", 20}});
    EXPECT_EQ(plan.found(Rule::NoFigures), 1u);
    EXPECT_EQ(plan.found(Rule::UnusedColumn), 0u);
}

TEST(Ledger, everyFilledCellIsAccountedFor) {
    const std::vector<Rows> tables = {
        {{"Rep", "Quota", "Actual", "Gizmo"}, {"Ann", 10, 4, 7}, {"Bob", 20, 9, 3}, {"Total", 30, 13, nullptr}},
        {{"Sales plan"}, {nullptr, "Q1", nullptr}, {"Rep", "Quota", "Actual"}, {"Ann", 10, 8}, {nullptr, nullptr}, {"Source: x"}},
        {{"ID", "Target", nullptr, "ID", "Target"}, {"A", 1, nullptr, "X", 5}},
        {{"ID", "Target"}, {"A", 1}, {nullptr, nullptr}, {"Owner", "Actual"}, {"x", 2}},
        {{"Rep", "Jan", "Feb", "Total"}, {"Ann", 1, 2, 3}, {"Bob", 1, 1, 2}},
        {{"Region", "Rep", "State", "Quota"}, {"North", "Ann", "Ohio", 1}, {"North", "Bob", "Iowa", 2}}};
    for (const Rows& rows : tables) EXPECT_EQ(Reading(rows).leftOver(), 0u) << rows.size();
}

TEST(Vetoes, aDescribingColumnIsNoLevelAndAnUnknownWordNoKind) {
    const Reading read({{"Rep", "State", "Type", "Quota"},
                        {"Ann", "Ohio", "new", 1},
                        {"Bob", "Ohio", "old", 2},
                        {"Cid", "Iowa", "new", 3}});
    EXPECT_EQ(read.show(Measure::Level, "Ann"), 1);
    EXPECT_EQ(read.target("Ohio"), -2);
    EXPECT_EQ(read.found(Rule::UnknownWord), 0u);
}

}  // namespace
}  // namespace plumbline
