// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// Runs the catalogue's examples of all functions without an office, through the dispatch that the add-in uses.
#include <gtest/gtest.h>

#include <charconv>

#include "calc/answers/answers.h"
#include "catalogue/catalogue.h"
#include "catalogue/example_formula.h"

namespace plumbline {
namespace {

void expectShown(const Example& example) {
    const Value got = testing::valueOfExample(example.formula);
    if (example.shows.starts_with("Err:") || example.shows.starts_with('#')) {
        EXPECT_TRUE(got.isError()) << example.formula;
        return;
    }
    double number = 0;
    const char* end = example.shows.data() + example.shows.size();
    const bool isNumber =
        !example.shows.empty() && std::from_chars(example.shows.data(), end, number).ptr == end;
    if (got.isTruth())
        EXPECT_EQ(got.truth(), number == 1) << example.formula;
    else if (got.isNumber() && isNumber)
        EXPECT_NEAR(got.number(), number, 1e-9) << example.formula;
    else
        EXPECT_EQ(got, Value(std::string(example.shows))) << example.formula;
}

TEST(Catalogue, examplesHoldWithoutAnOffice) {
    for (const Function& function : catalogue()) {
        SCOPED_TRACE(std::string(function.method));
        EXPECT_FALSE(function.examples.empty());
        for (const Example& example : function.examples) expectShown(example);
    }
}

TEST(Catalogue, everyFunctionHasItsBody) {
    for (const Function& function : catalogue())
        EXPECT_NE(calc::answers::bodyOf(function.method), nullptr) << function.method;
    EXPECT_EQ(calc::answers::bodyOf("nothing"), nullptr);
}

}  // namespace
}  // namespace plumbline
