// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The cells of period columns: what a goal plans or reaches in each period, and their exact sum.

#include "table/heading_row.h"

namespace plumbline {

// Fills `plan` and `sums`, one sum per goal with a row; text among the periods is a note and no data.
// Compares the columns that hold the sums, and notes where they differ.
void readPlan(const SheetView& sheet, const PlanColumns& columns, GoalTable& table, PeriodPlan& plan,
              std::vector<Cell>& sums);

// Start and due of each goal from the column that says which period its row is about; months without a year
// take it from the column of years.
void readPeriodColumn(const SheetView& sheet, const Headings& headings, GoalTable& table,
                      std::vector<Cell>& start, std::vector<Cell>& due);

}  // namespace plumbline
