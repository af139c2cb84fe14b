#include "core/recent.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace plumbline {
namespace {

std::vector<std::string> all(const Recent<std::string>& recent) {
    return {recent.begin(), recent.end()};
}

Recent<std::string> abc() {
    Recent<std::string> recent;
    for (const char* text : {"c", "b", "a"}) recent.add(text);
    return recent;
}

TEST(Recent, theLastAddedComesFirst) {
    EXPECT_EQ(all(abc()), (std::vector<std::string>{"a", "b", "c"}));
}

TEST(Recent, whatIsFoundBecomesTheFirst) {
    Recent<std::string> recent = abc();
    const std::string* found = recent.find([](const std::string& text) { return text == "c"; });
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(*found, "c");
    EXPECT_EQ(all(recent), (std::vector<std::string>{"c", "a", "b"}));
    recent.find([](const std::string& text) { return text == "c"; });  // the first stays the first
    EXPECT_EQ(all(recent), (std::vector<std::string>{"c", "a", "b"}));
}

TEST(Recent, ofSeveralThatFitTheLastUsedIsFound) {
    Recent<std::string> recent = abc();
    EXPECT_EQ(*recent.find([](const std::string& text) { return text > "a"; }), "b");
    EXPECT_EQ(all(recent), (std::vector<std::string>{"b", "a", "c"}));
}

TEST(Recent, whatIsNotThereChangesNothing) {
    Recent<std::string> recent = abc();
    EXPECT_EQ(recent.find([](const std::string& text) { return text == "d"; }), nullptr);
    EXPECT_EQ(all(recent), (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_EQ(Recent<int>().find([](int) { return true; }), nullptr);
}

TEST(Recent, shrinkingForgetsWhatWasNotUsedForTheLongestTime) {
    Recent<std::string> recent = abc();
    recent.find([](const std::string& text) { return text == "c"; });
    recent.shrink(2);
    EXPECT_EQ(all(recent), (std::vector<std::string>{"c", "a"}));
    recent.shrink(5);
    EXPECT_EQ(all(recent), (std::vector<std::string>{"c", "a"}));
    recent.shrink(0);
    EXPECT_TRUE(all(recent).empty());
}

TEST(Recent, whatIsFoundStaysWhereItIsInMemory) {
    Recent<std::unique_ptr<int>> recent;
    std::unique_ptr<int>& one = recent.add(std::make_unique<int>(1));
    recent.add(std::make_unique<int>(2));
    EXPECT_EQ(recent.find([](const auto& number) { return *number == 1; }), &one);
}

}  // namespace
}  // namespace plumbline
