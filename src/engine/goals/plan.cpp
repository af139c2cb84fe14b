// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/plan.h"

#include <algorithm>

#include "core/exact_sum.h"
#include "goals/expected.h"
#include "goals/progress.h"

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

double partDue(const DaySpan& days, Day date) {
    const double length = static_cast<double>(days.last) - days.first + 1;
    return std::clamp((static_cast<double>(date) - days.first + 1) / length, 0.0, 1.0);
}

Cell share(double done, double all) {
    return all == 0 ? errorCell(ErrorKind::DivisionByZero) : Cell(done / all);
}

Cell flowExpected(std::span<const PlanSlice> slices, Day date) {
    ExactSum whole;
    double done = 0;
    for (const PlanSlice& slice : slices) {
        if (!slice.amount.isNumber()) continue;
        whole.add(slice.amount.number());
        done += slice.amount.number() * partDue(slice.days, date);
    }
    return share(done, whole.value());
}

Cell levelExpected(std::span<const PlanSlice> slices, Series series, double from, Day date) {
    double now = from, last = from;
    bool first = true;
    for (const PlanSlice& slice : slices) {
        if (!slice.amount.isNumber()) continue;
        const double amount = slice.amount.number();
        const double before = first && series == Series::Level ? amount : last;
        if (date >= slice.days.first) now = before + (amount - before) * partDue(slice.days, date);
        last = amount;
        first = false;
    }
    return share(now - from, last - from);
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

std::optional<std::vector<DaySpan>> daysOfRows(const GoalTable& table, std::span<const GoalIndex> rows, Day date) {
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
        for (const PeriodName& name : *names)
            months += static_cast<std::size_t>(monthsIn(name.kind));
    else if (!periods.empty() && periods.front().known && periods.back().known)
        months = static_cast<std::size_t>((periods.back().last - periods.front().first + 1) / 30);
    return months > 0 && months % 12 == 0;
}

Cell straightExpected(Cell start, Cell due, Day date) {
    const bool over = start.isBlank() && due.isNumber() && static_cast<double>(date) > due.number();
    return over ? Cell(1.0) : expectedCell(start, due, Cell(static_cast<double>(date)), {});
}

Cell slicesExpected(std::span<const PlanSlice> slices, Series series, Cell baseline, Day date) {
    bool any = false;
    for (const PlanSlice& slice : slices) {
        if (slice.amount.isError()) return slice.amount;
        any = any || slice.amount.isNumber();
    }
    if (!any) return Cell();
    if (series == Series::Flow) return flowExpected(slices, date);
    return levelExpected(slices, series, baseline.isNumber() ? baseline.number() : 0, date);
}

namespace {

// One target for all periods of the actuals: straight over their year.
Cell wholeExpected(const GoalTable& table, Cell start, Cell due, Day date) {
    const std::vector<Period>& periods = table.actualPlan.periods;
    const auto days = due.isBlank() && coversYear(periods) ? daysOfPeriods(periods, date) : std::nullopt;
    if (!days) return straightExpected(start, due, date);
    return straightExpected(Cell(static_cast<double>(days->front().first)),
                            Cell(static_cast<double>(days->back().last)), date);
}

// Equal slices of the goal's own time.
Cell curveExpected(std::span<const PlanSlice> slices, Cell start, Cell due, Day date) {
    std::vector<double> curve;
    for (const PlanSlice& slice : slices) {
        if (slice.amount.isError()) return slice.amount;
        curve.push_back(slice.amount.isNumber() ? slice.amount.number() : 0);
    }
    return expectedCell(start, due, Cell(static_cast<double>(date)), {curve});
}

}  // namespace

Cell planExpected(const GoalTable& table, GoalIndex goal, Cell start, Cell due, Day date) {
    const std::vector<Period>& periods = table.targetPlan.periods;
    if (periods.empty()) return wholeExpected(table, start, due, date);
    std::vector<PlanSlice> slices(periods.size());
    bool known = true, any = false;
    for (std::size_t p = 0; p < periods.size(); ++p) {
        const Cell amount = table.targetPlan.values[std::size_t(goal) * periods.size() + p];
        slices[p] = {{periods[p].first, periods[p].last}, amount};
        known = known && periods[p].known;
        any = any || !amount.isBlank();
    }
    if (!any) return straightExpected(start, due, date);
    if (!known && start.isNumber() && due.isNumber()) return curveExpected(slices, start, due, date);
    const auto days = known ? std::nullopt : daysOfPeriods(periods, date);
    if (!known && !days) return straightExpected(start, due, date);
    for (std::size_t p = 0; days && p < periods.size(); ++p) slices[p].days = (*days)[p];
    return slicesExpected(slices, table.seriesOf(goal), table.number(table.baseline, goal), date);
}

}  // namespace plumbline
