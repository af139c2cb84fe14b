// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "typed/date_text.h"

#include <string>
#include <vector>

#include "core/words.h"
#include "typed/named_dates.h"
#include "typed/word_match.h"

namespace plumbline {
namespace {

constexpr std::size_t longestDate = 80;

enum class Part : std::uint8_t { Whole, Begin, Middle, End };

bool isRead(const DateText& date) {
    return date.kind != DateTextKind::NotADate || date.doubt != DateDoubt::None;
}

// One day or period, with the words that lead to it.
class DateReader {
  public:
    DateReader(const TextTokens& tokens, const DateHabit& habit) : tokens_(tokens), habit_(habit) {}

    DateText read() const {
        for (const std::size_t from : leads())
            if (const DateText date = readFrom(from); isRead(date)) return date;
        return {};
    }

  private:
    std::size_t behindStop(std::size_t at) const {
        while (tokens_.isSign(at, '.') || tokens_.isSign(at, '!') || tokens_.isSign(at, ',')) ++at;
        return at;
    }

    // Where the date may begin: at once, or behind the words that lead to it ("by", "bis spätestens").
    std::vector<std::size_t> leads() const {
        constexpr std::size_t mostLeads = 4;
        std::vector<std::size_t> places{0};
        for (std::size_t at = 0; places.size() < mostLeads;) {
            const std::size_t until = wordsOfKind(tokens_, at, TypedKind::Until).tokens;
            const std::size_t words = until ? until : wordsOfKind(tokens_, at, TypedKind::Before).tokens;
            if (words == 0) return places;
            at += words;
            while (tokens_.isSign(at, ':') || tokens_.isSign(at, '.')) ++at;
            places.push_back(at);
        }
        return places;
    }

    // "Tuesday, 30 June 2026"; another weekday than the calendar's makes it no date.
    DateText readFrom(std::size_t at) const {
        const WordMatch weekday = wordsOfKind(tokens_, at, TypedKind::Weekday);
        if (!weekday) return readCore(at);
        if (behindStop(at + weekday.tokens) == tokens_.size() && monthAt(tokens_, at) == 0)
            return doubtful(DateDoubt::Vague);
        const DateText date = readCore(behindStop(at + weekday.tokens));
        if (!isRead(date)) return readCore(at);
        constexpr Day sunday = 1, week = 7;  // 1899-12-31 was a Sunday
        const bool agrees =
            !date.isDate() || (date.day - sunday + week * 100000) % week == weekday.word->number % week;
        return agrees ? date : DateText();
    }

    DateText readCore(std::size_t at) const {
        if (const DateText date = readEndWord(at); isRead(date)) return date;
        for (const auto& [kind, part] :
             {std::pair(TypedKind::End, Part::End), std::pair(TypedKind::Begin, Part::Begin),
              std::pair(TypedKind::Middle, Part::Middle)})
            if (const std::size_t words = wordsOfKind(tokens_, at, kind).tokens) {
                std::size_t behind = at + words;
                if (tokens_.isSign(behind, '-') || tokens_.isSign(behind, '.')) ++behind;
                if (const DateText date = readPart(behindJoiners(tokens_, behind), part); isRead(date))
                    return date;
            }
        return readPart(at, Part::Whole);
    }

    // "EOY 2026", "fin d'année", "EOQ3 2026", "EOM March"; a month or quarter that is not named is vague.
    DateText readEndWord(std::size_t at) const {
        if (const std::size_t words = wordsOfKind(tokens_, at, TypedKind::YearEnd).tokens) {
            const auto year = yearAt(tokens_, at + words, true);
            if (behindStop(year ? year->end : at + words) != tokens_.size()) return {};
            return dayOfYear(year ? year->year : habit_.year, 12, 31);
        }
        const bool quarter = tokens_.isWord(at) && tokens_[at].text == "eoq" && tokens_.isDigits(at + 1);
        if (quarter && tokens_[at + 1].text.size() == 1) return readQuarterEnd(at + 1);
        for (const TypedKind kind : {TypedKind::MonthEnd, TypedKind::QuarterEnd})
            if (const std::size_t words = wordsOfKind(tokens_, at, kind).tokens) {
                if (behindStop(at + words) == tokens_.size()) return doubtful(DateDoubt::Vague);
                return readPart(behindJoiners(tokens_, at + words), Part::End);
            }
        return {};
    }

