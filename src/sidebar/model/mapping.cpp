// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/mapping.h"

#include <algorithm>
#include <map>

#include "core/words.h"
#include "goals/goal_amount.h"
#include "goals/model.h"
#include "table/columns.h"

namespace plumbline::sidebar {
namespace {

constexpr Role shownRoles[] = {Role::Id,     Role::Parent, Role::Goal,     Role::Owner,
                               Role::Target, Role::Actual, Role::Baseline, Role::Weight,
                               Role::Unit,   Role::Start,  Role::Due,      Role::Status};
constexpr std::size_t mostNames = 5, mostHeadings = 60;

// "id=Rep; parent=Manager" as pairs, in order.
std::vector<std::pair<std::string, std::string>> pairsIn(std::string_view rules) {
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!rules.empty()) {
        const std::size_t end = std::min(rules.find(';'), rules.size());
        const std::string_view rule = trimmed(rules.substr(0, end));
        rules.remove_prefix(std::min(end + 1, rules.size()));
        const std::size_t sign = rule.find('=');
        if (sign == std::string_view::npos) continue;
        pairs.emplace_back(trimmed(rule.substr(0, sign)), trimmed(rule.substr(sign + 1)));
    }
    return pairs;
}

// Every heading once, in the order of the columns, if a rule could name it.
std::vector<std::string> headingsOf(const GoalTable& table, const CellBlock& block) {
    std::vector<std::string> headings;
    for (std::uint32_t column = 0; column < block.columnCount() && headings.size() < mostHeadings; ++column) {
        const std::string heading = headingOf(table, column);
        const bool known = std::find(headings.begin(), headings.end(), heading) != headings.end();
        if (!known && heading.find_first_of(";=") == std::string::npos && !trimmed(heading).empty())
            headings.push_back(heading);
    }
    return headings;
}

// What is taken for what, of the first goal that has figures of its own.
std::string firstGoal(const GoalTable& table, const Words& words) {
    GoalIndex first = noGoal;
    for (GoalIndex g = 0; g < table.count && first == noGoal; ++g)
        if (table.rowOfGoal[g] != noRow && table.number(table.target, g).isNumber()) first = g;
    if (first == noGoal) return {};
    std::string line;
    const auto add = [&](Role role, const std::string& value) {
        if (!value.empty())
            line += (line.empty() ? "" : " · ") + words("labelled", {words.role(role), value});
    };
    const auto date = [&](const std::vector<Cell>& column) {
        const Cell day = table.number(column, first);
        return day.isNumber() ? words.date(static_cast<Day>(day.number())) : std::string();
    };
    const auto amount = [&](const std::vector<Cell>& column) {
        const Cell cell = table.number(column, first);
        return cell.isNumber() ? goalAmount(table, first, cell, words) : std::string();
    };
    add(Role::Goal, std::string(table.text(table.goal, first)));
    add(Role::Owner, std::string(table.text(table.owner, first)));
    add(Role::Target, amount(table.target));
    add(Role::Actual, amount(table.actual));
    add(Role::Baseline, amount(table.baseline));
    add(Role::Start, date(table.start));
    add(Role::Due, date(table.due));
    return line;
}

std::string previewOfTable(GoalTable table, const Words& words) {
    const auto model = makeModel(std::move(table));
    std::uint32_t levels = 0;
    std::string names;
    const GoalIndex count = model->table().count;
    for (GoalIndex g = 0; g < count; ++g) {
        levels = std::max(levels, model->level(g));
        if (g < mostNames) names += (g == 0 ? "" : ", ") + model->table().labelOf(g);
    }
    const std::string first = firstGoal(model->table(), words);
    return words("mapping.previewof", {words.count(count), words.count(levels), names}) +
           (first.empty() ? "" : "\n" + first);
}

}  // namespace

Mapping mappingOf(const CellBlock& block, std::string_view rules, const Words& words) {
    Mapping mapping;
    const auto pairs = pairsIn(rules);
    // What the reader would recognise without the rules, to which "as recognised" goes back.
    Result<GoalTable> plain = readTable(block);
    if (!plain && !rules.empty()) plain = readTable(block, rules);
    if (!plain) {
        mapping.problem = words.of(plain.error().message);
        mapping.otherRules = rules;
        return mapping;
    }
    const std::vector<std::string> headings = headingsOf(*plain, block);
    for (Role role : shownRoles) {
        MappingRow row;
        row.role = role;
        row.label = words.role(role);
        const RecognisedColumn* column = plain->columnOf(role);
        row.choices.push_back(column ? words("mapping.automatic", {column->heading}) : words("mapping.none"));
        row.choices.insert(row.choices.end(), headings.begin(), headings.end());
        if (column && !column->runnersUp.empty())
            row.remark = words("mapping.runnersup", {column->runnersUp});
        for (const auto& [name, heading] : pairs) {
            if (foldWord(name) != foldWord(roleName(role))) continue;
            for (std::size_t i = 1; i < row.choices.size(); ++i)
                if (sameName(row.choices[i], heading)) row.chosen = i;
        }
        mapping.rows.push_back(std::move(row));
    }
    for (const auto& [name, heading] : pairs) {
        const bool shown =
            std::any_of(mapping.rows.begin(), mapping.rows.end(), [&, &name = name](const MappingRow& row) {
                return foldWord(name) == foldWord(roleName(row.role)) && row.chosen > 0;
            });
        if (!shown) mapping.otherRules += (mapping.otherRules.empty() ? "" : "; ") + name + "=" + heading;
    }
    mapping.preview =
        rules.empty() ? previewOfTable(*std::move(plain), words) : previewOf(block, rules, words);
    return mapping;
}

std::string rulesOf(const Mapping& mapping) {
    std::string rules = mapping.otherRules;
    for (const MappingRow& row : mapping.rows) {
        if (row.chosen == 0 || row.chosen >= row.choices.size()) continue;
        if (!rules.empty()) rules += "; ";
        rules += std::string(roleName(row.role)) + "=" + row.choices[row.chosen];
    }
    return rules;
}

std::string previewOf(const CellBlock& block, std::string_view rules, const Words& words) {
    Result<GoalTable> table = readTable(block, rules);
    return table ? previewOfTable(*std::move(table), words) : words.of(table.error().message);
}

}  // namespace plumbline::sidebar
