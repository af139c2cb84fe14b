// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/units.h"

#include <algorithm>

#include "core/words.h"
#include "table/format_cursor.h"
#include "typed/number_text.h"

namespace plumbline {
namespace {

constexpr std::string_view ratioUnits[] = {"%",        "percent", "prozent", "pourcent", "porciento",
                                           "percento", "points",  "punkte",  "ratio",    "rate",
                                           "nps",      "index",   "score"};
constexpr std::size_t mostUnits = 65535, longestUnit = 12;

bool addsUp(std::string_view name) {
    return std::find(std::begin(ratioUnits), std::end(ratioUnits), foldWord(name)) == std::end(ratioUnits);
}

// "Quota (€)", "Umsatz [k€]": a short text in the last brackets.
std::string_view headingUnit(std::string_view heading) {
    const std::size_t open = heading.find_last_of("(["), close = heading.find_last_of(")]");
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return {};
    const std::string_view unit = trimmed(heading.substr(open + 1, close - open - 1));
    return unit.size() <= longestUnit && yearIn(unit) == 0 ? unit : std::string_view();
}

}  // namespace

Units::Units(GoalTable& table) : table_(table) {
    table.units.push_back({});
}

std::uint16_t Units::index(std::string_view name) {
    if (name.empty()) return 0;
    const auto [at, fresh] = byName_.try_emplace(
        nameHash(name), static_cast<std::uint16_t>(std::min(table_.units.size(), mostUnits - 1)));
    if (fresh && table_.units.size() < mostUnits) table_.units.push_back({std::string(name), addsUp(name)});
    return at->second;
}

void Units::read(const SheetView& sheet, const Headings& headings) {
    table_.unit.assign(table_.count, 0);
    if (const auto column = headings.columnOf(Role::Unit)) {
        for (GoalIndex g = 0; g < table_.count; ++g)
            table_.unit[g] = index(sheet.text(table_.rowOfGoal[g], *column));
        return;
    }
    std::vector<std::uint32_t> measures;
    for (Role role : {Role::Target, Role::Actual}) {
        const PlanColumns& plan = role == Role::Target ? headings.targetPlan : headings.actualPlan;
        if (const auto column = headings.columnOf(role)) measures.push_back(*column);
        if (!plan.columns.empty()) measures.push_back(plan.columns.front());
    }
    for (auto column = measures.rbegin(); column != measures.rend(); ++column)
        readMeasure(sheet, *column, headings.heads[*column].heading);
}

void Units::readMeasure(const SheetView& sheet, std::uint32_t column, std::string_view heading) {
    FormatCursor formats(sheet, column);
    const std::uint16_t byHeading = index(headingUnit(heading));
    const std::uint16_t percent = formats.any(FormatKind::Percent) ? index("%") : 0;
    const std::vector<Cell>& cells = sheet.block().columns[column];
    for (GoalIndex g = 0; g < table_.count; ++g) {
        const std::uint32_t row = table_.rowOfGoal[g];
        const Cell cell = cells[row];
        if (cell.isBlank()) continue;
        const FormatArea* area = formats.at(row);
        if (area && area->kind == FormatKind::Percent)
            table_.unit[g] = percent;
        else if (area && area->kind == FormatKind::Currency)
            table_.unit[g] = index(area->currency);
        else if (const std::string unit = cell.isText() ? readNumberText(sheet.textOf(cell)).unit : "";
                 !unit.empty())
            table_.unit[g] = index(unit);
        else
            table_.unit[g] = byHeading;
    }
}

}  // namespace plumbline
