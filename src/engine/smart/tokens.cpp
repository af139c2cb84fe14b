// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/tokens.h"

#include <string>

#include "core/words.h"

namespace plumbline {
namespace {

bool isDigit(char32_t c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c < 0xc0) return c == 0xaa || c == 0xba || c == 0xb5;
    if (c >= 0x2000 && c <= 0x2bff) return false;
    if (c >= 0x3000 && c <= 0x3003) return false;
    return c != 0xd7 && c != 0xf7 && c < 0x1f000 && !(c >= 0xfe00 && c <= 0xfe0f) && !isBlankSpace(c);
}

// Digits with separators between them; a letter suffix k, K, M directly behind.
std::size_t numberEnd(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (isDigit(c)) {
            ++at;
            continue;
        }
        const bool separator = c == '.' || c == ',' || c == '\'';
        if (!separator || at + 1 >= text.size() || !isDigit(static_cast<unsigned char>(text[at + 1]))) break;
        ++at;
    }
    return at;
}

}  // namespace

void tokensOf(std::string_view text, std::vector<StatementToken>& tokens) {
    tokens.clear();
    int depth = 0;
    bool space = true;
    for (std::size_t position = 0; position < text.size() && tokens.size() < mostTokens;) {
        const std::size_t start = position;
        const char32_t c = nextCodePoint(text, position);
        if (isBlankSpace(c)) {
            space = true;
            continue;
        }
        StatementToken token;
        token.first = start;
        token.spaceBefore = space;
        space = false;
        if (isDigit(c)) {
            position = numberEnd(text, start);
            std::size_t digitsEnd = position, letters = 0, scan = position;
            while (scan < text.size()) {
                std::size_t next = scan;
                const char32_t letter = nextCodePoint(text, next);
                if (!isLetter(letter) && !isDigit(letter)) break;
                scan = next;
                ++letters;
            }
            token.kind = TokenKind::Number;
            token.digits = text.substr(start, digitsEnd - start);
            token.letters = letters;
            position = scan;
        } else if (isLetter(c)) {
            token.capital = c != lowerCase(c);
            std::size_t scan = position;
            while (scan < text.size()) {
                std::size_t next = scan;
                const char32_t letter = nextCodePoint(text, next);
                if (!isLetter(letter) && !isDigit(letter)) break;
                scan = next;
            }
            position = scan;
            token.hash = nameHash(text.substr(start, position - start));
        } else {
            token.kind = TokenKind::Sign;
            token.sign = c;
            if (c == '(' || c == '[') ++depth;
        }
        token.last = position;
        token.parenthesis = depth > 0;
        if (token.kind == TokenKind::Sign && (c == ')' || c == ']') && depth > 0) --depth;
        if (position < text.size() && text[position] == '-') token.hyphenAfter = true;
        if (start > 0 && text[start - 1] == '-') token.hyphenBefore = true;
        tokens.push_back(token);
    }
    const Lexicon& words = lexicon();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::Word) continue;
        tokens[i].entry = words.find(tokens[i].hash);
        if (!words.startsPhrase(tokens[i].hash)) continue;
        // The longest phrase that begins here, over apostrophes and hyphens.
        std::size_t end = i, count = 1;
        while (end + 1 < tokens.size() && count < 4) {
            ++end;
            const char32_t sign = tokens[end].sign;
            if (tokens[end].kind == TokenKind::Sign && (sign == '\'' || sign == 0x2019 || sign == '-'))
                continue;
            if (tokens[end].kind != TokenKind::Word) break;
            ++count;
            if (const WordEntry* phrase = words.find(
                    phraseHash(text.substr(tokens[i].first, tokens[end].last - tokens[i].first), nullptr))) {
                tokens[i].entry = phrase;
                tokens[i].words = static_cast<std::uint8_t>(end - i + 1);
            }
        }
    }
}

}  // namespace plumbline
