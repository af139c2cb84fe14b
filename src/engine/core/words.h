// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Words as people type them: compared without regard to case, accents, spaces, hyphens, underscores and
// punctuation.
//
//     foldWord("At_Most");              // "atmost"
//     foldWord("Umsatz-Ziel (€)");      // "umsatzziel€": currency and per-cent signs stay, they carry
//     meaning foldWord("Échéance");             // "echeance" trimmed("\u00a0 Smith ");         // "Smith":
//     no-break spaces count as blanks
//
// Input is UTF-8; broken sequences (a lone surrogate from a cell, a cut-off sequence) become U+FFFD one by
// one and never fail. Folding knows Latin (with its accents), Greek and Cyrillic case; other scripts stay as
// they are.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace plumbline {

// The code point at `position`, which moves behind it. `position` must be < text.size().
char32_t nextCodePoint(std::string_view text, std::size_t& position);
void appendUtf8(std::string& text, char32_t codePoint);

char32_t lowerCase(char32_t codePoint);
// The unaccented lower-case letters for a code point ("ß" → "ss", "É" → "e"), or the lower-case code point
// itself.
void appendFolded(std::string& text, char32_t codePoint);

bool isBlankSpace(
    char32_t codePoint);  // spaces of every width, tabs, line ends, zero-width and no-break spaces

// Of a script that puts no blanks between words and has no capitals: CJK radicals, kana, ideographs, Hangul.
constexpr bool isUnspaced(char32_t codePoint) {
    return codePoint >= 0x2e80;
}

std::string foldWord(std::string_view text);

// Words written as one, with blanks where a capital begins the next: "TargetJan" is "Target Jan", "IDGoal" "ID Goal".
std::string spelledOut(std::string_view text);

// Names of goals and people, compared without regard to case, accents and stray blanks; punctuation counts:
// "1.1" is not "11". Equal names have equal hashes; no string is made for ASCII.
std::uint64_t nameHash(std::string_view name);
bool sameName(std::string_view a, std::string_view b);
std::string foldAccents(std::string_view text);  // lower case, no accents; blanks and punctuation stay
std::string_view trimmedSlowly(std::string_view text);
inline std::string_view trimmed(std::string_view text) {
    const auto plain = [](char c) { return c > ' ' && c < 0x7f; };
    return !text.empty() && plain(text.front()) && plain(text.back()) ? text : trimmedSlowly(text);
}

}  // namespace plumbline
