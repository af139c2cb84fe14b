// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A part of a sheet that is filled as a whole and later filled again, as a report is.
//
//     AreaWriter area(addSheet(document, "Goals report"), {0, 0});
//     area.fill(values, 20, 8);         // a blank sheet: all at once
//     AreaWriter again(sheet, {3, 1});
//     again.clear(old, 24);             // what stands below moves down where it grows
//     again.put(values);                // cell by cell: the office can undo that
//
// Asked of the guard (sheet_guard.h) before, and within an undo step.

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"

namespace plumbline::document {

// A cell by its place within the area. Text is never read as a formula.
struct AreaCell {
    std::uint32_t row = 0, column = 0;
    std::optional<double> number;
    std::string text;  // where there is no number
};

Sheet addSheet(const Book& document, const std::string& name);  // behind the others

class AreaWriter {
  public:
    AreaWriter(Sheet sheet, SheetCell origin) : sheet_(std::move(sheet)), origin_(origin) {}

    // Blank, without formats, and at least `rows` rows tall. Where the office will not move what stands
    // below, it says nothing and moves nothing: then this throws, before anything is written over it.
    void clear(const Address& old, std::uint32_t rows) const;
    // Faster than one by one, but undoing it leaves behind what stands where nothing was.
    void fill(const std::vector<AreaCell>& cells, std::uint32_t rows, std::uint32_t columns) const;
    void put(const std::vector<AreaCell>& cells) const;
    void putFormula(std::uint32_t row, std::uint32_t column, const std::string& formula) const;

  private:
    sal_Int32 row(std::uint32_t row) const { return static_cast<sal_Int32>(origin_.row + row); }
    sal_Int32 column(std::uint32_t column) const { return static_cast<sal_Int32>(origin_.column + column); }
    void growDown(const Address& old, sal_Int32 rows) const;

    Sheet sheet_;
    SheetCell origin_;
};

}  // namespace plumbline::document
