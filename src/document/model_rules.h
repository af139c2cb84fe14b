// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Column rules in the formula of a model cell.
//
//     ruledModel(cell, "target=Plan B");        // the edit that makes =GOAL.MODEL(A1:F9) into =GOAL.MODEL(A1:F9;"target=Plan B")
//
//     creditedModel(cell, "$P$1:$P$2");         // … that gives it bookings, whatever it had before: =GOAL.MODEL(A1:F9;;$P$1:$P$2)
//     aliasedModel(cell, "$'Names as booked'.$A$1:$B$20");     // … and the names as booked, its fourth argument
//
// Nothing where the rules stand elsewhere: in a cell that the formula names, or computed.

#include <optional>
#include <string_view>

#include "calc/sheet_range.h"
#include "document/change.h"

namespace plumbline::document {

std::optional<Edit> ruledModel(const calc::Range& modelCell, std::string_view rules);

std::optional<Edit> creditedModel(const calc::Range& modelCell, std::string_view bookings,
                                  bool preferBookings = false);
std::optional<Edit> aliasedModel(const calc::Range& modelCell, std::string_view aliases);

}  // namespace plumbline::document
