// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Numbers and dates that people typed as text, in the columns of a table.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/civil_date.h"
#include "goals/findings.h"
#include "goals/model.h"
#include "support/blocks.h"
#include "table/goal_table.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Written;

GoalTable tableOf(CellBlock block) {
    return readTable(std::move(block)).value_or(GoalTable());
}
GoalTable tableOf(const std::vector<std::vector<Written>>& rows) {
    return tableOf(blockOf(rows));
}

double day(int year, int month, int date) {
    return dayOf({year, month, date});
}

std::vector<std::string> saidOf(const std::vector<std::vector<Written>>& rows) {
    const auto model = makeModel(tableOf(rows));
    const RollupColumns columns = rollupColumns(*model, {});
    const FindingList list = findings(*model, columns, {});
    std::vector<std::string> said;
    for (const Finding& finding : list.all) said.push_back(list.sentence(finding));
    return said;
}

bool says(const std::vector<std::string>& said, std::string_view sentence) {
    return std::find(said.begin(), said.end(), sentence) != said.end();
}

TEST(TypedColumns, whatIsNoNumberStaysTextAndIsTold) {
    const std::vector<std::vector<Written>> rows{{"Rep", "Target", "Actual"},
                                                 {"Ann", "10-20", "500,-"},
                                                 {"Bob", "~40", "3+4"},
                                                 {"Cy", "2 of 3", "12.03.2026"},
                                                 {"Dee", "0431/123456", "see mail"}};
    const GoalTable table = tableOf(rows);
    ASSERT_EQ(table.count, 4u);
    EXPECT_TRUE(table.target[0].isText());
    EXPECT_EQ(table.actual[0], Cell(500.0));
    EXPECT_EQ(table.target[1], Cell(40.0));
    EXPECT_TRUE(table.actual[1].isText());
    EXPECT_TRUE(table.target[2].isText());
    const std::vector<std::string> said = saidOf(rows);
    EXPECT_TRUE(says(
        said, "“10-20” in the column Target is a range from 10 to 20, no number (B2); which end counts?"));
    EXPECT_TRUE(says(said, "“~40” in the column Target is an approximate figure (B3); it counts as 40."));
    EXPECT_TRUE(says(
        said, "“3+4” in the column Actual is a sum written as text (C3); write its result, or a formula."));
    EXPECT_TRUE(says(said, "“2 of 3” in the column Target is a part of a whole (2 of 3), no number (B4)."));
    EXPECT_TRUE(says(said, "“12.03.2026” in the column Actual is a date, no number (C4)."));
    EXPECT_TRUE(says(said, "“0431/123456” in the column Target is a phone number (B5)."));
    EXPECT_TRUE(says(said, "“see mail” in the column Actual is no number or date (C5)."));
}

TEST(TypedColumns, doubtfulNumbersShowAllTheirDigits) {
    const std::vector<std::string> said =
        saidOf({{"Rep", "Target", "Actual"}, {"Ann", "100.000", 1}, {"Bob", 5, 1}});
    EXPECT_TRUE(says(said, "“100.000” may be 100000 or 100 (B2); write it as a number."));
}

TEST(TypedColumns, signsBeforeATargetMakeItALimit) {
    const GoalTable table = tableOf(
        {{"Goal", "Target", "Actual"}, {"Churn", "<= 5 %", 0.04}, {"Quality", "≥ 99.5", 98}, {"New", 5, 2}});
    ASSERT_EQ(table.count, 3u);
    EXPECT_EQ(table.target[0], Cell(0.05));
    EXPECT_EQ(table.kindOf(0), Kind::AtMost);
    EXPECT_EQ(table.kindOf(1), Kind::AtLeast);
    EXPECT_EQ(table.kindOf(2), Kind::Reach);
}

TEST(TypedColumns, fractionsAreProgressWhereProgressIsStated) {
    const GoalTable table =
        tableOf({{"Key result", "Owner", "Progress"}, {"Hire", "Ann", "2 of 4"}, {"Sell", "Bob", "1/4"}});
    ASSERT_EQ(table.count, 2u);
    EXPECT_EQ(table.actual[0], Cell(0.5));
    EXPECT_EQ(table.actual[1], Cell(0.25));
    EXPECT_EQ(table.target[0], Cell(1.0));
}

TEST(TypedColumns, aYearThatIsMissingComesFromTheStart) {
    const GoalTable table = tableOf({{"Goal", "Target", "Actual", "Start", "Due"},
                                     {"Win", 10, 4, day(2026, 1, 1), "June 30th"},
                                     {"Sell", 10, 4, day(2026, 11, 1), "Ende März"},
                                     {"Hire", 10, 4, day(2026, 7, 1), "Q3"}});
    ASSERT_EQ(table.count, 3u);
    EXPECT_EQ(table.due[0], Cell(day(2026, 6, 30)));
    EXPECT_EQ(table.due[1], Cell(day(2027, 3, 31)));
    EXPECT_EQ(table.due[2], Cell(day(2026, 9, 30)));
}

