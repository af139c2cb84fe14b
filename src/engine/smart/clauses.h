// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The clauses of a statement, each with its own act: "Sales were 14 million; reach 20 million" has two.
//
//     clauseOf(text, 3);                // 0 to 5

#include "smart/statement_text.h"

namespace plumbline {

struct Clause {
    std::size_t first = 0, end = 0;  // tokens
};

Clause clauseOf(const StatementText& text, std::size_t i);

// "We have 150 dealers", "Última temporada 90": the clause tells what is or was around a place, and asks for nothing.
bool tellsState(const StatementText& text, const Clause& clause, std::size_t place);
// … and what stands behind it says what is to be done.
bool actsBehind(const StatementText& text, const Clause& clause);

}  // namespace plumbline
