// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Period headings that nobody knows, completed by their neighbours: between "Juli" and "September" stands August,
// whatever it is called, and what follows "November" in the same row is December.
//
//     fillPeriodGaps(sheet, headings, taken);
//     headings.heads[8].period->number;     // 8
//
// The known ones must stand at one distance; the unknown heading must mean nothing else and hold numbers that are not
// the others' sum; a name that is another month in another language is the one between its neighbours; one at an end must nearly complete the year. Told.

#include "table/heading_row.h"

namespace plumbline {

void fillPeriodGaps(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken);

}  // namespace plumbline
