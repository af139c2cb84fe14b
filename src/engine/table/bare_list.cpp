// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/bare_list.h"

#include <set>
#include <string>

#include "core/words.h"

namespace plumbline {
namespace {

constexpr std::uint32_t fewestRows = 3, mostRows = 2000, mostColumns = 20;

enum class Holds : std::uint8_t { Constant, Counts, Names, Amounts, Other };

Holds textsIn(const SheetView& sheet, std::uint32_t column) {
    std::set<std::string> seen;
    for (std::uint32_t row = 0; row < sheet.rows(); ++row) {
        const std::string_view text = sheet.text(row, column);
        if (text.empty()) return Holds::Other;
        seen.insert(foldAccents(text));
    }
    return seen.size() == sheet.rows() ? Holds::Names : seen.size() == 1 ? Holds::Constant : Holds::Other;
}

Holds numbersIn(const SheetView& sheet, std::uint32_t column) {
    bool same = true, counts = true;
    const double first = sheet.block().at(0, column).number();
    for (std::uint32_t row = 0; row < sheet.rows(); ++row) {
        const Cell cell = sheet.block().at(row, column);
        if (!cell.isNumber() || sheet.isDate(row, column)) return Holds::Other;
        same = same && cell.number() == first;
        counts = counts && cell.number() == first + row;
    }
    return same ? Holds::Constant : counts ? Holds::Counts : Holds::Amounts;
}

}  // namespace

std::optional<std::uint32_t> bareListAmounts(const SheetView& sheet, std::uint32_t columnEnd) {
    if (sheet.rows() < fewestRows || sheet.rows() > mostRows || columnEnd > mostColumns) return std::nullopt;
    std::optional<std::uint32_t> names, amounts;
    for (std::uint32_t column = 0; column < columnEnd; ++column) {
        const Cell first = sheet.block().at(0, column);
        if (!first.isText() && !first.isNumber()) return std::nullopt;
        const Holds holds = first.isText() ? textsIn(sheet, column) : numbersIn(sheet, column);
        if (holds == Holds::Other || (holds == Holds::Names && names) || (holds == Holds::Amounts && amounts))
            return std::nullopt;
        if (holds == Holds::Names) names = column;
        if (holds == Holds::Amounts) amounts = column;
    }
    return names && amounts && *names < *amounts ? amounts : std::nullopt;
}

}  // namespace plumbline
