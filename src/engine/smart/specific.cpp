// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/specific.h"

#include <optional>

#include "smart/deliverable.h"
#include "smart/object.h"

namespace plumbline {
namespace {

using Kind = WordKind;

struct Counts {
    std::size_t concrete = 0, metrics = 0, generic = 0, verbs = 0, names = 0;
    bool vague = false, identity = false;
    bool act = false;                  // it begins with a verb that the lexicon does not know
    bool one = false;                  // its act is on one thing: "a talk"
    std::optional<std::size_t> first;  // of the concrete words and metrics
    std::size_t objects() const { return concrete + metrics + generic; }
};

bool isConcrete(const StatementText& text, std::size_t i) {
    constexpr std::size_t leastLength = 3;
    if (text.token(i).last - text.token(i).first < leastLength) return false;
    return text.isPlain(i) ||
           (text.isAny(
                i, {Kind::Service, Kind::Milestone, Kind::Event, Kind::Label, Kind::Place, Kind::Measure}) &&
            !text.isAny(i, {Kind::Make, Kind::Change, Kind::Deliver, Kind::Generic, Kind::Idea,
                            Kind::Function, Kind::Vague, Kind::Adjective, Kind::Means}));
}

// "Enhance Customer Retention": capitals that only decorate.
bool isTitle(const StatementText& text) {
    if (isVerbLast(text)) return false;
    std::size_t words = 0, capitals = 0;
    for (std::size_t i = 1; i < text.count(); ++i) {
        if (!text.isWord(i) || text.is(i, Kind::Function)) continue;
        ++words;
        capitals += text.isCapital(i) ? 1 : 0;
    }
    return words >= 2 && 3 * capitals >= 2 * words;
}

bool hasTwoCapitals(std::string_view word) {
    int capitals = 0;
    for (char c : word) capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
    return capitals >= 2;
}

// A name narrows: "in Brittany", "CRM", "Enterprise-Tier". German writes every noun with a capital: there the
// preposition says it.
bool isName(const StatementText& text, std::size_t i, bool title) {
    if (text.is(i, Kind::Place)) return true;
    if (!text.isPlain(i) || !text.isCapital(i)) return false;
    if (hasTwoCapitals(text.shown(i))) return true;
    if (title || i == 0) return false;
    if (!isVerbLast(text)) return text.isWord(i - 1) || text.isSign(i - 1, '\'');
    return text.in(i - 1, Mark::Where) || (i > 1 && text.in(i - 2, Mark::Where));
}

// "Reklamationsquote": German says the metric and its thing in one word.
bool isGermanMetric(const StatementText& text, std::size_t i) {
    if (!isVerbLast(text) || !text.isCapital(i)) return false;
    for (std::string_view ending : lexicon().parts(text.language(), Part::Metric))
        if (text.word(i).size() > ending.size() + 3 && text.word(i).ends_with(ending)) return true;
    return false;
}

// "a talk", "a team session": English names the thing last.
bool isOneThing(const StatementText& text, std::size_t i) {
    if (isNounLast(text) && text.isPlain(i + 1) && !text.is(i, Kind::Adjective)) return true;
    return !text.isAny(i, {Kind::Generic, Kind::Idea, Kind::Vague, Kind::Metric, Kind::Adjective});
}

Counts countWords(const StatementText& text) {
    Counts counts;
    const bool title = isTitle(text);
    const std::size_t act = firstTelling(text);
    bool means = false;  // what stands behind "through" is no scope
    for (std::size_t i = 0; i < text.count(); ++i) {
        if (!text.isWord(i) || text.isClaimed(i)) continue;
        means = means || text.is(i, Kind::Means);
        const bool vague =
            text.is(i, Kind::Vague) && !text.is(i, Kind::Repeat);  // "regularly" says how often
        counts.vague = counts.vague || (vague && !text.token(i).parenthesis);
        counts.identity = counts.identity || text.is(i, Kind::Identity);
        const bool leads = i == act && isArticle(text, i + 1);  // "lead a session"
        if (leads || text.isAny(i, {Kind::Change, Kind::Deliver, Kind::Make})) ++counts.verbs;
        if (text.isAny(i, {Kind::Generic, Kind::Idea})) ++counts.generic;
        if (text.token(i).words > 1 && text.isAny(i, {Kind::Generic, Kind::Idea, Kind::Vague})) {
            i = text.lastOf(i);  // "market share" is one word of this kind
            continue;
        }
        if (!means && isName(text, i, title)) ++counts.names;
        if (text.isPlain(i) && isGermanMetric(text, i)) ++counts.metrics;
        const bool metric = text.is(i, Kind::Metric);
        counts.one = counts.one || (i > 0 && text.is(i - 1, Kind::Function) && isArticle(text, i - 1) &&
                                    isOneThing(text, i));
        const bool thing = i > 0 && text.is(i, Kind::This) && isArticle(text, i - 1);  // "un cours"
        if (!metric && !thing && !isConcrete(text, i)) continue;
        counts.act = counts.act || (i == act && !isVerbLast(text) && text.isPlain(i));
        ++(metric ? counts.metrics : counts.concrete);
        if (!counts.first) counts.first = i;
    }
    return counts;
}

// Without a measure: a metric of something, a name that narrows, or much detail; never what one wants to be.
bool narrows(const Counts& words) {
    if (words.vague || words.identity) return false;
    if (words.metrics > 1 || (words.metrics > 0 && words.concrete > 0)) return true;
    if (words.names > 0 && (words.verbs > 0 ? words.objects() > 1 : words.concrete > 2)) return true;
    if (words.act) return words.concrete > 2;  // the act itself, its object and what tells it apart
    return words.verbs > 0 && words.concrete >= (words.one ? 2u : 3u);
}

}  // namespace

Evidence findSpecific(const StatementText& text, const MeasureReading& measure) {
    const Counts words = countWords(text);
    Evidence specific;
    if (words.first) specific = text.evidence(*words.first, *words.first);
    if (measure.evidence.holds && !measure.binary)
        specific.holds = words.objects() > 0;
    else if (measure.binary)
        specific.holds = words.objects() > 0 || words.verbs > 1;
    else
        specific.holds = narrows(words);
    return specific;
}

}  // namespace plumbline
