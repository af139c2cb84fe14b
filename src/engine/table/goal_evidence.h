// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Whether what stands in a table is goals at all: something that is aimed at, reported, due or in progress.
//
//     whyNoGoals(headings);   // "error.bookings" for deals with dates and amounts, "error.nogoals" for a price list
//
// A list of deals, a stock, a price list, addresses, a roster or a matrix of roles has names and numbers, too, and nothing
// of what makes a goal. Whoever means it all the same says so with a rule (target=, actual=, goal=).

#include <optional>

#include "core/message.h"
#include "table/heading_row.h"

namespace plumbline {

// Nothing where they may be goals.
std::optional<Message> whyNoGoals(const SheetView& sheet, const Headings& headings);

}  // namespace plumbline
