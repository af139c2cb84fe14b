// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/reading_order.h"

#include <algorithm>

#include "core/words.h"

namespace plumbline::sidebar {
namespace {

constexpr std::string_view mark = "\u200E";  // left to right, and of no width
constexpr std::string_view languages[] = {"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"};

// Hebrew, Arabic, Syriac, Thaana, N'Ko, and the forms of Hebrew and Arabic letters.
bool isFromRight(char32_t letter) {
    return (letter >= 0x590 && letter < 0x900) || (letter >= 0xFB1D && letter < 0xFE00) ||
           (letter >= 0xFE70 && letter < 0xFF00);
}

bool anyFromRight(std::string_view word) {
    for (std::size_t at = 0; at < word.size();)
        if (isFromRight(static_cast<char32_t>(nextCodePoint(word, at)))) return true;
    return false;
}

}  // namespace

std::string readFromLeft(std::string_view text) {
    std::string ordered;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n\t"), text.size());
        const std::string_view word = text.substr(0, end);
        if (word.empty() || anyFromRight(word))
            ordered.append(word);
        else
            ordered.append(mark).append(word).append(mark);
        if (end < text.size()) ordered += text[end];
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return ordered;
}

bool isReadFromRight(std::string_view language) {
    const std::string_view code = language.substr(0, language.find_first_of("-_"));
    return std::find(std::begin(languages), std::end(languages), code) != std::end(languages);
}

}  // namespace plumbline::sidebar
