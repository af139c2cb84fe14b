// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sheet.h"

#include <algorithm>
#include <cstdio>

#include "core/civil_date.h"

namespace plumbline::adversary {

SheetCell& Sheet::at(std::uint32_t row, std::uint32_t column) {
    if (cells_.size() <= row) cells_.resize(row + 1);
    if (cells_[row].size() <= column) cells_[row].resize(column + 1);
    columns_ = std::max(columns_, column + 1);
    return cells_[row][column];
}

CellBlock Sheet::block() const {
    CellBlock block;
    block.sheetName = "Sheet1";
    block.rows = rows();
    block.firstRow = firstRow_;
    block.firstColumn = firstColumn_;
    block.columns.assign(columns_, std::vector<Cell>(rows()));
    for (std::uint32_t r = 0; r < rows(); ++r)
        for (std::uint32_t c = 0; c < columns_; ++c) {
            const SheetCell cell = cellAt(r, c);
            Cell& to = block.columns[c][r];
            if (const auto* number = std::get_if<double>(&cell.content)) to = Cell(*number);
            if (const auto* text = std::get_if<std::string>(&cell.content))
                to = Cell::text(block.texts.add(*text));
            if (const auto* code = std::get_if<int>(&cell.content)) to = Cell::error(*code);
            if (!cell.formula.empty()) block.formulas.push_back({r, c, cell.formula});
        }
    block.merges = merges_;
    addFormats(block);
    return block;
}

void Sheet::addFormats(CellBlock& block) const {
    for (std::uint32_t c = 0; c < columns_; ++c)
        for (std::uint32_t r = 0; r < rows();) {
            const SheetCell first = cellAt(r, c);
            std::uint32_t end = r + 1;
            while (end < rows() && cellAt(end, c).sameLook(first)) ++end;
            if (!first.sameLook(SheetCell{})) {
                FormatArea area{r, c, end - 1, c, first.kind, false, first.bold, first.indent, {}};
                if (first.kind == FormatKind::Currency) area.currency = "€";
                block.formats.push_back(area);
            }
            r = end;
        }
}

std::string numberShown(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", number);
    if (number == static_cast<double>(static_cast<long long>(number)))
        std::snprintf(text, sizeof text, "%lld", static_cast<long long>(number));
    return text;
}

namespace {

std::string shown(const SheetCell& cell) {
    std::string text;
    if (const auto* number = std::get_if<double>(&cell.content)) {
        text = numberShown(*number);
        if (cell.kind == FormatKind::Currency) text += " €";
        if (cell.kind == FormatKind::Percent) text = numberShown(*number * 100) + " %";
        if (cell.kind == FormatKind::Date) text = "date " + text;
    }
    if (const auto* written = std::get_if<std::string>(&cell.content)) {
        text = std::string(cell.indent * 2u, '>') + *written;
        const bool numeric =
            !written->empty() && written->find_first_not_of("0123456789.,") == std::string::npos;
        if (numeric) text = "'" + text;
    }
    if (const auto* code = std::get_if<int>(&cell.content)) text = "#" + std::to_string(*code);
    if (!cell.formula.empty()) text = cell.formula + " → " + text;
    return cell.bold ? "*" + text + "*" : text;
}

std::size_t letters(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

}  // namespace

std::string Sheet::printed() const {
    std::vector<std::size_t> widths(columns_, 1);
    for (std::uint32_t r = 0; r < rows(); ++r)
        for (std::uint32_t c = 0; c < columns_; ++c)
            widths[c] = std::max(widths[c], letters(shown(cellAt(r, c))));
    std::string out;
    for (std::uint32_t r = 0; r < rows(); ++r) {
        const std::string number = std::to_string(firstRow_ + r + 1);
        out.append(4 - std::min<std::size_t>(4, number.size()), ' ').append(number);
        for (std::uint32_t c = 0; c < columns_; ++c) {
            const std::string text = shown(cellAt(r, c));
            out.append(" | ").append(text).append(widths[c] - letters(text), ' ');
        }
        out.append("\n");
    }
    for (const MergedArea& area : merges_)
        out.append("     merged ")
            .append(nameOf(area.firstRow, area.firstColumn))
            .append(":")
            .append(nameOf(area.lastRow, area.lastColumn))
            .append("\n");
    return out;
}

}  // namespace plumbline::adversary
