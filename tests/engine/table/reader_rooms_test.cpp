// The rooms behind readTable, each by itself.
#include <gtest/gtest.h>

#include "support/blocks.h"
#include "table/implied_targets.h"
#include "table/text_columns.h"
#include "table/total_rows.h"
#include "table/word_columns.h"

namespace plumbline {
namespace {

using testing::blockOf;
using testing::Err;

GoalTable tableOf(GoalIndex rows) {
    GoalTable table;
    table.count = rows;
    for (GoalIndex g = 0; g < rows; ++g) table.rowOfGoal.push_back(g + 1);
    return table;
}

TEST(TextColumns, numbersAreNamesErrorsAreNone) {
    CellBlock block = blockOf({{"ID"}, {"S-1"}, {17}, {" Ann "}, {Err{532}}, {nullptr}, {0.5}});
    const SheetView sheet(block);
    const std::vector<TextId> ids = readTexts(sheet, 0, tableOf(6), block.texts);
    const char* names[] = {"S-1", "17", "Ann", "", "", "0.5"};
    for (std::size_t i = 0; i < 6; ++i) EXPECT_EQ(block.texts.view(ids[i]), names[i]) << i;
}

TEST(TextColumns, aMergedCellReadsAsItsArea) {
    CellBlock block = blockOf({{"Owner"}, {"Ann"}, {nullptr}, {nullptr}});
    block.merges.push_back({1, 0, 2, 0});
    const SheetView sheet(block);
    const std::vector<TextId> ids = readTexts(sheet, 0, tableOf(3), block.texts);
    EXPECT_EQ(block.texts.view(ids[1]), "Ann");
    EXPECT_EQ(ids[2], noText);
}

TEST(WordColumns, wordsOfSeveralLanguages) {
    EXPECT_EQ(readMethod("Durchschnitt"), Method::Average);
    EXPECT_EQ(readMethod("SUMA"), Method::Sum);
    EXPECT_EQ(readMethod("milestones"), Method::Milestones);
    EXPECT_EQ(readKind("at most"), Kind::AtMost);
    EXPECT_EQ(readKind("at-least"), Kind::AtLeast);
    EXPECT_FALSE(readMethod("often"));
    EXPECT_FALSE(readKind(""));
}

TEST(WordColumns, anUnknownWordIsTheDefaultAndTold) {
    const CellBlock block = blockOf({{"Method"}, {"min"}, {"often"}, {nullptr}, {"–"}, {3}});
    const SheetView sheet(block);
    GoalTable table = tableOf(5);
    readMethodColumn(sheet, 0, table);
    EXPECT_EQ(table.method, (std::vector<Method>{Method::Min, Method::Default, Method::Default,
                                                 Method::Default, Method::Default}));
    ASSERT_EQ(table.notes.size(), 1u);
    EXPECT_EQ(table.notes[0].kind, NoteKind::UnknownWord);
    EXPECT_EQ(table.notes[0].cell, "often");
    EXPECT_EQ(table.notes[0].row, 2u);
}

Headings headingsOf(const SheetView& sheet) {
    return *findHeadings(sheet, {});
}

TEST(Units, formatThenTextThenHeading) {
    CellBlock block = blockOf({{"Rep", "Quota (€)"}, {"Ann", 10}, {"Bob", "20 $"}, {"Cid", 0.3}});
    FormatArea percent;
    percent.firstRow = percent.lastRow = 3;
    percent.firstColumn = percent.lastColumn = 1;
    percent.kind = FormatKind::Percent;
    block.formats.push_back(percent);
    const SheetView sheet(block);
    GoalTable table = tableOf(3);
    Units units(table);
    units.read(sheet, headingsOf(sheet));
    EXPECT_EQ(table.unitOf(0).name, "€");
    EXPECT_TRUE(table.unitOf(0).additive);
    EXPECT_EQ(table.unitOf(1).name, "$");
    EXPECT_EQ(table.unitOf(2).name, "%");
    EXPECT_FALSE(table.unitOf(2).additive);
    EXPECT_EQ(units.index("€"), table.unit[0]);
    EXPECT_EQ(units.index(""), 0u);
}

TEST(TotalRows, anyOfTheUsualSumsIsRight) {
    const auto differing = [](int first, int second) {
        const CellBlock block = blockOf({{"Rep", "Quota"},
                                         {"Ann", 10},
                                         {"Bob", 20},
                                         {"Total", first},
                                         {"Cid", 30},
                                         {"Dan", 1},
                                         {"Total", second}});
        const auto table = readTable(block);
        std::vector<double> expected;
        for (const Note& note : table->notes)
            if (note.kind == NoteKind::TotalDiffers) expected.push_back(note.expected);
        return expected;
    };
    EXPECT_TRUE(differing(30, 61).empty());  // all goals
    EXPECT_TRUE(differing(30, 31).empty());  // since the last total
    EXPECT_TRUE(differing(30, 30).empty());  // the totals above
    EXPECT_EQ(differing(29, 61), std::vector<double>{30});
    EXPECT_EQ(differing(30, 62), std::vector<double>{31});
}

TEST(ImpliedTargets, scoresCountToOneOrAHundred) {
    const auto targetFor = [](const char* heading, double first, double second) {
        const CellBlock block = blockOf({{"Key result", heading}, {"A", first}, {"B", second}});
        const SheetView sheet(block);
        GoalTable table = tableOf(2);
        table.actual = {Cell(first), Cell(second)};
        Units units(table);
        table.unit.assign(2, 0);
        implyTargets(headingsOf(sheet), units, table);
        return table.target.empty() ? 0 : table.target[1].number();
    };
    EXPECT_EQ(targetFor("Score", 0.7, 1), 1);
    EXPECT_EQ(targetFor("Score", 1.2, 1.5), 1);
    EXPECT_EQ(targetFor("Progress", 70, 100), 100);
    EXPECT_EQ(targetFor("Score", 70, 151), 0);  // no score
    EXPECT_EQ(targetFor("Score", -1, 1), 0);
    EXPECT_EQ(targetFor("Actual", 0.7, 1), 0);
}

}  // namespace
}  // namespace plumbline
