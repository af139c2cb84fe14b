// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Two or three targets of single months apart, each of the size of the one result beside them, are versions of one figure.
//
//     // "Meta enero" 100, 200 | "Meta julio" 110, 190 | "Real" 90, 180
//     setDatedVersionsApart(sheet, headings, taken);
//     headings.heads[1].period;         // none: the months say when it was set, and are no plan over time
//
// Which of them holds is settled with those whose words nobody knows (like_targets), and told.

#include <vector>

#include "table/heading_row.h"

namespace plumbline {

void setDatedVersionsApart(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken);

}  // namespace plumbline
