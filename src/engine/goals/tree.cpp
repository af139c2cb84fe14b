// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "goals/tree.h"

#include <algorithm>

namespace plumbline {
namespace {

constexpr std::size_t mostRows = 10000;  // text arrays beyond that are slow in the office
constexpr std::uint32_t deepestIndent = 50;
constexpr std::string_view indent = "    ";

std::string indented(std::string_view text, std::uint32_t depth) {
    std::string result;
    for (std::uint32_t i = 1; i < std::min(depth, deepestIndent); ++i) result += indent;
    return result.append(text);
}

}  // namespace

std::vector<TreeRow> treeOrder(const Model& model) {
    const GoalIndex count = model.table().count;
    std::vector<TreeRow> rows;
    rows.reserve(count);
    std::vector<bool> shown(count, false);
    std::vector<TreeRow> open;
    const auto below = [&](GoalIndex start, std::uint32_t depth) {
        open.push_back({start, depth});
        while (!open.empty()) {
            const TreeRow row = open.back();
            open.pop_back();
            if (shown[row.goal]) continue;
            shown[row.goal] = true;
            rows.push_back(row);
            const auto children = model.children(row.goal);
            for (std::size_t i = children.size(); i-- > 0;)
                if (model.mainParent(children[i].child) == row.goal && !shown[children[i].child])
                    open.push_back({children[i].child, row.depth == 0 ? 0 : row.depth + 1});
        }
    };
    for (GoalIndex g = 0; g < count; ++g)
        if (model.mainParent(g) == noGoal) below(g, 1);
    for (GoalIndex g = 0; g < count; ++g)
        if (!shown[g]) below(g, 0);
    return rows;
}

Matrix tree(const Model& model, const Words& words) {
    const GoalTable& table = model.table();
    const std::vector<TreeRow> order = treeOrder(model);
    Matrix rows;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i + 1 == mostRows && order.size() > mostRows) {
            rows.addRow({"", "", words("tree.rest", {words.count(order.size() - i)}), ""});
            break;
        }
        const auto& [g, depth] = order[i];
        const std::string_view id = table.text(table.id, g), goal = table.text(table.goal, g);
        const std::string_view shortName = table.text(table.shortName, g);
        // A group's path would repeat what the indentation shows.
        const std::string_view statement = !shortName.empty() ? shortName
                                           : !goal.empty()    ? goal
                                           : id.empty()       ? table.nameOf(g)
                                                              : "";
        rows.addRow({static_cast<double>(depth), indented(id, id.empty() ? 1 : depth),
                     indented(statement, depth), std::string(table.text(table.owner, g))});
    }
    if (order.size() <= 1) rows.addRow({"", "", "", ""});  // Calc repeats an array of one row in all rows
    return rows;
}

}  // namespace plumbline
