// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Tables of a workbook besides that of the goals: what could hold bookings. Which of them does, the engine says.
//
//     for (const OtherTable& table : otherTables(document, goals)) table.place;     // "Deals.A1:J5001"
//     table.reference;                  // "$Deals.$A$1:$J$1048576": what is added below belongs to it
//     blankRun(sheet, {3, 16}, 2, {});  // two blank cells, one below the other, at that place or right of it
//
// Each sheet's filled part, parted where whole columns are blank; of the goals' own sheet what lies beside and below them.

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"

namespace plumbline::document {

struct OtherTable {
    calc::Range range;
    std::string place, reference;
};

std::vector<OtherTable> otherTables(const Book& document, const Address& goals);
// The first rows of every sheet but one and those that are ours (the log, reports), as far as there are not too many.
std::vector<calc::Range> sheetStarts(const Book& document, const std::string& except);
bool isLog(const Sheet& sheet);

// A range as somebody wrote it: just that.
OtherTable tableWritten(const calc::Range& range);

// Cells of its first rows alone, to judge it by.
calc::Range firstRowsOf(const calc::Range& range, sal_Int32 rows);

// Outside of the columns of `avoid`, where these lie on the sheet; none within some 60 columns.
std::optional<SheetCell> blankRun(const Sheet& sheet, SheetCell from, std::uint32_t count,
                                  const std::vector<Address>& avoid);

}  // namespace plumbline::document
