// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/standing.h"

#include <algorithm>

#include "core/civil_date.h"
#include "goals/cell_arithmetic.h"
#include "goals/rules.h"

namespace plumbline {
namespace {

bool isSum(const RollupColumns& columns, GoalIndex g) {
    const Method method = columns.method(g);
    return method == Method::Sum || method == Method::Total || method == Method::Own;
}

template <class Of>
Cell sumOf(std::span<const GoalIndex> goals, Of&& of) {
    SumOf sum;
    for (const GoalIndex g : goals) sum.take(of(g), 1);
    return sum.result();
}

// The sum of what each goal that has a target must have, too; blank where one has not.
template <class Of>
Cell sumOfEach(const RollupColumns& columns, std::span<const GoalIndex> goals, Of&& of) {
    for (const GoalIndex g : goals)
        if (columns.at(Measure::Target, g).isNumber() && of(g).isBlank()) return Cell();
    return sumOf(goals, of);
}

PeriodUnit unitOf(const DaySpan& days) {
    const Day length = days.last - days.first + 1;
    if (length == 1) return PeriodUnit::Day;
    if (length == 7) return PeriodUnit::Week;
    if (length >= 28 && length <= 31) return PeriodUnit::Month;
    if (length >= 89 && length <= 92) return PeriodUnit::Quarter;
    if (length >= 181 && length <= 184) return PeriodUnit::Half;
    return length >= 365 && length <= 366 ? PeriodUnit::Year : PeriodUnit::Other;
}

// Months that are begun or to come between a day and the last day, the day's own month only where some of it is left.
std::size_t monthsLeft(Day after, Day last) {
    if (last <= after) return 0;
    const CivilDate from = civilOf(after + 1), to = civilOf(last);
    return static_cast<std::size_t>((to.year - from.year) * 12 + to.month - from.month + 1);
}

Cell latestDue(const RollupColumns& columns, std::span<const GoalIndex> goals) {
    Cell latest;
    for (const GoalIndex g : goals)
        if (const Cell due = columns.due(g);
            due.isNumber() && (!latest.isNumber() || due.number() > latest.number()))
            latest = due;
    return latest;
}

void fillTimeLeft(Standing& now, std::span<const CoursePeriod> course, const RollupColumns& columns,
                  std::span<const GoalIndex> goals) {
    const Day date = *columns.date();
    for (const CoursePeriod& period : course) {
        if (period.days.last <= date) continue;
        now.leftIn =
            now.left == 0 || now.leftIn == unitOf(period.days) ? unitOf(period.days) : PeriodUnit::Other;
        ++now.left;
    }
    if (now.left > 0) return;
    if (const Cell due = latestDue(columns, goals); due.isNumber()) {
        now.left = monthsLeft(date, static_cast<Day>(due.number()));
        now.leftIn = PeriodUnit::Month;
    }
}

// What an open period will come to at the pace so far; nothing that has not begun has an actual.
void fillForecasts(std::vector<CoursePeriod>& course, Cell pace, Day date) {
    for (CoursePeriod& period : course) {
        if (!period.begun) period.actual = Cell();
        if (period.days.last > date && !period.actual.isNumber() && pace.isNumber() && period.plan.isNumber())
            period.forecast = Cell(period.plan.number() * pace.number());
    }
}

void fillCourse(Standing& now, const Model& model, const RollupColumns& columns,
                std::span<const GoalIndex> goals) {
    const std::vector<GoalIndex> leaves = leavesBelow(model, goals);
    std::vector<CoursePeriod> course = courseOf(model.table(), leaves, *columns.date());
    fillTimeLeft(now, course, columns, goals);
    if (course.empty() || !addUp(model, columns, leaves)) return;
    now.course = std::move(course);
    fillForecasts(now.course, now.pace, *columns.date());
}

// A goal that says in what unit all of them are.
GoalIndex inUnitOf(const Model& model, std::span<const GoalIndex> goals) {
    const GoalTable& table = model.table();
    const GoalIndex first = goals.front();
    if (!table.unitOf(first).name.empty() || model.placeOf(first) == isLeaf) return first;
    for (const GoalIndex leaf : leavesBelow(model, goals.first(1)))
        if (!table.unitOf(leaf).name.empty()) return leaf;
    return first;
}

}  // namespace

bool growsOnly(const Model& model, GoalIndex goal) {
    const GoalTable& table = model.table();
    if (model.placeOf(goal) == isLeaf)
        return table.kindOf(goal) == Kind::Reach && wayOf(table, goal) == Way::Up;
    const WaysBelow& ways = model.ways(goal);
    return !ways.down && !ways.limits;  // where nothing tells the ways, all go up
}

bool addUp(const Model& model, const RollupColumns& columns, std::span<const GoalIndex> goals) {
    if (goals.size() == 1) return true;
    if (goals.empty() || !std::all_of(goals.begin(), goals.end(), [&](GoalIndex g) {
            return !model.dependsOnCircle(g) && isSum(columns, g) && growsOnly(model, g);
        }))
        return false;
    const GoalTable& table = model.table();
    const std::vector<GoalIndex> leaves = leavesBelow(model, goals);  // groups have no unit of their own
    const std::uint16_t measure = table.measuredBy(leaves.front());
    const UnitInfo& unit = table.unitOf(leaves.front());
    const bool additive =
        unit.additive && measure != ownMeasure && (measure == unknownMeasure || table.measures[measure]);
    return additive && std::all_of(leaves.begin(), leaves.end(), [&](GoalIndex g) {
               const UnitInfo& own = table.unitOf(g);
               return table.measuredBy(g) == measure && own.base == unit.base && own.factor == unit.factor;
           });
}

Cell dueOf(const RollupColumns& columns, GoalIndex goal) {
    const Cell target = columns.at(Measure::Target, goal), expected = columns.at(Measure::Expected, goal);
    const Cell baseline = columns.at(Measure::Baseline, goal);
    if (!target.isNumber() || !expected.isNumber()) return Cell();
    const double from = baseline.isNumber() ? baseline.number() : 0;
    return Cell(from + (target.number() - from) * expected.number());
}

Cell leadOf(const Model& model, const RollupColumns& columns, GoalIndex goal) {
    const Cell actual = columns.at(Measure::Actual, goal), target = columns.at(Measure::Target, goal);
    if (!actual.isNumber() || !target.isNumber()) return Cell();
    const GoalTable& table = model.table();
    const Kind kind = model.hasChildren(goal) ? Kind::Reach : table.kindOf(goal);
    const bool limits =
        kind != Kind::Reach || (model.placeOf(goal) != isLeaf && model.ways(goal).onlyLimits());
    if (limits) {
        const bool floor = kind == Kind::AtLeast;
        if (kind == Kind::Between) return Cell();
        return Cell(floor ? actual.number() - target.number() : target.number() - actual.number());
    }
    const Cell due = dueOf(columns, goal);
    if (!due.isNumber()) return Cell();
    return Cell(falls(target, columns.at(Measure::Baseline, goal)) ? due.number() - actual.number()
                                                                   : actual.number() - due.number());
}

Standing standingOf(const Model& model, const RollupColumns& columns, std::span<const GoalIndex> goals) {
    Standing now;
    now.adds = addUp(model, columns, goals);
    if (!now.adds) return now;
    const auto at = [&](Measure measure) {
        return sumOf(goals, [&](GoalIndex g) { return columns.at(measure, g); });
    };
    const bool one = goals.size() == 1;
    now.like = inUnitOf(model, goals);
    now.target = at(Measure::Target);
    now.actual = at(Measure::Actual);
    now.gap = difference(now.target, now.actual);
    const auto each = [&](auto&& of) { return sumOfEach(columns, goals, of); };
    now.forecast = each([&](GoalIndex g) { return columns.at(Measure::Forecast, g); });
    now.due = each([&](GoalIndex g) { return dueOf(columns, g); });
    now.lead = one ? leadOf(model, columns, goals.front()) : difference(now.actual, now.due);
    now.attainment = one ? at(Measure::Attainment) : quotient(now.actual, now.target);
    now.expected = one ? at(Measure::Expected) : quotient(now.due, now.target);
    const bool paced = one || each([&](GoalIndex g) { return columns.at(Measure::Pace, g); }).isNumber();
    now.pace = !paced ? Cell() : one ? at(Measure::Pace) : quotient(now.actual, now.due);
    if (columns.date()) fillCourse(now, model, columns, goals);
    const bool grows = growsOnly(model, goals.front());
    if (now.gap.isNumber() && now.gap.number() > 0 && grows && now.left > 0)
        now.perLeft = Cell(now.gap.number() / static_cast<double>(now.left));
    if (now.left > 0 && now.target.isNumber() && now.target.number() > 0 && now.forecast.isNumber())
        now.forecastShare = quotient(now.forecast, now.target);
    return now;
}

}  // namespace plumbline
