// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/rollup.h"

#include "goals/actuals_then.h"
#include "goals/cell_arithmetic.h"
#include "goals/child_means.h"
#include "goals/parent_dates.h"
#include "goals/period_children.h"
#include "goals/plan.h"
#include "goals/progress_cell.h"
#include "goals/rules.h"
#include "goals/sources.h"
#include "goals/goal_status.h"

namespace plumbline {

// Children before parents, one pass.
class Rollup {
  public:
    Rollup(const Model& model, std::optional<Day> date) : model_(model), table_(model.table()) {
        result_.model_ = &model;
        result_.date_ = date;
        if (date) result_.actualsThen_ = actualsThen(table_, *date);
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
        if (!model_.oneMeasure()) result_.sums_.resize(parents.size());
        if (result_.date_) result_.dates_.resize(parents.size());
        for (std::size_t place = 0; place < parents.size(); ++place) computeParent(place, parents[place]);
        return std::move(result_);
    }

  private:
    void computeParent(std::size_t place, GoalIndex g) {
        ParentNumbers& own = result_.numbers_[place];
        if (!result_.sums_.empty()) result_.sums_[place] = sumBasis(model_, g, result_.sums_);
        own.actual = asNumber(result_.leafActual(g));
        own.target = asNumber(table_.number(table_.target, g));
        own.baseline = asNumber(table_.number(table_.baseline, g));
        const Method method = result_.method(g);
        takeAmounts(own, g, method);
        own.progress = progressCell(own.actual, own.target, own.baseline, table_.kindOf(g));
        own.attainment = attainmentCell(own.actual, own.target, own.baseline, table_.kindOf(g));
        if (!combinesAmounts(method)) {
            own.progress = combinedChildren(model_, result_, g, Measure::Progress, method);
            if (own.attainment.isBlank() || table_.number(table_.target, g).isBlank())
                own.attainment = combinedChildren(model_, result_, g, Measure::Attainment, method);
        }
        own.stated = own.progress.isBlank() && !table_.number(table_.stated, g).isBlank();
        if (own.stated) own.progress = asNumber(table_.stated[g]);
        if (method == Method::Target || method == Method::Average) takeSizes(place, g);
        if (result_.date_) result_.dates_[place] = datesOf(model_, result_, g, method);
    }

    void takeSizes(std::size_t place, GoalIndex g) {
        if (result_.sizes_.empty()) result_.sizes_.resize(result_.numbers_.size());
        result_.sizes_[place] = 0;
        for (const ChildLink& link : model_.children(g)) result_.sizes_[place] += result_.weightOf(g, link);
    }

    void takeAmounts(ParentNumbers& own, GoalIndex g, Method method) {
        const bool ownTarget = !own.target.isBlank();
        const Amounts actual = amountsOf(method, Measure::Actual, ownTarget), target = amountsOf(method, Measure::Target, ownTarget);
        if (actual == Amounts::Latest) {
            own.actual = latestOf(g, Measure::Actual, own.actual);
            own.target = latestOf(g, Measure::Target, own.target);
            own.baseline = latestOf(g, Measure::Baseline, own.baseline);
        } else if (actual != Amounts::Own) {
            addUp(own, g, actual == Amounts::OwnAndChildren, target != Amounts::Own);
        }
    }

    Cell latestOf(GoalIndex g, Measure measure, Cell own) const {
        Cell last = own;
        for (const GoalIndex period : periodsThatCount(model_, g, measure))
            if (const Cell cell = result_.at(measure, period); !cell.isBlank()) last = asNumber(cell);
        return last;
    }

    const std::vector<Cell>& actuals() const {
        return result_.actualsThen_.empty() ? table_.actual : result_.actualsThen_;
    }

    // The children's amounts, with the goal's own where these join; no data at all stays blank.
    void addUp(ParentNumbers& own, GoalIndex g, bool withOwn, bool withTarget) const {
        SumOf actual, target, baseline;
        if (withOwn) {
            actual.take(own.actual, 1);
            target.take(own.target, 1);
            baseline.take(own.baseline, 1);
        }
        for (const ChildLink& link : model_.children(g)) {
            const double counts = result_.addendOf(g, link);
            const std::uint32_t place = model_.placeOf(link.child);
            const ParentNumbers* const below = place != isLeaf ? &result_.numbers_[place] : nullptr;
            actual.take(below ? below->actual : actualOf(link.child), counts);
            if (!withTarget) continue;
            target.take(below ? below->target : table_.number(table_.target, link.child), counts);
            baseline.take(below ? below->baseline : table_.number(table_.baseline, link.child), counts);
        }
        own.actual = actual.result();
        if (!withTarget) return;
        own.target = target.result();
        own.baseline = baseline.result();
    }
    Cell actualOf(GoalIndex leaf) const {
        return leaf == result_.trialGoal_ ? result_.trialActual_ : table_.number(actuals(), leaf);
    }

    const Model& model_;
    const GoalTable& table_;
    RollupColumns result_;
};

void recompute(RollupColumns& columns, const std::vector<GoalIndex>& parents, const Trial& trial) {
    columns = Rollup(std::move(columns)).computeAgain(parents, trial);
}

RollupColumns rollupColumns(const Model& model, std::optional<Day> date) {
    return Rollup(model, date).compute();
}

std::optional<Day> dateThatCounts(const Model& model, Measure measure, std::optional<Day> date) {
    const bool byDay = usesActual(measure) && actualsDependOnDay(model.table());
    return needsDate(measure) || byDay ? date : std::nullopt;
}

Result<bool> checkMeasure(const Model& model, Measure measure, std::optional<Day> date) {
    const GoalTable& table = model.table();
    const bool stated = measure == Measure::Status || measure == Measure::Progress || measure == Measure::Pace;
    const bool figures = !stated || (table.stated.empty() && table.statusWord.empty());
    if (needsDate(measure) && !date) return Error{ErrorKind::InvalidArgument, "error.needsdate"};
    if (usesActual(measure) && table.actual.empty() && figures)
        return Error{ErrorKind::InvalidArgument, "error.noactuals"};
    if (usesTarget(measure) && table.target.empty() && figures)
        return Error{ErrorKind::InvalidArgument, "error.notargets"};
    if (table.impliedTargets && (measure == Measure::Target || measure == Measure::Gap))
        return Error{ErrorKind::InvalidArgument, "error.notargets"};
    if (needsDate(measure) && table.due.empty() && table.targetPlan.empty() && table.isPeriod.empty() &&
        !coversYear(table.actualPlan.periods) &&
        (measure != Measure::Status || (table.kind.empty() && table.statusWord.empty())))
        return Error{ErrorKind::InvalidArgument, "error.nodates"};
    return true;
}

Value rollup(const Model& model, const RollupColumns& columns, Measure measure, GoalIndex goal) {
    if (const Result<bool> fits = checkMeasure(model, measure, columns.date()); !fits) return fits.error();
    if (measure != Measure::Status) return valueOf(columns.at(measure, goal));
    return goalStatus(model, columns, goal, Convention());
}

}  // namespace plumbline
