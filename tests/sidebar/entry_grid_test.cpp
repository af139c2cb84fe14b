// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/entry_grid.h"

#include <gtest/gtest.h>

namespace plumbline::sidebar {
namespace {

// Name | Last year | Weight | Held | Quota
EntryGrid grid(std::size_t most = 500) {
    EntryGrid made({{"Name", GridKind::Text, 5},
                    {"Last year", GridKind::Shown, 3},
                    {"Weight", GridKind::Number, 3},
                    {"Held", GridKind::Number, 3},
                    {"Quota", GridKind::Shown, 3}},
                   most);
    made.showing(4);
    return made;
}

EntryGrid::Clipboard holds(const char* text) {
    return [text] { return std::string(text); };
}

std::vector<std::string> column(const EntryGrid& grid, std::size_t column, std::size_t rows) {
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < rows; ++row) texts.push_back(grid.text({row, column}));
    return texts;
}
using Texts = std::vector<std::string>;

TEST(EntryGrid, hasBlankRowsForMore) {
    EntryGrid team = grid();
    EXPECT_EQ(team.rows(), 4u);
    EXPECT_EQ(team.used(), 0u);
    for (std::size_t row = 0; row < 6; ++row) team.set({row, 0}, "P" + std::to_string(row));
    EXPECT_EQ(team.used(), 6u);
    EXPECT_EQ(team.rows(), 7u);
    team.set({9, 1}, "120");
    EXPECT_EQ(team.used(), 6u) << "what is only shown is nothing typed";
    team.remove(2);
    EXPECT_EQ(column(team, 0, 5), (Texts{"P0", "P1", "P3", "P4", "P5"}));
    EXPECT_EQ(team.used(), 5u);
}

TEST(EntryGrid, severalLinesFillDownwards) {
    EntryGrid team = grid();
    team.set({1, 2}, "8000");
    // A field of one line makes 100200300 of what is pasted over its 8000.
    EXPECT_TRUE(team.type({1, 2}, "100200300", holds("100\n200\n300\n")));
    EXPECT_EQ(column(team, 2, 5), (Texts{"", "100", "200", "300", ""}));
    EXPECT_TRUE(team.type({0, 2}, "5 7", holds("5\r\n7\r\n")));
    EXPECT_EQ(column(team, 2, 5), (Texts{"5", "7", "200", "300", ""}));
    EXPECT_TRUE(team.type({0, 2}, "1\n\n3", holds(""))) << "a field that keeps them";
    EXPECT_EQ(column(team, 2, 5), (Texts{"1", "", "3", "300", ""}));
}

TEST(EntryGrid, columnsThatArePastedGoAlongWhatIsTyped) {
    EntryGrid team = grid();
    EXPECT_TRUE(team.type({0, 0}, "Ann 3 10 99Bob 2", holds("Ann\t3\t10\t99\nBob\t2\n")));
    EXPECT_EQ(column(team, 0, 2), (Texts{"Ann", "Bob"}));
    EXPECT_EQ(column(team, 2, 2), (Texts{"3", "2"}));
    EXPECT_EQ(column(team, 3, 2), (Texts{"10", ""}));
    EXPECT_EQ(column(team, 1, 2), (Texts{"", ""}));
    EXPECT_EQ(column(team, 4, 2), (Texts{"", ""}));
}

TEST(EntryGrid, whatIsTypedIsNoList) {
    EntryGrid team = grid();
    EXPECT_FALSE(team.type({0, 2}, "1", holds("1\n2\n")));
    EXPECT_FALSE(team.type({0, 2}, "12", holds("1\n2\n"))) << "letter by letter";
    EXPECT_FALSE(team.type({0, 2}, "1999", holds("1\n2\n"))) << "something else came in";
    EXPECT_FALSE(team.type({0, 0}, "Ann Lee", holds("Ann Lee\n"))) << "one line, as Calc copies a cell";
    EXPECT_EQ(team.text({0, 2}), "1999");
    EXPECT_EQ(team.text({0, 0}), "Ann Lee");
    EXPECT_EQ(team.used(), 1u);
}

TEST(EntryGrid, semicolonsPartNames) {
    EntryGrid team = grid();
    EXPECT_TRUE(team.type({0, 0}, "Ann; Bob;Cy", holds("")));
    EXPECT_EQ(column(team, 0, 4), (Texts{"Ann", "Bob", "Cy", ""}));
    team.set({0, 2}, "3;");
    EXPECT_FALSE(team.type({0, 2}, "3;2", holds(""))) << "not while they are typed";
    EXPECT_TRUE(team.spreadList({0, 2}));
    EXPECT_EQ(column(team, 2, 3), (Texts{"3", "2", ""}));
    EXPECT_FALSE(team.spreadList({0, 2}));
}

TEST(EntryGrid, linesWithoutARowAreCounted) {
    EntryGrid team = grid(5);
    EXPECT_TRUE(team.type({3, 0}, "abcd", holds("a\nb\nc\nd")));
    EXPECT_EQ(team.lost(), 2u);
    EXPECT_EQ(team.rows(), 5u) << "no blank row beyond the most";
    EXPECT_EQ(column(team, 0, 5), (Texts{"", "", "", "a", "b"}));
    team.type({4, 0}, "bb", holds(""));
    EXPECT_EQ(team.lost(), 0u);
}

TEST(EntryGrid, theWindowFollows) {
    EntryGrid team = grid();
    for (std::size_t row = 0; row < 300; ++row) team.set({row, 0}, "P" + std::to_string(row));
    EXPECT_EQ(team.rows(), 301u);
    EXPECT_FALSE(team.bringIntoView(3));
    EXPECT_TRUE(team.bringIntoView(4));
    EXPECT_EQ(team.first(), 1u);
    EXPECT_TRUE(team.bringIntoView(300));
    EXPECT_EQ(team.first(), 297u);
    EXPECT_FALSE(team.scrollTo(900));
    EXPECT_TRUE(team.bringIntoView(10));
    EXPECT_EQ(team.first(), 10u);
    team.clear();
    EXPECT_EQ(team.first(), 0u);
}

TEST(EntryGrid, theKeyboardGoesDownAndAlong) {
    EntryGrid team = grid();
    team.set({0, 0}, "Ann");
    const auto to = [&](GridCell from, GridMove move) { return team.moved(from, move); };
    EXPECT_EQ(to({0, 2}, GridMove::Down), (GridCell{1, 2}));
    EXPECT_EQ(to({3, 2}, GridMove::Down), (GridCell{3, 2})) << "the last row";
    EXPECT_EQ(to({0, 2}, GridMove::Up), (GridCell{0, 2}));
    EXPECT_EQ(to({0, 0}, GridMove::Next), (GridCell{0, 2}));
    EXPECT_EQ(to({0, 3}, GridMove::Next), (GridCell{1, 0}));
    EXPECT_EQ(to({1, 0}, GridMove::Previous), (GridCell{0, 3}));
    EXPECT_EQ(to({0, 0}, GridMove::Previous), std::nullopt);
    EXPECT_EQ(to({1, 3}, GridMove::Next), std::nullopt) << "behind the first blank row";
    for (std::size_t row = 1; row < 10; ++row) team.set({row, 0}, "P");
    EXPECT_EQ(to({2, 2}, GridMove::PageDown), (GridCell{6, 2}));
    EXPECT_EQ(to({9, 2}, GridMove::PageDown), (GridCell{10, 2}));
    EXPECT_EQ(to({2, 2}, GridMove::PageUp), (GridCell{0, 2}));
}

TEST(EntryGrid, aFixedGridHasItsRowsAndNoOthers) {
    EntryGrid grid({{"Goal", GridKind::Label, 3}, {"New", GridKind::Number, 2}, {"Note", GridKind::Note, 3}}, 500);
    grid.showing(12);
    grid.fix(2);
    EXPECT_EQ(grid.rows(), 2u);
    grid.set({2, 1}, "7");
    EXPECT_EQ(grid.text({2, 1}), "");
    EXPECT_EQ(grid.moved({1, 1}, GridMove::Down), (GridCell{1, 1}));
    EXPECT_EQ(grid.moved({0, 2}, GridMove::Next), (GridCell{1, 1})) << "though nothing was typed";
    EXPECT_EQ(grid.moved({1, 2}, GridMove::Next), std::nullopt);
    grid.fix(0);
    EXPECT_EQ(grid.moved({0, 1}, GridMove::Down), std::nullopt);
}

TEST(EntryGrid, aNoteIsNoList) {
    EntryGrid grid({{"Goal", GridKind::Label, 3}, {"Note", GridKind::Note, 3}}, 500);
    grid.fix(3);
    grid.set({0, 1}, "Two lost; one won");
    EXPECT_FALSE(grid.spreadList({0, 1}));
    EXPECT_EQ(grid.text({0, 1}), "Two lost; one won");
    EXPECT_TRUE(grid.type({0, 1}, "first\nsecond", nullptr));
    EXPECT_EQ(grid.text({1, 1}), "second");
}

}  // namespace
}  // namespace plumbline::sidebar
