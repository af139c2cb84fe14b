// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What tells goals apart besides their ids, names and owners: the texts of dimensions and of columns that nobody
// else reads. Bookings find their goals by them.
//
//     // Rep | Region | Product | Quota, all in one row each
//     readKeys(sheet, headings, plan, table, texts);
//     table.keys[2].heading;            // "Product"
//     table.text(table.keys[2], goal);  // "Services"

#include "table/heading_row.h"
#include "table/hierarchy.h"

namespace plumbline {

// Fills table.keys; each goal must have a row, and id, goal, owner, level and metric be read.
void readKeys(const SheetView& sheet, const Headings& headings, const HierarchyPlan& plan, GoalTable& table,
              TextPool& texts);

}  // namespace plumbline
