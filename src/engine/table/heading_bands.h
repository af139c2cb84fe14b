// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Headings that take several rows: bands such as Q1 | Q2 over Quota | Actual.
//
//     const HeadingRows rows = withBands(sheet, 4, columns);   // 3 … 4: row 3 spans the columns of row 4
//     headOf(sheet, rows, 2).heading;                          // "Q1 / Quota"
//     headOf(sheet, rows, 2).measure;                          // Role::Target, of the period Q1
//
// A band speaks for the columns that it is merged over, or that it leaves blank to its right.

#include "table/heading_row.h"

namespace plumbline {

struct HeadingRows {
    std::uint32_t first = 0, last = 0;
    std::uint32_t count() const { return last - first + 1; }  // none where last is noRow
};

// The rows of headings around `row`, which looks most like them; at most three.
HeadingRows withBands(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd);

// What the rows say about one column; its content is not looked at.
ColumnHead headOf(const SheetView& sheet, HeadingRows rows, std::uint32_t column);

}  // namespace plumbline
