// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What the rows are where no unit, currency or metric tells: carriers of the one measure that the headings name (people,
// products, regions), or statements that count something of their own each.
//
//     // "Enunciado | Cuota | Actual" over "Talleres dados", "Errores corregidos", below objectives
//     rowsBelow(headings, table, isParent);     // RowsAre::Statements
//     // "Target Sales | Actual Sales": whatever the rows are, they are sales
//     quantityNamed(headings);                  // Named::Everywhere

#include "table/heading_row.h"

namespace plumbline {

// Whether the target's and the actual's headings name a quantity that adds up ("sales", "customers"), and not merely that
// something is counted ("quantity", "units"): both do, one does ("Revenue target | Actual"), or none.
enum class Named : std::uint8_t { Nowhere, Somewhere, Everywhere };
Named quantityNamed(const Headings& headings);

enum class RowsAre : std::uint8_t { Carriers, Mixed, Statements };
// Of the goals without children, where some have a parent.
RowsAre rowsBelow(const Headings& headings, const GoalTable& table, const std::vector<bool>& isParent);
// Whether these are called by first and last names: "KR1: Ann Lee".
bool namesPeople(const GoalTable& table, const std::vector<bool>& isParent);

}  // namespace plumbline
