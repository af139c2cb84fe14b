// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Goals whose target and actual stand in rows of their own: in turn, told apart by a column of such words, or
// one below the other under labels that say which.
//
//     // Rep | Figure | Jan | Feb            // Rep | Jan | Feb
//     // Ann | Target | 10  | 20             // Target
//     // Ann | Actual | 8   | 25             // Ann | 10 | 20 … Actual, Ann | 8 | 25
//     findFigureColumn(sheet, headings);     // 1; nothing on the right: labelled
//     foldFigures(sheet, headings, counts, names, looks);
//     looks.figures.actualRow[0];            // the second row of Ann's goal
//
// The rows of one goal agree in every column that names it. The first stays the goal's row.

#include "table/row_blocks.h"

namespace plumbline {

// Which figure a word names; None where it names none.
Figure figureNamed(std::string_view text);

// The column whose cells all say which figure their row shows, target and actual among them.
std::optional<std::uint32_t> findFigureColumn(const SheetView& sheet, const Headings& headings);
// The same in two words that alternate, of which one is known, or none where the second rows have gaps.
std::optional<std::uint32_t> findAlternation(const SheetView& sheet, Headings& headings);

// The labels alone in their rows that say so ("Target", "Actual"), or that stand above the same names as one that does;
// empty where they do not part the table.
struct FigureLabel {
    std::uint32_t row = 0;  // below the headings
    Figure figure = Figure::None;
};
std::vector<FigureLabel> figureLabels(const SheetView& sheet, const Headings& headings, const RowCounts& counts);

// "Ann Target", "Actual: Ann": what the label names besides the figure; empty where it names nothing else.
std::string_view nameBesideFigure(std::string_view label);

// Both measures stand in the same columns.
void shareFigureColumns(Headings& headings);

void foldFigures(const SheetView& sheet, const Headings& headings, const std::vector<FigureLabel>& labels,
                 const std::vector<std::uint32_t>& names, RowLooks& looks);

}  // namespace plumbline
