// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Writes cells and rows, after every guard has passed (sheet_guard.h) and within an undo step.

#include "document/document.h"
#include "document/writer.h"

namespace plumbline::document {

class CellWriter {
  public:
    explicit CellWriter(const Book& document) : document_(document) {}
    void write(const Edit& edit) const;
    // New rows, dressed like the template: its formats and formulas, without what was typed there.
    void insert(const RowInsert& insert) const;
    void remove(const RowRemoved& removed) const;
    std::size_t lostReferences() const;  // formulas of the document that refer to what is gone

  private:
    sal_Int16 formatOf(const Reference<css::table::XCell>& cell) const;
    void showAsDate(const Reference<css::table::XCell>& cell) const;
    void clearTextFormat(const Reference<css::table::XCell>& cell) const;
    void setFormat(const Reference<css::table::XCell>& cell, sal_Int16 type) const;

    const Book& document_;
};

}  // namespace plumbline::document
