// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Codes that stand once, and a column beside them that repeats some of these and is blank at the top: ids and the ids of
// parents, whatever is written above them. What is one is no figure, however large its numbers are.
//
//     // "Zorp" 101, 102, 103 | "Parent ID" –, 101, 101
//     markIdLinks(sheet, headings, taken);
//     headings.heads[0].meaning.id;     // true
//
// Looked at before figures are told apart. Tables of more than 20,000 rows are left to what their headings say.

#include <vector>

#include "table/heading_row.h"

namespace plumbline {

void markIdLinks(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken);

}  // namespace plumbline
