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

// What is due of the children's plans together: their expected progress, by target.
Cell expectedOfChildren(const Model& model, const RollupColumns& columns, GoalIndex g) {
    double due = 0, all = 0;
    for (const ChildLink& link : model.children(g)) {
        const Cell target = columns.at(Measure::Target, link.child),
                   expected = columns.at(Measure::Expected, link.child);
        if (target.isError()) return target;
        if (expected.isError()) return expected;
        if (target.isBlank() || expected.isBlank()) continue;
        const double addend = target.number() * columns.addendOf(g, link);
        due += addend * expected.number();
        all += addend;
    }
    return all != 0 ? Cell(due / all) : Cell();
}

Cell expectedBy(const Model& model, const RollupColumns& columns, GoalIndex g, Method method,
                const ParentDates& dates) {
    const GoalTable& table = model.table();
    const Day date = *columns.date();
    const bool overTime = !table.targetPlan.empty() || !table.isPeriod.empty();
    if (hasPeriodChildren(model, g))
        if (const Cell planned = periodsExpected(model, g, date); !planned.isBlank()) return planned;
    if (!table.targetPlan.empty() && !table.number(table.target, g).isBlank())
        return planExpected(table, g, dates.start, dates.due, date);
    if (overTime && (method == Method::Sum || method == Method::Total))
        return expectedOfChildren(model, columns, g);
    if (overTime && (method == Method::Weighted || method == Method::Average || method == Method::Target))
        if (const Cell mean = combinedChildren(model, columns, g, Measure::Expected, method); !mean.isBlank())
            return mean;
    return table.targetPlan.empty() ? planExpected(table, g, dates.start, dates.due, date)
                                    : straightExpected(dates.start, dates.due, date);
}

}  // namespace

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
    dates.expected = expectedBy(model, columns, g, method, dates);
    return dates;
}

}  // namespace plumbline
