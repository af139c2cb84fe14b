#include "catalogue/catalogue.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace plumbline {
namespace {

std::string committed(const std::string& name) {
    std::ifstream file(std::string(PLUMBLINE_SOURCE_DIR) + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

TEST(Catalogue, committedFilesAreTheGeneratedOnes) {  // ./build-oxt.sh generate writes them anew
    EXPECT_EQ(committed("/idl/XGoals.idl"), interfaceDefinition());
    EXPECT_EQ(committed("/registry/CalcAddIns.xcu"), addInRegistry());
    EXPECT_EQ(committed("/docs/functions.md"), functionReference());
    EXPECT_EQ(committed("/tests/calc/examples.json"), exampleCases());
}

TEST(Catalogue, mandatoryArgumentsComeFirst) {
    for (const Function& function : catalogue()) {
        bool optional = false;
        for (const Argument& argument : function.arguments) {
            EXPECT_FALSE(optional && argument.kind != ArgumentKind::Option) << function.name();
            optional |= argument.kind == ArgumentKind::Option;
        }
    }
}

TEST(Catalogue, everyTextIsThere) {
    for (const Function& function : catalogue()) {
        EXPECT_FALSE(function.summary.empty()) << function.name();
        EXPECT_LE(function.summary.size(), 200u) << function.name();
        for (const Argument& argument : function.arguments)
            EXPECT_FALSE(argument.description.empty()) << function.name();
    }
}

}  // namespace
}  // namespace plumbline
