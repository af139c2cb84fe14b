// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/rhythm.h"

#include <algorithm>

#include "smart/grammar.h"
#include "smart/object.h"
#include "smart/quantity.h"
#include "smart/time_phrase.h"

namespace plumbline {
namespace {

using Kind = WordKind;

bool isCount(const StatementText& text, std::size_t i) {
    return text.isNumber(i) || (text.is(i, Kind::Number) && !text.is(i, Kind::Universal));
}

// "Halbjährlich zwei …", "post daily on …"; "monthly active users" is a name.
bool isAdverb(const StatementText& text, std::size_t i) {
    if (!text.is(i, Kind::Recurring)) return false;
    if (text.starts(text.after(i), Part::ActiveStart)) return false;  // "monatlich aktive Nutzer"
    if (!isNounLast(text) || !text.isWord(text.after(i)) || text.token(i).words > 1) return true;
    const bool modifies = i > 0 && text.isWord(i - 1) && !text.is(i - 1, Kind::Determiner);
    return modifies &&
           (text.isAny(i + 1, {Kind::In, Kind::By, Kind::To}) || text.in(i + 1, Mark::RhythmTail));
}

// "monthly review calls", "a weekly meeting": people come together, so it is done each time; not "a meeting plan".
bool isMeeting(const StatementText& text, std::size_t i) {
    constexpr std::size_t reach = 3;
    for (std::size_t at = i; at < i + reach && text.isWord(at); ++at) {
        const bool head = text.ends(at, Part::Many) || !text.isPlain(text.after(at));
        if (head && text.isAny(at, {Kind::Event, Kind::Repeat})) return true;
    }
    return false;
}

// "Send weekly price letters": an act done again and again; "create a weekly report" makes one thing.
bool isRepeatedAct(const StatementText& text, std::size_t i) {
    if (!isNounLast(text) || i == 0 || !text.is(i, Kind::Recurring)) return false;
    const bool thing =
        text.isPlain(i + 1) || (text.isWord(i + 1) && !text.is(i + 1, Kind::Function) && text.isPlain(i + 2));
    return thing && !text.in(i + 1, Mark::MetricAdjective) &&
           (text.is(i - 1, Kind::Repeat) || (isArticle(text, i - 1) && isMeeting(text, i + 1)) ||
            (text.isAny(i - 1, {Kind::Make, Kind::Create, Kind::Deliver}) && isMeeting(text, i + 1)));
}

// "Wöchentliche Arbeitszeiten erfassen": the rhythm is the things'; "monatliche Berichte versenden" repeats the act.
bool describesObjectOfLastVerb(const StatementText& text) {
    if (!isVerbLast(text)) return false;
    std::size_t end = text.count();
    while (end > 0 && (text.isSign(end - 1) || text.isClaimed(end - 1))) --end;
    const bool verb = end > 2 && !text.isCapital(end - 1) && text.ends(end - 1, Part::Infinitive);
    return verb && !text.is(end - 1, Kind::Repeat);
}

// "organiser des réunions mensuelles", "enviar boletines mensuales": things without an article, each time anew; "les
// chiffres mensuels" are named so.
bool repeatsThings(const StatementText& text, std::size_t i) {
    const std::size_t verb = firstTelling(text);
    if (!isNounFirst(text) || !text.is(verb, Kind::Repeat) || !text.ends(i, Part::Many)) return false;
    const bool bare = i == verb + 2, some = i == verb + 3 && text.in(verb + 1, Mark::OfWord);
    return (bare || some) && text.isWord(i - 1) && text.ends(i - 1, Part::Many);
}

// "planifier une réunion semestrielle", "tengamos una reunión trimestral"
bool isMeetingBefore(const StatementText& text, std::size_t i) {
    if (!isNounFirst(text) || i < 2) return false;
    return isArticle(text, i - 2) && text.is(i - 1, Kind::Repeat) && !text.isWord(i + 1);
}

// "crecer un 12 % anual", "5 visitas semanales": a rate, where "ventas mensuales" is a name.
bool isRateAdjective(const StatementText& text, std::size_t i) {
    if (i == 0 && (text.is(i, Kind::Periodic) || text.is(i, Kind::Recurring))) {  // "Quarterly partner day"
        const bool name = text.isAny(1, {Kind::Generic, Kind::Metric}) || text.starts(1, Part::ActiveStart) ||
                          text.in(1, Mark::MetricAdjective);
        return text.isWord(1) && !name && !describesObjectOfLastVerb(text);
    }
    if (isVerbLast(text)) return false;
    if (isNounLast(text) && i > 0 && text.is(i, Kind::Recurring))  // "5 weekly posts"
        return text.isNumber(i - 1) && text.isPlain(i + 1) && text.token(i).words == 1;
    if (!text.is(i, Kind::Periodic) || i == 0) return false;
    if (text.isSign(i - 1, '%') || text.is(i - 1, Kind::Percent)) {
        for (std::size_t at = 0; at < i; ++at)
            if (text.is(at, Kind::Change)) return true;
        return false;
    }
    if (i == 1 && text.isPlain(0) && !isNounLast(text)) return true;  // "Réunion mensuelle …"
    if (repeatsThings(text, i) || isMeetingBefore(text, i)) return true;
    constexpr std::size_t reach = 4;
    for (std::size_t back = 2; back <= reach && back <= i; ++back) {  // "150 leads calificados mensuales"
        const std::size_t between = i - back + 1;
        const bool name = text.in(between, Mark::ActivePlural);  // "usuarios activos mensuales"
        if (!text.isWord(between) || name || text.is(between, Kind::Function)) return false;
        if (isCount(text, i - back) && !text.is(i - back, Kind::Function)) return true;
    }
    return false;
}

// "from 2x/week to …": the rate from which a goal starts.
bool isStart(const StatementText& text, std::size_t i) {
    constexpr std::size_t reach = 3;
    for (std::size_t back = 1; back <= reach && back <= i; ++back) {
        if (!text.is(i - back, Kind::From)) continue;
        for (std::size_t next = i + 1; next <= i + reach; ++next)
            if (text.is(next, Kind::To)) return true;
    }
    return false;
}

// "15 €", "$300"
bool isMoney(const StatementText& text, std::size_t i) {
    if (text.isNumber(i)) return isCurrencyBefore(text, i);
    return (text.isSign(i) && isCurrency(text.token(i).sign)) || isCurrencyCode(text, i);
}

// The parenthesis that holds i does not begin the statement: money in it is a budget or a price.
bool opensLater(const StatementText& text, std::size_t i) {
    for (std::size_t at = 0; at < i; ++at)
        if (text.isWord(at) && !text.token(at).parenthesis) return true;
    return false;
}

// In parentheses a rate counts only where no figure stands outside: "(1 post/week)", not "6 customers
// ($5k/mo)".
bool isAside(const StatementText& text, std::size_t i) {
    if (!text.token(i).parenthesis) return false;
    if (i > 0 && isMoney(text, i - 1) && opensLater(text, i)) return true;
    for (std::size_t at = 0; at < text.count(); ++at)
        if (text.isNumber(at) && !text.token(at).parenthesis && !text.isClaimed(at)) return true;
    for (std::size_t at = 0; at < i; ++at)
        if (text.isNumber(at) && text.token(at).parenthesis) return false;
    return true;
}

// "measured by a monthly survey": how often it is looked at, not done.
bool isMeasuredSo(const StatementText& text, std::size_t i) {
    constexpr std::size_t reach = 4;
    for (std::size_t back = 1; back <= reach && back <= i; ++back)
        if (text.in(i - back, Mark::MeasuredSo)) return true;
    return false;
}

}  // namespace

std::size_t timesBefore(const StatementText& text, std::size_t i) {
    if (i == 0) return i;
    if (text.in(i - 1, Mark::OnceBefore)) return i - 1;
    const bool times = text.in(i - 1, Mark::Times);
    return times && i >= 2 && isCount(text, i - 2) ? i - 2 : i;
}

std::optional<TimeSpan> rhythmAt(const StatementText& text, std::size_t i) {
    std::optional<TimeSpan> rhythm;
    if (isAdverb(text, i) || isRepeatedAct(text, i) || isRateAdjective(text, i))
        rhythm = TimeSpan{i, text.lastOf(i), true};
    else if (const auto match = matchAt(text, RuleName::Rate, i))
        rhythm = TimeSpan{match->first, std::min(match->last, text.count() - 1), true, match->line};
    if (!rhythm || isAside(text, rhythm->first) || isStart(text, rhythm->first) ||
        (text.isAny(i, {Kind::Recurring, Kind::Periodic}) && isMeasuredSo(text, i)))
        return std::nullopt;
    return rhythm;
}

}  // namespace plumbline
