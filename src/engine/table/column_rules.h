// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the user says the columns are, against what their headings say.
//
//     const auto rules = columnRulesOf("parent=Manager; target=FY25 Quota; weight=");
//     (*rules)[1].role;                 // Role::Target
//     (*rules)[2].bars();               // true: the table has no weights, whatever its headings say
//
// A column is named by its heading, by one row of it, or by its letters.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "table/heading_row.h"

namespace plumbline {

struct ColumnRule {
    Role role = Role::Id;
    std::string heading;  // folded
    std::string shown;

    bool bars() const { return heading.empty(); }
};

// InvalidArgument for a part without "=", or an unknown role.
Result<std::vector<ColumnRule>> columnRulesOf(std::string_view text);

// What the rules say about time: "series=last" (or sum) and "year=2026".
struct TimeRules {
    std::optional<Series> series;
    int year = 0;
};
Result<TimeRules> timeRulesOf(std::string_view text);

std::optional<std::uint32_t> columnNamed(const SheetView& sheet, const Headings& headings,
                                         const ColumnRule& rule);

}  // namespace plumbline