    DateText readQuarterEnd(std::size_t at) const {
        const int quarter = smallNumber(tokens_[at].text);
        const auto year = yearAt(tokens_, at + 1, true);
        if (quarter < 1 || quarter > 4 || behindStop(year ? year->end : at + 1) != tokens_.size()) return {};
        const int of = year ? year->year : habit_.year;
        if (of == 0) return doubtful(DateDoubt::Yearless);
        const Day last = daysOf(PeriodKind::Quarter, quarter, of).last;
        return dateOf(last, last);
    }

    DateText readPart(std::size_t at, Part part) const {
        for (const auto form : {numericDate, namedDate, periodDate}) {
            const auto read = form(tokens_, at, habit_);
            if (!read) continue;
            const std::size_t end = behindStop(read->single ? behindTime(read->end) : read->end);
            if (end != tokens_.size() || (part != Part::Whole && read->single)) continue;
            return partOf(read->date, part);
        }
        return {};
    }

    // The middle of a month is its 15th; that of a longer period, or the beginning of a year, is no day.
    static DateText partOf(const DateText& date, Part part) {
        constexpr Day half = 14, longestMonth = 31, workWeek = 5, week = 7, longestQuarter = 92;
        if (!date.isDate() || part == Part::Whole) return date;
        const Day days = date.last - date.day + 1;
        if (part == Part::End && days == week)  // Friday or Sunday
            return {DateTextKind::Ambiguous, date.day + workWeek - 1, date.last, DateOrder::Unknown,
                    DateDoubt::None};
        if (part == Part::End) return dateOf(date.last, date.last);
        if (days > (part == Part::Middle ? longestMonth : longestQuarter)) return doubtful(DateDoubt::Vague);
        const Day day = part == Part::Begin ? date.day : date.day + half;
        return dateOf(day, day);
    }

    // "T12:00:00Z", " 12:00", " 5:30 pm".
    std::size_t behindTime(std::size_t at) const {
        constexpr std::string_view words[] = {"t", "z", "am", "pm", "uhr", "h", "utc"};
        bool colon = false;
        for (std::size_t i = at; i < tokens_.size(); ++i) {
            colon = colon || tokens_.isSign(i, ':');
            bool fits = tokens_.isDigits(i);
            for (const char32_t sign : {':', '.', '+', '-', ','}) fits = fits || tokens_.isSign(i, sign);
            for (const std::string_view word : words)
                fits = fits || (tokens_.isWord(i) && tokens_[i].text == word);
            if (!fits) return at;
        }
        return colon ? tokens_.size() : at;
    }

    const TextTokens& tokens_;
    const DateHabit& habit_;
};

bool joinsDates(const TextTokens& tokens, std::size_t i) {
    return tokens.isSign(i, '-') || tokens.isSign(i, 0x2014) || tokens.isSign(i, '/') ||
           wordsOfKind(tokens, i, TypedKind::To).tokens == 1;
}

std::optional<DateText> rangeAt(std::string_view text, const TextTokens& tokens, std::size_t from,
                                std::size_t joiner, const DateHabit& habit) {
    const TextTokens right(text.substr(tokens[joiner].last));
    const DateText upper = DateReader(right, habit).read();
    if (upper.doubt == DateDoubt::Yearless) return upper;
    if (!upper.isDate()) return std::nullopt;
    const TextTokens left(text.substr(tokens[from].first, tokens[joiner].first - tokens[from].first));
    const DateText lower = DateReader(left, {habit.order, civilOf(upper.last).year}).read();
    if (!lower.isDate() || lower.day > upper.last) return std::nullopt;
    return dateOf(lower.day, upper.last);
}

// "Q4 2025 - Q1 2026", "01.06.–15.06.2026", "from 1 June to 15 June 2026": from the first day to the last.
DateText readRange(std::string_view text, const TextTokens& tokens, std::size_t from,
                   const DateHabit& habit) {
    constexpr std::size_t mostJoiners = 6;
    std::size_t tried = 0;
    for (std::size_t i = from + 1; i + 1 < tokens.size() && tried < mostJoiners; ++i) {
        if (!joinsDates(tokens, i)) continue;
        ++tried;
        if (const auto range = rangeAt(text, tokens, from, i, habit)) return *range;
    }
    return {};
}

bool endsBehind(const TextTokens& tokens, std::size_t at) {
    while (tokens.isSign(at, '.') || tokens.isSign(at, '!')) ++at;
    return at == tokens.size();
}

// Words about time that name no day: "asap", "summer 2026", "in 3 months", "after go-live", "ca. 30.06.2026";
// and those that name no end: "ongoing".
DateDoubt doubtIn(const TextTokens& tokens) {
    if (const std::size_t words = wordsOfKind(tokens, 0, TypedKind::Open).tokens;
        words && endsBehind(tokens, words))
        return DateDoubt::Open;
    if (const std::size_t words = wordsOfKind(tokens, 0, TypedKind::Vague).tokens) {
        const auto year = yearAt(tokens, words, true);
        if (endsBehind(tokens, year ? year->end : words)) return DateDoubt::Vague;
    }
    if (wordsOfKind(tokens, 0, TypedKind::After) || wordsOfKind(tokens, 0, TypedKind::Around))
        return DateDoubt::Vague;
    const std::size_t within = wordsOfKind(tokens, 0, TypedKind::Within).tokens;
    const bool counted = within && tokens.isDigits(within) && tokens.isWord(within + 1) &&
                         endsBehind(tokens, within + 2) &&
                         periodKindAt(tokens, within + 1) != PeriodWordKind::Joiner;
    return counted ? DateDoubt::Vague : DateDoubt::None;
}

// "00.00.0000" is how ERP systems write no date, "31.12.9999" no end.
DateText systemDate(const TextTokens& tokens) {
    bool zeros = tokens.size() == 5;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens.isDigits(i) && tokens[i].text == "9999" && tokens.size() == 5)
            return doubtful(DateDoubt::Open);
        zeros = zeros && (tokens.isSign(i) || (tokens.isDigits(i) && tokens[i].text.find_first_not_of('0') ==
                                                                         std::string_view::npos));
    }
    if (!zeros) return {};
    return {DateTextKind::NoData, 0, 0, DateOrder::Unknown, DateDoubt::None};
}

