// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/object.h"

namespace plumbline {
namespace {

using Kind = WordKind;
using Place = std::optional<std::size_t>;

bool opensObject(const StatementText& text, std::size_t i) {
    return text.isAny(i,
                      {Kind::Function, Kind::Determiner, Kind::Adjective, Kind::Number, Kind::Universal}) &&
           !text.isAny(i, {Kind::Idea, Kind::Milestone});
}

bool endsObject(const StatementText& text, std::size_t i) {
    return !text.isWord(i) || text.isClaimed(i) ||
           text.isAny(i, {Kind::Function, Kind::By, Kind::In, Kind::Within, Kind::Means, Kind::Compare});
}

// "a small, devoted community": the last word; over commas and hyphens, and over "and" between descriptions.
Place englishHead(const StatementText& text, std::size_t at) {
    Place head;
    for (; at < text.count(); ++at) {
        if (text.isSign(at, '-') || (text.isSign(at, ',') && !endsObject(text, at + 1))) continue;
        if (text.in(at, Mark::AndOr) && head && text.isWord(at + 1)) continue;
        if (endsObject(text, at)) break;
        head = at;
    }
    return head;
}

// "am Markt", "für das neue Team": where or for whom, not what.
bool isBehindGermanPreposition(const StatementText& text, std::size_t noun) {
    constexpr std::size_t reach = 3;
    for (std::size_t back = 1; back <= reach && back <= noun; ++back) {
        const std::size_t at = noun - back;
        if (!text.isWord(at) || text.isCapital(at)) return false;
        if (text.in(at, Mark::Preposition)) return at > 0;
    }
    return false;
}

// "zur Senkung des Lärms", "die Filiale der Bank": whose, behind another noun.
bool isGermanGenitive(const StatementText& text, std::size_t noun) {
    return noun >= 2 && text.in(noun - 1, Mark::Genitive) && text.isWord(noun - 2) &&
           text.isCapital(noun - 2);
}

Place germanHead(const StatementText& text, std::size_t verb) {
    Place nearest;
    for (std::size_t i = verb; i-- > 0;) {
        if (!text.isWord(i) || !text.isCapital(i) || text.isClaimed(i) || text.is(i, Kind::Function))
            continue;
        if (!isBehindGermanPreposition(text, i) && !isGermanGenitive(text, i)) return i;
        if (!nearest) nearest = i;
    }
    if (nearest) return nearest;
    for (std::size_t i = text.after(verb); i < text.count(); ++i)
        if (text.isWord(i) && text.isCapital(i) && !text.isClaimed(i)) return i;
    return std::nullopt;
}

}  // namespace

bool isArticle(const StatementText& text, std::size_t i) {
    return text.in(i, Mark::Indefinite);
}

bool isIdea(const StatementText& text, std::size_t i) {
    if (text.is(i, Kind::Milestone)) return false;
    if (text.is(i, Kind::Idea)) return true;
    return text.ends(i, Part::Idea);
}

std::optional<std::size_t> objectHead(const StatementText& text, std::size_t verb) {
    if (isVerbLast(text)) return germanHead(text, verb);
    std::size_t at = text.after(verb);
    while (at < text.count() && (opensObject(text, at) || isApostrophe(text, at))) ++at;
    if (isNounLast(text)) return englishHead(text, at);
    return at < text.count() && !endsObject(text, at) ? Place(at) : std::nullopt;
}

bool isBounded(const StatementText& text, std::size_t verb) {
    const auto head = objectHead(text, verb);
    return !head || !isIdea(text, *head);
}

}  // namespace plumbline
