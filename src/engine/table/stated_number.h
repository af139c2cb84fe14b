// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Whether a text says a number: "Win 20 customers" says 20, "15 % of all report" 0.15, too.
//
//     statesNumber("KR1: 15% of participants report it", 0.15);   // true

#include <string_view>

namespace plumbline {

bool statesNumber(std::string_view text, double number);

}  // namespace plumbline
