// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#pragma once

// A sheet as it is being composed, cell by cell; handed to the reader as a CellBlock, to people as text.
//
//     Sheet sheet(0, 0);
//     sheet.at(0, 1) = SheetCell::of("Target");
//     sheet.at(1, 1) = SheetCell::of(300.0);
//     sheet.at(2, 1) = SheetCell::of(300.0, "=SUM(B2:B2)");
//     sheet.block();

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "table/cell_block.h"

namespace plumbline::adversary {

struct SheetCell {
    std::variant<std::monostate, double, std::string, int> content;  // int: an error's code
    std::string formula;
    FormatKind kind = FormatKind::General;
    bool bold = false;
    std::uint16_t indent = 0;

    static SheetCell of(double number, std::string formula = {}) { return {number, std::move(formula)}; }
    static SheetCell of(std::string text) { return {std::move(text), {}}; }
    static SheetCell error(int code) { return {code, {}}; }
    bool blank() const { return content.index() == 0; }
    bool sameLook(const SheetCell& other) const {
        return kind == other.kind && bold == other.bold && indent == other.indent;
    }
};

class Sheet {
  public:
    Sheet() = default;
    Sheet(std::uint32_t firstRow, std::uint32_t firstColumn)
        : firstRow_(firstRow), firstColumn_(firstColumn) {}

    SheetCell& at(std::uint32_t row, std::uint32_t column);  // the sheet grows to hold it
    void text(std::uint32_t row, std::uint32_t column, const std::string& text) {
        at(row, column).content = text;
    }
    void merge(MergedArea area) {
        if (area.firstRow != area.lastRow || area.firstColumn != area.lastColumn) merges_.push_back(area);
    }
    std::string nameOf(std::uint32_t row, std::uint32_t column) const {
        return cellName(firstRow_ + row, firstColumn_ + column);
    }
    std::uint32_t rows() const { return static_cast<std::uint32_t>(cells_.size()); }
    std::uint32_t columns() const { return columns_; }
    std::uint32_t firstRow() const { return firstRow_; }

    CellBlock block() const;
    std::string printed() const;

  private:
    SheetCell cellAt(std::uint32_t row, std::uint32_t column) const {
        return column < cells_[row].size() ? cells_[row][column] : SheetCell{};
    }
    void addFormats(CellBlock& block) const;

    std::uint32_t firstRow_ = 0, firstColumn_ = 0, columns_ = 0;
    std::vector<std::vector<SheetCell>> cells_;
    std::vector<MergedArea> merges_;
};

std::string numberShown(double number);

}  // namespace plumbline::adversary
