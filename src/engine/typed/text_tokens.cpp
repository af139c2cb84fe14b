// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "typed/text_tokens.h"

#include "core/words.h"

namespace plumbline {
namespace {

constexpr char32_t baht = 0xe3f, dong = 0x20ab;
constexpr std::size_t mostPerByte = 3;  // letters that one byte can become when folded, with room to spare

bool isLetter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c < 0xc0) return c == 0xaa || c == 0xba;
    if (c >= 0x2000 && c <= 0x2bff) return false;
    if (c == baht || c == 0x30fb || (c >= 0x589 && c <= 0x58f) || c == 0x5be || c == 0x5f3 || c == 0x5f4)
        return false;
    if ((c >= 0x600 && c <= 0x61f) || (c >= 0x66a && c <= 0x66d)) return false;
    return !(c >= 0x3000 && c <= 0x303f) && (c < 0xff00 || c >= 0xff66) && c != 0xd7 && c != 0xf7;
}

// One sign for all that look alike; full-width forms and the digits of other scripts are the plain ones.
char32_t plain(char32_t c) {
    c = plainForm(c);
    if (c == 0x66a) return '%';
    if (c == 0x66c || c == 0x60c || c == 0x5f3) return c == 0x60c ? ',' : '\'';
    if (c == 0x5f4 || c == 0x201d) return '"';
    if ((c >= 0x2010 && c <= 0x2013) || c == 0x2212 || c == 0xfe63) return '-';
    if (c == 0x2018 || c == 0x2019 || c == 0x02bc || c == 0xb4 || c == '`') return '\'';
    if (c == 0x2248 || c == 0x223c) return '~';
    return c;
}

bool isUpper(char32_t c) {
    return lowerCase(c) != c;
}

bool letterAt(std::string_view text, std::size_t position) {
    return position < text.size() && isLetter(nextCodePoint(text, position));
}

// "500.000 đ": the letter by itself stands for ₫.
char32_t dongFor(char32_t c, bool inWord, std::string_view text, std::size_t behind) {
    return (c == 0x111 || c == 0x110) && !inWord && !letterAt(text, behind) ? dong : c;
}

// "ม.ค.": dots between the letters of a Thai abbreviation.
bool joinsThai(char32_t c, char32_t before, std::string_view text, std::size_t behind) {
    return c == '.' && isThai(before) && letterAt(text, behind) && isThai(nextCodePoint(text, behind));
}

}  // namespace

TextTokens::TextTokens(std::string_view text) {
    if (text.size() > longestTypedText) return;
    letters_.reserve(text.size() * mostPerByte + 8);  // never grows: tokens point into it
    std::size_t blanks = 0;
    bool open = false;
    char32_t before = 0;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t start = position;
        const char32_t raw = plain(nextCodePoint(text, position));
        if (isDirection(raw) || joinsThai(raw, before, text, position)) continue;
        const bool inWord = open && tokens_.back().kind == TextTokenKind::Word;
        const char32_t c = dongFor(raw, inWord, text, position);
        before = c;
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
