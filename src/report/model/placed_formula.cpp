// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "report/model/placed_formula.h"

#include <charconv>
#include <optional>

#include "table/formula_parts.h"

namespace plumbline::report {
namespace {

std::uint32_t numberIn(std::string_view digits) {
    std::uint32_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

// "m", "d", "r3:1": a cell of the report, from its first row and column.
std::optional<SheetCell> markedCell(std::string_view mark, const ReportSheet& report) {
    if (mark == "m") return report.modelCell;
    if (mark == "d") return report.dateCell;
    const std::size_t colon = mark.find(':');
    if (!mark.starts_with('r') || colon == std::string_view::npos) return std::nullopt;
    return SheetCell{numberIn(mark.substr(1, colon - 1)), numberIn(mark.substr(colon + 1))};
}

}  // namespace

std::string placedFormula(std::string_view formula, const ReportSheet& report, SheetCell origin) {
    std::string text;
    for (std::size_t i = 0; i < formula.size();) {
        const std::size_t end = formula[i] == '{' ? formula.find('}', i) : std::string_view::npos;
        const std::optional<SheetCell> cell = end != std::string_view::npos
                                                  ? markedCell(formula.substr(i + 1, end - i - 1), report)
                                                  : std::nullopt;
        if (!cell) {
            text += formula[i++];
            continue;
        }
        text += absoluteName({origin.row + cell->row, origin.column + cell->column});
        i = end + 1;
    }
    return text;
}

}  // namespace plumbline::report
