// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Where the headings stand and which column has which role.
//
//     Result<HeadingRow> found = findHeadings(block, "target=FY25 Quota");
//     found->row;                               // 3: below two title lines and a blank row
//     found->columns[0].role;                   // Role::Id

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "table/cell_block.h"
#include "table/goal_table.h"

namespace plumbline {

struct HeadingRow {
    std::uint32_t row = 0;
    std::vector<RecognisedColumn> columns;  // one per role, in sheet order
    std::vector<std::string> unusedHeadings;
};

Result<HeadingRow> findHeadings(const CellBlock& block, std::string_view columnRules);

}  // namespace plumbline
