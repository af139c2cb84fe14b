// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "typed/amount.h"

#include <algorithm>
#include <cmath>

#include "core/words.h"
#include "typed/date_text.h"
#include "typed/word_match.h"

namespace plumbline {
namespace {

bool isRupee(std::string_view unit) {
    return unit == "₹" || unit == "₨" || unit == "INR" || unit == "Rs";
}

class Reader {
  public:
    Reader(const TextTokens& tokens, std::size_t from) : tokens_(tokens), at_(from) {}

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
    const char mark = amount.numeral.hasPoint() ? '.' : decimal;
    const double value = amount.numeral.value(mark, power + (amount.percent ? -2 : 0));
    return amount.sign == Sign::Minus && value != 0 ? -value : value;
}

// Money of countries where a comma is never the mark of decimals: "1,200千円".
bool groupsByComma(std::string_view unit) {
    constexpr std::string_view units[] = {"JPY", "CNY", "KRW", "THB", "¥", "₩", "฿"};
    return std::find(std::begin(units), std::end(units), unit) != std::end(units);
}

// Which of the two readings of "1.234" counts, or both.
void weighMark(const Amount& amount, char habit, NumberText& number) {
    const char mark = amount.numeral.mark();
    const bool money = !amount.unit.empty() && !amount.scaled;
    if (habit == 0 && mark == ',' && groupsByComma(amount.unit)) habit = '.';
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
    if (numeral.hasPoint() || numeral.dashed || numeral.exponent != 0) return NumeralDoubt::None;
    if (habit == 0 || habit == numeral.decimal || numeral.decimal == 0) return NumeralDoubt::None;
    const bool both = numeral.digits.find(habit) != std::string::npos;
    if (both || numeral.digits.front() == '0') return NumeralDoubt::None;
    if (numeral.firstMark == 0)
        return numeral.decimals() >= 3 || habit == '.' ? NumeralDoubt::NoNumber : NumeralDoubt::None;
    if (numeral.decimals() == 3) return NumeralDoubt::Two;
    return numeral.decimals() > 3 ? NumeralDoubt::NoNumber : NumeralDoubt::None;
}

}  // namespace

ReadAmount amountAt(const TextTokens& tokens, std::size_t i) {
    Reader reader(tokens, i);
    ReadAmount read;
    read.amount = reader.read();
    read.end = reader.at();
    return read;
}

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
    if (number.value == number.other)
        number.kind = NumberTextKind::Number;  // nothing is nothing in every reading
    return number;
}

}  // namespace plumbline
