// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Who stands below a goal, by name, in the table's order.
//
//     const PeopleBelow below(now, north);
//     below.names();                    // "Ines", "Pavel"
//     below.of("ines");                 // their goals below it; several where one stands there twice

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "snapshot/snapshot.h"

namespace plumbline::sidebar {

inline constexpr std::size_t mostParts = 500;

class PeopleBelow {
  public:
    PeopleBelow(const Snapshot& now, GoalIndex goal);
    const std::vector<std::string>& names() const { return names_; }
    std::span<const GoalIndex> of(std::string_view name) const;
    // The one goal of a name; noGoal where it has none.
    GoalIndex firstOf(std::string_view name) const { return of(name).empty() ? noGoal : of(name).front(); }

  private:
    std::vector<std::string> names_;
    std::unordered_map<std::uint64_t, std::vector<GoalIndex>> goals_;
};

// What a goal had in the year before, by the table's columns of earlier results, else by actuals of the year before its
// plan's; blank where it has none.
Cell lastYearOf(const Snapshot& now, GoalIndex goal);

}  // namespace plumbline::sidebar
