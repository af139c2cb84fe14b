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
// one and never fail. Folding knows Latin (with its accents), Greek (with its tones) and Cyrillic case, the ways of
// writing one Arabic letter, and the digits of Arabic, Persian, Thai and full-width text; other scripts stay as they
// are. Headings and words have no tones of Vietnamese either: people type with and without; names keep them.

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

constexpr bool isThai(char32_t codePoint) {
    return codePoint >= 0xe00 && codePoint <= 0xe7f;
}
// Of a script that puts no blanks between words: Thai, CJK radicals, kana, ideographs, Hangul.
constexpr bool isUnspaced(char32_t codePoint) {
    return isThai(codePoint) || codePoint >= 0x2e80;
}
// Of a script without capitals: those, Hebrew, Arabic and the scripts of India.
constexpr bool hasNoCase(char32_t codePoint) {
    return isUnspaced(codePoint) || (codePoint >= 0x590 && codePoint < 0x10a0);
}
// Marks between right-to-left and left-to-right text, which nobody sees.
constexpr bool isDirection(char32_t codePoint) {
    return codePoint == 0x200e || codePoint == 0x200f || codePoint == 0x61c ||
           (codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069);
}

// Accents and vowels that are set onto a letter, and what makes Arabic letters long: nothing is left of them in a word.
constexpr bool isSetOnLetter(char32_t codePoint) {
    const bool hebrew = codePoint >= 0x591 && codePoint <= 0x5c7 && codePoint != 0x5be && codePoint != 0x5c0;
    const bool arabic =
        codePoint == 0x640 || codePoint == 0x670 || (codePoint >= 0x64b && codePoint <= 0x652);
    return (codePoint >= 0x300 && codePoint <= 0x36f) || hebrew || arabic;
}

// Full-width letters, digits and signs and the digits of other scripts as the plain ones: "１", "١", "๑" are "1".
char32_t plainForm(char32_t codePoint);

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