TEST(TypedColumns, aYearThatIsMissingComesFromTheColumnTheTitleOrTheSheet) {
    const GoalTable column =
        tableOf({{"Goal", "Target", "Due"}, {"Win", 10, "30 June 2027"}, {"Sell", 10, "31 March"}});
    EXPECT_EQ(column.due[1], Cell(day(2027, 3, 31)));
    const GoalTable title =
        tableOf({{"Plan 2028"}, {"Goal", "Target", "Due"}, {"Win", 10, "EOY"}, {"Sell", 10, "diciembre"}});
    EXPECT_EQ(title.due[0], Cell(day(2028, 12, 31)));
    EXPECT_EQ(title.due[1], Cell(day(2028, 12, 31)));
    CellBlock block = blockOf({{"Goal", "Target", "Due"}, {"Win", 10, "KW 12"}, {"Sell", 10, "H1"}});
    block.sheetName = "Goals 2026";
    const GoalTable sheet = tableOf(std::move(block));
    EXPECT_EQ(sheet.due[0], Cell(day(2026, 3, 22)));
    EXPECT_EQ(sheet.due[1], Cell(day(2026, 6, 30)));
}

TEST(TypedColumns, aYearThatNobodyNamesIsADoubt) {
    const std::vector<std::vector<Written>> rows{{"Goal", "Target", "Due"},
                                                 {"Win", 10, "31 March"},
                                                 {"Sell", 10, "FY26"},
                                                 {"Hire", 10, "asap"},
                                                 {"Run", 10, "ongoing"}};
    const GoalTable table = tableOf(rows);
    ASSERT_EQ(table.count, 4u);
    EXPECT_TRUE(table.due[0].isText());
    EXPECT_TRUE(table.due[1].isText());
    EXPECT_TRUE(table.due[3].isBlank());
    const std::vector<std::string> said = saidOf(rows);
    EXPECT_TRUE(says(
        said,
        "“31 March” in the column Due names no year (C2), and nothing beside it does; write it as a date."));
    EXPECT_TRUE(says(said,
                     "“FY26” in the column Due is a fiscal year, and its last day is not known (C3); write "
                     "it as a date."));
    EXPECT_TRUE(says(said, "“asap” in the column Due names no day (C4); write it as a date."));
    EXPECT_FALSE(std::any_of(said.begin(), said.end(),
                             [](const std::string& s) { return s.find("ongoing") != s.npos; }));
}

TEST(TypedColumns, numbersThatAreYearsAreYears) {
    const std::vector<std::vector<Written>> rows{{"Goal", "Target", "Start", "Due"},
                                                 {"Win", 10, 2026, 2026},
                                                 {"Sell", 10, day(2026, 1, 1), day(2026, 12, 31)},
                                                 {"Hire", 10, day(2026, 1, 1), 20260630},
                                                 {"Run", 10, day(2026, 1, 1), 12}};
    const GoalTable table = tableOf(rows);
    ASSERT_EQ(table.count, 4u);
    EXPECT_EQ(table.start[0], Cell(day(2026, 1, 1)));
    EXPECT_EQ(table.due[0], Cell(day(2026, 12, 31)));
    EXPECT_EQ(table.due[2], Cell(day(2026, 6, 30)));
    EXPECT_TRUE(table.due[3].isError());
    EXPECT_TRUE(says(saidOf(rows), "12 in the column Due is no date (D5)."));
}

TEST(TypedColumns, theDocumentsNullDateShiftsItsNumbersNotItsTexts) {
    constexpr int since1904 = 1462;
    CellBlock block = blockOf({{"Goal", "Target", "Start", "Due"},
                               {"Win", 10, day(2026, 1, 1) - since1904, day(2026, 12, 31) - since1904},
                               {"Sell", 10, "2026-01-01", "2026-12-31"}});
    block.epochShift = since1904;
    const GoalTable table = tableOf(std::move(block));
    ASSERT_EQ(table.count, 2u);
    for (const GoalIndex g : {0u, 1u}) {
        EXPECT_EQ(table.start[g], Cell(day(2026, 1, 1)));
        EXPECT_EQ(table.due[g], Cell(day(2026, 12, 31)));
    }
}

TEST(TypedColumns, zerosThatAFormatShowsBeforeAnIdMayBeTyped) {
    const GoalTable table = tableOf({{"ID", "Parent", "Goal", "Target"},
                                     {7, "", "Win", 10},
                                     {8, "007", "Sell", 4},
                                     {"010", "0007", "Run", 6},
                                     {10, "008", "Hire", 1}});
    ASSERT_EQ(table.count, 4u);
    ASSERT_EQ(table.parents.size(), 3u);
    EXPECT_EQ(table.parents[0].parent, 0u);
    EXPECT_EQ(table.parents[1].parent, 0u);
    EXPECT_EQ(table.parents[2].parent, 1u);
    EXPECT_EQ(table.names->find("010").goal, 2u);  // what is written so comes first
    EXPECT_EQ(table.names->find("10").goal, 3u);
}

TEST(TypedColumns, aSignOfLimitBesideAnActualIsNoExactFigure) {
    const std::vector<std::vector<Written>> rows{{"Goal", "Target", "Actual"}, {"Churn", 10, "<= 5"}};
    const GoalTable table = tableOf(rows);
    EXPECT_EQ(table.actual[0], Cell(5));
    EXPECT_TRUE(table.kind.empty());
    EXPECT_TRUE(says(saidOf(rows),
                     "“<= 5” in the column Actual is an approximate figure (C2); it counts as 5."));
}

TEST(TypedColumns, idsAreWhatTheirDigitsShow) {
    const GoalTable table = tableOf({{"ID", "Goal", "Target"}, {1.1, "Win", 10}, {100000, "Sell", 10}});
    ASSERT_EQ(table.count, 2u);
    EXPECT_EQ(table.text(table.id, 0), "1.1");
    EXPECT_EQ(table.text(table.id, 1), "100000");
}

}  // namespace
}  // namespace plumbline
