// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "snapshot/as_of.h"

#include <charconv>

#include "core/shown.h"

namespace plumbline {
namespace {

bool hasPeriods(const GoalTable& table) {
    return !table.actualPlan.empty() || !table.isPeriod.empty() ||
           (table.credits && !table.targetPlan.empty());
}

std::optional<LastActuals> lastOf(const Model& model, Day today) {
    const GoalTable& table = model.table();
    if (!hasPeriods(table)) return std::nullopt;
    std::vector<GoalIndex> leaves;
    for (GoalIndex g = 0; g < table.count; ++g)
        if (!model.hasChildren(g)) leaves.push_back(g);
    return lastWithActuals(courseOf(table, leaves, today), today);
}

}  // namespace

std::string asOfText(Day day) {
    return shownDate(day);
}

std::optional<Day> asOfIn(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t length) {
        int value = 0;
        const auto end = text.data() + from + length;
        return std::from_chars(text.data() + from, end, value).ptr == end ? value : -1;
    };
    const CivilDate date{number(0, 4), number(5, 2), number(8, 2)};
    return isValid(date) ? std::optional(dayOf(date)) : std::nullopt;
}

AsOf asOf(const Model& model, std::string_view choice, const AsOfDays& days) {
    AsOf found{AsOfKind::Today, days.today, lastOf(model, days.today), false};
    const bool last = choice.empty() && found.last;
    if (days.cell) {
        found.fromCell = true;
        found.day = *days.cell;
        const bool isLast = found.last && found.last->day == found.day && choice != asOfToday;
        found.kind = isLast                    ? AsOfKind::LastActuals
                     : found.day == days.today ? AsOfKind::Today
                                               : AsOfKind::Day;
    } else if (last) {
        found.kind = AsOfKind::LastActuals;
        found.day = found.last->day;
    } else if (const auto day = asOfIn(choice)) {
        found.kind = AsOfKind::Day;
        found.day = *day;
    }
    return found;
}

}  // namespace plumbline
