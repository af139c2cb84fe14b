// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/number_text.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "core/words.h"

namespace plumbline {
namespace {

constexpr std::size_t longestNumberText = 64;

struct Suffix {
    std::string_view word;
    double factor;
    std::string_view unit;
};
constexpr Suffix suffixes[] = {
    {"percent", 0.01, "%"},  {"prozent", 0.01, "%"}, {"pourcent", 0.01, "%"}, {"porciento", 0.01, "%"},
    {"percento", 0.01, "%"}, {"%", 0.01, "%"},       {"tsd", 1e3, ""},        {"mio", 1e6, ""},
    {"mln", 1e6, ""},        {"mrd", 1e9, ""},       {"bn", 1e9, ""},         {"k", 1e3, ""},
    {"m", 1e6, ""},          {"b", 1e9, ""},         {"eur", 1, "EUR"},       {"usd", 1, "USD"},
    {"gbp", 1, "GBP"},       {"chf", 1, "CHF"},      {"€", 1, "€"},           {"$", 1, "$"},
    {"£", 1, "£"},           {"¥", 1, "¥"},
};
constexpr std::string_view noData[] = {"na", "ka", "tbd", "nv", "none", "keine", "null"};

// Digits and separators in the middle, folded words around them.
struct Pieces {
    std::string before, digits, after;
    bool negative = false, valid = true;
};

bool isSeparator(char32_t c) {
    return c == '.' || c == ',' || c == '\'' || c == 0x2019 || isBlankSpace(c);
}

Pieces piecesOf(std::string_view text) {
    Pieces pieces;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = nextCodePoint(text, position);
        if (c >= '0' && c <= '9') {
            if (!pieces.after.empty()) pieces.valid = false;
            pieces.digits += static_cast<char>(c);
        } else if (c == '-' || c == 0x2212 || c == 0x2013 || c == 0x2014 || c == '(') {
            pieces.negative = true;
        } else if (c == ')' || c == '+') {
            continue;
        } else if (isSeparator(c)) {
            if (!pieces.digits.empty() && pieces.after.empty())
                pieces.digits += c == '.' || c == ',' ? static_cast<char>(c) : '\'';
        } else {
            appendFolded(pieces.digits.empty() ? pieces.before : pieces.after, c);
        }
    }
    while (!pieces.digits.empty() && (pieces.digits.back() < '0' || pieces.digits.back() > '9'))
        pieces.digits.pop_back();
    return pieces;
}

bool groupsOfThree(std::string_view digits, char separator) {
    std::vector<std::size_t> lengths(1, 0);
    for (char c : digits) c == separator ? lengths.push_back(0) : static_cast<void>(++lengths.back());
    if (lengths.size() < 2 || lengths.back() != 3 || lengths.front() == 0 || lengths.front() > 3)
        return false;
    const auto inner = [&](std::size_t size) {
        return std::all_of(lengths.begin() + 1, lengths.end() - 1, [=](std::size_t n) { return n == size; });
    };
    return inner(3) || (inner(2) && lengths.front() <= 2);
}

double parsed(std::string_view digits, char decimal) {
    std::string plain;
    for (char c : digits) {
        if (c >= '0' && c <= '9') plain += c;
        if (c == decimal) plain += '.';
    }
    double value = 0;
    std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return value;
}

// The decimal separator among those present; '\0' for none, '?' where it cannot be told, '!' where it is no
// number.
char decimalOf(std::string_view digits) {
    const std::size_t dot = digits.rfind('.'), comma = digits.rfind(',');
    const bool quotes = digits.find('\'') != std::string_view::npos;
    if (dot == std::string_view::npos && comma == std::string_view::npos)
        return quotes && !groupsOfThree(digits, '\'') ? '!' : '\0';
    if (dot != std::string_view::npos && comma != std::string_view::npos) {
        const char last = dot > comma ? '.' : ',', group = dot > comma ? ',' : '.';
        const std::string_view whole = digits.substr(0, std::max(dot, comma));
        return groupsOfThree(whole, group) && whole.find(last) == std::string_view::npos ? last : '!';
    }
    const char only = dot != std::string_view::npos ? '.' : ',';
    const auto count = std::count(digits.begin(), digits.end(), only);
    if (count > 1) return groupsOfThree(digits, only) ? '\0' : '!';
    if (quotes) return only;
    if (!groupsOfThree(digits, only) || digits.front() == '0') return only;
    return '?';
}

// A decimal separator proves itself; a grouping one proves the other.
char provenDecimal(std::string_view digits, char decimal) {
    if (decimal == '.' || decimal == ',') return decimal;
    if (decimal == '?') return 0;
    if (digits.find('.') != std::string_view::npos) return ',';
    return digits.find(',') != std::string_view::npos ? '.' : '\0';
}

bool applyWord(std::string_view word, NumberText& number, double& factor) {
    while (!word.empty()) {
        const auto fits = [&](const Suffix& s) { return word.starts_with(s.word); };
        const Suffix* found = std::find_if(std::begin(suffixes), std::end(suffixes), fits);
        if (found == std::end(suffixes)) return false;
        factor *= found->factor;
        if (!found->unit.empty()) number.unit = found->unit;
        word.remove_prefix(found->word.size());
    }
    return true;
}

}  // namespace

NumberText readNumberText(std::string_view text, char columnDecimal) {
    NumberText number;
    text = trimmed(text);
    if (text.empty() || text.size() > longestNumberText) return number;
    const Pieces pieces = piecesOf(text);
    if (pieces.digits.empty()) {
        const std::string word = foldWord(text);
        const bool none =
            word.empty() || std::find(std::begin(noData), std::end(noData), word) != std::end(noData);
        number.kind = none ? NumberTextKind::NoData : NumberTextKind::NotANumber;
        return number;
    }
    double factor = pieces.negative ? -1 : 1;
    if (!pieces.valid || !applyWord(pieces.before, number, factor) ||
        !applyWord(pieces.after, number, factor))
        return number;
    char decimal = decimalOf(pieces.digits);
    if (decimal == '!') return number;
    number.kind = NumberTextKind::Number;
    number.decimal = provenDecimal(pieces.digits, decimal);
    const char only = pieces.digits.find('.') != std::string::npos ? '.' : ',';
    if (decimal == '?' && columnDecimal != 0) decimal = columnDecimal == only ? only : '\0';
    if (decimal == '?') {
        // A currency amount with three digits behind one separator is a grouped amount; nobody writes three
        // cents.
        decimal = '\0';
        const bool money = !number.unit.empty() && number.unit != "%";
        if (!money) number.kind = NumberTextKind::Ambiguous;
        number.other = parsed(pieces.digits, only) * factor;
    }
    const double value = parsed(pieces.digits, decimal);
    number.value = factor == 0.01 ? value / 100 : factor == -0.01 ? -value / 100 : value * factor;
    return number;
}

}  // namespace plumbline
