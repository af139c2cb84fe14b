// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// How much one row looks like headings: texts whose meaning is known, and names of periods.
//
//     // "Rep | Region | Quota"
//     lookOf(sheet, 2, 3, Closeness::Part).isHeadings();   // true: a person, a group and a target
//     periodAt(sheet, 2, 4)->kind;                         // PeriodKind::Year where the cell holds 2025
//
// A period counts whether it stands as a text ("Q1 Quota"), as a date or as the number of a year.

#include <optional>

#include "table/headings.h"
#include "table/sheet_view.h"
#include "typed/periods.h"

namespace plumbline {

struct RowLook {
    int score = 0;
    std::uint32_t filled = 0, numbers = 0, headingLike = 0;
    bool onlyPeriods = false;

    static constexpr int enough = 4;  // the score from which a row counts as headings
    bool isHeadings() const { return score >= enough && filled >= 2 && numbers * 4 <= filled; }
};

// `farthest` says how loosely a text may be read.
RowLook lookOf(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd, Closeness farthest);

std::optional<PeriodName> periodAt(const SheetView& sheet, std::uint32_t row, std::uint32_t column);

bool isYearNumber(Cell cell);

// Whether a row shows values: numbers, also as texts, or a text that its column shows again below.
bool holdsValues(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd);
// How many of the cells below, as far as they are looked at, hold words of a status; nothing where one holds something else.
std::optional<std::uint32_t> statusWordsBelow(const SheetView& sheet, std::uint32_t row, std::uint32_t column,
                                              std::uint32_t looked, std::size_t longestWord = std::string_view::npos);
// Nothing but texts, two at least, and no values.
bool holdsLabels(const SheetView& sheet, std::uint32_t row, std::uint32_t columnEnd);

// The year of the title above row `firstRow`, else of the sheet's name; 0 where neither says one.
int yearAround(const SheetView& sheet, std::uint32_t firstRow, std::uint32_t columnEnd);

}  // namespace plumbline
