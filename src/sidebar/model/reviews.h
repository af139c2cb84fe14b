// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// The Check-ins panel: a goal's last values and their trend, reviews that are overdue, and what is agreed.
//
//     ReviewView view = reviewOf(snapshot, goal, words);
//     view.trend;                       // the actuals of its check-ins, by date
//     view.summary;                     // overdue reviews, then the gap per level, then who has to answer

#include <optional>
#include <string>
#include <vector>

#include "goals/agreement.h"
#include "sidebar/model/snapshot.h"
#include "sidebar/model/words.h"

namespace plumbline::sidebar {

struct ReviewView {
    std::string title;  // the goal, its last check-in, its agreement
    std::vector<double> trend;
    std::optional<double> target;
    Consent consent = Consent::Unknown;
    std::string summary;
};

ReviewView reviewOf(const Snapshot& now, GoalIndex goal, const Words& words);
// Whether the table's status column is used for agreement, so that an answer belongs there too.
bool agreesInTable(const GoalTable& table);

}  // namespace plumbline::sidebar
