// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/clauses.h"

namespace plumbline {
namespace {

using Kind = WordKind;

// A sign between two clauses; the point of "Mio. €" or "15. März" is none.
bool separates(const StatementText& text, std::size_t i) {
    if (text.isSign(i, ';') || text.isSign(i, ',') || text.isSign(i, ':')) return true;
    if (text.is(i, Kind::Joint) && text.is(i + 1, Kind::Duty)) return true;  // "we are 14 and want 20"
    if (!text.isSign(i, '.') || i == 0 || text.is(i - 1, Kind::Scale)) return false;
    if (text.isNumber(i - 1) && text.token(i - 1).digits.size() <= 2) return false;
    return i + 1 < text.count() && text.token(i + 1).spaceBefore &&
           (text.isCapital(i + 1) || text.isNumber(i + 1));
}

}  // namespace

Clause clauseOf(const StatementText& text, std::size_t i) {
    Clause clause{i, i};
    while (clause.first > 0 && !separates(text, clause.first - 1)) --clause.first;
    while (clause.end < text.count() && !separates(text, clause.end)) ++clause.end;
    return clause;
}

bool tellsState(const StatementText& text, const Clause& clause, std::size_t figure) {
    constexpr std::size_t reach = 4;  // "9 of our sites are certified"
    bool state = false;
    for (std::size_t at = clause.first; at < clause.end; ++at) {
        const bool was = text.is(at, Kind::Was);
        const bool asks = at <= clause.first + 1 && !was &&
                          text.isAny(at, {Kind::Degree, Kind::Achieve, Kind::Deliver, Kind::Make});
        if (asks || text.isAny(at, {Kind::GoalWord, Kind::Compare, Kind::Duty})) return false;
        const bool imperative = at == clause.first && isNounLast(text);  // "Have 150 dealers"
        state = state || (was && !imperative && at <= figure + reach) ||
                text.isAny(at, {Kind::Last, Kind::Currently});
    }
    return state;
}

bool actsBehind(const StatementText& text, const Clause& clause) {
    for (std::size_t at = clause.end; at < text.count(); ++at)
        if (text.isAny(at, {Kind::Change, Kind::Achieve, Kind::Degree, Kind::Deliver, Kind::Make, Kind::Duty,
                            Kind::To, Kind::Factor}))
            return true;
    return false;
}

}  // namespace plumbline
