// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What is told of the goal that is chosen: where it stands, what it is a part of, its months, and how its number comes about.
//
//     const GoalCard card = goalCard(*now, words, goal);
//     card.above;                       // the goals above it, the top first: links that select
//     card.figures[0].value;            // "1,200 €"

#include "sidebar/model/overview.h"

namespace plumbline::sidebar {

struct GoalCard {
    std::string title, status;  // "Jan Devries"; "At risk: 64.5 % reached, 83.2 % due"
    Bar bar;
    std::vector<PersonLine> above;
    std::vector<Fact> figures;
    std::vector<CourseBar> course;
    std::string courseText;
};

GoalCard goalCard(const Snapshot& now, const Words& words, GoalIndex goal);

}  // namespace plumbline::sidebar
