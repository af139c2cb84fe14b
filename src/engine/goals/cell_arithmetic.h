// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Arithmetic on cells: an error stays that error, and what lacks a number is blank. Inline because a rollup
// calls it for each of a million goals.
//
//     quotient(Cell(80), Cell(100));    // 0.8
//     quotient(Cell(80), Cell());       // blank: no data is not zero
//     quotient(Cell(80), Cell(0.0));    // #DIV/0!
//
// Texts are errors before they get here: asNumber makes them so.

#include "core/cell.h"
#include "core/exact_sum.h"
#include "goals/direction.h"
#include "goals/progress.h"
#include "table/goal_table.h"

namespace plumbline {

inline Cell asNumber(Cell cell) {
    return cell.isText() ? errorCell(ErrorKind::WrongType) : cell;
}

inline Cell quotient(Cell above, Cell below) {
    for (const Cell& cell : {above, below})
        if (cell.isError()) return cell;
    if (above.isBlank() || below.isBlank()) return Cell();
    return below.number() == 0 ? errorCell(ErrorKind::DivisionByZero) : Cell(above.number() / below.number());
}

// Of what less is better of, a limit or a goal that goes down: how well it does, target / actual.
inline bool wantsLess(Cell target, Cell baseline, Kind kind) {
    return kind == Kind::AtMost || (kind == Kind::Reach && falls(target, baseline));
}
inline Cell attainmentCell(Cell actual, Cell target, Cell baseline, Kind kind) {
    return wantsLess(target, baseline, kind) ? quotient(target, actual) : quotient(actual, target);
}

// Exact to the cent.
inline Cell difference(Cell from, Cell amount) {
    for (const Cell& cell : {from, amount})
        if (cell.isError()) return cell;
    if (from.isBlank() || amount.isBlank()) return Cell();
    ExactSum sum;
    sum.add(from.number());
    sum.add(-amount.number());
    return Cell(sum.value());
}

// At this pace: what has moved since the baseline, by the part of the time that is over.
inline Cell forecastCell(Cell actual, Cell baseline, Cell expected) {
    if (baseline.isError()) return baseline;
    const double from = baseline.isNumber() ? baseline.number() : 0;
    const Cell moved = actual.isNumber() ? Cell(actual.number() - from) : actual;
    const Cell whole = quotient(moved, expected);
    return whole.isNumber() ? Cell(from + whole.number()) : whole;
}

}  // namespace plumbline
