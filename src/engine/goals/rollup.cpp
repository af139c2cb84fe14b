// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/rollup.h"

#include <algorithm>
#include <cmath>

#include "core/exact_sum.h"
#include "core/words.h"
#include "goals/expected.h"
#include "goals/plan.h"
#include "goals/progress.h"
#include "goals/progress_cell.h"
#include "goals/status.h"
#include "goals/weights.h"

namespace plumbline {
namespace {

constexpr std::string_view measureWords[] = {"target", "actual",   "baseline", "progress", "attainment",
                                             "gap",    "weight",   "expected", "pace",     "forecast",
                                             "status", "children", "leaves",   "level"};
constexpr std::uint16_t unknownUnit = 0, mixedUnits = 0xffff;

Cell asNumber(Cell cell) {
    return cell.isText() ? errorCell(ErrorKind::WrongType) : cell;
}

Cell quotient(Cell above, Cell below) {
    for (const Cell& cell : {above, below})
        if (cell.isError()) return cell;
    if (above.isBlank() || below.isBlank()) return Cell();
    return below.number() == 0 ? errorCell(ErrorKind::DivisionByZero) : Cell(above.number() / below.number());
}

Cell difference(Cell from, Cell amount) {
    for (const Cell& cell : {from, amount})
        if (cell.isError()) return cell;
    if (from.isBlank() || amount.isBlank()) return Cell();
    ExactSum sum;
    sum.add(from.number());
    sum.add(-amount.number());
    return Cell(sum.value());
}

// A goal's part of its main parent.
Cell weightWithin(const Model& model, GoalIndex g) {
    const GoalIndex parent = model.mainParent(g);
    if (parent == noGoal) return Cell(1.0);
    if (model.dependsOnCircle(parent)) return errorCell(ErrorKind::Circle);
    const WeightScale& scale = model.weights(parent);
    for (const ParentLink& link : model.parents(g)) {
        if (link.parent != parent) continue;
        const ChildWeight weight = childWeight(model.table(), scale, {g, link.share});
        if (!weight.problem.isBlank()) return weight.problem;
        return scale.sum > 0 ? Cell(weight.weight / scale.sum) : errorCell(ErrorKind::DivisionByZero);
    }
    return Cell();
}

Cell circleCell() {
    return errorCell(ErrorKind::Circle);
}

}  // namespace

// Children before parents, one pass.
class Rollup {
  public:
    Rollup(const Model& model, std::optional<Day> date) : model_(model), table_(model.table()) {
        result_.model_ = &model;
        result_.date_ = date;
    }

    explicit Rollup(RollupColumns columns)
        : model_(*columns.model_), table_(model_.table()), result_(std::move(columns)) {}

    RollupColumns computeAgain(const std::vector<GoalIndex>& parents, const Trial& trial) {
        result_.trialGoal_ = trial.leaf;
        result_.trialActual_ = trial.actual;
        for (GoalIndex g : parents) computeParent(model_.placeOf(g), g);
        return std::move(result_);
    }

    RollupColumns compute() {
        const std::vector<GoalIndex>& parents = model_.parentsInOrder();
        result_.numbers_.resize(parents.size());
        if (!model_.oneUnit()) result_.units_.resize(parents.size());
        if (result_.date_) result_.dates_.resize(parents.size());
        for (std::size_t place = 0; place < parents.size(); ++place) computeParent(place, parents[place]);
        return std::move(result_);
    }

  private:
    Cell at(Measure measure, GoalIndex g) const { return result_.at(measure, g); }

    void computeParent(std::size_t place, GoalIndex g) {
        ParentNumbers& own = result_.numbers_[place];
        if (!model_.oneUnit()) result_.units_[place] = resolvedUnit(g);
        own.actual = asNumber(table_.number(table_.actual, g));
        own.target = asNumber(table_.number(table_.target, g));
        own.baseline = asNumber(table_.number(table_.baseline, g));
        const Method method = result_.method(g);
        if (method == Method::Sum || method == Method::Total) takeSums(own, g, method == Method::Total);
        own.progress = progressCell(own.actual, own.target, own.baseline, table_.kindOf(g));
        own.attainment = quotient(own.actual, own.target);
        if (method != Method::Sum && method != Method::Total && method != Method::Own) {
            own.progress = combined(g, Measure::Progress, method);
            if (own.attainment.isBlank() || table_.number(table_.target, g).isBlank())
                own.attainment = combined(g, Measure::Attainment, method);
        }
        if (result_.date_) computeDates(result_.dates_[place], g, method);
    }

