// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What each row below the headings is: a goal, a total, a section's label, a remark, another table.
//
//     RowLooks rows = classifyRows(sheet, headings);
//     rows.kind[0];                     // RowKind::Goal: the first row below the headings
//     rows.excluded;                    // the rows left out, with their labels
//
// A row that is the sum of others, by formula or by value, is a total where its label is a total's word or
// blank, else the parent of the rows that it sums; the one row that sums the whole table is its total, too, in whatever
// words (whole_total). A total is labelled so ("Total", "Summe Nord"), or sums
// the rows above it by formula without being a goal of its own. A section is a label alone in its row, merged
// over several columns, bold, or ending with a colon, with goals below.

#include <vector>

#include "table/heading_row.h"

namespace plumbline {

enum class RowKind : std::uint8_t {
    Goal,
    Blank,
    Total,
    Section,
    Note,
    Repeated,
    OtherTable,
    Figure  // a further row of a goal above
};

// Of tables whose targets and actuals stand in rows of their own; empty elsewhere. One per row below the
// headings.
struct FigureRows {
    std::vector<Figure> figure;
    std::vector<std::uint32_t> targetRow, actualRow;  // of the sheet, for the rows that are goals; noRow: none
    bool any() const { return !figure.empty(); }
};

struct RowLooks {
    std::vector<RowKind> kind;  // one per row below the headings
    std::vector<ExcludedRow> excluded;
    std::vector<Note> notes;
    std::vector<std::uint32_t>
        sumParent;  // for each row, the goal's row that adds it up; empty: no such rows
    std::vector<std::uint32_t>
        ofAnotherColumn;                     // totals that add up another column than that of their figure
    std::vector<std::uint32_t> sectionEnds;  // rows below the headings that hold the total of the section above them
    std::vector<std::uint8_t>
        isTrimmed;  // of each column: its texts below the headings have no blanks around them
    FigureRows figures;
};

RowLooks classifyRows(const SheetView& sheet, const Headings& headings);

// "Region North:" heads the section "Region North".
std::string_view withoutColon(std::string_view label);

}  // namespace plumbline
