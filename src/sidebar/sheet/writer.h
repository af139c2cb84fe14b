// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The only place where the sidebar changes a document: every guard first, then everything in one undo step.
//
//     const std::string problem = write(document, {edits}, words, "Mend cells");   // empty where it is done
//
// Nothing is written where the document is read-only, the sheet protected, or a cell merged, part of an array
// formula, or no longer what it was. The office itself would accept some of these silently.

#include <optional>
#include <string>
#include <vector>

#include "sidebar/model/words.h"
#include "sidebar/sheet/document.h"

namespace plumbline::sidebar {

struct Edit {
    std::string sheet;
    SheetCell cell;
    std::optional<std::string> before;  // what the cell must show now; empty text: it must be blank
    enum class Kind { Text, Number, Formula } kind = Kind::Text;
    std::string text;  // Text: never read as a formula; Formula
    double number = 0;
    bool percent = false;
};

std::string write(const Book& document, const std::vector<Edit>& edits, const Words& words,
                  std::string_view title);

}  // namespace plumbline::sidebar
