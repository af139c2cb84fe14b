// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/child_means.h"

#include "goals/progress.h"

namespace plumbline {
namespace {

ChildWeight weightFor(const Model& model, const RollupColumns& columns, GoalIndex g, const ChildLink& link,
                      Method method) {
    if (method != Method::Average && method != Method::Target)
        return childWeight(model.table(), model.weights(g), link);
    if (method == Method::Target)
        for (Measure measure : {Measure::Target, Measure::Baseline})
            if (const Cell cell = countedCell(columns, measure, link.child); cell.isError()) return {0, cell};
    return {columns.weightOf(g, link), Cell()};
}

Cell mean(const Model& model, const RollupColumns& columns, GoalIndex g, Measure measure, Method method) {
    double sum = 0, withData = 0, all = 0;
    bool any = false;
    for (const ChildLink& link : model.children(g)) {
        const ChildWeight weight = weightFor(model, columns, g, link, method);
        if (!weight.problem.isBlank()) return weight.problem;
        all += weight.weight;
        const Cell cell = countedCell(columns, measure, link.child);
        if (weight.weight == 0) {
            any |= cell.isNumber();
            continue;
        }
        if (cell.isError()) return cell;
        if (cell.isBlank()) continue;
        any = true;
        sum += cell.number() * weight.weight;
        withData += weight.weight;
    }
    if (all == 0 && any) return errorCell(ErrorKind::DivisionByZero);
    return withData > 0 ? Cell(sum / withData) : Cell();
}

Cell extreme(const Model& model, const RollupColumns& columns, GoalIndex g, Measure measure, Method method) {
    Cell best;
    for (const ChildLink& link : model.children(g)) {
        if (link.share == 0) continue;
        const Cell cell = countedCell(columns, measure, link.child);
        if (cell.isError()) return cell;
        if (cell.isBlank()) continue;
        const bool better = best.isBlank() || (method == Method::Min ? cell.number() < best.number()
                                                                     : cell.number() > best.number());
        if (better) best = cell;
    }
    return best;
}

Cell milestones(const Model& model, const RollupColumns& columns, GoalIndex g, Measure measure) {
    double done = 0, counted = 0;
    bool any = false;
    for (const ChildLink& link : model.children(g)) {
        if (link.share == 0) continue;
        ++counted;
        const Cell cell = countedCell(columns, measure, link.child);
        if (cell.isError()) return cell;
        any |= cell.isNumber();
        done += cell.isNumber() && cell.number() >= 1 ? 1 : 0;
    }
    return any ? Cell(done / counted) : Cell();
}

}  // namespace

Cell countedCell(const RollupColumns& columns, Measure measure, GoalIndex child) {
    const Cell cell = columns.at(measure, child);
    if (!cell.isError()) return cell;
    const Cell target = columns.at(Measure::Target, child), baseline = columns.at(Measure::Baseline, child);
    if (!target.isNumber() || columns.at(Measure::Actual, child).isError()) return cell;
    const double from = measure == Measure::Progress && baseline.isNumber() ? baseline.number() : 0;
    return target.number() == from ? Cell() : cell;
}

Cell combinedChildren(const Model& model, const RollupColumns& columns, GoalIndex parent, Measure measure,
                      Method method) {
    switch (method) {
        case Method::Min:
        case Method::Max:
            return extreme(model, columns, parent, measure, method);
        case Method::Milestones:
            return milestones(model, columns, parent, measure);
        default:
            return mean(model, columns, parent, measure, method);
    }
}

}  // namespace plumbline
