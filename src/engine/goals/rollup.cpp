// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/rollup.h"

#include <algorithm>
#include <cmath>

#include "core/exact_sum.h"
#include "core/words.h"
#include "goals/expected.h"
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

class Rollup {
  public:
    Rollup(const Model& model, std::optional<Day> date) : model_(model), table_(model.table()), date_(date) {
        for (std::size_t i = 0; i < measureCount; ++i)
            if (static_cast<Measure>(i) != Measure::Status)
                columns_[static_cast<Measure>(i)].assign(table_.count, errorCell(ErrorKind::Circle));
        unit_.assign(table_.count, unknownUnit);
        start_.assign(table_.count, Cell());
        due_.assign(table_.count, Cell());
    }

    RollupColumns compute() {
        for (GoalIndex g : model_.order()) computeGoal(g);
        for (GoalIndex g = 0; g < table_.count; ++g) countGoal(g);
        if (date_) columns_.setDate();
        return std::move(columns_);
    }

  private:
    Cell& at(Measure measure, GoalIndex g) { return columns_[measure][g]; }

    void computeGoal(GoalIndex g) {
        unit_[g] = resolvedUnit(g);
        const std::span<const ChildLink> children = model_.children(g);
        takeOwn(g);
        if (!children.empty()) {
            childWeights(model_, g, weights_);
            shareWeights(g, children);
            takeChildren(g, methodOf(g));
        }
        at(Measure::Gap, g) = difference(at(Measure::Target, g), at(Measure::Actual, g));
        Cell leaves(children.empty() ? 1.0 : 0.0);
        for (const ChildLink& link : children)
            leaves = Cell(leaves.number() + at(Measure::Leaves, link.child).number());
        at(Measure::Leaves, g) = leaves;
        if (date_) computeDates(g);
    }

    void takeOwn(GoalIndex g) {
        at(Measure::Actual, g) = asNumber(table_.number(table_.actual, g));
        at(Measure::Target, g) = asNumber(table_.number(table_.target, g));
        at(Measure::Baseline, g) = asNumber(table_.number(table_.baseline, g));
        takeRatios(g);
    }

    void takeRatios(GoalIndex g) {
        at(Measure::Progress, g) = progressCell(at(Measure::Actual, g), at(Measure::Target, g),
                                                at(Measure::Baseline, g), table_.kindOf(g));
        at(Measure::Attainment, g) = quotient(at(Measure::Actual, g), at(Measure::Target, g));
    }

    void takeChildren(GoalIndex g, Method method) {
        switch (method) {
            case Method::Own:
                return;
            case Method::Sum:
                at(Measure::Actual, g) = sumOf(g, Measure::Actual, Cell());
                if (at(Measure::Target, g).isBlank()) {
                    at(Measure::Target, g) = sumOf(g, Measure::Target, Cell());
                    at(Measure::Baseline, g) = sumOf(g, Measure::Baseline, Cell());
                }
                return takeRatios(g);
            case Method::Total:
                for (Measure measure : {Measure::Actual, Measure::Target, Measure::Baseline})
                    at(measure, g) = sumOf(g, measure, at(measure, g));
                return takeRatios(g);
            default:
                at(Measure::Progress, g) = combined(g, Measure::Progress, method);
                if (at(Measure::Attainment, g).isBlank() || table_.number(table_.target, g).isBlank())
                    at(Measure::Attainment, g) = combined(g, Measure::Attainment, method);
        }
    }

    // `own` joins the sum where it is given; no data at all stays blank.
    Cell sumOf(GoalIndex g, Measure measure, Cell own) {
        ExactSum sum;
        bool any = false;
        const auto add = [&](Cell cell, double share) {
            if (cell.isBlank() || share == 0) return;
            any = true;
            sum.add(cell.number() * share);
        };
        if (own.isError()) return own;
        add(own, 1);
        for (const ChildLink& link : model_.children(g)) {
            const Cell cell = at(measure, link.child);
            if (cell.isError() && link.share != 0) return cell;
            if (!cell.isError()) add(cell, link.share);
        }
        return any ? Cell(sum.value()) : Cell();
    }

