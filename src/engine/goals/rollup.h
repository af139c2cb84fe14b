// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The measures of every goal, rolled up from the goals below.
//
//     RollupColumns columns = rollupColumns(*model, std::nullopt);
//     columns.at(Measure::Attainment, g);       // a Cell: number, blank for "no data", or error
//     rollup(*model, columns, Measure::Gap, g)  // the same as a Value
//
// A goal without children has its own numbers. A goal with children takes them by its method:
//   Sum       actual: exact sum of the children's (by share); target and baseline: its own if it has a
//   target, else the children's Average, Weighted, Target, Min, Max   combine the children's progress and
//   attainment; its own actual and target stay Milestones   share of children whose progress is at least 1; a
//   child without data is not done Own       its own numbers; Total: its own numbers plus its children's
// Default: Sum where it is shown that the children measure one thing that adds up, in one direction (additivity.h), else
// Weighted. Children without data are left out of means. A child of weight 0 moves nothing. Errors reach only
// the goals that depend on them; a goal in a circle, or above one, is Err:522. The date measures: expected
// from the plan's own periods where the target stands in period columns (a parent's is its children's, by
// target), else from the goal's own start and due, else from the earliest start and the latest due below.

#include <optional>
#include <vector>

#include "core/matrix.h"
#include "goals/additivity.h"
#include "goals/measure.h"
#include "goals/model.h"

namespace plumbline {

// What a goal with children takes from them. Goals without children answer from the table itself.
struct ParentNumbers {
    Cell target, actual, baseline, progress, attainment;
    bool stated = false;  // progress: nothing below gives it
};
struct ParentDates {
    Cell start, due, expected;
};

// The measures of all goals. Sums over children are computed once, when it is made; what follows from a
// goal's own sums (gap, pace, …) is computed when asked for. The model must outlive it.
class RollupColumns {
  public:
    RollupColumns() = default;
    Cell at(Measure measure,
            GoalIndex goal) const;  // not for Status, whose words come from progress and expected
    std::optional<Day> date() const { return date_; }
    // Its own, else, where the rollup has a date, the earliest start and the latest due below.
    Cell start(GoalIndex goal) const;
    Cell due(GoalIndex goal) const;
    // How the goal takes its numbers: the method written there, or the one that stands for none.
    Method method(GoalIndex goal) const;
    // What a goal without children has reached by the date, of what the table shows.
    Cell leafActual(GoalIndex goal) const;
    // Whether a goal with children shows the progress that the table states.
    bool isStated(GoalIndex goal) const {
        const std::uint32_t place = model_->placeOf(goal);
        return place != isLeaf && numbers_[place].stated;
    }
    // Whether it shows a mean of children that go different ways: up, down, limits.
    bool mixesWays(GoalIndex goal) const;
    // By what a child's amounts count in the parent's sums: its share, times 1000 where it is in TEUR and the parent in EUR.
    double addendOf(GoalIndex parent, const ChildLink& link) const {
        return sums_.empty() ? link.share : scaledAddendOf(parent, link);
    }
    // What a child weighs in its parent's mean, not normalised; 0 where its weight is an error.
    double weightOf(GoalIndex parent, const ChildLink& link) const;
    // All that weighs in the parent's mean; in proportion to it a child's own weight is its part.
    double weightsOf(GoalIndex parent) const;
    std::size_t byteSize() const {
        return numbers_.capacity() * sizeof(ParentNumbers) + dates_.capacity() * sizeof(ParentDates) +
               sums_.capacity() * sizeof(SumBasis) + sizes_.capacity() * sizeof(double) +
               actualsThen_.capacity() * sizeof(Cell);
    }

    // A level to hold, or whose last value counts, and no baseline: its forecast is what it is now.
    bool staysAsItIs(GoalIndex goal) const;

  private:
    friend class Rollup;

    double scaledAddendOf(GoalIndex parent, const ChildLink& link) const;
    Cell number(GoalIndex goal, Cell ParentNumbers::*sum, const std::vector<Cell>& column) const;
    Cell weight(GoalIndex goal) const;
    Cell target(GoalIndex goal) const;
    Cell actual(GoalIndex goal) const;
    Cell baseline(GoalIndex goal) const;
    Cell progress(GoalIndex goal) const;
    Cell attainment(GoalIndex goal) const;
    Cell expected(GoalIndex goal) const;
    Cell forecast(GoalIndex goal) const;
    Method methodByUnit(GoalIndex goal) const;

    const Model* model_ = nullptr;
    std::optional<Day> date_;
    std::vector<ParentNumbers> numbers_;  // by Model::placeOf
    std::vector<ParentDates> dates_;      // the same; empty without a date
    std::vector<SumBasis> sums_;          // the same; empty where every goal adds up with every other
    std::vector<double> sizes_;           // the same: what weighs by size; empty where no method is written
    std::vector<Cell> actualsThen_;       // by goal; empty where all actuals of the table count
    GoalIndex trialGoal_ = noGoal;        // a leaf that is asked to stand elsewhere, and where
    Cell trialActual_;
};

// What if a leaf stood at another actual: `parents`, children before parents, are computed again.
struct Trial {
    GoalIndex leaf = noGoal;
    Cell actual;
};
void recompute(RollupColumns& columns, const std::vector<GoalIndex>& parents, const Trial& trial);

RollupColumns rollupColumns(const Model& model, std::optional<Day> date);
RollupColumns rollupColumns(const Model&& model, std::optional<Day> date) = delete;  // they look into it

// The date that the measure depends on: what is due by it, or what was reached by then of a plan over time.
std::optional<Day> dateThatCounts(const Model& model, Measure measure, std::optional<Day> date);

// InvalidArgument where the measure needs a date that is not given, or a column that the table does not have.
Result<bool> checkMeasure(const Model& model, Measure measure, std::optional<Day> date);
Value rollup(const Model& model, const RollupColumns& columns, Measure measure, GoalIndex goal);

}  // namespace plumbline
