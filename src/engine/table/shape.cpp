// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/shape.h"

#include <algorithm>

#include "core/words.h"
#include "table/headings.h"

namespace plumbline {
namespace {

constexpr std::uint32_t rowsLookedAt = 20;
constexpr std::size_t longestRecord = 2000;

std::size_t headingsIn(std::string_view text, char separator) {
    std::size_t known = 0, pieces = 0;
    while (!text.empty() && pieces < 100) {
        const std::size_t end = std::min(text.find(separator), text.size());
        known += meaningOf(text.substr(0, end), Closeness::Part).known() ? 1 : 0;
        text.remove_prefix(std::min(end + 1, text.size()));
        ++pieces;
    }
    return pieces >= 3 ? known : 0;
}

}  // namespace

CellBlock transposed(CellBlock block) {
    CellBlock turned;
    turned.rows = block.columnCount();
    turned.columns.assign(block.rows, std::vector<Cell>(turned.rows));
    for (std::uint32_t column = 0; column < turned.rows; ++column)
        for (std::uint32_t row = 0; row < block.rows; ++row)
            turned.columns[row][column] = block.columns[column][row];
    turned.texts = std::move(block.texts);
    turned.sheetName = std::move(block.sheetName);
    turned.firstRow = block.firstRow;
    turned.firstColumn = block.firstColumn;
    turned.epochShift = block.epochShift;
    turned.transposed = !block.transposed;
    turned.formats = std::move(block.formats);
    turned.merges = std::move(block.merges);
    turned.formulas = std::move(block.formulas);
    for (auto& area : turned.formats) {
        std::swap(area.firstRow, area.firstColumn);
        std::swap(area.lastRow, area.lastColumn);
    }
    for (auto& area : turned.merges) {
        std::swap(area.firstRow, area.firstColumn);
        std::swap(area.lastRow, area.lastColumn);
    }
    for (auto& cell : turned.formulas) std::swap(cell.row, cell.column);
    return turned;
}

std::optional<Message> singleColumnProblem(const CellBlock& block) {
    if (block.columns.empty()) return std::nullopt;
    // Records in one cell each, under headings that may have been split.
    std::uint32_t records = 0;
    const Cell* sample = nullptr;
    for (std::uint32_t row = 0; row < std::min(block.rows, rowsLookedAt); ++row) {
        const Cell* only = nullptr;
        std::uint32_t filled = 0;
        for (const auto& column : block.columns)
            if (!column[row].isBlank()) {
                ++filled;
                only = &column[row];
            }
        if (filled == 0 || (records == 0 && filled > 1 && row == 0)) continue;
        if (filled > 1 || !only->isText()) return std::nullopt;
        ++records;
        if (!sample) sample = only;
    }
    if (records < 2) return std::nullopt;
    for (char separator : {',', ';', '\t', '|'}) {
        bool known = headingsIn(block.texts.view(sample->textId()).substr(0, longestRecord), separator) >= 2;
        std::size_t headings = 0, pieces = 0;
        for (const auto& column : block.columns)
            if (column[0].isText() &&
                meaningOf(block.texts.view(column[0].textId()), Closeness::Part).known())
                ++headings;
        for (char c : block.texts.view(sample->textId())) pieces += c == separator ? 1 : 0;
        known = known || (headings >= 2 && pieces >= 2);
        if (known)
            return separator == '\t' ? Message("error.tabs")
                                     : Message("error.separated", {std::string(1, separator)});
    }
    return std::nullopt;
}

}  // namespace plumbline
