// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "typed/numeral.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <vector>

#include "core/fractions.h"

namespace plumbline {
namespace {

constexpr std::size_t groupSize = 3;

std::vector<std::size_t> groupsOf(std::string_view digits, char separator) {
    std::vector<std::size_t> lengths(1, 0);
    for (char c : digits) c == separator ? lengths.push_back(0) : static_cast<void>(++lengths.back());
    return lengths;
}

// Three before the last group of three, or two as in India, which writes commas.
bool areGrouped(std::string_view digits, char separator, std::size_t inner) {
    const std::vector<std::size_t> lengths = groupsOf(digits, separator);
    if (lengths.size() < 2 || lengths.back() != groupSize || lengths.front() == 0) return false;
    if (lengths.front() > inner || (inner == 2 && (separator != ',' || lengths.size() < 3))) return false;
    return std::all_of(lengths.begin() + 1, lengths.end() - 1, [=](std::size_t n) { return n == inner; });
}

bool groupsOfThree(std::string_view digits, char separator) {
    return areGrouped(digits, separator, groupSize) || areGrouped(digits, separator, 2);
}

// The mark of decimals among those present; nothing where the marks make no number.
std::optional<char> decimalOf(std::string_view digits) {
    const std::size_t dot = digits.rfind('.'), comma = digits.rfind(',');
    const std::size_t last = dot == std::string_view::npos     ? comma
                             : comma == std::string_view::npos ? dot
                                                               : std::max(dot, comma);
    const bool quotes = digits.find('\'') != std::string_view::npos;
    if (last == std::string_view::npos) {
        if (quotes && !groupsOfThree(digits, '\'')) return std::nullopt;
        return '\0';
    }
    const char mark = digits[last];
    const std::string_view whole = digits.substr(0, last);
    if (dot != std::string_view::npos && comma != std::string_view::npos) {
        const bool fits = !quotes && groupsOfThree(whole, mark == '.' ? ',' : '.');
        return fits && whole.find(mark) == std::string_view::npos ? std::optional(mark) : std::nullopt;
    }
    if (quotes) {
        const bool fits = groupsOfThree(whole, '\'') && whole.find(mark) == std::string_view::npos;
        return fits ? std::optional(mark) : std::nullopt;
    }
    if (whole.find(mark) != std::string_view::npos)
        return groupsOfThree(digits, mark) ? std::optional('\0') : std::nullopt;
    return groupsOfThree(digits, mark) && digits.front() != '0' ? '?' : mark;
}

constexpr char32_t arabicDecimal = 0x66b;  // never a mark of groups

bool isMark(const TextTokens& tokens, std::size_t i) {
    return tokens.isSign(i, '.') || tokens.isSign(i, arabicDecimal) || tokens.isSign(i, ',') ||
           tokens.isSign(i, '\'');
}

// "500,-", "5.--": a mark, then one or two dashes and no digit.
bool takeDash(const TextTokens& tokens, Numeral& numeral) {
    std::size_t i = numeral.end;
    const bool colon = tokens.isSign(i, ':');  // Swedish "500:-"
    if (!tokens.isJoined(i) || !(colon || tokens.isSign(i, '.') || tokens.isSign(i, ','))) return false;
    const bool dash = tokens.isSign(i + 1, '-') || tokens.isSign(i + 1, 0x2014);
    if (!tokens.isJoined(i + 1) || !dash) return false;
    const std::size_t end = tokens.isJoined(i + 2) && tokens.isSign(i + 2, '-') ? i + 3 : i + 2;
    if (tokens.isDigits(end) && tokens.isJoined(end)) return false;
    if (numeral.digits.find(static_cast<char>(tokens[i].sign)) != std::string::npos) return false;
    if (!colon) numeral.digits.append(1, static_cast<char>(tokens[i].sign)).append("00");
    numeral.end = end;
    numeral.dashed = true;
    return true;
}

// "1.5e6", "1E+05".
void takeExponent(const TextTokens& tokens, Numeral& numeral) {
    constexpr std::size_t mostDigits = 3;
    std::size_t i = numeral.end;
    if (!tokens.isJoined(i) || !tokens.isWord(i) || tokens[i].text != "e") return;
    if (numeral.firstMark != 1) return;  // "12E4" is a code
    const bool minus = tokens.isSign(i + 1, '-');
    if (minus || tokens.isSign(i + 1, '+')) ++i;
    if (!tokens.isDigits(i + 1) || !tokens.isJoined(i + 1) || tokens[i + 1].text.size() > mostDigits) return;
    std::from_chars(tokens[i + 1].text.data(), tokens[i + 1].text.data() + tokens[i + 1].text.size(),
                    numeral.exponent);
    if (minus) numeral.exponent = -numeral.exponent;
    numeral.end = i + 2;
}

}  // namespace

char Numeral::proven() const {
    if (hasPoint()) return 0;
    if (decimal == '.' || decimal == ',') return decimal;
    if (decimal == '?') return 0;
    if (digits.find('.') != std::string::npos) return ',';
    return digits.find(',') != std::string::npos ? '.' : '\0';
}

double Numeral::value(char decimalMark, int power) const {
    std::string text;
    for (char c : digits) {
        if (c >= '0' && c <= '9') text += c;
        if (c == decimalMark) text += '.';
    }
    text.append("e").append(std::to_string(power + exponent));
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec == std::errc()) return value;
    return text.find_first_of("123456789") >= text.find('e') ? 0 : std::numeric_limits<double>::quiet_NaN();
}

