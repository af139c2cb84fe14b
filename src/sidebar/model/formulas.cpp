// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "sidebar/model/formulas.h"

#include <algorithm>

#include "table/formula_parts.h"
#include "table/period_days.h"

namespace plumbline::sidebar {
namespace {

constexpr std::size_t mostRows = 100000;

struct Entry {
    FormulaKind kind;
    std::string_view key;
    std::string_view
        formula;  // {m} the model cell, {g} the goal's cell, {d} the day, {e} the goal's last day
    enum class Shown { Plain, Percent, Amount, Status } shown;
};
using Shown = Entry::Shown;
constexpr Entry entries[] = {
    {FormulaKind::Model, "formula.model", "", Shown::Plain},
    {FormulaKind::Target, "formula.target", "=GOAL.ROLLUP({m};\"target\";{g})", Shown::Amount},
    {FormulaKind::Actual, "formula.actual", "=GOAL.ROLLUP({m};\"actual\";{g})", Shown::Amount},
    {FormulaKind::Attainment, "formula.attainment", "=GOAL.ROLLUP({m};\"attainment\";{g})", Shown::Percent},
    {FormulaKind::Gap, "formula.gap", "=GOAL.ROLLUP({m};\"gap\";{g})", Shown::Amount},
    {FormulaKind::Forecast, "formula.forecast", "=GOAL.ROLLUP({m};\"forecast\";{g};{d})", Shown::Amount},
    {FormulaKind::NeededMonth, "formula.needed",
     "=IF({e}>{d};MAX(0;GOAL.ROLLUP({m};\"gap\";{g}))/((YEAR({e})-YEAR({d}+1))*12+MONTH({e})-MONTH({d}+1)+1);"
     "\"\")",
     Shown::Amount},
    {FormulaKind::Expected, "formula.expected", "=GOAL.ROLLUP({m};\"expected\";{g};{d})", Shown::Percent},
    {FormulaKind::Status, "formula.status", "=GOAL.ROLLUP({m};\"status\";{g};{d})", Shown::Status},
    {FormulaKind::Alignment, "formula.alignment", "=GOAL.ALIGNMENT({m};{g})", Shown::Plain},
    {FormulaKind::Smart, "formula.smart", "=GOAL.SMARTCHECK({m};{g})", Shown::Plain},
    {FormulaKind::Path, "formula.path", "=GOAL.PATH({m};{g})", Shown::Plain},
};
static_assert(std::size(entries) == formulaCount);

std::string replaced(std::string text, std::string_view mark, std::string_view with) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + with.size()))
        text.replace(at, mark.size(), with);
    return text;
}

// The column by which a formula names its goal: ids, else statements, else owners, if they tell goals apart.
std::optional<std::uint32_t> namingColumn(const GoalTable& table) {
    for (Role role : {Role::Id, Role::Goal, Role::Owner})
        if (const auto column = table.ownColumnOf(role)) return column;
    return std::nullopt;
}

std::optional<std::uint32_t> columnOf(const GoalTable& table, Role role) {
    if (const auto own = table.ownColumnOf(role)) return own;
    const RecognisedColumn* period = table.columnOf(role);
    return period ? std::optional(period->column) : std::nullopt;
}

// Where a goal's last day stands: its cell; else the end of the last period. Nothing where the table says neither.
std::optional<std::string> lastDayOf(const Snapshot& now, GoalIndex goal) {
    const GoalTable& table = now.model->table();
    if (const auto due = table.ownColumnOf(Role::Due)) {
        const SheetCell cell = cellOfBlock(table, table.rowOfGoal[goal], *due);
        return "$" + cellName(cell.row, cell.column);
    }
    const auto days = daysOfPeriods(table.targetPlan.periods, now.asOf.day);
    if (!days || days->empty()) return std::nullopt;
    const CivilDate last = civilOf(days->back().last);
    return "DATE(" + std::to_string(last.year) + ";" + std::to_string(last.month) + ";" +
           std::to_string(last.day) + ")";
}

