// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Columns of what somebody wrote down about a goal, told by what stands in them.
//
//     judgeByContent(sheet, headings, column);         // "Status" over 40 %, 100 % is progress as stated
//     statusColumn(sheet, headings, taken);            // "Stand" over Erledigt, Offen, In Arbeit
//     isShare(sheet, headings, column, target);        // "Progress %" 31 beside a target of 100

#include <optional>
#include <vector>

#include "table/heading_row.h"

namespace plumbline {

// A status of numbers is progress, words of a status under "Progress" are a status, signs such as "<=" are a kind.
void judgeByContent(const SheetView& sheet, Headings& headings, std::uint32_t column);

// Whether some of its texts are words of a status.
bool holdsStatus(const SheetView& sheet, const Headings& headings, std::uint32_t column);
// A column that is not taken and holds nothing but a status's words.
std::optional<std::uint32_t> statusColumn(const SheetView& sheet, const Headings& headings,
                                          const std::vector<bool>& taken);
// A column that is not taken and states progress, beside targets.
std::optional<std::uint32_t> statedColumn(const SheetView& sheet, const Headings& headings,
                                          const std::vector<bool>& taken);
// Whether a column under a word for progress holds shares of the way, and not amounts on it.
bool isShare(const SheetView& sheet, const Headings& headings, std::uint32_t column,
             std::optional<std::uint32_t> target);

}  // namespace plumbline
