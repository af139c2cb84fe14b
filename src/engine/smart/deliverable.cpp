// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/deliverable.h"

#include <algorithm>

#include "smart/endless.h"
#include "smart/german_acts.h"
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
    const bool isIrregular =
        text.wordIs(i, {"held", "built", "sent", "paid", "made", "sold", "bought", "chosen", "taken", "drawn",
                        "hung", "taught", "brought", "rewritten"});
    if (word.size() < 5 && !isIrregular) return false;
    switch (text.language()) {
        case Language::English:
            return (word.ends_with("ed") || isIrregular) && (text.isWord(i - 1) || i < 2) &&
                   !text.is(i - 1, Kind::To);
        case Language::German:
            return isGermanParticiple(word);
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
    switch (text.language()) {
        case Language::English:
            return word == "sent" || endsWithAny(word, {"ed", "wn", "tten", "ilt", "eady", "live"});
        case Language::German:
            return false;
        default:
            return text.token(i).words == 1 &&
                   !endsWithAny(word, {"er", "ir", "re", "ar", "ion", "ment", "ture"});
    }
}

// "Postular a …", "sponsoriser …": the infinitive of a verb that the lexicon does not know.
bool beginsWithInfinitive(const StatementText& text) {
    std::size_t i = 0;
    while (i < text.count() && (text.isClaimed(i) || text.isSign(i))) ++i;
    return text.isPlain(i) && endsWithAny(text.word(i), {"er", "ir", "ar"});
}

// "décision tranchée", "contrato firmado": without a verb before it, a participle behind a noun is a result.
bool isResult(const StatementText& text, std::size_t i) {
    if (!isRomance(text) || i == 0 || !text.isPlain(i) || !text.isWord(i - 1) || beginsWithInfinitive(text))
        return false;
    if (followsVerb(text, i,
                    {Kind::Change, Kind::Make, Kind::Deliver, Kind::Create, Kind::Identity, Kind::Vague}))
        return false;
    if (text.isAny(i - 1, {Kind::Function, Kind::Determiner, Kind::Generic, Kind::Adjective}) ||
        isIdea(text, i - 1))
        return false;
    const std::string_view shown = text.shown(i);
    if (text.language() == Language::French) {
        return shown.size() > 5 && endsWithAny(shown, {"é", "ée", "és", "ées"}) &&
               !endsWithAny(shown, {"ité", "erté", "auté", "iété"});
    }
    const std::string_view word = text.word(i);
    return word.size() > 5 && endsWithAny(word, {"ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"});
}

// "Opening of", "mise en place", "Einführung": the act as a noun.
bool isNominal(const StatementText& text, std::size_t i) {
    const std::string_view last = text.word(text.lastOf(i));
    for (std::string_view ending :
         {"ion", "ung", "ment", "ture", "miento", "release", "launch", "schluss", "aufbau"})
        if (last.ends_with(ending)) return true;
    if (text.token(i).words == 1) return false;
    if (text.wordIs(text.lastOf(i), {"of", "place", "marcha"})) return true;
    return text.wordIs(text.lastOf(i), {"de", "del", "du", "des", "d"}) &&  // "firma de"
           !endsWithAny(text.word(i), {"er", "ir", "ar", "re"});
}

// "the agreed targets", "orders ship on time": the word describes or does something else here.
bool describesNoun(const StatementText& text, std::size_t i) {
    if (!isEnglish(text) || i == 0 || text.token(i).words > 1 || !text.isWord(i - 1)) return false;
    const std::string_view word = text.word(i);
    const bool verbBefore = text.isAny(i - 1, {Kind::Change, Kind::Make, Kind::Deliver});
    const bool bare = !isState(text, i) && !isNominal(text, i) && !word.ends_with("ed");
    if (bare && beginsWithChange(text) && text.isPlain(i - 1)) return true;  // "maintain a running schedule"
    const bool thingBehind =
        text.isWord(i + 1) && !text.isAny(i + 1, {Kind::Function, Kind::By, Kind::In, Kind::Within});
    if (word.ends_with("ed") && verbBefore && thingBehind) return true;  // "provide certified training"
    if (word == "select") return !text.isAny(i - 1, {Kind::To, Kind::Function});  // "chase select accounts"
    if (!word.ends_with("ed") && !isState(text, i) && !isNominal(text, i) &&
        (isArticle(text, i - 1) || text.isAny(i - 1, {Kind::Determiner, Kind::Change})))
        return true;  // "the update", "increase audit coverage"
    const bool participle = word.ends_with("ed") || word.ends_with("wn") || word.ends_with("nt");
    return participle && text.is(i - 1, Kind::Determiner) && text.isWord(i + 1) &&
           !text.is(i + 1, Kind::Function);
}

