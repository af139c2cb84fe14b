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
        if (text.wordIs(at, {"and", "or"}) && head && text.isWord(at + 1)) continue;
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
        if (text.wordIs(at, {"am", "im", "in", "an", "auf", "aus", "bei", "beim", "fur", "mit", "nach", "von",
                             "vom", "zu", "zum", "zur", "uber"}))
            return at > 0;
    }
    return false;
}

// "zur Senkung des Lärms", "die Filiale der Bank": whose, behind another noun.
bool isGermanGenitive(const StatementText& text, std::size_t noun) {
    return noun >= 2 && text.wordIs(noun - 1, {"des", "der", "eines", "einer"}) && text.isWord(noun - 2) &&
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
    return text.wordIs(i, {"a", "an", "ein", "eine", "einen", "un", "une", "una"});
}

bool isIdea(const StatementText& text, std::size_t i) {
    if (text.is(i, Kind::Milestone)) return false;
    if (text.is(i, Kind::Idea)) return true;
    const std::string_view word = text.word(i);
    if (isEnglish(text)) return word.ends_with("ness") || word.ends_with("ships");
    if (!isGerman(text)) return false;
    for (std::string_view ending :
         {"nis", "heit", "keit", "schaft", "schaften", "kultur", "tat", "gefuhl", "basis", "beziehungen",
          "prasenz", "kompetenz", "bewusstsein", "vertrauen"})
        if (word.ends_with(ending)) return true;
    return false;
}

std::optional<std::size_t> objectHead(const StatementText& text, std::size_t verb) {
    if (isGerman(text)) return germanHead(text, verb);
    std::size_t at = text.after(verb);
    while (at < text.count() && (opensObject(text, at) || isApostrophe(text, at))) ++at;
    if (isEnglish(text)) return englishHead(text, at);
    return at < text.count() && !endsObject(text, at) ? Place(at) : std::nullopt;
}

bool isBounded(const StatementText& text, std::size_t verb) {
    const auto head = objectHead(text, verb);
    return !head || !isIdea(text, *head);
}

}  // namespace plumbline
