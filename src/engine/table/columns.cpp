// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/columns.h"

namespace plumbline {
namespace {

constexpr std::size_t mostRowsTold = 200;  // excluded rows and unused headings listed at the most, each

std::string letters(std::uint32_t sheetColumn) {
    std::string name = cellName(0, sheetColumn);
    name.pop_back();
    return name;
}

std::string_view formWords(HierarchyForm form) {
    constexpr std::string_view words[] = {"none",          "parent column", "outline numbers",
                                          "level columns", "indentation",   "sections"};
    return words[static_cast<std::size_t>(form)];
}

bool isTotal(const ExcludedRow& row) {
    return row.kind == ExclusionKind::Total || row.kind == ExclusionKind::Subtotal;
}

}  // namespace

Matrix columns(const GoalTable& table) {
    Matrix rows;
    for (const RecognisedColumn& column : table.columns)
        rows.addRow({std::string(roleName(column.role)), column.heading,
                     letters(table.firstColumn + column.column),
                     column.runnersUp.empty() ? std::string() : "also possible: " + column.runnersUp});
    rows.addRow(
        {"hierarchy", std::string(formWords(table.form)), "", std::to_string(table.count) + " goals"});
    for (std::size_t i = 0; i < std::min(table.excluded.size(), mostRowsTold); ++i) {
        const ExcludedRow& row = table.excluded[i];
        rows.addRow({isTotal(row) ? "total" : "excluded", row.label, "",
                     "row " + std::to_string(table.firstRow + row.row + 1)});
    }
    for (std::size_t i = 0; i < std::min(table.unusedHeadings.size(), mostRowsTold); ++i)
        rows.addRow({"not used", table.unusedHeadings[i], "", ""});
    return rows;
}

}  // namespace plumbline
