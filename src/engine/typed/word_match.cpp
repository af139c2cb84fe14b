// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "typed/word_match.h"

#include <algorithm>
#include <span>

namespace plumbline {
namespace {

bool joinsWords(const TextTokens& tokens, std::size_t i) {
    return (tokens.isSign(i, '-') || tokens.isSign(i, '\'') || tokens.isSign(i, '.') ||
            tokens.isSign(i, '/') || (tokens.isSign(i, '"') && tokens.isJoined(i))) &&
           tokens.isWord(i + 1);
}

}  // namespace

WordMatch wordsOfKind(const TextTokens& tokens, std::size_t i, TypedKind kind) {
    WordMatch match;
    if (!tokens.isWord(i) || !mayBeginTypedWords(tokens[i].text)) return match;
    std::string phrase;
    for (std::size_t words = 0, at = i; words < longestTypedPhrase && tokens.isWord(at); ++words) {
        phrase.append(phrase.empty() ? "" : " ").append(tokens[at].text);
        for (const TypedWord& word : typedWords(phrase))
            if (word.kind == kind) match = {at + 1 - i, &word};
        ++at;
        if (joinsWords(tokens, at)) ++at;
    }
    return match;
}

LimitMatch limitAt(const TextTokens& tokens, std::size_t i) {
    constexpr struct {
        char32_t sign;
        TypedLimit limit;
    } signs[] = {{'<', TypedLimit::AtMost},  {0x2264, TypedLimit::AtMost},  {0x2a7d, TypedLimit::AtMost},
                 {'>', TypedLimit::AtLeast}, {0x2265, TypedLimit::AtLeast}, {0x2a7e, TypedLimit::AtLeast}};
    for (const auto& known : signs)
        if (tokens.isSign(i, known.sign)) return {tokens.isSign(i + 1, '=') ? 2u : 1u, known.limit};
    for (const auto& [kind, bound] : {std::pair(TypedKind::AtMost, TypedLimit::AtMost),
                                      std::pair(TypedKind::AtLeast, TypedLimit::AtLeast)})
        if (const WordMatch match = wordsOfKind(tokens, i, kind)) {
            const std::size_t end = i + match.tokens;
            const bool dot = tokens.isSign(end, '.') && tokens.isJoined(end) && tokens.isApart(end + 1);
            return {match.tokens + (dot ? 1 : 0), bound};
        }
    return {};
}

LimitMatch limitBehind(const TextTokens& tokens, std::size_t i) {
    if (tokens.isSign(i, '+') && tokens.isJoined(i)) return {1, TypedLimit::AtLeast};
    for (const auto& [kind, bound] : {std::pair(TypedKind::OrMore, TypedLimit::AtLeast),
                                      std::pair(TypedKind::OrLess, TypedLimit::AtMost)})
        if (const WordMatch match = wordsOfKind(tokens, i, kind)) return {match.tokens, bound};
    if (!tokens.isWord(i)) return {};
    for (std::string_view word : {"max", "maximum", "maximal", "maximo", "massimo"})
        if (tokens[i].text == word) return {tokens.isSign(i + 1, '.') ? 2u : 1u, TypedLimit::AtMost};
    return {};
}

Joiner joinerAt(const TextTokens& tokens, std::size_t i) {
    if (tokens.isSign(i, '+')) return {1, TextIs::Sum};
    if (tokens.isSign(i, '/')) return {1, TextIs::Fraction};
    if (tokens.isSign(i, 0x2026)) return {1, TextIs::Range};
    if (tokens.isSign(i, '.') && tokens.isSign(i + 1, '.'))
        return {tokens.isSign(i + 2, '.') ? 3u : 2u, TextIs::Range};
    if (tokens.isSign(i, '-') || tokens.isSign(i, 0x2014)) return {1, TextIs::Range};
    if (const WordMatch of = wordsOfKind(tokens, i, TypedKind::Of)) return {of.tokens, TextIs::Fraction};
    if (const WordMatch to = wordsOfKind(tokens, i, TypedKind::To)) return {to.tokens, TextIs::Range};
    return {};
}

bool isCurrencySign(char32_t c) {
    return c == '$' || c == 0xa3 || c == 0xa5 || (c >= 0x20a0 && c <= 0x20cf) || c == 0xa2 || c == 0xe3f ||
           c == 0xfdfc;
}

bool saysNoData(const TextTokens& tokens) {
    constexpr char32_t dashes[] = {'-', '?', 0x2014, 0x2015, 0x2026},
                       fillers[] = {'.', ',', '/', '*', '_', '#'};
    const auto isOne = [&](std::size_t i, std::span<const char32_t> signs) {
        return tokens.isSign(i) && std::find(signs.begin(), signs.end(), tokens[i].sign) != signs.end();
    };
    bool words = false, signs = true, dash = tokens.size() > 1 && tokens.isSign(0, '.');
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens.isDigits(i)) return false;
        words = words || tokens.isWord(i);
        dash = dash || isOne(i, dashes);
        signs = signs && (isOne(i, dashes) || isOne(i, fillers) ||
                          (tokens.isSign(i) && isCurrencySign(tokens[i].sign)));
    }
    if (!words) return dash && signs;
    std::size_t from = 0;
    while (tokens.isSign(from, '(') || tokens.isSign(from, '#') || tokens.isSign(from, '-')) ++from;
    const std::size_t match = wordsOfKind(tokens, from, TypedKind::NoData).tokens;
    std::size_t end = from + match;
    while (tokens.isSign(end, '.') || tokens.isSign(end, '?') || tokens.isSign(end, ')')) ++end;
    return match > 0 && end == tokens.size();
}

std::string upperCase(std::string_view asciiWord) {
    std::string text(asciiWord);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return text;
}

}  // namespace plumbline
