// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a total row stores against what the rows above it add up to.
//
//     // Ann 10, Bob 20, Total 31
//     compareTotalRows(sheet, headings, rows, table);
//     table.notes.back().kind;          // NoteKind::TotalDiffers: shown 31, expected 30
//
// True where the sheet itself adds up: a total of targets is the sum of several, whatever its label says.
//
// A total may be that of all goals, of those since the last total or section, of the totals above, of the leaves, or of
// the top goals; any of these is right.

#include "table/rows.h"

namespace plumbline {

bool compareTotalRows(const SheetView& sheet, const Headings& headings, const RowLooks& rows,
                      GoalTable& table);

}  // namespace plumbline
