// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the texts around a table say of its figures.
//
//     titledMeasure(sheet, 2, 4);       // Role::Target below "Budget 2026", or on a sheet of that name

#include <optional>

#include "table/goal_table.h"
#include "table/sheet_view.h"

namespace plumbline {

// Of the nearest line above `row` that says one, else of the sheet's name.
std::optional<Role> titledMeasure(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd);

}  // namespace plumbline
