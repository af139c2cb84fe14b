// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a macro hands over and gets back: dates, lists of numbers, ranges, rows. What cannot be read is a
// calc::Refused.
//
//     dayOf(Any(OUString("2026-06-30")));      // 46203
//     NumberList list = numbersOf(converter, basis);
//     list.cells.size();                       // 3
//     shapedLike(list, {34, 33, 33});          // an array for an array, rows for rows

#include <com/sun/star/script/XTypeConverter.hpp>
#include <optional>

#include "calc/convert.h"
#include "calc/sheet_range.h"
#include "core/civil_date.h"
#include "wording/words.h"

namespace plumbline::scripting {

using calc::Any;
using calc::Rows;
using Converter = com::sun::star::uno::Reference<com::sun::star::script::XTypeConverter>;

// A number as in a cell, a text that can be read in one way, an office's Date or DateTime; void: no date.
std::optional<Day> dayOf(const Any& date);

struct NumberList {
    bool inRows = false;
    std::size_t columns = 0;  // of rows
    std::vector<Cell> cells;  // row by row
};
// An array, rows as getDataArray gives them, a cell range, one number; void: none.
NumberList numbersOf(const Converter& converter, const Any& list);
Any shapedLike(const NumberList& list, const std::vector<double>& numbers);

// The range that a text names ("A3:H10", "Plan.A3:H10", a name), or that is handed over itself.
calc::Range rangeOf(const calc::Document& document, const Any& table);

// A number, a truth or a text; nothing where there is no data; an error is Refused.
Any answerOf(const Value& value);
// The first `count` rows; an error in them is its sentence.
Rows rowsOf(const Matrix& matrix, std::size_t count, const Words& words);

}  // namespace plumbline::scripting
