// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a heading means. The words stand in headings.txt, which a translator can read and extend.
//
//     roleOfHeading("Reports To")->role;        // Role::Parent
//     roleOfHeading("Umsatz-Ziel")->role;       // Role::Target, whatever the case, accents and hyphens
//     isTotalLabel("Grand Total");              // true

#include <optional>
#include <string_view>

#include "core/result.h"
#include "table/goal_table.h"

namespace plumbline {

struct HeadingMatch {
    Role role = Role::Id;
    int rank = 0;          // 0 is the surest word of the role
    bool ignored = false;  // known, and known to be nothing that is read: "% of quota", "Notes"
};

std::optional<HeadingMatch> roleOfHeading(std::string_view heading);
Result<Role> roleNamed(std::string_view word);
bool isTotalLabel(std::string_view label);

}  // namespace plumbline
