// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include <string>

#include "core/words.h"
#include "smart/lexicon.h"
#include "smart/statement.h"

namespace plumbline {
namespace {

std::string replaced(std::string text, std::string_view mark, std::string_view with) {
    if (const std::size_t at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), with);
    return text;
}

}  // namespace

std::string adviceFor(const StatementReading& reading, std::string_view text) {
    const char what = !reading.measurable.holds  ? (reading.specific.holds ? 'm' : 's')
                      : !reading.specific.holds  ? 's'
                      : !reading.timeBound.holds ? 't'
                                                 : 'o';
    std::string goal(trimmed(text.substr(0, longestStatement)));
    while (goal.ends_with('.') || goal.ends_with('!')) goal.pop_back();
    const std::string_view verb = std::string_view(goal).substr(0, goal.find(' '));
    return replaced(replaced(std::string(lexicon().advice(reading.language, what)), "{verb}", verb), "{goal}",
                    goal);
}

}  // namespace plumbline
