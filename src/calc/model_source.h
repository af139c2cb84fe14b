// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Which model an argument is: the goals of a range, of a cell that holds GOAL.MODEL, a goal log, or bookings.
//
//     Result<ModelStore::Table> table = tableOf(document, range, ModelStore::Where::Anywhere);
//     Result<ModelStore::Log> log = logOf(document, rows);
//
// GOAL.MODEL shows "18 goals #0123456789abcdef": equal content gives equal text, a change another. What a formula
// needs is looked up in the process's store by that text; when it is not there (a file just loaded, a table long
// unused) it is read again from the model cell's own formula.

#include <string>

#include "calc/convert.h"
#include "calc/sheet_range.h"
#include "store/model_store.h"

namespace plumbline::calc {

// The message of a model that only its own cell's formula can bring back.
inline constexpr std::string_view recalculationNeeded = "error.recalculate";

Result<ModelStore::Table> tableOf(const Document& document, const Range& range, ModelStore::Where where);
// The goals of a range, read by rules.
Result<ModelStore::Table> tableByRules(const Document& document, const Range& range,
                                       const std::string& columnRules);
// What GOAL.MODEL shows of a range: goals, or the entries of a goal log.
Result<std::string> modelName(const Document& document, const Range& range, const std::string& columnRules,
                              const ModelActuals& actuals);

// What GOAL.ACTUALS reads of a range; and the bookings that a cell with such a formula names, wherever the document has it.
Result<SharedBookings> bookingsOf(const Document& document, const Range& range, const std::string& rules);
Result<SharedBookings> bookingsNamed(const Document& document, const std::string& name);

// The bookings that a model cell's formula names; none where the cell holds another formula.
Result<ModelActuals> actualsOf(const Document& document, const Range& modelCell);

// A goal log by its cells, or by the text of a model cell that reads it.
Result<ModelStore::Log> logOf(const Document& document, const Rows& rows);

}  // namespace plumbline::calc
