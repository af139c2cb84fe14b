// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the numbers of a weight column are: per cent or plain weights, of the rows or of the groups beside which they stand.
//
//     // "Weight (%)": 60, 30 and a blank, which has the rest
//     settleWeights(sheet, headings, table);
//     table.weight[0].number();         // 0.6
//     // a weight in an objective's merged cell is the objective's, and none of its first key result's

#include "table/heading_row.h"

namespace plumbline {

// Needs the table's parents.
void settleWeights(const SheetView& sheet, const Headings& headings, GoalTable& table);

}  // namespace plumbline
