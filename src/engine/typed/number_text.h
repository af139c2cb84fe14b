// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A number as a person types it. The whole text must be understood, or it is no number; what it is instead is
// told. One reader for cells, dialogs, the goal log and the figures of statements.
//
//     readNumberText("$40,350").value;          // 40350, unit "$"
//     readNumberText("12,5 %").value;           // 0.125, unit "%"
//     readNumberText("500,- €").value;          // 500
//     readNumberText("1.200-", ',').value;      // −1200: the minus behind, as ERP systems write it
//     readNumberText("1.234").kind;             // Ambiguous: 1234 or 1.234
//     readNumberText("10-20").is;               // Range, from value 10 to other 20
//     readNumberText("<= 5 %").limit;           // AtMost
//     readNumberText("n/a").kind;               // NoData
//
// Grammar: [limit] [about] number, where a number has one sign (before it, around it as brackets, or behind
// it), one numeral (numeral.h), and at most one of each: currency, power of ten, per cent. Per cent gives a
// fraction. Powers of ten are taken into the digits, so that "4.1 Mio" is exactly 4100000.

#include <cstdint>
#include <string>
#include <string_view>

namespace plumbline {

enum class NumberTextKind : std::uint8_t { Number, NoData, Ambiguous, NotANumber };
// What a text is that is no number.
enum class TextIs : std::uint8_t { Note, Range, Date, Phone, Sum, Fraction };
enum class TypedLimit : std::uint8_t { None, AtMost, AtLeast };

struct NumberText {
    NumberTextKind kind = NumberTextKind::NotANumber;
    TextIs is = TextIs::Note;
    TypedLimit limit = TypedLimit::None;  // "≤ 5": value is the limit
    bool approximate = false;             // "~40"
    char decimal = 0;  // the decimal mark that this text proves for its column: '.', ',' or 0 for neither
    double value = 0;  // Range: the lower end; Fraction: the part
    double other = 0;  // Ambiguous: the second reading; Range: the upper end; Fraction: the whole
    std::string unit;  // "%", "$", "EUR" … as the text shows it

    bool isNumber() const { return kind == NumberTextKind::Number; }
    // May stand for the text: nothing is lost, and nobody would read it otherwise.
    bool certain() const { return isNumber() && !approximate && limit == TypedLimit::None; }
};

// Both ends of "from 4.1 to 5.0 million", which share the power of ten and the unit that only the second has.
struct TypedEnds {
    NumberText from, to;
};
TypedEnds readEnds(std::string_view from, std::string_view to, char decimal = 0);

// `decimal` is the column's mark, known from other cells; it decides what is ambiguous otherwise.
NumberText readNumberText(std::string_view text, char decimal = 0);

}  // namespace plumbline
