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

}  // namespace

StepRule ruleOf(Method method) {
    switch (method) {
        case Method::Min:
            return StepRule::Least;
        case Method::Max:
            return StepRule::Largest;
        case Method::Milestones:
            return StepRule::Milestones;
        default:
            return StepRule::Mean;
    }
}

Cell countedCell(const RollupColumns& columns, Measure measure, GoalIndex child) {
    const Cell cell = columns.at(measure, child);
    if (!cell.isError()) return cell;
    const Cell target = columns.at(Measure::Target, child), baseline = columns.at(Measure::Baseline, child);
    if (!target.isNumber() || columns.at(Measure::Actual, child).isError()) return cell;
    if (const Cell actual = columns.at(Measure::Actual, child); measure == Measure::Attainment && actual.isNumber() && actual.number() == 0)
        return Cell();  // none at all of what less is better of
    const double from = measure == Measure::Progress && baseline.isNumber() ? baseline.number() : 0;
    return target.number() == from ? Cell() : cell;
}

CountedChild countedChild(const Model& model, const RollupColumns& columns, GoalIndex parent, const ChildLink& link,
                          Measure measure, Method method) {
    if (ruleOf(method) != StepRule::Mean) return {countedCell(columns, measure, link.child), 1};
    const ChildWeight weight = weightFor(model, columns, parent, link, method);
    if (!weight.problem.isBlank()) return {weight.problem, 1};
    return {countedCell(columns, measure, link.child), weight.weight};
}

Cell combinedChildren(const Model& model, const RollupColumns& columns, GoalIndex parent, Measure measure,
                      Method method) {
    const auto fed = [&](auto of, auto take) {
        eachCountedChild(model, columns, parent, measure, method,
                         [&](const ChildLink&, const CountedChild& child) { take(of, child); });
        return of.result();
    };
    switch (const StepRule rule = ruleOf(method)) {
        case StepRule::Least:
        case StepRule::Largest:
            return fed(ExtremeOf(rule == StepRule::Largest), [](auto& of, const auto& child) { of.take(child.value); });
        case StepRule::Milestones:
            return fed(MilestonesOf(), [](auto& of, const auto& child) { of.take(child.value); });
        default:
            return fed(MeanOf(), [](auto& of, const auto& child) { of.take(child.value, child.weight); });
    }
}

}  // namespace plumbline
