#include "goals/explain.h"

#include <gtest/gtest.h>

#include <bit>
#include <random>

#include "goals/changes.h"
#include "goals/needed.h"
#include "support/blocks.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Written;

TEST(Explain, weightedTermsWithTheirCells) {
    const auto model = makeModel(*readTable(blockOf({{"ID", "Parent", "Weight", "Target", "Actual", "Method"},
                                                     {"C", nullptr, nullptr, nullptr, nullptr, "weighted"},
                                                     {"A", "C", 3, 10, 10, nullptr},
                                                     {"B", "C", 1, 10, 5, nullptr}})));
    const RollupColumns columns = rollupColumns(*model, {});
    const Matrix rows = explanationRows(explain(*model, columns, 0, Measure::Progress));
    ASSERT_EQ(rows.rows(), 3u);
    EXPECT_EQ(rows.at(0, 0), Value("A"));
    EXPECT_EQ(rows.at(0, 1), Value(3.0));
    EXPECT_EQ(rows.at(0, 2), Value(1.0));
    EXPECT_EQ(rows.at(0, 3), Value("Sheet1.E3"));
    EXPECT_EQ(rows.at(2, 0), Value("= C"));
    EXPECT_EQ(rows.at(2, 2), Value(0.875));
}

// Random tables with every method, weights, shares, blanks and errors: the rule on the terms gives the rollup
// to the last bit, at every goal and measure.
TEST(Explain, tiesOutToTheLastBit) {
    std::mt19937 random(11);
    const char* methods[] = {nullptr, "sum", "average",    "weighted", "target",
                             "min",   "max", "milestones", "own",      "total"};
    const char* units[] = {nullptr, "€", "€", "€", "EUR", "TEUR", "%", "#", "€/customer"};
    using enum Measure;
    for (int round = 0; round < 120; ++round) {
        std::vector<std::vector<Written>> rows = {
            {"ID", "Parent", "Weight", "Baseline", "Target", "Actual", "Method", "Unit", "Start", "Due"}};
        std::vector<std::string> parents(12);
        const auto maybe = [&](double number) -> Written {
            return random() % 6 == 0 ? Written(nullptr) : Written(number);
        };
        for (int g = 0; g < 12; ++g) {
            if (g > 0)
                parents[static_cast<std::size_t>(g)] = std::to_string(random() % static_cast<unsigned>(g));
            if (g > 2 && random() % 4 == 0)
                parents[static_cast<std::size_t>(g)] += ":60%;" + std::to_string(random() % 2);
            rows.push_back(
                {g, g > 0 ? Written(parents[static_cast<std::size_t>(g)].c_str()) : Written(nullptr),
                 random() % 20 == 0 ? Written(-1) : maybe(random() % 4 * 0.25), maybe(random() % 3), random() % 12 == 0 ? Written(0) : maybe(1 + random() % 1000 / 7.0),
                 random() % 15 == 0 ? Written(testing::Err{532}) : maybe(random() % 100000 / 100.0),
                 methods[random() % 10] ? Written(methods[random() % 9 + 1]) : Written(nullptr),
                 units[random() % std::size(units)] ? Written(units[random() % (std::size(units) - 1) + 1]) : Written(nullptr), 46000, 46100 + static_cast<int>(random() % 50)});
        }
        const auto model = makeModel(*readTable(blockOf(rows)));
        const RollupColumns columns = rollupColumns(*model, 46050);
        for (GoalIndex g = 0; g < model->table().count; ++g)
            for (Measure measure :
                 {Target, Actual, Baseline, Progress, Attainment, Gap, Weight, Pace, Forecast, Children}) {
                const Explanation why = explain(*model, columns, g, measure);
                if (why.rule == StepRule::Given) continue;
                const Cell shown = columns.at(measure, g), again = combined(why);
                if (shown.isError() && again.isError()) continue;
                ASSERT_EQ(shown.bits(), again.bits())
                    << "round " << round << " goal " << g << " measure " << static_cast<int>(measure);
            }
    }
}

