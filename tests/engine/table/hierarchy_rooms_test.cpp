// The rooms behind planHierarchy and linkHierarchy, each by itself.
#include <gtest/gtest.h>

#include "support/blocks.h"
#include "table/level_columns.h"
#include "table/level_groups.h"
#include "table/row_links.h"

namespace plumbline {
namespace {

using testing::blockOf;

std::vector<GoalIndex> parentsOf(const GoalTable& table) {
    std::vector<GoalIndex> parents;
    for (GoalIndex g = 0; g < table.count; ++g) {
        const bool any = table.firstParent[g] != table.firstParent[g + 1];
        parents.push_back(any ? table.parents[table.firstParent[g]].parent : noGoal);
    }
    return parents;
}

GoalTable tableOf(GoalIndex rows) {
    GoalTable table;
    table.count = rows;
    for (GoalIndex g = 0; g < rows; ++g) table.rowOfGoal.push_back(g + 1);
    return table;
}

TEST(RowLinks, outlineNumbersAreDigitsBetweenDots) {
    for (const char* number : {"1", "1.2", "1.2.10", "2."}) EXPECT_TRUE(isOutlineNumber(number)) << number;
    for (const char* text : {"", ".", "1..2", ".1", "1.a", "A.1", "-1"})
        EXPECT_FALSE(isOutlineNumber(text)) << text;
}

TEST(RowLinks, aMissingNumberLeavesItsPlaceToTheNextAbove) {
    TextPool texts;
    GoalTable table = tableOf(4);
    for (const char* number : {"1", "1.2.1", "2.", "2.1"}) table.id.push_back(texts.add(number));
    linkOutline(table, texts);
    EXPECT_EQ(parentsOf(table), (std::vector<GoalIndex>{noGoal, 0, noGoal, 2}));
}

TEST(RowLinks, blanksBeforeATextIndentIt) {
    const CellBlock block = blockOf({{"Goal"}, {"Company"}, {"  West"}, {"    Ann"}, {"  East"}});
    const SheetView sheet(block);
    EXPECT_EQ(indentOf(sheet, 3, 0), 4u);
    GoalTable table = tableOf(4);
    linkIndentation(sheet, 0, table);
    EXPECT_EQ(parentsOf(table), (std::vector<GoalIndex>{noGoal, 0, 1, 0}));
}

TEST(RowLinks, aSectionRightBelowAnotherIsAPartOfIt) {
    GoalTable table = tableOf(5);
    linkSections({true, true, false, true, false}, {}, table);
    EXPECT_EQ(parentsOf(table), (std::vector<GoalIndex>{noGoal, 0, 1, noGoal, 3}));
}

TEST(LevelColumns, theFinerStandsBelowWhatItDetermines) {
    const CellBlock block = blockOf({{"Manager", "Region", "Rep", "Quota"},
                                     {"Smith", "West", "Ann", 10},
                                     {"Smith", "West", "Bob", 20},
                                     {"Jones", "West", "Cid", 30},
                                     {"Klein", "East", "Dan", 40}});
    const SheetView sheet(block);
    const auto headings = findHeadings(sheet, {});
    ASSERT_TRUE(headings);
    const HierarchyPlan plan = planLevels(sheet, *headings, {1, 2, 3, 4});
    EXPECT_EQ(plan.form, HierarchyForm::LevelColumns);
    EXPECT_EQ(plan.levels, (std::vector<std::uint32_t>{1, 0}));  // Region, Manager
    EXPECT_TRUE(plan.fills.empty());
    EXPECT_EQ(plan.leaf, 2u);
    EXPECT_FALSE(plan.leafIsGoal);
}

TEST(LevelGroups, oneNameBelowTwoGroupsIsTwoGroups) {
    CellBlock block = blockOf(
        {{"Region", "Manager", "Rep"}, {"West", "Smith", "Ann"}, {"", "", "Bob"}, {"East", "Smith", "Cid"}});
    const SheetView sheet(block);
    HierarchyPlan plan;
    plan.form = HierarchyForm::LevelColumns;
    plan.levels = plan.fills = {0, 1};
    plan.managers = 1;
    plan.leaf = 2;
    GoalTable table = tableOf(3);
    table.owner.assign(3, noText);
    linkGroups(sheet, plan, table, block.texts);
    ASSERT_EQ(table.count, 7u);  // Ann, Bob, Cid; West, West / Smith, East, East / Smith
    EXPECT_EQ(block.texts.view(table.goal[4]), "West / Smith");
    EXPECT_EQ(block.texts.view(table.shortName[4]), "Smith");
    EXPECT_EQ(block.texts.view(table.owner[4]), "Smith");
    EXPECT_EQ(table.owner[3], noText);
    EXPECT_EQ(parentsOf(table), (std::vector<GoalIndex>{4, 4, 6, noGoal, 3, noGoal, 5}));
}

}  // namespace
}  // namespace plumbline
