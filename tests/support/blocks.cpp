// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "support/blocks.h"

#include <algorithm>

namespace plumbline::testing {
namespace {

Cell cellOf(const Written& written, TextPool& texts) {
    switch (written.kind) {
        case Written::Kind::Blank:
            break;
        case Written::Kind::Number:
            return Cell(written.number);
        case Written::Kind::Text:
            return Cell::text(texts.add(written.text));
        case Written::Kind::Error:
            return Cell::error(written.code);
    }
    return {};
}

template <class Rows>
CellBlock blockOfRows(const Rows& rows) {
    CellBlock block;
    block.sheetName = "Sheet1";
    block.rows = static_cast<std::uint32_t>(rows.size());
    std::size_t columns = 0;
    for (const auto& row : rows) columns = std::max(columns, row.size());
    block.columns.resize(columns);
    for (auto& column : block.columns) column.resize(rows.size());
    std::size_t at = 0;
    for (const auto& row : rows) {
        auto column = block.columns.begin();
        for (const Written& written : row) (*column++)[at] = cellOf(written, block.texts);
        ++at;
    }
    return block;
}

}  // namespace

CellBlock blockOf(WrittenRows rows) {
    return blockOfRows(rows);
}

CellBlock blockOf(const std::vector<std::vector<Written>>& rows) {
    return blockOfRows(rows);
}

}  // namespace plumbline::testing
