// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// What a goal shows, from the sums that are computed already.
#include <cmath>

#include "core/exact_sum.h"
#include "goals/cell_arithmetic.h"
#include "goals/expected.h"
#include "goals/period_children.h"
#include "goals/plan.h"
#include "goals/progress_cell.h"
#include "goals/rollup.h"
#include "goals/weights.h"

namespace plumbline {
namespace {

bool weighsBySize(Method method) {
    return method == Method::Target || method == Method::Average;
}

Cell levelCell(const Model& model, GoalIndex g) {
    const std::uint32_t level = model.level(g);
    return level > 0 ? Cell(static_cast<double>(level)) : errorCell(ErrorKind::Circle);
}

}  // namespace

Cell RollupColumns::at(Measure measure, GoalIndex g) const {
    switch (measure) {
        case Measure::Children:
            return Cell(static_cast<double>(model_->children(g).size()));
        case Measure::Level:
            return levelCell(*model_, g);
        case Measure::Weight:
            return weight(g);
        default:
            break;
    }
    if (model_->dependsOnCircle(g)) return errorCell(ErrorKind::Circle);
    switch (measure) {
        case Measure::Target:
            return target(g);
        case Measure::Actual:
            return actual(g);
        case Measure::Baseline:
            return baseline(g);
        case Measure::Progress:
            return progress(g);
        case Measure::Attainment:
            return attainment(g);
        case Measure::Gap:
            return difference(target(g), actual(g));
        case Measure::Leaves:
            return Cell(static_cast<double>(model_->leaves(g)));
        case Measure::Expected:
            return expected(g);
        case Measure::Pace:
            return quotient(progress(g), expected(g));
        case Measure::Forecast:
            return forecast(g);
        default:
            return Cell();
    }
}

// A goal's part of its main parent, by the method in force there.
Cell RollupColumns::weight(GoalIndex g) const {
    const GoalIndex parent = model_->mainParent(g);
    if (parent == noGoal) return Cell(1.0);
    if (model_->dependsOnCircle(parent)) return errorCell(ErrorKind::Circle);
    const double all = weightsOf(parent);
    for (const ParentLink& link : model_->parents(g)) {
        if (link.parent != parent) continue;
        const ChildWeight given = childWeight(model_->table(), model_->weights(parent), {g, link.share});
        if (!weighsBySize(method(parent)) && !given.problem.isBlank()) return given.problem;
        return all > 0 ? Cell(weightOf(parent, {g, link.share}) / all) : errorCell(ErrorKind::DivisionByZero);
    }
    return Cell();
}

double RollupColumns::weightsOf(GoalIndex parent) const {
    const std::uint32_t place = model_->placeOf(parent);
    return weighsBySize(method(parent)) && !sizes_.empty() ? sizes_[place] : model_->weights(parent).sum;
}

Cell RollupColumns::number(GoalIndex g, Cell ParentNumbers::*sum, const std::vector<Cell>& column) const {
    const std::uint32_t place = model_->placeOf(g);
    return place != isLeaf ? numbers_[place].*sum : asNumber(model_->table().number(column, g));
}

Cell RollupColumns::target(GoalIndex g) const {
    return number(g, &ParentNumbers::target, model_->table().target);
}

Cell RollupColumns::actual(GoalIndex g) const {
    if (g == trialGoal_) return trialActual_;
    return number(g, &ParentNumbers::actual, actualsThen_.empty() ? model_->table().actual : actualsThen_);
}

Cell RollupColumns::leafActual(GoalIndex g) const {
    const GoalTable& table = model_->table();
    return table.number(actualsThen_.empty() ? table.actual : actualsThen_, g);
}

Cell RollupColumns::baseline(GoalIndex g) const {
    return number(g, &ParentNumbers::baseline, model_->table().baseline);
}

Cell RollupColumns::progress(GoalIndex g) const {
    const std::uint32_t place = model_->placeOf(g);
    if (place != isLeaf) return numbers_[place].progress;
    const GoalTable& table = model_->table();
    const Cell done = progressCell(actual(g), table.number(table.target, g), table.number(table.baseline, g),
                                   table.kindOf(g));
    return done.isBlank() && !table.stated.empty() ? table.stated[g] : done;
}

Cell RollupColumns::attainment(GoalIndex g) const {
    const std::uint32_t place = model_->placeOf(g);
    return place != isLeaf ? numbers_[place].attainment
                           : attainmentCell(actual(g), target(g), baseline(g), model_->table().kindOf(g));
}

Cell RollupColumns::expected(GoalIndex g) const {
    if (!date_) return Cell();
    const std::uint32_t place = model_->placeOf(g);
    return place != isLeaf ? dates_[place].expected
                           : planExpected(model_->table(), g, start(g), due(g), *date_);
}

Cell RollupColumns::forecast(GoalIndex g) const {
    if (date_ && staysAsItIs(g)) return asNumber(actual(g));
    return forecastCell(actual(g), baseline(g), expected(g));
}

bool RollupColumns::staysAsItIs(GoalIndex g) const {
    const GoalTable& table = model_->table();
    const bool own = model_->placeOf(g) == isLeaf || hasPeriodChildren(*model_, g);
    if (!own || baseline(g).isNumber()) return false;
    const Kind kind = table.kindOf(g);
    return kind == Kind::AtLeast || kind == Kind::Between || table.seriesOf(g) == Series::Level;
}

Cell RollupColumns::start(GoalIndex g) const {
    const std::uint32_t place = model_->placeOf(g);
    return place != isLeaf && date_ ? dates_[place].start
                                    : asNumber(model_->table().number(model_->table().start, g));
}

Cell RollupColumns::due(GoalIndex g) const {
    const std::uint32_t place = model_->placeOf(g);
    return place != isLeaf && date_ ? dates_[place].due
                                    : asNumber(model_->table().number(model_->table().due, g));
}

Method RollupColumns::method(GoalIndex g) const {
    const GoalTable& table = model_->table();
    if (const Method method = table.methodOf(g); method != Method::Default) return method;
    if (hasPeriodChildren(*model_, g)) return table.seriesOf(g) == Series::Flow ? Method::Sum : Method::Last;
    const Method method = methodByUnit(g);
    const std::uint32_t place = model_->placeOf(g);
    if (method != Method::Sum || place == isLeaf) return method;
    const WaysBelow& ways = model_->ways(g);
    const bool statedOnly = table.actual.empty() && !table.stated.empty();
    return ways.mixed() || ways.onlyLimits() || statedOnly ? Method::Weighted : Method::Sum;
}

bool RollupColumns::mixesWays(GoalIndex g) const {
    return model_->table().methodOf(g) == Method::Default && model_->placeOf(g) != isLeaf &&
           model_->ways(g).mixed() && method(g) == Method::Weighted;
}

// By what is shown to add up.
Method RollupColumns::methodByUnit(GoalIndex g) const {
    const std::uint32_t place = model_->placeOf(g);
    if (place == isLeaf) return Method::Own;
    return sums_.empty() || sums_[place].adds ? Method::Sum : Method::Weighted;
}

double RollupColumns::scaledAddendOf(GoalIndex parent, const ChildLink& link) const {
    const SumBasis basis = basisOf(*model_, parent, sums_);
    if (!basis.scaled) return link.share;
    const double whole = basis.factor, part = basisOf(*model_, link.child, sums_).factor;
    if (part == whole) return link.share;
    return part > whole ? link.share * (part / whole) : link.share / (whole / part);
}

double RollupColumns::weightOf(GoalIndex parent, const ChildLink& link) const {
    const Method method = this->method(parent);
    if (method == Method::Average) return link.share;
    if (method != Method::Target) return childWeight(model_->table(), model_->weights(parent), link).weight;
    const Cell target = at(Measure::Target, link.child), baseline = at(Measure::Baseline, link.child);
    if (!target.isNumber() || baseline.isError()) return 0;
    return std::fabs(target.number() - (baseline.isBlank() ? 0 : baseline.number())) * link.share;
}

}  // namespace plumbline
