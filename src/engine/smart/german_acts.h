// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// How German says that something is made or done: the verb last, in two parts, as the end of a compound or as
// a participle.
//
//     // "Wir legen bis Mai eine Preisliste vor"
//     isSeparatedAct(text, 1);                      // true: "vorlegen"
//     isPrefixedParticiple(text, "umgezogen");         // true: folded, as words are compared
//
// Places are those of the word asked about; in the other languages all are false.

#include "smart/statement_text.h"

namespace plumbline {

bool isGermanObject(const StatementText& text, std::size_t verb);      // "ein Konzept erstellen"
bool isBareGermanObject(const StatementText& text, std::size_t verb);  // "Handbuch erstellen"
bool isPrefixedParticiple(const StatementText& text, std::string_view word);
bool isGermanActCompound(const StatementText& text, std::size_t i);  // "Filialeröffnung"
bool isMilestoneCompound(const StatementText& text, std::size_t i);  // "Mietvertrag"
bool standsAsVerb(const StatementText& text, std::size_t i);         // true in the other languages
bool isSeparatedAct(const StatementText& text, std::size_t i);
bool endsWithGermanAct(const StatementText& text, std::size_t first, std::size_t end);

}  // namespace plumbline
