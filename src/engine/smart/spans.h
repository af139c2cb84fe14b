// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Times that a goal names otherwise than by one date.
//
//     // "Cut returns between 2026 and 2028"
//     timeSpanAt(text, 2);              // 2 to 5: "between 2026 and 2028"
//
// A span ("from March to June"), a goal's own year or period ("sales goal 2026: …", "Jahresziel: …"), a year
// that is finished ("close 2026 with …"), a head ("Mid-year review"), the end of something ("by the end of
// the pilot"), a day ("tomorrow").

#include <optional>

#include "smart/statement_text.h"

namespace plumbline {

struct TimeSpan {
    std::size_t first = 0, last = 0;
    bool recurring = false;
    std::string_view line = {};  // the pattern that found it
};

std::optional<TimeSpan> timeSpanAt(const StatementText& text, std::size_t i);

// Where a time that ends at `last` ends with the event from which it counts: "within 3 months after launch".
std::size_t withEvent(const StatementText& text, std::size_t last);
// … or with the thing whose event it is: "before the opening of the season".
std::size_t withThing(const StatementText& text, std::size_t last);

}  // namespace plumbline
