// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Holds a reading against the truth.
//
//     Judgement judged = judge(compose(recipe, book));
//     judged.verdict;                   // Verdict::Silent: wrong, and nobody says so
//     judged.mismatches[0].text;        // "target of West is 1200, not 600"
//
// Right: every goal is found with its target, actual, parent and owner, nothing else is a goal, and the tops
// add up to the truth's. Told: not right, but a warning or an error names the wrong column, row or figure.
// A reproach to the plan (no owner, overdue, over-assigned) tells nothing about the reading.

#include <set>
#include <string>
#include <vector>

#include "composer.h"

namespace plumbline::adversary {

enum class Verdict { Right, Told, Silent, Refused };
inline constexpr std::size_t verdictCount = 4;
const char* verdictName(Verdict verdict);

enum class Aspect { Goal, Extra, Parent, Owner, Target, Actual, Progress, Tops };
struct Mismatch {
    Aspect aspect = Aspect::Goal;
    int goal = -1;  // of the truth
    std::string text;
    std::vector<std::string> names;  // what a finding that tells it would name
};

enum class Dated { NotAsked, Right, Wrong };

struct Judgement {
    Verdict verdict = Verdict::Right;
    std::vector<Mismatch> mismatches;
    std::vector<std::string> findings;  // severity, rule and sentence of all
    std::set<std::string> alarms;       // rules of the warnings and errors that such a table does not deserve
    std::string refusal;
    std::size_t unaccounted = 0;    // filled cells that the ledger does not know
    bool falseAlarm = false;        // right, but a warning or an error all the same
    Dated dated = Dated::NotAsked;  // what a day inside the plan sees, where figures and year are known
};

Judgement judge(const Composed& table);

}  // namespace plumbline::adversary
