// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// The functions that look back: a log, an earlier table.
#include "calc/arguments.h"
#include "calc/goal_functions.h"
#include "goals/changes.h"

namespace plumbline::calc {

Any GoalFunctions::asof(const Rows& log, const Rows& goal, const Document& document, const Rows& date,
                        const Any& field) {
    return guarded([&] {
        TextPool texts;
        const Grid goals = gridOf(goal, texts), dates = daysOf(document, date, texts);
        const std::string word = wordOf(field).empty() ? "actual" : wordOf(field);
        const auto read = logs_.logOf(log, epochShift(document));
        if (!read) return anyOf(read.error());
        return anyOf(eachCell({&goals, &dates}, [&](std::size_t r, std::size_t c) {
            const Cell name = goals.at(r, c), day = dates.at(r, c);
            if (name.isError()) return plumbline::valueOf(name);
            if (const auto problem = notNumbers({day})) return *problem;
            if (name.isBlank()) return Value();
            return (*read)->asOf(nameOf(name, texts), dayOf(day), word);
        }));
    });
}

Any GoalFunctions::changes(const Document& document, const Range& before, const Range& after) {
    return guarded([&] {
        const auto first = models_.modelOf(document, before);
        if (!first) return anyOf(first.error());
        const auto second = models_.modelOf(document, after);
        if (!second) return anyOf(second.error());
        return anyOf(changeRows((*first)->model().table(), (*second)->model().table(), words()));
    });
}

}  // namespace plumbline::calc
