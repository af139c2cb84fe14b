// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/deliverable.h"

#include <algorithm>

#include "smart/endless.h"
#include "smart/german_acts.h"
#include "smart/grammar.h"
#include "smart/object.h"

namespace plumbline {
namespace {

using Kind = WordKind;

// "time-to-hire": joined to the word before it.
bool isPartOfCompound(const StatementText& text, std::size_t i) {
    return i >= 2 && text.isSign(i - 1, '-') && text.isWord(i - 2) && !text.token(i - 1).spaceBefore &&
           !text.token(i).spaceBefore;
}

// "Messestand gebucht", "contract countersigned": the last word says that something is done.
bool isDone(const StatementText& text, std::size_t i) {
    std::size_t end = text.count();
    while (end > 0 && (!text.isWord(end - 1) || text.isClaimed(end - 1))) --end;
    const bool last = i + 1 == end || text.isSign(i + 1, '(');
    if (!last || end < 2 || i == 0 || text.isCapital(i) || text.isAny(i, {Kind::Change, Kind::Generic}))
        return false;
    const std::string_view word = text.word(i);
    const bool isIrregular = text.in(i, Mark::DoneWord);
    if (word.size() < 5 && !isIrregular) return false;
    switch (text.order()) {
        case Order::NounLast:
            return (text.ends(word, Part::Participle) || isIrregular) && (text.isWord(i - 1) || i < 2) &&
                   !text.is(i - 1, Kind::To);
        case Order::VerbLast:
            return isPrefixedParticiple(text, word);
        default:
            return false;  // a participle looks like an adjective or a verb there
    }
}

bool followsVerb(const StatementText& text, std::size_t i, std::initializer_list<Kind> verbs) {
    for (std::size_t at = 0; at < i; ++at)
        if (text.isAny(at, verbs) && !text.isClaimed(at)) return true;
    return false;
}

// "Increase …", "We want to increase …": the statement asks for a change.
bool beginsWithChange(const StatementText& text) {
    return text.is(firstTelling(text), Kind::Change);
}

// The state that is reached: "signed", "firmado", "opérationnel"; German says it at the end.
bool isState(const StatementText& text, std::size_t i) {
    const std::string_view word = text.word(i);
    switch (text.order()) {
        case Order::NounLast:
            return text.ends(word, Part::State);
        case Order::VerbLast:
            return false;
        default:
            return text.token(i).words == 1 && !text.ends(word, Part::Infinitive) &&
                   !text.ends(word, Part::Nominal);
    }
}

// "Postular a …", "sponsoriser …": the infinitive of a verb that the lexicon does not know.
bool beginsWithInfinitive(const StatementText& text) {
    std::size_t i = 0;
    while (i < text.count() && (text.isClaimed(i) || text.isSign(i))) ++i;
    return text.isPlain(i) && text.ends(i, Part::InfinitiveFirst);
}

// "décision tranchée", "contrato firmado": without a verb before it, a participle behind a noun is a result.
bool isResult(const StatementText& text, std::size_t i) {
    if (!isNounFirst(text) || i == 0 || !text.isPlain(i) || !text.isWord(i - 1) || beginsWithInfinitive(text))
        return false;
    if (followsVerb(text, i,
                    {Kind::Change, Kind::Make, Kind::Deliver, Kind::Create, Kind::Identity, Kind::Vague}))
        return false;
    if (text.isAny(i - 1, {Kind::Function, Kind::Determiner, Kind::Generic, Kind::Adjective}) ||
        isIdea(text, i - 1))
        return false;
    const std::string_view shown = text.shown(i);
    return shown.size() > 5 && text.ends(shown, Part::Done) && !text.ends(shown, Part::NoDone);
}

// "Opening of", "mise en place", "Einführung": the act as a noun.
bool isNominal(const StatementText& text, std::size_t i) {
    if (text.ends(text.lastOf(i), Part::Nominal)) return true;
    if (text.token(i).words == 1) return false;
    if (text.in(text.lastOf(i), Mark::NominalTail)) return true;
    return text.in(text.lastOf(i), Mark::OfWord) &&  // "firma de"
           !text.ends(i, Part::Infinitive);
}

// "the agreed targets", "orders ship on time": the word describes or does something else here.
bool describesNoun(const StatementText& text, std::size_t i) {
    if (!isNounLast(text) || i == 0 || text.token(i).words > 1 || !text.isWord(i - 1)) return false;
    const std::string_view word = text.word(i);
    const bool verbBefore = text.isAny(i - 1, {Kind::Change, Kind::Make, Kind::Deliver});
    const bool bare = !isState(text, i) && !isNominal(text, i) && !text.ends(word, Part::Participle);
    if (bare && beginsWithChange(text) && text.isPlain(i - 1)) return true;  // "maintain a running schedule"
    const bool thingBehind =
        text.isWord(i + 1) && !text.isAny(i + 1, {Kind::Function, Kind::By, Kind::In, Kind::Within});
    if (text.ends(word, Part::Participle) && verbBefore && thingBehind)
        return true;  // "provide certified training"
    if (text.in(i, Mark::Chosen))
        return !text.isAny(i - 1, {Kind::To, Kind::Function});  // "chase select accounts"
    if (!text.ends(word, Part::Participle) && !isState(text, i) && !isNominal(text, i) &&
        (isArticle(text, i - 1) || text.isAny(i - 1, {Kind::Determiner, Kind::Change})))
        return true;  // "the update", "increase audit coverage"
    const bool participle = text.ends(word, Part::Describes);
    return participle && text.is(i - 1, Kind::Determiner) && text.isWord(i + 1) &&
           !text.is(i + 1, Kind::Function);
}

// "faire attention aux commandes": a form of the verb's, but a noun behind its article.
bool isRomanceNoun(const StatementText& text, std::size_t i) {
    if (isNounFirst(text) && i > 2 && isApostrophe(text, i - 1) && text.token(i).words == 1 &&
        !isNominal(text, i))
        return text.in(i - 2, Mark::ElidedArticle) && !text.ends(i, Part::Infinitive);  // "l'équipe"
    return isNounFirst(text) && i > 1 && text.word(i).ends_with('s') && text.token(i).words == 1 &&
           text.isAny(i - 1, {Kind::Function, Kind::Determiner, Kind::From});
}

// "Katalog-Bereinigung": German puts the act last.
bool isGermanAct(const StatementText& text, std::size_t i) {
    return isVerbLast(text) && text.isCapital(i) && isNominal(text, i);
}

// The act as a noun says that something is done where it leads: not in "reduce the time of delivery".
bool leads(const StatementText& text, std::size_t i) {
    for (std::size_t at = 0; at < i; ++at)
        if (text.isAny(at, {Kind::Change, Kind::Metric, Kind::Degree})) return false;
    std::size_t last = text.count();
    while (last > i + 1 && (text.isSign(last - 1) || text.isClaimed(last - 1))) --last;
    const bool less = isVerbLast(text) && !text.isCapital(last - 1) && text.is(last - 1, Kind::Degree);
    if (less) return false;  // "die Freigabe kleiner Aufträge verkürzen"
    return i == 0 || !text.is(i - 1, Kind::From);
}

// "Crear infraestructura funcional": how the thing is that is made, not that it is there.
bool describesMadeThing(const StatementText& text, std::size_t i) {
    return isNounFirst(text) && i > 1 && text.isAny(0, {Kind::Make, Kind::Create}) && text.isPlain(i - 1);
}

// "Publicar menos anuncios", "open more branches": how many more is not said.
bool asksForMore(const StatementText& text, std::size_t verb) {
    const auto more = [&](std::size_t i) { return text.in(i, Mark::More); };
    return more(text.after(verb)) || (isVerbLast(text) && verb > 0 && more(0));
}

bool isDelivered(const StatementText& text, std::size_t i) {
    const bool compound = isGermanActCompound(text, i);
    if ((!compound && !text.is(i, Kind::Deliver)) || asksForMore(text, i)) return false;
    if (compound) return leads(text, i);
    if (describesNoun(text, i) || isRomanceNoun(text, i) || goesOn(text, i) || !standsAsVerb(text, i))
        return false;
    if (isState(text, i)) return !beginsWithChange(text) && !describesMadeThing(text, i);
    const bool noun =
        isNominal(text, i) || (isVerbLast(text) && text.isCapital(i) && !text.ends(i, Part::Infinitive));
    return (!noun || leads(text, i)) && isBounded(text, i);
}

// "Create AE job description", "outline customer events calendar": a thing that is there or not, named last.
bool makesArtefact(const StatementText& text, std::size_t verb) {
    constexpr std::size_t reach = 7;
    if (!text.isAny(verb, {Kind::Make, Kind::Create, Kind::Deliver})) return false;
    if (isNounFirst(text)) {
        const auto thing = objectHead(text, verb);
        return thing && text.is(*thing, Kind::Artefact);
    }
    if (!isNounLast(text)) return false;
    std::size_t head = verb;
    for (std::size_t at = text.after(verb); at < text.count() && at <= verb + reach; ++at) {
        if (text.isSign(at, '-') || text.isNumber(at)) continue;
        const bool ends = !text.isWord(at) || text.isClaimed(at) || text.isAny(at, {Kind::By, Kind::In});
        if (ends || (text.is(at, Kind::Function) && !text.isAny(at, {Kind::Adjective, Kind::Determiner})))
            break;
        head = at;
        if (!text.is(at, Kind::Artefact)) continue;
        at = text.lastOf(at);                        // "case study"
        if (text.ends(at + 1, Part::Gerund)) break;  // "a dashboard showing …"
    }
    return head > verb && text.is(head, Kind::Artefact);
}

// "Make the brand into a magnet", "develop the branch into …": no thing is made, one becomes another.
bool becomesOther(const StatementText& text, std::size_t verb) {
    if (!isNounLast(text)) return false;
    const auto head = objectHead(text, verb);
    return head && text.in(*head + 1, Mark::Into) && isArticle(text, *head + 2);
}

// "build a portal", "build the programme", "create our price list", "join Acme"
bool isMade(const StatementText& text, std::size_t i) {
    const std::size_t next = text.after(i);
    if (becomesOther(text, i)) return false;
    if (isNominal(text, i) && !leads(text, i)) return false;  // "drive adoption of"
    if (makesArtefact(text, i)) return true;
    if (text.is(i, Kind::Make)) {
        if (text.token(i).words > 1 || isGermanObject(text, i)) return isBounded(text, i);
        if (isArticle(text, next) || text.is(next, Kind::Universal)) return isBounded(text, i);
    }
    if (!text.is(i, Kind::Create)) return false;
    if (isVerbLast(text)) return isBareGermanObject(text, i);
    const bool named = text.isPlain(next) && text.isCapital(next) && !isAbbreviation(text.shown(next));
    const bool bounded = text.is(next, Kind::Determiner) || (named && i == 0);
    const auto head = objectHead(text, i);
    return bounded && head && !isIdea(text, *head) && !text.is(*head, Kind::Generic);
}

// "obtain the licence", "Zulassung erhalten"
bool isAchieved(const StatementText& text, std::size_t i) {
    if (!text.is(i, Kind::Achieve)) return false;
    constexpr std::size_t reach = 4;
    for (std::size_t step = 1; step <= reach; ++step) {
        if (text.is(i + step, Kind::Milestone)) return true;
        if (isVerbLast(text) && step <= i && text.is(i - step, Kind::Milestone)) return true;
    }
    const auto head = objectHead(text, i);
    return isVerbLast(text) && head && isMilestoneCompound(text, *head);
}

// "campaigns", "alertes": a word for a thing, by its ending no state, act or quality.
bool isThing(const StatementText& text, std::size_t head) {
    if (!text.isPlain(head) || isIdea(text, head)) return false;
    return !text.ends(head, Part::NoThing);
}

// "Write dealer mails", "Créer fiche produit": things that were not there, without an article. English
// leaves it out before many things and before none that can be counted ("create flow").
bool makesThing(const StatementText& text, std::size_t verb) {
    if (!text.is(verb, Kind::Create) || isVerbLast(text)) return false;
    const std::size_t next = text.after(verb);
    if (text.token(verb).words > 1 && isNominal(text, verb) && !leads(text, verb)) return false;
    if (text.is(verb, Kind::Finish) && text.ends(next, Part::Gerund)) return false;  // "start mentoring …"
    if (!text.isWord(next) || text.isAny(next, {Kind::Function, Kind::To, Kind::In, Kind::By})) return false;
    const auto head = objectHead(text, verb);
    const bool many = head && (!isNounLast(text) || text.word(*head).ends_with('s'));
    return many && isThing(text, *head);
}

// "bookings fully paperless", "Ablage vollständig papierlos": the state that is reached wholly, said last.
bool isWholly(const StatementText& text, std::size_t i) {
    if (i < 2 || text.isCapital(i) || !text.isPlain(i)) return false;
    const bool last = !text.isWord(i + 1) || text.isClaimed(i + 1);
    return last && text.in(i - 1, Mark::Wholly);
}

// "carbon neutral", "klimaneutral", "el punto de equilibrio": a state with a border, reached or not; "our
// carbon-neutral parcels" are things.
bool isBorderState(const StatementText& text, std::size_t i, bool hasDeadline) {
    const bool german = isVerbLast(text) && text.isPlain(i) && text.word(i).size() > 8;
    if (german && i == 0 && hasDeadline && text.ends(i, Part::BorderState))
        return true;  // "Fossilfreie Wärmeversorgung bis 2045"
    if (!text.is(i, Kind::State)) return false;
    const std::size_t next = text.after(i);
    return isNounFirst(text) || !text.isPlain(next) || text.isClaimed(next) || text.is(next, Kind::Generic);
}

// "Acquire the first paying customer", "Ersten Auftrag gewinnen": the first one is there or not.
bool isFirstOne(const StatementText& text, std::size_t i) {
    if (!text.in(i, Mark::FirstOne)) return false;
    const std::size_t thing = text.after(i);
    if (text.isClaimed(i) || !text.isWord(thing) ||
        text.isAny(thing, {Kind::Period, Kind::LongUnit, Kind::Function}))
        return false;
    const bool behindVerb =
        i > 0 && i <= 2 && text.isAny(0, {Kind::Change, Kind::Achieve, Kind::Deliver, Kind::Make});
    return behindVerb || (isVerbLast(text) && i == 0 && text.is(text.count() - 1, Kind::Change));
}

bool hasObject(const StatementText& text, std::size_t verb) {
    for (std::size_t i = 0; i < text.count(); ++i)
        if (i != verb && text.isWord(i) && !text.is(i, Kind::Function)) return true;
    return false;
}

// "open a branch to be nearer to our customers": what it is good for may be as vague as it likes.
bool isBehindPurpose(const StatementText& text, std::size_t i) {
    constexpr std::size_t least = 3;  // the act and its object come first
    for (std::size_t at = least; at < i; ++at)
        if (matchAt(text, RuleName::Purpose, at)) return true;
    return false;
}

}  // namespace

bool isVague(const StatementText& text) {
    std::size_t insideUntil = 0;  // the end of the phrase that holds the word
    for (std::size_t i = 0; i < text.count(); ++i) {
        if (text.token(i).words > 1 && text.token(i).kinds != 0 && !text.is(i, Kind::Vague))
            insideUntil = std::max(insideUntil, text.after(i));
        if (!text.is(i, Kind::Vague) || text.token(i).parenthesis) continue;
        if (i < insideUntil) continue;  // "control de calidad" is a word of its own
        if (isBehindPurpose(text, i)) return false;
        const bool adverb = text.in(i, Mark::VagueAdverb) && text.isWord(i + 1) && !text.isCapital(i + 1);
        if (!adverb) return true;  // "Audit erfolgreich abgeschlossen" is no wish
    }
    return false;
}

bool isNo(const StatementText& text, std::size_t i) {
    if (!isNounLast(text) || !text.in(i, Mark::No) || !text.isWord(i + 1)) return false;
    if (text.isAny(i + 1, {Kind::Vague, Kind::Function})) return false;
    return i == 0 || text.is(i - 1, Kind::Function);
}

Evidence findDeliverable(const StatementText& text, bool hasDeadline) {
    for (std::size_t i = 0; i < text.count(); ++i)
        if (isBorderState(text, i, hasDeadline)) return text.evidence(i, text.lastOf(i));
    if (isVague(text)) return {};
    for (std::size_t i = 0; i < text.count(); ++i) {
        if (!text.isWord(i) || text.isClaimed(i) || (isPartOfCompound(text, i) && !isGermanAct(text, i)))
            continue;
        if (tellsWhich(text, i)) continue;
        const bool made = isMade(text, i) || isAchieved(text, i) || makesThing(text, i) ||
                          isSeparatedAct(text, i) || isFirstOne(text, i);
        const bool done = isDelivered(text, i) || isDone(text, i) || isResult(text, i) || isWholly(text, i);
        if (made || (done && (hasObject(text, i) || hasDeadline))) return text.evidence(i, text.lastOf(i));
    }
    return {};
}

}  // namespace plumbline
