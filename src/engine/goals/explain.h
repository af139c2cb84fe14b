// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Where a number comes from, so that a person can tie it out by hand.
//
//     Explanation why = explain(*model, columns, goal, Measure::Attainment);
//     termName(why.terms[0]);           // "actual"
//     why.rule;                         // ExplainRule::Quotient: the first term divided by the second
//     combined(why);                    // the same as rollup(…), to the last bit
//     explanationRows(why, …);          // term | weight or share | value | cell | rule, the result last
//
// A term that is a goal below can itself be explained: a drill-down without recursion.

#include <string>
#include <string_view>
#include <vector>

#include "core/civil_date.h"
#include "goals/rollup.h"
#include "wording/words.h"

namespace plumbline {

enum class ExplainRule : std::uint8_t {
    Own,         // the cell itself
    Sum,         // Σ share · value, exact
    Mean,        // Σ weight · value / Σ weight, over the terms that have data
    Least,       // the smallest
    Largest,     // the largest
    Milestones,  // share of the terms that are at least 1
    Progress,    // (actual − baseline) / (target − baseline)
    Kind,        // at least, at most, between: 1 or 0
    Quotient,    // first / second
    Difference,  // first − second
    Forecast,    // baseline + (actual − baseline) / expected
    Count,       // how many terms
    Latest,      // the last term that has data
    Given,       // as computed from the dates or the plan; the terms show the input
};
const std::string& ruleText(ExplainRule rule, const Words& words = english());

struct ExplainTerm {
    std::string_view key;     // "term.actual"; empty where the term has a name of its own
    std::string name;         // of a goal below, or a period
    GoalIndex goal = noGoal;  // a goal below: explain it for more
    double weight = 1;
    bool weighted = false;  // whether the weight means something here
    Cell value;
    std::string place;
};

struct Explanation {
    ExplainRule rule = ExplainRule::Own;
    Kind kind = Kind::Reach;
    std::vector<ExplainTerm> terms;
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
