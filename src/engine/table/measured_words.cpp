// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/measured_words.h"

#include <algorithm>

#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

constexpr int rankOfFigure = 100;

bool isTarget(const PhrasePart& part) {
    return part.is(WordClass::Target) && !part.is(WordClass::Actual);
}
bool isResult(const PhrasePart& part) {
    return part.is(WordClass::Actual) && !part.is(WordClass::Target);
}

// The words of a heading over numbers; none where it is computed, or over anything else.
struct Words {
    std::vector<PhrasePart> parts;
    bool target = false;

    explicit Words(const ColumnHead& head) {
        if (!head.content.mostlyNumbers() || head.content.mostlyPercents() || head.content.mostlyDates())
            return;
        parts = phraseOf(head.words).parts;
        target = std::any_of(parts.begin(), parts.end(), isTarget);
    }
    bool has(const std::string& word) const {
        return std::any_of(parts.begin(), parts.end(),
                           [&](const PhrasePart& part) { return part.text == word; });
    }
    // "Sold achieved": this word for a result and another one, which does not merely say that it runs up.
    bool saysResultOf(const std::string& word) const {
        return !target && has(word) && std::any_of(parts.begin(), parts.end(), [&](const PhrasePart& part) {
            return part.text != word && isResult(part) && !part.is(WordClass::Cumulative);
        });
    }
    std::vector<std::string> without(const std::string& word) const {
        std::vector<std::string> others;
        for (const PhrasePart& part : parts)
            if (part.text != word) others.push_back(part.text);
        return others;
    }
};

void setFigure(ColumnHead& head, Role role, const std::string& measured) {
    HeadingMeaning& meaning = head.meaning;
    meaning.roles = {{role, rankOfFigure}};
    meaning.figure = role == Role::Target ? Figure::Target : Figure::Actual;
    meaning.maybeRatio = meaning.ignored = meaning.total = false;
    meaning.closeness = Closeness::Part;
    if (meaning.subject.find(measured) == std::string::npos)
        meaning.subject += (meaning.subject.empty() ? "" : " ") + measured;
    if (head.period) head.measure = role, head.ignoredPeriod = false;
}

}  // namespace

void settleMeasuredWords(std::vector<ColumnHead>& heads) {
    std::vector<Words> words(heads.begin(), heads.end());
    for (std::size_t at = 0; at < heads.size(); ++at) {
        if (!words[at].target) continue;
        const auto result = std::find_if(words[at].parts.begin(), words[at].parts.end(), isResult);
        if (result == words[at].parts.end()) continue;
        const std::string measured = result->text;
        const std::vector<std::string> others = words[at].without(measured);
        const bool reached = std::any_of(words.begin(), words.end(), [&](const Words& other) {
            return !other.has(measured) && other.target && other.without({}) == others;
        });
        if (reached || std::none_of(words.begin(), words.end(),
                                    [&](const Words& other) { return other.saysResultOf(measured); }))
            continue;
        setFigure(heads[at], Role::Target, measured);
        for (std::size_t other = 0; other < heads.size(); ++other)
            if (words[other].saysResultOf(measured)) setFigure(heads[other], Role::Actual, measured);
    }
}

}  // namespace plumbline
