// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Which columns are levels of a hierarchy, and in which order: the finer below what it determines.
//
//     // "Region | Manager | Rep | Quota", one row a rep
//     HierarchyPlan plan = planLevels(sheet, headings, rows);
//     plan.levels;                      // the columns of Region and Manager
//     plan.leaf;                        // that of Rep
//
// A level repeats its values, is merged over rows, or leaves repeats blank. Where a goal has several rows,
// one for each period, what names the goal is a level too and the period names the row.

#include "table/hierarchy.h"

namespace plumbline {

// `rows` are the rows of goals, or a sample of them. Form None where no column is a level; the leaf is told
// all the same.
HierarchyPlan planLevels(const SheetView& sheet, const Headings& headings,
                         const std::vector<std::uint32_t>& rows);

// The plan where rules name the levels.
HierarchyPlan ruledLevels(const Headings& headings);

// The hash of a cell's name; 0 for a blank.
std::uint64_t nameHashAt(const SheetView& sheet, std::uint32_t row, std::uint32_t column);

}  // namespace plumbline
