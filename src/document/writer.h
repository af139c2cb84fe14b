// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The door through which cells change, for panels and dialogs: every guard first, then everything in one undo
// step. Reports, which fill whole sheets, go through the same guards and steps with area_writer.h.
//
//     const std::string problem = write(document, {edits}, words, "Mend cells");   // empty where it is done
//
// Nothing is written where a guard objects (sheet_guard.h). Should the office refuse in the middle, what was
// written till then is taken back: what this step recorded, never a step of the user's (undo_step.h).

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
