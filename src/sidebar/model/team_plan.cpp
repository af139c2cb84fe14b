// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/team_plan.h"

#include <algorithm>

#include "core/exact_sum.h"
#include "core/words.h"
#include "quota/allocate.h"
#include "quota/spread.h"
#include "sidebar/model/typed_entry.h"
#include "sidebar/model/typed_fields.h"
#include "table/period_values.h"
#include "typed/periods.h"

namespace plumbline::sidebar {
namespace {

constexpr std::size_t theTeam = 0, monthsOfYear = 12, monthsOfQuarter = 3;

// The word at a place among those of a list that blanks part.
std::string_view wordAt(std::string_view list, std::size_t place) {
    for (; place > 0; --place) list.remove_prefix(std::min(list.size(), list.find(' ')) + 1);
    return list.substr(0, list.find(' '));
}

class TeamPlanner {
  public:
    TeamPlanner(const TeamDraft& draft, const Words& words) : draft_(draft), words_(words) {}

    TeamPlan plan() {
        std::string problem = read();
        if (problem.empty()) problem = divide();
        if (problem.empty()) problem = spreadAll();
        if (!problem.empty()) {
            TeamPlan none;
            none.problem = none.preview = std::move(problem);
            return none;
        }
        sumUp();
        plan_.preview = preview();
        return std::move(plan_);
    }

  private:
    std::string read() {
        TeamPeople people = peopleIn(draft_.people, words_);
        if (!people.problem.empty()) return people.problem;
        plan_.members = std::move(people.members);
        for (std::size_t i = 1; i < plan_.members.size(); ++i)
            if (!plan_.members[i].leads()) reps_.push_back(i);
        std::string problem = fields_.one(TypedField::Amount, "newteam.quota", draft_.quota, plan_.quota);
        if (problem.empty() && !(plan_.quota > 0)) problem = words_("newteam.noquota");
        if (problem.empty()) problem = readFirst();
        if (problem.empty()) problem = fields_.one(TypedField::Step, "split.step", draft_.step, plan_.step);
        if (problem.empty())
            problem = fields_.one(TypedField::OverAssignment, "split.over", draft_.overAssignment, over_);
        if (problem.empty())
            problem = readRows("grid.weight", TypedField::Weight, &TeamRow::weight, weights_);
        if (problem.empty())
            problem = readRows("grid.lastyear", TypedField::Weight, &TeamRow::lastYear, lastYear_);
        return problem.empty() ? readSeason() : problem;
    }

    std::string readFirst() {
        const std::string field = words_("newteam.first");
        const std::optional<Day> first = firstMonthOf(draft_.first, words_);
        if (!first) {
            const std::string problem = dateProblem(field, draft_.first, {}, words_);
            return problem.empty() ? words_("newteam.nofirst") : problem;
        }
        const auto month = static_cast<std::size_t>(civilOf(*first).month);
        if (draft_.periods == PlanPeriods::Quarters && (month - 1) % monthsOfQuarter != 0)
            return words_("newteam.noquarter", {monthLabel(*first, words_)});
        plan_.year = yearLabel(*first);
        plan_.labels = periodLabels(*first, draft_.periods, words_);
        return {};
    }

    // A number for each who has a quota of his own; blank where none is typed.
    std::string readRows(std::string_view key, TypedField field, std::string TeamRow::*member,
                         std::vector<Cell>& numbers) const {
        std::vector<NamedText> texts;
        for (const std::size_t rep : reps_)
            texts.push_back({plan_.members[rep].name, draft_.people.rows[*plan_.members[rep].row].*member});
        return fields_.column(field, key, texts, numbers);
    }

    std::string readSeason() {
        std::vector<NamedText> texts;
        for (std::size_t i = 0; i < countOf(draft_.periods); ++i)
            texts.push_back({plan_.labels[i], i < draft_.season.size() ? std::string_view(draft_.season[i])
                                                                       : std::string_view()});
        std::string problem = fields_.column(TypedField::Weight, "grid.weight", texts, season_);
        if (problem.empty() && isPartlyGiven(season_))
            problem =
                words_("newteam.season", {words_.count(givenIn(season_)), words_.count(season_.size())});
        return problem;
    }

