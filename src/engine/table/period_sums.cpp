// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/period_sums.h"

#include "table/totals.h"

namespace plumbline {
namespace {

constexpr std::uint32_t rowsCompared = 60;

// Rows in which what the columns come to is what `total` shows, of those that can be compared.
template <class Value>
SumAgreement agreement(const SheetView& sheet, std::uint32_t firstRow, const std::vector<std::uint32_t>& columns,
           std::uint32_t total, std::size_t fewestValues, Value value) {
    SumAgreement found;
    for (std::uint32_t row = firstRow; row < sheet.rows() && found.compared < rowsCompared; ++row) {
        const Cell stored = sheet.block().at(row, total);
        if (!stored.isNumber()) continue;
        const RowValues values = rowValues(sheet, row, columns);
        if (values.count < fewestValues) continue;
        ++found.compared;
        found.equal += sameAmount(value(values), stored.number()) ? 1 : 0;
    }
    return found;
}

}  // namespace

RowValues rowValues(const SheetView& sheet, std::uint32_t row, const std::vector<std::uint32_t>& columns) {
    RowValues values;
    for (const std::uint32_t column : columns)
        if (const Cell cell = sheet.block().at(row, column); cell.isNumber()) {
            values.sum += cell.number();
            values.last = cell.number();
            values.notZero += cell.number() != 0 ? 1 : 0;
            ++values.count;
        }
    return values;
}

SumAgreement sumAgreement(const SheetView& sheet, std::uint32_t firstRow, const std::vector<std::uint32_t>& columns,
                          std::uint32_t total) {
    return agreement(sheet, firstRow, columns, total, 1, [](const RowValues& values) { return values.sum; });
}

bool addUpTo(const SheetView& sheet, std::uint32_t firstRow, const std::vector<std::uint32_t>& columns,
             std::uint32_t total) {
    return sumAgreement(sheet, firstRow, columns, total).holds();
}

bool endAt(const SheetView& sheet, std::uint32_t firstRow, const std::vector<std::uint32_t>& columns,
           std::uint32_t total) {
    return agreement(sheet, firstRow, columns, total, 2, [](const RowValues& values) { return values.last; }).holds();
}

bool meanOf(const SheetView& sheet, std::uint32_t firstRow, const std::vector<std::uint32_t>& columns,
            std::uint32_t total) {
    const auto mean = [](const RowValues& values) { return values.sum / static_cast<double>(values.count); };
    return agreement(sheet, firstRow, columns, total, 2, mean).holds();
}

}  // namespace plumbline
