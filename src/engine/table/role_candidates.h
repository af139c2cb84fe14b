// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Which roles the columns could have by heading and content, the likeliest first.
//
//     // "Rep" and "Owner 2" over names, "Quota" over numbers
//     roleCandidates(headings, taken, {})[0];   // column 0, Role::Owner, cost 0
//
// A cost says how far a column is from a role: the rank of its word, and a penalty where the content speaks
// against it.

#include <set>
#include <vector>

#include "table/heading_row.h"

namespace plumbline {

struct RoleCandidate {
    std::uint32_t column = 0;
    Role role = Role::Id;
    int cost = 0;

    static constexpr int wrongContent = 1000, noContent = 300;  // penalties
    bool hasWrongContent() const { return cost >= wrongContent; }
    bool isDoubtful() const { return cost >= noContent; }
};

// Leaves out the columns that are taken, and the roles that rules have settled.
std::vector<RoleCandidate> roleCandidates(const Headings& headings, const std::vector<bool>& taken,
                                          const std::set<Role>& settled);

}  // namespace plumbline
