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

}  // namespace plumbline
