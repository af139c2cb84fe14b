// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "typed/periods.h"

#include <vector>

#include "core/words.h"
#include "typed/period_tokens.h"

namespace plumbline {

namespace {

constexpr std::size_t longestPeriod = 80;

using WordKind = PeriodWordKind;
using Token = PeriodToken;

int most(WordKind kind) {
    switch (kind) {
        case WordKind::Quarter:
            return 4;
        case WordKind::Half:
            return 2;
        case WordKind::MonthNumber:
            return 12;
        default:
            return 53;
    }
}

PeriodKind periodKind(WordKind kind) {
    switch (kind) {
        case WordKind::Quarter:
            return PeriodKind::Quarter;
        case WordKind::Half:
            return PeriodKind::Half;
        case WordKind::Week:
            return PeriodKind::Week;
        default:
            return PeriodKind::Month;
    }
}

class PeriodReader {
  public:
    explicit PeriodReader(std::string_view text) : text_(text), tokens_(periodTokens(text)) {}

    std::optional<PeriodName> read() {
        const bool found = monthByName() || numbered() || yearAndMonth() || yearMonthAsOne();
        takeYear(found);
        if (!found && period_.year == 0) return std::nullopt;
        if (!found) {
            period_.kind = PeriodKind::Year;
            period_.number = 0;
        }
        period_.rest = rest();
        return period_;
    }

  private:
    bool monthByName() {
        for (Token& token : tokens_)
            if (token.word.kind == WordKind::Month) {
                token.used = true;
                period_.kind = PeriodKind::Month;
                period_.number = token.word.month;
                return true;
            }
        return false;
    }

    // "Q1", "1. Quartal", "T1", "1T", "KW 12", "M01"; one letter needs its digit at its side.
    bool numbered() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const WordKind kind = tokens_[i].word.kind;
            if (kind != WordKind::Quarter && kind != WordKind::Half && kind != WordKind::MonthNumber &&
                kind != WordKind::Week)
                continue;
            if (tokens_[i].word.month > 0) {  // "上半年"
                tokens_[i].used = true;
                period_.kind = periodKind(kind);
                period_.number = tokens_[i].word.month;
                return true;
            }
            const bool letter = tokens_[i].length == 1;
            if (i + 1 < tokens_.size() && (!letter || tokens_[i + 1].joined) &&
                take(tokens_[i], tokens_[i + 1], kind))
                return true;
            // "Quarter no. 1", "Trimestre n.º 1"; "Période N-1" is that of the year before.
            std::size_t behind = i + 1;
            while (behind < tokens_.size() && tokens_[behind].word.kind == WordKind::Joiner) ++behind;
            if (behind > i + 1 && behind < tokens_.size() && !letter && !isLess(behind) &&
                take(tokens_[i], tokens_[behind], kind)) {
                for (std::size_t j = i + 1; j < behind; ++j) tokens_[j].used = true;
                return true;
            }
            std::size_t before = i;
            while (before > 0 && tokens_[before - 1].word.kind == WordKind::Joiner) --before;
            const bool ordinal = tokens_.size() == 2 && text_.find('.') != std::string_view::npos;  // "1. Q."
            if (before > 0 && (!letter || tokens_[i].joined || ordinal) &&
                take(tokens_[i], tokens_[before - 1], kind)) {
                for (std::size_t j = before; j < i; ++j) tokens_[j].used = true;
                return true;
            }
        }
        return false;
    }

    bool isLess(std::size_t number) const {
        const std::size_t from = tokens_[number - 1].last;
        return text_.substr(from, tokens_[number].first - from).find('-') != std::string_view::npos;
    }

    // "TargetQ12025": what stood between the quarter and the year is lost where words are written as one.
    static void splitYear(Token& number, WordKind kind, PeriodName& period) {
        if (number.length < 5 || number.length > 6 || kind == WordKind::Week) return;
        const int year = number.value % 10000, first = number.value / 10000;
        if (year < firstPeriodYear || year > lastPeriodYear || first < 1 || first > most(kind)) return;
        period.year = year;
        number.value = first;
        number.length -= 4;
    }

    bool take(Token& word, Token& number, WordKind kind) {
        if (number.digits && number.joined) splitYear(number, kind, period_);
        if (!number.digits || number.length > 2 || number.value < 1 || number.value > most(kind))
            return false;
        word.used = number.used = true;
        period_.kind = periodKind(kind);
        period_.number = number.value;
        return true;
    }

