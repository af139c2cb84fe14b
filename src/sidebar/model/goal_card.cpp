// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/goal_card.h"

#include <algorithm>

#include "sidebar/model/goal_names.h"
#include "sidebar/model/money.h"
#include "sidebar/model/standing_figures.h"

namespace plumbline::sidebar {
namespace {

std::vector<PersonLine> aboveOf(const Snapshot& now, GoalIndex goal) {
    constexpr std::size_t deepest = 12;
    const Model& model = *now.model;
    std::vector<PersonLine> above;
    for (GoalIndex g = model.mainParent(goal);
         g != noGoal && above.size() < deepest && !model.dependsOnCircle(g); g = model.mainParent(g))
        above.push_back({deckName(model.table(), g), g});
    std::reverse(above.begin(), above.end());
    return above;
}

}  // namespace

GoalCard goalCard(const Snapshot& now, const Words& words, GoalIndex goal) {
    GoalCard card;
    if (!now.any() || goal >= now.model->table().count) return card;
    const GoalIndex one[] = {goal};
    const Standing standing = standingOf(*now.model, now.columns, one);
    card.title = deckName(now.model->table(), goal);
    card.bar = {card.title, standing.attainment, standing.expected, now.lightOf(goal), {}};
    const std::string status = statusText(now, goal, words);
    if (!status.empty())
        card.status =
            standing.attainment.isNumber()
                ? words(standing.expected.isNumber() ? "answer.due" : "answer.plain",
                        {status, words.percent(standing.attainment), words.percent(standing.expected)})
                : status;
    card.above = aboveOf(now, goal);
    card.figures = figuresOf(now, words, standing);
    card.course = courseBars(standing);
    card.courseText = courseText(now, words, card.course, standing.like);
    return card;
}

}  // namespace plumbline::sidebar
