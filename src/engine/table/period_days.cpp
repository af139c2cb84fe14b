// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/period_days.h"

namespace plumbline {
namespace {

using PeriodNames = std::vector<PeriodName>;

// Months, quarters or halves; nothing where a heading is another.
std::optional<PeriodNames> partsOfYear(std::span<const Period> periods) {
    PeriodNames names;
    for (const Period& period : periods) {
        const auto name = readPeriod(period.heading);
        if (!name || (name->kind != PeriodKind::Month && name->kind != PeriodKind::Quarter &&
                      name->kind != PeriodKind::Half))
            return std::nullopt;
        names.push_back(*name);
    }
    return names;
}

// The run of periods in which the date lies: April … March begins in this year or the one before.
std::vector<DaySpan> placedInYear(const PeriodNames& names, Day date) {
    const int thisYear = civilOf(date).year;
    std::vector<DaySpan> days(names.size());
    for (int first = thisYear; first >= thisYear - 1; --first) {
        int year = first, before = 0;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i].number < before) ++year;
            before = names[i].number;
            days[i] = daysOf(names[i].kind, names[i].number, year);
        }
        if (date >= days.front().first) return days;
    }
    return days;
}

}  // namespace

std::optional<std::vector<DaySpan>> daysOfPeriods(std::span<const Period> periods, Day date) {
    std::vector<DaySpan> days;
    for (const Period& period : periods)
        if (period.known) days.push_back({period.first, period.last});
    if (days.size() == periods.size()) return days;
    const auto names = partsOfYear(periods);
    return names ? std::optional(placedInYear(*names, date)) : std::nullopt;
}

std::optional<std::vector<DaySpan>> daysOfRows(const GoalTable& table, std::span<const GoalIndex> rows,
                                               Day date) {
    std::vector<Period> periods;
    for (const GoalIndex g : rows) {
        const Cell first = table.number(table.start, g), last = table.number(table.due, g);
        const bool known = first.isNumber() && last.isNumber();
        Period period{known ? std::string() : std::string(table.text(table.goal, g)), 0, 0, known, 0};
        if (known) period.first = static_cast<Day>(first.number());
        if (known) period.last = static_cast<Day>(last.number());
        periods.push_back(std::move(period));
    }
    return daysOfPeriods(periods, date);
}

bool coversYear(std::span<const Period> periods) {
    const auto names = partsOfYear(periods);
    std::size_t months = 0;
    if (names)
        for (const PeriodName& name : *names) months += static_cast<std::size_t>(monthsIn(name.kind));
    else if (!periods.empty() && periods.front().known && periods.back().known)
        months = static_cast<std::size_t>((periods.back().last - periods.front().first + 1) / 30);
    return months > 0 && months % 12 == 0;
}

}  // namespace plumbline