    Cell combined(GoalIndex g, Measure measure, Method method) {
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

    ChildWeight weightFor(GoalIndex g, std::size_t i, Method method) {
        const ChildLink& link = model_.children(g)[i];
        if (method == Method::Average) return {link.share, Cell()};
        if (method != Method::Target) return weights_[i];
        const Cell target = at(Measure::Target, link.child), baseline = at(Measure::Baseline, link.child);
        for (const Cell& cell : {target, baseline})
            if (cell.isError()) return {0, cell};
        if (target.isBlank()) return {0, Cell()};
        return {std::fabs(target.number() - (baseline.isBlank() ? 0 : baseline.number())) * link.share,
                Cell()};
    }

    Cell mean(GoalIndex g, Measure measure, Method method) {
        double sum = 0, withData = 0, all = 0;
        bool any = false;
        for (std::size_t i = 0; i < model_.children(g).size(); ++i) {
            const ChildWeight weight = weightFor(g, i, method);
            if (!weight.problem.isBlank()) return weight.problem;
            all += weight.weight;
            const Cell cell = at(measure, model_.children(g)[i].child);
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

    Cell extreme(GoalIndex g, Measure measure, Method method) {
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

    Cell milestones(GoalIndex g, Measure measure) {
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
            const std::uint16_t other = unit_[link.child];
            if (other == unknownUnit || other == unit) continue;
            if (unit != unknownUnit) return mixedUnits;
            unit = other;
        }
        return unit;
    }

    Method methodOf(GoalIndex g) const {
        if (const Method method = table_.methodOf(g); method != Method::Default) return method;
        const std::uint16_t unit = unit_[g];
        if (unit == mixedUnits || !table_.units[unit].additive) return Method::Weighted;
        for (const ChildLink& link : model_.children(g)) {
            const std::uint16_t other = unit_[link.child];
            if (other != unknownUnit && other != unit) return Method::Weighted;
        }
        return Method::Sum;
    }

    // The measure `weight`: each child's part of its main parent.
    void shareWeights(GoalIndex g, std::span<const ChildLink> children) {
        double all = 0;
        for (const ChildWeight& weight : weights_) all += weight.weight;
        for (std::size_t i = 0; i < children.size(); ++i) {
            const GoalIndex child = children[i].child;
            Cell share = all > 0 ? Cell(weights_[i].weight / all) : errorCell(ErrorKind::DivisionByZero);
            if (!weights_[i].problem.isBlank()) share = weights_[i].problem;
            if (model_.mainParent(child) == g) pendingWeights_.push_back({child, share});
        }
    }

    void countGoal(GoalIndex g) {
        at(Measure::Children, g) = Cell(static_cast<double>(model_.children(g).size()));
        if (model_.level(g) > 0) at(Measure::Level, g) = Cell(static_cast<double>(model_.level(g)));
        if (g + 1 < table_.count) return;
        for (GoalIndex i = 0; i < table_.count; ++i)
            if (model_.mainParent(i) == noGoal) at(Measure::Weight, i) = Cell(1.0);
        for (const PendingWeight& pending : pendingWeights_)
            at(Measure::Weight, pending.child) = pending.share;
    }

    void computeDates(GoalIndex g) {
        start_[g] = asNumber(table_.number(table_.start, g));
        due_[g] = asNumber(table_.number(table_.due, g));
        for (const ChildLink& link : model_.children(g)) {
            widen(start_[g], start_[link.child], table_.number(table_.start, g), -1);
            widen(due_[g], due_[link.child], table_.number(table_.due, g), 1);
        }
        const Cell expected = expectedCell(start_[g], due_[g], Cell(static_cast<double>(*date_)), {});
        at(Measure::Expected, g) = expected;
        at(Measure::Pace, g) = quotient(at(Measure::Progress, g), expected);
        at(Measure::Forecast, g) = forecast(g, expected);
    }

    static void widen(Cell& mine, Cell childs, Cell own, double direction) {
        if (!own.isBlank() || mine.isError() || childs.isBlank()) return;
        if (childs.isError() || mine.isBlank() || (childs.number() - mine.number()) * direction > 0)
            mine = childs;
    }

    Cell forecast(GoalIndex g, Cell expected) {
        const Cell actual = at(Measure::Actual, g), baseline = at(Measure::Baseline, g);
        const double from = baseline.isNumber() ? baseline.number() : 0;
        if (baseline.isError()) return baseline;
        const Cell moved = actual.isNumber() ? Cell(actual.number() - from) : actual;
        const Cell whole = quotient(moved, expected);
        return whole.isNumber() ? Cell(from + whole.number()) : whole;
    }

    struct PendingWeight {
        GoalIndex child;
        Cell share;
    };

    const Model& model_;
    const GoalTable& table_;
    std::optional<Day> date_;
    RollupColumns columns_;
    std::vector<std::uint16_t> unit_;
    std::vector<Cell> start_, due_;
    std::vector<ChildWeight> weights_;
    std::vector<PendingWeight> pendingWeights_;
};

bool needs(Measure measure, std::initializer_list<Measure> measures) {
    return std::find(measures.begin(), measures.end(), measure) != measures.end();
}

}  // namespace

Result<Measure> measureNamed(std::string_view word) {
    const std::string folded = foldWord(word);
    for (std::size_t i = 0; i < measureCount; ++i)
        if (measureWords[i] == folded) return static_cast<Measure>(i);
    return Error{ErrorKind::InvalidArgument,
                 "\"" + std::string(word) +
                     "\" is no measure; measures are target, actual, progress, attainment and so on."};
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
    if (needsDate(measure) && !date)
        return Error{ErrorKind::InvalidArgument, "This measure needs a date as the fourth argument."};
    const bool usesActual = needs(measure, {Actual, Progress, Attainment, Gap, Pace, Forecast, Status});
    const bool usesTarget = needs(measure, {Target, Progress, Attainment, Gap, Pace, Status});
    if (usesActual && table.actual.empty())
        return Error{ErrorKind::InvalidArgument, "The table has no column of actuals."};
    if (usesTarget && table.target.empty())
        return Error{ErrorKind::InvalidArgument, "The table has no column of targets."};
    if (needsDate(measure) && (table.start.empty() || table.due.empty()))
        return Error{ErrorKind::InvalidArgument, "The table has no columns of start and due dates."};
    return true;
}

Value rollup(const Model& model, const RollupColumns& columns, Measure measure, GoalIndex goal) {
    if (const Result<bool> fits =
            checkMeasure(model, measure, columns.hasDate() ? std::optional<Day>(0) : std::nullopt);
        !fits)
        return fits.error();
    if (measure != Measure::Status) return valueOf(columns[measure][goal]);
    return status(columns[Measure::Progress][goal], columns[Measure::Expected][goal], Convention());
}

}  // namespace plumbline