// "faire attention aux commandes": a form of the verb's, but a noun behind its article.
bool isRomanceNoun(const StatementText& text, std::size_t i) {
    if (isRomance(text) && i > 2 && isApostrophe(text, i - 1) && text.token(i).words == 1 &&
        !isNominal(text, i))
        return text.wordIs(i - 2, {"l"}) && !endsWithAny(text.word(i), {"er", "ir", "re"});  // "l'équipe"
    return isRomance(text) && i > 1 && text.word(i).ends_with('s') && text.token(i).words == 1 &&
           text.isAny(i - 1, {Kind::Function, Kind::Determiner, Kind::From});
}

// "Katalog-Bereinigung": German puts the act last.
bool isGermanAct(const StatementText& text, std::size_t i) {
    return isGerman(text) && text.isCapital(i) && isNominal(text, i);
}

// The act as a noun says that something is done where it leads: not in "reduce the time of delivery".
bool leads(const StatementText& text, std::size_t i) {
    for (std::size_t at = 0; at < i; ++at)
        if (text.isAny(at, {Kind::Change, Kind::Metric, Kind::Degree})) return false;
    std::size_t last = text.count();
    while (last > i + 1 && (text.isSign(last - 1) || text.isClaimed(last - 1))) --last;
    const bool less = isGerman(text) && !text.isCapital(last - 1) && text.is(last - 1, Kind::Degree);
    if (less) return false;  // "die Freigabe kleiner Aufträge verkürzen"
    return i == 0 || !text.is(i - 1, Kind::From);
}

// "Crear infraestructura funcional": how the thing is that is made, not that it is there.
bool describesMadeThing(const StatementText& text, std::size_t i) {
    return isRomance(text) && i > 1 && text.isAny(0, {Kind::Make, Kind::Create}) && text.isPlain(i - 1);
}

// "Publicar menos anuncios", "open more branches": how many more is not said.
bool asksForMore(const StatementText& text, std::size_t verb) {
    const auto more = [&](std::size_t i) {
        return text.wordIs(i, {"more", "fewer", "less", "mehr", "weniger", "plus", "moins", "mas", "menos"});
    };
    return more(text.after(verb)) || (isGerman(text) && verb > 0 && more(0));
}

bool isDelivered(const StatementText& text, std::size_t i) {
    const bool compound = isGermanActCompound(text, i);
    if ((!compound && !text.is(i, Kind::Deliver)) || asksForMore(text, i)) return false;
    if (compound) return leads(text, i);
    if (describesNoun(text, i) || isRomanceNoun(text, i) || goesOn(text, i) || !standsAsVerb(text, i))
        return false;
    if (isState(text, i)) return !beginsWithChange(text) && !describesMadeThing(text, i);
    const bool noun =
        isNominal(text, i) || (isGerman(text) && text.isCapital(i) && !text.word(i).ends_with("en"));
    return (!noun || leads(text, i)) && isBounded(text, i);
}

// "Create AE job description", "outline customer events calendar": a thing that is there or not, named last.
bool makesArtefact(const StatementText& text, std::size_t verb) {
    constexpr std::size_t reach = 7;
    if (!text.isAny(verb, {Kind::Make, Kind::Create, Kind::Deliver})) return false;
    if (isRomance(text)) {
        const auto thing = objectHead(text, verb);
        return thing && text.is(*thing, Kind::Artefact);
    }
    if (!isEnglish(text)) return false;
    std::size_t head = verb;
    for (std::size_t at = text.after(verb); at < text.count() && at <= verb + reach; ++at) {
        if (text.isSign(at, '-') || text.isNumber(at)) continue;
        const bool ends = !text.isWord(at) || text.isClaimed(at) || text.isAny(at, {Kind::By, Kind::In});
        if (ends || (text.is(at, Kind::Function) && !text.isAny(at, {Kind::Adjective, Kind::Determiner})))
            break;
        head = at;
        if (!text.is(at, Kind::Artefact)) continue;
        at = text.lastOf(at);                           // "case study"
        if (text.word(at + 1).ends_with("ing")) break;  // "a dashboard showing …"
    }
    return head > verb && text.is(head, Kind::Artefact);
}

// "Make the brand into a magnet", "develop the branch into …": no thing is made, one becomes another.
bool becomesOther(const StatementText& text, std::size_t verb) {
    if (!isEnglish(text)) return false;
    const auto head = objectHead(text, verb);
    return head && text.wordIs(*head + 1, {"into"}) && isArticle(text, *head + 2);
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
    if (isGerman(text)) return isBareGermanObject(text, i);
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
        if (isGerman(text) && step <= i && text.is(i - step, Kind::Milestone)) return true;
    }
    const auto head = objectHead(text, i);
    return isGerman(text) && head && isMilestoneCompound(text.word(*head));
}

