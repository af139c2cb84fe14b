// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The only place where the sidebar changes a document: every guard first, then everything in one undo step.
//
//     const std::string problem = write(document, {edits}, words, "Mend cells");   // empty where it is done
//
// Nothing is written where a guard objects (sheet_guard.h). Should the office refuse in the middle, what was
// written till then is taken back.

#include <string>
#include <vector>

#include "document/change.h"
#include "document/document.h"
#include "wording/words.h"

namespace plumbline::document {

std::string write(const Book& document, const Change& change, const Words& words, std::string_view title);
std::string write(const Book& document, const std::vector<Edit>& edits, const Words& words,
                  std::string_view title);

}  // namespace plumbline::document
