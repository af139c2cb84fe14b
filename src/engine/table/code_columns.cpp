// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/code_columns.h"

#include <algorithm>

namespace plumbline {
namespace {

// 1000, 1000, 2000, 2000.
bool holdsRepeatedCodes(const SheetView& sheet, const Headings& headings, std::uint32_t column) {
    constexpr std::uint32_t fewest = 4, looked = 2000;
    constexpr double least = 100, ten = 10;
    const ColumnContent& content = headings.heads[column].content;
    if (content.numbers < fewest || content.numbers != content.filled() || content.ids != content.numbers ||
        content.distinctNumbers < 2 || content.distinctNumbers * 2 > content.numbers || content.mostlyDates())
        return false;
    double from = 0;  // the power of ten at which numbers of so many digits begin
    const std::uint32_t first = headings.lastRow + 1, end = std::min(headings.contentEnd, first + looked);
    for (std::uint32_t row = first; row < end; ++row) {
        const Cell cell = sheet.block().at(row, column);
        if (!cell.isNumber()) continue;
        if (from == 0)
            for (from = least; from * ten <= cell.number();) from *= ten;
        if (cell.number() < from || cell.number() >= from * ten) return false;
    }
    return true;
}

class Codes {
  public:
    Codes(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken)
        : sheet_(sheet), headings_(headings), taken_(taken) {}

    // From the left: codes may stand beside codes.
    void setApart() {
        for (std::uint32_t column = 0; column < headings_.columnEnd; ++column) {
            if (taken_[column] || !isOpen(column) || !leadsRows(column) ||
                !holdsRepeatedCodes(sheet_, headings_, column))
                continue;
            head(column).meaning = {};
            head(column).meaning.dimension = true;
        }
    }

  private:
    ColumnHead& head(std::uint32_t column) const { return headings_.heads[column]; }
    bool isPeriod(std::uint32_t column) const {
        return headings_.period == column || headings_.year == column;
    }

    // A word that is not known, or "cost" as a part of "Cost center".
    bool counts(std::uint32_t column) const {
        const Figure figure = head(column).meaning.figure;
        return figure == Figure::Quantity || figure == Figure::Neutral;
    }
    bool isOpen(std::uint32_t column) const {
        const HeadingMeaning& meaning = head(column).meaning;
        if (head(column).period || isPeriod(column)) return false;
        return counts(column) ? meaning.closeness == Closeness::Part : !meaning.known();
    }

    // Nothing to its left but codes, names and periods, and no names where its heading counts something; names or periods, and then
    // amounts, to its right.
    bool leadsRows(std::uint32_t column) const {
        for (std::uint32_t left = 0; left < column; ++left) {
            const bool names = head(left).content.mostlyTexts() && !counts(column);
            if (!names && !head(left).meaning.dimension && !isPeriod(left)) return false;
        }
        bool names = false;
        for (std::uint32_t right = column + 1; right < headings_.columnEnd; ++right) {
            names = names || isPeriod(right) || head(right).content.mostlyTexts();
            if (names && !isPeriod(right) && head(right).content.mostlyNumbers()) return true;
        }
        return false;
    }

    const SheetView& sheet_;
    Headings& headings_;
    const std::vector<bool>& taken_;
};

}  // namespace

void setCodesApart(const SheetView& sheet, Headings& headings, const std::vector<bool>& taken) {
    Codes(sheet, headings, taken).setApart();
}

}  // namespace plumbline
