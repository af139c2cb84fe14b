// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/access_keys.h"

#include <gtest/gtest.h>

namespace plumbline::sidebar {
namespace {

using Labels = std::vector<std::string>;

TEST(AccessKeys, theFirstFreeLetterOfAWordThenOneWithin) {
    EXPECT_EQ(withAccessKeys({"Finish", "Cancel", "Fields", "Full", "As of (10 %)"}),
              (Labels{"~Finish", "~Cancel", "F~ields", "F~ull", "~As of (10 %)"}));
    EXPECT_EQ(withAccessKeys({"Back", "Big block", "By"}), (Labels{"~Back", "B~ig block", "B~y"}));
}

TEST(AccessKeys, noneWhereNoLetterIsLeftOrKeyboardsHaveIt) {
    EXPECT_EQ(withAccessKeys({"A", "a", "", "目標", "…"}), (Labels{"~A", "a", "", "目標", "…"}));
    EXPECT_EQ(withAccessKeys({"Über alles", "Ü b"}), (Labels{"Über ~alles", "Ü ~b"}));
    EXPECT_EQ(withAccessKeys({"≈ ~40", "40"}), (Labels{"≈ ~40", "~40"}));
}

TEST(AccessKeys, aLabelThatChangesKeepsItsLetterWhereItCan) {
    EXPECT_EQ(withAccessKey("Next step", 'n'), "~Next step");
    EXPECT_EQ(withAccessKey("Then next", 'n'), "Then ~next");
    EXPECT_EQ(withAccessKey("Other", 'n'), "Other");
    EXPECT_EQ(accessKeyIn("Then ~Next"), 'n');
    EXPECT_EQ(accessKeyIn("Next~"), '\0');
    EXPECT_EQ(accessKeyIn("Next"), '\0');
}

TEST(AccessKeys, noLetterTwice) {
    EXPECT_EQ(withAccessKeys({"Record", "Reset", "Report", "Review", "Rest", "Ret", "Ter", "Else"}),
              (Labels{"~Record", "R~eset", "Re~port", "Re~view", "Re~st", "Re~t", "Ter", "E~lse"}));
}

}  // namespace
}  // namespace plumbline::sidebar
