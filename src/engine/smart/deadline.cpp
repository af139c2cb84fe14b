// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/deadline.h"

#include <algorithm>

#include "smart/clauses.h"
#include "smart/dates.h"
#include "smart/days.h"
#include "smart/due_times.h"
#include "smart/german_acts.h"
#include "smart/headings.h"
#include "smart/horizons.h"
#include "smart/lead_time.h"
#include "smart/rhythm.h"
#include "smart/spans.h"
#include "smart/time_phrase.h"

namespace plumbline {
namespace {

using Kind = WordKind;

class DeadlineFinder {
  public:
    explicit DeadlineFinder(StatementText& text) : text_(text), asks_(asksToBeTold(text)) {}

    Deadline find() {
        for (std::size_t i = 0; i < text_.count(); ++i) {
            if (text_.isClaimed(i) || !canBegin(i)) continue;
            if (text_.is(i, Kind::Factor) && text_.token(i).words > 1) {  // "in half", "by a quarter"
                i = text_.lastOf(i);
                continue;
            }
            if (apart(i) || months(i) || lead(i) || phrase(i) || span(i) || rhythm(i) || byDate(i) ||
                within(i))
                continue;
            bareDate(i);
        }
        return std::move(deadline_);
    }

  private:
    enum class Weight { None, BareYear, Rhythm, Date, DueDate };

    // A second date is no measure either. A bare year gives way ("contracts that expire in 2026 by 30
    // November", "from 8 % in 2025 to 5 % in 2026"), and so does a rhythm to a date.
    bool take(std::size_t first, std::size_t last, Weight weight, std::string_view line = {}) {
        last = std::min(last, text_.count() - 1);
        text_.claim(first, last);
        if (isOver(first)) return true;
        const bool laterYear = weight == Weight::BareYear && weight_ == weight && comparesBefore(first);
        const bool stronger = weight > weight_ || laterYear;
        if (!stronger) return true;
        weight_ = weight;
        deadline_.evidence = text_.evidence(first, last);
        deadline_.evidence.line = line;
        deadline_.words = std::string(text_.shown(first, last));
        deadline_.recurring = weight == Weight::Rhythm;
        return true;
    }
    bool take(std::size_t first, std::size_t last) {
        const bool bareYear = last == first + 1 && isYear(text_, last) && text_.is(first, Kind::In) &&
                              !text_.is(first, Kind::By);
        const bool bareDay = text_.is(last, Kind::Weekday) && !text_.is(first, Kind::By);  // "said on Monday"
        if (bareYear || bareDay) return take(first, last, Weight::BareYear);
        return take(first, last, isDue(first) ? Weight::DueDate : Weight::Date);
    }
    // "launch in September and win 100 users by November": the due date counts more than the other.
    bool isDue(std::size_t first) const {
        return text_.is(first, Kind::By) && !text_.isAny(first, {Kind::In, Kind::Within});
    }
    // "Sales were 5 million in 2024; reach 6 million"
    bool isOver(std::size_t first) const {
        if (isDue(first)) return false;
        const Clause clause = clauseOf(text_, first);
        return clause.end < text_.count() && tellsState(text_, clause, first) && actsBehind(text_, clause);
    }
    // "from 8 % in 2025 to 5 % in 2026"
    bool comparesBefore(std::size_t first) const {
        for (std::size_t i = 0; i < first; ++i)
            if (text_.isAny(i, {Kind::From, Kind::Compare, Kind::Currently})) return true;
        return false;
    }
    bool pass(std::size_t first, std::size_t last) {
        text_.claim(first, last);
        return true;
    }

    bool canBegin(std::size_t i) const;
    bool apart(std::size_t i);
    bool months(std::size_t i);
    bool lead(std::size_t i);
    bool phrase(std::size_t i);
    bool span(std::size_t i);
    bool rhythm(std::size_t i);
    bool byDate(std::size_t i);
    bool isBy(std::size_t i, std::size_t at, std::size_t last);
    bool atHorizon(std::size_t i) const;
    bool within(std::size_t i);
    bool isAside(std::size_t first, std::size_t last) const;
    bool isElided(std::size_t i) const;
    bool isGermanYear(std::size_t i) const;
    void bareDate(std::size_t i);

