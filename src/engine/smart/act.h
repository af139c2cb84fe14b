// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Whether a text says that something is to be done, or to be so: then it is a statement, else a name.
//
//     saysAct(StatementText("Raise customer satisfaction"));   // true: it begins with a verb
//     saysAct(StatementText("Customer satisfaction"));         // false: an indicator's name
//     saysAct(StatementText("Alle Filialen besuchen"));        // true: the verb stands at the end
//
// A verb is known from the lexicon, or from where it stands: before an article in English and the Romance languages, in small
// letters behind a noun at the end in German.

#include "smart/statement_text.h"

namespace plumbline {

bool saysAct(const StatementText& text);

}  // namespace plumbline
