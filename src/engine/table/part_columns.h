// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What is planned of some things in some places: names down, names across, an amount in each cell.
//
//     // Year: 2019 | North | South | Total        below "Sales plan"
//     // Lamps      |   100 |   200 |   300
//     // Total      |   100 |   200 |   300
//     partsBelow(sheet, 1, 4)->parts;   // 1, 2: a row's target is what they add up to
//
// A title, the corner or the sheet's name says that it is a plan; else sums at both ends must prove that the cells are parts of one amount.
// Either way it is told. Any word for another figure or a period among the headings makes it something else.

#include <optional>
#include <vector>

#include "table/heading_row.h"

namespace plumbline {

struct Parts {
    std::uint32_t names = 0;
    std::vector<std::uint32_t> parts;
    std::optional<std::uint32_t> total;  // the column that adds them up
    bool titled = false;                 // as a plan
    bool summed = false;                 // the last row adds up all others

    bool isPlan() const {
        constexpr std::size_t fewest = 3;  // two columns are as likely a plan and what came of it
        return (titled && (total || parts.size() >= fewest)) || (total && summed);
    }
};
// What stands below a row of headings; nothing where it is no such matrix.
std::optional<Parts> partsBelow(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd);

// Takes the parts for a plan where no heading says a figure.
void takePartColumns(const SheetView& sheet, Headings& headings, std::vector<bool>& taken);

// "Month | Lamps | Chairs | Total": the column of totals that adds up all other columns of numbers in each row, of which no word is known.
struct TotalOfParts {
    std::uint32_t total = 0;
    std::vector<std::uint32_t> parts;
};
std::optional<TotalOfParts> totalOfParts(const SheetView& sheet, const Headings& headings,
                                         const std::vector<bool>& taken);

}  // namespace plumbline
