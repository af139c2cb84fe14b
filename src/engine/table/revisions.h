// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Earlier versions of a figure beside the one that holds.
//
//     setOlderColumnsApart(headings, taken);    // "Target (original)" beside "Target (revised)"
//     setOlderRowsApart(sheet, headings, rows); // revision 1 of a row that revision 2 repeats
//
// Of columns the headings say it, by a number ("V1", "rev. 2") or a word ("original", "revised"), and must be alike
// otherwise. Of rows a column of revisions does: those that agree in all names and periods are one.

#include "table/heading_row.h"
#include "table/rows.h"

namespace plumbline {

void setOlderColumnsApart(Headings& headings, const std::vector<bool>& taken);
void setOlderRowsApart(const SheetView& sheet, const Headings& headings, RowLooks& rows);

// "Target V2": the version, and the heading without it; nothing where it names none.
struct VersionedHeading {
    double version = 0;
    std::string rest;  // folded
};
std::optional<VersionedHeading> versionOf(std::string_view heading);

}  // namespace plumbline
