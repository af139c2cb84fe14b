// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
//
// The adversary's own parts: that its chance is the same everywhere, that its judge sees a wrong reading, and
// that its shrinking ends at the cause.
#include <gtest/gtest.h>

#include "dice.h"
#include "judge.h"
#include "shrink.h"

namespace plumbline::adversary {
namespace {

Composed plainest() {
    Recipe recipe;
    recipe.seed = 48;
    return compose(consistent(recipe), PhraseBook("en", Phrases::Open));
}

// Worked out by a second implementation (splitmix64's finaliser over FNV-1a, in Python).
TEST(Dice, ThrowsTheSameOnEveryMachine) {
    EXPECT_EQ(Dice(42).below(1000, "target", 7), 56u);
    EXPECT_EQ(Dice(42).below(1000, "target", 8), 407u);
    EXPECT_EQ(Dice(43).below(1000, "target", 7), 744u);
}

TEST(Composer, WritesThePlainestTable) {
    const Composed table = plainest();
    const CellBlock block = table.sheet.block();
    ASSERT_EQ(block.rows, 5u);
    ASSERT_EQ(block.columnCount(), 3u);
    EXPECT_EQ(block.texts.view(block.at(0, 1).textId()), "Target");
    EXPECT_EQ(block.texts.view(block.at(0, 2).textId()), "Actual");
    EXPECT_EQ(block.at(1, 1).number(), table.truth.goals[0].wantTarget);
}

TEST(Judge, CallsAReadingRightThatGivesTheTruthBack) {
    EXPECT_EQ(judge(plainest()).verdict, Verdict::Right);
}

TEST(Judge, CallsAWrongFigureSilentWhereNobodySaysSo) {
    Composed table = plainest();
    table.truth.goals[1].wantTarget = 1;
    const Judgement judged = judge(table);
    EXPECT_EQ(judged.verdict, Verdict::Silent);
    ASSERT_EQ(judged.mismatches.size(), 2u);  // the goal's and the tops'
    EXPECT_EQ(judged.mismatches[0].aspect, Aspect::Target);
    EXPECT_EQ(judged.mismatches[0].goal, 1);
    EXPECT_EQ(judged.mismatches[1].aspect, Aspect::Tops);
}

TEST(Judge, CallsAWrongParentSilent) {
    Composed table = plainest();
    table.truth.goals[1].parent = 0;
    EXPECT_EQ(judge(table).verdict, Verdict::Silent);
}

TEST(Judge, CallsAGoalTooManyWrong) {
    Composed table = plainest();
    table.truth.goals.pop_back();
    EXPECT_EQ(judge(table).mismatches[0].aspect, Aspect::Extra);
}

TEST(Shrinking, EndsAtTheCause) {
    const auto fails = [](const Recipe& r) { return r.is(Hierarchy::SumsAfter) && r.is(Title::Two); };
    Recipe recipe = drawRecipe(3);
    recipe.set(Time::Annual);
    recipe.set(Measures::Pair);
    recipe.set(Domain::People);
    recipe.set(Hierarchy::SumsAfter);
    recipe.set(Title::Two);
    recipe = consistent(recipe);
    ASSERT_TRUE(fails(recipe));
    EXPECT_EQ(describe(shrunk(recipe, fails)), "hierarchy=sums-after title=two group-figures=sums");
}

TEST(Phrases, AreAtLeastSixtyALanguage) {
    static constexpr const char* headings[] = {"target",   "actual",     "target-of",  "actual-of",
                                               "forecast", "last-year",  "owner",      "difference",
                                               "rep",      "attainment", "cumulative", "manager"};
    for (const Choice& language : dimensions()[dimensionOf<Language>()].choices) {
        const PhraseBook book(language.name, Phrases::Open);
        std::size_t count = 0;
        for (const char* role : headings) count += book.of(role).size();
        EXPECT_GE(count, 60u) << language.name;
    }
}

}  // namespace
}  // namespace plumbline::adversary
