// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A heading around its number: "CQ3 Target" is "CQ", 3, " Target".

#include <optional>
#include <string>
#include <string_view>

namespace plumbline {

struct NumberedHeading {
    std::string before, after;
    int number = 0;
};

// Of a word: a to z, or a byte of any other script.
bool isLetter(char c);

// The only number from 1 to 12; years are none.
std::optional<NumberedHeading> numberIn(std::string_view text);
// The same in Roman numerals.
std::optional<NumberedHeading> romanIn(std::string_view text);

}  // namespace plumbline
