// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Where a number comes from, so that a person can tie it out by hand: the rollup's steps in words, with their cells.
//
//     Explanation why = explain(*model, columns, goal, Measure::Attainment);
//     termName(why.terms[0]);           // "actual"
//     why.terms[0].place;               // "Plan.E6"; of a plan over months "Plan.E6:Z6"
//     combined(why);                    // the same as rollup(…), to the last bit
//     explanationRows(why, …);          // term | weight or share | value | cell | rule, the result last
//
// A term that is a goal below can itself be explained: a drill-down without recursion. Where confidence is stated, the rows of
// progress show it before the result, lowest and mean: beside the number, never in it.

#include <string>
#include <string_view>
#include <vector>

#include "core/civil_date.h"
#include "goals/steps.h"
#include "wording/words.h"

namespace plumbline {

const std::string& ruleText(StepRule rule, const Words& words = english());

// Named: of a goal below, a period or a booking; and with its cell.
using ExplainTerm = Step;

struct Explanation {
    StepRule rule = StepRule::Own;
    Kind kind = Kind::Reach;
    std::vector<ExplainTerm> terms;
    std::vector<ExplainTerm> beside;  // no part of the number
    Value result;
    std::string name;
};

Explanation explain(const Model& model, const RollupColumns& columns, GoalIndex goal, Measure measure);

// The rule applied to the terms; only for rules other than Given.
Cell combined(const Explanation& explanation);

// "own target", "sum of the weights below C": what a term is called. In formulas always in English.
std::string termName(const ExplainTerm& term, const Words& words = english());

// Dates as their document counts them: `epochShift` is its table's.
Matrix explanationRows(const Explanation& explanation, const Words& words = english(), Day epochShift = 0);

}  // namespace plumbline