// "campaigns", "alertes": a word for a thing, by its ending no state, act or quality.
bool isThing(const StatementText& text, std::size_t head) {
    if (!text.isPlain(head) || isIdea(text, head)) return false;
    return !endsWithAny(text.word(head), {"ing", "ity", "ance", "ence", "ism", "ness", "hip", "cy", "ment",
                                          "ments", "ion", "ions", "ite", "idad", "anza", "ure", "th"});
}

// "Write dealer mails", "Créer fiche produit": things that were not there, without an article. English
// leaves it out before many things and before none that can be counted ("create flow").
bool makesThing(const StatementText& text, std::size_t verb) {
    if (!text.is(verb, Kind::Create) || isGerman(text)) return false;
    const std::size_t next = text.after(verb);
    if (text.token(verb).words > 1 && isNominal(text, verb) && !leads(text, verb)) return false;
    if (text.is(verb, Kind::Finish) && text.word(next).ends_with("ing")) return false;  // "start mentoring …"
    if (!text.isWord(next) || text.isAny(next, {Kind::Function, Kind::To, Kind::In, Kind::By})) return false;
    const auto head = objectHead(text, verb);
    const bool many = head && (!isEnglish(text) || text.word(*head).ends_with('s'));
    return many && isThing(text, *head);
}

// "bookings fully paperless", "Ablage vollständig papierlos": the state that is reached wholly, said last.
bool isWholly(const StatementText& text, std::size_t i) {
    if (i < 2 || text.isCapital(i) || !text.isPlain(i)) return false;
    const bool last = !text.isWord(i + 1) || text.isClaimed(i + 1);
    return last && text.wordIs(i - 1, {"fully", "completely", "entirely", "vollstandig", "komplett", "vollig",
                                       "ganzlich", "entierement", "completement", "totalement",
                                       "completamente", "totalmente", "integramente"});
}

// "carbon neutral", "klimaneutral", "el punto de equilibrio": a state with a border, reached or not; "our
// carbon-neutral parcels" are things.
bool isBorderState(const StatementText& text, std::size_t i, bool hasDeadline) {
    const bool german = isGerman(text) && text.isPlain(i) && text.word(i).size() > 8;
    if (german && i == 0 && hasDeadline &&
        endsWithAny(text.word(i), {"freie", "freier", "freies", "neutrale", "neutraler", "neutrales"}))
        return true;  // "Fossilfreie Wärmeversorgung bis 2045"
    if (!text.is(i, Kind::State)) return false;
    const std::size_t next = text.after(i);
    return isRomance(text) || !text.isPlain(next) || text.isClaimed(next) || text.is(next, Kind::Generic);
}

// "Acquire the first paying customer", "Ersten Auftrag gewinnen": the first one is there or not.
bool isFirstOne(const StatementText& text, std::size_t i) {
    if (!text.wordIs(i, {"first", "ersten", "erster", "erstes", "premier", "premiere", "premiers",
                         "premieres", "primer", "primera", "primeros", "primeras"}))
        return false;
    const std::size_t thing = text.after(i);
    if (text.isClaimed(i) || !text.isWord(thing) ||
        text.isAny(thing, {Kind::Period, Kind::LongUnit, Kind::Function}))
        return false;
    const bool behindVerb =
        i > 0 && i <= 2 && text.isAny(0, {Kind::Change, Kind::Achieve, Kind::Deliver, Kind::Make});
    return behindVerb || (isGerman(text) && i == 0 && text.is(text.count() - 1, Kind::Change));
}

bool hasObject(const StatementText& text, std::size_t verb) {
    for (std::size_t i = 0; i < text.count(); ++i)
        if (i != verb && text.isWord(i) && !text.is(i, Kind::Function)) return true;
    return false;
}

// "open a branch to be nearer to our customers": what it is good for may be as vague as it likes.
bool isBehindPurpose(const StatementText& text, std::size_t i) {
    constexpr std::size_t least = 3;  // the act and its object come first
    for (std::size_t at = least; at < i; ++at) {
        const bool purpose = text.wordIs(at, {"afin", "damit", "um"}) ||
                             (text.wordIs(at, {"pour", "para"}) && text.isWord(at + 1) &&
                              endsWithAny(text.word(at + 1), {"er", "ir", "ar", "oir", "re"})) ||
                             (text.wordIs(at, {"so"}) && text.wordIs(at + 1, {"that"})) ||
                             (text.wordIs(at, {"order"}) && text.wordIs(at + 1, {"to"}));
        if (purpose) return true;
    }
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
        const bool adverb = text.wordIs(i, {"erfolgreich"}) && text.isWord(i + 1) && !text.isCapital(i + 1);
        if (!adverb) return true;  // "Audit erfolgreich abgeschlossen" is no wish
    }
    return false;
}

bool isNo(const StatementText& text, std::size_t i) {
    if (!isEnglish(text) || !text.wordIs(i, {"no"}) || !text.isWord(i + 1)) return false;
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
