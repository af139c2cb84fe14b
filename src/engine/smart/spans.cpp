// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/spans.h"

#include "smart/dates.h"

namespace plumbline {
namespace {

using Kind = WordKind;
using Span = std::optional<TimeSpan>;

bool isFiller(const StatementText& text, std::size_t i) {
    return text.isWord(i) && text.isAny(i, {Kind::Function, Kind::Determiner, Kind::From});
}

// "from 2000 to 2500 users" counts users.
bool countsSomething(const StatementText& text, std::size_t behind) {
    return text.isSign(behind, '%') ||
           (text.isWord(behind) && !text.isAny(behind, {Kind::Function, Kind::By, Kind::In, Kind::Change}));
}

bool joinsDates(const StatementText& text, std::size_t i) {
    return text.is(i, Kind::To) || text.is(i, Kind::Joint) || text.in(i, Mark::DateJoint);
}

// "between May and July", "von März bis Juni", "entre 2026 et 2028", "de mayo a julio".
Span dateRange(const StatementText& text, std::size_t i) {
    const bool between = text.is(i, Kind::Range);
    const bool from = text.is(i, Kind::From) || text.in(i, Mark::RangeFrom);
    if ((!between && !from) || text.token(i).words > 1) return std::nullopt;
    std::size_t at = i + 1;
    if (isFiller(text, at) && text.token(at).words == 1) ++at;
    if (text.is(at, Kind::LongUnit) && isYear(text, at + 1)) ++at;  // "entre los años 2008 y 2018"
    const bool days = text.isNumber(at) && text.token(at).digits.size() <= 2 && joinsDates(text, at + 1);
    if (days) {  // "du 3 au 7 mai"
        const std::size_t second = isFiller(text, at + 2) ? at + 3 : at + 2;
        const auto last = text.isNumber(second) ? dateAt(text, second) : std::nullopt;
        if (last && isMonth(text, *last)) return TimeSpan{i, *last};
    }
    const auto first = dateAt(text, at);
    if (!first) return std::nullopt;
    const bool years = isYear(text, at);
    const bool both = years && *first > at && isYear(text, *first);  // "2026 to 2028" is read as one
    if (both && (between || !countsSomething(text, *first + 1))) return TimeSpan{i, *first};
    if (!joinsDates(text, *first + 1)) return std::nullopt;
    std::size_t next = *first + 2;
    if (isFiller(text, next) && text.token(next).words == 1) ++next;
    const auto last = dateAt(text, next);
    if (!last || (years && from && countsSomething(text, *last + 1))) return std::nullopt;
    return TimeSpan{i, *last};
}

// "Umsatzziel", "sales target", "objectif".
bool isGoal(const StatementText& text, std::size_t i) {
    if (text.is(i, Kind::GoalWord)) return true;
    return text.isCapital(i) && text.word(i).size() > 5 && text.ends(i, Part::Goal);
}

// "Umsatzziel 2026", "objectif de ventes 2026 :", "2026 sales goal".
Span goalYear(const StatementText& text, std::size_t i) {
    constexpr std::size_t reach = 3;
    if (!isYear(text, i) || isComparedBefore(text, i)) return std::nullopt;
    if (i > 0 && isGoal(text, i - 1)) return TimeSpan{i, i};
    const bool ends = !text.isWord(i + 1) && !text.isNumber(i + 1);
    for (std::size_t back = 1; ends && back <= reach && back <= i && text.isWord(i - back); ++back)
        if (isGoal(text, i - back)) return TimeSpan{i, i};
    for (std::size_t next = i + 1; isNounLast(text) && next <= i + reach && text.isWord(next); ++next)
        if (isGoal(text, next)) return TimeSpan{i, i};
    return std::nullopt;
}

bool leadsFigure(const StatementText& text, std::size_t i) {
    return (text.isSign(i) && i + 1 < text.count()) || text.isNumber(i) || text.in(i, Mark::OfWord);
}

// "Annual target: …", "Quartalsziel – …", "objectif mensuel : …".
Span goalPeriod(const StatementText& text, std::size_t i) {
    constexpr std::size_t reach = 2;
    if (isVerbLast(text) && isGoal(text, i) && leadsFigure(text, i + 1))
        if (text.starts(i, Part::GoalPeriodStart)) return TimeSpan{i, i, true};
    if (!text.isAny(i, {Kind::Periodic, Kind::Recurring})) return std::nullopt;
    if (i > 0 && isGoal(text, i - 1) && leadsFigure(text, i + 1)) return TimeSpan{i, i, true};
    for (std::size_t next = i + 1; next <= i + reach && text.isWord(next); ++next)
        if (isGoal(text, next) && leadsFigure(text, next + 1)) return TimeSpan{i, text.lastOf(i), true};
    return std::nullopt;
}

// "Finish 2026 with …", "clôturer 2026 avec …", "2026 mit … abschließen".
Span finishedYear(const StatementText& text, std::size_t i) {
    if (!isYear(text, i)) return std::nullopt;
    for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
        if (text.is(i - back, Kind::Finish)) return TimeSpan{i, i};
        if (!isFiller(text, i - back)) break;
    }
    if (!isVerbLast(text) || !text.in(i + 1, Mark::With)) return std::nullopt;
    for (std::size_t at = i + 2; at < text.count() && !text.isSign(at, '.'); ++at)
        if (text.is(at, Kind::Finish)) return TimeSpan{i, i};
    return std::nullopt;
}

// "Mid-year pipeline review", "Year-end close of the books": the time stands first.
Span headOfStatement(const StatementText& text, std::size_t i) {
    if (i > 0 || !isNounLast(text) || !text.is(0, Kind::Period) || text.token(0).words < 2)
        return std::nullopt;
    const std::size_t last = text.lastOf(0);
    const bool point = text.starts(0, Part::MidStart) || text.in(last, Mark::EndOf);
    return point && text.isWord(last + 1) ? Span({0, last}) : std::nullopt;
}

bool isEnd(const StatementText& text, std::size_t i) {
    return text.in(i, Mark::End);
}

// German puts the end into the word: "Projektende", "Vertragsbeginn".
bool endsGermanThing(const StatementText& text, std::size_t i) {
    if (!isVerbLast(text) || !text.isCapital(i) || text.word(i).size() < 8) return false;
    if (text.ends(i, Part::NoEndOfThing)) return false;
    return text.ends(i, Part::EndOfThing);
}

// The last token of the thing that begins at i: "the pilot phase", "programme OVH", or i - 1.
std::size_t thingAt(const StatementText& text, std::size_t i) {
    constexpr std::size_t mostWords = 3;
    const std::size_t first = i;
    if (!text.isWord(i) || (isVerbLast(text) && !text.isCapital(i))) return i - 1;
    while (text.isSign(i + 1, '-') && text.isWord(i + 2)) i += 2;
    while (!isVerbLast(text) && i + 1 < first + mostWords && text.isPlain(i + 1) &&
           (isNounLast(text) || text.isCapital(i + 1)) && !text.ends(i + 1, Part::Adverb))
        ++i;
    return i;
}

// "bis zum Dorfputz", "bis zur nächsten Messe": a thing that comes; not "von der Anfrage bis zum Angebot".
Span untilGermanThing(const StatementText& text, std::size_t i) {
    if (!isVerbLast(text) || !text.in(i, Mark::TimeJoint) || !text.in(i + 1, Mark::ToThe))
        return std::nullopt;
    for (std::size_t at = 0; at < i; ++at)
        if (text.is(at, Kind::From)) return std::nullopt;
    std::size_t at = i + 2;
    while (text.isAny(at, {Kind::This, Kind::Adjective}) && !text.isCapital(at)) at = text.after(at);
    const bool thing =
        text.isCapital(at) && (text.isPlain(at) || text.is(at, Kind::Event)) && text.word(at).size() > 3;
    return thing ? Span({i, at}) : std::nullopt;
}

// "by the end of the pilot", "bis Projektende", "avant la fin du contrat".
Span endOfThing(const StatementText& text, std::size_t i) {
    if (!text.is(i, Kind::By)) return std::nullopt;
    const bool object =
        i > 0 && isNounLast(text) && text.in(i, Mark::Definite) &&  // "reached the end of the line"
        text.isWord(i - 1) && !text.isClaimed(i - 1) && !text.isAny(i - 1, {Kind::Function, Kind::By});
    if (object) return std::nullopt;
    std::size_t at = text.after(i);
    bool end = false;
    for (std::size_t of = i; of < at && text.token(i).words > 1; ++of) end = end || isEnd(text, of);
    while (!end && isFiller(text, at) && !text.is(at, Kind::By)) at = text.after(at);
    if (!end && at > i && endsGermanThing(text, at)) return TimeSpan{i, at};
    if (!end && isEnd(text, at)) {
        end = true;
        at = text.after(at);
    }
    if (!end || text.in(i, Mark::EndOf)) return std::nullopt;
    if (text.in(at, Mark::Their)) return std::nullopt;  // "at the end of their life"
    while (isFiller(text, at) && !text.is(at, Kind::Period) && !text.in(at, Mark::ProjectWord))
        at = text.after(at);
    if (dateAt(text, at) || text.isAny(at, {Kind::Period, Kind::LongUnit})) return std::nullopt;
    std::size_t last = thingAt(text, at);
    if (last == at && text.is(at, Kind::Label) && text.isNumber(at + 1)) ++last;  // "the end of phase 4"
    return last >= at ? Span({i, last}) : std::nullopt;
}

// "on the last Friday of May", "am letzten Freitag im Mai", "le premier lundi du mois prochain"
Span weekdayOfMonth(const StatementText& text, std::size_t i) {
    std::size_t at = i;
    for (int steps = 0; steps < 2 && text.isAny(at, {Kind::Function, Kind::In, Kind::By}) &&
                        !text.isAny(at, {Kind::Last, Kind::This, Kind::Ordinal}) && text.token(at).words == 1;
         ++steps)
        ++at;
    const bool chosen = text.isAny(at, {Kind::Last, Kind::This, Kind::Ordinal}) && text.token(at).words == 1;
    const std::size_t of = at + 2;
    if (!chosen || !text.is(at + 1, Kind::Weekday) || !text.isAny(of, {Kind::From, Kind::Function, Kind::In}))
        return std::nullopt;
    return isMonth(text, of + 1) ? Span({i, dateTail(text, of + 1)}) : std::nullopt;
}

// "tomorrow", "by EOD Friday", "demain"; "por la mañana" is none.
Span namedDay(const StatementText& text, std::size_t i) {
    const std::size_t at = text.is(i, Kind::By) && !text.is(i, Kind::Moment) ? text.after(i) : i;
    if (!text.is(at, Kind::Moment) || (at > 0 && text.in(at - 1, Mark::DayPart))) return std::nullopt;
    if (isVerbLast(text) && text.isCapital(at) && text.token(at).words == 1 && at > 0) return std::nullopt;
    std::size_t before = i;
    while (before > 0 && isApostrophe(text, before - 1)) --before;
    if (before > 0 && text.in(before - 1, Mark::OfWord)) return std::nullopt;  // "primes de fin d'année"
    const std::size_t last = text.lastOf(at);
    return TimeSpan{i, dateTail(text, text.is(last + 1, Kind::Weekday) ? last + 1 : last)};
}

}  // namespace

