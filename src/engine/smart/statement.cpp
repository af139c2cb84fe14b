// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/statement.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/words.h"
#include "smart/tokens.h"
#include "table/periods.h"

namespace plumbline {
namespace {

constexpr std::size_t longestStatement =
    4000;  // bytes read; a longer text says what it wants at its beginning

using Kind = WordKind;

bool isCurrency(char32_t c) {
    return c == '$' || c == 0xa3 || c == 0xa5 || (c >= 0x20a0 && c <= 0x20bf);
}

class StatementReader {
  public:
    explicit StatementReader(std::string_view text) : text_(text) { tokensOf(text, tokens_); }

    StatementReading read() {
        findLanguage();
        used_.assign(tokens_.size(), false);
        findDeadline();
        findOwner();
        findMeasure();
        findSpecific();
        return std::move(reading_);
    }

  private:
    std::size_t count() const { return tokens_.size(); }
    const StatementToken& token(std::size_t i) const { return tokens_[i]; }
    bool is(std::size_t i, Kind kind) const {
        return i < count() && tokens_[i].entry && tokens_[i].entry->has(reading_.language, kind);
    }
    bool isNumber(std::size_t i) const { return i < count() && tokens_[i].kind == TokenKind::Number; }
    bool isWord(std::size_t i) const { return i < count() && tokens_[i].kind == TokenKind::Word; }
    bool isSign(std::size_t i, char32_t sign) const {
        return i < count() && tokens_[i].kind == TokenKind::Sign && tokens_[i].sign == sign;
    }
    std::size_t after(std::size_t i) const { return i + tokens_[i].words; }
    std::string_view shown(std::size_t first, std::size_t last) const {
        return text_.substr(tokens_[first].first, tokens_[last].last - tokens_[first].first);
    }

    void findLanguage() {
        int scores[languageCount] = {};
        for (const StatementToken& token : tokens_) {
            if (!token.entry) continue;
            for (std::size_t language = 0; language < languageCount; ++language) {
                const auto l = static_cast<Language>(language);
                if (token.entry->has(l, Kind::Function)) scores[language] += 2;
                if (token.entry->has(l, Kind::Change) || token.entry->has(l, Kind::Deliver))
                    scores[language] += 2;
                if (token.entry->kinds[language] != 0) scores[language] += 1;
            }
        }
        if (std::any_of(text_.begin(), text_.end(),
                        [](char c) { return static_cast<unsigned char>(c) == 0xc3; }))
            scores[static_cast<std::size_t>(Language::English)] -= 1;  // letters with accents
        std::size_t best = 0;
        for (std::size_t language = 1; language < languageCount; ++language)
            if (scores[language] > scores[best]) best = language;
        reading_.language = static_cast<Language>(best);
    }

    // --- dates and periods
    // -------------------------------------------------------------------------------------

    bool isYear(std::size_t i) const {
        if (!isNumber(i) || tokens_[i].letters != 0 || tokens_[i].digits.size() != 4) return false;
        const int year = yearIn(tokens_[i].digits);
        return year != 0;
    }
    bool isDayNumber(std::size_t i) const {
        if (!isNumber(i) || tokens_[i].digits.size() > 2) return false;
        const int day = value(i);
        return day >= 1 && day <= 31 && tokens_[i].letters <= 2;
    }
    int value(std::size_t i) const {
        int number = 0;
        for (char c : tokens_[i].digits.substr(0, 6))
            if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
        return number;
    }
    bool isMonth(std::size_t i) const {
        if (!isWord(i)) return false;
        const std::string_view word = shown(i, i);
        if (word.size() < 3 || word.size() > 12) return false;
        // Months are capitalised in English and German; "may", "mar" and "set" are words otherwise.
        const bool small = reading_.language == Language::French || reading_.language == Language::Spanish;
        return (tokens_[i].capital || small) && monthNamed(foldWord(word)) != 0;
    }
    // "Q3", "FY26", "H1", "GJ25", "S2", "T1" and "EOQ"-like words.
    bool isPeriodCode(std::size_t i) const {
        if (!isWord(i)) return false;
        const std::string_view word = shown(i, i);
        if (word.size() < 2 || word.size() > 6) return false;
        const std::string folded = foldWord(word);
        for (std::string_view code : {"eoq", "eoy", "eom", "eofy"})
            if (folded == code) return true;
        if (!tokens_[i].capital) return false;
        if (folded.size() == 2 &&
            (folded[0] == 'q' || folded[0] == 'h' || folded[0] == 't' || folded[0] == 's') &&
            folded[1] >= '1' && folded[1] <= '4')
            return true;
        return (folded.starts_with("fy") || folded.starts_with("gj") || folded.starts_with("hj")) &&
               folded.size() >= 3 &&
               std::all_of(folded.begin() + 2, folded.end(), [](char c) { return c >= '0' && c <= '9'; });
    }

    // The last token of a date or period that begins at i, or nothing.
    std::optional<std::size_t> dateAt(std::size_t i) const {
        if (i >= count()) return std::nullopt;
        if (isMonth(i)) return tail(i);
        if (isPeriodCode(i)) return tail(i);
        if (is(i, Kind::Weekday)) return i;
        if (isYear(i)) return tail(i);
        if (isNumber(i) && isDateDigits(tokens_[i].digits)) return i;
        if (const std::size_t last = numericDate(i); last != i) return last;
        if (i > 0 && (is(i - 1, Kind::By)) && reading_.language == Language::German && isDayAndMonth(i))
            return isSign(i + 1, '.') ? i + 1 : i;
        if (isDayNumber(i)) {  // "15 March", "31. Dezember", "30 de junio", "1er mars"
            std::size_t next = i + 1;
            if (isSign(next, '.')) ++next;
            if (isWord(next) && (is(next, Kind::From) || foldWord(shown(next, next)) == "of")) ++next;
            if (isMonth(next)) return tail(next);
        }
        if (is(i, Kind::Period) && i > 0 &&
            (is(i - 1, Kind::By) || is(i - 1, Kind::This) || is(i - 1, Kind::Function)))
            return tail(after(i) - 1);
        return std::nullopt;
    }

