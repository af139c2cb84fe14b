// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Where a table ends to the right: a blank column parts two tables, or only sets the figures apart.
//
//     // Rep | Target | Actual |  | Employee directory | Office
//     tableEnd(sheet, {0, 0}, 6, 9);          // 4: a list of people is no part of the goals
//     // Rep |  | Target | Actual
//     tableEnd(sheet, {0, 0}, 4, 9);          // 4: figures belong to the names beside them
//
// What follows a blank column is a table of its own where it repeats the headings before it, has names and
// figures as that has, or is a list whose rows are not those of the goals.

#include "table/sheet_view.h"

namespace plumbline {

struct HeadingLines {
    std::uint32_t first = 0, last = 0;
};

// Rows from `bodyEnd` on may be something else: they do not say what a column holds.
std::uint32_t tableEnd(const SheetView& sheet, HeadingLines lines, std::uint32_t columnEnd,
                       std::uint32_t bodyEnd);

}  // namespace plumbline
