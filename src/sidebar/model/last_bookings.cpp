// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/last_bookings.h"

#include "bookings/credits.h"

namespace plumbline::sidebar {
namespace {

std::vector<GoalIndex> withThoseBelow(const Snapshot& now, GoalIndex goal) {
    std::vector<GoalIndex> goals{goal};
    for (std::size_t i = 0; i < goals.size(); ++i)
        for (const GoalIndex child : now.childrenOf(goals[i])) goals.push_back(child);
    return goals;
}

}  // namespace

std::vector<LastBooking> lastBookings(const Snapshot& now, GoalIndex goal, const Words& words,
                                      std::size_t most) {
    std::vector<LastBooking> bookings;
    if (!now.any() || goal == noGoal || !now.model->table().credits) return bookings;
    const Credits& credits = *now.model->table().credits;
    for (const BookedAt& one : credits.latest(withThoseBelow(now, goal), {now.today, {}}, most))
        bookings.push_back(
            {words.amount(one.credited.number()) + " · " + one.name, one.sheet, {one.row, one.column}});
    return bookings;
}

}  // namespace plumbline::sidebar
