// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A sheet's cells as a test writes them down.
//
//     CellBlock block = blockOf({{"ID", "Target"}, {"G", 300000}, {"H", nullptr}});

#include <initializer_list>
#include <string_view>
#include <vector>

#include "table/cell_block.h"

namespace plumbline::testing {

struct Err {
    int code;
};
// Trivial, and made by constants alone, so that a table of a test is data of the program and no code.
struct Written {
    enum class Kind { Blank, Number, Text, Error };
    constexpr Written(std::nullptr_t) : number(0) {}
    constexpr Written(int whole) : kind(Kind::Number), number(whole) {}
    constexpr Written(double value) : kind(Kind::Number), number(value) {}
    constexpr Written(const char* letters) : kind(Kind::Text), text(letters) {}
    constexpr Written(Err error) : kind(Kind::Error), code(error.code) {}
    Kind kind = Kind::Blank;
    union {
        double number;
        const char* text;
        int code;
    };
};
using WrittenRow = std::initializer_list<Written>;
using WrittenRows = std::initializer_list<WrittenRow>;

CellBlock blockOf(WrittenRows rows);
CellBlock blockOf(const std::vector<std::vector<Written>>& rows);

}  // namespace plumbline::testing
