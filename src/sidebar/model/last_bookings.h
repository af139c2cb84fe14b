// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The last bookings of a goal and of those below it, for the Goals panel.
//
//     lastBookings(now, mia, words)[0].text;      // "10 · 2025-02-11 · Ann Lee · Nord · Won"
//     lastBookings(now, mia, words)[0].cell;      // of its amount, in the sheet `sheet`

#include <string>
#include <vector>

#include "snapshot/snapshot.h"
#include "table/sheet_cell.h"
#include "wording/words.h"

namespace plumbline::sidebar {

struct LastBooking {
    std::string text, sheet;
    SheetCell cell;
};
// As of the snapshot's day; none where the goals get no bookings.
std::vector<LastBooking> lastBookings(const Snapshot& now, GoalIndex goal, const Words& words,
                                      std::size_t most = 10);

}  // namespace plumbline::sidebar
