// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A goal without a figure that can be checked off: something is delivered, decided, in place, or done.
//
//     findDeliverable(text);            // "Publish the price list": evidence "Publish"
//     findDeliverable(text);            // "Support the dealers": nothing, it never ends

#include "smart/statement_text.h"

namespace plumbline {

Evidence findDeliverable(const StatementText& text, bool hasDeadline);

bool isVague(const StatementText& text);              // "world-class", outside parentheses
bool isNo(const StatementText& text, std::size_t i);  // "no order ships late"

}  // namespace plumbline
