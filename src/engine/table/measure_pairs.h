// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Which target belongs to which actual, where a row has several: "Units target | Revenue target | Units
// actual | Revenue actual", "2024 sales | 2025 sales | 2025 target".
//
//     const auto pair = bestPair(headings, candidates, "");
//     pair->target;                     // the first column whose subject has both figures
//
// Columns belong together when their headings say the same of what is measured, and of when.

#include <algorithm>
#include <optional>
#include <string_view>

#include "table/role_candidates.h"

namespace plumbline {

struct MeasurePair {
    std::uint32_t target = 0, actual = 0;
    bool before(const MeasurePair& other) const {
        return std::min(target, actual) < std::min(other.target, other.actual);
    }
};

// Nothing where the table has no two such columns. `subject`, folded: only measures whose headings hold it.
std::optional<MeasurePair> bestPair(const Headings& headings, const std::vector<RoleCandidate>& candidates,
                                    std::string_view subject);

// Figures of earlier years beside this year's: their actuals are history, their targets are not read.
void setEarlierYearsApart(Headings& headings, const std::vector<bool>& taken);

}  // namespace plumbline
