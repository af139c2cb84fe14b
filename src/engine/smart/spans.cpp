// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/spans.h"

#include "smart/dates.h"
#include "smart/grammar.h"

namespace plumbline {
namespace {

using Kind = WordKind;
using Span = std::optional<TimeSpan>;

bool isFiller(const StatementText& text, std::size_t i) {
    return text.isWord(i) && text.isAny(i, {Kind::Function, Kind::Determiner, Kind::From});
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
    for (RuleName name : {RuleName::Deadline, RuleName::Rhythm})
        if (const auto match = matchAt(text, name, i))
            if (!isYear(text, match->first) || !isComparedBefore(text, match->first))
                return TimeSpan{match->first, match->last, name == RuleName::Rhythm, match->line};
    for (auto* find : {endOfThing, namedDay})
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