// A cell of the table whose number format amounts take.
std::optional<SheetCell> amountCell(const GoalTable& table) {
    for (const Role role : {Role::Target, Role::Actual})
        if (const auto column = columnOf(table, role))
            for (GoalIndex g = 0; g < table.count; ++g)
                if (const std::uint32_t row = table.rowOf(g, role); row != noRow)
                    return cellOfBlock(table, row, *column);
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
    return {table.firstRow + table.topRow(),
            table.firstColumn + std::max(lastColumnOf(table), now.lastColumn) + 2};
}

std::string modelFormula(const Snapshot& now) {
    return modelFormula(now, now.settings.columns, {});
}

std::string modelFormula(const Snapshot& now, const std::string& rules, const std::string& reference) {
    const GoalTable& table = now.model->table();
    const SheetCell first{table.firstRow, table.firstColumn};
    const SheetCell last =
        table.places ? SheetCell{first.row + now.cells->rows - 1, first.column + now.lastColumn}
                     : cellOfBlock(table, table.headingRow + table.rows, std::max(lastColumnOf(table), now.lastColumn));
    std::string formula = "=GOAL.MODEL(" + absoluteName(first) + ":" + absoluteName(last);
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
    if (table.isRearranged()) return refuse("formula.transposed");
    const std::uint32_t first = table.firstColumn,
                        last = first + std::max(lastColumnOf(table), now.lastColumn);
    const bool inside = selected.column >= first && selected.column <= last &&
                        selected.row >= table.firstRow &&
                        selected.row <= table.firstRow + table.headingRow + table.rows;
    if (kind == FormulaKind::Model) {
        if (inside) return refuse("formula.inside");
        plan.cells.push_back({selected, modelFormula(now), {}, false});
        plan.cells.back().hidden = true;
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
        plan.cells.back().hidden = true;
        model = plan.modelCell;
    }
    const Entry& entry = entries[static_cast<std::size_t>(kind)];
    const bool ends = entry.formula.find("{e}") != std::string_view::npos;
    if (ends && (table.count == 0 || !lastDayOf(now, 0))) return refuse("formula.noend");
    if (!cells.asOf && entry.formula.find("{d}") != std::string_view::npos) {
        plan.asOfCell = SheetCell{model->row, model->column + 1};
        if (plan.asOfCell->column == selected.column) ++plan.asOfCell->column;
        FormulaCellPlan day{*plan.asOfCell, {}, {}, false, now.asOf.day};
        if (now.asOf.kind == AsOfKind::Today) day.formula = "=TODAY()";
        plan.cells.push_back(std::move(day));
    }
    if (table.headingRow != noRow) {
        plan.cells.push_back({{table.firstRow + table.headingRow, selected.column},
                              {},
                              words(std::string(entry.key) + ".heading"),
                              false});
        plan.cells.back().dressOf = cellOfBlock(table, table.headingRow, lastColumnOf(table));
    }
    plan.colours = entry.shown == Shown::Status;
    const std::optional<SheetCell> amounts =
        entry.shown == Shown::Amount ? amountCell(table) : std::optional<SheetCell>();
    for (GoalIndex g = 0; g < table.count; ++g) {
        const std::uint32_t row = table.rowOfGoal[g];
        if (row == noRow) continue;
        const SheetCell name = cellOfBlock(table, row, *names);
        std::string text = replaced(std::string(entry.formula), "{m}", absoluteName(*model));
        text = replaced(std::move(text), "{d}", asOfName);
        text = replaced(std::move(text), "{g}", "$" + cellName(name.row, name.column));
        if (ends) text = replaced(std::move(text), "{e}", *lastDayOf(now, g));
        plan.cells.push_back(
            {{name.row, selected.column}, std::move(text), {}, entry.shown == Shown::Percent});
        plan.cells.back().formatOf = amounts;
    }
    return plan;
}

}  // namespace plumbline::sidebar
