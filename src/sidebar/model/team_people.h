// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Who stands in a new team's table, and above whom: from rows of names as they are typed.
//
//     TeamPeople people = peopleIn({.team = "North", .rows = {{"Ann", "Jonas"}, {"Bob"}}}, words);
//     people.problem;                   // a sentence where they cannot be a team
//     people.members;                   // North, Bob, Jonas, Ann: each before those below, who quotas themselves first
//
// The team is the first member. Who is only named as a manager becomes a member, too: his row is the sum of his people's.

#include <optional>
#include <string>
#include <vector>

#include "wording/words.h"

namespace plumbline::sidebar {

struct TeamRow {
    std::string name = {}, manager = {}, lastYear = {},
                weight = {};  // as typed; a row without a name is none
};
struct TeamNames {
    std::string team;
    std::vector<TeamRow> rows;
};

struct TeamMember {
    std::string name;
    std::size_t above = 0;  // its place among the members; the team's is its own
    std::vector<std::size_t> below = {};
    std::optional<std::size_t> row = {};  // that is typed; none: the team, and who is only named as a manager
    bool leads() const { return !below.empty(); }
};
struct TeamPeople {
    std::string problem;
    std::vector<TeamMember> members;
};

TeamPeople peopleIn(const TeamNames& names, const Words& words);

}  // namespace plumbline::sidebar
