// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The digits of one number with the marks between them, as every habit of writing has them.
//
//     numeralAt(TextTokens("1.234,50 €"), 0)->decimal;        // ','
//     numeralAt(TextTokens("1 47 950"), 0);                   // none: blanks part groups of three
//     numeralAt(TextTokens("1.234"), 0)->decimal;             // '?': a thousand, or one and a bit
//     numeralAt(TextTokens("500,-"), 0)->decimal;             // ',': the dash stands for no cents
//     numeralAt(TextTokens("1½"), 0)->value('.', 0);          // 1.5
//
// Grouping marks are . , ' and blanks, in groups of three or the Indian 2-2-3.

#include <optional>
#include <string>

#include "typed/text_tokens.h"

namespace plumbline {

struct Numeral {
    std::string digits;         // with '.' and ',' where the text has them; other grouping marks are '\''
    char decimal = 0;           // '.', ','; 0: it has none; '?': its one mark may be either
    std::size_t end = 0;        // the first token behind it
    int exponent = 0;           // of 1.5e6
    bool dashed = false;        // ends in a dash for the cents
    bool vulgar = false;        // ends in a sign: ½, ⅛
    bool pointed = false;       // has the Arabic mark of decimals
    bool indian = false;        // groups of two before the last of three
    std::size_t firstMark = 0;  // digits before the first mark
    // Its '.' is the mark of decimals, whatever the others of the column are.
    bool hasPoint() const { return vulgar || pointed; }
    char mark() const { return digits.find('.') != std::string::npos ? '.' : ','; }
    // A mark of decimals proves itself, a grouping one the other; 0: nothing is proven.
    char proven() const;
    // Read with this mark of decimals (0: none), times ten to `power`: correctly rounded.
    // Not a number where it is too large or too small for one.
    double value(char decimalMark, int power) const;
    std::size_t decimals() const;  // digits behind its only mark
};

std::optional<Numeral> numeralAt(const TextTokens& tokens, std::size_t i);

}  // namespace plumbline