    // "30/06/2026", "12/31/26", "30/6" behind a word of time: the last token, or i.
    std::size_t numericDate(std::size_t i) const {
        const auto small = [&](std::size_t at) {
            return isNumber(at) && tokens_[at].digits.size() <= 2 && value(at) >= 1 && value(at) <= 31;
        };
        if (!small(i) || !isSign(i + 1, '/') || !small(i + 2)) return i;
        if (isSign(i + 3, '/') && (isYear(i + 4) || (isNumber(i + 4) && tokens_[i + 4].digits.size() == 2)))
            return i + 4;
        return i > 0 && is(i - 1, Kind::By) && (value(i) <= 12 || value(i + 2) <= 12) ? i + 2 : i;
    }
    // "31.12" of "bis 31.12."
    bool isDayAndMonth(std::size_t i) const {
        if (!isNumber(i)) return false;
        const std::string_view digits = tokens_[i].digits;
        const std::size_t dot = digits.find('.');
        if (dot == 0 || dot == std::string_view::npos || dot > 2 || digits.size() - dot > 3 ||
            digits.rfind('.') != dot || digits.size() == dot + 1)
            return false;
        int day = 0, month = 0;
        for (char c : digits.substr(0, dot)) day = day * 10 + (c - '0');
        for (char c : digits.substr(dot + 1)) month = month * 10 + (c - '0');
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    static bool isDateDigits(std::string_view digits) {  // 30.6.2024, 30.06.24
        int dots = 0;
        for (char c : digits) dots += c == '.' ? 1 : 0;
        const std::size_t last = digits.rfind('.');
        return dots == 2 && last != std::string_view::npos &&
               (digits.size() - last == 5 || digits.size() - last == 3) && digits.find('.') <= 2;
    }

    // Further parts of the same date: day, year, "2026", "24/25", "-Q1", "end", "of the quarter".
    std::size_t tail(std::size_t i) const {
        for (;;) {
            std::size_t next = i + 1;
            if (isSign(next, ',') || isSign(next, '-') || isSign(next, '/') || isSign(next, '.')) ++next;
            if (next < count() && is(next, Kind::Function) && (isYear(next + 1) || isPeriodCode(next + 1)))
                ++next;
            const bool dayOfMonth = isMonth(i) && isDayNumber(next) && next == i + 1;
            const bool pair = next > i + 1 && isNumber(next) && isNumber(i) && isSign(i + 1, '/') &&
                              tokens_[next].digits.size() <= 4;
            const bool codePair = isNumber(next) && isPeriodCode(i) && next == i + 1 &&
                                  tokens_[next].digits.size() <= 4 && tokens_[next].letters == 0 &&
                                  value(next) >= 20 && value(next) <= 2100;
            const bool numbered = next == i + 1 && is(i, Kind::Period) && isNumber(next) && !endsPeriod(i) &&
                                  tokens_[next].digits.size() <= 2 && tokens_[next].letters == 0;
            const bool fiscal =
                isWord(next) && next == i + 1 && isWord(i) && isFiscalWord(next) && isNumber(next + 1);
            if (numbered || dayOfMonth || pair || codePair || isYear(next) || isPeriodCode(next)) {
                i = next;
                continue;
            }
            if (fiscal) {
                i = next + 1;
                continue;
            }
            return i;
        }
    }
    // "Quartalsende 15 …": no number belongs to an end.
    bool endsPeriod(std::size_t i) const {
        const std::string word = foldWord(shown(i, std::min(after(i) - 1, count() - 1)));
        return word.ends_with("ende") || word.ends_with("end");
    }
    bool isFiscalWord(std::size_t i) const {
        const std::string folded = foldWord(shown(i, i));
        return folded == "gj" || folded == "fy" || folded == "year";
    }

    bool comparedBefore(std::size_t i) const {
        for (std::size_t back = 1; back <= 4 && back <= i; ++back) {
            const std::size_t at = i - back;
            if (is(at, Kind::Compare) && after(at) + 2 >= i) return true;
            if (tokens_[at].kind == TokenKind::Sign && tokens_[at].sign != '.' && tokens_[at].sign != ':' &&
                tokens_[at].sign != '-')
                break;
        }
        return false;
    }
    bool comparedBehind(std::size_t i) const {
        for (std::size_t next = i + 1; next <= i + 2 && next < count(); ++next)
            if (isWord(next) && is(next, Kind::Compare)) return true;
        return false;
    }

    void takeDeadline(std::size_t first, std::size_t last) {
        // "contracts that expire in 2026 by 30 November", "from 8 % in 2025 to 5 % in 2026": a bare year
        // gives way.
        const bool bareYear = reading_.timeBound.holds && yearAlone_;
        yearAlone_ = isYear(last) && last == first + 1 && is(first, Kind::In) && !is(first, Kind::By);
        if (reading_.timeBound.holds && !bareYear) {
            for (std::size_t i = first; i <= last; ++i)
                used_[i] = true;  // a second date is no measure either
            return;
        }
        reading_.timeBound = {true, tokens_[first].first, tokens_[last].last};
        reading_.deadline = std::string(shown(first, last));
        for (std::size_t i = first; i <= last; ++i) used_[i] = true;
    }

    void findDeadline() {
        for (std::size_t i = 0; i < count(); ++i) {
            if (used_[i]) continue;
            if (is(i, Kind::Factor) && tokens_[i].words > 1) continue;  // "in half", "en un tercio"
            if (byDate(i) || within(i) || thisPeriod(i) || recurrence(i)) continue;
            bareDate(i);
        }
    }

    // "by end of June", "bis Ende Q1 GJ 24/25", "d'ici à 2030", "antes del 30 de junio", "by year 3".
    bool byDate(std::size_t i) {
        if (is(i + 1, Kind::Period) && tokens_[i + 1].words > 1 && foldWord(shown(i, i)) == "at") {
            takeDeadline(i, std::min(after(i + 1) - 1, count() - 1));  // "at year end"
            return true;
        }
        if (!is(i, Kind::By) && !is(i, Kind::In)) return false;
        std::size_t at = after(i);
        for (int steps = 0; steps < 5 && at < count(); ++steps) {
            if (isSign(at, '\'') || isSign(at, 0x2019)) {  // "avant l'été"
                ++at;
                continue;
            }
            if (const auto last = dateAt(at)) {
                // "gegenüber Vorjahr bis 31.12.": the comparison is complete before the date begins.
                const bool complete = is(i, Kind::By) && i > 0 &&
                                      (is(i - 1, Kind::Period) || isYear(i - 1) || is(i - 1, Kind::Compare));
                if ((comparedBefore(i) && !complete) || comparedBehind(*last)) return markUsed(i, *last);
                if (is(i, Kind::In) && !is(i, Kind::By) && isYear(at) && *last == at && comparedBefore(at))
                    return false;
                takeDeadline(i, *last);
                return true;
            }
            if (is(at, Kind::Period) && at > i && is(i, Kind::By)) {
                std::size_t last = after(at) - 1;
                if (isNumber(last + 1)) ++last;  // "by year 3"
                takeDeadline(i, std::min(last, count() - 1));
                return true;
            }
            const bool linking =
                is(at, Kind::By) || is(at, Kind::Function) || is(at, Kind::This) || is(at, Kind::In);
            if (!linking || !isWord(at)) return false;
            at = after(at);
        }
        return false;
    }

    bool markUsed(std::size_t first, std::size_t last) {
        for (std::size_t i = first; i <= last && i < count(); ++i) used_[i] = true;
        return true;
    }

    // "within 60 days", "in one month", "innerhalb von 3 Monaten", "en un an"; not service levels, not "last
    // 12 months".
    bool within(std::size_t i) {
        if (!is(i, Kind::Within) && !is(i, Kind::In)) return false;
        std::size_t at = after(i);
        while (at < count() && isWord(at) && !is(at, Kind::Number) &&
               (is(at, Kind::Function) || (is(at, Kind::This) && !is(after(at), Kind::Period))))
            at = after(at);
        if (is(at, Kind::Last)) return markUsed(i, std::min(at + 2, count() - 1));
        std::size_t unit = at;
        if (isNumber(at) || is(at, Kind::Number)) unit = at + 1;
        if (unit == at && coming(i, at)) {
            const std::size_t last = is(at + 1, Kind::This) ? after(at + 1) - 1 : at;
            takeDeadline(i, std::min(last, count() - 1));
            return true;
        }
        if (unit == at || !isWord(unit)) return false;
        while (is(unit, Kind::Adjective) && unit + 1 < count()) ++unit;
        if (!is(unit, Kind::LongUnit)) return false;
        const bool days = foldWord(shown(unit, unit)).starts_with("day") ||
                          foldWord(shown(unit, unit)).starts_with("tag") ||
                          foldWord(shown(unit, unit)).starts_with("jour") ||
                          foldWord(shown(unit, unit)).starts_with("dia");
        if (days && serves()) return markUsed(i, i);
        std::size_t last = after(unit) - 1;
        // "within 60 days of deployment" is the whole deadline.
        if (last + 2 < count() && foldWord(shown(last + 1, last + 1)) == "of" && isWord(last + 2)) last += 2;
        takeDeadline(i, std::min(last, count() - 1));
        return true;
    }

    // "in den nächsten Wochen", "dans les mois à venir": some of the next weeks or months.
    bool coming(std::size_t first, std::size_t unit) const {
        if (!is(unit, Kind::LongUnit) || after(unit) > count()) return false;
        const std::string word = foldWord(shown(unit, unit));
        const bool several = word.ends_with('s') || word.ends_with("en") || word.ends_with("re");
        if (!several) return false;
        if (is(unit + 1, Kind::This) && foldWord(shown(unit + 1, unit + 1)) != "ce")
            return tokens_[unit + 1].words > 1;
        for (std::size_t i = first; i < unit; ++i)
            if (tokens_[i].words > 1 ? is(i, Kind::Within) && !is(i, Kind::In) : is(i, Kind::This))
                return true;
        return false;
    }

    // The statement is about answers, tickets, deliveries: days inside it are a service level.
    bool serves() const {
        for (std::size_t i = 0; i < count(); ++i)
            if (is(i, Kind::Service)) return true;
        return false;
    }

    // "this quarter", "next year", "im ersten Jahr", "ce trimestre".
    bool thisPeriod(std::size_t i) {
        std::size_t first = i, at = i;
        const bool placed = (is(at, Kind::In) || is(at, Kind::By)) && !is(at, Kind::This);
        if (placed) {
            at = after(at);
            while (at < count() && isWord(at) && is(at, Kind::Function) && !is(at, Kind::This))
                at = after(at);
        }
        const std::size_t named = at;
        at = afterOrdinal(at);
        if (at == named && !is(at, Kind::This)) return false;
        if (at != named && !placed) return false;  // "2nd quarter" alone names a thing
        while (is(at, Kind::This) || is(at, Kind::Adjective)) at = after(at);
        const bool season = is(at, Kind::Weekday) && at > named;  // "this winter", "cet été"
        if ((!is(at, Kind::Period) && !season) || tokens_[i].parenthesis || comparedBefore(i)) return false;
        takeDeadline(first, tail(std::min(after(at) - 1, count() - 1)));
        return true;
    }
    // "1. Quartal", "2nd half", "1er trimestre": the token behind the ordinal, or i.
    std::size_t afterOrdinal(std::size_t i) const {
        if (!isNumber(i) || tokens_[i].digits.size() != 1) return i;
        if (tokens_[i].letters > 0) return i + 1;
        return isSign(i + 1, '.') ? i + 2 : i;
    }

    // "per month", "pro 2 Wochen", "/month", "p/m", "chaque mois"; not inside parentheses.
    bool recurrence(std::size_t i) {
        if (tokens_[i].parenthesis) return false;
        // "… monthly", "Halbjährlich zwei …": an adverb; "monthly active users" is a name.
        if (is(i, Kind::Recurring) && (reading_.language != Language::English || !isWord(i + 1))) {
            recurring_ = true;
            takeDeadline(i, i);
            return true;
        }
        if (isWord(i) && foldWord(shown(i, i)) == "p" && isSign(i + 1, '/') && i + 2 < count() &&
            foldWord(shown(i + 2, i + 2)) == "m") {
            recurring_ = true;
            takeDeadline(i, i + 2);
            return true;
        }
        const bool slash = isSign(i, '/');
        if (!slash && !is(i, Kind::Per)) return false;
        std::size_t at = slash ? i + 1 : after(i);
        if (isNumber(at) || is(at, Kind::Number)) ++at;
        const bool weekday = is(at, Kind::Weekday) && !slash && is(i, Kind::Universal);
        if ((!is(at, Kind::LongUnit) && !weekday) || (at > 0 && is(at, Kind::Last))) return false;
        // "a week", "al mes", "par an" need something counted before them; "Every week" begins a statement.
        if (i == 0 && !is(i, Kind::Universal)) return false;
        if (!slash && is(i, Kind::In) && isNumber(after(i))) return false;
        const std::string word = foldWord(shown(i, slash ? i : i));
        if (word == "a" && !(i > 0 && (isWord(i - 1) || isNumber(i - 1)))) return false;
        recurring_ = true;
        takeDeadline(i, at);
        return true;
    }

    // A date that stands alone: "Jan 1st", "1000 users Feb 1st", "GJ25-Q1", "FY26", "30.6.2024", "Q3 2026".
    void bareDate(std::size_t i) {
        if (isYear(i) && i > 0 && i <= 4 && isSign(i + 1, ':'))
            return takeDeadline(i, i);  // "Revenue 2026: …"
        if (isYear(i) || tokens_[i].parenthesis || is(i, Kind::Weekday) || is(i, Kind::Period)) return;
        const auto last = dateAt(i);
        if (!last) return;
        const bool onlyMonth = isMonth(i) && *last == i;
        if (onlyMonth || comparedBefore(i) || comparedBehind(*last)) {
            if (!onlyMonth) markUsed(i, *last);
            return;
        }
        takeDeadline(i, *last);
    }

    // --- who
    // ---------------------------------------------------------------------------------------------------

    void findOwner() {
        for (std::size_t i = 0; i < count(); ++i)
            if (is(i, Kind::Owner) && isSign(after(i), ':') && after(i) + 1 < count())
                return takeOwner(after(i) + 1, count() - 1);
        if (count() < 3) return;
        std::size_t end = count();
        while (end > 0 && isSign(end - 1, '.')) --end;
        if (end >= 3 && isSign(end - 1, ')')) {
            std::size_t open = end - 1;
            while (open > 0 && !isSign(open, '(')) --open;
            if (open > 0 && areNames(open + 1, end - 1)) return takeOwner(open + 1, end - 2);
        }
        // "… - Simon", "… – Ann Lee"
        for (std::size_t names = 1; names <= 2 && end > names + 1; ++names) {
            const std::size_t dash = end - names - 1;
            const bool separator = (isSign(dash, '-') || isSign(dash, 0x2013) || isSign(dash, 0x2014)) &&
                                   tokens_[dash].spaceBefore && tokens_[dash + 1].spaceBefore;
            if (separator && areNames(dash + 1, end)) return takeOwner(dash + 1, end - 1);
        }
        // "the sales team will …"
        for (std::size_t i = 0; i + 1 < count() && i < 6; ++i)
            if (is(i, Kind::Role) && isWord(i + 1) && foldWord(shown(i + 1, i + 1)) == "will")
                return takeOwner(0, i);
    }

    bool areNames(std::size_t first, std::size_t end) const {
        std::size_t words = 0;
        for (std::size_t i = first; i < end; ++i) {
            if (isSign(i, ',') || isSign(i, '&') || isSign(i, '/')) continue;
            if (!isWord(i) || !tokens_[i].capital) return false;
            if (tokens_[i].entry &&
                (is(i, Kind::Generic) || is(i, Kind::Metric) || is(i, Kind::Period) || is(i, Kind::Change)))
                return false;
            if (isMonth(i) || isPeriodCode(i)) return false;
            // Words all in capitals are abbreviations, "CSMs" are people.
            const std::string_view word = shown(i, i);
            const bool abbreviation = word.size() >= 2 && std::all_of(word.begin(), word.end(), [](char c) {
                                          return c >= 'A' && c <= 'Z';
                                      });
            if (abbreviation) return false;
            ++words;
        }
        return words >= 1 && words <= 4;
    }

    void takeOwner(std::size_t first, std::size_t last) {
        reading_.owner = {true, tokens_[first].first, tokens_[last].last};
        for (std::size_t i = first; i <= last; ++i) used_[i] = true;
    }

    // --- how much
    // ----------------------------------------------------------------------------------------------

    // A number that could be the measure: no label, no year, no part of a compound word, nothing used by a
    // date.
    bool isMeasureNumber(std::size_t i) const {
        if (!isNumber(i) || used_[i]) return false;
        const StatementToken& number = tokens_[i];
        if (number.hyphenAfter && i + 2 < count() && isWord(i + 2) && !tokens_[i + 2].spaceBefore)
            return false;  // "6-month"
        if (number.hyphenBefore && i >= 2 && isWord(i - 2) && !tokens_[i - 1].spaceBefore &&
            !number.spaceBefore)
            return false;  // "Day-7"
        if (isSign(i + 1, '-') && isNumber(i + 2) && number.digits.size() == 1 &&
            tokens_[i + 2].digits.size() == 1 && !isUnitBehind(i + 2))
            return false;  // "1-1"
        if (i >= 2 && isSign(i - 1, '-') && isNumber(i - 2) && number.digits.size() == 1 &&
            tokens_[i - 2].digits.size() == 1 && !isUnitBehind(i))
            return false;
        if (isYear(i) && !isUnitBehind(i)) return false;
        if (isDateDigits(number.digits) || isCode(i)) return false;
        if (number.letters > 0 && !suffixFits(i)) return false;
        if (isSign(i + 1, '.') && i + 2 < count() && !tokens_[i + 2].spaceBefore && isWord(i + 2))
            return false;  // "4.Lj"
        if (i == 0) return true;
        if (isSign(i - 1, '.') && !number.spaceBefore && i >= 2 && isWord(i - 2) &&
            !tokens_[i - 1].spaceBefore)
            return false;  // "v2.0"
        if (isSign(i - 1, '#') || isSign(i - 1, 0xb0)) return false;
        const bool label = is(i - 1, Kind::Label) && !isUnitBehind(i);
        if (label && !(is(i - 1, Kind::Number))) return false;
        if (comparedBefore(i) && !isUnitBehind(i)) return false;
        return true;
    }

    // "24/7", "Service 010", "Microsoft 365": a number that is a name.
    bool isCode(std::size_t i) const {
        const std::string_view digits = tokens_[i].digits;
        if (isUnitBehind(i)) return false;
        if (digits.size() > 1 && digits.front() == '0' &&
            digits.find_first_not_of("0123456789") == std::string_view::npos)
            return true;
        const auto is247 = [&](std::size_t at) {
            return isNumber(at) && isSign(at + 1, '/') && isNumber(at + 2) && tokens_[at].digits == "24" &&
                   tokens_[at + 2].digits == "7";
        };
        return is247(i) || (i >= 2 && is247(i - 2));
    }

    bool suffixFits(std::size_t i) const {
        const StatementToken& number = tokens_[i];
        const std::string suffix = foldWord(text_.substr(number.first + number.digits.size(),
                                                         number.last - number.first - number.digits.size()));
        for (std::string_view known : {"k",   "m",   "mm", "mio", "mrd", "bn",  "b",  "x",  "ms", "s",  "h",
                                       "min", "d",   "th", "st",  "nd",  "rd",  "er", "e",  "kg", "km", "eur",
                                       "usd", "chf", "gb", "mb",  "tb",  "kwh", "t",  "pp", "fte"})
            if (suffix == known)
                return suffix != "th" && suffix != "st" && suffix != "nd" && suffix != "rd" &&
                       suffix != "er" && suffix != "e";
        return false;
    }

    bool isUnitBehind(std::size_t i) const {
        return isSign(i + 1, '%') || is(i + 1, Kind::Percent) ||
               (i + 1 < count() && tokens_[i + 1].kind == TokenKind::Sign &&
                isCurrency(tokens_[i + 1].sign)) ||
               (i > 0 && tokens_[i - 1].kind == TokenKind::Sign && isCurrency(tokens_[i - 1].sign));
    }
    bool isCurrencyBefore(std::size_t i) const {
        return i > 0 && tokens_[i - 1].kind == TokenKind::Sign && isCurrency(tokens_[i - 1].sign);
    }

    // "our $20k ARR base": the amount describes a thing that is there.
    bool describes(std::size_t i) const {
        std::size_t before = i - (isCurrencyBefore(i) ? 1 : 0);
        if (before == 0 || !is(before - 1, Kind::Determiner) || isSign(i + 1, '%')) return false;
        const bool possessive =
            foldWord(shown(before - 1, before - 1)) != "the" && !is(before - 1, Kind::Number);
        return possessive && isWord(i + 1);
    }

    void findMeasure() {
        std::optional<std::size_t> main, from;
        for (std::size_t i = 0; i < count(); ++i) {
            if (!isMeasureNumber(i) || describes(i)) continue;
            if (is(i > 0 ? i - 1 : 0, Kind::Currently) && i > 0) {
                takeBaseline(i);
                continue;
            }
            if (i > 1 && is(i - 2, Kind::Currently) && isSign(i - 1, ':')) {
                takeBaseline(i);
                continue;
            }
            if (const auto to = endOfFromTo(i)) {
                takeBaseline(i);
                main = *to;
                from.reset();
                break;
            }
            if (tokens_[i].parenthesis && (main || anyOutside(i))) continue;
            // "within 30 seconds in 95 % of cases": the share is the target, the time is the service level.
            const bool level =
                main && *main > 0 && is(*main - 1, Kind::Within) && is(*main + 1, Kind::ShortUnit);
            if (!main || (level && (isSign(i + 1, '%') || is(i + 1, Kind::Percent)))) main = i;
        }
        if (main && !isAgeOfNothing(*main)) return takeTarget(*main);
        takeWords();
    }

    // "No open items older than 60 days": none is the target, the days describe what there shall be none of.
    bool isAgeOfNothing(std::size_t number) const {
        if (!is(number + 1, Kind::LongUnit) && !is(number + 1, Kind::ShortUnit)) return false;
        for (std::size_t i = 0; i < number && i < 2; ++i)
            if (!used_[i] && (is(i, Kind::Zero) || isNo(i))) return true;
        return false;
    }

    bool anyOutside(std::size_t from) const {
        for (std::size_t i = from + 1; i < count(); ++i)
            if (!tokens_[i].parenthesis && isMeasureNumber(i)) return true;
        return false;
    }

    // "from 2 % to 4 %": the place of the second number, where i is the first.
    std::optional<std::size_t> endOfFromTo(std::size_t i) const {
        std::size_t before = i;
        if (isCurrencyBefore(before)) --before;
        const bool fromWord = before > 0 && is(before - 1, Kind::From);
        if (!fromWord) return std::nullopt;
        for (std::size_t at = i + 1; at < count() && at <= i + 6; ++at) {
            if (isSign(at, '.') || isSign(at, ';')) return std::nullopt;
            if (!is(at, Kind::To)) continue;
            for (std::size_t next = at + 1; next <= at + 4 && next < count(); ++next)
                if (isMeasureNumber(next)) return next;
            return std::nullopt;
        }
        return std::nullopt;
    }

    void takeBaseline(std::size_t i) {
        if (!reading_.baseline.holds) reading_.baseline = {true, tokens_[i].first, tokens_[i].last};
    }

    void takeTarget(std::size_t i) {
        const StatementToken& number = tokens_[i];
        std::size_t last = i;
        std::string value(text_.substr(number.first, number.last - number.first));
        if (number.letters > 0) value = std::string(number.digits) + scaleOf(i);
        // A range: "between 10 and 35 %", "10–35 %".
        std::size_t second = i + 1;
        if (isSign(second, '%')) ++second;
        const bool ranged =
            isSign(second, 0x2013) || isSign(second, '-') || (i > 0 && is(i - 1, Kind::Range));
        if (ranged && isNumber(second + 1)) {
            value += "-" + std::string(tokens_[second + 1].digits);
            last = second + 1;
        } else if (foldWord(second < count() ? shown(second, second) : "") == "out" && second + 1 < count() &&
                   foldWord(shown(second + 1, second + 1)) == "of" && isNumber(second + 2) &&
                   second == i + 1) {
            value = std::string(shown(i, second + 2));  // "9 out of 10"
            last = second + 2;
        } else if (const std::string of = second < count() ? foldWord(shown(second, second)) : "";
                   (of == "of" || of == "von" || of == "sur" || of == "de") && isNumber(second + 1) &&
                   second == i + 1) {
            value = std::string(shown(i, second + 1));
            last = second + 1;
        }
        const bool ratio = isSign(i + 1, ':') && isNumber(i + 2) && !tokens_[i + 1].spaceBefore &&
                           !tokens_[i + 2].spaceBefore;
        if (ratio) {
            value = std::string(shown(i, i + 2));  // "3:1"
            last = i + 2;
        }
        if (is(last + 1, Kind::Scale) && tokens_[last + 1].spaceBefore) {
            value += " " + std::string(shown(last + 1, last + 1));
            ++last;
        }
        reading_.target = value;
        reading_.measurable = {true, isCurrencyBefore(i) ? tokens_[i - 1].first : number.first,
                               tokens_[last].last};
        reading_.unit = unitBehind(i, last);
    }

    std::string scaleOf(std::size_t i) const {
        const StatementToken& number = tokens_[i];
        const std::string_view suffix = text_.substr(number.first + number.digits.size(),
                                                     number.last - number.first - number.digits.size());
        const std::string folded = foldWord(suffix);
        for (std::string_view scale : {"k", "m", "mm", "mio", "mrd", "bn", "b"})
            if (folded == scale) return std::string(suffix);
        return {};
    }

    std::string unitBehind(std::size_t i, std::size_t last) {
        if (isCurrencyBefore(i)) return std::string(shown(i - 1, i - 1));
        const StatementToken& number = tokens_[i];
        if (number.letters > 0 && scaleOf(i).empty())
            return std::string(text_.substr(number.first + number.digits.size(),
                                            number.last - number.first - number.digits.size()));
        std::size_t at = last + 1;
        if (isSign(at, '+') || (last > i && isSign(at, '.'))) ++at;
        if (isSign(at, '%')) {
            reading_.measurable.last = tokens_[at].last;
            return "%";
        }
        if (at < count() && tokens_[at].kind == TokenKind::Sign && isCurrency(tokens_[at].sign))
            return std::string(shown(at, at));
        if (is(at, Kind::Percent)) return std::string(shown(at, std::min(after(at) - 1, count() - 1)));
        while (at < count() && isWord(at) &&
               (is(at, Kind::Adjective) || is(at, Kind::Determiner) ||
                (is(at, Kind::From) && reading_.language != Language::English)))
            ++at;
        if (i > 0 && isSign(i - 1, ':') && (at >= count() || !isWord(at))) return unitBeforeColon(i - 1);
        if (!isWord(at) || is(at, Kind::Function) || is(at, Kind::By) || is(at, Kind::In) || used_[at])
            return measureBefore(i);
        const bool time = is(at, Kind::LongUnit) || is(at, Kind::ShortUnit);
        if (reading_.language == Language::German && !tokens_[at].capital && !time) return measureBefore(i);
        return nounPhrase(at);
    }

    static bool isCurrencyCode(std::string_view word) {
        for (std::string_view code :
             {"EUR", "USD", "CHF", "GBP", "JPY", "CAD", "AUD", "SEK", "NOK", "DKK", "PLN",
              "CZK", "HUF", "MXN", "ARS", "COP", "CLP", "BRL", "INR", "CNY", "SGD", "ZAR"})
            if (word == code) return true;
        return false;
    }

    // "blog posts", "Neukunden", "days": what is counted, at most three words.
    std::string nounPhrase(std::size_t at) const {
        if (isCurrencyCode(shown(at, at))) return std::string(shown(at, at));
        std::size_t end = at;
        while (end + 1 < count() && (isWord(end + 1) || (isSign(end + 1, '-') && isWord(end + 2) &&
                                                         !tokens_[end + 2].spaceBefore))) {
            if (isSign(end + 1, '-')) {
                end += 2;
                continue;
            }
            const std::size_t next = end + 1;
            const bool stop = is(next, Kind::Function) || is(next, Kind::By) || is(next, Kind::In) ||
                              is(next, Kind::Change) || is(next, Kind::Deliver) ||
                              (reading_.language == Language::German && !tokens_[next].capital) ||
                              is(next, Kind::Per) || is(next, Kind::Within) || isMonth(next) || used_[next] ||
                              end - at >= 2;
            if (stop || is(end, Kind::LongUnit) || is(end, Kind::ShortUnit)) break;
            end = next;
        }
        if (is(at, Kind::ShortUnit)) end = std::max(end, std::min(after(at) - 1, count() - 1));
        return std::string(shown(at, end));
    }

    // "New Logos in Pipe: 8": what is counted stands first, up to a preposition; of many words, the last.
    std::string unitBeforeColon(std::size_t colon) const {
        std::size_t last = 0;
        while (last < colon && (isWord(last) || isSign(last, '-')) &&
               (!is(last, Kind::Function) || is(last, Kind::Adjective)))
            ++last;
        if (last == 0 || !isWord(last - 1)) return {};
        return std::string(shown(last > 2 ? last - 1 : 0, last - 1));
    }
    // "NPS of 40", "CSAT >= 4.6": an abbreviation before the number is its measure.
    std::string measureBefore(std::size_t i) const {
        for (std::size_t back = 1; back <= 5 && back <= i; ++back) {
            const std::size_t at = i - back;
            if (!isWord(at)) {
                if (isSign(at, '.') || isSign(at, ';') || isSign(at, ',')) return {};
                continue;
            }
            const std::string_view word = shown(at, at);
            const bool abbreviation =
                word.size() >= 2 && word.size() <= 6 &&
                std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
            if (abbreviation && !isPeriodCode(at)) return std::string(word);
            if (is(at, Kind::Change) || is(at, Kind::Deliver)) return {};
        }
        return {};
    }
    // "Zahl der Unfälle halbieren", "Besuche und Anrufe verdoppeln": German names the object before the verb.
    std::string objectBefore(std::size_t verb) const {
        std::size_t at = 0;
        while (at < verb && (!isWord(at) || used_[at] || !tokens_[at].capital || is(at, Kind::Function) ||
                             is(at, Kind::Factor) || is(at, Kind::Zero)))
            ++at;
        if (at >= verb) return {};
        if (is(at, Kind::Metric) && is(at + 1, Kind::Function) && at + 2 < verb && tokens_[at + 2].capital)
            at += 2;
        std::size_t last = at;
        while (last + 2 < verb && foldWord(shown(last + 1, last + 1)) == "und" && tokens_[last + 2].capital)
            last += 2;
        return std::string(shown(at, last));
    }

    // No figure: a factor, a number in words, nothing or everything, or something that can be checked off.
    void takeWords() {
        for (std::size_t i = 0; i < count(); ++i) {
            if (used_[i] || !isWord(i)) continue;
            if (is(i, Kind::Factor)) return takeWord(i, nounBehind(after(i)));
            if (is(i, Kind::Zero) || isNo(i)) return takeWord(i, nounBehind(after(i)));
            const bool first = i == 0 || (i == 1 && is(0, Kind::Function));
            const bool listed = i > 0 && (foldWord(shown(i - 1, i - 1)) == "from" ||
                                          foldWord(shown(i - 1, i - 1)) == "of" || isSign(i - 1, ':'));
            if (is(i, Kind::Universal) && (first || listed) && isWord(after(i)))
                return takeWord(i, nounBehind(after(i)));
            if (is(i, Kind::Number) && countsSomething(i)) {
                const std::size_t noun = nounBehind(after(i));
                takeWord(i, noun);
                const bool often = foldWord(shown(i, i)).ends_with("mal");
                if (!often && noun < count() && isWord(noun)) reading_.unit = nounPhrase(noun);
                return;
            }
        }
        bool vague = false;
        for (std::size_t i = 0; i < count(); ++i)
            vague = vague || (is(i, Kind::Vague) && !tokens_[i].parenthesis);
        for (std::size_t i = 0; i < count() && !vague; ++i) {
            const bool made = is(i, Kind::Make) && (tokens_[i].words > 1 || isArticle(after(i)) ||
                                                    is(after(i), Kind::Universal) || germanObject(i));
            if (!made && !isDone(i) && (!is(i, Kind::Deliver) || describesNoun(i))) continue;
            if (isPartOfCompound(i)) continue;
            if (!made && !hasObject(i)) continue;
            reading_.measurable = {true, tokens_[i].first, tokens_[i].last};
            reading_.binary = true;
            return;
        }
        // A rhythm is a rate: "every Monday, send the report".
        for (std::size_t i = 0; i < count() && recurring_ && !vague; ++i)
            if (isWord(i) && !used_[i] && !is(i, Kind::Function)) {
                reading_.measurable = reading_.timeBound;
                reading_.binary = true;
                return;
            }
    }

    // "time-to-hire": joined to the word before it.
    bool isPartOfCompound(std::size_t i) const {
        return i >= 2 && isSign(i - 1, '-') && isWord(i - 2) && !tokens_[i - 1].spaceBefore &&
               !tokens_[i].spaceBefore;
    }

    // "ein Konzept erstellen": German names a single object before the verb.
    bool germanObject(std::size_t verb) const {
        if (reading_.language != Language::German || after(verb) < count()) return false;
        for (std::size_t i = 0; i + 1 < verb; ++i) {
            if (!isArticle(i)) continue;
            std::size_t noun = i + 1;
            while (noun < verb && isWord(noun) && !tokens_[noun].capital) ++noun;
            if (noun >= verb || !isWord(noun) || noun > i + 3) continue;
            const std::string word = foldWord(shown(noun, noun));
            bool idea = false;  // "ein Verständnis", "eine Partnerschaft": nothing to tick off
            for (std::string_view ending : {"nis", "heit", "keit", "schaft", "kultur", "tat", "gefuhl"})
                idea = idea || word.ends_with(ending);
            if (!idea) return true;
        }
        return false;
    }

    static bool isGermanParticiple(std::string_view word) {
        for (std::string_view prefix :
             {"", "auf", "ab", "an", "aus", "ein", "um", "vor", "zu", "fest", "her", "bereit", "frei"})
            if (word.starts_with(prefix) && word.substr(prefix.size()).starts_with("ge")) return true;
        return false;
    }

    // "Messestand gebucht", "contract countersigned": the last word says that something is done.
    bool isDone(std::size_t i) const {
        std::size_t end = count();
        while (end > 0 && !isWord(end - 1)) --end;
        if (i + 1 != end || end < 2 || tokens_[i].capital || is(i, Kind::Change) || is(i, Kind::Generic))
            return false;
        const std::string word = foldWord(shown(i, i));
        if (word.size() < 5) return false;
        switch (reading_.language) {
            case Language::English:
                return word.ends_with("ed") && (isWord(i - 1) || i < 2) && !is(i - 1, Kind::To);
            case Language::German:
                return word.ends_with("iert") || (word.ends_with("t") && isGermanParticiple(word));
            default:
                return false;  // a participle looks like an adjective or a verb there
        }
    }

    // "no order ships late" behind "that", "with" or at the beginning.
    bool isNo(std::size_t i) const {
        if (reading_.language != Language::English || !isWord(i + 1) || foldWord(shown(i, i)) != "no")
            return false;
        if (is(i + 1, Kind::Vague) || is(i + 1, Kind::Function)) return false;
        return i == 0 || is(i - 1, Kind::Function);
    }
    // "the agreed targets", "orders ship on time": the word describes or does something else here.
    bool describesNoun(std::size_t i) const {
        if (reading_.language != Language::English || i == 0 || tokens_[i].words > 1 || !isWord(i - 1))
            return false;
        const std::string word = foldWord(shown(i, i));
        const bool participle = word.ends_with("ed") || word.ends_with("wn") || word.ends_with("nt");
        return participle && is(i - 1, Kind::Determiner) && isWord(i + 1) && !is(i + 1, Kind::Function);
    }

    bool isArticle(std::size_t i) const {
        if (!isWord(i)) return false;
        const std::string word = foldWord(shown(i, i));
        for (std::string_view article : {"a", "an", "ein", "eine", "einen", "un", "une", "una"})
            if (word == article) return true;
        return false;
    }
    bool hasObject(std::size_t i) const {
        for (std::size_t at = 0; at < count(); ++at)
            if (at != i && isWord(at) && !is(at, Kind::Function)) return true;
        return reading_.timeBound.holds;
    }

    // "at least one post", "drei Projekten", "einmal"; articles alone count nothing.
    bool countsSomething(std::size_t i) const {
        const double value = tokens_[i].entry->value[static_cast<std::size_t>(reading_.language)];
        const std::string word = foldWord(shown(i, i));
        const bool once =
            word == "einmal" || word == "zweimal" || word == "dreimal" || word == "once" || word == "twice";
        if (value > 1 || once) return true;
        if (i == 0) return false;
        const std::string before = foldWord(shown(i - 1, i - 1));
        return before == "least" || before == "mindestens" || before == "mind" || before == "moins" ||
               before == "menos" || before == "exactly" || before == "genau";
    }

    // "the number of …": the things are counted, not the number.
    bool isCount(std::size_t i) const {
        if (!is(i, Kind::Metric) || !is(i + 1, Kind::Function)) return false;
        const std::string word = foldWord(shown(i, i));
        return word == "number" || word == "nombre" || word == "numero";
    }
    std::size_t nounBehind(std::size_t at) const {
        while (at < count() && isWord(at) &&
               (is(at, Kind::Adjective) || (is(at, Kind::Function) && !is(at, Kind::Generic)) || isCount(at)))
            ++at;
        return at;
    }

    void takeWord(std::size_t i, std::size_t noun) {
        reading_.measurable = {true, tokens_[i].first, tokens_[i].last};
        reading_.target = std::string(shown(i, std::min(after(i) - 1, count() - 1)));
        if (i > 1 && isSign(i - 1, ':') && (noun >= count() || !isWord(noun))) {
            reading_.unit = unitBeforeColon(i - 1);
            return;
        }
        const bool often = foldWord(shown(i, i)).ends_with("mal");
        if (reading_.language == Language::German &&
            (often ||
             (is(i, Kind::Factor) && (noun >= count() || !isWord(noun) || !tokens_[noun].capital)))) {
            reading_.unit = objectBefore(i);
            return;
        }
        if (noun >= count() || !isWord(noun)) return;
        reading_.unit = std::string(shown(noun, noun));
        const bool part = foldWord(shown(i, i)) == "half";  // "half of the pipeline comes from …"
        if (reading_.language != Language::English || is(i, Kind::Number) || part) return;
        // English names the thing last: "zero overdue invoices", "all sales reps".
        const std::string phrase = nounPhrase(noun);
        reading_.unit = phrase.substr(phrase.rfind(' ') + 1);
    }

    // --- what
    // --------------------------------------------------------------------------------------------------

    void findSpecific() {
        std::size_t concrete = 0, metrics = 0, objects = 0, verbs = 0, generic = 0;
        bool vague = false;
        std::optional<std::size_t> shownAt;
        for (std::size_t i = 0; i < count(); ++i) {
            if (!isWord(i) || used_[i]) continue;
            vague = vague || (is(i, Kind::Vague) && !tokens_[i].parenthesis);
            if (is(i, Kind::Change) || is(i, Kind::Deliver) || is(i, Kind::Make)) ++verbs;
            if (is(i, Kind::Generic)) ++generic;
            if (is(i, Kind::Metric)) {
                ++metrics;
                if (!shownAt) shownAt = i;
                continue;
            }
            const bool plain = !tokens_[i].entry ||
                               tokens_[i].entry->kinds[static_cast<std::size_t>(reading_.language)] == 0;
            const bool served =
                is(i, Kind::Service) && !is(i, Kind::Make) && !is(i, Kind::Change) && !is(i, Kind::Generic);
            if ((plain || served) && tokens_[i].last - tokens_[i].first >= 3) {
                ++concrete;
                if (!shownAt) shownAt = i;
            }
        }
        objects = concrete + metrics + generic;
        bool holds = false;
        if (reading_.measurable.holds && !reading_.binary) {
            holds = objects > 0;
        } else if (reading_.binary) {
            holds = concrete + generic > 0 &&
                    (concrete > 0 || reading_.timeBound.holds ? objects > 0 : generic > 0);
        } else {
            holds = !vague && ((metrics > 0 && concrete > 0) || concrete >= 3 ||
                               (concrete >= 2 && verbs > 0 && generic == 0) ||
                               (concrete >= 1 && reading_.timeBound.holds && verbs > 0));
        }
        reading_.specific.holds = holds;
        if (shownAt) {
            reading_.specific.first = tokens_[*shownAt].first;
            reading_.specific.last = tokens_[*shownAt].last;
        }
    }

    std::string_view text_;
    std::vector<StatementToken> tokens_;
    std::vector<bool> used_;
    StatementReading reading_;
    bool recurring_ = false;  // the deadline is a rhythm: "every Monday", "una vez al mes"
    bool yearAlone_ = false;  // the deadline so far is "in 2026"
};

std::string replaced(std::string text, std::string_view mark, std::string_view with) {
    if (const std::size_t at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), with);
    return text;
}

}  // namespace

StatementReading readStatement(std::string_view text) {
    return StatementReader(text.substr(0, longestStatement)).read();
}

std::string adviceFor(const StatementReading& reading, std::string_view text) {
    const char what = !reading.measurable.holds  ? (reading.specific.holds ? 'm' : 's')
                      : !reading.specific.holds  ? 's'
                      : !reading.timeBound.holds ? 't'
                                                 : 'o';
    std::string goal(trimmed(text.substr(0, longestStatement)));
    while (goal.ends_with('.') || goal.ends_with('!')) goal.pop_back();
    const std::string_view verb = std::string_view(goal).substr(0, goal.find(' '));
    return replaced(replaced(std::string(lexicon().advice(reading.language, what)), "{verb}", verb), "{goal}",
                    goal);
}

}  // namespace plumbline
