// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Which goal stands below which, in the form that the table shows it: parent ids, outline numbers, level
// columns, indentation, or section rows. The first of these that the table has is taken.
//
//     HierarchyPlan plan = planHierarchy(sheet, headings, rows);
//     plan.form;                        // HierarchyForm::LevelColumns
//     plan.levels;                      // the columns of Region and Manager
//
// Groups of level columns become goals named by their path ("West / Smith") behind the goals of the rows; a
// row that shows a group without a leaf is that group. Section rows become goals of their own rows.

#include "table/heading_row.h"
#include "table/rows.h"

namespace plumbline {

struct HierarchyPlan {
    HierarchyForm form = HierarchyForm::None;
    std::vector<std::uint32_t> levels;    // level columns, the highest first
    std::vector<std::uint32_t> fills;     // of these: a blank cell repeats the cell above
    std::optional<std::size_t> managers;  // the level that names people above the rows' owners
    std::uint32_t column = 0;             // outline: the numbers; indentation and sections: the labels
    std::optional<std::uint32_t> leaf;    // the column that names the rows; none with levels: the period does
    bool leafIsGoal = false;              // no column had the role; it is taken as the statement
    std::vector<std::optional<std::uint32_t>> levelIds;  // for each level, the column with its ids
    std::vector<std::uint32_t> sectionEnds;              // sections: the sheet's rows that hold a section's own total
    bool headsBare = false;  // outline: numbered rows add up those below them that have no number
    bool byLabels = false;                               // sections: "O1: …" above "KR1: …"
    std::vector<std::uint32_t>
        sumParent;  // sections: for each row below the headings, the row that adds it up

    bool isLevel(std::uint32_t column) const;
};

HierarchyPlan planHierarchy(const SheetView& sheet, const Headings& headings, const RowLooks& rows);

// Links table.parents; rowOfGoal must be filled, and id for outline numbers. Level columns add the groups to
// every column that is filled.
void linkHierarchy(const SheetView& sheet, const HierarchyPlan& plan, const std::vector<bool>& isSection,
                   GoalTable& table, TextPool& texts);

}  // namespace plumbline
