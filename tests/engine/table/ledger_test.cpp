// What the ledger tells, and what it keeps quiet about because the content says what it is.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;
using Rows = std::vector<std::vector<testing::Written>>;

std::size_t told(const Rows& rows) {
    return Reading(rows).found(Rule::UnusedColumn);
}

TEST(Ledger, ranksAndRunningNumbersAreQuiet) {
    EXPECT_EQ(
        told({{"Rep", "Gizmo", "Quota", "Actual"}, {"Ann", 3, 10, 4}, {"Bob", 1, 20, 9}, {"Cid", 2, 30, 8}}),
        0u);
    // Of all rows, those of the groups among them: 5, 4, 2, 1.
    EXPECT_EQ(told({{"Region", "Rep", "Gizmo", "Quota", "Actual"},
                    {"North", "Ann", 5, 10, 4},
                    {"North", "Bob", 4, 20, 9},
                    {"South", "Cid", 2, 30, 8},
                    {"South", "Dee", 1, 30, 8}}),
              0u);
    // One row a month: each rep's rank stands twice.
    EXPECT_EQ(told({{"Rep", "Gizmo", "Month", "Quota", "Actual"},
                    {"Ann", 3, "Jan", 10, 4},
                    {"Ann", 3, "Feb", 11, 5},
                    {"Bob", 2, "Jan", 20, 9},
                    {"Bob", 2, "Feb", 21, 7},
                    {"Cid", 1, "Jan", 30, 8},
                    {"Cid", 1, "Feb", 31, 6}}),
              0u);
}

TEST(Ledger, smallNumbersInNoOrderAreTold) {
    EXPECT_EQ(
        told({{"Rep", "Gizmo", "Quota", "Actual"}, {"Ann", 4, 10, 4}, {"Bob", 1, 20, 9}, {"Cid", 2, 30, 8}}),
        1u);
    EXPECT_EQ(
        told({{"Rep", "Gizmo", "Quota", "Actual"}, {"Ann", 1, 10, 4}, {"Bob", 1, 20, 9}, {"Cid", 2, 30, 8}}),
        1u);
    EXPECT_EQ(
        told({{"Rep", "Gizmo", "Quota", "Actual"}, {"Ann", 9, 10, 4}, {"Bob", 4, 20, 9}, {"Cid", 1, 30, 8}}),
        1u);
}

TEST(Ledger, whatRepeatsAColumnOrIsAForecastIsQuiet) {
    EXPECT_EQ(told({{"Rep", "Quota", "Actual", "Gizmo"},
                    {"Ann", 10, 4, 4},
                    {"Bob", 20, nullptr, nullptr},
                    {"Cid", 20, 9, 9}}),
              0u);
    EXPECT_EQ(told({{"Vendeur", "Objectif", "Réalisé", "Prévision"}, {"Anne", 10, 4, 7}, {"Luc", 20, 9, 18}}),
              0u);
    EXPECT_EQ(
        told({{"Rep", "Quota", "Actual", "Gizmo"}, {"Ann", 10, 4, 4}, {"Bob", 20, 8, 9}, {"Cid", 20, 9, 9}}),
        1u);
}

TEST(Ledger, aRunningSumIsQuietWhateverPeriodItsHeadingNames) {
    EXPECT_EQ(told({{"Prodotto", "Mese", "Piano", "Consuntivo", "Progressivo anno"},
                    {"Letti", "gen", 46623, 37764, 37764},
                    {"Letti", "feb", 37560, 28170, 65934},
                    {"Letti", "mar", 59217, 49150, 115084},
                    {"Specchi", "gen", 74504, 75994, 75994},
                    {"Specchi", "feb", 48364, 37723, 113717},
                    {"Specchi", "mar", 58259, 62337, 176054}}),
              0u);
}

TEST(Ledger, theNumbersOfAnOutlineAreItsIds) {
    const Reading read({{"Gizmo", "Rep", "Quota", "Actual"},
                        {"1", "North", nullptr, nullptr},
                        {"1.1", "Ann", 10, 4},
                        {"1.2", "Bob", 20, 9},
                        {"2", "South", nullptr, nullptr},
                        {"2.1", "Cid", 30, 8}});
    EXPECT_EQ(read.found(Rule::UnusedColumn), 0u);
    EXPECT_EQ(read.target("North"), 30);
}

