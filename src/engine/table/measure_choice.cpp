// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/measure_choice.h"

#include <algorithm>

#include "core/words.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

bool isFigure(const HeadingMatch& match) {
    return match.role == Role::Target || match.role == Role::Actual || match.role == Role::Baseline ||
           match.role == Role::History;
}

// A period of another measure is one of nothing that is read.
void setApart(ColumnHead& head) {
    std::erase_if(head.meaning.roles, isFigure);
    if (!head.period) return;
    head.meaning.ignored = true;
    head.period.reset();
    head.measure.reset();
}

}  // namespace

void setOtherMeasuresApart(Headings& headings, const std::vector<bool>& taken, std::string_view subject) {
    for (std::uint32_t column = 0; column < headings.columnEnd; ++column) {
        ColumnHead& head = headings.heads[column];
        const bool asked = foldWord(head.heading).find(subject) != std::string::npos;
        if (!taken[column] && !asked && !head.meaning.subject.empty() && head.content.mostlyNumbers())
            setApart(head);
    }
}

bool measureTwoThings(const ColumnHead& one, const ColumnHead& other) {
    const Phrase left = phraseOf(one.words), right = phraseOf(other.words);
    const bool known = left.unknown == 0 && right.unknown == 0 && left.has(WordClass::Quantity) &&
                       right.has(WordClass::Quantity);
    return known && one.meaning.subject != other.meaning.subject;
}

}  // namespace plumbline
