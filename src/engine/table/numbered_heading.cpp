// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/numbered_heading.h"

#include <algorithm>
#include <iterator>

namespace plumbline {
namespace {

constexpr std::size_t yearDigits = 4;
constexpr int mostNumbers = 12;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

std::optional<NumberedHeading> numberIn(std::string_view text) {
    std::optional<NumberedHeading> found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && isDigit(text[end])) ++end;
        std::size_t digits = end - at;
        if (digits > yearDigits && text[end - yearDigits] == '2') digits -= yearDigits;  // "12025": 1 of 2025
        if (digits == 1 || digits == 2) {
            if (found) return std::nullopt;
            found = NumberedHeading{std::string(text.substr(0, at)), std::string(text.substr(at + digits)),
                                    std::stoi(std::string(text.substr(at, digits)))};
        }
        at = std::max(end, at + 1);
    }
    return found && found->number >= 1 && found->number <= mostNumbers ? found : std::nullopt;
}

std::optional<NumberedHeading> romanIn(std::string_view text) {
    static constexpr std::string_view numerals[] = {"I",   "II",   "III", "IV", "V",  "VI",
                                                    "VII", "VIII", "IX",  "X",  "XI", "XII"};
    std::optional<NumberedHeading> found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && isLetter(text[end])) ++end;
        const auto numeral = std::find(std::begin(numerals), std::end(numerals), text.substr(at, end - at));
        if (numeral != std::end(numerals)) {
            if (found) return std::nullopt;
            found = NumberedHeading{std::string(text.substr(0, at)), std::string(text.substr(end)),
                                    static_cast<int>(numeral - std::begin(numerals)) + 1};
        }
        at = std::max(end, at + 1);
    }
    return found;
}

}  // namespace plumbline
