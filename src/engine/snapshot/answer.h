// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The answer to a sales manager's question: how the whole stands, who is behind and who is ahead, and the course so far.
//
//     const Answer answer = answerOf(*now);
//     answer.whole.actual;              // of all top goals together, where they add up
//     answer.behind[0];                 // who misses most of what is due, in money: goal and lead, −105,300
//     answer.whole.course[9].actual;    // October
//
// Carriers are the goals that somebody carries: those without children, and those whose children are their periods. They are
// ordered by the amount by which they miss or exceed what is due, or by its share of the target where amounts of different
// things cannot be compared. Cancelled goals, doubtful ones and those without an actual are counted and not listed.

#include <array>
#include <vector>

#include "goals/standing.h"

namespace plumbline {

struct Snapshot;

struct Carrier {
    GoalIndex goal = noGoal;
    double lead = 0;  // in the goal's own amount
};

struct Answer {
    Standing whole;                      // of the top goals, with their course
    std::vector<Carrier> behind, ahead;  // the worst and the best first, at most mostListed each
    std::size_t behindCount = 0, aheadCount = 0;
    Cell behindSum, aheadSum;  // blank where amounts do not add up
    std::size_t carriers = 0, doubtful = 0, withoutActual = 0;
    std::array<std::size_t, 7> lights{};  // of the carriers, by Light

    static constexpr std::size_t mostListed = 200;
};

Answer answerOf(const Snapshot& now);

}  // namespace plumbline
