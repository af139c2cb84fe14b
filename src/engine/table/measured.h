// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What each goal's figures measure, so that a parent adds up only what is shown to be one measure.
//
//     findMeasured(sheet, headings, table, false);
//     table.measuredBy(3);              // ownMeasure: a key result of which nothing shows that another counts the same
//
// From the strongest down: a total of the sheet's own that is the sum of several targets (`addsUp`), the unit, the metric column, a heading, title or sheet that names an average, a rate or a score,
// and for rows that are statements the unit that they speak of. What no word shows is unknown and fits any.

#include "table/heading_row.h"

namespace plumbline {

// Needs the table's units, parents and texts.
void findMeasured(const SheetView& sheet, const Headings& headings, GoalTable& table, bool addsUp);

// A percentage beside a bare number ("60 %" of 90) is read as two percentages, and told.
void settlePercents(const SheetView& sheet, const Headings& headings, GoalTable& table);

}  // namespace plumbline
