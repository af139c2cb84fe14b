// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The grid in which the check-ins of a whole team are typed: a row a goal, with its target, what is due by the day, what was
// reached till now and the last check-ins, beside fields for the new value, the confidence and a note.
//
//     CheckInGrid team(snapshot, words);
//     team.take(goalsToReport(*snapshot, "Jonas"));
//     team.grid().set({2, team.columnOf(CheckInColumn::New)}, "1,200");
//     CheckInsPlan plan = team.plan({.day = "2026-10-31", .intoTable = true});
//     plan.rows[0].plan.cells;          // as planCheckIn's, for each row in which something was typed
//
// One row that is not certain is a sentence that names it, and nothing of any row is written.

#include <memory>

#include "sidebar/model/checkin_plan.h"
#include "sidebar/model/entry_grid.h"

namespace plumbline::sidebar {

enum class CheckInColumn : std::uint8_t { Name, Target, Due, Now, Course, New, Confidence, Note };

// Goals that get their results by reports, not from goals below them, in the table's order: all, or those below the goals of
// a lead.
std::vector<GoalIndex> goalsToReport(const Snapshot& now, std::string_view lead = {});

struct CheckInsTyped {
    std::string day;
    bool intoTable = false;
    std::string period = {};  // the values are this one's, where a goal has periods; empty: all together
};

struct CheckInRow {
    GoalIndex goal = noGoal;
    CheckInPlan plan;
    std::string note;
};
struct CheckInsPlan {
    std::string problem;
    Day day = 0;
    std::vector<CheckInRow> rows;
    std::string preview;
};

class CheckInGrid {
  public:
    CheckInGrid(std::shared_ptr<const Snapshot> now, const Words& words);

    EntryGrid& grid() { return grid_; }
    std::size_t columnOf(CheckInColumn column) const { return static_cast<std::size_t>(column); }
    // These instead of who is in it. Where something was typed, the row stays, behind them.
    void take(const std::vector<GoalIndex>& goals);
    const std::vector<GoalIndex>& goals() const { return goals_; }
    // Of the first goal that has any, as they stand in the table.
    std::vector<std::string> periods() const;

    CheckInsPlan plan(const CheckInsTyped& typed);
    std::string nameOf(GridCell cell) const;  // "New, Ann"

  private:
    std::string textAt(std::size_t row, CheckInColumn column) const;
    void put(std::size_t row, CheckInColumn column, std::string text);
    bool isTyped(std::size_t row) const;
    void showStanding(Day day);
    std::string courseOf(GoalIndex goal) const;
    std::string readRow(std::size_t row, const CheckInsTyped& typed, CheckInsPlan& plan) const;
    std::string lineOf(const CheckInRow& row) const;

    std::shared_ptr<const Snapshot> now_;
    const Words& words_;
    EntryGrid grid_;
    std::vector<GoalIndex> goals_;  // by row
    std::size_t asked_ = 0;         // goals, of which those are the first
    std::optional<Day> shownFor_;
};

}  // namespace plumbline::sidebar