    // A weight that is missing among others would be no quota, without a word; so would a year that nobody sold in.
    std::string basis(std::vector<Cell>& basis) {
        for (const auto& [key, numbers] :
             {std::pair{"grid.weight", &weights_}, std::pair{"grid.lastyear", &lastYear_}}) {
            if (isPartlyGiven(*numbers))
                return words_("newteam.count",
                              {words_(key), words_.count(givenIn(*numbers)), words_.count(reps_.size())});
            if (givenIn(*numbers) == 0) continue;
            basis = *numbers;
            basisKey_ = key;
            return {};
        }
        basis.assign(reps_.size(), Cell(1.0));
        return {};
    }

    std::string divide() {
        AllocateInput input;
        if (std::string problem = basis(input.basis); !problem.empty()) return problem;
        input.total = plan_.quota;
        input.step = plan_.step;
        input.overAssignment = over_;
        const Result<std::vector<double>> parts = allocate(input);
        if (!parts) return words_.of(parts.error().message);
        plan_.amounts.assign(plan_.members.size(), 0);
        for (std::size_t i = 0; i < reps_.size(); ++i) plan_.amounts[reps_[i]] = (*parts)[i];
        plan_.amounts[theTeam] = plan_.quota;
        return {};
    }

    std::string spreadAll() {
        plan_.periods.assign(plan_.members.size(), std::vector<double>(season_.size(), 0));
        for (std::size_t i = 0; i < plan_.members.size(); ++i) {
            if (i != theTeam && plan_.members[i].leads()) continue;
            const Result<std::vector<Cell>> parts =
                spread({.total = plan_.amounts[i], .shape = season_, .step = plan_.step});
            if (!parts) return words_.of(parts.error().message);
            for (std::size_t p = 0; p < season_.size(); ++p) plan_.periods[i][p] = (*parts)[p].number();
        }
        return {};
    }

    // Those who lead stand before those below them, so that they are added up from the last one backwards.
    void sumUp() {
        plan_.weight = valueOfSeries(weights_, Series::Flow);
        if (givenIn(lastYear_) > 0) {
            plan_.lastYear.assign(plan_.members.size(), Cell());
            for (std::size_t i = 0; i < reps_.size(); ++i) plan_.lastYear[reps_[i]] = lastYear_[i];
        }
        for (std::size_t i = plan_.members.size(); i-- > 1;)
            if (plan_.members[i].leads()) addUp(i, plan_.amounts[i], plan_.periods[i]);
        plan_.assignedPeriods.assign(season_.size(), 0);
        addUp(theTeam, plan_.assigned, plan_.assignedPeriods);
        // What everybody rounds alike makes the team's months, not the other way round.
        if (!plan_.overAssigned()) plan_.periods[theTeam] = plan_.assignedPeriods;
    }

    void addUp(std::size_t lead, double& amount, std::vector<double>& periods) {
        const std::vector<std::size_t>& below = plan_.members[lead].below;
        ExactSum all;
        for (const std::size_t one : below) all.add(plan_.amounts[one]);
        amount = all.value();
        for (std::size_t p = 0; p < periods.size(); ++p) {
            ExactSum sum;
            for (const std::size_t one : below) sum.add(plan_.periods[one][p]);
            periods[p] = sum.value();
        }
        if (!plan_.lastYear.empty()) addLastYear(lead);
    }

    void addLastYear(std::size_t lead) {
        std::vector<Cell> parts;
        for (const std::size_t one : plan_.members[lead].below) parts.push_back(plan_.lastYear[one]);
        plan_.lastYear[lead] = valueOfSeries(parts, Series::Flow);
    }

