// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "typed/number_text.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/words.h"
#include "typed/date_text.h"
#include "typed/numeral.h"
#include "typed/other_text.h"
#include "typed/text_tokens.h"
#include "typed/word_match.h"

namespace plumbline {
namespace {

enum class Sign : std::uint8_t { None, Plus, Minus };

bool isRupee(std::string_view unit) {
    return unit == "₹" || unit == "₨" || unit == "INR" || unit == "Rs";
}

struct Amount {
    Numeral numeral;
    Sign sign = Sign::None;
    std::string unit;
    bool percent = false, scaled = false, continental = false, bracketed = false;
    int power = 0, otherPower = 0;  // the same where the scale has one meaning
};

class AmountReader {
  public:
    AmountReader(const TextTokens& tokens, std::size_t from) : tokens_(tokens), at_(from) {}

    // The amount that begins here; its end is at().
    std::optional<Amount> read() {
        while (readAffix() || readOpening() || readSign()) {
        }
        const auto numeral = numeralAt(tokens_, at_);
        if (!numeral) return std::nullopt;
        amount_.numeral = *numeral;
        at_ = numeral->end;
        while (readAffix() || readClosing() || readTrailingMinus()) {
        }
        if (opened_ || (amount_.percent && !amount_.unit.empty())) return std::nullopt;
        return amount_;
    }
    std::size_t at() const { return at_; }

  private:
    bool readSign() {
        const std::size_t word = wordsOfKind(tokens_, at_, TypedKind::Minus).tokens;
        const bool minus = tokens_.isSign(at_, '-') || word > 0;
        if (amount_.sign != Sign::None || (!minus && !tokens_.isSign(at_, '+'))) return false;
        amount_.sign = minus ? Sign::Minus : Sign::Plus;
        at_ += word > 0 ? word : 1;
        return true;
    }

    bool readOpening() {
        if (opened_ || amount_.sign != Sign::None || !tokens_.isSign(at_, '(')) return false;
        opened_ = amount_.bracketed = true;
        amount_.sign = Sign::Minus;
        ++at_;
        return true;
    }

    bool readClosing() {
        if (!opened_ || !tokens_.isSign(at_, ')')) return false;
        opened_ = false;
        ++at_;
        return true;
    }

    // "1.200-", "1.200,00- EUR"; "5-10" is a range.
    bool readTrailingMinus() {
        if (amount_.sign != Sign::None || amount_.numeral.dashed) return false;
        const bool last = at_ + 1 >= tokens_.size() || tokens_.isApart(at_ + 1);
        if (!tokens_.isSign(at_, '-') || !last || !tokens_.isJoined(at_)) return false;
        amount_.sign = Sign::Minus;
        ++at_;
        return true;
    }

    bool readAffix() { return readPercent() || readCurrency() || readScale(); }

    bool readPercent() {
        if (amount_.percent || amount_.scaled) return false;
        const std::size_t words =
            tokens_.isSign(at_, '%') ? 1 : wordsOfKind(tokens_, at_, TypedKind::Percent).tokens;
        if (words == 0) return false;
        amount_.percent = true;
        at_ += words;
        skipDot();
        return true;
    }

    bool readCurrency() {
        if (!amount_.unit.empty()) return false;
        if (tokens_.isWord(at_) && tokens_.isSign(at_ + 1) && tokens_.isJoined(at_ + 1)) {
            const bool dollar =
                tokens_.isSign(at_ + 1, '$') && wordsOfKind(tokens_, at_, TypedKind::Dollar).tokens == 1;
            if (dollar) return takeUnit(upperCase(tokens_[at_].text) + "$", 2);
            if (isCurrencySign(tokens_[at_ + 1].sign) && !amount_.scaled)  // "T€"
                if (const auto scale = shortScale()) return takeScale(*scale, *scale, 1) && readCurrency();
        }
        if (tokens_.isSign(at_) && isCurrencySign(tokens_[at_].sign)) {
            std::string sign;
            appendUtf8(sign, tokens_[at_].sign);
            return takeUnit(sign, 1);
        }
        if (const WordMatch match = wordsOfKind(tokens_, at_, TypedKind::Currency))
            return takeUnit(std::string(match.word->unit), match.tokens);
        if (!tokens_.isWord(at_) || amount_.scaled) return false;
        const ScaledCurrency both = scaledCurrency(tokens_[at_].text);
        if (both.unit.empty()) return false;
        takeScale(both.power, both.power, 0);
        return takeUnit(std::string(both.unit), 1);
    }

