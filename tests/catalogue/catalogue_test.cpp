#include "catalogue/catalogue.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace plumbline {
namespace {

std::string committed(const std::string& name) {
    std::ifstream file(std::string(PLUMBLINE_SOURCE_DIR) + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

TEST(Catalogue, committedFilesAreTheGeneratedOnes) {  // ./build-oxt.sh generate writes them anew
    EXPECT_EQ(committed("/idl/org/plumbline/XGoals.idl"), interfaceDefinition());
    EXPECT_EQ(committed("/registry/CalcAddIns.xcu"), addInRegistry());
    EXPECT_EQ(committed("/docs/functions.md"), functionReference());
    EXPECT_EQ(committed("/tests/calc/examples.json"), exampleCases());
    for (const GeneratedFile& page : helpPages()) EXPECT_EQ(committed(page.path), page.content) << page.path;
}

std::size_t filesBelow(const std::string& name) {
    std::size_t files = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::string(PLUMBLINE_SOURCE_DIR) + name))
        files += entry.is_regular_file();
    return files;
}

TEST(Catalogue, noHelpPageIsLeftOver) {
    EXPECT_EQ(filesBelow("/extension/help") + filesBelow("/extension/pages"), helpPages().size());
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
