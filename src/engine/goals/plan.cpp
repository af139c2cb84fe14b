// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/plan.h"

#include <algorithm>

#include "goals/expected.h"
#include "goals/progress.h"
#include "goals/rules.h"

namespace plumbline {
namespace {

Cell share(double done, double all) {
    return all == 0 ? errorCell(ErrorKind::DivisionByZero) : Cell(done / all);
}

Cell flowExpected(std::span<const PlanSlice> slices, Day date) {
    MeanOf due;
    for (const PlanSlice& slice : slices)
        if (slice.amount.isNumber()) due.take(Cell(partDue(slice.days, date)), slice.amount.number());
    return due.result();
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

double partDue(const DaySpan& days, Day date) {
    const double length = static_cast<double>(days.last) - days.first + 1;
    return std::clamp((static_cast<double>(date) - days.first + 1) / length, 0.0, 1.0);
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

std::vector<PlanSlice> amountsOfPlan(const GoalTable& table, GoalIndex goal) {
    const std::vector<Period>& periods = table.targetPlan.periods;
    std::vector<PlanSlice> slices(periods.size());
    bool any = false;
    for (std::size_t p = 0; p < periods.size(); ++p) {
        slices[p].amount = table.targetPlan.values[std::size_t(goal) * periods.size() + p];
        any = any || !slices[p].amount.isBlank();
    }
    return any ? slices : std::vector<PlanSlice>();
}

}  // namespace

std::vector<PlanSlice> planSlices(const GoalTable& table, GoalIndex goal, Day date) {
    std::vector<PlanSlice> slices = amountsOfPlan(table, goal);
    const auto days = slices.empty() ? std::nullopt : daysOfPeriods(table.targetPlan.periods, date);
    for (std::size_t p = 0; days && p < slices.size(); ++p) slices[p].days = (*days)[p];
    return days ? slices : std::vector<PlanSlice>();
}

Cell planExpected(const GoalTable& table, GoalIndex goal, Cell start, Cell due, Day date) {
    const std::vector<Period>& periods = table.targetPlan.periods;
    if (periods.empty()) return wholeExpected(table, start, due, date);
    const bool known = std::all_of(periods.begin(), periods.end(), [](const Period& period) { return period.known; });
    if (!known && start.isNumber() && due.isNumber())
        if (const auto slices = amountsOfPlan(table, goal); !slices.empty())
            return curveExpected(slices, start, due, date);
    const std::vector<PlanSlice> slices = planSlices(table, goal, date);
    if (slices.empty()) return straightExpected(start, due, date);
    return slicesExpected(slices, table.seriesOf(goal), table.number(table.baseline, goal), date);
}

}  // namespace plumbline
