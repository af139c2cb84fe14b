// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// What a goal is measured in: its unit column, else the number format or the text of its target or actual,
// else what the heading says in brackets.
//
//     Units units(table);
//     units.read(sheet, headings);
//     table.unitOf(3).name;             // "€": of "Quota (€)", or of a cell in a euro format
//     table.unitOf(3).additive;         // true; percentages, scores and rates never add up
//
// Two spellings of one unit are one ("EUR" and "€"), and so is a multiple of it (TEUR), with its factor. Actuals in another
// multiple than the targets are brought to theirs; two currencies beside each other are told.

#include <unordered_map>

#include "table/heading_row.h"

namespace plumbline {

class Units {
  public:
    explicit Units(GoalTable& table);

    // Fills table.unit, for goals that have a row.
    void read(const SheetView& sheet, const Headings& headings);
    // The place of a unit in table.units, where it is added if it is new; 0 for no name.
    std::uint16_t index(std::string_view name);

  private:
    struct Column {
        std::uint32_t at = 0;
        std::uint16_t unit = 0;  // that its heading says
    };
    void readMeasure(const SheetView& sheet, const Column& column);
    void compare(const Column& target, const Column& actual);
    void tellCurrencies(const std::string& first, const std::string& second, std::uint32_t row);

    GoalTable& table_;
    std::unordered_map<std::uint64_t, std::uint16_t> byName_;
    std::unordered_map<std::string, std::uint16_t> byKey_;
    std::size_t clash_ = 0;  // the note about two currencies, from 1
};

}  // namespace plumbline
