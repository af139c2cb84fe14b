// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What was agreed: the target that comes from above beside what those below have committed themselves to.
//
//     Agreement agreement = agreementOf(*model, columns, &log);
//     agreement.levels[0].gap;          // top-down target less commitment, of the goals on level 1
//     agreement.open[0].who;            // who still has to answer, and to what
//
// A goal is proposed, countered or agreed by its status column, else by the log's last "agreement" entry.
// Committed is the target of an agreed goal and the amount of a counter-offer ("counter" in the log); a goal
// that is only proposed commits nobody. A level's target is the sum of its goals' own targets, where goals
// below them take part; amounts mean something where the table has one unit. Sums are exact.

#include <string>
#include <vector>

#include "goals/goal_log.h"
#include "goals/rollup.h"

namespace plumbline {

enum class Consent : std::uint8_t { Unknown, Proposed, Countered, Agreed };
Consent consentNamed(std::string_view word);
std::string_view consentName(Consent consent);

struct LevelAgreement {
    std::uint32_t level = 1;              // of the goals above
    std::size_t goals = 0, answered = 0;  // goals below them that take part, and those agreed
    double target = 0, committed = 0, gap = 0;
    bool amounts = true;  // one unit; else only the counts mean something
};

struct OpenAnswer {
    GoalIndex goal = noGoal;
    Consent consent = Consent::Proposed;
    std::string who;  // the goal's owner, or the owner above where a counter-offer lies there
    Cell counter;
};

struct Agreement {
    std::vector<LevelAgreement> levels;
    std::vector<OpenAnswer> open;
    bool any = false;  // at least one goal takes part
};

Consent consentOf(const GoalTable& table, const GoalLog* log, GoalIndex g);
Agreement agreementOf(const Model& model, const RollupColumns& columns, const GoalLog* log);

}  // namespace plumbline
