// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "core/letters.h"

#include <string_view>
#include <utility>

#include "core/words.h"

namespace plumbline {
namespace {

// Base letters of U+00C0 … U+017F by code point; '?' marks those that fold to two letters, '.' those that
// stay.
constexpr std::string_view latinBase =
    "aaaaaa?ceeeeiiiidnooooo.ouuuuy??"   // À … ß
    "aaaaaa?ceeeeiiiidnooooo.ouuuuy?y"   // à … ÿ
    "aaaaaaccccccccddddeeeeeeeeeegggg"   // Ā … ğ
    "gggghhhhiiiiiiiiii??jjkkklllllll"   // Ġ … ĿB
    "lllnnnnnnnnnoooooo??rrrrrrssssss"   // ŀ … ş
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";  // Š … ſ

std::string_view twoLetters(char32_t c) {
    switch (c) {
        case 0xc6:
        case 0xe6:
            return "ae";
        case 0xde:
        case 0xfe:
            return "th";
        case 0xdf:
            return "ss";
        case 0x132:
        case 0x133:
            return "ij";
        case 0x152:
        case 0x153:
            return "oe";
        default:
            return {};
    }
}

}  // namespace

namespace {

char32_t greekSmall(char32_t c) {
    constexpr char32_t toned[] = {0x3ac, 0x387, 0x3ad, 0x3ae, 0x3af, 0x38b, 0x3cc, 0x38d, 0x3cd, 0x3ce};
    if (c <= 0x38f) return toned[c - 0x386];
    return c >= 0x391 ? c + 32 : c;
}

}  // namespace

char32_t lowerCase(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (c >= 0xc0 && c <= 0xde && c != 0xd7) return c + 32;
    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14a && c <= 0x177)) return c | 1;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17e)) return c % 2 == 1 ? c + 1 : c;
    if (c == 0x178) return 0xff;
    if (c == 0x1a0 || c == 0x1af) return c + 1;  // Ơ, Ư
    if (c >= 0x218 && c <= 0x21b) return c | 1;  // Ș, Ț
    if (c == 0x1e9e) return 0xdf;
    if (c >= 0x1ea0 && c <= 0x1ef9) return c | 1;  // Ạ … ỹ
    if (c >= 0x386 && c <= 0x3ab && c != 0x390) return greekSmall(c);
    if (c == 0x490) return 0x491;  // Ґ
    if (c >= 0x410 && c <= 0x42f) return c + 32;
    if (c >= 0x400 && c <= 0x40f) return c + 80;
    return c;
}

char32_t plainForm(char32_t c) {
    if (c < 0x660) return c;
    for (const char32_t zero : {0x660u, 0x6f0u, 0x966u, 0xe50u})
        if (c >= zero && c <= zero + 9) return '0' + (c - zero);
    if (c >= 0xff01 && c <= 0xff5e) return c - 0xfee0;
    switch (c) {
        case 0x2116:
            return '#';  // the sign for "number"
        case 0xffe0:
            return 0xa2;
        case 0xffe1:
            return 0xa3;
        case 0xffe5:
            return 0xa5;
        case 0xffe6:
            return 0x20a9;
        default:
            return c;
    }
}

namespace {

// A letter that people write in several ways, as one of them: 0 where nothing is left of it.
char32_t oneLetter(char32_t c) {
    if (c == 0x451 || c == 0x401) return 0x435;  // ё is typed as е
    if (c == 0x45d || c == 0x40d) return 0x438;  // ѝ as и
    if (c == 0x3c2) return 0x3c3;                // ς ends a word
    if (isSetOnLetter(c)) return 0;
    if (c == 0x622 || c == 0x623 || c == 0x625 || c == 0x671) return 0x627;  // alif
    if (c == 0x649 || c == 0x6cc) return 0x64a;                              // ya
    if (c == 0x629) return 0x647;                                            // ta marbuta is typed as ha
    return c == 0x6a9 ? 0x643 : c;                                           // kaf
}

// Greek without tones.
char32_t withoutTone(char32_t c) {
    constexpr std::pair<char32_t, char32_t> toned[] = {
        {0x3ac, 0x3b1}, {0x3ad, 0x3b5}, {0x3ae, 0x3b7}, {0x3af, 0x3b9}, {0x3ca, 0x3b9}, {0x390, 0x3b9},
        {0x3cc, 0x3bf}, {0x3cd, 0x3c5}, {0x3cb, 0x3c5}, {0x3b0, 0x3c5}, {0x3ce, 0x3c9}};
    for (const auto& [with, without] : toned)
        if (c == with) return without;
    return c;
}

}  // namespace

char32_t withoutVietnamese(char32_t c) {
    c = lowerCase(c);
    if (c == 0x1a1) return 'o';
    if (c == 0x1b0) return 'u';
    if (c < 0x1ea0 || c > 0x1ef9) return c;
    return c <= 0x1eb7   ? 'a'
           : c <= 0x1ec7 ? 'e'
           : c <= 0x1ecb ? 'i'
           : c <= 0x1ee3 ? 'o'
           : c <= 0x1ef1 ? 'u'
                         : 'y';
}

void appendFolded(std::string& text, char32_t c) {
    c = plainForm(c);
    if (c >= 0x300) c = oneLetter(c);
    if (c == 0) return;
    if (c < 0x80) {
        text += static_cast<char>(lowerCase(c));
        return;
    }
    const std::string_view two = twoLetters(c);
    if (!two.empty()) {
        text += two;
        return;
    }
    if (c >= 0xc0 && c < 0xc0 + latinBase.size() && latinBase[c - 0xc0] != '.' &&
        latinBase[c - 0xc0] != '?') {
        text += latinBase[c - 0xc0];
        return;
    }
    if (c >= 0x218 && c <= 0x21b) {
        text += c <= 0x219 ? 's' : 't';
        return;
    }
    c = c == 0x1e9e ? U's' : lowerCase(c);
    appendUtf8(text, c >= 0x390 && c <= 0x3ce ? withoutTone(c) : c);
}

}  // namespace plumbline
