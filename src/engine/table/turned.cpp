// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/turned.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "table/totals.h"
#include "vocabulary/phrase.h"

namespace plumbline {
namespace {

constexpr std::size_t mostCellsTurned = 200000;  // a transposed table is small
constexpr std::uint32_t mostRowsTurned = 1000;

bool isMeasure(const RecognisedColumn& column) {
    return column.role != Role::Start && column.role != Role::Due;
}

// Numbers under headings that mean nothing else.
std::vector<std::uint32_t> openNumbers(const Headings& headings) {
    std::vector<std::uint32_t> open;
    for (const std::uint32_t column : headings.unused) {
        const ColumnHead& head = headings.heads[column];
        if (head.content.numbers > 1 && !head.meaning.ignored && !head.heading.empty())
            open.push_back(column);
    }
    return open;
}

// "Date | Target | North | South": periods and one figure, which the columns beside it add up to in every row.
bool addsUpParts(const SheetView& sheet, const Headings& headings) {
    constexpr std::uint32_t looked = 200, fewest = 3;
    if (std::count_if(headings.columns.begin(), headings.columns.end(), isMeasure) != 1) return false;
    const auto whole = std::find_if(headings.columns.begin(), headings.columns.end(), isMeasure);
    const std::vector<std::uint32_t> parts = openNumbers(headings);
    if (whole->role != Role::Target || parts.size() < 2) return false;
    std::uint32_t rows = 0;
    const std::uint32_t first = headings.lastRow + 1;
    for (std::uint32_t row = first; row < std::min(headings.contentEnd, first + looked); ++row) {
        const Cell sum = sheet.block().at(row, whole->column);
        if (!sum.isNumber()) continue;
        double added = 0;
        for (const std::uint32_t part : parts)
            if (const Cell cell = sheet.block().at(row, part); cell.isNumber()) added += cell.number();
        if (!sameAmount(added, sum.number())) return false;
        rows += sum.number() != 0 ? 1 : 0;
    }
    return rows >= fewest;
}

// The same month in several columns is one of several rows a month, and no table on its side.
bool repeatsPeriods(const GoalTable& table) {
    std::set<std::string_view> seen;
    return std::any_of(table.targetPlan.periods.begin(), table.targetPlan.periods.end(),
                       [&](const Period& period) { return !seen.insert(period.heading).second; });
}

bool holdsFigures(const GoalTable& table) {
    const auto isNumber = [](const Cell& cell) { return cell.isNumber(); };
    return !table.figuresFromStatus && (std::any_of(table.target.begin(), table.target.end(), isNumber) ||
                                        std::any_of(table.actual.begin(), table.actual.end(), isNumber));
}

// A word says what the figures are, or they are periods: texts beside numbers can be read either way. Days alone say nothing.
bool saysFigures(const GoalTable& table) {
    return std::any_of(table.columns.begin(), table.columns.end(), [](const RecognisedColumn& column) {
        const Figure figure = meaningOf(column.heading, Closeness::Part).figure;
        return column.fromPeriods || figure == Figure::Target || figure == Figure::Progress;
    });
}

// Days that nobody calls planned are a journal: payments, hours, takings.
bool isJournal(const GoalTable& table) {
    const bool days =
        std::any_of(table.targetPlan.periods.begin(), table.targetPlan.periods.end(),
                    [](const Period& period) { return period.known && period.first == period.last; });
    const auto saysTarget = [](std::string_view text) { return phraseOf(text).has(WordClass::Target); };
    return days &&
           std::none_of(table.excluded.begin(), table.excluded.end(),
                        [&](const ExcludedRow& row) { return saysTarget(row.label); }) &&
           std::none_of(table.columns.begin(), table.columns.end(),
                        [&](const RecognisedColumn& column) { return saysTarget(column.heading); });
}

}  // namespace

bool standsOnItsSide(const SheetView& sheet, const Headings& headings) {
    if (!headings.period || !headings.dimensions.empty()) return false;
    if (std::none_of(headings.columns.begin(), headings.columns.end(), isMeasure))
        return !openNumbers(headings).empty();
    return addsUpParts(sheet, headings);
}

std::size_t measuresOverTime(const Headings& headings) {
    constexpr std::uint32_t fewestPeriods = 3;
    const auto names = [](const RecognisedColumn& column) {
        return column.role == Role::Goal || column.role == Role::Owner || column.role == Role::Id ||
               column.role == Role::Metric;
    };
    if (!headings.period || headings.year || headings.firstRow != headings.lastRow ||
        !headings.dimensions.empty() || std::any_of(headings.columns.begin(), headings.columns.end(), names))
        return 0;
    const ColumnContent& periods = headings.heads[*headings.period].content;
    if (periods.filled() < fewestPeriods || periods.distinct + periods.distinctNumbers < periods.filled())
        return 0;
    std::map<std::string, std::pair<int, int>> said;
    for (const ColumnHead& head : headings.heads) {
        const Figure figure = head.meaning.figure;
        if (head.period || !head.content.mostlyNumbers()) continue;
        auto& [targets, actuals] = said[head.meaning.subject];
        targets += figure == Figure::Target ? 1 : 0;
        actuals += figure == Figure::Actual ? 1 : 0;
    }
    const auto pairs =
        std::count_if(said.begin(), said.end(), [](const auto& of) { return of.second == std::pair(1, 1); });
    return pairs > 1 ? static_cast<std::size_t>(pairs) : 0;
}

bool showsMeasures(const GoalTable& turned, std::size_t measures) {
    return turned.count == measures && turned.targetPlan.periods.size() > 1 &&
           turned.targetPlan.periods.size() == turned.actualPlan.periods.size();
}

bool isTurnable(const CellBlock& block) {
    return block.rows > 1 && std::size_t(block.rows) * block.columnCount() <= mostCellsTurned &&
           block.rows <= mostRowsTurned;
}

bool isPlan(const GoalTable& table) {
    return holdsFigures(table) && saysFigures(table) && table.count > 1 && !repeatsPeriods(table) &&
           !isJournal(table);
}

bool isPlanOverTime(const GoalTable& table) {
    return (!table.targetPlan.empty() || !table.actualPlan.empty()) && !isJournal(table);
}

}  // namespace plumbline
