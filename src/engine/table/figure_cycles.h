// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Goals whose figures stand in lines of their own, the same lines for each goal: two, three or four.
//
//     // KPI   | Type | Q1  | Q2            // Indicator  | Jan | Feb
//     // Sales | Zorp | 100 | 110           // Sales      |     |
//     //       | Plom |  90 | 115           // Target     | 100 | 110
//     //       | Wum  | -10 |   5           // Actual     |  90 | 115
//     findFigureCycle(sheet, headings);     // Difference | -10 |   5
//
// A line is computed where it is the difference or the ratio of two others all along; these two are the plan and what came of it, as a
// word says, or the ratio, or the gaps of what has not happened yet. Sales, costs and what is left of them are lines of their own.

#include "table/heading_row.h"

namespace plumbline {

// Fills figureColumn, the labels and figuresBelowNames; nothing where the words of two lines say all, or no lines repeat.
void findFigureCycle(const SheetView& sheet, Headings& headings);

}  // namespace plumbline
