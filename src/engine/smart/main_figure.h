// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Which of a statement's figures is the one to be reached, and from where it starts.
//
//     // "Sales were $14 million; reach $20 million"
//     mainFigure(text).number;          // the place of 20
//     mainFigure(text).baseline;        // "14"
//
// The end of from … to, of an arrow and of "by 18 % to …"; not what is or was, what it costs, how old somebody is or
// within which time each case is served.

#include <optional>

#include "smart/statement_text.h"

namespace plumbline {

struct MainFigure {
    std::optional<std::size_t> number;
    Evidence baseline;
};

MainFigure mainFigure(const StatementText& text);

// "children under 5 years of age", "aged 16 to 19": how old, not how many.
bool isAge(const StatementText& text, std::size_t number);

}  // namespace plumbline
