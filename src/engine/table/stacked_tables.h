// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Tables of several sheets as one: a sheet a month, a sheet a team, a roster beside the quotas.
//
//     // sheets "Jan 2025" and "Feb 2025", each Rep | Quota
//     Result<CellBlock> all = stackedTables({{january, ""}, {february, ""}});   // Rep | Quota | Period
//
// Columns are one where they play the same role, else where their headings are the same. Where every sheet's name is a period,
// that is a column "Period"; else the sheet's name is a column "Sheet", and rows of one id or name, of two
// sheets, that do not contradict each other are one row: who manages whom may stand on a sheet of its own. Where both have a
// figure they stay two, and both count. What is stacked lies nowhere: its cells have no names.

#include <string>
#include <vector>

#include "core/result.h"
#include "table/cell_block.h"

namespace plumbline {

// `firstRow` of a block that lies on no one sheet.
inline constexpr std::uint32_t nowhere = 0xffffffffu;

struct TablePart {
    CellBlock block;
    std::string columnRules;
};

// InvalidArgument where one of them is no table.
Result<CellBlock> stackedTables(const std::vector<TablePart>& parts);

}  // namespace plumbline
