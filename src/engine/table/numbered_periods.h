// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Headings alike but for a number are periods, whatever they are called.
//
//     // "CQ1 Target | CQ1 Actual | … | CQ4 Target | CQ4 Actual", "Zorp I | Zorp II | Zorp III"
//     findNumberedPeriods(sheet, headings, taken);
//     headings.heads[3].period->number;     // 2
//
// Three or more columns of numbers that count from one, in digits or Roman numerals. The word beside the number must be
// one that nobody knows, or a word for a period: "Product 1", "KPI 2" and "Target 3" number something else. Without a word
// "T1 … T12" are months: T1 to T4 alone are quarters. Without a word
// for the figure they must add up to the size of the only figure beside them. Told.

#include <vector>

#include "table/heading_row.h"

namespace plumbline {

void findNumberedPeriods(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken);

}  // namespace plumbline
