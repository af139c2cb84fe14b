// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Of two columns of figures that belong together one says what it is: the other is its counterpart, in whatever
// words. "Planned Jan | Erreicht Jan | Planned Feb | Erreicht Feb" need no dictionary for the second.
//
//     settlePeriodFigures(sheet, headings, taken);      // heads[2].measure: Role::Actual, assumed
//     counterpartOf(sheet, headings, taken, target);    // the only other column of such amounts
//
// Amounts of one size belong together: nearly every row lies between a twentieth and five times of its other.

#include <optional>
#include <vector>

#include "table/heading_row.h"

namespace plumbline {

// Period columns whose words are unknown, or the same words for two kinds of figures; before plans are chosen.
void settlePeriodFigures(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken);

struct Counterpart {
    std::uint32_t column = 0;
    bool certain = false;  // its heading may say so, and its numbers are amounts
};
// Of a column that is the target or the actual; nothing where none or several could be.
std::optional<Counterpart> counterpartOf(const SheetView& sheet, const Headings& headings,
                                         const std::vector<bool>& taken, std::uint32_t known);

// A column of the year's figures beside a plan of the other kind, whose sums are of its size.
std::optional<std::uint32_t> counterpartOfPlan(const SheetView& sheet, const Headings& headings,
                                               const std::vector<bool>& taken, const PlanColumns& plan);

struct FigurePair {
    std::uint32_t target = 0, actual = 0;
};
// The only two columns of numbers whose headings nobody knows, where the one goes with the other.
std::optional<FigurePair> pairOfUnknown(const SheetView& sheet, const Headings& headings,
                                        const std::vector<bool>& taken);

}  // namespace plumbline
