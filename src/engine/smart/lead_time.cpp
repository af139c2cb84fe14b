// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/lead_time.h"

#include "smart/dates.h"
#include "smart/number_words.h"
#include "smart/spans.h"

namespace plumbline {
namespace {

using Kind = WordKind;

bool isSmall(const StatementText& text, std::size_t i) {
    return isApostrophe(text, i) ||
           text.isAny(i, {Kind::Determiner, Kind::Universal, Kind::From, Kind::By}) ||
           (text.is(i, Kind::Function) && !text.is(i, Kind::Turn));
}

// "before their contract ends": each has one.
bool isTheirs(const StatementText& text, std::size_t i) {
    return text.in(i, Mark::Their);
}

// "call each customer 30 days after purchase"
bool isOfEach(const StatementText& text, std::size_t thing) {
    if (text.is(thing, Kind::Turn)) return true;
    for (std::size_t i = 0; i < thing; ++i)
        if (text.is(i, Kind::Universal) && text.is(i, Kind::Per)) return true;
    return false;
}

// One certain thing: "the launch", "du contrat"; not "des contrats".
bool isCertain(const StatementText& text, std::size_t thing) {
    std::size_t article = thing - 1;
    while (article > 0 && isApostrophe(text, article)) --article;
    if (text.is(article, Kind::Universal) || isTheirs(text, article)) return false;
    const bool many = text.ends(thing, Part::Many);
    if (many || text.in(article, Mark::ManyArticle)) return false;
    return text.is(article, Kind::Determiner) || text.ends(article, Part::OfCertain) ||
           text.in(article, Mark::CertainArticle);
}

}  // namespace

std::optional<LeadTime> leadTimeAt(const StatementText& text, std::size_t i) {
    const bool digits = text.isNumber(i) && text.token(i).letters == 0;
    if (!digits && !text.is(i, Kind::Number)) return std::nullopt;
    const std::size_t unit = (digits ? i : lastOfNumberWords(text, i)) + 1;
    if (!text.isAny(unit, {Kind::LongUnit, Kind::ShortUnit})) return std::nullopt;
    const std::size_t before = text.after(unit);
    const bool after = text.beginsWith(before, Kind::After) && !text.is(before, Kind::From);
    if (!after && !text.beginsWith(before, Kind::Before)) return std::nullopt;
    if (text.token(before).words > 1 && text.is(text.lastOf(before), Kind::Turn))  // "avant échéance"
        return LeadTime{text.lastOf(before), false};
    std::size_t thing = text.after(before);
    while (isSmall(text, thing)) ++thing;
    if (!text.isWord(thing) || dateAt(text, thing) || text.isAny(thing, {Kind::Period, Kind::Moment}))
        return std::nullopt;
    const std::size_t last = withThing(text, text.lastOf(thing));
    if (after) return isOfEach(text, thing) ? std::optional(LeadTime{last, false}) : std::nullopt;
    return LeadTime{last, !text.is(thing, Kind::Turn) && isCertain(text, thing)};
}

}  // namespace plumbline
