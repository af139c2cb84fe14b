// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// One amount, and a title that says what it is.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;
using testing::Written;

const Written none{nullptr};

TEST(TitledAmounts, aPlainWordForTheAmountBelowAWordForAPlan) {
    const Reading french({{"Budget prévisionnel", none},
                          {"Poste", "Montant"},
                          {"Loyer", 1000},
                          {"Repas", 500},
                          {"Énergie", 300}});
    ASSERT_TRUE(french.ok());
    EXPECT_EQ(french.target("Loyer"), 1000);
    EXPECT_EQ(french.found(Rule::DoubtfulReading), 1u);
    const Reading russian(
        {{"Смета расходов", none}, {"Статья", "Сумма"}, {"Аренда", 1000}, {"Еда", 500}, {"Свет", 300}});
    EXPECT_EQ(russian.target("Аренда"), 1000);
}

TEST(TitledAmounts, anEstimateIsAPlan) {
    const Reading read(
        {{"Project cost estimate", none}, {"Zorp", "Amount"}, {"Hall", 1000}, {"Food", 500}, {"Band", 300}});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Hall"), 1000);
    EXPECT_EQ(read.found(Rule::DoubtfulReading), 1u);
}

TEST(TitledAmounts, theSheetsNameSaysSo) {
    CellBlock block = testing::blockOf({{"Zorp", "Betrag"}, {"Miete", 1000}, {"Essen", 500}, {"Strom", 300}});
    block.sheetName = "Kostenplan";
    const Reading read(std::move(block));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.target("Essen"), 500);
    EXPECT_EQ(read.found(Rule::DoubtfulReading), 1u);
}

TEST(TitledAmounts, aJournalIsNoPlan) {
    const Reading read({{"Date", "Description", "Amount"},
                        {"2024-01-05", "Rent", 1000},
                        {"2024-01-09", "Food", 500},
                        {"2024-02-05", "Rent", 1000},
                        {"2024-02-09", "Food", 450}});
    EXPECT_FALSE(read.ok());
}

}  // namespace
}  // namespace plumbline
