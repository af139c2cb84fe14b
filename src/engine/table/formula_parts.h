// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// Parts of formulas: a cell's name that stays when the formula is copied, a text in quotes.
//
//     absoluteName({6, 1});             // "$B$7"
//     columnLetters({6, 1});            // "B"
//     quotedText("5\" pipes");          // "\"5\"\" pipes\""

#include <string>
#include <string_view>

#include "table/sheet_cell.h"

namespace plumbline {

inline std::string columnLetters(SheetCell cell) {
    const std::string name = cellName(cell.row, cell.column);
    return name.substr(0, name.find_first_of("0123456789"));
}

inline std::string absoluteName(SheetCell cell) {
    return "$" + columnLetters(cell) + "$" + std::to_string(cell.row + 1);
}

inline std::string quotedText(std::string_view text) {
    std::string quoted = "\"";
    for (char c : text) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

// "=SUM($B2:B9)" refers to "B", and not to "A" or "AB".
inline bool refersToColumn(const std::string& formula, const std::string& letters) {
    for (std::size_t at = formula.find(letters); at != std::string::npos;
         at = formula.find(letters, at + 1)) {
        const char before = at == 0 ? ' ' : formula[at - 1],
                   after = formula[std::min(at + letters.size(), formula.size() - 1)];
        const auto isLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
        if (!isLetter(before) && !isLetter(after)) return true;
    }
    return false;
}

}  // namespace plumbline
