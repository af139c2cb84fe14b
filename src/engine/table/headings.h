// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a heading means. The words stand in headings.txt, which a translator can read and extend.
//
//     meaningOf("Reports To").roles[0].role;        // Role::Parent
//     meaningOf("Umsatz-Ziel 2025").roles[0].role;  // Role::Target, whatever the case, accents and hyphens
//     meaningOf("Emlpoyee").closeness;              // Closeness::Slip: one slip of the pen
//     isTotalLabel("Grand Total");                  // true
//
// A heading may mean several things ("Ziel" is a statement or an amount); the column's content decides.

#include <optional>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "table/goal_table.h"

namespace plumbline {

struct HeadingMatch {
    Role role = Role::Id;
    int rank = 0;  // 0 is the surest word of the role
};

enum class Closeness : std::uint8_t { Exact, Part, Slip };

struct HeadingMeaning {
    std::vector<HeadingMatch> roles;  // the surest first
    bool ignored = false;             // known to be nothing that is read: "% of quota", "Notes"
    bool dimension = false;           // groups goals: "Region"
    bool period = false;              // says which period the row is about: "Month"
    bool total = false;               // "Total", "Summe"
    Closeness closeness = Closeness::Exact;

    bool known() const { return !roles.empty() || ignored || dimension || period || total; }
};

// Exact words only, then parts of longer headings, then words with one slip of the pen.
HeadingMeaning meaningOf(std::string_view heading, Closeness farthest = Closeness::Slip);
Result<Role> roleNamed(std::string_view word);
bool isTotalLabel(std::string_view label);

// A label that begins or ends with a total's word: "Total North", "Summe Nord", "North Total"; what remains.
std::optional<std::string_view> totalOf(std::string_view label);

}  // namespace plumbline
