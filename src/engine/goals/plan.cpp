// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/plan.h"

#include <algorithm>
#include <cmath>

#include "goals/expected.h"
#include "goals/progress.h"
#include "goals/rules.h"

namespace plumbline {
namespace {

Cell share(double done, double all) {
    return all == 0 ? errorCell(ErrorKind::DivisionByZero) : Cell(done / all);
}

Cell flowExpected(std::span<const PlanSlice> slices) {
    MeanOf due;
    for (const PlanSlice& slice : slices)
        if (slice.amount.isNumber()) due.take(Cell(slice.over), slice.amount.number());
    return due.result();
}

Cell levelExpected(std::span<const PlanSlice> slices, Series series, double from) {
    double now = from, last = from;
    bool first = true;
    for (const PlanSlice& slice : slices) {
        if (!slice.amount.isNumber()) continue;
        const double amount = slice.amount.number();
        const double before = first && series == Series::Level ? amount : last;
        if (slice.over > 0) now = before + (amount - before) * slice.over;
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

Cell slicesExpected(std::span<const PlanSlice> slices, Series series, Cell baseline) {
    bool any = false;
    for (const PlanSlice& slice : slices) {
        if (slice.amount.isError()) return slice.amount;
        any = any || slice.amount.isNumber();
    }
    if (!any) return Cell();
    if (series == Series::Flow) return flowExpected(slices);
    return levelExpected(slices, series, baseline.isNumber() ? baseline.number() : 0);
}

namespace {

PlanDue byDays(Cell start, Cell due, Day date, PlanBy by = PlanBy::Days) {
    return {by, straightExpected(start, due, date), start, due, {}, false};
}

// One target for all periods of the actuals: straight over their year.
PlanDue wholeDue(const GoalTable& table, Cell start, Cell due, Day date) {
    const std::vector<Period>& periods = table.actualPlan.periods;
    const auto days = due.isBlank() && coversYear(periods) ? daysOfPeriods(periods, date) : std::nullopt;
    if (!days) return byDays(start, due, date);
    return byDays(Cell(static_cast<double>(days->front().first)),
                  Cell(static_cast<double>(days->back().last)), date, PlanBy::Year);
}

// A curve's weights are no less than nothing, and some are more.
bool isCurve(std::span<const PlanSlice> slices) {
    double all = 0;
    for (const PlanSlice& slice : slices) {
        if (slice.amount.isError()) return true;  // it shows itself
        const double weight = slice.amount.isNumber() ? slice.amount.number() : 0;
        all += weight >= 0 ? weight : std::nan("");
    }
    return all > 0 && std::isfinite(all);
}

// Equal slices of the goal's own time.
PlanDue byCurve(std::vector<PlanSlice> slices, Cell start, Cell due, Day date) {
    PlanDue plan = byDays(start, due, date, PlanBy::Curve);
    const Cell time = timeCell(start, due, Cell(static_cast<double>(date)), slices.size());
    if (!time.isNumber()) return plan;
    const double position = time.number() * static_cast<double>(slices.size());
    for (std::size_t i = 0; i < slices.size(); ++i)
        slices[i].over = std::clamp(position - static_cast<double>(i), 0.0, 1.0);
    plan.slices = std::move(slices);
    return plan;
}
PlanDue byPeriods(std::vector<PlanSlice> slices, const std::vector<DaySpan>& days, Day date) {
    PlanDue plan;
    plan.by = PlanBy::Slices;
    for (std::size_t p = 0; p < slices.size(); ++p) {
        slices[p].days = days[p];
        slices[p].over = partDue(days[p], date);
    }
    plan.slices = std::move(slices);
    return plan;
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

PlanDue planDue(const GoalTable& table, GoalIndex goal, Cell start, Cell due, Day date) {
    const std::vector<Period>& periods = table.targetPlan.periods;
    if (periods.empty()) return wholeDue(table, start, due, date);
    std::vector<PlanSlice> slices = amountsOfPlan(table, goal);
    if (slices.empty()) return byDays(start, due, date);
    const bool known =
        std::all_of(periods.begin(), periods.end(), [](const Period& period) { return period.known; });
    const bool curve = !known && start.isNumber() && due.isNumber();
    const auto days = curve ? std::nullopt : daysOfPeriods(periods, date);
    if (!curve && !days) return byDays(start, due, date);
    PlanDue plan =
        curve ? byCurve(std::move(slices), start, due, date) : byPeriods(std::move(slices), *days, date);
    if (plan.slices.empty()) return plan;
    const Series series = table.seriesOf(goal);
    plan.weighs = series == Series::Flow;
    plan.expected = curve && plan.weighs && !isCurve(plan.slices)
                        ? errorCell(ErrorKind::InvalidArgument)
                        : slicesExpected(plan.slices, series, table.number(table.baseline, goal));
    return plan;
}

Cell planExpected(const GoalTable& table, GoalIndex goal, Cell start, Cell due, Day date) {
    if (table.targetPlan.empty() && table.actualPlan.empty()) return straightExpected(start, due, date);
    return planDue(table, goal, start, due, date).expected;
}

}  // namespace plumbline
