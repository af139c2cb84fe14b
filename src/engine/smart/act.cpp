// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/act.h"

#include "smart/german_acts.h"
#include "smart/object.h"

namespace plumbline {
namespace {

using Kind = WordKind;

bool isActWord(const StatementText& text, std::size_t i) {
    return text.isAny(i, {Kind::Change, Kind::Deliver, Kind::Make, Kind::Create, Kind::Achieve,
                          Kind::Identity, Kind::Degree});
}

bool hasWordBehind(const StatementText& text, std::size_t i) {
    for (std::size_t at = text.after(i); at < text.count(); ++at)
        if (text.isWord(at) || text.isNumber(at)) return true;
    return false;
}

// "the", "los", "il": a noun follows, so that what stands before it is a verb or a preposition.
bool isAnyArticle(const StatementText& text, std::size_t i) {
    return isArticle(text, i) || text.in(i, Mark::NounFollows);
}

// "improved", "aumentado": how a thing is, and not what is done.
bool isParticiple(const StatementText& text, std::size_t i) {
    return isNounLast(text) && text.ends(i, Part::Participle) && !text.ends(i, Part::NoParticiple);
}

bool beginsWithVerb(const StatementText& text) {
    const std::size_t first = firstTelling(text);
    if (!text.isWord(first) || !hasWordBehind(text, first)) return false;
    if (isActWord(text, first)) return !isParticiple(text, first);
    return first == 0 && text.isPlain(first) && isAnyArticle(text, first + 1) && !text.is(first, Kind::Place);
}

bool isGermanForm(const StatementText& text, std::size_t i) {
    return text.ends(text.lastOf(i), Part::ActForm);
}

// "Reklamationen senken", "die Lieferanten auditieren", "Preisliste bis Mai drucken".
bool endsWithGermanVerb(const StatementText& text) {
    std::size_t last = text.count();
    while (last > 0 && !text.isWord(last - 1)) --last;
    if (last < 2 || text.isCapital(last - 1)) return false;
    if (isActWord(text, last - 1) && isGermanForm(text, last - 1)) return true;
    if (!text.isPlain(last - 1) || !text.ends(last - 1, Part::Infinitive)) return false;
    return text.isCapital(last - 2) || text.isClaimed(last - 2);
}
bool saysGermanAct(const StatementText& text) {
    for (std::size_t i = 0; i < text.count(); ++i)
        if (isActWord(text, i) && !text.isCapital(i) && standsAsVerb(text, i) && isGermanForm(text, i))
            return true;
    return endsWithGermanVerb(text);
}

// "We want to be faster", "Be the best place to work".
bool isWanted(const StatementText& text) {
    for (std::size_t i = 1; i < text.count(); ++i)
        if (text.is(i, Kind::Duty) && !text.isCapital(i)) return true;
    return text.in(0, Mark::Be) && hasWordBehind(text, 0);
}

// "Contract signed", "Vertrag unterschrieben": behind the noun that it is done, before it how a thing is.
bool endsWithResult(const StatementText& text) {
    std::size_t last = text.count();
    while (last > 0 && (!text.isWord(last - 1) || text.isClaimed(last - 1))) --last;
    if (last < 2 || text.isCapital(last - 1)) return false;
    const std::string_view word = text.word(last - 1);
    const bool known = text.is(last - 1, Kind::Deliver);
    if (isVerbLast(text)) return (known && isGermanForm(text, last - 1)) || isPrefixedParticiple(text, word);
    if (isNounFirst(text)) return known && !text.ends(word, Part::Nominal);
    const bool participle = word.size() > 4 && text.ends(word, Part::Participle);
    return (participle && text.isPlain(last - 1)) || (known && text.ends(word, Part::ResultState));
}

// "All orders leave within a day", "No order ships late": a rule for everything.
bool isRule(const StatementText& text) {
    return text.isAny(0, {Kind::Universal, Kind::Zero}) && text.count() > 2;
}

}  // namespace

bool saysAct(const StatementText& text) {
    if (beginsWithVerb(text) || isRule(text) || isWanted(text) || endsWithResult(text)) return true;
    return isVerbLast(text) && saysGermanAct(text);
}

}  // namespace plumbline
