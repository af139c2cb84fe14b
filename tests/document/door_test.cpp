// Cells change in one room only (src/document): what would write elsewhere is found in the sources.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace plumbline {
namespace {

namespace fs = std::filesystem;

// The office's calls that change a cell's content, its place, or the sheets of a workbook.
constexpr const char* writing[] = {"setFormula(",
                                   "setValue(",
                                   "setDataArray(",
                                   "setFormulaArray(",
                                   "getRows()->insertByIndex(",
                                   "insertCells(",
                                   "removeRange(",
                                   "moveRange(",
                                   "copyRange(",
                                   "clearContents(",
                                   "insertNewByName(",
                                   "setArrayFormula(",
                                   "enterUndoContext(",
                                   "clearRedo("};
// Above it, cells are asked to be written; charts' titles and pages' heads are no cells.
constexpr const char* rooms[] = {"calc",      "report/model",  "report/sheet",
                                 "scripting", "sidebar/model", "sidebar/view"};

std::string contentOf(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

std::vector<std::string> writersBelow(const std::string& room) {
    std::vector<std::string> found;
    for (const auto& entry :
         fs::recursive_directory_iterator(fs::path(PLUMBLINE_SOURCE_DIR) / "src" / room)) {
        const std::string text = entry.is_regular_file() ? contentOf(entry.path()) : std::string();
        for (const char* call : writing)
            if (text.find(std::string("->") + call) != std::string::npos)
                found.push_back(entry.path().filename().string() + ": " + call);
    }
    return found;
}

TEST(Door, cellsChangeInOneRoomOnly) {
    for (const char* room : rooms) EXPECT_EQ(writersBelow(room), std::vector<std::string>()) << room;
    EXPECT_GT(writersBelow("document").size(), 8u);  // the test would find them
}

}  // namespace
}  // namespace plumbline
