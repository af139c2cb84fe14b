// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The groups of level columns, as goals of their own above those of the rows.
//
//     // "West | Smith | Ann", "West | Smith | Bob"
//     linkGroups(sheet, plan, table, texts);
//     table.text(table.goal, 3);        // "West / Smith": behind the goals of the rows
//     table.text(table.shortName, 3);   // "Smith"
//
// A group is its path: two Smiths below two regions are two. A row that names a group and no leaf is that
// group; a second such row is a leaf of it.

#include "table/hierarchy.h"

namespace plumbline {

// Links every row to its group; columns that are read already get blanks for the groups, and a manager's
// group gets that manager as its owner.
void linkGroups(const SheetView& sheet, const HierarchyPlan& plan, GoalTable& table, TextPool& texts);
// Columns that were read from rows get blanks for the groups that were added since.
void extendColumns(GoalTable& table);

}  // namespace plumbline
