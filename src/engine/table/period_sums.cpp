// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/period_sums.h"

#include "table/totals.h"

namespace plumbline {
namespace {

constexpr std::uint32_t rowsCompared = 60;

struct RowValues {
    double sum = 0, last = 0;
    std::size_t count = 0;
};

// Rows in which what the columns come to is what `total` shows, of those that can be compared.
template <class Value>
bool holds(const SheetView& sheet, std::uint32_t firstRow, const std::vector<std::uint32_t>& columns,
           std::uint32_t total, std::size_t fewestValues, Value value) {
    std::uint32_t compared = 0, equal = 0;
    for (std::uint32_t row = firstRow; row < sheet.rows() && compared < rowsCompared; ++row) {
        const Cell stored = sheet.block().at(row, total);
        if (!stored.isNumber()) continue;
        RowValues values;
        for (std::uint32_t column : columns)
            if (const Cell cell = sheet.block().at(row, column); cell.isNumber()) {
                values.sum += cell.number();
                values.last = cell.number();
                ++values.count;
            }
        if (values.count < fewestValues) continue;
        ++compared;
        equal += sameAmount(value(values), stored.number()) ? 1 : 0;
    }
    return compared > 0 && equal * 10 >= compared * 8;
}

}  // namespace

bool addUpTo(const SheetView& sheet, std::uint32_t firstRow, const std::vector<std::uint32_t>& columns,
             std::uint32_t total) {
    return holds(sheet, firstRow, columns, total, 1, [](const RowValues& values) { return values.sum; });
}
bool endAt(const SheetView& sheet, std::uint32_t firstRow, const std::vector<std::uint32_t>& columns,
           std::uint32_t total) {
    const auto mean = [](const RowValues& values) { return values.sum / static_cast<double>(values.count); };
    return holds(sheet, firstRow, columns, total, 2, [](const RowValues& values) { return values.last; }) ||
           holds(sheet, firstRow, columns, total, 2, mean);
}

}  // namespace plumbline
