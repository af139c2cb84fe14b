// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Which of several tables of a range is read: the rule "table=2".
//
//     Result<TableChoice> choice = tableChoiceOf("table=2; target=Plan");
//     choice->number;                       // 2
//     choice->rules;                        // "target=Plan"
//     onlyTable(block, 2);                  // the same cells, blank but for those of the second table
//
// Tables are counted as they begin: from the top, then from the left. Cells keep their places, so that findings and mends
// name those of the sheet.

#include <string>
#include <vector>

#include "core/result.h"
#include "table/cell_block.h"

namespace plumbline {

struct TableChoice {
    std::size_t number = 1;
    std::string rules;  // the others
};
Result<TableChoice> tableChoiceOf(std::string_view rules);

// Where each of the tables lies, in the order by which they are counted.
struct TablePart {
    std::uint32_t firstRow = 0, firstColumn = 0, lastRow = 0, lastColumn = 0;  // within the block
};
std::vector<TablePart> tablesIn(const CellBlock& block);

// An error that says how many there are where there is no such table.
Result<CellBlock> onlyTable(CellBlock block, std::size_t number);

}  // namespace plumbline
