// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Phrases of the vocabulary in a text.
//
//     wordsOfKind(tokens, 0, TypedKind::AtMost).tokens;   // 3 for "no more than 5 %"
//
// The longest phrase of that kind counts. Hyphens, dots and apostrophes between its words do not: "year-end",
// "d'ici".

#include <string>

#include "typed/number_text.h"
#include "typed/text_tokens.h"
#include "typed/typed_words.h"

namespace plumbline {

struct WordMatch {
    std::size_t tokens = 0;  // 0: none
    const TypedWord* word = nullptr;
    explicit operator bool() const { return tokens > 0; }
};
WordMatch wordsOfKind(const TextTokens& tokens, std::size_t i, TypedKind kind);

struct LimitMatch {
    std::size_t tokens = 0;
    TypedLimit limit = TypedLimit::None;
};
LimitMatch limitAt(const TextTokens& tokens, std::size_t i);  // "<=", "≥", "max.", "at least"

// What joins two numbers, and what they are together.
struct Joiner {
    std::size_t tokens = 0;
    TextIs is = TextIs::Note;
};
Joiner joinerAt(const TextTokens& tokens, std::size_t i);

// "or more", "max.", "approx.": what stands behind a number and says how exact it is.
LimitMatch limitBehind(const TextTokens& tokens, std::size_t i);
bool isCurrencySign(char32_t c);
bool saysNoData(const TextTokens& tokens);  // "n/a", "–", "tbd"
std::string upperCase(std::string_view asciiWord);

}  // namespace plumbline
