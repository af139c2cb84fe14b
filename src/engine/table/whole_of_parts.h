// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Columns of a row that add up to a column beside them: the whole is the row's figure, and not the first part that a word knows.
//
//     // Task    | Labour budget | Material budget | Travel budget | Total per task
//     // Design  |           800 |             150 |            50 |           1000
//     takeWholeOfParts(sheet, headings, taken);     // the target is "Total per task", not "Labour budget"
//
// The sum must hold in each row that can be compared, and in several with more than one part; of two parts the sheet must say so itself, by a
// formula or a word for totals. The reading is told, with the rule that keeps the part. Results, differences and ratios are no parts.

#include <vector>

#include "table/heading_row.h"

namespace plumbline {

void takeWholeOfParts(const SheetView& sheet, Headings& headings, std::vector<bool>& taken);

}  // namespace plumbline
