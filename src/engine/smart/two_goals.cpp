// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/two_goals.h"

#include "smart/dates.h"

namespace plumbline {
namespace {

using Kind = WordKind;

struct Half {
    std::size_t first = 0, end = 0;  // tokens
};

// The verb of an act as goals say it: "win", "gagner"; German says it last, in small letters.
bool isAct(const StatementText& text, std::size_t i) {
    const std::string_view word = text.word(i);
    const bool known =
        text.isAny(i, {Kind::Change, Kind::Deliver, Kind::Make, Kind::Create, Kind::Achieve, Kind::Degree});
    if (isNounLast(text)) return known && !text.ends(word, Part::NoAct);
    if (!known && !text.isPlain(i)) return false;  // an infinitive shows itself by its ending
    if (isVerbLast(text)) return !text.isCapital(i) && text.ends(word, Part::Infinitive);
    return text.ends(word, Part::Infinitive);
}

bool isObject(const StatementText& text, std::size_t i) {
    const bool time = isMonth(text, i) || isYear(text, i) ||
                      text.isAny(i, {Kind::Period, Kind::LongUnit, Kind::Weekday, Kind::Recurring, Kind::By});
    if (time) return false;
    if (text.isNumber(i)) return true;
    constexpr std::size_t leastLength = 3;
    return text.isWord(i) && text.word(i).size() >= leastLength && !text.is(i, Kind::Function) &&
           !isAct(text, i) &&
           (text.isPlain(i) ||
            text.isAny(i, {Kind::Generic, Kind::Metric, Kind::Artefact, Kind::Milestone, Kind::Event,
                           Kind::Idea, Kind::Service, Kind::Number, Kind::Label}));
}

bool hasObject(const StatementText& text, Half part) {
    for (std::size_t i = part.first; i < part.end; ++i)
        if (isObject(text, i)) return true;
    return false;
}

// What the act is for may hold further acts: "to call dealers and book visits", "um …", "pour gagner".
bool hasPurpose(const StatementText& text, Half part) {
    for (std::size_t i = part.first; i + 1 < part.end; ++i) {
        const bool leads = text.isAny(i, {Kind::To, Kind::Means, Kind::By}) || text.is(i, Kind::Function);
        if (isVerbLast(text) ? text.in(i, Mark::Purpose)
                             : leads && text.token(i).words == 1 && isAct(text, i + 1))
            return true;
        if (text.in(i, Mark::Relative) && !dateAt(text, i + 1) && !text.isNumber(i + 1)) return true;
    }
    return false;
}

std::size_t actOf(const StatementText& text, Half part) {
    if (isVerbLast(text)) return part.end - 1;
    std::size_t i = part.first;
    while (i < part.end && !text.isWord(i)) ++i;
    while (i < part.end && text.is(i, Kind::Function) && !isAct(text, i)) ++i;
    return i;
}

bool isGoal(const StatementText& text, Half part) {
    if (part.end < part.first + 2) return false;
    const std::size_t act = actOf(text, part);
    if (act >= part.end || !isAct(text, act) || hasPurpose(text, part)) return false;
    return hasObject(text, isVerbLast(text) ? Half{part.first, act} : Half{act + 1, part.end});
}

// Behind the sign or word that joins two goals at i.
std::size_t behindJoint(const StatementText& text, std::size_t i) {
    const bool sign = text.isSign(i, ',') || text.isSign(i, ';') ||
                      (text.isSign(i, '.') && (text.isCapital(i + 1) || text.isNumber(i + 1)));
    if (sign) return text.is(i + 1, Kind::Joint) ? i + 2 : i + 1;
    return text.is(i, Kind::Joint) ? text.after(i) : i;
}

}  // namespace

std::optional<std::size_t> secondGoal(const StatementText& text) {
    std::size_t end = text.count();
    while (end > 0 && text.isSign(end - 1)) --end;
    constexpr std::size_t longest = 120;  // tokens: a text is no statement of two goals
    if (end > longest) return std::nullopt;
    for (std::size_t i = 2; i + 2 < end; ++i) {
        const std::size_t second = behindJoint(text, i);
        if (second == i || text.token(i).parenthesis) continue;
        if (isGoal(text, {0, i}) && isGoal(text, {second, end})) return second;
    }
    return std::nullopt;
}

}  // namespace plumbline
