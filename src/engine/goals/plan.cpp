// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/plan.h"

#include <algorithm>
#include <vector>

#include "core/exact_sum.h"
#include "goals/expected.h"
#include "goals/progress.h"
#include "typed/periods.h"

namespace plumbline {
namespace {

struct Slice {
    DaySpan days;
    double amount = 0;
};

// Months or quarters without a year: the run of periods in which the date lies.
bool placeInYear(std::span<const Period> periods, Day date, std::vector<Slice>& slices) {
    std::vector<PeriodName> names;
    for (const Period& period : periods) {
        const auto name = readPeriod(period.heading);
        if (!name || (name->kind != PeriodKind::Month && name->kind != PeriodKind::Quarter &&
                      name->kind != PeriodKind::Half))
            return false;
        names.push_back(*name);
    }
    const int thisYear = civilOf(date).year;
    for (int firstYear : {thisYear, thisYear - 1}) {
        int year = firstYear, before = 0;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i].number <= before) ++year;
            before = names[i].number;
            slices[i].days = daysOf(names[i].kind, names[i].number, year);
        }
        if (date >= slices.front().days.first) return true;
    }
    return true;
}

double partDue(const DaySpan& days, Day date) {
    const double length = static_cast<double>(days.last) - days.first + 1;
    return std::clamp((static_cast<double>(date) - days.first + 1) / length, 0.0, 1.0);
}

}  // namespace

Cell planExpected(const GoalTable& table, GoalIndex goal, Cell start, Cell due, Day date) {
    const std::size_t width = table.targetPlan.periods.size();
    const auto straight = [&] { return expectedCell(start, due, Cell(static_cast<double>(date)), {}); };
    if (width == 0) return straight();
    std::vector<Slice> slices(width);
    bool any = false, known = true;
    for (std::size_t p = 0; p < width; ++p) {
        const Period& period = table.targetPlan.periods[p];
        const Cell cell = table.targetPlan.values[std::size_t(goal) * width + p];
        if (cell.isError()) return cell;
        any = any || cell.isNumber();
        slices[p] = {{period.first, period.last}, cell.isNumber() ? cell.number() : 0};
        known = known && period.known;
    }
    if (!any) return straight();
    if (!known && start.isNumber() && due.isNumber()) {
        std::vector<double> curve;
        for (const Slice& slice : slices) curve.push_back(slice.amount);
        return expectedCell(start, due, Cell(static_cast<double>(date)), {curve});
    }
    if (!known && !placeInYear(table.targetPlan.periods, date, slices)) return straight();
    ExactSum whole;
    double done = 0;
    for (const Slice& slice : slices) {
        whole.add(slice.amount);
        done += slice.amount * partDue(slice.days, date);
    }
    const double all = whole.value();
    return all == 0 ? errorCell(ErrorKind::DivisionByZero) : Cell(done / all);
}

}  // namespace plumbline
