// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/row_links.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/words.h"
#include "vocabulary/vocabulary.h"

namespace plumbline {

bool isOutlineNumber(std::string_view text) {
    if (text.ends_with('.')) text.remove_suffix(1);
    bool digit = false;
    for (char c : text) {
        if (c == '.' && !digit) return false;
        if (c != '.' && (c < '0' || c > '9')) return false;
        digit = c != '.';
    }
    return digit;
}

void linkOutline(GoalTable& table, const TextPool& texts) {
    const auto plain = [&](GoalIndex g) {
        std::string_view text = texts.view(table.id[g]);
        if (text.ends_with('.')) text.remove_suffix(1);
        return text;
    };
    std::unordered_map<std::string_view, GoalIndex> goals;
    for (GoalIndex g = 0; g < table.count; ++g)
        if (!plain(g).empty()) goals.try_emplace(plain(g), g);
    std::vector<GoalIndex> parentOf(table.count, noGoal);
    for (GoalIndex g = 0; g < table.count; ++g)
        for (std::string_view above = plain(g); above.find('.') != std::string_view::npos;) {
            above = above.substr(0, above.rfind('.'));
            const auto found = goals.find(above);
            if (found == goals.end() || found->second == g)
                continue;  // a level that is missing: the next above
            parentOf[g] = found->second;
            break;
        }
    setParents(table, parentOf);
}

std::uint32_t indentOf(const SheetView& sheet, std::uint32_t row, std::uint32_t column) {
    const Cell cell = sheet.block().at(row, column);
    std::uint32_t blanks = 0;
    if (cell.isText()) {
        const std::string_view whole = sheet.block().texts.view(cell.textId());
        const std::string_view text = sheet.textOf(cell);
        if (!text.empty()) blanks = static_cast<std::uint32_t>(text.data() - whole.data());
    }
    const FormatArea* look = sheet.format(row, column);
    return (look ? look->indent * 4u : 0) + std::min<std::uint32_t>(blanks, 1000);
}

bool isIndented(const SheetView& sheet, std::uint32_t firstRow, std::uint32_t endRow, std::uint32_t column) {
    constexpr std::uint32_t looked = 200, fewest = 2;
    std::uint32_t indented = 0, flush = 0;
    for (std::uint32_t row = firstRow; row < std::min(endRow, firstRow + looked); ++row)
        if (!sheet.isBlank(row, column)) ++(indentOf(sheet, row, column) > 0 ? indented : flush);
    return indented >= fewest && flush > 0;
}

void linkIndentation(const SheetView& sheet, std::uint32_t column, GoalTable& table) {
    std::vector<GoalIndex> parentOf(table.count, noGoal);
    std::vector<std::pair<std::uint32_t, GoalIndex>> open;  // indents and their goals, the deepest last
    for (GoalIndex g = 0; g < table.count; ++g) {
        const std::uint32_t indent = indentOf(sheet, table.rowOfGoal[g], column);
        while (!open.empty() && open.back().first >= indent) open.pop_back();
        if (!open.empty()) parentOf[g] = open.back().second;
        open.push_back({indent, g});
    }
    setParents(table, parentOf);
}

std::string labelPrefix(std::string_view text) {
    constexpr std::size_t longestPrefix = 16, longestCode = 3;
    std::size_t at = 0;
    while (at < text.size() && at <= longestPrefix && text[at] != ':' &&
           !(text[at] >= '0' && text[at] <= '9'))
        ++at;
    if (at == 0 || at > longestPrefix) return {};
    std::size_t end = at;
    while (end < text.size() && ((text[end] >= '0' && text[end] <= '9') || text[end] == '.')) ++end;
    const bool numbered = end > at;
    if (numbered && text[end - 1] == '.') --end;
    const std::string prefix = foldWord(text.substr(0, at));
    const bool word = prefix.size() > longestCode && isWord(WordClass::Goal, prefix);
    const bool apart = text[at - 1] == ' ';  // "KR 1", but not "Win 20 customers"
    const bool capitals = std::none_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at),
                                       [](char c) { return c >= 'a' && c <= 'z'; });
    if (prefix.empty() || (prefix.size() > longestCode && !word) || (apart && !word && !capitals)) return {};
    const char next = end < text.size() ? text[end] : ':';
    const bool closed = next == ':' || next == '.' || next == ')' || next == '-' ||
                        text.substr(end).starts_with(" -") || text.substr(end).starts_with(" –") ||
                        (word && numbered && next == ' ') || (numbered && next == ' ' && prefix.size() > 1);
    return closed && (numbered || word) ? prefix : std::string();
}

std::vector<std::uint32_t> labelDepths(const std::vector<std::string_view>& texts) {
    constexpr std::size_t mostPrefixes = 4;
    std::vector<std::string> order;
    std::vector<std::uint32_t> depths;
    std::unordered_set<std::string_view> labels;
    std::size_t labelled = 0;
    for (std::string_view text : texts) {
        std::string prefix = labelPrefix(text);
        labelled += prefix.empty() ? 0 : 1;
        if (!prefix.empty()) labels.insert(text);
        auto at = std::find(order.begin(), order.end(), prefix);
        if (at == order.end()) at = order.insert(order.end(), std::move(prefix));
        depths.push_back(static_cast<std::uint32_t>(at - order.begin()));
    }
    const bool mixed = std::find(order.begin(), order.end(), "") != order.end();
    const bool begins = !order.empty() && !order.front().empty();
    if (!begins || order.size() < 2 || order.size() > mostPrefixes || labelled < 2) return {};
    // "X11", a product, month by month beside others: each label stands above its own rows, once.
    if (mixed && (order.size() != 2 || labelled * 2 > texts.size() || labels.size() < labelled)) return {};
    return depths;
}

void linkDepths(const std::vector<std::uint32_t>& depths, GoalTable& table) {
    std::vector<GoalIndex> parentOf(table.count, noGoal);
    std::vector<std::pair<std::uint32_t, GoalIndex>> open;
    for (GoalIndex g = 0; g < table.count && g < depths.size(); ++g) {
        while (!open.empty() && open.back().first >= depths[g]) open.pop_back();
        if (!open.empty()) parentOf[g] = open.back().second;
        open.push_back({depths[g], g});
    }
    setParents(table, parentOf);
}

void linkSections(const std::vector<bool>& isSection, const std::vector<std::uint32_t>& ends,
                  GoalTable& table) {
    std::vector<GoalIndex> parentOf(table.count, noGoal);
    GoalIndex section = noGoal, before = noGoal;
    auto end = ends.begin();
    for (GoalIndex g = 0; g < table.count; ++g) {
        for (; end != ends.end() && *end < table.rowOfGoal[g]; ++end)
            if (section != noGoal) section = parentOf[section];
        if (isSection[g]) {
            // A section right below another heads a part of it.
            if (before != noGoal && before + 1 == g && isSection[before]) parentOf[g] = before;
            section = before = g;
        } else {
            parentOf[g] = section;
        }
    }
    setParents(table, parentOf);
}

void setParents(GoalTable& table, const std::vector<GoalIndex>& parentOf) {
    table.firstParent.assign(1, 0);
    table.parents.clear();
    for (GoalIndex g = 0; g < table.count; ++g) {
        if (parentOf[g] != noGoal) table.parents.push_back({parentOf[g], 1});
        table.firstParent.push_back(static_cast<std::uint32_t>(table.parents.size()));
    }
}

}  // namespace plumbline
