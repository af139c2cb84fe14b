// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Readings that nothing proves, where the other one changes a number: what the reader of a table would ask a person.
//
//     const std::vector<Doubt> doubts = doubtsOf(cells, "", findings, wanted);
//     doubts[0].asRead;                 // "target=Plan B": the rule that keeps the reading
//     doubts[0].other;                  // "actual=Plan B": the rule of the other one
//     doubts[0].now, doubts[0].then;    // 300 and 360: the first top goal's target, as read and otherwise
//
// Each was tried: with `asRead` the doubt is gone and the number stays, with `other` the number is `then`. At most two,
// the first found; none in large tables, which would be read up to a dozen times. Their sentences are the findings'.

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "goals/findings.h"
#include "goals/rollup.h"
#include "table/cell_block.h"

namespace plumbline {

struct Doubt {
    std::size_t finding = 0;    // its place in the list
    std::string asRead, other;  // column rules
    Measure measure = Measure::Target;
    GoalIndex goal = noGoal;
    Cell now, then;

    friend bool operator==(const Doubt&, const Doubt&) = default;
};

// `rules` are those the table was read by; `wanted` says whether the work is still wanted.
std::vector<Doubt> doubtsOf(const CellBlock& cells, std::string_view rules, const FindingList& list,
                            const std::function<bool()>& wanted);

// The rules with one more, which replaces what they say of the same role and what they would have read that column as.
std::string withRule(std::string_view rules, std::string_view rule);

}  // namespace plumbline
