// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Of several measures in a row the one that a rule asks for: "metric=Margin" over "Sales | | Margin | " and "Plan | Actual | Plan | Actual".
//
//     setOtherMeasuresApart(headings, taken, "margin");
//     headings.heads[1].meaning.could(Role::Target);   // false: "Sales / Plan"
//
// Columns that name no measure ("Actual" beside "Margin plan") may belong to any.

#include <string_view>
#include <vector>

#include "table/heading_row.h"

namespace plumbline {

// `subject`, folded, is part of the headings of the measure's columns.
void setOtherMeasuresApart(Headings& headings, const std::vector<bool>& taken, std::string_view subject);
// Whether the words of two columns name what is measured, and not the same.
bool measureTwoThings(const ColumnHead& one, const ColumnHead& other);

}  // namespace plumbline
