// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/team_grid.h"

#include "core/exact_sum.h"
#include "core/words.h"
#include "sidebar/model/people_below.h"

namespace plumbline::sidebar {
namespace {

std::vector<GridColumn> peopleColumns(const Words& words) {
    return {{words("grid.name"), GridKind::Text, 24},
            {words("newteam.manager"), GridKind::Text, 22},
            {words("grid.lastyear"), GridKind::Number, 15},
            {words("grid.weight"), GridKind::Number, 12},
            {words("newteam.amount"), GridKind::Shown, 17, true},
            {words("grid.share"), GridKind::Shown, 10}};
}

std::vector<GridColumn> seasonColumns(const Words& words) {
    return {{words("newteam.period"), GridKind::Label, 10},
            {words("grid.weight"), GridKind::Number, 10},
            {words("newteam.amount"), GridKind::Shown, 12, true}};
}

}  // namespace

TeamGrid::TeamGrid(const Words& words)
    : words_(words),
      people_(peopleColumns(words), mostParts),
      season_(seasonColumns(words), countOf(PlanPeriods::Months)),
      peopleTotals_(people_.columns().size()),
      seasonTotals_(season_.columns().size()) {
    season_.fix(countOf(PlanPeriods::Months));
}

std::string TeamGrid::textAt(std::size_t row, TeamColumn column) const {
    return std::string(trimmed(people_.text({row, columnOf(column)})));
}

TeamDraft TeamGrid::draft(const TeamTyped& typed) const {
    TeamDraft draft{{typed.team, {}},     typed.quota, typed.first, typed.periods, {},
                    typed.overAssignment, typed.step};
    for (std::size_t row = 0; row < people_.used(); ++row)
        draft.people.rows.push_back({textAt(row, TeamColumn::Name), textAt(row, TeamColumn::Manager),
                                     textAt(row, TeamColumn::LastYear), textAt(row, TeamColumn::Weight)});
    for (std::size_t row = 0; row < countOf(typed.periods); ++row)
        draft.season.emplace_back(trimmed(season_.text({row, columnOf(SeasonColumn::Weight)})));
    return draft;
}

TeamPlan TeamGrid::plan(const TeamTyped& typed) {
    showPeriods(typed);
    TeamPlan plan = planTeam(draft(typed), words_);
    const bool lost = people_.lost() > 0;
    if (lost || season_.lost() > 0) {
        plan = {};
        plan.problem = plan.preview =
            lost ? words_("grid.lost", {words_.count(mostParts), words_.count(people_.lost())})
                 : words_("checkins.lost",
                          {words_.count(countOf(typed.periods)), words_.count(season_.lost())});
    }
    showParts(plan);
    sumUp(plan);
    return plan;
}

// As long as no first month can be read, periods are numbered.
void TeamGrid::showPeriods(const TeamTyped& typed) {
    const std::size_t count = countOf(typed.periods);
    if (season_.rows() != count) season_.fix(count);
    const std::optional<Day> first = firstMonthOf(typed.first, words_);
    const std::vector<std::string> labels =
        first ? periodLabels(*first, typed.periods, words_) : std::vector<std::string>();
    for (std::size_t row = 0; row < count; ++row)
        season_.set({row, columnOf(SeasonColumn::Period)}, first ? labels[row] : words_.count(row + 1));
}

void TeamGrid::showParts(const TeamPlan& plan) {
    for (std::size_t row = 0; row < people_.rows(); ++row)
        for (const TeamColumn column : {TeamColumn::Quota, TeamColumn::Share})
            people_.set({row, columnOf(column)}, {});
    for (std::size_t i = 0; i < plan.members.size(); ++i) {
        if (!plan.members[i].row) continue;
        people_.set({*plan.members[i].row, columnOf(TeamColumn::Quota)}, words_.amount(plan.amounts[i]));
        people_.set({*plan.members[i].row, columnOf(TeamColumn::Share)},
                    words_.percent(plan.amounts[i] / plan.quota));
    }
    for (std::size_t row = 0; row < season_.rows(); ++row)
        season_.set({row, columnOf(SeasonColumn::Quota)}, row < plan.assignedPeriods.size()
                                                              ? words_.amount(plan.assignedPeriods[row])
                                                              : std::string());
}

void TeamGrid::sumUp(const TeamPlan& plan) {
    peopleTotals_.assign(people_.columns().size(), {});
    seasonTotals_.assign(season_.columns().size(), {});
    peopleTotals_[columnOf(TeamColumn::Name)] = seasonTotals_[columnOf(SeasonColumn::Period)] =
        words_("grid.total");
    summary_.clear();
    if (!plan.problem.empty()) return;
    const std::string assigned = words_.amount(plan.assigned);
    if (!plan.lastYear.empty() && plan.lastYear.front().isNumber())
        peopleTotals_[columnOf(TeamColumn::LastYear)] = words_.amount(plan.lastYear.front().number());
    if (plan.weight.isNumber())
        peopleTotals_[columnOf(TeamColumn::Weight)] = words_.amount(plan.weight.number());
    peopleTotals_[columnOf(TeamColumn::Quota)] = assigned;
    peopleTotals_[columnOf(TeamColumn::Share)] = words_.percent(plan.assigned / plan.quota);
    seasonTotals_[columnOf(SeasonColumn::Quota)] = assigned;
    ExactSum rest;
    rest.add(plan.assigned);
    rest.add(-plan.quota);
    summary_ = words_("newteam.sums", {words_.amount(plan.quota), assigned, words_.amount(rest.value())});
}

std::string TeamGrid::nameOfPerson(GridCell cell) const {
    const std::string name = textAt(cell.row, TeamColumn::Name);
    const bool numbered = cell.column == columnOf(TeamColumn::Name) || name.empty();
    return words_("grid.cell",
                  {people_.columns()[cell.column].heading, numbered ? words_.count(cell.row + 1) : name});
}

std::string TeamGrid::nameOfPeriod(GridCell cell) const {
    return words_("grid.cell", {season_.columns()[cell.column].heading,
                                season_.text({cell.row, columnOf(SeasonColumn::Period)})});
}

}  // namespace plumbline::sidebar
