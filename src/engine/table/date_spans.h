// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// From when and until when, where no word says it: of two columns of dates the one is never later than the other.
//
//     markDateSpans(sheet, headings, taken);   // "Zorp" over 1 March, "Plom" over 31 March: a start and a due date
//
// Numbers that count the days or working days between the two are computed, and no target.
//
// "Plan start" over dates is a start, though its words could name an amount. Three columns or more, or dates that are now
// earlier and now later, stay what their words say.

#include <vector>

#include "table/heading_row.h"
#include "table/sheet_view.h"

namespace plumbline {

void markDateSpans(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken);

}  // namespace plumbline
