// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A time with the words that lead to it, in the one form that all four languages share: words of time and
// articles, then which one ("next", "zweiten", "2nd"), then the thing, then what narrows it.
//
//     // "by the end of the third quarter of 2026", "im Laufe des nächsten Jahres", "d'ici l'année prochaine"
//     timePhraseAt(text, 0);            // {0, last token, Period, …}
//
// Only its shape is read here; whether it is a deadline, deadline.cpp says.

#include <optional>

#include "smart/statement_text.h"

namespace plumbline {

enum class TimeShape : std::uint8_t { Date, Year, Period, Count };

struct TimePhrase {
    std::size_t first = 0, core = 0, last = 0;  // core: where the lead ends
    TimeShape shape = TimeShape::Date;
    bool led = false;                  // a word of time leads to it
    bool chosen = false;               // it says which one: "next", "2026", "of the project"
    std::size_t number = 0, unit = 0;  // of a count
};

std::optional<TimePhrase> timePhraseAt(const StatementText& text, std::size_t i);

// "prochain", "que viene": which one, said behind it.
bool isNextBehind(const StatementText& text, std::size_t i);

}  // namespace plumbline
