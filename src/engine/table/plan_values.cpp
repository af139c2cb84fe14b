// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
#include "table/plan_values.h"

#include "core/exact_sum.h"
#include "table/date_text.h"
#include "table/number_columns.h"
#include "table/totals.h"

namespace plumbline {
namespace {

void compareTotals(const SheetView& sheet, const PlanColumns& columns, GoalTable& table,
                   const std::vector<Cell>& sums) {
    for (std::uint32_t column : columns.totals) {
        for (GoalIndex g = 0; g < sums.size(); ++g) {
            if (table.rowOfGoal[g] == noRow) continue;
            const Cell stored = sheet.block().at(table.rowOfGoal[g], column);
            if (!stored.isNumber() || !sums[g].isNumber() || sameAmount(stored.number(), sums[g].number()))
                continue;
            Note note;
            note.kind = NoteKind::TotalDiffers;
            note.goal = g;
            note.row = table.rowOfGoal[g];
            note.column = column;
            note.shown = stored.number();
            note.expected = sums[g].number();
            table.addNote(std::move(note));
        }
    }
}

// Dates that all stand on the first of a month stand for months.
bool areMonths(const SheetView& sheet, std::uint32_t column, const GoalTable& table) {
    for (std::uint32_t row : table.rowOfGoal)
        if (row != noRow && sheet.isDate(row, column)) {
            const double number = sheet.block().at(row, column).number();
            if (!(number > -600000 && number < 2900000) || civilOf(static_cast<Day>(number)).day != 1)
                return false;
        }
    return true;
}

}  // namespace

void readPlan(const SheetView& sheet, const PlanColumns& columns, GoalTable& table, PeriodPlan& plan,
              std::vector<Cell>& sums) {
    plan.periods = columns.periods;
    const std::size_t width = plan.periods.size(), goals = table.rowOfGoal.size();
    plan.values.assign(goals * width, Cell());
    std::vector<Cell> cells;
    const char decimal = provenDecimal(sheet, plan.periods, table);  // months are written alike
    for (std::size_t p = 0; p < width; ++p) {
        readNumbers(sheet, plan.periods[p].column, table, cells, NoteKind::PeriodText, decimal);
        for (GoalIndex g = 0; g < goals; ++g)
            if (!cells[g].isText()) plan.values[g * width + p] = cells[g];
    }
    sums.assign(goals, Cell());
    for (GoalIndex g = 0; g < goals; ++g) {
        ExactSum sum;
        bool any = false;
        for (std::size_t p = 0; p < width && !sums[g].isError(); ++p) {
            const Cell cell = plan.values[g * width + p];
            if (cell.isError()) sums[g] = cell;
            if (!cell.isNumber()) continue;
            sum.add(cell.number());
            any = true;
        }
        if (any && !sums[g].isError()) sums[g] = Cell(sum.value());
    }
    PlanColumns whole = columns;  // quarters beside months hold the sum of some of them only
    std::erase_if(whole.totals, [&](std::uint32_t column) { return columns.isPartial(column); });
    compareTotals(sheet, whole, table, sums);
}

void readPeriodColumn(const SheetView& sheet, std::uint32_t column, GoalTable& table,
                      std::vector<Cell>& start, std::vector<Cell>& due) {
    std::vector<Cell> first, last;
    readDates(sheet, column, false, table, first);
    readDates(sheet, column, true, table, last);
    const bool months = areMonths(sheet, column, table);
    for (GoalIndex g = 0; g < first.size(); ++g) {
        if (!first[g].isNumber() || !last[g].isNumber()) {
            first[g] = last[g] = Cell();
            continue;
        }
        const double number = first[g].number();
        if (sheet.isDate(table.rowOfGoal[g], column)) {
            if (!months) continue;
            const CivilDate date = civilOf(static_cast<Day>(number));
            last[g] = Cell(static_cast<double>(daysOf(PeriodKind::Month, date.month, date.year).last));
        } else if (sheet.block().at(table.rowOfGoal[g], column).isNumber()) {
            if (!(number >= 1990 && number <= 2099)) {
                first[g] = last[g] = Cell();
                continue;
            }
            const DaySpan year = daysOf(PeriodKind::Year, 0, static_cast<int>(number));
            first[g] = Cell(static_cast<double>(year.first));
            last[g] = Cell(static_cast<double>(year.last));
        }
    }
    if (start.empty()) start = std::move(first);
    if (due.empty()) due = std::move(last);
}

}  // namespace plumbline
