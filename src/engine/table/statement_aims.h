// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Which way a goal's statement wants its number to go, seen from the target that the table has.
//
//     aimOfStatement("Keep churn below 2 %", 0.02).aim.kind;             // Kind::AtMost: a limit to hold
//     aimOfStatement("Reduce churn from 8 % to 5 %", 0.05).from;         // 0.08
//     aimOfStatement("Cut costs by 10 %", 0.1).aim.any();                // false: the cut itself is reached
//
// Only a number that is the target says something about it. Words: vocabulary/stated_*.txt.

#include <optional>
#include <string_view>

#include "table/word_columns.h"

namespace plumbline {

struct StatementAim {
    Aim aim;
    std::optional<double> from;  // where it began, in the target's unit
};
StatementAim aimOfStatement(std::string_view statement, double target);

// Whether a name speaks of what everybody wants less of: "Churn", "Reklamationen".
bool namesLess(std::string_view name);

}  // namespace plumbline
