// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Numbers as sentences show them.
//
//     shownAmount(110000, "€");         // "110,000 €"
//     shownPercent(1.3666667);          // "136.7 %"
//     shownDate(45717);                 // "2025-03-01"
//     shownExact(1.1);                  // "1.1"

#include <string>
#include <string_view>

#include "core/civil_date.h"

namespace plumbline {

std::string shownAmount(double amount, std::string_view unit = {});
std::string shownPercent(double fraction);
std::string shownDate(Day day);
// Every digit and no more, without groups: "1.1", "12500.125", "1e+16".
std::string shownExact(double number);

}  // namespace plumbline