    // "Actual202501": written as one.
    bool yearMonthAsOne() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            Token& token = tokens_[i];
            const bool joined = token.joined || (i + 1 < tokens_.size() && tokens_[i + 1].joined);
            if (!token.digits || token.length != 6 || !joined) continue;
            const int year = token.value / 100, month = token.value % 100;
            if (year < firstPeriodYear || year > lastPeriodYear || month < 1 || month > 12) continue;
            token.used = true;
            period_.kind = PeriodKind::Month;
            period_.number = month;
            period_.year = year;
            return true;
        }
        return false;
    }

    // "2025-01", "01/2025"; beside words ("Target 2025-01", "plan_2025_01") the month needs its two digits.
    bool yearAndMonth() {
        for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
            Token &first = tokens_[i], &second = tokens_[i + 1];
            const bool alone = tokens_.size() == 2;
            const bool beside = first.digits && second.digits && second.first - first.last <= 1;
            if (!beside) continue;
            if (takeMonth(first, second, alone) || (alone && takeMonth(second, first, alone))) return true;
        }
        return false;
    }
    bool takeMonth(Token& year, Token& month, bool alone) {
        const bool fits = isYear(year) && month.length <= 2 && month.value >= 1 && month.value <= 12;
        if (!fits || (!alone && !endsAt(month))) return false;
        year.used = month.used = true;
        period_.kind = PeriodKind::Month;
        period_.number = month.value;
        period_.year = year.value;
        return true;
    }
    // No third number behind: "2025-01-15" is a day.
    bool endsAt(const Token& month) const {
        const auto next = static_cast<std::size_t>(&month - tokens_.data()) + 1;
        return month.length == 2 && (next == tokens_.size() || !tokens_[next].digits);
    }

    void takeYear(bool found) {
        if (period_.year != 0) return;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            Token& token = tokens_[i];
            const bool afterFiscal = i > 0 && tokens_[i - 1].word.kind == WordKind::Fiscal;
            const bool shortYear = token.digits && !token.used && token.length == 2 && (afterFiscal || found);
            if (!isYear(token) && !shortYear) continue;
            token.used = true;
            period_.year = token.length == 2 ? 2000 + token.value : token.value;
            if (i + 1 < tokens_.size() && tokens_[i + 1].joined &&
                tokens_[i + 1].word.kind == WordKind::Fiscal)
                tokens_[i + 1].used = true;  // "2025年"
            if (afterFiscal) {
                tokens_[i - 1].used = true;
                const std::string_view word = text_.substr(tokens_[i - 1].first, 2);
                period_.fiscal = foldWord(word) == "fy" || foldWord(word) == "gj";
            }
            return;
        }
    }

    // "of" in "Plan of Q1" and at the end; "Kế" in "Kế hoạch năm 2025" is no "ke" of Indonesian.
    bool joinsPeriod(std::size_t i) const {
        const auto isJoiner = [&](std::size_t at) { return tokens_[at].word.kind == WordKind::Joiner; };
        std::size_t before = i, behind = i + 1;
        while (before > 0 && isJoiner(before - 1)) --before;
        while (behind < tokens_.size() && isJoiner(behind)) ++behind;
        return (before > 0 && tokens_[before - 1].used) || behind == tokens_.size() || tokens_[behind].used;
    }

    // What is left, joined by blanks; words that join it to the period are dropped.
    std::string rest() const {
        std::string rest;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const Token& token = tokens_[i];
            if (token.used || (token.word.kind == WordKind::Joiner && joinsPeriod(i))) continue;
            if (!rest.empty()) rest += ' ';
            rest += text_.substr(token.first, token.last - token.first);
        }
        return rest;
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    PeriodName period_;
};

}  // namespace

std::optional<PeriodName> readPeriod(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text.size() > longestPeriod) return std::nullopt;
    const std::string words = spelledOut(text);
    return PeriodReader(words).read();
}

std::optional<PeriodName> periodNumbered(std::string_view heading, double number) {
    if (!(number >= 1 && number <= 53) || number != static_cast<int>(number)) return std::nullopt;
    auto period = readPeriod(std::string(heading) + " " + std::to_string(static_cast<int>(number)));
    if (!period || period->kind == PeriodKind::Year || period->number != static_cast<int>(number))
        return std::nullopt;
    return period;
}

std::optional<PeriodName> monthOfNumber(double number) {
    constexpr double first = 199001, last = 209912;
    if (!(number >= first && number <= last) || number != static_cast<int>(number)) return std::nullopt;
    PeriodName name;
    name.number = static_cast<int>(number) % 100;
    name.year = static_cast<int>(number) / 100;
    return name.number >= 1 && name.number <= 12 ? std::optional(std::move(name)) : std::nullopt;
}

int yearIn(std::string_view text) {
    int year = 0;
    if (text.size() > 1000) return 0;
    for (const Token& token : periodTokens(text)) {
        if (!isYear(token)) continue;
        if (year != 0 && year != token.value) return 0;
        year = token.value;
    }
    return year;
}

int monthNamed(const std::string& folded) {
    const PeriodWord word = periodWord(folded);
    return word.kind == WordKind::Month ? word.month : 0;
}

int monthsIn(PeriodKind kind) {
    constexpr int months[] = {0, 0, 1, 3, 6, 12};
    return months[static_cast<std::size_t>(kind)];
}

bool liesIn(const PeriodName& part, const PeriodName& whole) {
    if (part.year != 0 && whole.year != 0 && part.year != whole.year) return false;
    if (whole.kind == PeriodKind::Year) return true;
    const int months = monthsIn(part.kind), length = monthsIn(whole.kind);
    return months > 0 && length > 0 && (part.number * months + length - 1) / length == whole.number;
}

DaySpan daysOf(PeriodKind kind, int number, int year) {
    const auto months = [&](int first, int count) {
        const Day start = dayOf({year, first, 1});
        return DaySpan{start, addMonths(start, count) - 1};
    };
    switch (kind) {
        case PeriodKind::Month:
            return months(number, 1);
        case PeriodKind::Quarter:
            return months(number * 3 - 2, 3);
        case PeriodKind::Half:
            return months(number * 6 - 5, 6);
        case PeriodKind::Week: {  // ISO 8601: week 1 has the year's first Thursday
            const Day fourth = dayOf({year, 1, 4});
            const Day monday = fourth - (fourth + 5) % 7 + 7 * (number - 1);
            return {monday, monday + 6};
        }
        default:
            return months(1, 12);
    }
}

std::optional<DaySpan> daysOf(const PeriodName& period) {
    if (period.year == 0 || period.fiscal) return std::nullopt;
    return daysOf(period.kind, period.number, period.year);
}

}  // namespace plumbline
