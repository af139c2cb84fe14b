#include <gtest/gtest.h>

#include <random>

#include "sidebar/company.h"
#include "sidebar/model/goal_outline.h"
#include "sidebar/model/overview.h"

namespace plumbline::sidebar {
namespace {

using namespace testing;
using plumbline::testing::Written;

TEST(GoalOutline, topsThenChildrenWithAttainmentAndStatus) {
    const auto now = snapshotOfCells(companyCells());
    const GoalOutline outline(*now, english(), {});
    const std::vector<OutlineNode> roots = outline.roots();
    ASSERT_EQ(roots.size(), 2u);
    EXPECT_EQ(roots[0].text, "Raise parts revenue in 2026 to 300 · Dana");
    EXPECT_TRUE(roots[0].expandable);
    EXPECT_FALSE(roots[1].expandable);
    const std::vector<OutlineNode> below = outline.below(roots[0]);
    ASSERT_EQ(below.size(), 2u);
    EXPECT_EQ(below[0].text, "North · Jonas");
    EXPECT_EQ(outline.wayTo(4), (std::vector<std::size_t>{0, 0, 1}));
    EXPECT_EQ(outline.summary(), "6 goals");
}

TEST(GoalOutline, filtersAndSearch) {
    const auto now = snapshotOfCells(companyCells());
    const auto goals = [&](OutlineQuery query) {
        std::vector<GoalIndex> found;
        for (const OutlineNode& node : GoalOutline(*now, english(), query).roots())
            found.push_back(node.goal);
        return found;
    };
    EXPECT_EQ(goals({Filter::Mine, "", "dana"}), std::vector<GoalIndex>{0});
    EXPECT_EQ(goals({Filter::AtRisk, "", ""}), std::vector<GoalIndex>{5});
    EXPECT_EQ(goals({Filter::Unaligned, "", ""}), std::vector<GoalIndex>{5});
    EXPECT_EQ(goals({Filter::All, "PAV", ""}), std::vector<GoalIndex>{4});
    EXPECT_EQ(goals({Filter::All, "no such goal", ""}), std::vector<GoalIndex>{});
    EXPECT_EQ(GoalOutline(*now, english(), {Filter::AtRisk, "", ""}).summary(), "1 of 6 goals");
    EXPECT_EQ(ownerCalled(now->model->table(), "DANA"), "Dana");
    EXPECT_EQ(ownerCalled(now->model->table(), "nobody"), "");
}

TEST(GoalOutline, detailTellsLineOfSightAndExplainsTheNumber) {
    const auto now = snapshotOfCells(companyCells());
    const std::string detail = GoalOutline(*now, english(), {}).detail(4);
    EXPECT_NE(detail.find("Line of sight: C › N › N2"), std::string::npos) << detail;
    EXPECT_NE(detail.find("Carries 26.7 % of the target"), std::string::npos) << detail;  // 80 of 300
    EXPECT_EQ(detail.find("Moves"), std::string::npos) << detail;  // where amounts add up, weights say nothing more
    EXPECT_NE(detail.find("80 of 80"), std::string::npos) << detail;
    EXPECT_NE(detail.find("= 100 %"), std::string::npos) << detail;
    EXPECT_EQ(GoalOutline(*now, english(), {}).detail(99), "");
}

TEST(GoalOutline, perCentAsTheSheetCountsIt) {
    const auto now = snapshotOfCells(plumbline::testing::blockOf(
        {{"ID", "Goal", "Unit", "Target", "Actual"}, {"A", "Raise the share of returning clients", "%", 2, 1.5}}));
    const std::string detail = GoalOutline(*now, english(), {}).detail(0);
    EXPECT_NE(detail.find("1.5 % of 2 %"), std::string::npos) << detail;
    EXPECT_NE(detail.find("target: 2 %"), std::string::npos) << detail;
    EXPECT_EQ(detail.find("200 %"), std::string::npos) << detail;
}

CellBlock withConfidence() {
    return plumbline::testing::blockOf({{"Objective", "Key result", "Target", "Actual", "Confidence"},
                                        {"Grow", "Sign 20 dealers", 20, 10, 0.8},
                                        {"Grow", "Open 4 shops", 4, 2, 0.4},
                                        {"Serve", "Answer 90 calls", 90, 45, 0.6}});
}

TEST(GoalOutline, statedConfidenceStandsBesideProgress) {
    const auto now = snapshotOfCells(withConfidence());
    const GoalOutline outline(*now, english(), {});
    const auto detail = [&](const char* goal) { return outline.detail(*findGoal(*now->model, goal)); };
    EXPECT_NE(detail("Grow").find("Stated confidence: 40 % at the lowest, 60 % on average\n"), std::string::npos) << detail("Grow");
    EXPECT_NE(detail("Sign 20 dealers").find("Stated confidence: 80 %\n"), std::string::npos);
    const Overview overview = overviewOf(*now, english());
    std::string fact;
    for (const auto& [name, value] : overview.facts)
        if (name == "Stated confidence") fact = value;
    EXPECT_EQ(fact, "40 % at the lowest, 60 % on average");  // 0.8, 0.4 and 0.6
}

CellBlock flatTable(int goals) {
    std::vector<std::vector<Written>> rows = {{"ID", "Parent", "Owner", "Target", "Actual"}};
    static std::vector<std::string> names;
    names.clear();
    for (int i = 0; i < goals; ++i) names.push_back("G" + std::to_string(i));
    for (int i = 0; i < goals; ++i)
        rows.push_back(
            {names[i].c_str(), i == 0 ? Written(nullptr) : Written("G0"), names[i].c_str(), 10, 5});
    return plumbline::testing::blockOf(rows);
}

TEST(GoalOutline, wideLevelsComeInGroupsAndEveryGoalIsReached) {
    const auto now = snapshotOfCells(flatTable(10000));
    const GoalOutline outline(*now, english(), {});
    std::vector<OutlineNode> open = outline.roots();
    std::vector<bool> seen(10000);
    std::size_t widest = 0;
    while (!open.empty()) {
        const OutlineNode node = open.back();
        open.pop_back();
        if (node.goal != noGoal) seen[node.goal] = true;
        const std::vector<OutlineNode> below = outline.below(node);
        widest = std::max(widest, below.size());
        open.insert(open.end(), below.begin(), below.end());
    }
    EXPECT_LE(widest, GoalOutline::widest);
    EXPECT_EQ(std::count(seen.begin(), seen.end(), true), 10000);
    for (GoalIndex goal : {GoalIndex(1), GoalIndex(300), GoalIndex(301), GoalIndex(9999)}) {
        std::vector<OutlineNode> level = outline.roots();
        OutlineNode node;
        for (std::size_t index : outline.wayTo(goal)) {
            ASSERT_LT(index, level.size());
            node = level[index];
            level = outline.below(node);
        }
        EXPECT_EQ(node.goal, goal);
    }
}

TEST(GoalOutline, circlesDoNotEndIt) {
    const auto now = snapshotOfCells(plumbline::testing::blockOf({{"ID", "Parent", "Target", "Actual"},
                                                                  {"A", "B", 1, 1},
                                                                  {"B", "C", 1, 1},
                                                                  {"C", "A", 1, 1},
                                                                  {"D", "A", 1, 1}}));
    const GoalOutline outline(*now, english(), {});
    EXPECT_GE(outline.roots().size(), 1u);
    for (GoalIndex g = 0; g < 4; ++g) {
        outline.wayTo(g);
        EXPECT_NE(outline.detail(g).find("circle"), std::string::npos) << g;
    }
}

// Whatever the parents: every goal stands exactly once in the tree, and wayTo finds it there.
TEST(GoalOutline, everyGoalOnceInRandomTables) {
    std::mt19937 random(7);
    for (int run = 0; run < 200; ++run) {
        const int goals = 1 + static_cast<int>(random() % 40);
        std::vector<std::string> names;
        for (int i = 0; i < goals; ++i) names.push_back("G" + std::to_string(i));
        std::vector<std::vector<Written>> rows = {{"ID", "Parent", "Target"}};
        for (int i = 0; i < goals; ++i)
            rows.push_back({names[static_cast<std::size_t>(i)].c_str(),
                            random() % 4 ? Written(names[random() % static_cast<unsigned>(goals)].c_str())
                                         : Written(nullptr),
                            1});
        const auto now = snapshotOfCells(plumbline::testing::blockOf(rows));
        ASSERT_TRUE(now->any());
        const GoalOutline outline(*now, english(), {});
        std::vector<int> seen(static_cast<std::size_t>(goals));
        std::vector<OutlineNode> open = outline.roots();
        while (!open.empty()) {
            const OutlineNode node = open.back();
            open.pop_back();
            ASSERT_LE(++seen[node.goal], 1) << run;
            for (const OutlineNode& child : outline.below(node)) open.push_back(child);
        }
        for (GoalIndex g = 0; g < static_cast<GoalIndex>(goals); ++g) {
            EXPECT_EQ(seen[g], 1) << run << " " << g;
            EXPECT_FALSE(outline.wayTo(g).empty()) << run << " " << g;
        }
    }
}

}  // namespace
}  // namespace plumbline::sidebar
