// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Words of acts that have an end, where they have none.
//
//     // "Train and develop the team"
//     goesOn(text, 0);                  // true: beside an act without an end, the other has none

#include "smart/statement_text.h"

namespace plumbline {

bool goesOn(const StatementText& text, std::size_t act);
// "follow up on what was agreed", "lo implementado": which things, not that they are done.
bool tellsWhich(const StatementText& text, std::size_t participle);
// "Drive adoption across all sites": the statement's act has no end, wherever it is done.
bool drivesOnly(const StatementText& text);

}  // namespace plumbline
