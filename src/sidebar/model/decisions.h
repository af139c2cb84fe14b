// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a person can decide about a finding: a button for each, with what it would write shown before it is written.
//
//     const std::vector<Decision> all = decisionsOn(snapshot, finding, words);
//     all[0].label;                     // "Split the rest, €300, among the 3 below"
//     all[0].shown;                     // "E5: 100 → 120", a line a cell
//     costOf(snapshot, finding);        // 300 in the money of that goal; blank where nothing is lost or doubtful
//
// Nothing here is certain: a person chooses, or leaves it. Both readings of a text; the nearest name instead of a parent that
// does not exist, wherever it stands; the rest of a target split among those below, or the target made what they add up
// to; a row or a booking that stands twice removed; the owner from above; a question to the owner, kept in the goal log.

#include <optional>
#include <string>
#include <vector>

#include "sidebar/model/mend_plan.h"

namespace plumbline::sidebar {

struct OwnerQuestion {
    std::string goal, owner, text;
};
struct Decision {
    std::string label, shown;
    std::vector<MendWrite> writes;
    std::optional<std::uint32_t> removes;  // a row within the block
    const Bookings* doubledIn = nullptr;   // the first of their doubles is removed; as long as the snapshot lives
    std::optional<OwnerQuestion> asks;
};
// At most mostDecisions.
std::vector<Decision> decisionsOn(const Snapshot& now, const Finding& finding, const Words& words);
inline constexpr std::size_t mostDecisions = 3;

// What a finding is about in money, in the unit of `goal`; blank where that cannot be told.
struct Cost {
    GoalIndex goal = noGoal;
    Cell amount;
};
Cost costOf(const Snapshot& now, const Finding& finding);

}  // namespace plumbline::sidebar
