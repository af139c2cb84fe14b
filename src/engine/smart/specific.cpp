// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "smart/specific.h"

#include <optional>

#include "smart/deliverable.h"

namespace plumbline {
namespace {

using Kind = WordKind;

struct Counts {
    std::size_t concrete = 0, metrics = 0, generic = 0, verbs = 0;
    bool vague = false;
    std::optional<std::size_t> first;  // of the concrete words and metrics
    std::size_t objects() const { return concrete + metrics + generic; }
};

bool isConcrete(const StatementText& text, std::size_t i) {
    constexpr std::size_t leastLength = 3;
    const bool served =
        text.is(i, Kind::Service) && !text.isAny(i, {Kind::Make, Kind::Change, Kind::Generic});
    return (text.isPlain(i) || served) && text.token(i).last - text.token(i).first >= leastLength;
}

Counts countWords(const StatementText& text) {
    Counts counts;
    for (std::size_t i = 0; i < text.count(); ++i) {
        if (!text.isWord(i) || text.isClaimed(i)) continue;
        counts.vague = counts.vague || (text.is(i, Kind::Vague) && !text.token(i).parenthesis);
        if (text.isAny(i, {Kind::Change, Kind::Deliver, Kind::Make})) ++counts.verbs;
        if (text.is(i, Kind::Generic)) ++counts.generic;
        const bool metric = text.is(i, Kind::Metric);
        if (!metric && !isConcrete(text, i)) continue;
        ++(metric ? counts.metrics : counts.concrete);
        if (!counts.first) counts.first = i;
    }
    return counts;
}

}  // namespace

Evidence findSpecific(const StatementText& text, const MeasureReading& measure, bool hasDeadline) {
    const Counts words = countWords(text);
    Evidence specific;
    if (words.first) specific = text.evidence(*words.first, *words.first);
    if (measure.evidence.holds && !measure.binary)
        specific.holds = words.objects() > 0;
    else if (measure.binary)
        specific.holds = words.concrete > 0 || words.generic > 0;
    else
        specific.holds = !words.vague && ((words.metrics > 0 && words.concrete > 0) || words.concrete >= 3 ||
                                          (words.concrete >= 2 && words.verbs > 0 && words.generic == 0) ||
                                          (words.concrete >= 1 && hasDeadline && words.verbs > 0));
    return specific;
}

}  // namespace plumbline
