// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What each goal aims at, from all that says so: its kind or direction column, the sign before its target, its
// statement. Fills the table's kinds, and the baselines that only a statement tells.
//
//     settleAims(sheet, headings, texts, table);
//     table.kindOf(0);                  // Kind::AtMost for "lower is better" without a baseline
//
// Lower is better with a baseline above the target is a way to go (Reach), else a limit.

#include "table/heading_row.h"

namespace plumbline {

void settleAims(const SheetView& sheet, const Headings& headings, const TextPool& texts, GoalTable& table);

}  // namespace plumbline