    void takeSums(ParentNumbers& own, GoalIndex g, bool withOwn) {
        if (withOwn) {
            own.actual = sumOf(g, table_.actual, &ParentNumbers::actual, own.actual);
            own.target = sumOf(g, table_.target, &ParentNumbers::target, own.target);
            own.baseline = sumOf(g, table_.baseline, &ParentNumbers::baseline, own.baseline);
            return;
        }
        own.actual = sumOf(g, table_.actual, &ParentNumbers::actual, Cell());
        if (!own.target.isBlank()) return;
        own.target = sumOf(g, table_.target, &ParentNumbers::target, Cell());
        own.baseline = sumOf(g, table_.baseline, &ParentNumbers::baseline, Cell());
    }

    // `own` joins the sum where it is given; no data at all stays blank.
    Cell sumOf(GoalIndex g, const std::vector<Cell>& column, Cell ParentNumbers::*member, Cell own) const {
        if (own.isError()) return own;
        ExactSum sum;
        bool any = false;
        if (own.isNumber()) {
            sum.add(own.number());
            any = true;
        }
        for (const ChildLink& link : model_.children(g)) {
            const std::uint32_t place = model_.placeOf(link.child);
            Cell cell = place != isLeaf  ? result_.numbers_[place].*member
                        : column.empty() ? Cell()
                                         : column[link.child];
            if (link.child == result_.trialGoal_ && &column == &table_.actual) cell = result_.trialActual_;
            if (cell.isNumber()) {
                if (link.share == 0) continue;
                any = true;
                sum.add(cell.number() * link.share);
                continue;
            }
            cell = asNumber(cell);
            if (cell.isError() && link.share != 0) return cell;
        }
        return any ? Cell(sum.value()) : Cell();
    }

    Cell combined(GoalIndex g, Measure measure, Method method) const {
        switch (method) {
            case Method::Min:
            case Method::Max:
                return extreme(g, measure, method);
            case Method::Milestones:
                return milestones(g, measure);
            default:
                return mean(g, measure, method);
        }
    }

    ChildWeight weightFor(GoalIndex g, const ChildLink& link, Method method) const {
        if (method != Method::Average && method != Method::Target)
            return childWeight(table_, model_.weights(g), link);
        if (method == Method::Target)
            for (Measure measure : {Measure::Target, Measure::Baseline})
                if (const Cell cell = at(measure, link.child); cell.isError()) return {0, cell};
        return {result_.weightOf(g, link), Cell()};
    }

