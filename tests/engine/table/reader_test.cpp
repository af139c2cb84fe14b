#include <gtest/gtest.h>

#include "support/blocks.h"
#include "table/columns.h"
#include "table/goal_table.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Err;

TEST(ReadTable, titlesAboveTotalsBelowParentsByName) {
    const CellBlock block =
        blockOf({{"Sales quota 2026"},
                 {"all amounts in euro"},
                 {nullptr},
                 {"Employee ID", "Sales Person", "Reports To", "Sales Quota", "Sales YTD", "% of Quota"},
                 {1, "Vera Stein", nullptr, nullptr, nullptr, nullptr},
                 {2, " Omar  Haddad ", "vera stein", 100, 80, 0.8},
                 {3, "Kim Park", "Vera Stein ", 200, 50, 0.25},
                 {"Total", nullptr, nullptr, 300, 130, nullptr}});
    const Result<GoalTable> table = readTable(block);
    ASSERT_TRUE(table.has_value());
    EXPECT_EQ(table->count, 3u);
    EXPECT_EQ(table->headingRow, 3u);
    EXPECT_EQ(table->form, HierarchyForm::ParentIds);
    ASSERT_EQ(table->parents.size(), 2u);
    EXPECT_EQ(table->parents[0].parent, 0u);
    EXPECT_EQ(table->parents[1].parent, 0u);
    ASSERT_EQ(table->excluded.size(), 1u);
    EXPECT_EQ(table->excluded[0].kind, ExclusionKind::Total);
    ASSERT_EQ(table->unused.size(), 1u);
    EXPECT_EQ(table->unused[0].heading, "% of Quota (F)");
    EXPECT_EQ(table->unused[0].kind, UnusedKind::Computed);
    EXPECT_TRUE(table->target[0].isBlank());
}

TEST(ReadTable, columnRulesOverruleHeadings) {
    const CellBlock block =
        blockOf({{"Rep", "Manager", "Quota", "FY25 Quota"}, {"a", nullptr, 1, 10}, {"b", "a", 2, 20}});
    const Result<GoalTable> table = readTable(block, "id=Rep; parent=B; target=FY25 Quota");
    ASSERT_TRUE(table.has_value());
    EXPECT_EQ(table->target[1].number(), 20);
    EXPECT_EQ(table->text(table->id, 1), "b");
    EXPECT_EQ(english().of(readTable(block, "target=Nothing").error().message),
              "The table has no column \"Nothing\".");
    EXPECT_EQ(readTable(block, "colour=Rep").error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(readTable(block, "Rep").error().kind, ErrorKind::InvalidArgument);
}

TEST(ReadTable, severalParentsWithShares) {
    const CellBlock block = blockOf({{"ID", "Parent", "Target"},
                                     {"A", nullptr, nullptr},
                                     {"B", nullptr, nullptr},
                                     {"C", "A:60%;B", 10},
                                     {"D", "A; B", 4},
                                     {"E", "Z", 1}});
    const Result<GoalTable> table = readTable(block);
    ASSERT_TRUE(table.has_value());
    ASSERT_EQ(table->parents.size(), 4u);
    EXPECT_DOUBLE_EQ(table->parents[0].share, 0.6);
    EXPECT_DOUBLE_EQ(table->parents[1].share, 0.4);
    EXPECT_DOUBLE_EQ(table->parents[2].share, 0.5);
    ASSERT_EQ(table->missingParents.size(), 1u);
    EXPECT_EQ(table->missingParents[0].goal, 4u);
}

TEST(ReadTable, noTableIsSaid) {
    EXPECT_EQ(readTable(blockOf({{"hello"}, {1}, {2}})).error().kind, ErrorKind::InvalidArgument);
    EXPECT_EQ(readTable(CellBlock()).error().kind, ErrorKind::InvalidArgument);
}

TEST(ReadTable, textsErrorsAndDoubtsAreKeptApart) {
    const CellBlock block = blockOf({{"ID", "Target", "Actual"},
                                     {"A", "$40,350", Err{532}},
                                     {"B", "1.234", "FÉRIAS"},
                                     {"C", "n/a", nullptr}});
    const Result<GoalTable> table = readTable(block);
    ASSERT_TRUE(table.has_value());
    EXPECT_EQ(table->target[0].number(), 40350);
    EXPECT_EQ(table->actual[0].errorCode(), 532);
    EXPECT_TRUE(table->target[1].isText());
    EXPECT_TRUE(table->target[2].isBlank());
    EXPECT_EQ(table->units[table->unit[0]].name, "$");
    std::vector<NoteKind> kinds;
    for (const Note& note : table->notes) kinds.push_back(note.kind);
    EXPECT_EQ(kinds, (std::vector<NoteKind>{NoteKind::NumberFromText, NoteKind::AmbiguousNumber,
                                            NoteKind::ErrorCell, NoteKind::TextInNumber}));
}

TEST(ReadTable, unitsFromNumberFormats) {
    CellBlock block =
        blockOf({{"ID", "Parent", "Target"}, {"A", nullptr, 0.5}, {"B", "A", 10}, {"C", "A", 20}});
    block.formats.push_back({2, 1, 2, 2, FormatKind::Currency, false, false, 0, "€"});
    block.formats.push_back({1, 2, 1, 2, FormatKind::Percent, false, false, 0, ""});
    const Result<GoalTable> table = readTable(block);
    ASSERT_TRUE(table.has_value());
    EXPECT_EQ(table->unitOf(0).name, "%");
    EXPECT_FALSE(table->unitOf(0).additive);
    EXPECT_EQ(table->unitOf(1).name, "€");
    EXPECT_TRUE(table->unitOf(1).additive);
    EXPECT_EQ(table->unitOf(2).name, "");
}

TEST(Columns, tellsWhatWasRecognised) {
    const Matrix told = columns(*readTable(
        blockOf({{"ID", "Parent", "Quota", "Plan"}, {"A", nullptr, 1, 2}, {"Total", nullptr, 1, 2}})));
    EXPECT_EQ(told.columns(), 4u);
    EXPECT_EQ(told.at(0, 0), Value("id"));
    EXPECT_EQ(told.at(2, 0), Value("target"));
    EXPECT_EQ(told.at(2, 2), Value("C"));
    EXPECT_EQ(told.at(2, 3), Value("also possible: Plan (D)"));
    EXPECT_EQ(told.at(3, 1), Value("parent column"));
    EXPECT_EQ(told.at(4, 0), Value("total"));
    EXPECT_EQ(told.at(4, 3), Value("row 3"));
}

}  // namespace
}  // namespace plumbline