// "from 1 July 2026" has no end.
DateText readFromOn(std::string_view text, const TextTokens& tokens, const DateHabit& habit) {
    const std::size_t from = wordsOfKind(tokens, 0, TypedKind::From).tokens;
    if (from == 0 || from >= tokens.size()) return {};
    if (const DateText range = readRange(text, tokens, from, habit); isRead(range)) return range;
    const std::string_view rest = text.substr(tokens[from].first);
    const TextTokens behind(rest);
    const DateText date = DateReader(behind, habit).read();
    if (date.isDate() && date.day != date.last && readRange(rest, behind, 0, habit).isDate()) return date;
    const bool days = date.isDate() && date.day != date.last && tokens.isDigits(from);  // "du 1er au 15 juin"
    if (days) return date;
    return isRead(date) ? doubtful(DateDoubt::Open) : DateText();
}

bool mayBeginTyped(const TextTokens& tokens) {
    if (!tokens.isWord(0)) return true;
    return mayBeginTypedWords(tokens[0].text) || !scaledCurrency(tokens[0].text).unit.empty() ||
           periodKindAt(tokens, 0) != PeriodWordKind::None || monthAt(tokens, 0) != 0 ||
           behindJoiners(tokens, 0) > 0 ||
           tokens[0].text.find_first_not_of("iv") == std::string_view::npos;  // "II quarter"
}

}  // namespace

bool mayBeNumberOrDate(std::string_view text) {
    const TextTokens tokens(trimmed(text));
    return tokens.size() > 0 && mayBeginTyped(tokens);
}

DateText readDateText(std::string_view text, DateHabit habit) {
    text = trimmed(text);
    if (text.empty() || text.size() > longestDate) return {};
    const TextTokens tokens(text);
    if (tokens.size() == 0 || !mayBeginTyped(tokens)) return {};
    if (saysNoData(tokens)) return {DateTextKind::NoData, 0, 0, DateOrder::Unknown, DateDoubt::None};
    if (const DateText date = systemDate(tokens); isRead(date)) return date;
    if (const DateText date = DateReader(tokens, habit).read(); isRead(date)) return date;
    if (const DateText date = readFromOn(text, tokens, habit); isRead(date)) return date;
    if (const DateText date = readRange(text, tokens, 0, habit); isRead(date)) return date;
    return doubtful(doubtIn(tokens));
}

DateText readDateAfter(std::string_view text, Day start, DateOrder order) {
    const int year = civilOf(start).year;
    const DateText date = readDateText(text, DateHabit{order, year});
    if (!date.isDate() || date.last >= start) return date;
    const bool yearless = readDateText(text, order).doubt == DateDoubt::Yearless;
    return yearless ? readDateText(text, DateHabit{order, year + 1}) : date;
}

}  // namespace plumbline
