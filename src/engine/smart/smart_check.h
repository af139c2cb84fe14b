// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// SMART of a goal in its table: its columns and its statement together.
//
//     SmartCheck check = smartCheck(*model, columns, goal);
//     lettersOf(check);                 // "SMaRT": capital holds, small does not, "-" cannot be judged
//     scoreOf(check);                   // (holds + ½ · doubtful) / judged
//
// Of columns as of a date, results of later years do not count.
//
// S the statement · M a target, or the statement · A one owner, and where earlier results exist a probability
// of at least 0.1 · R every parent is there, or a top goal · T a due date, the last of its periods, or the statement. Doubtful: a
// target or date that cannot be read, several owners, a goal that stands alone beside a hierarchy.

#include <array>
#include <string>

#include "core/matrix.h"
#include "goals/rollup.h"
#include "smart/statement.h"
#include "wording/words.h"

namespace plumbline {

enum class Verdict : std::uint8_t { Holds, Fails, Doubtful, Unknown };

struct SmartCheck {
    std::array<Verdict, 5> letters;              // S, M, A, R, T
    std::string statement;                       // empty where the goal has only a name
    const Words* words = nullptr;

    // One sentence: the most useful thing to mend; about a statement in its language.
    std::string advice() const;
};

SmartCheck smartCheck(const Model& model, const RollupColumns& columns, GoalIndex goal,
                      const Words& words = english());
std::string lettersOf(const SmartCheck& check);
std::array<bool, 5> judged(const SmartCheck& check);  // the letters of which the table tells anything
std::string lettersOutside(const std::array<bool, 5>& letters);  // "S, T": those that are not among them
Value scoreOf(const SmartCheck& check);

// For findings: the letters that do not hold, in words; empty where all hold.
std::string smartProblem(const Model& model, const RollupColumns& columns, GoalIndex goal,
                         const Words& words = english());

}  // namespace plumbline
