// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/headings_beside.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/words.h"
#include "table/headings.h"

namespace plumbline {
namespace {

constexpr std::uint32_t mostRows = 200, mostColumns = 200, mostUnknown = 10, rowsSearched = 20;

// A word for what goals have, and no amount of whatever is measured.
bool isHeading(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.empty() || text.size() > longest) return false;
    const HeadingMeaning meaning = meaningOf(text, Closeness::Part);
    const Figure figure = meaning.figure;
    return !meaning.roles.empty() && figure != Figure::Quantity && figure != Figure::Neutral &&
           !meaning.total && (meaning.closeness == Closeness::Exact || text.find(' ') == text.rfind(' '));
}

std::optional<std::uint32_t> firstFilledColumn(const SheetView& sheet) {
    for (std::uint32_t column = 0; column < sheet.columns(); ++column)
        for (std::uint32_t row = 0; row < sheet.rows(); ++row)
            if (!sheet.isBlank(row, column)) return column;
    return std::nullopt;
}

std::uint32_t headingsAcross(const SheetView& sheet, std::uint32_t labels) {
    std::uint32_t most = 0;
    for (std::uint32_t row = 0; row < std::min(sheet.rows(), rowsSearched); ++row) {
        std::uint32_t known = 0;
        for (std::uint32_t column = labels + 1; column < sheet.columns(); ++column)
            known += isHeading(sheet.text(row, column)) ||
                             meaningOf(sheet.text(row, column), Closeness::Exact).period
                         ? 1
                         : 0;
        most = std::max(most, known);
    }
    return most;
}

}  // namespace

bool headingsStandBeside(const SheetView& sheet) {
    constexpr std::uint32_t fewest = 3, fewestGoals = 2;
    if (sheet.rows() > mostRows || sheet.columns() > mostColumns) return false;
    const std::optional<std::uint32_t> labels = firstFilledColumn(sheet);
    if (!labels || *labels + fewestGoals >= sheet.columns()) return false;
    std::uint32_t said = 0, known = 0;
    std::set<Role> roles;
    std::set<std::string> seen;
    for (std::uint32_t row = 0; row < sheet.rows(); ++row) {
        if (sheet.isBlank(row, *labels)) continue;
        const std::string_view label = sheet.text(row, *labels);
        if (label.empty() || !seen.insert(foldWord(label)).second) return false;
        if (++said > known + mostUnknown) return false;
        if (!isHeading(label)) continue;
        ++known;
        roles.insert(meaningOf(label, Closeness::Part).roles.front().role);
    }
    return known >= fewest && roles.size() + 1 >= fewest && known * 4 >= said * 3 &&
           headingsAcross(sheet, *labels) * 2 < known;
}

bool holdsGoalsAcross(const GoalTable& turned) {
    const bool says = turned.hasRole(Role::Target) || turned.hasRole(Role::Actual) ||
                      turned.hasRole(Role::Owner) || turned.hasRole(Role::Due) ||
                      turned.hasRole(Role::Status) || turned.hasRole(Role::Metric);
    return turned.count > 1 && turned.hasRole(Role::Goal) && says;
}

}  // namespace plumbline
