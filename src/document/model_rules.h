// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Column rules in the formula of a model cell.
//
//     ruledModel(cell, "target=Plan B");        // the edit that makes =GOAL.MODEL(A1:F9) into =GOAL.MODEL(A1:F9;"target=Plan B")
//
// Nothing where the rules stand elsewhere: in a cell that the formula names, or computed.

#include <optional>
#include <string_view>

#include "calc/sheet_range.h"
#include "document/change.h"

namespace plumbline::document {

std::optional<Edit> ruledModel(const calc::Range& modelCell, std::string_view rules);

}  // namespace plumbline::document
