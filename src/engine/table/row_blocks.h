// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What follows a table below: remarks, lists, assumptions, another table without headings of its own.
//
//     // Rep | Target | Actual … Cy | 300 € | 280 €, two blank rows, Assumptions, Growth | 2 %
//     settleBlocks(sheet, headings, counts, looks);   // the rows from "Assumptions" on: RowKind::OtherTable
//
// A block behind blank rows is another table where its numbers are of another kind than those above them, or
// where it begins with a title and fills fewer columns than any goal does.

#include "table/rows.h"

namespace plumbline {

// For each row below the headings.
struct RowCounts {
    std::vector<std::uint16_t> filled, texts;
    std::vector<std::uint32_t> firstText;  // noRow: none
    bool isLoneText(std::uint32_t i) const { return filled[i] == 1 && texts[i] == 1; }
};

// Another table begins at a row below the headings: told, and left out.
void tellTable(const SheetView& sheet, const Headings& headings, const RowCounts& counts, std::uint32_t i,
               RowLooks& looks);

// The rows below a heading that is there again are those above it once more: a copy, which is not added.
bool isCopy(const SheetView& sheet, const Headings& headings, std::uint32_t repeated);

void settleBlocks(const SheetView& sheet, const Headings& headings, const RowCounts& counts, RowLooks& looks);

// A text alone below the last goal that says what no goal would: a date, a colon, an end of a sentence.
void settleRemarks(const SheetView& sheet, const Headings& headings, const RowCounts& counts, RowLooks& looks);

}  // namespace plumbline
