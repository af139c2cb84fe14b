// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Who answers for a goal, where its statement says so.
//
//     findOwner(text);                  // "Open 3 depots in Kent - Maria": evidence "Maria"
//
// Named behind "Owner:", in parentheses or behind a dash at the end, or as the role that will do it.

#include "smart/statement_text.h"

namespace plumbline {

Evidence findOwner(StatementText& text);

}  // namespace plumbline
