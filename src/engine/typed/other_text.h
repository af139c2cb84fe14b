// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a text is that is no single number, as far as its shape says it: a date, a phone number, a note.

#include "typed/number_text.h"
#include "typed/text_tokens.h"

namespace plumbline {

// Date, Phone or Note; ranges, sums and fractions are made of amounts, number_text.cpp finds them.
TextIs otherThanNumber(std::string_view text, const TextTokens& tokens);

}  // namespace plumbline
