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
#include "snapshot/snapshot.h"
#include "wording/words.h"

namespace plumbline::sidebar {

struct ReviewView {
    std::string title;  // the goal, its last check-in, its agreement
    std::vector<double> trend;
    std::optional<double> target;
    Consent consent = Consent::Unknown;
    std::string summary;  // questions that are open come first
};

ReviewView reviewOf(const Snapshot& now, GoalIndex goal, const Words& words);
// A target that was typed over in the sheet and is not in the log.
struct TargetChange {
    std::string goal;  // its name
    double before = 0, after = 0;
};
// What differs between two readings of one table; nothing where goals came or went in between.
std::vector<TargetChange> targetChanges(const Snapshot& before, const Snapshot& now);
// Adds them to those known so far: one change a goal, from its first target to the last; without those that
// were taken back, or that the log tells of.
void gatherChanges(std::vector<TargetChange>& known, const std::vector<TargetChange>& fresh,
                   const Snapshot& now);

// Whether the table's status column is used for agreement, so that an answer belongs there too.
bool agreesInTable(const GoalTable& table);

}  // namespace plumbline::sidebar
