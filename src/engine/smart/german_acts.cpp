// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/german_acts.h"

#include <string>

#include "core/words.h"
#include "smart/object.h"

namespace plumbline {

using Kind = WordKind;

// "ein Konzept erstellen": German names a single object before the verb.
bool isGermanObject(const StatementText& text, std::size_t verb) {
    if (!isVerbLast(text) || text.after(verb) < text.count()) return false;
    for (std::size_t i = 0; i + 1 < verb; ++i) {
        if (!isArticle(text, i)) continue;
        std::size_t noun = i + 1;
        while (noun < verb && text.isWord(noun) && !text.isCapital(noun)) ++noun;
        if (noun >= verb || !text.isWord(noun) || noun > i + 3) continue;
        if (!isIdea(text, noun)) return true;
    }
    return false;
}

// "gebucht", "installiert", "umgezogen"; not "angeben", an infinitive.
bool isPrefixedParticiple(const StatementText& text, std::string_view word) {
    if (text.ends(word, Part::LoanParticiple)) return true;
    if (!text.ends(word, Part::Participle)) return false;
    const auto stems = [&](std::string_view stem, bool prefixed) {
        if (!text.starts(stem, Part::ParticipleStart)) return false;
        if (!text.ends(word, Part::Infinitive)) return true;
        const WordEntry* infinitive = lexicon().look(nameHash(stem)).own;  // "gehen", "geben"
        return prefixed && !(infinitive && infinitive->in(text.language()).is(Mark::NoParticiple));
    };
    if (stems(word, false)) return true;
    for (std::string_view prefix : lexicon().parts(text.language(), Part::SeparableStart))
        if (word.starts_with(prefix) && stems(word.substr(prefix.size()), true)) return true;
    return false;
}

// "Filialeröffnung", "Systemumstellung": the act as the last part of the word.
bool isGermanActCompound(const StatementText& text, std::size_t i) {
    if (!isVerbLast(text) || !text.isCapital(i) || !text.isPlain(i)) return false;
    for (std::string_view act : lexicon().parts(text.language(), Part::ActCompound))
        if (text.word(i).size() > act.size() + 2 && text.word(i).ends_with(act)) return true;
    return false;
}

// "Schulungs-Handbuch erstellen": a bare noun of a thing right before the verb that ends the clause.
bool isBareGermanObject(const StatementText& text, std::size_t verb) {
    if (!isVerbLast(text) || verb == 0 || text.isWord(text.after(verb))) return false;
    if (!text.isWord(verb - 1) || text.is(verb - 1, Kind::Generic) || isIdea(text, verb - 1)) return false;
    std::size_t first = verb - 1;
    while (first >= 2 && text.isSign(first - 1, '-') && !text.token(first).spaceBefore) first -= 2;
    return text.isCapital(first) && (first == 0 || text.in(first - 1, Mark::As) ||
                                     !text.isAny(first - 1, {Kind::Function, Kind::Determiner}));
}

// "ISO-Zertifizierung", "Mietvertrag"
bool isMilestoneCompound(const StatementText& text, std::size_t i) {
    return text.ends(i, Part::Milestone);
}

// German infinitives end their clause, and a plural ("wir finden …") takes an object with its article.
bool standsAsVerb(const StatementText& text, std::size_t i) {
    if (!isVerbLast(text) || !text.ends(text.lastOf(i), Part::Infinitive)) return true;
    const std::size_t next = text.after(i);
    return i == 0 || !text.isWord(next) || text.isClaimed(next) || text.is(next, Kind::Function) ||
           isArticle(text, next);
}

namespace {

// "Wir legen … eine Roadmap vor": German parts a verb and puts its head last. The whole verb's entry.
const WordEntry* separatedVerb(const StatementText& text, std::size_t i) {
    if (!isVerbLast(text) || text.isCapital(i) == (i > 0)) return nullptr;
    std::size_t last = text.count();
    while (last > i + 2 && (text.isSign(last - 1) || text.isClaimed(last - 1))) --last;
    if (last < i + 3 || !text.in(last - 1, Mark::Separable)) return nullptr;
    std::string verb(text.word(last - 1));
    verb += text.word(i);
    const auto infinitives = lexicon().parts(text.language(), Part::Infinitive);
    if (verb.ends_with('t') && !infinitives.empty()) verb.replace(verb.size() - 1, 1, infinitives.front());
    return lexicon().find(nameHash(verb));
}

}  // namespace

// "… auf 6 Mio. steigern"
bool endsWithGermanAct(const StatementText& text, std::size_t first, std::size_t end) {
    std::size_t last = end - 1;
    while (last > first && text.isSign(last)) --last;
    return !text.isCapital(last) && text.isAny(last, {Kind::Change, Kind::Degree, Kind::Achieve,
                                                      Kind::Deliver, Kind::Make, Kind::Factor});
}

bool isSeparatedAct(const StatementText& text, std::size_t i) {
    const WordEntry* verb = separatedVerb(text, i);
    if (!verb) return false;
    for (Kind kind : {Kind::Deliver, Kind::Make, Kind::Create})
        if (verb->has(text.language(), kind)) return isBounded(text, i);
    return false;
}

}  // namespace plumbline
