// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// One plan in two currencies: figures alike but for a currency in their headings, which go with one another at one rate.
//
//     // target_vnd 26,000,000 | target_usd 1,000 | currency VND
//     // target_vnd 52,000,000 | target_usd 2,000 | currency VND
//     setTwinsApart(sheet, headings, taken);   // the target is target_vnd; target_usd is the same once more, and told
//
// What the column of currencies names is read, else what stands first. Three rows at least must agree on the rate, which is not one,
// to a hundredth of it.

#include <vector>

#include "table/heading_row.h"

namespace plumbline {

void setTwinsApart(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken);

}  // namespace plumbline
