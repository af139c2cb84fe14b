#include "core/remembered.h"

#include <gtest/gtest.h>

#include <string>

namespace plumbline {
namespace {

TEST(Remembered, asksOnceAboutATextAndTellsApartWhatIsAskedAboutIt) {
    Remembered<int> known(4);
    int asked = 0;
    const auto length = [&](std::string_view text) {
        ++asked;
        return static_cast<int>(text.size());
    };
    EXPECT_EQ(known.of("Churn", length), 5);
    EXPECT_EQ(known.of("Churn", length), 5);
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(known.of("Churn", [](std::string_view) { return 7; }, 1), 7);
    EXPECT_EQ(known.of("Churn", length), 5);
}

// Four in a generation: a fifth begins another, and what is asked for again moves into it.
TEST(Remembered, forgetsWhatWasNotAskedForWhileAsManyOthersWere) {
    Remembered<int> known(4);
    int asked = 0;
    const auto ask = [&](std::string_view text) {
        known.of(text, [&](std::string_view) { return ++asked; });
    };
    for (const char* text : {"a", "b", "c", "d", "a", "e", "a"}) ask(text);
    EXPECT_EQ(asked, 5);
    for (const char* text : {"f", "g", "h"}) ask(text);
    EXPECT_EQ(asked, 8);
    ask("a");
    EXPECT_EQ(asked, 8);
    ask("b");
    EXPECT_EQ(asked, 9);
}

// Ten texts where four are kept: those behind the first are not kept, so that the next scan finds the first four.
TEST(Remembered, doesNotLetALargeScanPushOutItself) {
    Remembered<int> known(4);
    int asked = 0;
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 10; ++i)
            known.of("goal " + std::to_string(i), [&](std::string_view) { return ++asked; });
    EXPECT_LT(asked, 20);
    EXPECT_LE(known.size(), 8u);
}

}  // namespace
}  // namespace plumbline
