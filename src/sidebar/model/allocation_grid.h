// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The grid in which a goal is divided: a row a person, with last year, weight, held, least and most, the quota till now and
// the new one. Who stands below the goal comes first; whoever is typed behind them gets a new row.
//
//     AllocationGrid people(snapshot, north, words);    // in proportion to what they have
//     people.weighBy(WeighBy::LastYear);
//     people.grid().set({2, people.columnOf(AllocationColumn::Held)}, "50");
//     SplitPlan plan = people.plan("10", "1");          // 10 per cent on top, in whole ones; the shown columns are told
//     people.totals();                                  // the row below, by column
//
// The amounts are planSplit's, and so the engine's.

#include <memory>

#include "sidebar/model/entry_grid.h"
#include "sidebar/model/split.h"

namespace plumbline::sidebar {

enum class AllocationColumn : std::uint8_t {
    Name,
    LastYear,
    Weight,
    Held,
    Minimum,
    Maximum,
    Present,
    New,
    Share,
    Change
};
enum class WeighBy : std::uint8_t { Present, LastYear, Equal, Typed };

class AllocationGrid {
  public:
    AllocationGrid(std::shared_ptr<const Snapshot> now, GoalIndex goal, const Words& words);

    EntryGrid& grid() { return grid_; }
    std::size_t columnOf(AllocationColumn column) const;
    bool isColumn(std::size_t at, AllocationColumn column) const { return columns_[at] == column; }

    // These instead of who is in it; of who stays the figures stay, too.
    void take(const std::vector<std::string>& names);
    void add(const std::string& name);
    // Those that can be had, by which the column of weights is filled.
    std::vector<WeighBy> ways() const;
    // Which of them it became: where somebody has no such figure, equal parts.
    WeighBy weighBy(WeighBy way);

    SplitPlan plan(const std::string& overAssignment, const std::string& step);
    const std::vector<std::string>& totals() const { return totals_; }
    const std::string& summary() const { return summary_; }  // target, held, assigned and rest, in a line
    std::string nameOf(GridCell cell) const;                 // "Weight, Ann"

  private:
    std::string textAt(std::size_t row, AllocationColumn column) const;
    void put(std::size_t row, AllocationColumn column, std::string text);
    SplitDraft draft(const std::string& overAssignment, const std::string& step) const;
    Cell figureOf(const std::string& name, WeighBy way) const;
    Cell presentOf(const std::string& name) const { return figureOf(name, WeighBy::Present); }
    Cell lastYearOf(const std::string& name) const { return figureOf(name, WeighBy::LastYear); }
    std::string shown(const Cell& cell) const;
    std::string changeShown(double change) const;
    void showStanding();
    void showParts(const SplitPlan& plan);
    void sumUp(const SplitPlan& plan);

    std::shared_ptr<const Snapshot> now_;
    GoalIndex goal_;
    const Words& words_;
    TypedMarks marks_;
    PeopleBelow below_;
    std::vector<AllocationColumn> columns_;
    EntryGrid grid_;
    std::vector<std::string> totals_;
    std::string summary_;
};

}  // namespace plumbline::sidebar
