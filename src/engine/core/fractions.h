// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Fractions that are one sign, alone or directly behind digits.
//
//     fractionOf(U'¾')->decimals;       // ".75"
//     fractionOf(U'⅓')->decimals;       // "": no decimals are all of it
//     fractionOf(U'x');                 // null

#include <algorithm>
#include <iterator>
#include <string_view>

namespace plumbline {

struct SignFraction {
    char32_t sign;
    double value;
    std::string_view decimals;
};

inline const SignFraction* fractionOf(char32_t sign) {
    static constexpr SignFraction fractions[] = {
        {0xbc, 0.25, ".25"},     {0xbd, 0.5, ".5"},       {0xbe, 0.75, ".75"},   {0x2150, 1 / 7.0, ""},
        {0x2151, 1 / 9.0, ""},   {0x2152, 0.1, ".1"},     {0x2153, 1 / 3.0, ""}, {0x2154, 2 / 3.0, ""},
        {0x2155, 0.2, ".2"},     {0x2156, 0.4, ".4"},     {0x2157, 0.6, ".6"},   {0x2158, 0.8, ".8"},
        {0x2159, 1 / 6.0, ""},   {0x215a, 5 / 6.0, ""},   {0x215b, 0.125, ".125"},
        {0x215c, 0.375, ".375"}, {0x215d, 0.625, ".625"}, {0x215e, 0.875, ".875"}};
    const auto* const found = std::find_if(std::begin(fractions), std::end(fractions),
                                           [=](const SignFraction& one) { return one.sign == sign; });
    return found == std::end(fractions) ? nullptr : found;
}

}  // namespace plumbline
