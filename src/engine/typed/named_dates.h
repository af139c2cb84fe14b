// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The forms that a date takes, each read at one place of a text.
//
//     numericDate(TextTokens("30.6.2026"), 0, habit);     // also 2026-06-30, 20260630, 06/2026
//     namedDate(TextTokens("1er mars 2026"), 0, habit);   // also "June 30th", "Jan – Mar 2026"
//     periodDate(TextTokens("3Q26"), 0, habit);           // also "KW 12", "third quarter of 2026", "FY26"

#include "typed/date_tokens.h"

namespace plumbline {

std::optional<ReadDate> numericDate(const TextTokens& tokens, std::size_t i, const DateHabit& habit);
std::optional<ReadDate> namedDate(const TextTokens& tokens, std::size_t i, const DateHabit& habit);
std::optional<ReadDate> periodDate(const TextTokens& tokens, std::size_t i, const DateHabit& habit);

}  // namespace plumbline
