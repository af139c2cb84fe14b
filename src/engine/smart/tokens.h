// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A statement cut into words, numbers and signs, each with its place in the text.
//
//     tokensOf("Raise revenue 12.5 %");         // word, word, number 12.5, sign %
//
// A minus before a number belongs to it where a small word leads to both ("to -5 %"); elsewhere it is a dash.
// Words of letters and digits mixed ("B2B", "Q3") are words. A number takes its separators and a suffix that
// is written to it ("1.2M", "20k", "500'000"). At most 600 tokens; a longer text is cut. Folded words stand
// in `folded`.

#include <string>
#include <string_view>
#include <vector>

#include "smart/lexicon.h"

namespace plumbline {

enum class TokenKind : std::uint8_t { Word, Number, Sign };

struct StatementToken {
    TokenKind kind = TokenKind::Word;
    std::size_t first = 0, last = 0;  // bytes of the text
    bool spaceBefore = true, capital = false, parenthesis = false, hyphenAfter = false, hyphenBefore = false;
    bool negative = false;  // of a number: its sign belongs to it ("from -20 to 30")
    bool claimed = false;   // by a deadline or an owner, once they are looked for
    bool month = false;     // its name or its short form, once the language is known
    char32_t sign = 0;
    std::uint64_t hash = 0;            // of a word
    std::string_view folded;           // of a word: small letters without accents
    const WordEntry* entry = nullptr;  // of the word, or of the phrase that begins here
    const WordEntry* own = nullptr;    // of the word alone
    std::uint64_t kinds = 0;           // of the entry, once the language is known
    std::uint64_t rules = 0;           // lines of the grammar that can begin here
    std::uint8_t words = 1;            // tokens of the phrase
    std::string_view digits;           // of a number: without its suffix
    std::size_t letters = 0;
};

inline constexpr std::size_t mostTokens = 600;
void tokensOf(std::string_view text, std::vector<StatementToken>& tokens, std::string& folded);

}  // namespace plumbline
