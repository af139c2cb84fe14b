// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A rhythm in which a result is due again and again.
//
//     // "Hold 5 calls per week"
//     rhythmAt(text, 3)->last;          // 4: "per week"
//
// "/month", "p/m", "every two weeks", "in jedem Quartal", "un 12 % anual". The rate from which a goal starts
// ("from 2x/week to …") and a rate in parentheses beside a figure outside are none.

#include <optional>

#include "smart/spans.h"
#include "smart/statement_text.h"

namespace plumbline {

// The last token of the rhythm that begins at i.
std::optional<TimeSpan> rhythmAt(const StatementText& text, std::size_t i);
// Where "twice" or "3 times" stands before the rhythm at i, or i.
std::size_t timesBefore(const StatementText& text, std::size_t i);

}  // namespace plumbline
