// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a formula writes where it names a table: references, names, and the arguments of GOAL.MODEL.

#include <functional>
#include <optional>
#include <string>

#include "calc/sheet_range.h"

namespace plumbline::calc {

struct ModelSource {
    Range range;  // none where the formula's table, rules or bookings are expressions that cannot be followed
    std::string columnRules;
    Range actuals, aliases;  // of GOAL.MODEL, where it has them
};

// What a cell with GOAL.MODEL reads; nothing where the cell holds no such formula.
std::optional<ModelSource> modelSource(const Document& document, const Range& cell);

// The same of a cell with GOAL.ACTUALS.
std::optional<ModelSource> bookingsSource(const Document& document, const Range& cell);

// A reference, a name or a database range as a formula in `cell` writes it; none where it is an expression.
Range rangeNamed(const Document& document, const Range& cell, const std::string& reference);

// The first cell of a sheet with a formula that gives a text and is wanted; none among the first some thousands.
Range findTextFormula(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                      const std::function<bool(const Range&)>& isWanted);

// The first of its formulas that is wanted, whatever it gives; none among the first few hundred.
Range findFormula(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                  const std::function<bool(const Range&)>& isWanted);

// The text that a cell holds, also while formulas are computed.
std::string textOf(const Range& cell);

}  // namespace plumbline::calc
