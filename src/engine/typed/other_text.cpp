// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "typed/other_text.h"

#include <string>

#include "typed/date_text.h"

namespace plumbline {
namespace {

// "+49 431 123456", "0431/123456": a country's plus or a leading zero, and many digits in few signs.
bool isPhone(const TextTokens& tokens) {
    constexpr std::size_t leastDigits = 6, mostDigits = 16;
    std::size_t digits = 0, groups = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens.isDigits(i)) {
            digits += tokens[i].text.size();
            ++groups;
            continue;
        }
        const bool mark = tokens.isSign(i, '+') || tokens.isSign(i, '-') || tokens.isSign(i, '/') ||
                          tokens.isSign(i, '(') || tokens.isSign(i, ')') || tokens.isSign(i, '.');
        if (!mark) return false;
    }
    const bool plus = tokens.isSign(0, '+');
    const std::size_t first = plus || tokens.isSign(0, '(') ? 1 : 0;
    const bool zero =
        tokens.isDigits(first) && tokens[first].text.front() == '0' && tokens[first].text.size() > 1;
    const bool international = plus && digits >= 9;
    if (digits < leastDigits || digits > mostDigits) return false;
    const bool american = groups >= 3 && digits >= 10 && !tokens.isSign(1, '.');
    return international || american || (groups >= 2 && (plus || zero));
}

bool isYear(std::string_view digits) {
    return digits.size() == 4 && digits >= "1990" && digits <= "2099";
}

// "2025-26", "2025/2026": years, neither a range nor a fraction.
bool isYearPair(const TextTokens& tokens) {
    if (tokens.size() != 3 || !tokens.isDigits(0) || !tokens.isDigits(2)) return false;
    if (!tokens.isSign(1, '-') && !tokens.isSign(1, '/')) return false;
    const std::string next =
        std::to_string(std::stoi("1" + std::string(tokens[0].text.substr(0, 4))) % 10000 + 1);
    return isYear(tokens[0].text) &&
           (tokens[2].text == next || (next.size() == 4 && tokens[2].text == next.substr(2)));
}

}  // namespace

TextIs otherThanNumber(std::string_view text, const TextTokens& tokens) {
    if (isYearPair(tokens)) return TextIs::Date;
    const DateText date = readDateText(text);
    const bool dated = date.kind == DateTextKind::Date || date.kind == DateTextKind::Ambiguous ||
                       date.doubt == DateDoubt::Yearless || date.doubt == DateDoubt::Fiscal;
    const bool pair = tokens.size() == 3 && tokens.isDigits(0) && tokens.isSign(1) && tokens.isDigits(2) &&
                      tokens[2].text.size() < 4;  // "1/2", "10-20"
    if (dated && !pair) return TextIs::Date;
    return isPhone(tokens) ? TextIs::Phone : TextIs::Note;
}

}  // namespace plumbline
