// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A number that a cell shows as text. Only what can be read in one way is read.
//
//     readNumberText("$40,350").value();        // 40350, unit "$"
//     readNumberText("12,5 %").value();         // 0.125, unit "%"
//     readNumberText("(1,200.50)")              // −1200.5
//     readNumberText("1.234").kind;             // Ambiguous: 1234 or 1.234
//     readNumberText("n/a").kind;               // NoData
//
// Accepted: currency signs before or after, blanks, ' , . as separators in groups of three (or the Indian
// 2-2-3), K, M, Mio, Mrd and their like, % and "percent" (a fraction), a minus before or after, parentheses
// for negative amounts.

#include <string>
#include <string_view>

namespace plumbline {

enum class NumberTextKind { Number, NoData, Ambiguous, NotANumber };

struct NumberText {
    NumberTextKind kind = NumberTextKind::NotANumber;
    double value = 0;
    double other = 0;  // Ambiguous: the second reading
    std::string unit;  // "%", "$", "€" … where the text shows one
    char decimal =
        0;  // the decimal separator that this text proves for its column: '.', ',' or 0 for neither
};

// `decimal` is the column's separator, known from other cells; it decides what is ambiguous otherwise.
NumberText readNumberText(std::string_view text, char decimal = 0);

}  // namespace plumbline
