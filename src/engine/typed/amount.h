// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// One number of a text with its sign, currency, power of ten and per cent.
//
//     const TextTokens tokens("(1,200) EUR");
//     const ReadAmount read = amountAt(tokens, 0);
//     read.end;                         // tokens.size(): all of it was understood
//     numberOf(*read.amount, '.').value;   // −1200, unit "EUR"
//
// The sign stands before the numeral, around it as brackets, or behind it; it and each of the others stand
// once at most.

#include <optional>
#include <string>

#include "typed/number_text.h"
#include "typed/numeral.h"

namespace plumbline {

enum class Sign : std::uint8_t { None, Plus, Minus };

struct Amount {
    Numeral numeral;
    Sign sign = Sign::None;
    std::string unit;
    bool percent = false, scaled = false, continental = false, bracketed = false;
    int power = 0, otherPower = 0;  // the same where the scale has one meaning
};

struct ReadAmount {
    std::optional<Amount> amount;
    std::size_t end = 0;  // the first token behind it
};
ReadAmount amountAt(const TextTokens& tokens, std::size_t i);

// Figures without any mark that count nothing: "007", "20260630", a card's sixteen digits.
bool isCode(const Amount& amount);

// What the amount counts in a column with this mark of decimals (0: not known).
NumberText numberOf(const Amount& amount, char habit);

}  // namespace plumbline
