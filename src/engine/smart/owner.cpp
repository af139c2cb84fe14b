// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/owner.h"

#include "smart/dates.h"
#include "smart/grammar.h"

namespace plumbline {
namespace {

using Kind = WordKind;

bool areNames(const StatementText& text, std::size_t first, std::size_t end) {
    std::size_t words = 0;
    for (std::size_t i = first; i < end; ++i) {
        if (text.isSign(i, ',') || text.isSign(i, '&') || text.isSign(i, '/')) continue;
        if (!text.isCapital(i) || !text.isWord(i)) return false;
        if (text.isAny(i, {Kind::Generic, Kind::Metric, Kind::Period, Kind::Change})) return false;
        if (isMonth(text, i) || isPeriodCode(text, i)) return false;
        if (isAbbreviation(text.shown(i))) return false;  // "EMEA"; "CSMs" are people
        ++words;
    }
    return words >= 1 && words <= 4;
}

struct Span {
    std::size_t first = 0, end = 0;
};

// "… (Ann Lee)"
Span inParentheses(const StatementText& text, std::size_t end) {
    if (end < 3 || !text.isSign(end - 1, ')')) return {};
    std::size_t open = end - 1;
    while (open > 0 && !text.isSign(open, '(')) --open;
    return open > 0 && areNames(text, open + 1, end - 1) ? Span{open + 1, end - 1} : Span();
}

// "… - Simon", "… – Ann Lee"
Span behindDash(const StatementText& text, std::size_t end) {
    for (std::size_t names = 1; names <= 2 && end > names + 1; ++names) {
        const std::size_t dash = end - names - 1;
        const bool separator = (isDash(text, dash) || text.isSign(dash, 0x2014)) &&
                               text.token(dash).spaceBefore && text.token(dash + 1).spaceBefore;
        if (separator && areNames(text, dash + 1, end)) return {dash + 1, end};
    }
    return {};
}

// "Owner: Ann Lee | …", up to the next field.
Span labelled(const StatementText& text, std::size_t first) {
    std::size_t end = first;
    while (end < text.count() && !text.isSign(end, '|') && !text.isSign(end, ';') && !text.isSign(end, ')') &&
           !(text.isSign(end, '.') && text.isCapital(end + 1)))
        ++end;
    return end > first ? Span{first, end} : Span();
}

// "The sales team will …", "Der Außendienst soll …", "Acme will …": the subject is who does it.
Span subject(const StatementText& text) {
    const auto match = matchAt(text, RuleName::Owner, 0);
    return match ? Span{match->first, match->last + 1} : Span();
}

Span ownerIn(const StatementText& text) {
    for (std::size_t i = 0; i < text.count(); ++i)
        if (text.is(i, Kind::Owner) && text.isSign(text.after(i), ':') && text.after(i) + 1 < text.count())
            return labelled(text, text.after(i) + 1);
    if (text.count() < 3) return {};
    std::size_t end = text.count();
    while (end > 0 && text.isSign(end - 1, '.')) --end;
    if (const Span named = inParentheses(text, end); named.end > 0) return named;
    if (const Span named = behindDash(text, end); named.end > 0) return named;
    return subject(text);
}

}  // namespace

Evidence findOwner(StatementText& text) {
    const Span owner = ownerIn(text);
    if (owner.end == 0) return {};
    text.claim(owner.first, owner.end - 1);
    return text.evidence(owner.first, owner.end - 1);
}

}  // namespace plumbline