    StatementText& text_;
    const bool asks_;
    Deadline deadline_;
    Weight weight_ = Weight::None;
};

// A word of which nothing is known, and most signs, begin no time.
bool DeadlineFinder::canBegin(std::size_t i) const {
    const StatementToken& token = text_.token(i);
    if (token.kind == TokenKind::Sign) return token.sign == '(' || token.rules != 0;
    if (token.kind == TokenKind::Number || token.kinds != 0 || token.rules != 0) return true;
    if (token.month || token.capital || !token.own) return token.month || token.capital;
    const LanguageWord& word = token.own->in(text_.language());
    return (word.marks[0] | word.marks[1]) != 0;
}

// "Deadline: 30 June", "Month 3: 500 users"
bool DeadlineFinder::apart(std::size_t i) {
    if (const auto time = labelledTimeAt(text_, i)) return take(time->first, time->last, Weight::DueDate);
    const auto time = headingTimeAt(text_, i);
    return time && take(time->first, time->last, Weight::Date);
}

// "2 balance sheets (April and August)", "(Feb., Aug.)": nothing but months or seasons in parentheses.
bool DeadlineFinder::months(std::size_t i) {
    if (!text_.isSign(i, '(')) return false;
    std::size_t at = i + 1;
    while (isMonthOrSeason(text_, at)) {
        at = dateTail(text_, text_.lastOf(at)) + 1;
        while (text_.isSign(at, '.') || text_.isSign(at, ',') || text_.is(at, Kind::Joint)) ++at;
    }
    return at > i + 1 && text_.isSign(at, ')') && take(i + 1, at - 1);
}

// "two weeks before the launch"
bool DeadlineFinder::lead(std::size_t i) {
    const auto time = leadTimeAt(text_, i);
    if (!time) return false;
    return time->due ? take(i, time->last, Weight::DueDate) : pass(i, time->last);
}

// "by the end of next year", "im Laufe des Jahres", "in the next 90 days": a time in its usual shape.
bool DeadlineFinder::phrase(std::size_t i) {
    const auto time = timePhraseAt(text_, i);
    if (!time || isAside(time->first, time->last)) return false;
    if (const auto before = time->shape == TimeShape::Count ? leadTimeAt(text_, time->number) : std::nullopt)
        return before->due ? take(i, before->last, Weight::DueDate) : pass(i, before->last);
    if (isComparedBefore(text_, i) || isComparedBehind(text_, time->last)) return false;
    if (isOfEachCase(text_, i, time->last)) return pass(i, time->last);
    if (time->shape != TimeShape::Count && narrowsThing(text_, time->core, time->last)) return false;
    if (text_.is(time->last + 1, Kind::Last)) return pass(i, time->last + 1);  // "el año pasado"
    if (isApostrophe(text_, time->last + 1) && text_.in(time->last + 2, Mark::Possessive))
        return false;  // "this fall's class"
    switch (time->shape) {
        case TimeShape::Date:
            return (time->led || text_.is(time->core, Kind::This)) &&  // "this summer"
                   take(i, withFurtherMonths(text_, time->last));
        case TimeShape::Period:
            if (asks_ && !isDue(i)) return pass(i, time->last);
            return isDuePeriod(text_, *time) && take(i, withEvent(text_, time->last));
        case TimeShape::Year:  // "by the first quarter of 2026"; a year behind one word is byDate's
            return time->led && time->core > text_.after(i) && take(i, time->last);
        case TimeShape::Count:
            return isDueCount(text_, *time) && take(i, withExplanation(text_, withEvent(text_, time->last)));
    }
    return false;
}

bool DeadlineFinder::span(std::size_t i) {
    const auto span = timeSpanAt(text_, i);
    return span && !isAside(span->first, span->last) &&
           take(span->first, span->last, span->recurring ? Weight::Rhythm : Weight::Date, span->line);
}

bool DeadlineFinder::rhythm(std::size_t i) {
    const auto found = rhythmAt(text_, i);
    if (!found) return false;
    const std::size_t begin = found->first;
    if (asks_) return pass(begin, found->last);
    for (std::size_t back = 1; back <= 2 && back <= begin; ++back)  // "respecto al año 2010"
        if (text_.is(begin - back, Kind::Compare) && text_.after(begin - back) >= begin)
            return pass(begin, found->last);
    take(begin, found->last, Weight::Rhythm, found->line);
    if (weight_ == Weight::Rhythm && deadline_.evidence.first == text_.token(begin).first) {
        const std::size_t first =
            timesBefore(text_, begin);  // they are the measure too, so they stay unclaimed
        deadline_.evidence.first = text_.token(first).first;
        deadline_.words = std::string(text_.shown(first, found->last));
    }
    return true;
}

// "by end of June", "bis Ende Q1 GJ 24/25", "d'ici à 2030", "antes del 30 de junio", "by year 3".
bool DeadlineFinder::byDate(std::size_t i) {
    if (text_.is(i + 1, Kind::Period) && text_.token(i + 1).words > 1 && text_.in(i, Mark::At))
        return take(i, text_.after(i + 1) - 1);  // "at year end"
    if (!text_.isAny(i, {Kind::By, Kind::In})) return false;
    std::size_t at = text_.after(i);
    for (int steps = 0; steps < 5 && at < text_.count(); ++steps) {
        const bool joined =
            text_.isSign(at, '-') && !text_.token(at).spaceBefore;  // "mid-2026", "end-of-year"
        if (joined && text_.is(at + 1, Kind::Period) && !text_.is(at - 1, Kind::Function)) return false;
        if (isApostrophe(text_, at) || joined) {  // "avant l'été"
            ++at;
            continue;
        }
        if (const auto last = countedPeriodAt(text_, at)) return take(i, *last);
        if (const auto last = dateAt(text_, at)) {
            const bool article = isArticleAlone(text_, i);
            if (article && text_.is(at, Kind::Period) && *last == text_.lastOf(at))
                return false;  // "reducir el periodo"
            return isBy(i, at, *last);
        }
        const bool by = text_.is(i, Kind::By);
        if (by && text_.is(at, Kind::Period))
            return !isComparedBefore(text_, i) && take(i, text_.after(at) - 1);
        if (by && isEvent(text_, at) && !leadsThere(text_, i) && !narrowsThing(text_, at, text_.lastOf(at)) &&
            !text_.isPlain(text_.after(at)))
            return take(i, withThing(text_, text_.after(at) - 1));  // "before the launch"
        if (const auto last = by ? dayAloneAt(text_, at) : std::nullopt) return take(i, *last);
        if (!text_.isAny(at, {Kind::By, Kind::Function, Kind::This, Kind::In})) return false;
        at = text_.after(at);
    }
    return false;
}

// The word of time at i leads to the date from `at` to `last`.
bool DeadlineFinder::isBy(std::size_t i, std::size_t at, std::size_t last) {
    if (narrowsThing(text_, at, last)) return false;
    if (isOfEachCase(text_, i, last)) return pass(i, last);
    const bool by = text_.is(i, Kind::By);
    const std::size_t grown = i > 1 && text_.in(i - 1, Mark::Growth) ? i - 1 : i;
    const bool share = i > 0 && (text_.isSign(grown - 1, '%') || text_.is(grown - 1, Kind::Percent));
    if (share && text_.in(i, Mark::Over)) return pass(i, last);  // "10 % over 2025"
    // "gegenüber Vorjahr bis 31.12.": the comparison is complete before the date begins.
    const bool yearly =
        i >= 3 && text_.is(i - 3, Kind::Compare) && text_.after(i - 3) == i;  // "year on year"
    const bool complete = by && i > 0 &&
                          (yearly || text_.is(i - 1, Kind::Period) ||
                           (isBaseWord(text_, i - 1) && text_.after(i - 1) == i) || isYear(text_, i - 1));
    if ((isComparedBefore(text_, i) && !complete) || isComparedBehind(text_, last)) return pass(i, last);
    if (!by && isYear(text_, at) && last == at && isComparedBefore(text_, at)) return false;
    return take(i, withFurtherMonths(text_, last));
}

// "1 000 utilisateurs à 12 mois", where another figure is the target and no verb changes the time.
bool DeadlineFinder::atHorizon(std::size_t i) const {
    if (!isNounFirst(text_) || i < 2 || !text_.in(i, Mark::ToBare) || !text_.isNumber(i + 1) ||
        !text_.is(i + 2, Kind::LongUnit) || isOnlyFigure(text_, i + 1))
        return false;
    for (std::size_t at = 0; at < i; ++at)
        if (text_.isAny(at, {Kind::Change, Kind::Metric, Kind::From, Kind::LongUnit}) &&
            !text_.in(at, Mark::Elided))
            return false;
    return text_.isNumber(0) || text_.isNumber(1);
}

// "in the coming weeks", "dans les mois à venir"; "in the last 12 months" is over.
bool DeadlineFinder::within(std::size_t i) {
    if (atHorizon(i)) return take(i, i + 2);
    if (!text_.isAny(i, {Kind::Within, Kind::In, Kind::This})) return false;
    std::size_t at = text_.after(i);
    while (text_.isWord(at) && (text_.is(at, Kind::Function) || text_.is(at, Kind::This)))
        at = text_.after(at);
    if (text_.is(at, Kind::Last)) return pass(i, at + 2);
    if (text_.isNumber(at) || text_.is(at, Kind::Number) || !coming(text_, i, at)) return false;
    return take(i, text_.is(at + 1, Kind::This) ? text_.after(at + 1) - 1 : at);
}

// In parentheses with other words; "(Q3 2026)" alone says when.
bool DeadlineFinder::isAside(std::size_t first, std::size_t last) const {
    if (!text_.token(first).parenthesis) return false;
    if (first == 0 || last + 1 >= text_.count()) return true;
    const char32_t open = text_.token(first - 1).sign, close = text_.token(last + 1).sign;
    if (open == ',') return close != ')' && close != ']';  // "(whole crew, 12 May)"
    return !(open == '(' && close == ')') && !(open == '[' && close == ']');
}

// The apostrophe of "l'année".
bool DeadlineFinder::isElided(std::size_t i) const {
    return i > 0 && isApostrophe(text_, i) && text_.in(i - 1, Mark::ElidedArticle);
}

// "2026 wollen wir …", "wird 2026 eröffnet": German says the year without a preposition.
bool DeadlineFinder::isGermanYear(std::size_t i) const {
    if (!isVerbLast(text_) || !isYear(text_, i) || text_.token(i).parenthesis) return false;
    const auto verb = [&](std::size_t at) {
        return text_.is(at, Kind::Duty) || text_.in(at, Mark::YearVerb);
    };
    const Clause clause = clauseOf(text_, i);
    const bool opens = i == clause.first;
    const bool noun = text_.isCapital(i + 1);  // "2025 Bilanz" is one thing
    if (opens && i > 0 && !noun && endsWithGermanAct(text_, clause.first, clause.end)) return true;
    if (opens || (i == 1 && text_.is(0, Kind::Function))) return verb(i + 1);  // "Auch 2026 wollen wir …"
    return verb(i - 1) && text_.isWord(i + 1);
}

// A date that stands alone: "Jan 1st", "1000 users Feb 1st", "GJ25-Q1", "FY26", "30.6.2024", "Q3 2026".
void DeadlineFinder::bareDate(std::size_t i) {
    const bool yearFirst = isYear(text_, i) && (isPeriodCode(text_, i + 1) || isPeriodCode(text_, i + 2));
    if (yearFirst && !isComparedBefore(text_, i)) {
        take(i, dateTail(text_, i));  // "2026 Q3"
        return;
    }
    const bool behind = text_.is(i, Kind::Period) && text_.is(i + 1, Kind::This);  // "l'année prochaine"
    if (behind && (text_.starts(i + 1, Part::NextBehindStart) || text_.token(i + 1).words > 1)) {
        const bool article = i > 0 && (text_.in(i - 1, Mark::Article) || isElided(i - 1));
        take(article ? i - (isElided(i - 1) ? 2 : 1) : i, text_.lastOf(i + 1));
        return;
    }
    if (isGermanYear(i)) {
        take(i, i, Weight::BareYear);
        return;
    }
    const bool thing = text_.isWord(i + 2) && !text_.isAny(i + 2, {Kind::Function, Kind::By, Kind::In});
    if (const auto last = thing ? std::nullopt : weekAt(text_, i)) {  // "CW 12", not "week 12 results"
        if (isComparedBefore(text_, i) || isAside(i, *last)) return;
        take(i, *last);
        return;
    }
    if (isYear(text_, i) || (text_.is(i, Kind::Period) && !isPeriodCode(text_, i))) return;
    const auto last = dateAt(text_, i);
    if (!last || isAside(i, *last)) return;
    const bool english = isNounLast(text_);
    if (english && i > 0 && text_.isAny(i - 1, {Kind::Determiner}) && text_.isPlain(*last + 1)) {
        text_.claim(i, *last);  // "update the Q3 forecast template"
        return;
    }
    const bool named = *last == i && (isMonth(text_, i) || text_.is(i, Kind::Weekday));
    const bool season = text_.is(i, Kind::Weekday) && *last + 1 == text_.after(i);
    if (named || season) return;
    if (isComparedBefore(text_, i) || isComparedBehind(text_, *last))
        text_.claim(i, *last);
    else
        take(i, *last);
}

}  // namespace

Deadline findDeadline(StatementText& text) {
    return DeadlineFinder(text).find();
}

}  // namespace plumbline
