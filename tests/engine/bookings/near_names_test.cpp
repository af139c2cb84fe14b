#include "bookings/near_names.h"

#include <gtest/gtest.h>

#include "bookings/value_codes.h"

namespace plumbline {
namespace {

std::string nearest(std::vector<std::string_view> names, std::string_view name) {
    return std::string(NearNames(names).nearest(name));
}

TEST(NearNames, oneSlipOfThePen) {
    EXPECT_EQ(nearest({"J. Smith", "Ann Lee"}, "J. Smyth"), "J. Smith");   // another letter
    EXPECT_EQ(nearest({"J. Smith", "Ann Lee"}, "J. Smth"), "J. Smith");    // one missing
    EXPECT_EQ(nearest({"J. Smith", "Ann Lee"}, "J. Smitth"), "J. Smith");  // one too many
    EXPECT_EQ(nearest({"J. Smith", "Ann Lee"}, "J. Simth"), "J. Smith");   // two swapped
    EXPECT_EQ(nearest({"J. Smith", "Ann Lee"}, "J. Smeeth"), "");          // two slips
    EXPECT_EQ(nearest({"Müller"}, "Muler"), "Müller");
}

TEST(NearNames, firstAndLastNameSwapped) {
    EXPECT_EQ(nearest({"Ann Lee"}, "Lee, Ann"), "Ann Lee");
    EXPECT_EQ(nearest({"Ann Lee"}, "lee ann"), "Ann Lee");
}

TEST(NearNames, figuresMakeAnotherName) {
    EXPECT_EQ(nearest({"Team 12"}, "Team 13"), "");
    EXPECT_EQ(nearest({"S1000"}, "S1001"), "");
    EXPECT_EQ(nearest({"Team 12"}, "Taem 12"), "Team 12");
}

TEST(NearNames, twoThatAreNearAreNone) {
    EXPECT_EQ(nearest({"Hanna", "Hanno"}, "Hann"), "");
    EXPECT_EQ(nearest({"Ann"}, "Dan"), "");  // too short to tell
}

TEST(ValueCodes, oneForEachDifferentText) {
    TextPool texts;
    ValueCodes codes(texts);
    EXPECT_EQ(codes.codeOf("Ann"), 1u);
    EXPECT_EQ(codes.codeOf("Bob"), 2u);
    EXPECT_EQ(codes.codeOf("Ann"), 1u);
    EXPECT_EQ(codes.codeOf(""), 0u);
    for (int i = 0; i < 1000; ++i) codes.codeOf(std::to_string(i));
    EXPECT_EQ(codes.codeOf("Bob"), 2u);
    EXPECT_EQ(codes.codeOf("999"), 1002u);
}

}  // namespace
}  // namespace plumbline