    Cell mean(GoalIndex g, Measure measure, Method method) const {
        double sum = 0, withData = 0, all = 0;
        bool any = false;
        for (const ChildLink& link : model_.children(g)) {
            const ChildWeight weight = weightFor(g, link, method);
            if (!weight.problem.isBlank()) return weight.problem;
            all += weight.weight;
            const Cell cell = at(measure, link.child);
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

    Cell extreme(GoalIndex g, Measure measure, Method method) const {
        Cell best;
        for (const ChildLink& link : model_.children(g)) {
            const Cell cell = at(measure, link.child);
            if (cell.isError()) return cell;
            if (cell.isBlank()) continue;
            const bool better = best.isBlank() || (method == Method::Min ? cell.number() < best.number()
                                                                         : cell.number() > best.number());
            if (better) best = cell;
        }
        return best;
    }

    Cell milestones(GoalIndex g, Measure measure) const {
        double done = 0;
        bool any = false;
        for (const ChildLink& link : model_.children(g)) {
            const Cell cell = at(measure, link.child);
            if (cell.isError()) return cell;
            any |= cell.isNumber();
            done += cell.isNumber() && cell.number() >= 1 ? 1 : 0;
        }
        return any ? Cell(done / static_cast<double>(model_.children(g).size())) : Cell();
    }

    std::uint16_t resolvedUnit(GoalIndex g) const {
        std::uint16_t unit = table_.unit.empty() ? unknownUnit : table_.unit[g];
        if (unit != unknownUnit) return unit;
        for (const ChildLink& link : model_.children(g)) {
            const std::uint16_t other = unitOf(link.child);
            if (other == unknownUnit || other == unit) continue;
            if (unit != unknownUnit) return mixedUnits;
            unit = other;
        }
        return unit;
    }

    std::uint16_t unitOf(GoalIndex g) const {
        const std::uint32_t place = model_.placeOf(g);
        return place != isLeaf ? result_.units_[place] : table_.unit[g];
    }

    void computeDates(ParentDates& dates, GoalIndex g, Method method) {
        dates.start = asNumber(table_.number(table_.start, g));
        dates.due = asNumber(table_.number(table_.due, g));
        for (const ChildLink& link : model_.children(g)) {
            const std::uint32_t place = model_.placeOf(link.child);
            const Cell start = place != isLeaf ? result_.dates_[place].start
                                               : asNumber(table_.number(table_.start, link.child));
            const Cell due =
                place != isLeaf ? result_.dates_[place].due : asNumber(table_.number(table_.due, link.child));
            widen(dates.start, start, table_.number(table_.start, g), -1);
            widen(dates.due, due, table_.number(table_.due, g), 1);
        }
        const bool ownPlan = !table_.targetPlan.empty() && !table_.number(table_.target, g).isBlank();
        if (ownPlan) {
            dates.expected = planExpected(table_, g, dates.start, dates.due, *result_.date_);
        } else if (!table_.targetPlan.empty() && (method == Method::Sum || method == Method::Total)) {
            dates.expected = expectedOfChildren(g);
        } else {
            dates.expected =
                expectedCell(dates.start, dates.due, Cell(static_cast<double>(*result_.date_)), {});
        }
    }

    // What is due of the children's plans together: their expected progress, by target.
    Cell expectedOfChildren(GoalIndex g) const {
        double due = 0, all = 0;
        for (const ChildLink& link : model_.children(g)) {
            const Cell target = at(Measure::Target, link.child), expected = at(Measure::Expected, link.child);
            if (target.isError()) return target;
            if (expected.isError()) return expected;
            if (target.isBlank() || expected.isBlank()) continue;
            due += target.number() * expected.number() * link.share;
            all += target.number() * link.share;
        }
        return all != 0 ? Cell(due / all) : Cell();
    }

    static void widen(Cell& mine, Cell childs, Cell own, double direction) {
        if (!own.isBlank() || mine.isError() || childs.isBlank()) return;
        if (childs.isError() || mine.isBlank() || (childs.number() - mine.number()) * direction > 0)
            mine = childs;
    }

    const Model& model_;
    const GoalTable& table_;
    RollupColumns result_;
};

Method RollupColumns::method(GoalIndex g) const {
    const GoalTable& table = model_->table();
    if (const Method method = table.methodOf(g); method != Method::Default) return method;
    if (model_->oneUnit()) return Method::Sum;
    const std::uint32_t place = model_->placeOf(g);
    if (place == isLeaf) return Method::Own;
    const std::uint16_t unit = units_[place];
    if (unit == mixedUnits || !table.units[unit].additive) return Method::Weighted;
    for (const ChildLink& link : model_->children(g)) {
        const std::uint32_t below = model_->placeOf(link.child);
        const std::uint16_t other = below != isLeaf ? units_[below] : table.unit[link.child];
        if (other != unknownUnit && other != unit) return Method::Weighted;
    }
    return Method::Sum;
}

double RollupColumns::weightOf(GoalIndex parent, const ChildLink& link) const {
    const Method method = this->method(parent);
    if (method == Method::Average) return link.share;
    if (method != Method::Target) return childWeight(model_->table(), model_->weights(parent), link).weight;
    const Cell target = at(Measure::Target, link.child), baseline = at(Measure::Baseline, link.child);
    if (!target.isNumber() || baseline.isError()) return 0;
    return std::fabs(target.number() - (baseline.isBlank() ? 0 : baseline.number())) * link.share;
}

void recompute(RollupColumns& columns, const std::vector<GoalIndex>& parents, const Trial& trial) {
    columns = Rollup(std::move(columns)).computeAgain(parents, trial);
}

Cell RollupColumns::at(Measure measure, GoalIndex g) const {
    const GoalTable& table = model_->table();
    const std::uint32_t place = model_->placeOf(g);
    const bool parent = place != isLeaf;
    switch (measure) {
        case Measure::Children:
            return Cell(static_cast<double>(model_->children(g).size()));
        case Measure::Level:
            return model_->level(g) > 0 ? Cell(static_cast<double>(model_->level(g))) : circleCell();
        case Measure::Weight:
            return weightWithin(*model_, g);
        default:
            break;
    }
    if (model_->dependsOnCircle(g)) return circleCell();
    switch (measure) {
        case Measure::Target:
            return parent ? numbers_[place].target : asNumber(table.number(table.target, g));
        case Measure::Actual:
            if (g == trialGoal_) return trialActual_;
            return parent ? numbers_[place].actual : asNumber(table.number(table.actual, g));
        case Measure::Baseline:
            return parent ? numbers_[place].baseline : asNumber(table.number(table.baseline, g));
        case Measure::Progress:
            return parent ? numbers_[place].progress
                          : progressCell(at(Measure::Actual, g), table.number(table.target, g),
                                         table.number(table.baseline, g), table.kindOf(g));
        case Measure::Attainment:
            return parent ? numbers_[place].attainment
                          : quotient(at(Measure::Actual, g), at(Measure::Target, g));
        case Measure::Gap:
            return difference(at(Measure::Target, g), at(Measure::Actual, g));
        case Measure::Leaves:
            return Cell(static_cast<double>(model_->leaves(g)));
        case Measure::Expected: {
            if (!date_) return Cell();
            if (parent) return dates_[place].expected;
            return planExpected(table, g, asNumber(table.number(table.start, g)),
                                asNumber(table.number(table.due, g)), *date_);
        }
        case Measure::Pace:
            return quotient(at(Measure::Progress, g), at(Measure::Expected, g));
        case Measure::Forecast: {
            const Cell actual = at(Measure::Actual, g), baseline = at(Measure::Baseline, g);
            const double from = baseline.isNumber() ? baseline.number() : 0;
            if (baseline.isError()) return baseline;
            const Cell moved = actual.isNumber() ? Cell(actual.number() - from) : actual;
            const Cell whole = quotient(moved, at(Measure::Expected, g));
            return whole.isNumber() ? Cell(from + whole.number()) : whole;
        }
        default:
            return Cell();
    }
}

namespace {

bool needs(Measure measure, std::initializer_list<Measure> measures) {
    return std::find(measures.begin(), measures.end(), measure) != measures.end();
}

}  // namespace

Result<Measure> measureNamed(std::string_view word) {
    const std::string folded = foldWord(word);
    for (std::size_t i = 0; i < measureCount; ++i)
        if (measureWords[i] == folded) return static_cast<Measure>(i);
    return Error{ErrorKind::InvalidArgument, {"error.measure", {std::string(word)}}};
}

bool needsDate(Measure measure) {
    return needs(measure, {Measure::Expected, Measure::Pace, Measure::Forecast, Measure::Status});
}

RollupColumns rollupColumns(const Model& model, std::optional<Day> date) {
    return Rollup(model, date).compute();
}

Result<bool> checkMeasure(const Model& model, Measure measure, std::optional<Day> date) {
    using enum Measure;
    const GoalTable& table = model.table();
    if (needsDate(measure) && !date) return Error{ErrorKind::InvalidArgument, "error.needsdate"};
    const bool usesActual = needs(measure, {Actual, Progress, Attainment, Gap, Pace, Forecast, Status});
    const bool usesTarget = needs(measure, {Target, Progress, Attainment, Gap, Pace, Status});
    if (usesActual && table.actual.empty()) return Error{ErrorKind::InvalidArgument, "error.noactuals"};
    if (usesTarget && table.target.empty()) return Error{ErrorKind::InvalidArgument, "error.notargets"};
    if (needsDate(measure) && (table.start.empty() || table.due.empty()) && table.targetPlan.empty())
        return Error{ErrorKind::InvalidArgument, "error.nodates"};
    return true;
}

Value rollup(const Model& model, const RollupColumns& columns, Measure measure, GoalIndex goal) {
    if (const Result<bool> fits = checkMeasure(model, measure, columns.date()); !fits) return fits.error();
    if (measure != Measure::Status) return valueOf(columns.at(measure, goal));
    return status(columns.at(Measure::Progress, goal), columns.at(Measure::Expected, goal), Convention());
}

}  // namespace plumbline
