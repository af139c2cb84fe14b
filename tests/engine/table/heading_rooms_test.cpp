// The rooms behind findHeadings, each by itself.
#include <gtest/gtest.h>

#include "support/blocks.h"
#include "table/column_rules.h"
#include "table/heading_bands.h"
#include "table/role_candidates.h"
#include "table/row_look.h"

namespace plumbline {
namespace {

using testing::blockOf;

TEST(RowLook, headingsAreKnownWordsOrPeriods) {
    const CellBlock block = blockOf({{"Sales plan", nullptr, nullptr, nullptr},
                                     {"Rep", "Region", "Quota", nullptr},
                                     {"Team", "Jan", "Feb", 2025},
                                     {"Ann", "North", 10, 20}});
    const SheetView sheet(block);
    EXPECT_FALSE(lookOf(sheet, 0, 4, Closeness::Part).isHeadings());  // alone in its row
    EXPECT_TRUE(lookOf(sheet, 1, 4, Closeness::Part).isHeadings());
    EXPECT_TRUE(lookOf(sheet, 2, 4, Closeness::Part).isHeadings());
    EXPECT_EQ(lookOf(sheet, 2, 4, Closeness::Part).numbers, 0u);  // the year is a period
    EXPECT_FALSE(lookOf(sheet, 3, 4, Closeness::Part).isHeadings());
    ASSERT_TRUE(periodAt(sheet, 2, 3));
    EXPECT_EQ(periodAt(sheet, 2, 3)->kind, PeriodKind::Year);
    EXPECT_EQ(periodAt(sheet, 2, 3)->year, 2025);
    EXPECT_FALSE(periodAt(sheet, 3, 2));  // 10 is no year
}

TEST(HeadingBands, aBandSpeaksForTheColumnsThatItLeavesBlank) {
    const CellBlock block = blockOf({{"Sales plan"},
                                     {nullptr, "Q1", nullptr, "Q2", nullptr},
                                     {"Rep", "Quota", "Actual", "Quota", "Actual"},
                                     {"Ann", 10, 8, 20, 25}});
    const SheetView sheet(block);
    const HeadingRows rows = withBands(sheet, 2, 5);
    EXPECT_EQ(rows.first, 1u);
    EXPECT_EQ(rows.last, 2u);
    EXPECT_EQ(headOf(sheet, rows, 0).heading, "Rep");
    const ColumnHead actual = headOf(sheet, rows, 2);
    EXPECT_EQ(actual.heading, "Q1 / Actual");
    EXPECT_EQ(actual.measure, Role::Actual);
    ASSERT_TRUE(actual.period);
    EXPECT_EQ(actual.period->number, 1);
}

TEST(ColumnRules, readRolesAndHeadings) {
    const auto rules = columnRulesOf(" parent = Manager;; target=FY25 Quota; weight=");
    ASSERT_TRUE(rules);
    ASSERT_EQ(rules->size(), 3u);
    EXPECT_EQ((*rules)[0].role, Role::Parent);
    EXPECT_EQ((*rules)[1].shown, "FY25 Quota");
    EXPECT_FALSE((*rules)[1].bars());
    EXPECT_TRUE((*rules)[2].bars());
    EXPECT_TRUE(columnRulesOf(" ")->empty());
    EXPECT_EQ(columnRulesOf("id=A; Manager").error().message, (Message{"error.rule", {"Manager"}}));
    EXPECT_FALSE(columnRulesOf("colour=A"));
}

TEST(ColumnRules, nameAColumnByHeadingOrLetters) {
    const CellBlock block = blockOf({{"Rep", "Quota", "B"}, {"Ann", 10, 1}});
    const SheetView sheet(block);
    const auto headings = findHeadings(sheet, {});
    ASSERT_TRUE(headings);
    EXPECT_EQ(columnNamed(sheet, *headings, {Role::Target, "quota", "Quota"}), 1u);
    EXPECT_EQ(columnNamed(sheet, *headings, {Role::Target, "b", "B"}), 2u);  // a heading before letters
    EXPECT_EQ(columnNamed(sheet, *headings, {Role::Target, "a", "A"}), 0u);
    EXPECT_FALSE(columnNamed(sheet, *headings, {Role::Target, "d", "D"}));
}

TEST(RoleCandidates, contentSpeaksAgainstAWord) {
    const CellBlock block = blockOf({{"Rep", "Quota", "Target"}, {"Ann", "high", 10}, {"Bob", "low", 20}});
    const SheetView sheet(block);
    Headings headings;
    headings.columnEnd = 3;
    for (std::uint32_t column = 0; column < 3; ++column) {
        headings.heads.push_back(headOf(sheet, {0, 0}, column));
        headings.heads.back().content = contentOf(sheet, 1, column);
    }
    const auto candidates = roleCandidates(headings, {true, false, false}, {});
    ASSERT_FALSE(candidates.empty());
    EXPECT_EQ(candidates.front().column, 2u);  // numbers
    EXPECT_EQ(candidates.front().role, Role::Target);
    EXPECT_EQ(candidates.back().column, 1u);
    EXPECT_TRUE(candidates.back().hasWrongContent());
    EXPECT_TRUE(roleCandidates(headings, {true, true, false}, {Role::Target}).empty());
}

}  // namespace
}  // namespace plumbline
