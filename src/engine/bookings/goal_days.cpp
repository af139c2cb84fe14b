// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "bookings/goal_days.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "bookings/booking_table.h"
#include "table/period_days.h"

namespace plumbline {
namespace {

constexpr Day earliest = noDay + 1, latest = std::numeric_limits<Day>::max();

Day dayIn(Cell cell, Day otherwise) {
    constexpr double most = 3000000;
    const bool day = cell.isNumber() && cell.number() > -most && cell.number() < most;
    return day ? static_cast<Day>(cell.number()) : otherwise;
}

// Neighbours as one.
std::vector<DaySpan> joined(std::vector<DaySpan> days) {
    std::sort(days.begin(), days.end(), [](const DaySpan& a, const DaySpan& b) { return a.first < b.first; });
    std::vector<DaySpan> all;
    for (const DaySpan& span : days)
        if (!all.empty() && span.first <= all.back().last + 1)
            all.back().last = std::max(all.back().last, span.last);
        else
            all.push_back(span);
    return all;
}

}  // namespace

GoalDays::GoalDays(const GoalTable& table, Day lastBooking)
    : own_(table.count, DaySpan{earliest, latest}), byPlan_(table.count, false) {
    if (table.year != 0) own_.assign(table.count, daysOf(PeriodKind::Year, 0, table.year));
    takePlan(table, lastBooking);
    for (GoalIndex g = 0; g < table.count; ++g) {
        const Cell start = table.number(table.start, g), due = table.number(table.due, g);
        if (!start.isNumber() && !due.isNumber()) continue;
        if (byPlan_[g] && (!start.isNumber() || !due.isNumber())) continue;
        byPlan_[g] = false;
        own_[g] = {dayIn(start, earliest), dayIn(due, latest)};
    }
    if (!table.isPeriod.empty()) takeRows(table, lastBooking);
}

void GoalDays::takePlan(const GoalTable& table, Day lastBooking) {
    const PeriodPlan& plan = table.targetPlan.empty() ? table.actualPlan : table.targetPlan;
    if (plan.empty()) return;
    const auto days = daysOfPeriods(plan.periods, lastBooking);
    if (!days) return;
    const bool known =
        std::all_of(plan.periods.begin(), plan.periods.end(), [](const Period& p) { return p.known; });
    if (!known && lastBooking == 0) return;
    assumesYear_ = !known;
    plan_ = joined(*days);
    byPlan_.assign(table.count, true);
}

// Rows that are named by a period alone.
void GoalDays::takeRows(const GoalTable& table, Day lastBooking) {
    std::unordered_map<GoalIndex, std::vector<GoalIndex>> rows;
    for (GoalIndex g = 0; g < table.count; ++g)
        if (table.isPeriodGoal(g)) rows[table.parentOf(g)].push_back(g);
    for (const auto& [goal, periods] : rows) {
        const auto days = daysOfRows(table, periods, lastBooking);
        for (std::size_t i = 0; days && i < periods.size(); ++i) {
            const GoalIndex g = periods[i];
            if (table.number(table.start, g).isNumber() && table.number(table.due, g).isNumber()) continue;
            own_[g] = (*days)[i];
            byPlan_[g] = false;
            assumesYear_ = true;
        }
    }
}

bool GoalDays::isOpen(GoalIndex g) const {
    return !byPlan_[g] && own_[g].first == earliest && own_[g].last == latest;
}

}  // namespace plumbline
