// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Numbers written as words, longer than the lexicon's single words.
//
//     isCompoundNumber("funfundzwanzig", Language::German);     // true: folded, as words are compared
//     lastOfNumberWords(text, i);           // "five" of "twenty-five", "cinco" of "treinta y cinco"

#include "smart/statement_text.h"

namespace plumbline {

bool isCompoundNumber(std::string_view folded, Language language);
std::size_t lastOfNumberWords(const StatementText& text, std::size_t i);

}  // namespace plumbline
