// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// emit_catalogue FOLDER: writes the files that are generated from the catalogue below FOLDER (the source
// tree).
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "catalogue/catalogue.h"

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: emit_catalogue SOURCE_FOLDER\n");
        return 2;
    }
    const std::string folder = argv[1];
    std::vector<plumbline::GeneratedFile> files = {{"/idl/org/plumbline/XGoals.idl", plumbline::interfaceDefinition()},
                                                   {"/registry/CalcAddIns.xcu", plumbline::addInRegistry()},
                                                   {"/docs/functions.md", plumbline::functionReference()},
                                                   {"/tests/calc/examples.json", plumbline::exampleCases()}};
    for (plumbline::GeneratedFile& page : plumbline::helpPages()) files.push_back(std::move(page));
    for (const auto& [name, content] : files) {
        std::filesystem::create_directories(std::filesystem::path(folder + name).parent_path());
        std::ofstream file(folder + name, std::ios::binary);
        file << content;
        if (!file.flush()) {
            std::fprintf(stderr, "cannot write %s%s\n", folder.c_str(), name.c_str());
            return 1;
        }
    }
    return 0;
}
