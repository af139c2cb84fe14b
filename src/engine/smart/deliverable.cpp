// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/deliverable.h"

#include <algorithm>

namespace plumbline {
namespace {

using Kind = WordKind;

// "time-to-hire": joined to the word before it.
bool isPartOfCompound(const StatementText& text, std::size_t i) {
    return i >= 2 && text.isSign(i - 1, '-') && text.isWord(i - 2) && !text.token(i - 1).spaceBefore &&
           !text.token(i).spaceBefore;
}

bool isArticle(const StatementText& text, std::size_t i) {
    return text.wordIs(i, {"a", "an", "ein", "eine", "einen", "un", "une", "una"});
}

// "ein Verständnis", "eine Partnerschaft": nothing to tick off
bool isIdea(std::string_view word) {
    for (std::string_view ending : {"nis", "heit", "keit", "schaft", "kultur", "tat", "gefuhl"})
        if (word.ends_with(ending)) return true;
    return false;
}

// "ein Konzept erstellen": German names a single object before the verb.
bool isGermanObject(const StatementText& text, std::size_t verb) {
    if (text.language() != Language::German || text.after(verb) < text.count()) return false;
    for (std::size_t i = 0; i + 1 < verb; ++i) {
        if (!isArticle(text, i)) continue;
        std::size_t noun = i + 1;
        while (noun < verb && text.isWord(noun) && !text.isCapital(noun)) ++noun;
        if (noun >= verb || !text.isWord(noun) || noun > i + 3) continue;
        if (!isIdea(text.word(noun))) return true;
    }
    return false;
}

bool isGermanParticiple(std::string_view word) {
    if (word.ends_with("iert")) return true;
    if (!word.ends_with('t')) return false;
    for (std::string_view prefix :
         {"", "auf", "ab", "an", "aus", "ein", "um", "vor", "zu", "fest", "her", "bereit", "frei"})
        if (word.starts_with(prefix) && word.substr(prefix.size()).starts_with("ge")) return true;
    return false;
}

// "Messestand gebucht", "contract countersigned": the last word says that something is done.
bool isDone(const StatementText& text, std::size_t i) {
    std::size_t end = text.count();
    while (end > 0 && !text.isWord(end - 1)) --end;
    if (i + 1 != end || end < 2 || text.isCapital(i) || text.isAny(i, {Kind::Change, Kind::Generic}))
        return false;
    const std::string_view word = text.word(i);
    if (word.size() < 5) return false;
    switch (text.language()) {
        case Language::English:
            return word.ends_with("ed") && (text.isWord(i - 1) || i < 2) && !text.is(i - 1, Kind::To);
        case Language::German:
            return isGermanParticiple(word);
        default:
            return false;  // a participle looks like an adjective or a verb there
    }
}

// "the agreed targets", "orders ship on time": the word describes or does something else here.
bool describesNoun(const StatementText& text, std::size_t i) {
    if (text.language() != Language::English || i == 0 || text.token(i).words > 1 || !text.isWord(i - 1))
        return false;
    const std::string_view word = text.word(i);
    const bool participle = word.ends_with("ed") || word.ends_with("wn") || word.ends_with("nt");
    return participle && text.is(i - 1, Kind::Determiner) && text.isWord(i + 1) &&
           !text.is(i + 1, Kind::Function);
}

bool hasObject(const StatementText& text, std::size_t verb) {
    for (std::size_t i = 0; i < text.count(); ++i)
        if (i != verb && text.isWord(i) && !text.is(i, Kind::Function)) return true;
    return false;
}

}  // namespace

bool isVague(const StatementText& text) {
    for (std::size_t i = 0; i < text.count(); ++i)
        if (text.is(i, Kind::Vague) && !text.token(i).parenthesis) return true;
    return false;
}

bool isNo(const StatementText& text, std::size_t i) {
    if (text.language() != Language::English || !text.wordIs(i, {"no"}) || !text.isWord(i + 1)) return false;
    if (text.isAny(i + 1, {Kind::Vague, Kind::Function})) return false;
    return i == 0 || text.is(i - 1, Kind::Function);
}

Evidence findDeliverable(const StatementText& text, bool hasDeadline) {
    if (isVague(text)) return {};
    for (std::size_t i = 0; i < text.count(); ++i) {
        const std::size_t next = text.after(i);
        const bool made =
            text.is(i, Kind::Make) && (text.token(i).words > 1 || isArticle(text, next) ||
                                       text.is(next, Kind::Universal) || isGermanObject(text, i));
        const bool delivered = text.is(i, Kind::Deliver) && !describesNoun(text, i);
        if ((!made && !delivered && !isDone(text, i)) || isPartOfCompound(text, i)) continue;
        if (made || hasObject(text, i) || hasDeadline) return text.evidence(i, i);
    }
    return {};
}

}  // namespace plumbline
