// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Whether a change may be made, asked before anything is written: the office itself would accept some of
// these silently.
//
//     const SheetGuard guard(document, words);
//     guard.check(edits);               // a sentence; empty where every cell may be written
//
// Told are: a read-only document, a protected sheet or cell, a cell that is merged, part of an array formula,
// a formula, or no longer what it was; for new rows also a filter, a full sheet, and what stands across; for
// sheets a protected structure and the office's limits.

#include <string>
#include <vector>

#include "document/document.h"
#include "document/writer.h"
#include "wording/words.h"

namespace plumbline::document {

class SheetGuard {
  public:
    SheetGuard(const Book& document, const Words& words) : document_(document), words_(words) {}
    std::string checkDocument() const;  // closed or read-only: then nothing at all may be written
    std::string check(const std::vector<Edit>& edits) const;
    std::string check(const RowInsert& insert) const;
    std::string check(const RowRemoved& removed) const;
    std::string check(const SheetsNeeded& sheets) const;
    std::string check(const AreaNeeded& area) const;

    static constexpr std::size_t mostSheets =
        10000;  // that a workbook can have; the office has no name for it

  private:
    std::string checkSize(const Sheet& sheet, std::size_t rows, std::size_t columns) const;
    std::string checkCell(const Edit& edit) const;
    bool isProtected(const Edit& edit, const Reference<css::table::XCell>& cell) const;
    bool isFiltered(const Sheet& sheet, const RowInsert& insert) const;
    std::string checkHeld(const Sheet& sheet, const RowRemoved& removed) const;
    std::string checkAcross(const Sheet& sheet, const RowInsert& insert, const Address& used) const;

    const Book& document_;
    const Words& words_;
};

Reference<css::table::XCell> cellOf(const Book& document, const Edit& edit);  // none: outside the sheet
Address usedAreaOf(const Sheet& sheet);

}  // namespace plumbline::document
