// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A new team's year from a list of names: who gets how much in which month, exact to the step.
//
//     TeamDraft draft{.people = {"North", {{"Ann", "", "", "2"}, {"Bob", "", "", "1"}}}, .quota = "1200", .first = "Jan 2027"};
//     TeamPlan plan = planTeam(draft, words);
//     plan.amounts[1];                  // Ann's 800; plan.periods[1] are her twelve months, which add up to them
//     plan.problem;                     // a sentence, and nothing else, where something cannot be
//
// People are weighed by what is typed: weights, else last year's figures, else equally. A month gets its part of each quota by the
// weights of the months, else an equal one. The amounts are allocate's and spread's (engine/quota).

#include <string>
#include <vector>

#include "core/cell.h"
#include "core/civil_date.h"
#include "sidebar/model/team_people.h"

namespace plumbline::sidebar {

enum class PlanPeriods : std::uint8_t { Months, Quarters };
std::size_t countOf(PlanPeriods periods);  // of a year

struct TeamDraft {
    TeamNames people;
    std::string quota, first;  // of the year, and its first month, as typed
    PlanPeriods periods = PlanPeriods::Months;
    std::vector<std::string> season = {};  // a weight a period; none: equal parts
    std::string overAssignment = {}, step = "1";
};

struct TeamPlan {
    std::string problem;
    std::string year;                 // "2027", "2026/27"
    std::vector<std::string> labels;  // of the periods: "Jan 2027"
    std::vector<TeamMember> members;
    std::vector<double> amounts;               // by member; of those who lead what their people have together
    std::vector<std::vector<double>> periods;  // by member
    std::vector<Cell> lastYear;                // by member; empty where nobody has any
    double quota = 0, assigned = 0, step = 1;  // the whole, and what its people have together
    Cell weight;                               // of all, where weights are given
    std::vector<double>
        assignedPeriods;  // what its people have together; the team's own stand among `periods`
    bool overAssigned() const { return quota != assigned; }
    std::string preview;
};

TeamPlan planTeam(const TeamDraft& draft, const Words& words);

// The first day of the year that people plan by then: this one as long as half of it is left, else the next.
Day firstToPlan(Day today);
// The first day of the month that is typed: "Jan 2027", "2027-01-01", "Q2 2027", "2027"; nothing where no year is certain.
std::optional<Day> firstMonthOf(std::string_view text, const Words& words);
// "Jan 2027", as the office's language writes it and every reader of the table knows it.
std::string monthLabel(Day first, const Words& words);
std::string yearLabel(Day first);
std::vector<std::string> periodLabels(Day first, PlanPeriods periods, const Words& words);

}  // namespace plumbline::sidebar
