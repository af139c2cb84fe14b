// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A sheet's cells as a test writes them down.
//
//     CellBlock block = blockOf({{"ID", "Target"}, {"G", 300000}, {"H", nullptr}});

#include <string_view>
#include <variant>
#include <vector>

#include "table/cell_block.h"

namespace plumbline::testing {

struct Err {
    int code;
};
struct Written {
    Written(std::nullptr_t) {}
    Written(int number) : content(double(number)) {}
    Written(double number) : content(number) {}
    Written(const char* text) : content(std::string_view(text)) {}
    Written(Err error) : content(error) {}
    std::variant<std::monostate, double, std::string_view, Err> content;
};

inline CellBlock blockOf(const std::vector<std::vector<Written>>& rows) {
    CellBlock block;
    block.sheetName = "Sheet1";
    block.rows = static_cast<std::uint32_t>(rows.size());
    for (const auto& row : rows)
        if (row.size() > block.columns.size()) block.columns.resize(row.size());
    for (auto& column : block.columns) column.resize(rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            Cell& cell = block.columns[c][r];
            if (const auto* number = std::get_if<double>(&rows[r][c].content)) cell = Cell(*number);
            if (const auto* text = std::get_if<std::string_view>(&rows[r][c].content))
                cell = Cell::text(block.texts.add(*text));
            if (const auto* error = std::get_if<Err>(&rows[r][c].content)) cell = Cell::error(error->code);
        }
    return block;
}

}  // namespace plumbline::testing
