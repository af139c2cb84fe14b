#include "table/stacked_tables.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "goals/findings.h"
#include "goals/period_question.h"
#include "goals/rollup.h"
#include "support/reading.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Reading;
using testing::Written;
using Rows = std::vector<std::vector<Written>>;

TablePart part(const char* sheet, const Rows& rows, const char* rules = "") {
    TablePart one{blockOf(rows), rules};
    one.block.sheetName = sheet;
    return one;
}
CellBlock stacked(const std::vector<TablePart>& parts) {
    Result<CellBlock> all = stackedTables(parts);
    EXPECT_TRUE(bool(all));
    return all ? *std::move(all) : CellBlock();
}

bool isTold(const GoalTable& table, Rule rule) {
    const auto model = makeModel(table);
    const RollupColumns columns = rollupColumns(*model, std::nullopt);
    const FindingList list = findings(*model, columns, {});
    return std::any_of(list.all.begin(), list.all.end(),
                       [=](const Finding& finding) { return finding.rule == rule; });
}

TEST(StackedTables, aSheetAMonth) {
    const CellBlock all = stacked(
        {part("Jan 2025", {{"Rep", "Quota", "Actual"}, {"Ann", 10, 8}, {"Bob", 20, 20}, {"Total", 30, 28}}),
         part("Feb 2025", {{"Rep", "Quota", "Actual"}, {"Ann", 12, 3}, {"Bob", 20, 7}, {"Total", 32, 10}})});
    const Reading read(all);
    EXPECT_EQ(read.target("Ann"), 22);
    EXPECT_EQ(read.actual("Ann"), 11);
    EXPECT_EQ(read.target("Bob"), 40);
    const Result<GoalQuestion> february = questionOf(*makeModel(read.table()), "Ann / 2025-02");
    EXPECT_TRUE(bool(february));
}

TEST(StackedTables, monthsTakeTheYearOfTheTitle) {
    const CellBlock all =
        stacked({part("Jan", {{"Quota 2025", nullptr}, {"Rep", "Quota"}, {"Ann", 10}, {"Bob", 20}}),
                 part("Feb", {{"Quota 2025", nullptr}, {"Rep", "Quota"}, {"Ann", 12}, {"Bob", 20}})});
    const Reading read(all);
    EXPECT_EQ(read.target("Ann"), 22);
    EXPECT_TRUE(bool(questionOf(*makeModel(read.table()), "Ann / 2025-01")));
}

TEST(StackedTables, aRosterBesideTheQuotas) {
    const CellBlock all =
        stacked({part("Quota", {{"Rep", "Quota", "Actual"}, {"Ann", 10, 8}, {"Bob", 20, 20}}),
                 part("Roster", {{"Employee", "Manager"}, {"Ann", "Mia"}, {"Bob", "Mia"}})});
    ASSERT_EQ(all.rows, 3u);
    const Reading read(all);
    EXPECT_EQ(read.target("Mia"), 30);
    EXPECT_EQ(read.actual("Mia"), 28);
    EXPECT_EQ(read.parentOf("Ann"), "Mia");
}

TEST(StackedTables, aSheetATeam) {
    const CellBlock all = stacked({part("North", {{"Rep", "Quota"}, {"Ann", 10}, {"Bob", 20}}),
                                   part("South", {{"Seller", "Quota"}, {"Cid", 5}, {"Dora", 6}})});
    ASSERT_EQ(all.rows, 5u);
    const Reading read(all);
    EXPECT_EQ(read.target("Cid"), 5);
    EXPECT_EQ(read.target("Ann"), 10);
}

TEST(StackedTables, rowsThatContradictEachOtherStayTwo) {
    EXPECT_EQ(stacked({part("North", {{"Rep", "Quota"}, {"Ann", 10}, {"Bob", 20}}),
                       part("South", {{"Rep", "Quota"}, {"Ann", 5}, {"Cid", 6}})})
                  .rows,
              5u);
}

TEST(StackedTables, rowsAreNoRepetitionsWhereBothHaveFigures) {
    const CellBlock one =
        stacked({part("North", {{"Rep", "Manager", "Quota"}, {"Ann", "Mia", 10}, {"Ann", "Mia", 10}}),
                 part("South", {{"Rep", "Manager", "Quota"}, {"Cid", "Mia", 5}})});
    ASSERT_EQ(one.rows, 4u);
    EXPECT_EQ(Reading(one).target("Mia"), 25);
    const CellBlock two =
        stacked({part("North", {{"Rep", "Manager", "Quota", "Actual"}, {"Ann", "Mia", 10, 4}}),
                 part("South", {{"Rep", "Manager", "Quota", "Actual"}, {"Ann", "Mia", 10, 4}})});
    ASSERT_EQ(two.rows, 3u);
    const Reading read(two);
    EXPECT_EQ(read.target("Mia"), 20);
    EXPECT_TRUE(isTold(read.table(), Rule::DuplicateRow));
    const CellBlock ids = stacked({part("North", {{"ID", "Quota"}, {"E1", 10}, {"E2", 4}}),
                                   part("South", {{"ID", "Quota"}, {"E1", 10}, {"E3", 4}})});
    ASSERT_EQ(ids.rows, 5u);
    EXPECT_TRUE(isTold(Reading(ids).table(), Rule::DuplicateId));
}

TEST(StackedTables, aRowKeepsTheSheetThatItComesFrom) {
    const CellBlock all = stacked({part("Quota", {{"Rep", "Quota"}, {"Bob", 20}, {"Ann", 10}}),
                                   part("Roster", {{"Employee", "Manager"}, {"Ann", "Mia"}})});
    ASSERT_EQ(all.rows, 3u);
    const auto sheet = std::find_if(all.columns.begin(), all.columns.end(), [&](const auto& column) {
        return all.texts.view(column[0].textId()) == "Sheet";
    });
    ASSERT_NE(sheet, all.columns.end());
    EXPECT_EQ(all.texts.view((*sheet)[2].textId()), "Quota");
}

TEST(StackedTables, rulesOfEachTableHold) {
    const CellBlock all =
        stacked({part("North", {{"Rep", "Zorp", "Plom"}, {"Ann", 10, 7}, {"Bob", 20, 9}}, "target=Plom"),
                 part("South", {{"Rep", "Quota"}, {"Cid", 5}, {"Dora", 6}})});
    EXPECT_EQ(Reading(all).target("Ann"), 7);
}

TEST(StackedTables, whatIsStackedHasNoCells) {
    const Reading read(stacked({part("Jan 2025", {{"Rep", "Quota"}, {"Ann", 10}}),
                                part("Feb 2025", {{"Rep", "Quota"}, {"Ann", 12}})}));
    EXPECT_EQ(read.table().cellAt(1, 1), "");
}

TEST(StackedTables, oneThatIsNoTableIsRefused) {
    EXPECT_FALSE(
        bool(stackedTables({part("Jan", {{"Rep", "Quota"}, {"Ann", 10}}), part("Feb", {{"nothing"}})})));
}

}  // namespace
}  // namespace plumbline
