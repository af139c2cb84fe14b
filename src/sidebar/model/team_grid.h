// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The two grids in which a new team's plan is typed: its people, and the months with their weights.
//
//     TeamGrid team(words);
//     team.people().set({0, team.columnOf(TeamColumn::Name)}, "Ann");
//     TeamPlan plan = team.plan({.team = "North", .quota = "1200", .first = "Jan 2027"});
//     team.peopleTotals();              // the row below the people; the shown columns are told
//
// The amounts are planTeam's.

#include "sidebar/model/entry_grid.h"
#include "sidebar/model/team_plan.h"

namespace plumbline::sidebar {

enum class TeamColumn : std::uint8_t { Name, Manager, LastYear, Weight, Quota, Share };
enum class SeasonColumn : std::uint8_t { Period, Weight, Quota };

struct TeamTyped {
    std::string team, quota, first;
    PlanPeriods periods = PlanPeriods::Months;
    std::string overAssignment = {}, step = "1";
};

class TeamGrid {
  public:
    explicit TeamGrid(const Words& words);

    EntryGrid& people() { return people_; }
    EntryGrid& season() { return season_; }
    static std::size_t columnOf(TeamColumn column) { return static_cast<std::size_t>(column); }
    static std::size_t columnOf(SeasonColumn column) { return static_cast<std::size_t>(column); }

    TeamPlan plan(const TeamTyped& typed);
    const std::vector<std::string>& peopleTotals() const { return peopleTotals_; }
    const std::vector<std::string>& seasonTotals() const { return seasonTotals_; }
    const std::string& summary() const { return summary_; }  // quota, assigned and what differs, in a line
    std::string nameOfPerson(GridCell cell) const;           // "Weight, Ann"
    std::string nameOfPeriod(GridCell cell) const;           // "Weight, Jan 2027"

  private:
    std::string textAt(std::size_t row, TeamColumn column) const;
    TeamDraft draft(const TeamTyped& typed) const;
    void showPeriods(const TeamTyped& typed);
    void showParts(const TeamPlan& plan);
    void sumUp(const TeamPlan& plan);

    const Words& words_;
    EntryGrid people_, season_;
    std::vector<std::string> peopleTotals_, seasonTotals_;
    std::string summary_;
};

}  // namespace plumbline::sidebar