std::size_t Numeral::decimals() const {
    return digits.size() - 1 - digits.find_last_of(".,");
}

namespace {

std::string_view vulgarAt(const TextTokens& tokens, std::size_t i) {
    const SignFraction* fraction = tokens.isSign(i) ? fractionOf(tokens[i].sign) : nullptr;
    return fraction ? fraction->decimals : std::string_view();
}

// "½", "1½".
bool takeVulgar(const TextTokens& tokens, Numeral& numeral) {
    const std::string_view part = vulgarAt(tokens, numeral.end);
    const bool whole = numeral.digits.find_first_not_of("0123456789") == std::string::npos;
    if (part.empty() || !whole) return false;
    numeral.digits.append(numeral.digits.empty() ? "0" : "").append(part);
    numeral.vulgar = true;
    ++numeral.end;
    return true;
}

bool startsNumeral(const TextTokens& tokens, std::size_t i) {
    return tokens.isDigits(i) || !vulgarAt(tokens, i).empty();
}

// The digits and the marks between them.
std::size_t takeDigits(const TextTokens& tokens, std::size_t i, Numeral& numeral) {
    numeral.digits += tokens[i++].text;
    numeral.firstMark = numeral.digits.size();
    for (;;) {
        const bool group = tokens.isDigits(i) && tokens.isApart(i) && !tokens[i].gap;
        if (group && tokens[i].text.size() == groupSize) {
            numeral.digits.append("'").append(tokens[i++].text);
        } else if (isMark(tokens, i) && tokens.isJoined(i) && tokens.isDigits(i + 1) &&
                   tokens.isJoined(i + 1)) {
            const bool arabic = tokens[i].sign == arabicDecimal;
            numeral.digits.append(1, arabic ? '.' : static_cast<char>(tokens[i].sign))
                .append(tokens[i + 1].text);
            numeral.pointed = numeral.pointed || arabic;
            i += 2;
        } else {
            return i;
        }
    }
}

}  // namespace

std::optional<Numeral> numeralAt(const TextTokens& tokens, std::size_t i) {
    Numeral numeral;
    const bool bare = (tokens.isSign(i, '.') || tokens.isSign(i, ',')) && tokens.isDigits(i + 1) &&
                      tokens.isJoined(i + 1);  // ".5"
    if (bare) numeral.digits.append(1, static_cast<char>(tokens[i++].sign));
    if (!startsNumeral(tokens, i)) return std::nullopt;
    numeral.end = tokens.isDigits(i) ? takeDigits(tokens, i, numeral) : i;
    if (bare) numeral.firstMark = 0;
    if (!takeVulgar(tokens, numeral) && !takeDash(tokens, numeral)) takeExponent(tokens, numeral);
    const std::optional<char> decimal =
        bare ? std::optional(numeral.digits.front()) : decimalOf(numeral.digits);
    if (!decimal || (bare && numeral.digits.find_first_of(".,'", 1) != std::string::npos))
        return std::nullopt;
    numeral.decimal = *decimal;
    if (numeral.exponent != 0 && numeral.decimal == '?') numeral.decimal = numeral.mark();
    numeral.indian = numeral.decimal != '?' && !areGrouped(numeral.digits, ',', groupSize) &&
                     areGrouped(numeral.digits.substr(0, numeral.digits.find('.')), ',', 2);
    return numeral;
}

}  // namespace plumbline
