// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What reading takes from a sheet's name or a title line: "Quota 2025", "Umsatzziele", "Win rates".
//
//     readSheetName("Quota 2025");     // {year 2025, measure Target, isRatio false}
//
// A table's identity heeds the same (store/content.h): what reading uses of the name must stand here.

#include <optional>
#include <string_view>

#include "table/headings.h"

namespace plumbline {

struct SheetNameReading {
    int year = 0;  // 0: none
    std::optional<Role> measure;
    bool isRatio = false;
};
SheetNameReading readSheetName(std::string_view name);

// The measure that a text around the table speaks of: "Quarterly quota by sales person".
std::optional<Role> measureIn(std::string_view text);

// Whether a title says that the figures below it are averages, rates or scores.
bool titlesRatio(std::string_view title);

}  // namespace plumbline
