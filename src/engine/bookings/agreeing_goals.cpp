// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "bookings/agreeing_goals.h"

#include <algorithm>
#include <limits>

namespace plumbline {
namespace {

std::string keyOf(std::span<const std::uint32_t> names, const std::vector<bool>& given) {
    std::string key;
    for (std::size_t pair = 0; pair < names.size(); ++pair)
        if (given[pair]) key.append(reinterpret_cast<const char*>(&names[pair]), sizeof names[pair]);
    return key;
}

bool isGroup(const GoalTable& table, GoalIndex g) {
    return g < table.shortName.size() && table.shortName[g] != noText;
}

}  // namespace

void GoalsByDay::add(GoalIndex g, const GoalDays& days) {
    only_ = g;
    ++goals_;
    open_ = open_ && days.isOpen(g);
    for (const DaySpan& span : days.of(g)) {
        if (span.last < span.first) continue;
        changes_.push_back({span.first, 1, g});
        if (span.last != std::numeric_limits<Day>::max())
            changes_.push_back({span.last + 1, -1, -std::int64_t(g)});
    }
}

// Where one goal alone stands for a day, the sum of those that do is that goal.
void GoalsByDay::settle() {
    std::sort(changes_.begin(), changes_.end(),
              [](const Change& a, const Change& b) { return a.from < b.from; });
    std::int64_t goals = 0, sum = 0;
    for (std::size_t i = 0; i < changes_.size(); ++i) {
        goals += changes_[i].goals;
        sum += changes_[i].sum;
        if (i + 1 < changes_.size() && changes_[i + 1].from == changes_[i].from) continue;
        const GoalIndex goal = goals == 0 ? noGoal : goals == 1 ? static_cast<GoalIndex>(sum) : severalGoals;
        parts_.push_back({changes_[i].from, goal});
    }
    std::vector<Change>().swap(changes_);
}

GoalIndex GoalsByDay::at(Day day) const {
    const auto after = std::upper_bound(parts_.begin(), parts_.end(), day,
                                        [](Day wanted, const Part& part) { return wanted < part.from; });
    return after == parts_.begin() ? noGoal : after[-1].goal;
}

GoalIndex GoalsByDay::on(Day first, Day last) const {
    const GoalIndex goal = at(first);
    return first == last || at(last) == goal ? goal : noGoal;
}

AgreeingGoals::AgreeingGoals(const GoalTable& table, const NamePairs& pairs,
                             const std::vector<GoalIndex>& goals, Which which,
                             const std::vector<CreditMeasure>& measures, const GoalDays& days) {
    std::vector<std::uint32_t> names(pairs.count());
    std::vector<bool> given(pairs.count()), mustBeBlank(pairs.count());
    for (const GoalIndex g : goals) {
        if (measures[g].kind == CreditKind::None || table.isCancelled(g)) continue;
        bool any = pairs.count() == 0;
        for (std::size_t pair = 0; pair < pairs.count(); ++pair) {
            names[pair] = pairs.names(pair).of(g);
            given[pair] = names[pair] != 0;
            any = any || given[pair];
            mustBeBlank[pair] =
                which == Which::Parents && !given[pair] && pairs.isName(pair) && isGroup(table, g);
        }
        if (!any) continue;
        const auto [known, fresh] =
            shapeOf(given, mustBeBlank).lists.try_emplace(keyOf(names, given), lists_.size());
        if (fresh) lists_.emplace_back();
        std::vector<GoalsByDay>& byMeasure = lists_[known->second].measures;
        const auto same = std::find_if(byMeasure.begin(), byMeasure.end(), [&](const GoalsByDay& one) {
            return one.measure().kind == measures[g].kind && one.measure().currency == measures[g].currency;
        });
        GoalsByDay& list = same == byMeasure.end() ? byMeasure.emplace_back(measures[g]) : *same;
        list.add(g, days);
    }
    for (GoalList& list : lists_)
        for (GoalsByDay& goalsByDay : list.measures) goalsByDay.settle();
}

AgreeingGoals::Shape& AgreeingGoals::shapeOf(const std::vector<bool>& given,
                                             const std::vector<bool>& mustBeBlank) {
    const auto same = std::find_if(shapes_.begin(), shapes_.end(), [&](const Shape& shape) {
        return shape.given == given && shape.mustBeBlank == mustBeBlank;
    });
    if (same != shapes_.end()) return *same;
    return shapes_.emplace_back(Shape{given, mustBeBlank, {}});
}

std::vector<const GoalList*> AgreeingGoals::of(std::span<const std::uint32_t> names,
                                               const std::vector<bool>& isBlank) const {
    std::vector<const GoalList*> found;
    for (const Shape& shape : shapes_) {
        bool fits = true;
        for (std::size_t pair = 0; pair < names.size(); ++pair)
            fits = fits && (!shape.given[pair] || names[pair] != 0) &&
                   (!shape.mustBeBlank[pair] || isBlank[pair]);
        if (!fits) continue;
        const auto list = shape.lists.find(keyOf(names, shape.given));
        if (list != shape.lists.end()) found.push_back(&lists_[list->second]);
    }
    return found;
}

}  // namespace plumbline
