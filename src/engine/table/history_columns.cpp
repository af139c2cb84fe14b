// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/history_columns.h"

#include <algorithm>

#include "table/number_columns.h"

namespace plumbline {
namespace {

struct Past {
    Day end = 0;
    std::uint32_t column = 0;
};

Day endOf(const std::string& heading) {
    const auto name = readPeriod(heading);
    if (const auto days = name ? daysOf(*name) : std::nullopt) return days->last;
    const int year = yearIn(heading);
    return year ? dayOf({year, 12, 31}) : 0;
}

}  // namespace

void readHistory(const SheetView& sheet, const Headings& headings, GoalTable& table) {
    std::vector<Past> columns;
    for (const std::uint32_t column : headings.history) columns.push_back({endOf(headings.heads[column].heading), column});
    const bool known = std::all_of(columns.begin(), columns.end(), [](const Past& past) { return past.end != 0; });
    const auto earlier = [](const Past& a, const Past& b) { return a.end < b.end; };
    if (known) std::stable_sort(columns.begin(), columns.end(), earlier);
    for (const Past& past : columns) {
        table.historyEnds.push_back(past.end);
        table.history.emplace_back();
        readNumbers(sheet, past.column, table, table.history.back());
    }
}

}  // namespace plumbline
