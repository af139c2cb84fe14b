// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The measures of every goal, rolled up from the goals below.
//
//     RollupColumns columns = rollupColumns(*model, std::nullopt);
//     columns[Measure::Attainment][g];          // a Cell: number, blank for "no data", or error
//     rollup(*model, columns, Measure::Gap, g)  // the same as a Value
//
// A goal without children has its own numbers. A goal with children takes them by its method:
//   Sum       actual: exact sum of the children's (by share); target and baseline: its own if it has a
//   target, else the children's Average, Weighted, Target, Min, Max   combine the children's progress and
//   attainment; its own actual and target stay Milestones   share of children whose progress is at least 1; a
//   child without data is not done Own       its own numbers; Total: its own numbers plus its children's
// Default: Sum where the goal and its children share one unit that adds up (an unknown unit fits any), else
// Weighted. Children without data are left out of means. A child of weight 0 moves nothing. Errors reach only
// the goals that depend on them; a goal in a circle, or above one, is Err:522. The date measures: expected
// from the goal's own start and due, else from the earliest start and the latest due below.

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "core/matrix.h"
#include "goals/model.h"

namespace plumbline {

enum class Measure : std::uint8_t {
    Target,
    Actual,
    Baseline,
    Progress,
    Attainment,
    Gap,
    Weight,
    Expected,
    Pace,
    Forecast,
    Status,
    Children,
    Leaves,
    Level,
};
inline constexpr std::size_t measureCount = 14;

Result<Measure> measureNamed(std::string_view word);
bool needsDate(Measure measure);

class RollupColumns {
  public:
    std::vector<Cell>& operator[](Measure measure) { return cells_[static_cast<std::size_t>(measure)]; }
    const std::vector<Cell>& operator[](Measure measure) const {
        return cells_[static_cast<std::size_t>(measure)];
    }
    bool hasDate() const { return hasDate_; }
    void setDate() { hasDate_ = true; }

  private:
    std::array<std::vector<Cell>, measureCount>
        cells_;  // Status stays empty: its words come from progress and expected
    bool hasDate_ = false;
};

RollupColumns rollupColumns(const Model& model, std::optional<Day> date);

// InvalidArgument where the measure needs a date that is not given, or a column that the table does not have.
Result<bool> checkMeasure(const Model& model, Measure measure, std::optional<Day> date);
Value rollup(const Model& model, const RollupColumns& columns, Measure measure, GoalIndex goal);

}  // namespace plumbline
