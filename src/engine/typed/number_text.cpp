// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "typed/number_text.h"

#include <optional>

#include "core/words.h"
#include "typed/amount.h"
#include "typed/other_text.h"
#include "typed/text_tokens.h"
#include "typed/word_match.h"

namespace plumbline {
namespace {

// What stands before the amount and says how exact it is.
std::size_t readPrefix(const TextTokens& tokens, NumberText& prefix) {
    std::size_t at = tokens.isSign(0, '\'') ? 1 : 0;  // the sign by which a sheet keeps a text a text
    for (;;) {
        if (tokens.isSign(at, '~')) {
            prefix.approximate = true;
            ++at;
        } else if (const WordMatch about = wordsOfKind(tokens, at, TypedKind::Approximate);
                   about && !(tokens.isSign(at + about.tokens, '$') && tokens.isJoined(at + about.tokens))) {
            prefix.approximate = true;
            at += about.tokens;
            if (tokens.isSign(at, '.') && tokens.isJoined(at)) ++at;
        } else if (const LimitMatch bound = limitAt(tokens, at); bound.tokens > 0) {
            if (prefix.limit != TypedLimit::None) return 0;
            prefix.limit = bound.limit;
            at += bound.tokens;
        } else {
            return at;
        }
    }
}

// "40 approx.", "100k+", "5 or more".
std::size_t readBehind(const TextTokens& tokens, std::size_t at, NumberText& marks) {
    if (const WordMatch about = wordsOfKind(tokens, at, TypedKind::Approximate)) {
        marks.approximate = true;
        at += about.tokens;
        return tokens.isSign(at, '.') ? at + 1 : at;
    }
    if (marks.limit != TypedLimit::None) return at;
    const LimitMatch bound = limitBehind(tokens, at);
    if (bound.tokens > 0) marks.limit = bound.limit;
    return at + bound.tokens;
}

bool haveOneUnit(const Amount& first, const Amount& second) {
    const bool units = first.unit.empty() || second.unit.empty() || first.unit == second.unit;
    return units && (first.percent == second.percent || second.percent);
}

// The unit and the power of ten that stand behind the second end are the first one's too.
Amount sharing(Amount lower, const Amount& upper) {
    if (!lower.scaled && upper.scaled) {
        lower.scaled = true;
        lower.power = upper.power;
        lower.otherPower = upper.otherPower;
    }
    if (!lower.percent && lower.unit.empty()) lower.percent = upper.percent;
    return lower;
}

// "5-10k".
NumberText rangeOf(const Amount& first, const Amount& upper, char habit) {
    NumberText range;
    range.is = TextIs::Range;
    const Amount lower = sharing(first, upper);
    const NumberText from = numberOf(lower, habit), to = numberOf(upper, habit);
    range.value = from.value;
    range.other = to.value;
    range.unit = to.unit.empty() ? from.unit : to.unit;
    range.decimal = to.decimal ? to.decimal : from.decimal;
    if (range.value > range.other) range.is = TextIs::Note;
    return range;
}

// Two amounts with something between them; nothing where the text is no such pair.
std::optional<NumberText> pairOf(const TextTokens& tokens, const Amount& first, Joiner joiner, std::size_t at,
                                 char habit) {
    const auto [second, end] = amountAt(tokens, at + joiner.tokens);
    if (!second || !haveOneUnit(first, *second)) return std::nullopt;
    NumberText pair = rangeOf(first, *second, habit);
    if (joiner.is == TextIs::Sum) {  // however many follow
        pair.is = first.percent == second->percent ? TextIs::Sum : TextIs::Note;
        return pair;
    }
    if (end != tokens.size()) return std::nullopt;
    if (joiner.is == TextIs::Fraction) pair.is = TextIs::Fraction;
    return pair;
}

// "10-20", "between 10 and 20", "2 of 3", "3+4".
std::optional<NumberText> pairIn(const TextTokens& tokens, char habit) {
    const std::size_t lead = tokens.isSign(0, '=') ? 1 : wordsOfKind(tokens, 0, TypedKind::From).tokens;
    const auto [first, end] = amountAt(tokens, lead);
    if (!first) return std::nullopt;
    Joiner joiner = joinerAt(tokens, end);
    if (lead > 0 && joiner.is != TextIs::Sum) {
        const bool sign = joiner.tokens == 1 && tokens.isSign(end);
        const std::size_t to = wordsOfKind(tokens, end, TypedKind::To).tokens;
        const std::size_t both = to ? to : wordsOfKind(tokens, end, TypedKind::And).tokens;
        if (!sign) joiner = {both, TextIs::Range};
    }
    if (joiner.tokens == 0) return std::nullopt;
    return pairOf(tokens, *first, joiner, end, habit);
}

NumberText noNumber(std::string_view text, const TextTokens& tokens, char habit) {
    NumberText number;
    number.is = otherThanNumber(text, tokens);
    // "2 out of 10" is no day in October, whatever "out" is in Portuguese.
    const bool between = tokens.size() == 4 && wordsOfKind(tokens, 1, TypedKind::Of).tokens == 2;
    if (number.is == TextIs::Date && between) return pairIn(tokens, habit).value_or(number);
    return number.is == TextIs::Note ? pairIn(tokens, habit).value_or(number) : number;
}

}  // namespace

TypedEnds readEnds(std::string_view from, std::string_view to, char decimal) {
    TypedEnds ends{readNumberText(from, decimal), readNumberText(to, decimal)};
    if (!ends.from.isNumber() || !ends.to.isNumber()) return ends;
    const TextTokens first(trimmed(from)), second(trimmed(to));
    const ReadAmount lower = amountAt(first, 0), upper = amountAt(second, 0);
    if (lower.amount && upper.amount && lower.end == first.size() && upper.end == second.size())
        ends.from = numberOf(sharing(*lower.amount, *upper.amount), decimal);
    return ends;
}

NumberText readNumberText(std::string_view text, char habit) {
    NumberText marks;
    text = trimmed(text);
    if (text.empty() || text.size() > longestTypedText) return marks;
    const TextTokens tokens(text);
    if (saysNoData(tokens)) {
        marks.kind = NumberTextKind::NoData;
        return marks;
    }
    const ReadAmount read = amountAt(tokens, readPrefix(tokens, marks));
    if (!read.amount) return noNumber(text, tokens, habit);
    std::size_t end = readBehind(tokens, read.end, marks);
    const bool point = habit == '.' && tokens.isSign(end, '.') && tokens.isJoined(end);  // "1."
    if (point) ++end;
    if (end != tokens.size() || isCode(*read.amount)) return noNumber(text, tokens, habit);
    NumberText number = numberOf(*read.amount, habit);
    number.limit = marks.limit;
    number.approximate = marks.approximate;
    return number;
}

}  // namespace plumbline
