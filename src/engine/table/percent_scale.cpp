// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/percent_scale.h"

#include <algorithm>
#include <cmath>

#include "table/number_columns.h"
#include "table/unit_words.h"

namespace plumbline {
namespace {

constexpr std::uint8_t share = 1, whole = 100;
constexpr double mostOfShare = 1.5;

std::vector<std::uint8_t> percentUnits(const GoalTable& table) {
    std::vector<std::uint8_t> percent;
    for (const UnitInfo& unit : table.units)
        percent.push_back(!unit.name.empty() && unitMeaning(unit.name).key == "%");
    return percent;
}

void markShown(const SheetView& sheet, const Headings& headings, Role role, GoalTable& table) {
    const PlanColumns& plan = role == Role::Target ? headings.targetPlan : headings.actualPlan;
    const auto column = plan.columns.empty() ? headings.columnOf(role) : plan.columns.front();
    if (!column) return;
    const std::vector<std::uint8_t> shown = shownAsPercent(sheet, *column, table);
    for (GoalIndex g = 0; g < shown.size(); ++g)
        if (shown[g] && table.percentOf[g]) table.percentOf[g] = share;
}

bool isBeyondWhole(const GoalTable& table, GoalIndex g) {
    const auto beyond = [&](const std::vector<Cell>& cells) {
        const Cell cell = table.number(cells, g);
        return cell.isNumber() && std::fabs(cell.number()) > mostOfShare;
    };
    return beyond(table.target) || beyond(table.actual) || beyond(table.baseline);
}

}  // namespace

void readPercentScale(const SheetView& sheet, const Headings& headings, GoalTable& table) {
    const std::vector<std::uint8_t> percent = percentUnits(table);
    if (table.unit.empty() || std::find(percent.begin(), percent.end(), 1) == percent.end()) return;
    table.percentOf.assign(table.count, 0);
    for (GoalIndex g = 0; g < table.count; ++g)
        if (percent[table.unit[g]]) table.percentOf[g] = whole;
    for (const Role role : {Role::Target, Role::Actual}) markShown(sheet, headings, role, table);
    bool bare = false;
    for (GoalIndex g = 0; g < table.count && !bare; ++g)
        bare = table.percentOf[g] == whole && isBeyondWhole(table, g);
    if (!bare) std::replace(table.percentOf.begin(), table.percentOf.end(), whole, share);
}

}  // namespace plumbline
