// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// "Sold target | Sold achieved": a word for a result that stands in both headings, beside another such word in the one and beside a
// target's word in the other, is what is measured. "Target | Target achieved" stays what it is.

#include <vector>

#include "table/heading_row.h"

namespace plumbline {

void settleMeasuredWords(std::vector<ColumnHead>& heads);

}  // namespace plumbline
