// Whose a booking is.
#include "support/booked.h"

namespace plumbline {
namespace {

using testing::Booked;
using testing::BookedOptions;
using testing::Rows;

TEST(Matching, caseAndBlanksAside) {
    const Booked sheet(
        {{"Rep", "Quota"}, {"Ann Lee", 100}, {"Bob", 100}},
        Rows{{"Date", "Seller", "Amount"}, {"2025-01-05", " ann  LEE ", 7}, {"2025-01-05", "Bob", 1}});
    EXPECT_EQ(sheet.actual("Ann Lee"), 7);
}

TEST(Matching, byIdWhateverTheHeading) {
    const Booked sheet(
        {{"ID", "Goal", "Target"}, {"S1", "Sell in the north", 100}, {"S2", "Sell in the south", 100}},
        Rows{{"Date", "Customer", "Team code", "Amount"},
             {"2025-01-05", "Acme", "S1", 7},
             {"2025-01-05", "Zeta", "S2", 1}});
    EXPECT_EQ(sheet.actual("S1"), 7);
}

TEST(Matching, twoColumnsMustBothAgree) {
    const Rows goals = {{"Rep", "Product", "Quota"},
                        {"Ann", "Services", 100},
                        {"Ann", "Licences", 50},
                        {"Bob", "Services", 70}};
    const Booked sheet(goals, Rows{{"Date", "Rep", "Product", "Amount"},
                                   {"2025-01-05", "Ann", "Services", 7},
                                   {"2025-01-05", "Ann", "Licences", 3},
                                   {"2025-01-05", "Bob", "Licences", 20},
                                   {"2025-01-05", "Bob", "Servises", 5}});
    EXPECT_EQ(sheet.table().actual[0].number(), 7);
    EXPECT_EQ(sheet.table().actual[1].number(), 3);
    EXPECT_EQ(sheet.reconciled("unmatched"), "Bob / Licences 20 (1)\nBob / Servises 5 (1) Bob / Services");
}

TEST(Matching, aBlankInTheGoalsColumnFitsAnything) {
    const Booked sheet({{"Rep", "Product", "Quota"},
                        {"Ann", "Services", 100},
                        {"Ann", "Licences", 50},
                        {"Bob", nullptr, 70}},
                       Rows{{"Date", "Rep", "Product", "Amount"},
                            {"2025-01-05", "Bob", "Licences", 20},
                            {"2025-01-05", "Bob", "Services", 5},
                            {"2025-01-05", "Ann", "Services", 7}});
    EXPECT_EQ(sheet.table().actual[2].number(), 25);
    EXPECT_EQ(sheet.table().actual[0].number(), 7);
}

TEST(Matching, columnsWhoseValuesDoNotMeetAreNoPair) {
    const Booked sheet({{"Rep", "Region", "Quota"}, {"Ann", "North", 100}, {"Bob", "South", 50}},
                       Rows{{"Date", "Rep", "Region", "Amount"},
                            {"2025-01-05", "Ann", "EMEA", 7},
                            {"2025-01-05", "Bob", "APAC", 3}});
    EXPECT_EQ(sheet.credits().pairs(), 1u);
    EXPECT_EQ(sheet.actual("Ann"), 7);
}

TEST(Matching, halfOfTheGoalsValuesMustOccur) {
    const Rows goals = {{"Rep", "Quota"}, {"Ann", 1}, {"Bob", 1}, {"Cid", 1}, {"Dan", 1}};
    EXPECT_EQ(
        Booked(goals, Rows{{"Date", "Who", "Amount"}, {"2025-01-05", "Ann", 7}, {"2025-01-05", "Bob", 7}})
            .credits()
            .pairs(),
        1u);
    const Booked fewer(goals,
                       Rows{{"Date", "Who", "Amount"}, {"2025-01-05", "Ann", 7}, {"2025-01-05", "Zed", 7}});
    EXPECT_EQ(fewer.credits().pairs(), 0u);
    EXPECT_EQ(fewer.actual("Ann"), 0);
    EXPECT_EQ(fewer.reconciled("unmatched"), "Ann 7 (1)\nZed 7 (1)");
}

TEST(Matching, valuesAreThoseOfAllSheets) {
    const Rows goals = {{"Rep", "Quota"}, {"Ann", 1}, {"Bob", 1}, {"Cid", 1}, {"Dan", 1}};
    const Booked sheet(
        goals,
        std::vector<Rows>{{{"Date", "Rep", "Amount"}, {"2025-01-05", "Ann", 7}},
                          {{"Date", "Rep", "Amount"}, {"2025-02-05", "Bob", 8}, {"2025-02-06", "Ann", 1}}});
    EXPECT_EQ(sheet.actual("Ann"), 8);
    EXPECT_EQ(sheet.actual("Bob"), 8);
    EXPECT_EQ(sheet.actual("Cid"), 0);
    EXPECT_EQ(sheet.reconciled("total"), "16 (3)");
}

TEST(Matching, aRuleSaysWhoseTheyAre) {
    const Rows goals = {{"Rep", "Quota"}, {"Ann", 1}, {"Bob", 1}, {"Cid", 1}, {"Dan", 1}};
    const Rows bookings = {{"Date", "Owner", "Second", "Amount"},
                           {"2025-01-05", "Ann", "Bob", 7},
                           {"2025-01-05", "Zed", "Cid", 7},
                           {"2025-01-05", "Dan", "Dan", 7}};
    const Booked sheet(goals, bookings, {"", "match=Second", {}, false});
    EXPECT_EQ(sheet.actual("Ann"), 0);
    EXPECT_EQ(sheet.actual("Bob"), 7);
    EXPECT_EQ(sheet.actual("Cid"), 7);
}

TEST(Matching, managersAreNotTheirRepsCustomers) {
    const Booked sheet(
        {{"Rep", "Manager", "Quota"}, {"Ann", "Mia", 1}, {"Bob", "Mia", 1}, {"Mia", nullptr, 2}},
        Rows{{"Date", "Seller", "Amount"},
             {"2025-01-05", "Ann", 7},
             {"2025-01-05", "Mia", 5},
             {"2025-01-05", "Bob", 1}});
    EXPECT_EQ(sheet.actual("Ann"), 7);
    EXPECT_EQ(sheet.actual("Bob"), 1);
}

TEST(Matching, goalsOfLevelColumns) {
    const Booked sheet({{"Region", "Rep", "Quota"},
                        {"West", "Ann", 100},
                        {nullptr, "Bob", 50},
                        {"East", "Ann", 70},
                        {nullptr, "Cid", 70}},
                       Rows{{"Date", "Region", "Rep", "Amount"},
                            {"2025-01-05", "West", "Ann", 7},
                            {"2025-01-05", "West", "Bob", 1},
                            {"2025-01-05", "East", "Ann", 3},
                            {"2025-01-05", "East", "Cid", 4},
                            {"2025-01-05", "East", nullptr, 50},
                            {"2025-01-05", "East", "Cidd", 9}});
    EXPECT_EQ(sheet.actual("West"), 8);
    EXPECT_EQ(sheet.actual("East"), 7);
    EXPECT_EQ(sheet.reconciled("above"), "50 (1)");
    EXPECT_EQ(sheet.reconciled("unmatched"), "East / Cidd 9 (1) East / Cid");
}

TEST(Matching, oneThatFitsTwoGoalsIsCreditedToNone) {
    const Booked sheet({{"Rep", "Goal", "Target"},
                        {"Ann", "Win new accounts", 100},
                        {"Ann", "Renew the old ones", 50},
                        {"Bob", "Sell more", 5}},
                       Rows{{"Date", "Rep", "Amount"}, {"2025-01-05", "Ann", 7}, {"2025-01-05", "Bob", 1}});
    EXPECT_EQ(sheet.table().actual[0].number(), 0);
    EXPECT_EQ(sheet.reconciled("several"), "7 (1)");
    EXPECT_EQ(sheet.reconciled("credited"), "1 (1)");
}

TEST(Matching, twoGoalsOfTwoMeasuresBothGetIt) {
    const Booked sheet({{"Rep", "Unit", "Target"}, {"Ann", "EUR", 100}, {"Ann", "deals", 50}},
                       Rows{{"Date", "Rep", "Amount"}, {"2025-01-05", "Ann", 7}, {"2025-01-06", "Ann", 1}});
    EXPECT_EQ(sheet.table().actual[0].number(), 8);
    EXPECT_EQ(sheet.table().actual[1].number(), 2);
    EXPECT_EQ(sheet.reconciled("credited"), "EUR 8 (2)");
}

TEST(Matching, aliases) {
    const Rows goals = {{"Rep", "Quota"}, {"John Smith", 100}, {"Bob", 50}};
    const Rows bookings = {{"Date", "Rep", "Amount"},
                           {"2025-01-05", "Johnny", 7},
                           {"2025-01-06", "Bob", 1},
                           {"2025-01-06", "John Smith", 2}};
    EXPECT_EQ(Booked(goals, bookings).actual("John Smith"), 2);
    const Booked sheet(goals, bookings,
                       {"", "", {{"As booked", "As in the goals"}, {"johnny", "john smith"}}, false});
    EXPECT_EQ(sheet.actual("John Smith"), 9);
    EXPECT_EQ(sheet.reconciled("unmatched"), "");
}

TEST(Matching, unmatchedKeyByKeyTheLargestFirst) {
    const Booked sheet({{"Rep", "Quota"}, {"John Smith", 100}, {"Bob", 50}},
                       Rows{{"Date", "Rep", "Amount"},
                            {"2025-01-05", "Jon Smith", 7},
                            {"2025-01-05", "Smith, John", 50},
                            {"2025-01-06", "jon smith", 1},
                            {"2025-01-06", "John Smith", 1},
                            {"2025-01-06", nullptr, 2},
                            {"2025-01-06", "Bob", 2}});
    EXPECT_EQ(sheet.reconciled("unmatched"),
              "Smith, John 50 (1) John Smith\nJon Smith 8 (2) John Smith\n2 (1)");
}

TEST(Matching, oneGoalTakesBookingsThatNameNobody) {
    const Booked sheet({{"Goal", "Target"}, {"Company sales", 1000}},
                       Rows{{"Date", "Amount"}, {"2025-01-05", 7}, {"2025-01-06", 3}});
    EXPECT_EQ(sheet.table().actual[0].number(), 10);
}

TEST(Matching, namesThatNeverMeetAreNotGivenToTheOnlyGoal) {
    const Booked sheet({{"Rep", "Quota"}, {"Ann", 1000}},
                       Rows{{"Date", "Rep", "Amount"}, {"2025-01-05", "Bob", 7}, {"2025-01-06", "Bob", 3}});
    EXPECT_EQ(sheet.actual("Ann"), 0);
    EXPECT_EQ(sheet.reconciled("unmatched"), "Bob 10 (2)");
}

TEST(Matching, numbersAsIds) {
    const Booked sheet(
        {{"ID", "Rep", "Quota"}, {17, "Ann", 100}, {18, "Bob", 50}},
        Rows{{"Date", "Rep ID", "Amount"}, {"2025-01-05", 17, 7.5}, {"2025-01-06", "018", 1.5}});
    EXPECT_EQ(sheet.actual("Ann"), 7.5);
    EXPECT_EQ(sheet.actual("Bob"), 1.5);
}

// What an alias would have to say: the name alone that slipped, not the whole key.
TEST(Matching, whichNamesSlipped) {
    const Booked sheet({{"Rep", "Product", "Quota (EUR)"}, {"Ann Lee", "Oil", 100}, {"Bob", "Gas", 100}},
                       Rows{{"Date", "Rep", "Product", "Amount"},
                            {"2025-01-05", "Ann Lee", "Oil", 1},
                            {"2025-01-05", "Bob", "Gas", 1},
                            {"2025-01-05", "Lee, Ann", "Oil", 2},
                            {"2025-01-06", "Zed", "Oil", 3}});
    const NameSlip swapped{"Lee, Ann", "Ann Lee"};
    std::size_t unmatched = 0;
    for (const ReconciledRow& row : sheet.credits().reconciliation()) {
        if (row.fate != BookingFate::Unmatched) continue;
        ++unmatched;
        const bool near = row.key == "Lee, Ann / Oil";
        EXPECT_EQ(row.nearest, near ? "Ann Lee / Oil" : "");
        EXPECT_EQ(row.slips, near ? std::vector<NameSlip>{swapped} : std::vector<NameSlip>());
    }
    EXPECT_EQ(unmatched, 2u);
}

}  // namespace
}  // namespace plumbline
