// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a goal counts: a currency, per cent, a time, or a thing in one or more words.
//
//     // "Win 25 new dealers in Scotland"
//     unitOfNumber(text, 1, 1);         // "dealers"
//     // "Get NPS above 50"
//     unitOfNumber(text, 3, 3);         // "NPS"

#include <string>

#include "smart/statement_text.h"

namespace plumbline {

// The number at i, whose words go to `last` ("9 out of 10", "2,5 Mio").
std::string unitOfNumber(const StatementText& text, std::size_t i, std::size_t last);
// The factor, zero, universal or number in words at i.
std::string unitOfWord(const StatementText& text, std::size_t i);

std::size_t nounBehind(const StatementText& text, std::size_t at);  // over adjectives and articles
bool meansTimes(const StatementText& text, std::size_t i);          // "zweimal"

}  // namespace plumbline
