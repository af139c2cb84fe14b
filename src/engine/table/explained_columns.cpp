// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/explained_columns.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace plumbline {
namespace {

constexpr std::uint32_t rowsLookedAt = 2000;

// The numbers of a column in their order; false from `see` ends it, and so does a row behind the table.
template <class See>
bool eachNumber(const SheetView& sheet, const Headings& headings, std::uint32_t column, See see) {
    const std::uint32_t end = std::min(headings.bodyEnd, headings.lastRow + 1 + rowsLookedAt);
    for (std::uint32_t row = headings.lastRow + 1; row < end; ++row)
        if (const Cell cell = sheet.block().at(row, column); cell.isNumber() && !see(cell.number()))
            return false;
    return true;
}

bool repeats(const SheetView& sheet, const Headings& headings, std::uint32_t column, std::uint32_t read) {
    constexpr std::size_t fewest = 2;
    std::set<double> same;
    const std::uint32_t end = std::min(headings.bodyEnd, headings.lastRow + 1 + rowsLookedAt);
    for (std::uint32_t row = headings.lastRow + 1; row < end; ++row) {
        const Cell own = sheet.block().at(row, column), other = sheet.block().at(row, read);
        if (!own.isNumber()) continue;
        if (!other.isNumber() || own.number() != other.number()) return false;
        if (own.number() != 0) same.insert(own.number());
    }
    return same.size() >= fewest;
}

}  // namespace

bool numbersRows(const SheetView& sheet, const Headings& headings, std::uint32_t column) {
    constexpr std::size_t fewest = 3;
    std::vector<std::uint32_t> times;  // by number
    std::vector<double> order;         // as they first stand
    const bool small = eachNumber(sheet, headings, column, [&](double number) {
        if (number != std::floor(number) || number < 1 || number > rowsLookedAt) return false;
        const auto place = static_cast<std::size_t>(number);
        if (times.size() <= place) times.resize(place + 1, 0);
        if (times[place]++ == 0) order.push_back(number);
        return true;
    });
    if (!small || order.size() < fewest) return false;
    const std::uint32_t each = times[static_cast<std::size_t>(order.front())];
    const bool alike =
        std::all_of(times.begin(), times.end(), [=](std::uint32_t n) { return n == 0 || n == each; });
    const bool whole = times.size() == order.size() + 1;
    const bool sorted =
        std::is_sorted(order.begin(), order.end()) || std::is_sorted(order.rbegin(), order.rend());
    // Rows of groups between them have numbers, too, or none.
    return alike && (whole || (sorted && times.size() <= 2 * order.size() + 1));
}

bool numbersYears(const SheetView& sheet, const Headings& headings, std::uint32_t column) {
    constexpr double first = 1990, last = 2099;
    constexpr std::size_t most = 12;
    std::set<double> years;
    std::size_t count = 0;
    const bool all = eachNumber(sheet, headings, column, [&](double number) {
        ++count;
        years.insert(number);
        return number == std::floor(number) && number >= first && number <= last && years.size() <= most;
    });
    return all && count >= 2 && years.size() * 2 <= count;
}

bool holdsCodes(const SheetView& sheet, const Headings& headings, std::uint32_t column) {
    constexpr std::size_t longest = 14;
    if (headings.heads[column].content.numbers > 0) return false;
    std::size_t texts = 0, codes = 0;
    sheet.eachText(column, headings.lastRow + 1, rowsLookedAt, [&](std::string_view text) {
        const char first = text.front(), last = text.back();
        const bool letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
        ++texts;
        codes += letter && last >= '0' && last <= '9' && text.size() <= longest && text.find(' ') == std::string_view::npos;
    });
    return codes >= 2 && codes * 10 >= texts * 9;
}

bool repeatsReadColumn(const SheetView& sheet, const Headings& headings, std::uint32_t column) {
    return std::any_of(headings.columns.begin(), headings.columns.end(), [&](const RecognisedColumn& read) {
        return read.column != column &&
               (read.role == Role::Target || read.role == Role::Actual || read.role == Role::History) &&
               repeats(sheet, headings, column, read.column);
    });
}

}  // namespace plumbline
