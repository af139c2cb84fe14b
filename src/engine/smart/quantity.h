// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Numbers that could be a measure, and those that are names, dates, ages or descriptions.
//
//     // "Move the Top 10 list to v2.0 for 25 dealers"
//     isMeasureNumber(text, 3);         // false: a label stands before it
//     isMeasureNumber(text, 9);         // true: 25

#include <string_view>

#include "smart/statement_text.h"

namespace plumbline {

// "a 30-kW plant", "a 12-cent dividend": how large the thing is.
bool isSizeOfThing(const StatementText& text, std::size_t number);
bool isCurrency(char32_t sign);
bool isCurrencyCode(const StatementText& text, std::size_t i);  // "CHF"
bool isCurrencyBefore(const StatementText& text, std::size_t number);
bool isUnitBehind(const StatementText& text, std::size_t number);  // a currency or per cent, on either side
bool isScale(const StatementText& text, std::size_t i);            // "million"; "M" before a currency
std::string_view scaleOf(const StatementText& text, std::size_t number);  // "k" of "20k", nothing of "20x"

double figureAt(const StatementText& text,
                std::size_t number);  // about how much: separators of groups left out
double amountAt(const StatementText& text, std::size_t number);  // … times its scales: "2 million", "500k"
// The token behind a number, its scales and its currency: "2 Mio. €".
std::size_t behindAmount(const StatementText& text, std::size_t number);

bool isMeasureNumber(const StatementText& text, std::size_t i);
bool describesThing(const StatementText& text, std::size_t number);  // "our $20k ARR base"

}  // namespace plumbline
