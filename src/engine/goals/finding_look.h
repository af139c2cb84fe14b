// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a rule of the findings looks at: the table, and mostly one goal of it.
//
//     void noOwner(const Look& look) {
//         if (look.row && look.owner().empty()) look.tell(Rule::NoOwner);
//     }
//
// Told is a goal at the column that mends it, as the rule's row says (finding_rules.cpp), or at another one.

#include "goals/findings.h"

namespace plumbline {

struct Look {
    Look(const Model& of, const RollupColumns& with, FindingList& to)
        : model(of), table(of.table()), columns(with), list(to), date(to.options.date) {}
    void at(GoalIndex goal);

    const Model& model;
    const GoalTable& table;
    const RollupColumns& columns;
    FindingList& list;
    std::optional<Day> date;

    // The goal, where one is looked at.
    GoalIndex g = noGoal;
    bool parent = false;   // it has children, and its numbers do not hang on a circle
    bool leaf = false;     // it has none
    bool row = false;      // it has a row of its own
    bool period = false;   // it is one period of its parent
    bool overTime = false; // its children are its periods
    Method method = Method::Own;  // of a parent
    Cell target, actual, baseline, start, due;  // as the table has them

    bool adds() const { return method == Method::Sum || method == Method::Total; }
    std::string_view owner() const { return table.text(table.owner, g); }
    Cell shown(Measure measure) const { return columns.at(measure, g); }

    Finding& tell(Rule rule) const { return tellOf(rule, g); }
    Finding& tell(Rule rule, Role at) const { return list.add(rule, g, at); }
    Finding& tellOf(Rule rule, GoalIndex goal) const;
    Finding& tellTable(Rule rule) const;  // about the table as a whole
};
using Condition = void (*)(const Look&);

}  // namespace plumbline
