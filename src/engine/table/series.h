// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// How a goal's values over time become one: the months of a flow add up, of a level the last one counts, and so
// it does of running sums and of check-ins.
//
//     settleSeries(headings, plan, table, texts);
//     table.seriesOf(headcount);     // Series::Level: table.actual holds 45 of 40, 42, 45
//
// A rule decides ("series=last"), then a column that holds the sum or the last of the periods, then the unit
// (a percentage is a level), then words ("Headcount", "score"), then the numbers: what would be a multiple of
// the target if it were added up, or never falls in any row, is no flow. Where the numbers alone say it, or both
// ways stay open, that is told with the rule for the other.

#include "table/heading_row.h"
#include "table/hierarchy.h"

namespace plumbline {

// Marks the goals that are periods of their parents, and settles table.series and the values that follow.
void settleSeries(const SheetView& sheet, const Headings& headings, const HierarchyPlan& plan,
                  GoalTable& table, const TextPool& texts);

}  // namespace plumbline