    std::string preview() const {
        std::string text = words_("newteam.preview",
                                  {plan_.members[theTeam].name, words_.amount(plan_.quota),
                                   words_.count(reps_.size()), plan_.labels.front(), plan_.labels.back()});
        const auto add = [&](std::string_view between, std::string_view more) {
            if (!more.empty()) text.append(between).append(more);
        };
        add("\n", basisKey_.empty() ? words_("newteam.equal") : words_("newteam.by", {words_(basisKey_)}));
        add(" ", words_(givenIn(season_) > 0 ? "newteam.seasonal" : "newteam.even"));
        if (plan_.overAssigned())
            add("\n", words_("split.total", {words_.amount(plan_.assigned), words_.amount(plan_.quota),
                                             words_.percent(plan_.assigned / plan_.quota)}));
        for (const std::size_t rep : reps_) add("\n", remarkOn(rep));
        return text;
    }

    // Nothing for the year, or months without a target only because the step is too coarse.
    std::string remarkOn(std::size_t rep) const {
        const std::string& name = plan_.members[rep].name;
        if (plan_.amounts[rep] == 0) return words_("newteam.nothing", {name});
        const std::vector<double>& periods = plan_.periods[rep];
        for (std::size_t p = 0; p < periods.size(); ++p) {
            const bool wanted = !season_[p].isNumber() || season_[p].number() > 0;
            if (periods[p] == 0 && wanted) return words_("newteam.coarse", {name, words_.amount(plan_.step)});
        }
        return {};
    }

    const TeamDraft& draft_;
    const Words& words_;
    const TypedFields fields_{words_, {0, words_.decimal()}};
    std::vector<std::size_t> reps_;  // who has a quota of his own
    std::vector<Cell> weights_, lastYear_, season_;
    double over_ = 0;
    std::string basisKey_;
    TeamPlan plan_;
};

}  // namespace

TeamPlan planTeam(const TeamDraft& draft, const Words& words) {
    return TeamPlanner(draft, words).plan();
}

std::size_t countOf(PlanPeriods periods) {
    return periods == PlanPeriods::Months ? monthsOfYear : monthsOfYear / monthsOfQuarter;
}

Day firstToPlan(Day today) {
    const CivilDate now = civilOf(today);
    return dayOf({now.month > static_cast<int>(monthsOfYear / 2) ? now.year + 1 : now.year, 1, 1});
}

std::optional<Day> firstMonthOf(std::string_view text, const Words& words) {
    if (const std::optional<Day> day = typedFirstDay(text, words)) {
        const CivilDate date = civilOf(*day);
        return dayOf({date.year, date.month, 1});
    }
    // "Mar 2027" is no certain date, since "mar" is a Tuesday, too; but it is a month.
    const std::optional<PeriodName> period = readPeriod(text);
    if (!period || period->kind != PeriodKind::Month || period->year == 0 || !period->rest.empty())
        return std::nullopt;
    return dayOf({period->year, period->number, 1});
}

std::string monthLabel(Day first, const Words& words) {
    const CivilDate date = civilOf(first);
    const std::string_view month = wordAt(words("newteam.months"), static_cast<std::size_t>(date.month) - 1);
    return std::string(month) + " " + std::to_string(date.year);
}

std::string yearLabel(Day first) {
    const CivilDate date = civilOf(first);
    const std::string year = std::to_string(date.year);
    return date.month == 1 ? year : year + "/" + std::to_string(date.year + 1).substr(2);
}

std::vector<std::string> periodLabels(Day first, PlanPeriods periods, const Words& words) {
    std::vector<std::string> labels;
    const std::size_t count = countOf(periods), step = monthsOfYear / count;
    for (std::size_t i = 0; i < count; ++i) {
        const Day day = addMonths(first, static_cast<int>(i * step));
        const CivilDate date = civilOf(day);
        const std::string quarter = std::to_string((date.month - 1) / static_cast<int>(monthsOfQuarter) + 1);
        labels.push_back(periods == PlanPeriods::Months
                             ? monthLabel(day, words)
                             : words("newteam.quarter", {quarter, std::to_string(date.year)}));
    }
    return labels;
}

}  // namespace plumbline::sidebar
