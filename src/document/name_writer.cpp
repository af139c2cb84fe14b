// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "document/name_writer.h"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XCell.hpp>

#include "document/area_writer.h"
#include "document/cell_writer.h"
#include "document/sheet_guard.h"

namespace plumbline::document {
namespace {

Edit textIn(const std::string& sheet, SheetCell cell, const std::string& text) {
    Edit edit;
    edit.sheet = sheet;
    edit.cell = cell;
    edit.before = std::string();
    edit.text = text;
    return edit;
}

}  // namespace

std::vector<Edit> NameWriter::cells() const {
    std::vector<Edit> cells;
    SheetCell at = names_.cell;
    for (const NameRow& row : names_.rows) {
        cells.push_back(textIn(names_.sheet, at, row.booked));
        cells.push_back(textIn(names_.sheet, {at.row, at.column + 1}, row.known));
        ++at.row;
    }
    return cells;
}

std::string NameWriter::check(const Words& words) const {
    const SheetGuard guard(document_, words);
    if (sheetNamed(document_, names_.sheet).is()) return guard.check(cells());
    const auto last = names_.cell.row + static_cast<std::uint32_t>(names_.rows.size());
    return guard.check(SheetsNeeded{1, last, names_.cell.column + 2});
}

void NameWriter::write() const {
    const CellWriter writer(document_);
    if (!sheetNamed(document_, names_.sheet).is()) {
        const Sheet sheet = addSheet(document_, names_.sheet);
        for (std::uint32_t column = 0; column < 2; ++column) {
            const Edit heading = textIn(names_.sheet, {0, column}, names_.headings[column]);
            writer.write(heading);
            Reference<css::beans::XPropertySet>(cellOf(document_, heading), UNO_QUERY_THROW)
                ->setPropertyValue("CharWeight", css::uno::Any(150.0f));
        }
    }
    for (const Edit& cell : cells()) writer.write(cell);
}

}  // namespace plumbline::document
