// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// In which language a statement is written: the one whose words it uses most.
//
//     languageOf("Umsatz in Bayern steigern", tokens);    // Language::German
//
// Function words and verbs count most; of words that the lexicon does not know the endings and the letters
// with accents speak. English where nothing speaks.

#include <string_view>
#include <vector>

#include "smart/tokens.h"

namespace plumbline {

Language languageOf(std::string_view text, const std::vector<StatementToken>& tokens);

// How much a word speaks for each language. Languages that share a word get the same for it, however much their files know
// of it; English does for small words.
std::array<std::int8_t, languageCount> weightsOf(const WordEntry& entry);

}  // namespace plumbline
