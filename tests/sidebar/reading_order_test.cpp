// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/reading_order.h"

#include <gtest/gtest.h>

namespace plumbline::sidebar {
namespace {

TEST(ReadingOrder, eachWordStandsBetweenMarks) {
    EXPECT_EQ(readFromLeft("1,000 customers"), "\u200E1,000\u200E \u200Ecustomers\u200E");
    EXPECT_EQ(readFromLeft("+6,000 €\n80 %"),
              "\u200E+6,000\u200E \u200E€\u200E\n\u200E80\u200E \u200E%\u200E");
    EXPECT_EQ(readFromLeft("a  b "), "\u200Ea\u200E  \u200Eb\u200E ");
    EXPECT_EQ(readFromLeft(""), "");
}

TEST(ReadingOrder, wordsThatAreReadFromTheRightStayAsTheyAre) {
    EXPECT_EQ(readFromLeft("דנה · 12"), "דנה \u200E·\u200E \u200E12\u200E");
    EXPECT_EQ(readFromLeft("أحمد"), "أحمد");
}

TEST(ReadingOrder, languages) {
    EXPECT_TRUE(isReadFromRight("ar-EG"));
    EXPECT_TRUE(isReadFromRight("he"));
    EXPECT_FALSE(isReadFromRight("de-DE"));
    EXPECT_FALSE(isReadFromRight(""));
}

}  // namespace
}  // namespace plumbline::sidebar
