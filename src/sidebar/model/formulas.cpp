// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/formulas.h"

#include <algorithm>

#include "table/formula_parts.h"

namespace plumbline::sidebar {
namespace {

constexpr std::size_t mostRows = 100000;

struct Entry {
    FormulaKind kind;
    std::string_view key;
    std::string_view formula;  // {m} the model cell, {g} the goal's cell, {d} the day
    bool percent;
};
constexpr Entry entries[] = {
    {FormulaKind::Model, "formula.model", "", false},
    {FormulaKind::Target, "formula.target", "=GOAL.ROLLUP({m};\"target\";{g})", false},
    {FormulaKind::Actual, "formula.actual", "=GOAL.ROLLUP({m};\"actual\";{g})", false},
    {FormulaKind::Attainment, "formula.attainment", "=GOAL.ROLLUP({m};\"attainment\";{g})", true},
    {FormulaKind::Gap, "formula.gap", "=GOAL.ROLLUP({m};\"gap\";{g})", false},
    {FormulaKind::Forecast, "formula.forecast", "=GOAL.ROLLUP({m};\"forecast\";{g};{d})", false},
    {FormulaKind::Expected, "formula.expected", "=GOAL.ROLLUP({m};\"expected\";{g};{d})", true},
    {FormulaKind::Status, "formula.status", "=GOAL.ROLLUP({m};\"status\";{g};{d})", false},
    {FormulaKind::Alignment, "formula.alignment", "=GOAL.ALIGNMENT({m};{g})", false},
    {FormulaKind::Smart, "formula.smart", "=GOAL.SMARTCHECK({m};{g})", false},
    {FormulaKind::Path, "formula.path", "=GOAL.PATH({m};{g})", false},
};
static_assert(std::size(entries) == formulaCount);

std::string replaced(std::string text, std::string_view mark, std::string_view with) {
    if (const std::size_t at = text.find(mark); at != std::string::npos) text.replace(at, mark.size(), with);
    return text;
}

// The column by which a formula names its goal: ids, else statements, else owners, if they tell goals apart.
std::optional<std::uint32_t> namingColumn(const GoalTable& table) {
    for (Role role : {Role::Id, Role::Goal, Role::Owner})
        for (const RecognisedColumn& column : table.columns)
            if (column.role == role && !column.fromPeriods) return column.column;
    return std::nullopt;
}

}  // namespace

std::uint32_t lastColumnOf(const GoalTable& table) {
    std::uint32_t last = 0;
    for (const RecognisedColumn& column : table.columns) last = std::max(last, column.column);
    for (std::uint32_t column : table.totalColumns) last = std::max(last, column);
    for (std::uint32_t column : table.levelColumns) last = std::max(last, column);
    return last;
}

std::string_view formulaKey(FormulaKind kind) {
    return entries[static_cast<std::size_t>(kind)].key;
}

SheetCell freeModelCell(const Snapshot& now) {
    const GoalTable& table = now.model->table();
    return {table.firstRow + table.headingRow,
            table.firstColumn + std::max(lastColumnOf(table), now.lastColumn) + 2};
}

std::string modelFormula(const Snapshot& now) {
    return modelFormula(now, now.settings.columns, {});
}

std::string modelFormula(const Snapshot& now, const std::string& rules, const std::string& reference) {
    const GoalTable& table = now.model->table();
    const SheetCell last =
        cellOfBlock(table, table.headingRow + table.rows, std::max(lastColumnOf(table), now.lastColumn));
    std::string formula = "=GOAL.MODEL(" + absoluteName(cellOfBlock(table, 0, 0)) + ":" + absoluteName(last);
    if (!rules.empty()) formula += ";" + quotedText(rules);
    if (!reference.empty()) formula += (rules.empty() ? ";;" : ";") + reference;
    return formula + ")";
}

FormulaPlan planFormula(const Snapshot& now, const Words& words, FormulaKind kind, SheetCell selected,
                        const FormulaCells& cells) {
    std::optional<SheetCell> model = cells.model;
    FormulaPlan plan;
    if (!now.any()) {
        plan.problem = words("formula.notable");
        return plan;
    }
    const GoalTable& table = now.model->table();
    const auto refuse = [&](std::string_view key) {
        plan.cells.clear();
        plan.problem = words(key);
        return plan;
    };
    if (table.transposed) return refuse("formula.transposed");
    const std::uint32_t first = table.firstColumn,
                        last = first + std::max(lastColumnOf(table), now.lastColumn);
    const bool inside = selected.column >= first && selected.column <= last &&
                        selected.row >= table.firstRow &&
                        selected.row <= table.firstRow + table.headingRow + table.rows;
    if (kind == FormulaKind::Model) {
        if (inside) return refuse("formula.inside");
        plan.cells.push_back({selected, modelFormula(now), {}, false});
        return plan;
    }
    if (selected.column >= first && selected.column <= last) return refuse("formula.inside");
    const std::optional<std::uint32_t> names = namingColumn(table);
    if (!names) return refuse("formula.noname");
    if (table.rows > mostRows) return refuse("formula.toolong");
    if (!model) {
        plan.modelCell = freeModelCell(now);
        if (plan.modelCell->column == selected.column) ++plan.modelCell->column;
        plan.cells.push_back({*plan.modelCell, modelFormula(now), {}, false});
        model = plan.modelCell;
    }
    const Entry& entry = entries[static_cast<std::size_t>(kind)];
    if (!cells.asOf && entry.formula.find("{d}") != std::string_view::npos) {
        plan.asOfCell = SheetCell{model->row, model->column + 1};
        if (plan.asOfCell->column == selected.column) ++plan.asOfCell->column;
        FormulaCellPlan day{*plan.asOfCell, {}, {}, false, now.asOf.day};
        if (now.asOf.kind == AsOfKind::Today) day.formula = "=TODAY()";
        plan.cells.push_back(std::move(day));
    }
    plan.cells.push_back({{table.firstRow + table.headingRow, selected.column},
                          {},
                          words(std::string(entry.key) + ".heading"),
                          false});
    for (GoalIndex g = 0; g < table.count; ++g) {
        const std::uint32_t row = table.rowOfGoal[g];
        if (row == noRow) continue;
        const SheetCell name = cellOfBlock(table, row, *names);
        std::string text = replaced(std::string(entry.formula), "{m}", absoluteName(*model));
        text = replaced(std::move(text), "{d}", asOfName);
        text = replaced(std::move(text), "{g}", "$" + cellName(name.row, name.column));
        plan.cells.push_back({{name.row, selected.column}, std::move(text), {}, entry.percent});
    }
    return plan;
}

}  // namespace plumbline::sidebar
