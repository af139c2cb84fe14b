// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/parent_dates.h"

#include "goals/cell_arithmetic.h"
#include "goals/child_means.h"
#include "goals/period_children.h"
#include "goals/plan.h"

namespace plumbline {
namespace {

enum class Side { Earliest, Latest };

void widen(Cell& mine, Cell childs, Side side) {
    if (mine.isError() || childs.isBlank()) return;
    const bool wider =
        childs.isError() || mine.isBlank() ||
        (side == Side::Earliest ? childs.number() < mine.number() : childs.number() > mine.number());
    if (wider) mine = childs;
}

// What is due of the children's plans together.
Cell expectedOfChildren(const Model& model, const RollupColumns& columns, GoalIndex g) {
    MeanOf due;
    for (const ChildLink& link : model.children(g)) {
        const ExpectedChild child = expectedOf(columns, g, link);
        due.take(child.expected, child.target);
    }
    return due.weight() != 0 ? due.result() : Cell();
}

bool isMean(Method method) {
    return method == Method::Weighted || method == Method::Average || method == Method::Target;
}

}  // namespace

ExpectedChild expectedOf(const RollupColumns& columns, GoalIndex parent, const ChildLink& link) {
    const Cell target = columns.at(Measure::Target, link.child), expected = columns.at(Measure::Expected, link.child);
    if (target.isError()) return {target, 1};
    if (expected.isError()) return {expected, 1};
    if (target.isBlank() || expected.isBlank()) return {};
    return {expected, target.number() * columns.addendOf(parent, link)};
}

Due dueOf(const Model& model, const RollupColumns& columns, GoalIndex g, Method method, const ParentDates& dates) {
    const GoalTable& table = model.table();
    const Day date = *columns.date();
    const bool overTime = !table.targetPlan.empty() || !table.isPeriod.empty();
    if (hasPeriodChildren(model, g))
        if (const Cell planned = periodsExpected(model, g, date); !planned.isBlank()) return {DueBy::Periods, planned};
    if (!table.targetPlan.empty() && !table.number(table.target, g).isBlank())
        return {DueBy::Plan, planExpected(table, g, dates.start, dates.due, date)};
    if (overTime && (method == Method::Sum || method == Method::Total))
        return {DueBy::Targets, expectedOfChildren(model, columns, g)};
    if (overTime && isMean(method))
        if (const Cell mean = combinedChildren(model, columns, g, Measure::Expected, method); !mean.isBlank())
            return {DueBy::Means, mean};
    return {DueBy::Days, table.targetPlan.empty() ? planExpected(table, g, dates.start, dates.due, date)
                                                  : straightExpected(dates.start, dates.due, date)};
}

ParentDates datesOf(const Model& model, const RollupColumns& columns, GoalIndex g, Method method) {
    const GoalTable& table = model.table();
    ParentDates dates;
    dates.start = asNumber(table.number(table.start, g));
    dates.due = asNumber(table.number(table.due, g));
    const bool ownStart = !dates.start.isBlank(), ownDue = !dates.due.isBlank();
    for (const ChildLink& link : model.children(g)) {
        if (!ownStart) widen(dates.start, columns.start(link.child), Side::Earliest);
        if (!ownDue) widen(dates.due, columns.due(link.child), Side::Latest);
    }
    dates.expected = dueOf(model, columns, g, method, dates).expected;
    return dates;
}

}  // namespace plumbline
