// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A formula of the catalogue's examples, worked out without an office: GOAL functions through their own dispatch, and
// the few of Calc's that the examples wrap them in.
//
//     valueOfExample("=ROUND(GOAL.ACHIEVABLE(16;{10|12|11|13|14});4)");

#include <string_view>

#include "core/matrix.h"

namespace plumbline::testing {

Value valueOfExample(std::string_view formula);

}  // namespace plumbline::testing
