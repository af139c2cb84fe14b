// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Tables whose words nobody knows, read by what stands beside what.
#include <gtest/gtest.h>

#include "support/reading.h"

namespace plumbline {
namespace {

using testing::Reading;

// ---- what tells rows apart names them
TEST(Keys, aColumnThatTellsRowsApartNamesThem) {
    const Reading read({{"Region", "Zorp", "Month", "Target", "Actual"},
                        {"North", "Ann Lee", "Jan", 10, 9},
                        {"North", "Ann Lee", "Feb", 20, 15},
                        {"North", "Bob Ray", "Jan", 30, 33},
                        {"North", "Bob Ray", "Feb", 40, 40},
                        {"South", "Cy Dow", "Jan", 5, 4},
                        {"South", "Cy Dow", "Feb", 6, 5}});
    EXPECT_EQ(read.target("North / Bob Ray"), 70);
    EXPECT_EQ(read.target("North"), 100);
}

TEST(Keys, repeatedMonthsArePeriodsUnderAnyHeading) {
    const Reading read({{"Rep", "Job title", "Target", "Actual"},
                        {"Ann Lee", "January", 10, 9},
                        {"Ann Lee", "February", 20, 15},
                        {"Bob Ray", "January", 30, 33},
                        {"Bob Ray", "February", 40, 40}});
    EXPECT_EQ(read.target("Ann Lee"), 30);
    EXPECT_EQ(read.actual("Bob Ray"), 73);
}

TEST(Keys, aRemarkThatSomeRowsLeaveBlankNamesNone) {
    const Reading read({{"Product", "Zorp", "Target", "Actual"},
                        {"Chairs", "see the mail", 100, 90},
                        {"Desks", nullptr, 200, 150},
                        {"Lamps", "waits for legal", 300, 330},
                        {"Sofas", nullptr, 400, 400}});
    EXPECT_EQ(read.target("Desks"), 200);
    EXPECT_EQ(read.table().count, 4u);
}

// ---- ids
TEST(IdLinks, codesThatAnotherColumnRepeatsAreIdsAndNoFigures) {
    const Reading read({{"Zorp", "Plom", "Name", "Target", "Actual"},
                        {101, nullptr, "North", nullptr, nullptr},
                        {102, 101, "Ann Lee", 80, 60},
                        {103, 101, "Bob Ray", 90, 70},
                        {104, nullptr, "South", nullptr, nullptr},
                        {105, 104, "Cy Dow", 70, 75}});
    EXPECT_EQ(read.target("North"), 170);
    EXPECT_EQ(read.target("South"), 70);
}

TEST(IdLinks, figuresThatHappenToBeEqualAreNone) {
    const Reading read(
        {{"Rep", "Target", "Zorp"}, {"Ann", 100, 90}, {"Bob", 200, 100}, {"Cy", 300, nullptr}});
    EXPECT_EQ(read.target("Ann"), 100);
    EXPECT_EQ(read.target("Cy"), 300);
    EXPECT_FALSE(read.table().hasRole(Role::Parent));
}

// ---- people
TEST(Owners, peopleBesideWhatIsNoPersonOwnIt) {
    const Reading read({{"Sector / Seller", "Responsible for the goal", "Target", "Actual"},
                        {"Shelves", "Ann Lee", 100, 90},
                        {"Sofas", "Bob Ray", 200, 150},
                        {"Lamps", "Cy Dow", 300, 330}});
    EXPECT_EQ(read.owner("Sofas"), "Bob Ray");
}

TEST(Owners, whoStandsBesideSeveralPeopleMayBeAboveThemAndIsTold) {
    const Reading read({{"Key account", "Zorp", "Target", "Actual"},
                        {"Ann Lee", "Eve Stone", 100, 90},
                        {"Bob Ray", "Eve Stone", 200, 150},
                        {"Cy Dow", "Finn Hale", 300, 330},
                        {"Dan Poe", "Finn Hale", 400, 410}});
    const Note* note = read.note(NoteKind::DoubtfulReading);
    ASSERT_NE(note, nullptr);
    EXPECT_EQ(note->column, 1u);
    EXPECT_EQ(note->second, "parent=Zorp");
}

// ---- versions by their months
TEST(DatedVersions, targetsOfMonthsApartAreVersionsOfOneFigure) {
    const Reading read({{"Rep", "Target January", "Target July", "Actual"},
                        {"Ann", 320, 350, 210},
                        {"Bob", 180, 170, 190},
                        {"Cy", 410, 390, 333}});
    EXPECT_EQ(read.target("Ann"), 350);
    EXPECT_EQ(read.note(NoteKind::DoubtfulReading), nullptr);
    ASSERT_EQ(read.table().unused.size(), 1u);
    EXPECT_EQ(read.table().unused[0].kind, UnusedKind::Revision);
}

// 520, 560 and 650 are nearer to what the months add up to than to July's 350, 370 and 390.
TEST(DatedVersions, whatGoesWithTheSumLeavesADoubt) {
    const Reading read({{"Rep", "Target January", "Target July", "Actual"},
                        {"Ann", 320, 350, 520},
                        {"Bob", 340, 370, 560},
                        {"Cy", 410, 390, 650}});
    ASSERT_NE(read.note(NoteKind::DoubtfulReading), nullptr);
    EXPECT_EQ(read.note(NoteKind::DoubtfulReading)->column, 2u);
}

TEST(DatedVersions, monthsInARowAreAPlan) {
    const Reading read({{"Rep", "Target January", "Target February", "Actual"},
                        {"Ann", 320, 350, 210},
                        {"Bob", 180, 170, 190},
                        {"Cy", 410, 390, 333}});
    EXPECT_EQ(read.target("Ann"), 670);
}

TEST(DatedVersions, resultsOfTheSameMonthsMakeAPlan) {
    const Reading read({{"Rep", "Target January", "Actual January", "Target July", "Actual July"},
                        {"Ann", 320, 300, 350, 210},
                        {"Bob", 180, 170, 170, 190}});
    EXPECT_EQ(read.target("Ann"), 670);
    EXPECT_EQ(read.actual("Ann"), 510);
}

// ---- rows of figures of which one word is known
TEST(FigureRowsInUnknownWords, theCounterpartOfAKnownWordInTurn) {
    const Reading read({{"Rep", "Kind of row", "Jan", "Feb"},
                        {"Ann", "Zorp", 10, 20},
                        {"Ann", "Actual", 9, 25},
                        {"Bob", "Zorp", 30, 40},
                        {"Bob", "Actual", 31, 35}});
    EXPECT_EQ(read.target("Ann"), 30);
    EXPECT_EQ(read.actual("Bob"), 66);
}

TEST(FigureRowsInUnknownWords, theCounterpartOfAKnownLabelAboveTheSameNames) {
    const Reading read({{"Rep", "Jan", "Feb"},
                        {"Zorp", nullptr, nullptr},
                        {"Ann Lee", 10, 20},
                        {"Bob Ray", 30, 40},
                        {"Actual", nullptr, nullptr},
                        {"Ann Lee", 9, 25},
                        {"Bob Ray", 31, 35}});
    EXPECT_EQ(read.target("Ann Lee"), 30);
    EXPECT_EQ(read.actual("Bob Ray"), 66);
    EXPECT_EQ(read.table().count, 2u);
}

// ---- headings
TEST(HeadingsInUnknownWords, aColumnOfStatusWordsIsEnough) {
    const Reading read({{"Goal", "Zorp"},
                        {"Open the shop", "Done"},
                        {"Hire three people", "Not started"},
                        {"Sign the contract", "Done"},
                        {"Train the team", "Not started"}});
    EXPECT_EQ(read.table().count, 4u);
    EXPECT_EQ(read.progress("Open the shop"), 1);
    EXPECT_EQ(read.progress("Train the team"), 0);
}

// ---- remarks
TEST(OpenRemarks, aTextAloneBelowTheGoalsIsTold) {
    const Reading read({{"Goal", "Target", "Actual"},
                        {"Orders packed", 100, 90},
                        {"Calls taken", 200, 150},
                        {"Mostly from the north", nullptr, nullptr}});
    ASSERT_NE(read.note(NoteKind::MaybeRemark), nullptr);
    EXPECT_EQ(read.note(NoteKind::MaybeRemark)->row, 3u);
    EXPECT_EQ(read.told(Rule::MaybeRemark),
              "“Mostly from the north” stands alone below the goals and is read as one of them (A4). If it "
              "is a remark, "
              "leave a blank row above it.\n");
}

TEST(OpenRemarks, behindABlankRowItIsNone) {
    const Reading read({{"Goal", "Target", "Actual"},
                        {"Orders packed", 100, 90},
                        {"Calls taken", 200, 150},
                        {nullptr, nullptr, nullptr},
                        {"Mostly from the north", nullptr, nullptr}});
    EXPECT_EQ(read.note(NoteKind::MaybeRemark), nullptr);
    EXPECT_EQ(read.table().count, 2u);
}

// ---- kinds of real sheets
TEST(Sheets, totalsOfDepartmentsBesideTheirNamesAreNoCategories) {
    const Reading read({{"Department", "Category", "Target", "Actual"},
                        {"Sales", "Staff", 100, 90},
                        {"Sales", "Travel", 50, 40},
                        {"Sales", "Total", 150, 130},
                        {"IT", "Staff", 200, 180},
                        {"IT", "Total", 200, 180}});
    EXPECT_EQ(read.target("Sales"), 150);
    EXPECT_EQ(read.target("IT"), 200);
    EXPECT_EQ(read.actual("IT"), 180);
}

TEST(Sheets, aTotalOfADepartmentThatDiffersIsTold) {
    const Reading read({{"Department", "Category", "Target"},
                        {"Sales", "Staff", 100},
                        {"Sales", "Travel", 50},
                        {"Sales", "Total", 160},
                        {"IT", "Staff", 200},
                        {"IT", "Travel", 20}});
    EXPECT_EQ(read.target("Sales"), 150);
    ASSERT_NE(read.note(NoteKind::TotalDiffers), nullptr);
    EXPECT_EQ(read.note(NoteKind::TotalDiffers)->shown, 160);
}

TEST(Sheets, aTotalOfTotalsWithoutTheseDiffersFromNothing) {
    const Reading read({{"Rep", "Jan", "Feb", "Total"},
                        {"Ann Lee", 10, 20, nullptr},
                        {"Bob Ray", 30, 40, nullptr},
                        {"Total", 40, 60, 100}});
    EXPECT_EQ(read.note(NoteKind::TotalDiffers), nullptr);
    EXPECT_EQ(read.target("Ann Lee"), 30);
}

TEST(Sheets, aListOfBranchesIsRefused) {
    const Reading read({{"Branch", "Address", "Postcode", "Phone"},
                        {"North office", "12 High Street", 10115, "+49 30 123456"},
                        {"South office", "3 Low Road", 80331, "+49 89 654321"},
                        {"West office", "77 Park Lane", 50667, "+49 221 112233"}});
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().message.key, "error.nogoals");
}

TEST(Sheets, aMatrixOfWhoAnswersIsRefused) {
    const Reading read({{"Task", "Ann", "Bob", "Cy"},
                        {"Plan the launch", "R", "A", "C"},
                        {"Write the text", "A", "R", "I"},
                        {"Sign the contract", "I", "C", "R"}});
    EXPECT_FALSE(read.ok());
}

TEST(Sheets, progressWithoutTargetsIsToldWithWhatItCountsTowards) {
    const Reading read({{"Task", "Owner", "Progress"},
                        {"Write the text", "Ann Lee", 40},
                        {"Ship the product", "Bob Ray", 100},
                        {"Sign the contract", "Cy Dow", 0}});
    EXPECT_EQ(read.progress("Write the text"), 0.4);
    EXPECT_EQ(read.told(Rule::ImpliedTarget),
              "There is no column of targets: “Progress” (C) counts towards 100. The rule target= with a heading names "
              "another.\n");
}

TEST(Sheets, whatPeopleShowUnderKeyResultsMayAddUpAndIsTold) {
    const Reading read({{"Unit", "Target", "Actual"},
                        {"O1: North", nullptr, nullptr},
                        {"KR1.1: Ann Lee", 100, 90},
                        {"KR1.2: Bob Ray", 200, 150},
                        {"O2: South", nullptr, nullptr},
                        {"KR2.1: Cy Dow", 300, 330},
                        {"KR2.2: Dan Poe", 50, 40}});
    const Note* note = read.note(NoteKind::DoubtfulSum);
    ASSERT_NE(note, nullptr);
    EXPECT_EQ(note->first, "mean");
    EXPECT_EQ(note->second, "method=sum");
}

}  // namespace
}  // namespace plumbline
