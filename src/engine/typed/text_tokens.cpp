// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "typed/text_tokens.h"

#include "core/words.h"

namespace plumbline {
namespace {

constexpr std::size_t mostPerByte = 3;  // letters that one byte can become when folded, with room to spare

bool isLetter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c < 0xc0) return c == 0xaa || c == 0xba;
    if (c >= 0x2000 && c <= 0x2bff) return false;
    return !(c >= 0x3000 && c <= 0x303f) && c < 0xff00 && c != 0xd7 && c != 0xf7;
}

// One sign for all that look alike; full-width forms are the plain ones.
char32_t plain(char32_t c) {
    if (c >= 0xff01 && c <= 0xff5e) return c - 0xfee0;
    if ((c >= 0x2010 && c <= 0x2013) || c == 0x2212 || c == 0xfe63) return '-';
    if (c == 0x2018 || c == 0x2019 || c == 0x02bc || c == 0xb4 || c == '`') return '\'';
    if (c == 0x2248 || c == 0x223c) return '~';
    return c;
}

bool isUpper(char32_t c) {
    return lowerCase(c) != c;
}

}  // namespace

TextTokens::TextTokens(std::string_view text) {
    if (text.size() > longestTypedText) return;
    letters_.reserve(text.size() * mostPerByte + 8);  // never grows: tokens point into it
    std::size_t blanks = 0;
    bool open = false;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        const char32_t c = plain(nextCodePoint(text, position));
        if (isBlankSpace(c)) {
            ++blanks;
            open = false;
            continue;
        }
        const bool digit = c >= '0' && c <= '9';
        const TextTokenKind kind = digit         ? TextTokenKind::Digits
                                   : isLetter(c) ? TextTokenKind::Word
                                                 : TextTokenKind::Sign;
        const bool same = open && kind != TextTokenKind::Sign && tokens_.back().kind == kind;
        if (!same) add(kind, blanks, c);
        if (tokens_.size() > mostTextTokens) {
            tokens_.clear();
            return;
        }
        blanks = 0;
        open = true;
        if (!same) tokens_.back().first = start;
        tokens_.back().last = position;
        if (kind == TextTokenKind::Sign) continue;
        const std::size_t from = static_cast<std::size_t>(tokens_.back().text.data() - letters_.data());
        digit ? letters_.push_back(static_cast<char>(c)) : appendFolded(letters_, c);
        tokens_.back().text = std::string_view(letters_).substr(from);
    }
}

void TextTokens::add(TextTokenKind kind, std::size_t blanks, char32_t first) {
    TextToken token;
    token.kind = kind;
    token.apart = blanks > 0;
    token.gap = blanks > 1;
    token.upper = kind == TextTokenKind::Word && isUpper(first);
    token.sign = kind == TextTokenKind::Sign ? first : 0;
    token.text = std::string_view(letters_.data() + letters_.size(), 0);
    tokens_.push_back(token);
}

}  // namespace plumbline