    bool readScale() {
        if (amount_.scaled || amount_.percent) return false;
        WordMatch match = wordsOfKind(tokens_, at_, TypedKind::Scale);
        if (!match && isRupee(amount_.unit)) match = wordsOfKind(tokens_, at_, TypedKind::RupeeScale);
        if (!match && isCapitalScale()) match = wordsOfKind(tokens_, at_, TypedKind::CapitalScale);
        if (!match) return false;
        amount_.continental = match.word->continental;
        takeScale(match.word->number, match.word->other ? match.word->other : match.word->number,
                  match.tokens);
        skipDot();
        return true;
    }

    // "5M", "€5m"; "5m" may be metres, months or minutes.
    bool isCapitalScale() const {
        const bool money = !amount_.unit.empty() ||
                           (tokens_.isSign(at_ + 1) && isCurrencySign(tokens_[at_ + 1].sign)) ||
                           wordsOfKind(tokens_, at_ + 1, TypedKind::Currency);
        return tokens_.isWord(at_) && (tokens_[at_].upper || money);
    }

    std::optional<int> shortScale() const {
        for (TypedKind kind : {TypedKind::ShortScale, TypedKind::CapitalScale, TypedKind::Scale})
            if (const WordMatch match = wordsOfKind(tokens_, at_, kind); match && match.word->other == 0)
                return match.word->number;
        return std::nullopt;
    }

    bool takeScale(int power, int other, std::size_t tokens) {
        amount_.scaled = true;
        amount_.power = power;
        amount_.otherPower = other;
        at_ += tokens;
        return true;
    }

    bool takeUnit(std::string unit, std::size_t tokens) {
        amount_.unit = std::move(unit);
        at_ += tokens;
        skipDot();
        return true;
    }

    void skipDot() {  // "Mio.", "Fr."
        const bool word = at_ > 0 && tokens_.isWord(at_ - 1);
        if (word && tokens_.isSign(at_, '.') && tokens_.isJoined(at_)) ++at_;
    }