std::optional<TimeSpan> timeSpanAt(const StatementText& text, std::size_t i) {
    for (auto* find : {dateRange, goalYear, goalPeriod, finishedYear, headOfStatement, endOfThing,
                       untilGermanThing, weekdayOfMonth, namedDay})
        if (const Span span = find(text, i)) return span;
    return std::nullopt;
}

std::size_t withThing(const StatementText& text, std::size_t last) {
    std::size_t at = last + 1;
    if (!text.is(at, Kind::From) && !text.in(at, Mark::OfWord)) return last;
    ++at;
    while (isFiller(text, at) || isApostrophe(text, at)) ++at;
    if (text.isAny(at, {Kind::Period, Kind::LongUnit})) return text.lastOf(at);
    const std::size_t thing = thingAt(text, at);
    return text.isWord(at) && thing >= at ? thing : last;
}

std::size_t withEvent(const StatementText& text, std::size_t last) {
    std::size_t at = last + 1;
    const bool ofEvent = text.in(at, Mark::OfWord) && text.is(at + 1, Kind::Event);
    if (!ofEvent && !text.is(at, Kind::After) && !text.in(at, Mark::EventLink)) return last;
    at = text.after(at);
    if (text.isSign(at, '-')) ++at;  // "post-launch"
    while (isFiller(text, at)) at = text.after(at);
    for (int steps = 0; steps < 2 && isVerbLast(text) && text.isWord(at) && !text.isCapital(at); ++steps)
        ++at;
    if (!text.isWord(at) || text.isAny(at, {Kind::Change, Kind::Period, Kind::LongUnit})) return last;
    return thingAt(text, at) < at ? last : thingAt(text, at);
}

}  // namespace plumbline
