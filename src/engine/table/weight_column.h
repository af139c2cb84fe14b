// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the numbers of a weight column are: per cent or plain weights, of the rows or of the groups beside which they stand.
//
//     // "Weight (%)": 60, 30 and a blank, which has the rest
//     settleWeights(sheet, headings, table);
//     table.weight[0].number();         // 0.6
//     // a weight in an objective's merged cell is the objective's, and none of its first key result's
//     // "Objective | Weight | Key result | KR weight": each has its own

#include "table/heading_row.h"
#include "table/hierarchy.h"

namespace plumbline {

// Of two columns of weights, the one that is filled only where a group begins is the groups'; the other is the rows'.
void partWeightColumns(const SheetView& sheet, const HierarchyPlan& plan, Headings& headings);

// Needs the table's parents.
void settleWeights(const SheetView& sheet, const Headings& headings, GoalTable& table);

}  // namespace plumbline