    const TextTokens& tokens_;
    std::size_t at_;
    Amount amount_;
    bool opened_ = false;
};

double signedValue(const Amount& amount, char decimal, int power) {
    const char mark = amount.numeral.vulgar ? '.' : decimal;
    const double value = amount.numeral.value(mark, power + (amount.percent ? -2 : 0));
    return amount.sign == Sign::Minus && value != 0 ? -value : value;
}

// Which of the two readings of "1.234" counts, or both.
void weighMark(const Amount& amount, char habit, NumberText& number) {
    const char mark = amount.numeral.mark();
    const bool money = !amount.unit.empty() && !amount.scaled;
    const bool decimal = habit == mark, known = habit != 0;
    const bool english = amount.bracketed && mark == ',';  // brackets are English bookkeeping
    const bool doubtful = decimal ? money || english : amount.scaled && amount.unit == "$" && mark == '.';
    if (known && !doubtful) {
        number.value = signedValue(amount, decimal ? mark : '\0', amount.power);
        return;
    }
    // Nobody writes three cents; but a column that has decimals with this mark leaves a doubt.
    number.value = signedValue(amount, '\0', amount.power);
    number.other = signedValue(amount, mark, amount.power);
    if (!money || known) number.kind = NumberTextKind::Ambiguous;
}

enum class NumeralDoubt : std::uint8_t { None, Two, NoNumber };

// A mark that is not the column's: one or two digits behind it are decimals all the same; three may be a
// group whose first mark is missing; more, or none before it, are a slip.
NumeralDoubt doubtAgainst(const Amount& amount, char habit) {
    const Numeral& numeral = amount.numeral;
    if (numeral.indian && habit == ',' && !isRupee(amount.unit)) return NumeralDoubt::NoNumber;
    if (numeral.vulgar || numeral.dashed || numeral.exponent != 0) return NumeralDoubt::None;
    if (habit == 0 || habit == numeral.decimal || numeral.decimal == 0) return NumeralDoubt::None;
    const bool both =
        numeral.digits.find(habit) != std::string::npos || numeral.digits.find('\'') < numeral.firstMark;
    if (both || numeral.digits.front() == '0') return NumeralDoubt::None;
    if (numeral.firstMark == 0)
        return numeral.decimals() >= 3 || habit == '.' ? NumeralDoubt::NoNumber : NumeralDoubt::None;
    if (numeral.decimals() == 3) return NumeralDoubt::Two;
    return numeral.decimals() > 3 ? NumeralDoubt::NoNumber : NumeralDoubt::None;
}

// "007", "20260630", a card's sixteen digits: figures without any mark that count nothing.
bool isCode(const Amount& amount) {
    constexpr std::size_t mostDigits = 15;
    const std::string& digits = amount.numeral.digits;
    const bool bare = digits.find_first_not_of("0123456789") == std::string::npos && amount.unit.empty() &&
                      !amount.percent && !amount.scaled && amount.numeral.exponent == 0;
    if (!bare) return false;
    const bool phone = amount.sign == Sign::Plus && digits.size() >= 9;
    const bool padded = digits.size() >= 3 && digits.front() == '0';
    return phone || padded || digits.size() > mostDigits ||
           (digits.size() == 8 && readDateText(digits).isDate());
}

NumberText numberOf(const Amount& amount, char habit) {
    NumberText number;
    number.kind = NumberTextKind::Number;
    number.unit = amount.percent ? "%" : amount.unit;
    number.decimal = amount.numeral.proven();
    if (amount.numeral.decimal == '?') {
        weighMark(amount, habit, number);
    } else {
        number.value = signedValue(amount, amount.numeral.decimal, amount.power);
        if (const NumeralDoubt doubt = doubtAgainst(amount, habit); doubt != NumeralDoubt::None) {
            if (doubt == NumeralDoubt::NoNumber) return {};
            number.kind = NumberTextKind::Ambiguous;
            number.other = number.value;
            number.value = signedValue(amount, '\0', amount.power);
        }
    }
    const bool otherScale = amount.power != amount.otherPower && (!amount.continental || habit == ',') &&
                            amount.unit != "R$";  // whose mil is thousand
    if (otherScale && number.isNumber()) {
        number.kind = NumberTextKind::Ambiguous;  // "5 mil": thousand or million
        number.other = signedValue(amount, amount.numeral.decimal, amount.otherPower);
    }
    if (!std::isfinite(number.value) || !std::isfinite(number.other)) return {};
    return number;
}

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
    AmountReader reader(tokens, at + joiner.tokens);
    const auto second = reader.read();
    if (!second || !haveOneUnit(first, *second)) return std::nullopt;
    NumberText pair = rangeOf(first, *second, habit);
    if (joiner.is == TextIs::Sum) {  // however many follow
        pair.is = first.percent == second->percent ? TextIs::Sum : TextIs::Note;
        return pair;
    }
    if (reader.at() != tokens.size()) return std::nullopt;
    if (joiner.is == TextIs::Fraction) pair.is = TextIs::Fraction;
    return pair;
}

// "10-20", "between 10 and 20", "2 of 3", "3+4".
std::optional<NumberText> pairIn(const TextTokens& tokens, char habit) {
    const std::size_t lead = tokens.isSign(0, '=') ? 1 : wordsOfKind(tokens, 0, TypedKind::From).tokens;
    AmountReader reader(tokens, lead);
    const auto first = reader.read();
    if (!first) return std::nullopt;
    Joiner joiner = joinerAt(tokens, reader.at());
    if (lead > 0 && joiner.is != TextIs::Sum) {
        const bool sign = joiner.tokens == 1 && tokens.isSign(reader.at());
        const std::size_t to = wordsOfKind(tokens, reader.at(), TypedKind::To).tokens;
        const std::size_t both = to ? to : wordsOfKind(tokens, reader.at(), TypedKind::And).tokens;
        if (!sign) joiner = {both, TextIs::Range};
    }
    if (joiner.tokens == 0) return std::nullopt;
    return pairOf(tokens, *first, joiner, reader.at(), habit);
}

NumberText noNumber(std::string_view text, const TextTokens& tokens, char habit) {
    NumberText number;
    number.is = otherThanNumber(text, tokens);
    return number.is == TextIs::Note ? pairIn(tokens, habit).value_or(number) : number;
}

}  // namespace

TypedEnds readEnds(std::string_view from, std::string_view to, char decimal) {
    TypedEnds ends{readNumberText(from, decimal), readNumberText(to, decimal)};
    if (!ends.from.isNumber() || !ends.to.isNumber()) return ends;
    const TextTokens first(trimmed(from)), second(trimmed(to));
    AmountReader lower(first, 0), upper(second, 0);
    const auto a = lower.read(), b = upper.read();
    if (a && b && lower.at() == first.size() && upper.at() == second.size())
        ends.from = numberOf(sharing(*a, *b), decimal);
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
    AmountReader reader(tokens, readPrefix(tokens, marks));
    const std::optional<Amount> amount = reader.read();
    if (!amount) return noNumber(text, tokens, habit);
    std::size_t end = readBehind(tokens, reader.at(), marks);
    const bool point = habit == '.' && tokens.isSign(end, '.') && tokens.isJoined(end);  // "1."
    if (point) ++end;
    if (end != tokens.size() || isCode(*amount)) return noNumber(text, tokens, habit);
    NumberText number = numberOf(*amount, habit);
    number.limit = marks.limit;
    number.approximate = marks.approximate;
    return number;
}

}  // namespace plumbline
