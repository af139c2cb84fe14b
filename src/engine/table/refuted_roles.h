// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Roles that a heading's words give and the column's cells refute: numbers that are no days are no dates, "1.1.2"
// under "Level no." is the row's number, and "Unit" over what names the rows is their name.
//
//     // Unit | Target | Actual: North, South, East are no units
//     refuteRoles(sheet, headings, 0);          // headings.heads[0].meaning: Role::Goal

#include "table/heading_row.h"

namespace plumbline {

void refuteRoles(const SheetView& sheet, Headings& headings, std::uint32_t column);

}  // namespace plumbline