TEST(Needed, oneLeafThatLiftsTheWhole) {
    const auto model = makeModel(*readTable(blockOf({{"ID", "Parent", "Target", "Actual", "Method", "Weight"},
                                                     {"C", nullptr, nullptr, nullptr, nullptr, nullptr},
                                                     {"A", "C", 30, 15, nullptr, nullptr},
                                                     {"B", "C", 10, 10, nullptr, nullptr},
                                                     {"M", nullptr, nullptr, nullptr, "min", nullptr},
                                                     {"M1", "M", 10, 5, nullptr, nullptr},
                                                     {"M2", "M", 10, 8, nullptr, nullptr},
                                                     {"W", nullptr, nullptr, nullptr, "weighted", nullptr},
                                                     {"W1", "W", 10, 5, nullptr, 1},
                                                     {"W2", "W", 10, 5, nullptr, 0}})));
    const RollupColumns columns = rollupColumns(*model, {});
    const auto sum = needed(*model, columns, 0, 1);
    ASSERT_EQ(sum.size(), 2u);
    EXPECT_EQ(sum[0].actual, 30);
    EXPECT_EQ(sum[1].actual, 25);
    const auto least = needed(*model, columns, 3, 0.8);
    EXPECT_EQ(least[0].kind, NeededKind::Reachable);
    EXPECT_DOUBLE_EQ(least[0].actual, 8);
    EXPECT_EQ(least[1].kind, NeededKind::Unreachable);  // M1 holds the minimum down
    const auto weighted = needed(*model, columns, 6, 1);
    EXPECT_DOUBLE_EQ(weighted[0].actual, 10);
    EXPECT_EQ(weighted[1].kind, NeededKind::Unreachable);  // its weight is 0
    EXPECT_EQ(needed(*model, columns, 0, 0.5)[0].kind, NeededKind::AlreadyThere);
}

// What it says is checked by doing it.
TEST(Needed, holdsWhenItIsDone) {
    std::mt19937 random(5);
    const char* methods[] = {"sum", "average", "weighted", "target", "max", "milestones", "min"};
    int reachable = 0;
    for (int round = 0; round < 60; ++round) {
        std::vector<std::vector<Written>> rows = {{"ID", "Parent", "Target", "Actual", "Method", "Weight"}};
        for (int g = 0; g < 9; ++g) {
            static std::string names[9];
            names[g] = g == 0 ? "" : std::to_string((g - 1) / 3);
            rows.push_back(
                {g, g > 0 ? Written(names[g].c_str()) : Written(nullptr),
                 g >= 3 ? Written(10 + static_cast<int>(random() % 90)) : Written(nullptr),
                 g >= 3 && random() % 5 ? Written(static_cast<int>(random() % 60)) : Written(nullptr),
                 g < 3 ? Written(methods[random() % 7]) : Written(nullptr),
                 1 + static_cast<int>(random() % 3)});
        }
        const auto model = makeModel(*readTable(blockOf(rows)));
        const RollupColumns columns = rollupColumns(*model, {});
        for (const Needed& leaf : needed(*model, columns, 0, 1)) {
            if (leaf.kind != NeededKind::Reachable) continue;
            ++reachable;
            GoalTable changed = model->table();
            changed.actual[leaf.leaf] = Cell(leaf.actual);
            const auto after = makeModel(std::move(changed));
            EXPECT_GE(rollupColumns(*after, {}).at(Measure::Progress, 0).number(), 1 - 1e-9) << round;
        }
    }
    EXPECT_GT(reachable, 100);
}

TEST(Changes, addedRemovedRenamedMovedAndChanged) {
    const auto before = readTable(blockOf({{"ID", "Parent", "Goal", "Owner", "Target"},
                                           {"C", nullptr, "Grow", "Ada", 100},
                                           {"N", "C", "North", "Ben", 40},
                                           {"S", "C", "South", "Cy", 60},
                                           {"X", "C", "Old", "Di", 1}}));
    const auto after = readTable(blockOf({{"ID", "Parent", "Goal", "Owner", "Target"},
                                          {"C", nullptr, "Grow", "Ada", 120},
                                          {"N", "S", "North", "Eve", 40},
                                          {"S9", "C", "South", "Cy", 60},
                                          {"Y", "C", "New", "Flo", 2},
                                          {"S", "C", "Quality", "Gil", 3}}));
    const Matrix rows = changeRows(*before, *after);
    const auto has = [&](const char* goal, const char* field, Value from, Value to) {
        for (std::size_t r = 0; r < rows.rows(); ++r)
            if (rows.at(r, 0) == Value(goal) && rows.at(r, 1) == Value(field) && rows.at(r, 2) == from &&
                rows.at(r, 3) == to)
                return true;
        return false;
    };
    EXPECT_TRUE(has("C", "target", 100.0, 120.0));
    EXPECT_TRUE(has("N", "owner", "Ben", "Eve"));
    EXPECT_TRUE(has("N", "parent", "C", "S"));
    EXPECT_TRUE(has("X", "removed", "X", Value()));
    EXPECT_TRUE(has("Y", "added", Value(), "Y"));
    const Matrix same = changeRows(*before, *before);
    EXPECT_EQ(same.at(0, 0), Value("no change"));
    const auto renamed = readTable(blockOf({{"ID", "Parent", "Goal", "Owner", "Target"},
                                            {"C", nullptr, "Grow", "Ada", 100},
                                            {"N7", "C", "North", "Ben", 40},
                                            {"S", "C", "South", "Cy", 60},
                                            {"X", "C", "Old", "Di", 1}}));
    EXPECT_EQ(changeRows(*before, *renamed).at(0, 1), Value("renamed"));
}

}  // namespace
}  // namespace plumbline
