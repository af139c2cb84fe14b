// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/dated_periods.h"

#include <algorithm>

#include "core/words.h"

namespace plumbline {
namespace {

constexpr int monthsAYear = 12, daysAWeek = 7;

bool isFirst(Day day) {
    return civilOf(day).day == 1;
}
bool isLast(Day day) {
    return isFirst(day + 1);
}
int monthOf(Day day) {
    const CivilDate date = civilOf(day);
    return date.year * monthsAYear + date.month - 1;
}

// The length of a period in months: how near its neighbours come, and whether all begin with one.
PeriodKind kindOfMonths(const std::vector<Day>& days, bool ends) {
    int nearest = days.size() > 1 ? monthOf(days[1]) - monthOf(days[0]) : 1;
    for (std::size_t i = 1; i < days.size(); ++i) nearest = std::min(nearest, monthOf(days[i]) - monthOf(days[i - 1]));
    for (const PeriodKind kind : {PeriodKind::Year, PeriodKind::Half, PeriodKind::Quarter}) {
        const int length = monthsIn(kind);
        const bool fit = std::all_of(days.begin(), days.end(), [&](Day day) { return (monthOf(day) + (ends ? 1 : 0)) % length == 0; });
        if (nearest % length == 0 && fit) return kind;
    }
    return PeriodKind::Month;
}

PeriodWordKind saidBy(std::string_view heading) {
    while (!heading.empty()) {
        const std::size_t end = std::min(heading.find(' '), heading.size());
        if (const PeriodWordKind kind = periodWord(foldWord(heading.substr(0, end))).kind; kind != PeriodWordKind::None) return kind;
        heading.remove_prefix(std::min(end + 1, heading.size()));
    }
    return PeriodWordKind::None;
}

}  // namespace

DatedPeriods::DatedPeriods(const std::string& heading, std::vector<Day> days) {
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    if (days.empty()) return;
    const PeriodWordKind said = saidBy(heading);
    const bool first = std::all_of(days.begin(), days.end(), isFirst), last = std::all_of(days.begin(), days.end(), isLast);
    const auto weekday = [](Day day) { return (day % daysAWeek + daysAWeek) % daysAWeek; };
    const auto same = [&](Day day) { return weekday(day) == weekday(days.front()); };
    if (first || last) {
        ends_ = last;
        kind_ = said == PeriodWordKind::MonthNumber ? PeriodKind::Month : kindOfMonths(days, last);
    } else if (said == PeriodWordKind::Week && std::all_of(days.begin(), days.end(), same)) {
        constexpr Day aMonday = 2, lastToBegin = 3;  // 1 January 1900; Thursday
        ends_ = weekday(days.front() - aMonday) > lastToBegin;
        kind_ = PeriodKind::Week;
    }
}

DaySpan DatedPeriods::spanOf(Day day) const {
    if (kind_ == PeriodKind::Day) return {day, day};
    if (kind_ == PeriodKind::Week) return ends_ ? DaySpan{day - daysAWeek + 1, day} : DaySpan{day, day + daysAWeek - 1};
    const CivilDate date = civilOf(day);
    const int length = monthsIn(kind_);
    return daysOf(kind_, kind_ == PeriodKind::Year ? 0 : (date.month - 1) / length + 1, date.year);
}

}  // namespace plumbline
