// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A short text as runs of digits, words and single signs.
//
//     TextTokens tokens("~ 1.5 Mio. €");
//     tokens.isSign(0, '~');            // true
//     tokens[1].text;                   // "1": digits, then the sign '.', then "5"
//     tokens[4].text;                   // "mio": folded; the dot behind it is a sign
//     tokens[4].apart;                  // true: a blank stands before it
//
// Digits of full width are digits; all dashes but the long one, minus signs and apostrophes become '-' and
// '\''. Words are small letters without accents. A text with more tokens than `mostTextTokens` has none:
// nobody means a number.

#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <string>
#include <string_view>

namespace plumbline {

enum class TextTokenKind : std::uint8_t { Digits, Word, Sign };

struct TextToken {
    TextTokenKind kind = TextTokenKind::Sign;
    bool apart = false;  // a blank stands before it
    bool gap = false;    // more than one
    bool upper = false;  // of a word: its first letter is a capital
    char32_t sign = 0;
    std::string_view text;            // digits, or the folded word
    std::size_t first = 0, last = 0;  // bytes of the text
};

inline constexpr std::size_t mostTextTokens = 400, longestTypedText = 700;

class TextTokens {
  public:
    explicit TextTokens(std::string_view text);
    TextTokens(const TextTokens&) = delete;  // tokens point into its own letters
    TextTokens& operator=(const TextTokens&) = delete;

    std::size_t size() const { return tokens_.size(); }
    const TextToken& operator[](std::size_t i) const { return tokens_[i]; }
    bool isDigits(std::size_t i) const { return i < size() && tokens_[i].kind == TextTokenKind::Digits; }
    bool isWord(std::size_t i) const { return i < size() && tokens_[i].kind == TextTokenKind::Word; }
    bool isSign(std::size_t i) const { return i < size() && tokens_[i].kind == TextTokenKind::Sign; }
    bool isSign(std::size_t i, char32_t sign) const { return isSign(i) && tokens_[i].sign == sign; }
    bool isApart(std::size_t i) const { return i < size() && tokens_[i].apart; }
    // Directly behind the token before it.
    bool isJoined(std::size_t i) const { return i < size() && i > 0 && !tokens_[i].apart; }

  private:
    void add(TextTokenKind kind, std::size_t blanks, char32_t sign);

    std::string letters_;
    boost::container::small_vector<TextToken, 16> tokens_;
};

}  // namespace plumbline
