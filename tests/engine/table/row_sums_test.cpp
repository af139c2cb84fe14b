// Rows that add up others, where one column of figures is all there is, and totals at the other end.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;

TEST(RowSums, oneColumnProvesSumsThatTheWholeTableIsMadeOf) {
    const Reading read({{"Name", "Target"},
                        {"Mark", 38028},
                        {"Nora", 10161},
                        {"North", 48189},
                        {"Omar", 72560},
                        {"Pia", 33147},
                        {"South", 105707}});
    EXPECT_EQ(read.parentOf("Nora"), "North");
    EXPECT_EQ(read.parentOf("Omar"), "South");
    EXPECT_EQ(read.target("North"), 48189);
}

TEST(RowSums, oneEqualNumberIsChance) {
    const Reading one({{"Name", "Target"},
                       {"Mark", 38028},
                       {"Nora", 10161},
                       {"Omar", 48189},
                       {"Pia", 72560},
                       {"Ray", 33147}});
    EXPECT_EQ(one.parentOf("Mark"), "");
    const Reading small(
        {{"Name", "Target"}, {"Mark", 1}, {"Nora", 2}, {"Omar", 3}, {"Pia", 2}, {"Ray", 2}, {"Sue", 4}});
    EXPECT_EQ(small.parentOf("Mark"), "");
    EXPECT_EQ(small.parentOf("Pia"), "");
}

// 38028 + 10161 = 48189, 72560 + 33147 = 105707, and both 153896.
TEST(RowSums, oneColumnWithATotalBelowGroupsAboveTheirRows) {
    const Reading read({{"Name", "Target"},
                        {"North", 48189},
                        {"Mark", 38028},
                        {"Nora", 10161},
                        {"South", 105707},
                        {"Omar", 72560},
                        {"Pia", 33147},
                        {"Zorp", 153896}});
    EXPECT_EQ(read.parentOf("Nora"), "North");
    EXPECT_EQ(read.target("Zorp"), -2);
    EXPECT_EQ(read.table().count, 6u);
}

TEST(RowSums, aTotalBelowGroupsThatStandAboveTheirRows) {
    const Reading read({{"Name", "FY Quota", "Delivered"},
                        {"North", 300, 30},
                        {"Ned", 100, 10},
                        {"Olga", 200, 20},
                        {"South", 500, 44},
                        {"Sam", 240, 21},
                        {"Tina", 260, 23},
                        {"All reps total", 800, 74}});
    EXPECT_EQ(read.table().count, 6u);
    EXPECT_EQ(read.target("North"), 300);
    EXPECT_EQ(read.parentOf("North"), "");
}

TEST(RowSums, aColumnOfClassesBesideTheNamesIsNoLevel) {
    const Reading read({{"Org unit", "ABC", "Target", "Achieved"},
                        {"Mark", "C", 64287, 45643},
                        {"Nora", "B", 39546, 25704},
                        {"Total North", "A", 103833, 71347},
                        {"Omar", "C", 77364, 69627},
                        {"Pia", "B", 70168, 52626},
                        {"Total South", "A", 147532, 122253}});
    EXPECT_EQ(read.parentOf("Mark"), "Total North");
    EXPECT_EQ(read.target("South"), 147532);
}

// Each of these is the sum of any rows above it; it took minutes.
TEST(RowSums, aLongColumnOfZerosIsReadAtOnce) {
    std::vector<std::vector<testing::Written>> rows = {{"Rep", "Quota"}};
    const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (int i = 0; i < 20000; ++i) all.push_back("Rep " + std::to_string(i));
        return all;
    }();
    for (const std::string& name : names) rows.push_back({name.c_str(), 0});
    EXPECT_EQ(Reading(rows).table().count, 20000u);
}

TEST(RowSums, smallNumbersAgreeByChance) {
    std::vector<std::vector<testing::Written>> rows = {{"Work", "Target", "Actual"}};
    for (int i = 0; i < 24; ++i) rows.push_back({i % 2 == 0 ? "Write" : "Check", 20 + i * 7 % 11, 31 + i * 5 % 13});
    rows.push_back({"Set up", 1, 1});
    rows.push_back({"Fill in", 4, 3});
    rows.push_back({"Normalise", 5, 4});
    const testing::Reading read(rows);
    EXPECT_EQ(read.parentOf("Fill in"), "");
    EXPECT_EQ(read.target("Normalise"), 5);
}

TEST(RowSums, manySmallSumsAreNoChance) {
    std::vector<std::vector<testing::Written>> rows = {{"Work", "Target", "Actual"}};
    static const char* const names[] = {"A", "B", "C", "D", "E", "F"};
    for (int i = 0; i < 6; ++i) {
        rows.push_back({names[i], 3 + i, 5 + i});
        rows.push_back({"Write", 1, 2 + i});
        rows.push_back({"Check", 2 + i, 3});
    }
    const testing::Reading read(rows);
    EXPECT_EQ(read.target("F"), 8);
    EXPECT_EQ(read.table().count, 18u);
    EXPECT_EQ(read.table().parentOf(1), 0u);
}

}  // namespace
}  // namespace plumbline