TEST(Ledger, severalMeasuresOfOneYearAreToldAsSuch) {
    const Reading read(
        {{"Rep", "Target Sales FY26", "Actual Sales FY26", "Target ROI FY26", "Actual ROI FY26"},
         {"Ann", 26427, 16384, 34, 39},
         {"Bob", 67189, 63829, 23, 86}});
    EXPECT_EQ(read.found(Rule::UnusedColumn), 0u);
    EXPECT_EQ(read.notes(NoteKind::OtherMeasure), 2u);
    EXPECT_EQ(read.target("Ann"), 26427);
}

TEST(Ledger, numbersThatAreNoMoneyAreNoCounterpartOfMoney) {
    CellBlock block = testing::blockOf(
        {{"Rep", "SAP", "Target"}, {"Ann", 4100, 37658}, {"Bob", 6690, 27679}, {"Cid", 5210, 54546}});
    block.formats = {{1, 2, 3, 2, FormatKind::Currency, false, false, 0, "€"}};
    const Reading read(std::move(block));
    EXPECT_EQ(read.actual("Ann"), -3);
    EXPECT_EQ(read.found(Rule::UnusedColumn), 1u);
}

TEST(Ledger, theSecondHalfOfAnotherMeasureIsOne) {
    const Reading read({{"Rep", "Target Sales", "Actual Sales", "Target Visits", "Visits gizmo"},
                        {"Ann", 26427, 16384, 34, 39},
                        {"Bob", 67189, 63829, 23, 86}});
    EXPECT_EQ(read.found(Rule::UnusedColumn), 0u);
    EXPECT_EQ(read.notes(NoteKind::OtherMeasure), 2u);
    // Nothing goes with a lone column.
    EXPECT_EQ(told({{"Rep", "Target Sales", "Actual Sales", "Gizmo"},
                    {"Ann", 26427, 16384, 39},
                    {"Bob", 67189, 63829, 86}}),
              1u);
}

TEST(Ledger, aTitleAboveATableFurtherInIsNoBand) {
    const Reading read({{nullptr, "Sales plan 2026"},
                        {nullptr, "Rep", "Target Sales", "Actual Sales", "Target ROI", "Actual ROI"},
                        {nullptr, "Ann", 71000, 79520, 85, 41},
                        {nullptr, "Bob", 85469, 71793, 22, 82}});
    EXPECT_EQ(read.found(Rule::UnusedColumn), 0u);
    EXPECT_EQ(read.table().columnOf(Role::Target)->heading, "Target Sales");
    // A period above figures, with names to their left, is a band.
    const Reading band({{nullptr, "2026"}, {"Rep", "Target", "Actual"}, {"Ann", 10, 4}, {"Bob", 20, 9}});
    EXPECT_EQ(band.table().columnOf(Role::Target)->heading, "2026 / Target");
}

TEST(Ledger, moreOfTheSameInUnknownWordsIsAWarning) {
    const std::vector<std::vector<testing::Written>> rows = {
        {"Rep", "Target Zorp", "Actual Zorp", "Target Plom", "Actual Plom", "Target Wum", "Actual Wum"},
        {"Ann", 320, 210, 350, 300, 310, 290},
        {"Bob", 180, 190, 170, 140, 160, 150},
        {"Cy", 410, 333, 390, 320, 400, 380}};
    const testing::Reading read(rows);
    EXPECT_EQ(read.target("Ann"), 320);
    EXPECT_EQ(read.found(Rule::UnusedColumn), 4u);
}

TEST(Ledger, anotherMeasureOfAnotherSizeIsAHint) {
    const std::vector<std::vector<testing::Written>> rows = {
        {"Rep", "Target Zorp", "Actual Zorp", "Target Plom", "Actual Plom"},
        {"Ann", 320000, 210000, 35, 30},
        {"Bob", 180000, 190000, 17, 14},
        {"Cy", 410000, 333000, 39, 32}};
    const testing::Reading read(rows);
    EXPECT_EQ(read.found(Rule::UnusedColumn), 0u);
    EXPECT_EQ(read.found(Rule::OtherMeasure), 2u);
}

}  // namespace
}  // namespace plumbline
