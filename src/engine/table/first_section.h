// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The group of the rows before the first section: its title stands where the headings stand, or right above them.
//
//     // 1. Travel    | Pieces | Price | Costs
//     // Trains       |      2 |    50 |   100
//     // 2. Equipment | Pieces | Price | Costs
//     // Cameras      |      1 |   400 |   400
//     linkFirstSection(sheet, headings, isSection, table, texts);   // "Trains" stands below "1. Travel"
//
// A corner that is a word for a column ("Item") is none; a text above the headings is one where it begins as the sections do.

#include <vector>

#include "table/heading_row.h"

namespace plumbline {

void linkFirstSection(const SheetView& sheet, const Headings& headings, const std::vector<bool>& isSection,
                      GoalTable& table, TextPool& texts);

}  // namespace plumbline
