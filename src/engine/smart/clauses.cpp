// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/clauses.h"

namespace plumbline {
namespace {

using Kind = WordKind;

// A sign between two clauses; the point of "Mio. €" or "15. März" is none.
bool separates(const StatementText& text, std::size_t i) {
    if (text.isSign(i, ';') || text.isSign(i, ',') || text.isSign(i, ':')) return true;
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

}  // namespace plumbline
