// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A cell's name in a formula that stays when the formula is copied.
//
//     absoluteName({6, 1});             // "$B$7"
//     columnLetters({6, 1});            // "B"

#include <string>

#include "sidebar/model/sheet_cell.h"

namespace plumbline::sidebar {

inline std::string columnLetters(SheetCell cell) {
    const std::string name = cellName(cell.row, cell.column);
    return name.substr(0, name.find_first_of("0123456789"));
}

inline std::string absoluteName(SheetCell cell) {
    return "$" + columnLetters(cell) + "$" + std::to_string(cell.row + 1);
}

}  // namespace plumbline::sidebar
