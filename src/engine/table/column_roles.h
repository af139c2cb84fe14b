// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Which column is what: one column a role, some for periods and earlier results, groups for the hierarchy.
//
//     // "Region | Rep | Manager | Quota | Attainment", rules "target=Quota"
//     chooseRoles(sheet, headings, *rules);
//     headings.columnOf(Role::Target);          // 3
//     headings.dimensions;                      // 0: Region
//
// Rules come first, then the column that says which period a row is about, then plans over time; what
// remains goes to the likeliest candidate of each role.

#include "table/column_rules.h"

namespace plumbline {

// Fills what the heads mean together; they must be there with their contents. The error tells of a rule that
// names no column.
std::optional<Error> chooseRoles(const SheetView& sheet, Headings& headings,
                                 const std::vector<ColumnRule>& rules);

}  // namespace plumbline
